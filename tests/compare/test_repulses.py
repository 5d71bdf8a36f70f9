"""One side stopped it all, the other struck: a contest over what was done."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import Any

import pytest

from builders import claim, event, link, place, when
from reportedly.compare import compare
from reportedly.model import Claim
from reportedly.profiles import load

UKRAINE_2022 = load("ukraine-2022")
NIGHT = when(datetime(2025, 7, 4, 18, tzinfo=UTC), datetime(2025, 7, 5, 4, tzinfo=UTC), "overnight")


def told(words: str, source: str, mode: str, town: str = "Quayside", **given: Any) -> Claim:
    return claim(words, [link(source)], event=event(mode=mode), places=[place(town, "RU")], when=NIGHT, **given)


def contests(*claims: Claim) -> list[str | None]:
    return [one.on for one in compare(claims, profile=UKRAINE_2022).relations if one.kind == "contests"]


STRUCK = told("drones hit a refinery in Quayside and set it on fire", "Ukraine's army", "aerial", start=90)
STOPPED = "all the drones sent at Quayside were shot down"


def test_all_shot_down_contests_a_refinery_hit() -> None:
    assert contests(told(STOPPED, "Russia's Defence Ministry", "intercept"), STRUCK) == ["effect"]


@pytest.mark.parametrize(
    ("words", "source", "town"),
    [
        ("12 drones were shot down at Quayside", "Russia's Defence Ministry", "Quayside"),
        (STOPPED, "Ukraine's Air Force", "Quayside"),
        ("all the drones sent at Millford were shot down", "Russia's Defence Ministry", "Millford"),
    ],
    ids=["some", "the same side", "another town"],
)
def test_what_leaves_room_for_a_hit_contests_none(words: str, source: str, town: str) -> None:
    assert not contests(told(words, source, "intercept", town), STRUCK)


def test_a_side_that_tells_of_its_own_burned_planes_concedes_the_foe_s_raid() -> None:
    raid = told(
        "it hit 41 planes at an air base in Quayside", "Ukraine's army", "aerial", actors=[("actor", "Ukraine")]
    )
    loss = told(
        "several planes caught fire at the air base in Quayside", "Russia's Defence Ministry", "aerial", start=90
    )
    kinds = [(one.kind, one.on) for one in compare([raid, loss], profile=UKRAINE_2022).relations]
    assert ("concedes", "effect") in kinds


def test_a_side_whose_homes_burned_concedes_nothing() -> None:
    raid = told("it hit a depot in Quayside", "Ukraine's army", "aerial", actors=[("actor", "Ukraine")])
    loss = told(
        "homes burned down in Quayside in the raid on the depot", "Russia's Defence Ministry", "aerial", start=90
    )
    assert "concedes" not in [one.kind for one in compare([raid, loss], profile=UKRAINE_2022).relations]
