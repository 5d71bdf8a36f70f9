"""One event as a table: a row a question, a column a side."""

from __future__ import annotations

import csv
import io
import json
from dataclasses import replace
from typing import Any

import pytest

from builders import amount, claim, event
from reportedly.model import Claim
from reportedly.roundup import render_csv, render_html, render_json, render_markdown
from reportedly.roundup.ledger import UNREAD, UNTOLD, aspect_of, ledger_of
from roundup.printed import printed, relation, silent, together
from roundup.samples import ACCUSED, DENIED, EVENT, LED, PROFILE, STRIKE, TRAILING, page


def rows(*claims: Claim) -> dict[str, list[tuple[str | None, str | int]]]:
    """Return by question the sides, each with how many statements it has, or its kind of silence."""
    made = page(claims, together(*claims))
    (section,) = (*made.sections, *made.brief)
    return {
        row.label: [(cell.party, cell.silence or len(cell.tellings)) for cell in row.cells]
        for row in ledger_of(section, [party.name for party in PROFILE.parties])
    }


@pytest.mark.parametrize(
    ("given", "aspect"),
    [
        ({"event": event()}, "happened"),
        ({"event": event(), "stance": "accuses"}, "who"),
        ({"event": event(target="homes")}, "hit"),
        ({"event": event(), "amounts": [amount(41, of="drone", role="launched")]}, "launched"),
        ({"event": event(), "amounts": [amount(3, of="depot", role="destroyed")]}, "effect"),
        ({"event": event(), "amounts": [amount(3, of="depot", role="destroyed"), amount(2)]}, "killed"),
        ({"event": None}, "said"),
    ],
)
def test_a_statement_answers_the_question_that_its_counts_or_its_event_say(
    given: dict[str, object], aspect: str
) -> None:
    assert aspect_of([claim("something happened by the river", **given)]) == aspect  # type: ignore[arg-type]


def test_a_side_of_which_nothing_was_read_is_not_one_that_leaves_a_question_open() -> None:
    found = rows(*EVENT)
    cells = {silence for cells in found.values() for _, silence in cells if isinstance(silence, str)}
    assert cells == {UNTOLD}
    alone = rows(EVENT[0])
    assert ("South", UNREAD) in next(iter(alone.values()))


def test_every_statement_of_an_event_stands_in_one_cell() -> None:
    made = page().sections[0]
    told = [one for column in made.columns for one in column.statements]
    placed = [one for row in ledger_of(made, ()) for cell in row.cells for one in cell.statements]
    assert sorted(one.sentence.text for one in placed) == sorted(one.sentence.text for one in told)


def test_rows_in_which_no_side_says_anything_are_left_out() -> None:
    assert all(any(isinstance(told, int) for _, told in cells) for cells in rows(*EVENT).values())


def test_the_ledger_stands_on_the_page_and_in_markdown() -> None:
    made = page()
    assert '<th scope="row">Launched</th>' in render_html(made)
    assert "| **Launched** | Harbour Guard: 41 drones [1a](#1a)" in render_markdown(made)


def hurt(number: int, hour: int, **given: Any) -> Claim:
    """Return a later count by the mayor, in a report of that hour."""
    return printed(
        f"[Mayor Olena Marsh|Olena Marsh|person] <said> {{{number} people were injured in Rivermouth}}.", hour=hour,
        link={"party": "North"}, amounts=(amount(number, role="injured"),), outlet=f"Post {hour}", **STRIKE | given,
    )  # fmt: skip


def cell_of(made: Any, label: str, side: str | None) -> Any:
    (row,) = [row for row in ledger_of(made.sections[0], ("North", "South")) if row.label == label]
    return next(cell for cell in row.cells if cell.party == side)


def test_an_origins_figures_stand_in_one_cell_in_order_of_publication() -> None:
    claims = (TRAILING, hurt(20, 7), hurt(23, 9))
    (telling,) = cell_of(page(claims, together(*claims)), "Injured", "North").tellings
    assert [line.words for line in telling.figures[0]] == ["20 people", "23 people"]


def test_a_statement_that_says_no_more_than_its_figure_is_not_printed_beside_it() -> None:
    claims = (TRAILING, hurt(20, 7))
    section = page(claims, together(*claims)).sections[0]
    north = next(column for column in section.columns if column.party == "North")
    assert [said.sentence.text for said in north.statements] == []
    assert len(north.counted) == 1


def test_what_one_origin_says_again_in_nearly_the_same_words_is_one_statement_that_cites_both() -> None:
    again = printed(
        "[The Southern Ministry|Southern Ministry] <said> {three depots in Rivermouth were hit by guided bombs}.",
        outlet="Lowgate Herald", **STRIKE,
    )  # fmt: skip
    claims = (ACCUSED, TRAILING, again)
    (telling,) = cell_of(page(claims, together(*claims)), "What happened", "South").tellings
    assert [len(said.again) for said in telling.statements] == [1]
    assert "Lowgate Herald" in render_markdown(page(claims, together(*claims)))


def test_a_denial_is_not_folded_into_what_it_denies() -> None:
    other = printed("[The Southern Ministry|Southern Ministry] <said> {three depots in Rivermouth were not hit with guided bombs}.", outlet="Lowgate Herald", polarity="negative", **STRIKE)  # fmt: skip
    claims = (ACCUSED, TRAILING, other)
    (telling,) = cell_of(page(claims, together(*claims)), "What happened", "South").tellings
    assert len(telling.statements) == 2


def test_a_cell_says_how_it_stands_to_the_other_side() -> None:
    claims = (ACCUSED, LED, TRAILING, DENIED)
    made = page(claims, together(*claims, relations=(relation("denies", DENIED, ACCUSED, "effect"),)))
    (telling,) = cell_of(made, "Launched", "North").tellings
    assert telling.against == ("Denied on effect",)


def test_a_recorded_silence_of_a_party_fills_its_cell() -> None:
    quiet = silent("South", "As of July 4 there was no information about a reaction of the South.")
    claims = (ACCUSED, LED, quiet)
    made = page(claims, together(*claims))
    assert cell_of(made, "Launched", "South").quiet is not None


def test_the_ledger_as_csv_and_json_has_each_cell_with_its_passages() -> None:
    made = page()
    rows = list(csv.DictReader(io.StringIO(render_csv(made))))
    launched = next(row for row in rows if row["question"] == "Launched" and row["side"] == "North")
    assert (launched["words"], launched["cites"], launched["published"]) == ("41 drones", "1a", "5 July 2025, 09:00")
    assert launched["passages"] == ACCUSED.sentence.quote
    assert {"question": "Launched", "side": "South", "silence": UNTOLD}.items() <= next(
        row for row in json.loads(render_json(made))["sections"][0]["ledger"] if row["question"] == "Launched" and row["silence"]
    ).items()  # fmt: skip


def test_a_cell_of_the_csv_is_no_formula() -> None:
    made = page()
    (first, *rest) = made.sections
    told = next(column for column in first.columns if column.statements)
    column = replace(told, statements=(replace(told.statements[0], speaker="=cmd()"),))
    hostile = replace(made, sections=(replace(first, columns=(column,)), *rest))
    assert {row["speaker"] for row in csv.DictReader(io.StringIO(render_csv(hostile)))} >= {"'=cmd()"}


def test_a_silence_that_was_answered_or_of_a_side_that_spoke_fills_no_cell() -> None:
    quiet = silent("South", "There was no word from the South.")
    both = together(LED, TRAILING, quiet, relations=(relation("awaits", quiet, LED),))
    (section,) = page((LED, TRAILING, quiet), both).sections
    cells = [cell for row in ledger_of(section, [party.name for party in PROFILE.parties]) for cell in row.cells]
    assert not any(cell.quiet for cell in cells)
    waiting = replace(section, columns=tuple(column for column in section.columns if column.party != "South"))
    cells = [cell for row in ledger_of(waiting, ["North", "South"]) for cell in row.cells if cell.party == "South"]
    assert all(cell.quiet for cell in cells)
    told = replace(waiting, silences=tuple(replace(one, answer=one.sentence) for one in waiting.silences))
    cells = [cell for row in ledger_of(told, ["North", "South"]) for cell in row.cells if cell.party == "South"]
    assert {cell.silence for cell in cells} == {UNREAD}
