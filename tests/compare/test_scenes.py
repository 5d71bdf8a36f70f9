"""What belongs to an event by where and when it is told: clauses, countries, structures, bare tolls."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime, timedelta
from typing import Any

import pytest

from builders import PUBLISHED, amount, claim, event, link, place, report_ref, when
from reportedly.compare import compare
from reportedly.model import Claim, Evidence, Place
from reportedly.profiles import load

UKRAINE_2022 = load("ukraine-2022")
BRIDGE = place("Long Bridge", None, precision="point")
TUESDAY = when(datetime(2025, 7, 1, tzinfo=UTC), datetime(2025, 7, 2, tzinfo=UTC), "on Tuesday")


def told(words: str, start: int = 0, source: str = "Ada Quill", **given: Any) -> Claim:
    return claim(words, [link(source)], start=start, **({"event": event()} | given))


def events(*claims: Claim) -> list[tuple[str, ...]]:
    quotes = {one.id: one.evidence.quote for one in claims}
    return [tuple(quotes[cite] for cite in found.claims) for found in compare(claims, profile=UKRAINE_2022).events]


def outlet(name: str, days: float) -> Any:
    return report_ref(name, PUBLISHED + timedelta(days=days), f"{name}.txt")


def clause() -> tuple[Claim, Claim]:
    """A blast, with a meeting told of in a clause of its sentence."""
    words, at = "The blast came a day after envoys met in Farhaven", 200
    start = at + words.index("a day")
    far = place("Farhaven", evidence=Evidence(at + words.index("Farhaven"), at + len(words), "Farhaven"))
    blast = told(words, at, places=[far])
    met = told("a day after envoys met in Farhaven", start, event=event("CONSULT", mode="meet"), places=[far])
    return blast, replace(met, sentence=blast.sentence)


def test_the_place_of_a_clause_on_another_happening_is_not_the_main_one_s() -> None:
    blast, met = clause()
    found = compare([told("it blew up the Long Bridge", places=[BRIDGE]), blast, met], profile=UKRAINE_2022).events
    assert [one.places for one in found] == [("Long Bridge",), ("Farhaven",)]


def test_a_reference_to_the_blast_joins_it_whatever_its_clause_names() -> None:
    bridge = told("it blew up the Long Bridge", places=[BRIDGE])
    assert events(bridge, *clause())[0] == (bridge.evidence.quote, clause()[0].evidence.quote)


def test_a_year_long_past_is_not_the_blast_just_told_of() -> None:
    past = when(datetime(2014, 1, 1, tzinfo=UTC), datetime(2015, 1, 1, tzinfo=UTC), "in 2014", "year")
    seized = told("Ruritania seized the coast in 2014", 60, when=past)
    bridge = told("it blew up the Long Bridge", places=[BRIDGE])
    again = told("The blast was heard far away", 150)
    assert (bridge.evidence.quote, again.evidence.quote) in events(bridge, seized, again)


def at_bridge(days: float, name: str, **given: Any) -> Claim:
    words = f"the Long Bridge was attacked with explosives, {name} heard"
    return told(words, report=outlet(name, days), places=[BRIDGE], **given)


@pytest.mark.parametrize(("days", "count"), [(0.5, 1), (2, 1), (9, 2)])
def test_one_structure_attacked_in_reports_of_the_same_days_is_one_event(days: float, count: int) -> None:
    assert len(events(at_bridge(-3, "Sample Wire", when=TUESDAY), at_bridge(-3 + days, "Valley Courier"))) == count


def test_one_structure_on_two_days_told_is_two_events() -> None:
    thursday = when(datetime(2025, 7, 3, tzinfo=UTC), datetime(2025, 7, 4, tzinfo=UTC), "on Thursday")
    assert len(events(at_bridge(-1, "Sample Wire", when=TUESDAY), at_bridge(0, "Valley Courier", when=thursday))) == 2


def country(name: str, code: str) -> Place:
    return place(name, code, precision="country", role="hit")


STRUCK = told("Drones hit Quayside overnight", places=[place("Quayside")])
DRONES = (amount(103, of="drone", role="launched"),)


@pytest.mark.parametrize(
    ("words", "places"),
    [("Drones were sent at Ukraine overnight", [country("Ukraine", "UA")]), ("Drones were sent at the country overnight", [])],
)  # fmt: skip
def test_a_nationwide_count_is_no_town_s(words: str, places: list[Place]) -> None:
    assert len(events(STRUCK, told(words, 60, amounts=DRONES, places=places))) == 2


def test_a_bare_toll_goes_on_with_the_event_just_told_of() -> None:
    toll = told("Two people were killed", 60, "officials", amounts=[amount(2)])
    assert len(events(STRUCK, toll)) == 1


def test_a_bare_toll_after_another_town_is_that_town_s_or_nobody_s() -> None:
    named = told("the mayor of Millford spoke", 40, event=None, places=[place("Millford")])
    toll = told("Two people were killed", 80, "officials", amounts=[amount(2)])
    assert len(events(STRUCK, named, toll)) == 2


@pytest.mark.parametrize("modality", ["planned", "demanded", "possible"])
def test_a_plan_to_go_on_is_no_account_of_an_attack(modality: str) -> None:
    going_on = told("Ruritania will go on with the operation", 60, modality=modality)
    assert events(STRUCK, going_on) == [(STRUCK.evidence.quote,)]


def test_the_war_as_a_whole_is_no_account_of_an_attack() -> None:
    war = told("the special military operation goes on at Ruritania's pace", 60)
    assert events(STRUCK, war) == [(STRUCK.evidence.quote,)]


HOURS = when(datetime(2025, 7, 4, 10, tzinfo=UTC), datetime(2025, 7, 4, 13, tzinfo=UTC), "between 1 and 4 p.m.", "hour")


def downed(mode: str | None, precision: str, **given: Any) -> Claim:
    given["amounts"] = [amount(12, of="drone", role="shot_down"), amount(7, of="drone", role="shot_down")]
    places = [place(name, "RU", precision=precision, geonames=len(name + precision)) for name in ("Bryansk", "Oryol")]
    return told(
        "12 drones were downed over Bryansk and Oryol", event=event(mode=mode), when=HOURS, places=places, **given
    )


def test_drones_brought_down_are_one_event_whatever_verb_and_area_were_read() -> None:
    one, two = downed("intercept", "region"), downed("aerial", "town", report=outlet("Sample Wire", 0.2))
    assert len(events(one, two)) == 1
