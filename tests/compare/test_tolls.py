"""A toll over time: which statement is the newer one, whatever was published first."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime, timedelta
from typing import Any

import pytest

from builders import PUBLISHED, amount, claim, event, link, passage, place, report_ref, when
from reportedly.compare import compare
from reportedly.compare.facets import facets_of
from reportedly.compare.names import Sides
from reportedly.compare.retelling import told_before
from reportedly.model import Claim
from reportedly.profiles import load

UKRAINE_2022 = load("ukraine-2022")
NIGHT = when(datetime(2025, 7, 3, 15, tzinfo=UTC), datetime(2025, 7, 4, 5, tzinfo=UTC))
SECOND = report_ref("Sample Wire", PUBLISHED + timedelta(hours=3), "b.txt")
THIRD = report_ref("Valley Courier", PUBLISHED + timedelta(hours=6), "c.txt")


def hurt(number: int, sentence: str = "", source: str = "Ada Quill", cue: str = "spoke of", **given: Any) -> Claim:
    usual: dict[str, Any] = {
        "event": event(), "places": [place("Quayside")], "when": NIGHT, "amounts": [amount(number, role="injured")],
    }  # fmt: skip
    made = f"{number} people were injured at Quayside in the night"
    party = given.pop("party", None)
    told = claim(made, [link(source, cue=cue, party=party)], **(usual | given))
    return replace(told, sentence=passage(sentence or made))


def kinds(*claims: Claim) -> list[tuple[str, tuple[Any, ...]]]:
    return [(one.kind, one.values) for one in compare(claims, profile=UKRAINE_2022).relations if one.on == "count"]


@pytest.mark.parametrize(
    ("sentence", "cue"),
    [
        ("Ada Quill earlier spoke of 20 injured.", "spoke of"), ("Ada Quill had spoken of 20 injured.", "had spoken"),
        ("Initially, Ada Quill spoke of 20 injured.", "spoke"), ("Ada Quill said earlier that 20 were hurt.", "said"),
        ("Ada Quill had previously put the figure at 20.", "put"), ("20 were hurt, Ada Quill first said.", "said"),
    ],
)  # fmt: skip
def test_a_statement_can_be_older_than_its_report(sentence: str, cue: str) -> None:
    assert told_before(facets_of(hurt(20, sentence, cue=cue), Sides(None)))


@pytest.mark.parametrize("sentence", ["Ada Quill spoke of 20 injured before dawn.", "For the first time 20 were hurt."])
def test_words_of_time_elsewhere_make_no_statement_older(sentence: str) -> None:
    assert not told_before(facets_of(hurt(20, sentence), Sides(None)))


def test_a_recalled_figure_is_no_update() -> None:
    recalled = hurt(20, "Ada Quill earlier spoke of 20 injured.", report=SECOND)
    assert kinds(hurt(23), recalled) == []


def test_a_recalled_figure_repeats_the_one_given_before() -> None:
    recalled = hurt(20, "Ada Quill earlier spoke of 20 injured.", report=THIRD)
    found = kinds(hurt(20), hurt(23, report=SECOND), recalled)
    assert sorted(found) == [("repeats", (20, 20)), ("updates", (23, 20)), ("updates", (23, 20))]


def risen(party: str) -> list[tuple[str, tuple[Any, ...]]]:
    later = hurt(
        8,
        "The number of injured has risen to 8, the rescue service said.",
        "rescue service",
        report=SECOND,
        party=party,
    )
    return kinds(hurt(6, party="Ukraine"), later)


def test_a_toll_that_is_said_to_have_risen_updates_another_of_its_side() -> None:
    assert risen("Ukraine") == [("updates", (8, 6))]


def test_a_toll_raised_by_the_other_side_differs() -> None:
    assert [kind for kind, _ in risen("Russia")] == ["differs"]


def test_a_figure_of_one_side_without_such_words_differs() -> None:
    assert [kind for kind, _ in kinds(hurt(6), hurt(8, source="Ben Marsh", report=SECOND))] == ["differs"]


def test_a_toll_that_its_origin_has_raised_is_not_set_against_a_later_one() -> None:
    found = kinds(hurt(20), hurt(23, report=SECOND), hurt(24, source="Ben Marsh", report=THIRD))
    assert sorted(found) == [("differs", (23, 24)), ("updates", (23, 20))]
