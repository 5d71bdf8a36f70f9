"""What is told of only to set a later happening in time is another happening."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest

from builders import PUBLISHED, amount, claim, event, link, passage, place, report_ref, when
from reportedly.compare import compare
from reportedly.compare.sequels import gone_by
from reportedly.model import Claim

NIGHT = when(datetime(2025, 7, 4, 18, tzinfo=UTC), datetime(2025, 7, 5, 4, tzinfo=UTC), "overnight")
QUAYSIDE = [place("Quayside")]


def told(sentence: str, words: str, deed: str, **given: object) -> Claim:
    at = sentence.index(words)
    made = claim(
        words, [link("Ada Quill")], start=at, event=event(evidence=passage(deed, sentence.index(deed))), **given
    )  # type: ignore[arg-type]
    return replace(made, sentence=passage(sentence))


@pytest.mark.parametrize(
    ("words", "days"),
    [("two nights after", (2, 2)), ("a week after", (7, 7)), ("days after", (2, 10)), ("10 days after", (10, 10))],
)
def test_a_deed_after_which_another_came_is_so_long_gone_by(words: str, days: tuple[int, int]) -> None:
    sentence = f"The raid came {words} an attack that hurt nine people"
    assert gone_by(told(sentence, sentence, "attack")) == tuple(timedelta(days=many) for many in days)


@pytest.mark.parametrize(
    "sentence",
    [
        "Drones attacked the port a day after envoys had met",
        "The attack came hours after a call",
        "The attack came after all",
    ],
)
def test_the_deed_that_came_after_is_not_gone_by(sentence: str) -> None:
    deed = "attacked" if "attacked" in sentence else "attack"
    assert gone_by(told(sentence, sentence, deed)) is None


def test_the_toll_of_the_raid_before_is_not_set_beside_that_of_the_raid() -> None:
    raid = claim("Drones hit Quayside overnight, injuring four people", [link("The mayor")], event=event(), when=NIGHT,
                 places=QUAYSIDE, amounts=[amount(4, role="injured")])  # fmt: skip
    sentence = "It came two nights after an attack in which nine people were hurt"
    before = told(
        sentence, "in which nine people were hurt", "nine people were hurt", amounts=[amount(9, role="injured")]
    )
    found = compare([raid, before])
    assert not found.relations
    assert len(found.events) == 2


def test_the_raid_before_is_the_one_that_was_told_of_before() -> None:
    two_nights = timedelta(days=2)
    first = when(datetime(2025, 7, 2, 18, tzinfo=UTC), datetime(2025, 7, 3, 4, tzinfo=UTC), "overnight")
    report = report_ref("Sample Wire", PUBLISHED - two_nights, "b.txt")
    raid = claim("Drones attacked warehouses in Quayside overnight", [link("The mayor")], event=event(), when=first,
                 places=QUAYSIDE, report=report)  # fmt: skip
    sentence = "It came two nights after an attack on warehouses in Quayside"
    before = told(sentence, "an attack on warehouses in Quayside", "attack", places=QUAYSIDE)
    assert len(compare([raid, before]).events) == 1
