"""One event as a table: a row a question, a column a side."""

from __future__ import annotations

import pytest

from builders import amount, claim, event
from reportedly.model import Claim
from reportedly.roundup import render_html, render_markdown
from reportedly.roundup.ledger import UNREAD, UNTOLD, aspect_of, ledger_of
from roundup.printed import together
from roundup.samples import EVENT, PROFILE, page


def rows(*claims: Claim) -> dict[str, list[tuple[str | None, str | int]]]:
    """Return by question the sides, each with how many statements it has, or its kind of silence."""
    made = page(claims, together(*claims))
    (section,) = (*made.sections, *made.brief)
    return {
        row.label: [(cell.party, cell.silence or len(cell.statements)) for cell in row.cells]
        for row in ledger_of(section, [party.name for party in PROFILE.parties])
    }


@pytest.mark.parametrize(
    ("given", "aspect"),
    [
        ({"event": event()}, "happened"),
        ({"event": event(), "stance": "accuses"}, "who"),
        ({"event": event(target="homes")}, "hit"),
        ({"event": event(), "amounts": [amount(41, of="drone", role="launched")]}, "weapons"),
        ({"event": event(), "amounts": [amount(3, of="depot", role="destroyed")]}, "damage"),
        ({"event": event(), "amounts": [amount(3, of="depot", role="destroyed"), amount(2)]}, "casualties"),
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
    assert "What was sent and stopped" in render_html(made)
    assert "**What was sent and stopped**" in render_markdown(made)
