"""What is tied over the bounds of reports and passages: silences, foes' versions, towns held."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from typing import Any

import pytest

from builders import PUBLISHED, amount, claim, event, link, place, report_ref, when
from reportedly.compare import compare
from reportedly.model import Awaiting, Claim
from reportedly.profiles import load

UKRAINE_2022 = load("ukraine-2022")
LATER = report_ref("Sample Wire", PUBLISHED + timedelta(hours=3), "b.txt")
TOWN = [place("Quayside")]
MINISTRY = "Russia's Defence Ministry"


def told(words: str, source: str, **given: Any) -> Claim:
    return claim(words, [link(source)], **({"event": event()} | given))


def found(kind: str, *claims: Claim) -> list[tuple[str, str | None]]:
    relations = (one for one in compare(claims, profile=UKRAINE_2022).relations if one.kind == kind)
    return [(one.a.evidence.quote, one.b.evidence.quote if one.b else None) for one in relations]


def silent(words: str) -> Claim:
    return claim(words, report=LATER, awaiting=Awaiting(("Kyiv",), None, "2025-07-05", "no_information"))


FIRE = told("a drone set the fuel depot at Quayside on fire", "the governor")


def test_a_silence_says_itself_on_what_another_report_told() -> None:
    words = "There was no word from Kyiv on the blaze at the Quayside fuel depot"
    assert found("awaits", FIRE, silent(words)) == [(words, FIRE.evidence.quote)]


def test_a_silence_that_says_not_on_what_awaits_nothing_of_another_report() -> None:
    assert not found("awaits", FIRE, silent("There was no word from Kyiv"))


def test_a_silence_is_on_what_concerns_the_silent_not_on_what_was_told_last() -> None:
    struck = told("a drone struck the roof of the plant", "the mayor", actors=[("actor", "Russia")])
    normal = claim("Radiation was normal", start=80)
    nothing = claim(
        "There was no comment from Moscow", start=120, awaiting=Awaiting(("Moscow",), None, None, "no_information")
    )
    assert found("awaits", struck, normal, nothing) == [(nothing.evidence.quote, struck.evidence.quote)]


def test_a_foe_s_airfields_without_a_place_contest_the_homes_told_of_just_before() -> None:
    homes = told("drones hit homes in Quayside", "Ukraine's Air Force", places=TOWN)
    fields = told("it struck military airfields", MINISTRY, start=60)
    assert found("contests", homes, fields) == [(homes.evidence.quote, fields.evidence.quote)]
    assert not found("contests", homes, told("it struck military airfields", MINISTRY, start=2000))


@pytest.mark.parametrize("words", ["fighting went on in Quayside", "Quayside remained under the control of its forces"])
def test_fighting_in_a_town_contests_that_it_is_taken(words: str) -> None:
    taken = told("Russian troops have taken full control of Quayside", MINISTRY, event=event(mode="seize"), places=TOWN,
                 actors=[("actor", "Russian troops")])  # fmt: skip
    other = told(words, "Ukraine's General Staff", places=TOWN, start=90, report=LATER)
    assert found("contests", taken, other)


def test_a_missile_launcher_struck_is_no_missile_that_struck() -> None:
    drone = told("drones hit a launcher in Quayside", "the governor", event=event(means=("drone",)), places=TOWN)
    other = told("it hit a missile launcher in Quayside", "Ukraine's army", event=event(means=("missile",)), places=TOWN,
                 report=LATER)  # fmt: skip
    assert not found("differs", drone, other)


def test_bodies_that_were_seen_are_no_other_toll() -> None:
    seen = told("three bodies lay in Quayside", "a witness", amounts=[amount(3, of="bodies")], places=TOWN)
    toll = told("four people were killed in Quayside", "the mayor", amounts=[amount(4)], places=TOWN, report=LATER)
    many = told("nine people were killed in Quayside", "the mayor", amounts=[amount(9)], places=TOWN, report=LATER)
    assert not found("differs", seen, toll) + found("differs", seen, many)


def test_a_night_is_of_the_day_in_which_it_ends() -> None:
    wednesday = when(datetime(2025, 7, 1, 21, tzinfo=UTC), datetime(2025, 7, 2, 21, tzinfo=UTC), "on Wednesday")
    thursday = when(datetime(2025, 7, 2, 21, tzinfo=UTC), datetime(2025, 7, 3, 21, tzinfo=UTC), "on Thursday")
    night = when(datetime(2025, 7, 2, 15, tzinfo=UTC), datetime(2025, 7, 3, 3, tzinfo=UTC), "overnight", "part")
    shells = told("shells hit a house in Quayside", "the governor", places=TOWN, when=night, report=LATER)

    def events(day: Any) -> int:
        return len(compare([told("shells hit a hospital in Quayside", "police", places=TOWN, when=day), shells]).events)

    assert (events(wednesday), events(thursday)) == (2, 1)
