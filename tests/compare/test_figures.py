from __future__ import annotations

from datetime import UTC, datetime, timedelta
from typing import Any

import pytest

from builders import PUBLISHED, amount, claim, event, link, place, report_ref, when
from reportedly.compare import compare
from reportedly.compare.measures import standing
from reportedly.model import Amount, Claim, Relation, Scope

NIGHT = when(datetime(2025, 7, 3, 15, tzinfo=UTC), datetime(2025, 7, 4, 5, tzinfo=UTC))
OTHER = report_ref("Sample Wire", PUBLISHED + timedelta(hours=3), "b.txt")


def toll(source: str, given_: Amount, words: str = "people were killed at Quayside in the night", **more: Any) -> Claim:
    usual: dict[str, Any] = {"event": event(), "places": [place("Quayside")], "when": NIGHT}
    return claim(words, [link(source)], amounts=[given_], **(usual | more))


def relations(*claims: Claim) -> list[Relation]:
    return list(compare(claims).relations)


def kinds(*claims: Claim) -> list[tuple[str, str | None]]:
    return [(relation.kind, relation.on) for relation in relations(*claims)]


def test_two_figures_of_one_measure_differ() -> None:
    found = relations(toll("Ada Quill", amount(20)), toll("Ben Marsh", amount(7), report=OTHER))
    assert [(relation.kind, relation.on, relation.values) for relation in found] == [("differs", "count", (20, 7))]


def test_a_reason_names_both_speakers_but_lets_neither_do_the_killing() -> None:
    (found,) = relations(toll("Ada Quill", amount(20)), toll("Ben Marsh", amount(7), report=OTHER))
    assert found.reason == "20 people killed (Ada Quill), 7 (Ben Marsh); both speak of the attack at Quayside of 3 July"


def test_killed_and_injured_are_not_compared() -> None:
    assert not kinds(toll("Ada Quill", amount(20)), toll("Ben Marsh", amount(7, role="injured"), report=OTHER))


def test_shot_down_and_lost_from_radar_are_not_compared() -> None:
    downed, lost = amount(9, of="drone", role="shot_down"), amount(4, of="drone", role="lost")
    assert not kinds(toll("Ada Quill", downed), toll("Ben Marsh", lost, report=OTHER))


@pytest.mark.parametrize(
    "of", ["policeman", "children", "strike drones"], ids=["some of the people", "the young ones", "a kind of drone"]
)
def test_a_part_is_not_compared_with_its_whole(of: str) -> None:
    whole = amount(20, of="drones" if "drone" in of else "people")
    assert not kinds(toll("Ada Quill", whole), toll("Ben Marsh", amount(7, of=of), report=OTHER))


def test_all_so_far_is_not_compared_with_this_once() -> None:
    ever = Amount(900, 900, 900, None, "people", "killed", None, Scope(kind="cumulative"), amount(9).evidence)
    assert not kinds(toll("Ada Quill", amount(20)), toll("Ben Marsh", ever, report=OTHER))


def test_a_town_is_not_compared_with_two() -> None:
    two = [place("Quayside"), place("Millford")]
    assert not kinds(toll("Ada Quill", amount(5)), toll("Ben Marsh", amount(7), places=two, report=OTHER))


def test_the_same_origin_later_updates_its_figure() -> None:
    later = toll("Ada Quill", amount(23), report=OTHER)
    assert kinds(toll("Ada Quill", amount(20)), later) == [("updates", "count")]


def test_an_outlet_that_relays_a_figure_is_no_second_account() -> None:
    relayed = toll("Ben Marsh", amount(7))
    outlet = claim("9 people were killed at Quayside in the night", [link("Ada Quill"), link("Ben Marsh")], amounts=[amount(9)],
                   event=event(), places=[place("Quayside")], when=NIGHT, report=OTHER)  # fmt: skip
    assert "differs" not in dict(kinds(relayed, outlet))


def test_hours_and_minutes_are_one_measure() -> None:
    hour, minutes = (
        amount(1, of="hour", role="lasted", unit="hour"),
        amount(70, of="minute", role="lasted", unit="minute"),
    )
    assert kinds(toll("Ada Quill", hour), toll("Ben Marsh", minutes, report=OTHER)) == [("differs", "duration")]


AT_LEAST_23, ABOUT_480, MANY = amount(low=23, hedge="at least"), amount(480, hedge="about"), amount(hedge="dozens")


@pytest.mark.parametrize(
    ("one", "two", "expected"),
    [
        (amount(5), amount(5), "equal"), (amount(5), amount(6), "apart"), (AT_LEAST_23, amount(26), "compatible"),
        (AT_LEAST_23, amount(20), "apart"), (AT_LEAST_23, amount(230), None), (ABOUT_480, amount(478), "compatible"),
        (ABOUT_480, amount(540), "apart"), (amount(high=10, hedge="up to"), amount(12), "apart"),
        (MANY, amount(12), None), (MANY, MANY, None), (AT_LEAST_23, amount(low=40, hedge="over"), None),
    ],
)  # fmt: skip
def test_bounds_are_kept_when_figures_meet(one: Amount, two: Amount, expected: str | None) -> None:
    assert standing(one, two) == standing(two, one) == expected


def test_a_crowd_of_accounts_is_compared_along_its_order() -> None:
    crowd = [
        toll(f"Source {n:03}", amount(n + 1), report=report_ref(f"Outlet {n}", file=f"{n}.txt")) for n in range(300)
    ]
    assert len(relations(*crowd)) < 1000


def test_the_count_of_one_town_is_not_set_against_that_of_all() -> None:
    here = Amount(7, 7, 7, None, "drone", "shot_down", None, Scope(place="Quayside"), amount(7).evidence)
    every = amount(12, of="drone", role="shot_down")
    assert not kinds(toll("Ada Quill", here), toll("Ben Marsh", every, places=[], report=OTHER))


def test_a_weight_given_twice_by_one_origin_differs() -> None:
    one, two = (amount(best, of="", role=role, unit="kg") for best, role in ((1100, "other"), (1000, "used")))
    assert kinds(toll("Ada Quill", one), toll("Ada Quill", two, report=OTHER)) == [("differs", "count")]


def test_a_reason_counts_things_in_the_plural() -> None:
    one, two = (amount(best, of="drone", role="launched") for best in (20, 30))
    (found,) = relations(toll("Ada Quill", one), toll("Ben Marsh", two, report=OTHER))
    assert found.reason.startswith("20 drones launched (Ada Quill)")
