"""What people say of two claims' events holds over what the comparison would make of them."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

from builders import claim, event, link, place, report_ref, when
from reportedly.compare import compare
from reportedly.model import Claim, Pairs

NIGHT = datetime(2025, 7, 3, 21, tzinfo=UTC)


def strike(outlet: str, town: str, days: int = 0) -> Claim:
    start = NIGHT + timedelta(days=days)
    return claim(
        f"Drones struck homes in {town}", [link("The mayor")], report=report_ref(outlet), event=event(mode="aerial"),
        places=[place(town)], when=when(start, start + timedelta(hours=8)), actors=[("actor", "Russia")],
    )  # fmt: skip


def events(*claims: Claim, same: bool = False, apart: bool = False) -> list[int]:
    one, two = claims[0].id, claims[1].id
    told = {one: frozenset({two}), two: frozenset({one})}
    pairs = Pairs(told if same else {}, told if apart else {})
    return sorted(len(found.claims) for found in compare(claims, pairs=pairs).events)


def test_claims_of_one_event_are_joined_because_a_person_says_so() -> None:
    two = strike("Harbour Post", "Portville"), strike("Sample Wire", "Newhaven", days=2)
    assert events(*two) == [1, 1]
    assert events(*two, same=True) == [2]


def test_claims_that_look_alike_are_parted_because_a_person_says_so() -> None:
    two = strike("Harbour Post", "Portville"), strike("Sample Wire", "Portville")
    assert events(*two) == [2]
    assert events(*two, apart=True) == [1, 1]


def test_a_third_claim_joins_one_of_two_that_were_parted_or_none() -> None:
    three = strike("Harbour Post", "Portville"), strike("Sample Wire", "Portville"), strike("Pier Watch", "Portville")
    assert events(*three) == [3]
    assert max(events(*three, apart=True)) <= 2
