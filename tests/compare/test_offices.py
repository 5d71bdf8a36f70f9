"""Local offices speak for the side that holds their town, and of their town."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from typing import Any

import pytest

from builders import PUBLISHED, amount, claim, event, link, place, report_ref, when
from reportedly.compare import compare
from reportedly.compare.names import Sides
from reportedly.compare.offices import Offices
from reportedly.model import Claim
from reportedly.profiles import load

UKRAINE_2022 = load("ukraine-2022")
NIGHT = when(datetime(2025, 7, 4, 18, tzinfo=UTC), datetime(2025, 7, 5, 4, tzinfo=UTC), "overnight")
LATER = report_ref("Sample Wire", PUBLISHED + timedelta(hours=3), "b.txt")


def told(words: str, source: str, *towns: tuple[str, str | None], **given: Any) -> Claim:
    places = [place(name, country) for name, country in towns]
    return claim(words, [link(source, kind="office")], event=event(), places=places, **given)


def side(*claims: Claim) -> str | None:
    return Offices(claims, Sides(UKRAINE_2022)).side(claims[-1])


@pytest.mark.parametrize(
    ("source", "country", "party"),
    [
        ("the mayor", "UA", "Ukraine"),
        ("regional governor", "RU", "Russia"),
        ("Russian-installed mayor", "UA", "Russia"),
        ("a witness", "UA", None),
        ("the mayor", None, None),
    ],
)
def test_a_local_office_is_of_the_side_that_its_town_is_in(source: str, country: str | None, party: str | None) -> None:
    assert side(told("Drones hit Quayside", source, ("Quayside", country))) == party


def test_without_a_town_of_its_own_it_is_of_the_side_where_its_report_is_set() -> None:
    hit = told("Drones hit Quayside", "police", ("Quayside", "UA"))
    assert side(hit, told("Two people were hurt", "the mayor")) == "Ukraine"
    assert (
        side(hit, told("Drones hit Millford", "police", ("Millford", "RU")), told("Two were hurt", "the mayor")) is None
    )


def events(*claims: Claim) -> int:
    return len(compare(claims, profile=UKRAINE_2022).events)


def test_officials_in_a_town_speak_of_it() -> None:
    hit = told("Missiles struck a toy factory in Quayside overnight", "the mayor", ("Quayside", "UA"), when=NIGHT)
    words = "nine people were hurt in the missile strike on a toy factory"
    assert events(hit, told(words, "Officials in Quayside", report=LATER)) == 1
    assert events(hit, told(words, "Officials in Millford", report=LATER)) == 2


def test_the_death_toll_is_that_of_the_raid_on_the_town_just_named() -> None:
    hit = told("Missiles struck Quayside overnight, killing five", "the mayor", ("Quayside", "UA"), when=NIGHT,
               amounts=[amount(5)])  # fmt: skip
    searched = claim("Rescuers searched ruins in Quayside", [link("police")], places=[place("Quayside")], report=LATER)
    toll = told("The death toll had risen to 30", "regional governor", report=LATER, amounts=[amount(30)], start=60)
    assert events(hit, searched, toll) == 1
