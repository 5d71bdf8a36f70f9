"""Accounts of one deed that are apart in who, where, when or with what, and accounts that are more exact than others."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from typing import Any

import pytest

from builders import PUBLISHED, amount, claim, event, link, place, report_ref, when
from reportedly.compare import compare
from reportedly.model import Claim

NIGHT = when(datetime(2025, 7, 4, tzinfo=UTC), datetime(2025, 7, 5, tzinfo=UTC))
OTHER = report_ref("Sample Wire", PUBLISHED + timedelta(hours=3), "b.txt")


def at(hour: int, minute: int = 0) -> Any:
    start = datetime(2025, 7, 4, hour, minute, tzinfo=UTC)
    return when(start, start + timedelta(minutes=1), f"at {hour}:{minute:02}", "minute")


def told(words: str, source: str = "Ada Quill", **given: Any) -> Claim:
    usual: dict[str, Any] = {"event": event(), "places": [place("Quayside")], "when": NIGHT}
    return claim(words, [link(source)], **(usual | given))


def by_another(words: str, source: str = "Ben Marsh", **given: Any) -> Claim:
    return told(words, source, report=OTHER, **given)


def kinds(*claims: Claim) -> list[tuple[str, str | None, tuple[Any, ...]]]:
    return [(one.kind, one.on, one.values) for one in compare(claims).relations]


HOSPITAL = [("recipient", "hospital")]


def test_a_missile_and_a_drone_are_two_weapons_for_one_hit() -> None:
    missile = told("a missile hit the hospital", event=event(means=("missile",)), actors=HOSPITAL)
    drone = by_another("a drone hit the hospital", event=event(means=("drone",)), actors=HOSPITAL)
    assert kinds(missile, drone) == [("differs", "weapon", ("missile", "drone"))]


def test_other_weapons_hit_other_things() -> None:
    missile = told("a missile hit the hospital", event=event(means=("missile",)), actors=HOSPITAL)
    drone = by_another("a drone hit the depot", event=event(means=("drone",)), actors=[("recipient", "depot")])
    assert not kinds(missile, drone)


def test_two_origins_that_name_other_doers_differ_and_do_not_agree() -> None:
    one = told("Bayland shelled the power plant at Quayside", actors=[("actor", "France")])
    two = by_another("Westmark shelled the power plant at Quayside", actors=[("actor", "Spain")])
    assert [row[:2] for row in kinds(one, two)] == [("differs", "actor")]


def test_talks_in_two_towns_differ_on_the_place() -> None:
    met = event("CONSULT", mode="meet")
    people = [("actor", "Ann Lee"), ("actor", "Omar Reyes")]
    one = told(
        "Ann Lee and Omar Reyes met in Farhaven", event=met, actors=people, places=[place("Farhaven", lat=1, lon=1)]
    )
    two = by_another(
        "Ann Lee and Omar Reyes met in Nearport", event=met, actors=people, places=[place("Nearport", lat=9, lon=9)]
    )
    assert kinds(one, two) == [("differs", "place", ("Farhaven", "Nearport"))]


def test_the_same_said_of_two_towns_is_not_said_again() -> None:
    one = told("drones hit a school in Farhaven in the night", places=[place("Farhaven", lat=1, lon=1)])
    two = by_another("drones hit a school in Nearport in the night", places=[place("Nearport", lat=9, lon=9)])
    assert not kinds(one, two)


def test_an_hour_is_more_exact_than_a_day() -> None:
    one, two = (
        told("drones hit the silo at Quayside"),
        by_another("drones hit the silo at Quayside at 3:40", when=at(3, 40)),
    )
    assert ("refines", "time", ("at 3:40", "on Friday")) in kinds(one, two)


def test_a_model_is_more_exact_than_its_class() -> None:
    one = told("missiles hit the silo", event=event(means=("missile",)))
    two = by_another("Iskander missiles hit the silo", event=event(means=("iskander", "missile")))
    assert ("refines", "weapon", ("iskander", "missile")) in kinds(one, two)


BROUGHT_DOWN = event(mode="intercept")


def stopped(number: int, words: str = "air defences intercepted them all, drones and missiles") -> Claim:
    return by_another(words, event=BROUGHT_DOWN, amounts=[amount(number, of="drone", role="shot_down")])


def parts() -> Claim:
    counts = [amount(268, of="drone", role="shot_down"), amount(2, of="missile", role="shot_down"), amount(208, of="drone", role="lost")]  # fmt: skip
    return told(
        "air defences shot down drones and two missiles, and lost drones from radar", event=BROUGHT_DOWN, amounts=counts
    )


def test_a_whole_is_shown_as_the_sum_of_its_parts_and_does_not_differ_from_them() -> None:
    (found,) = compare([parts(), stopped(478)]).relations
    assert (found.kind, found.on, found.values) == ("refines", "count", (478, 268, 2, 208))
    assert found.reason == (
        "478 drones and missiles (Ben Marsh) is the sum of 268 drones shot down, 2 missiles shot down and 208 drones lost"
        " (Ada Quill)"
    )


def test_what_is_no_sum_of_the_parts_is_not_compared_with_them() -> None:
    assert not kinds(parts(), stopped(475))


def test_missiles_are_no_part_of_a_number_of_drones() -> None:
    assert not kinds(parts(), stopped(478, "air defences intercepted so many drones"))


def test_two_wholes_fit_where_one_counts_what_the_other_leaves_out() -> None:
    third = told("air defences intercepted so many drones", "Cy Dent", report=report_ref("Herald", PUBLISHED, "c.txt"),
                 event=BROUGHT_DOWN, amounts=[amount(476, of="drone", role="shot_down")])  # fmt: skip
    assert ("compatible", "count", (476, 478)) in kinds(parts(), third, stopped(478))


def test_a_figure_that_is_denied_is_not_the_denier_s() -> None:
    one = told("drones killed 30 people at Quayside", amounts=[amount(30)])
    two = claim("30 people had been killed by drones at Quayside", [link("Ben Marsh", stance="denies")], report=OTHER,
                event=event(), places=[place("Quayside")], when=NIGHT, amounts=[amount(30)])  # fmt: skip
    assert "agrees" not in {row[0] for row in kinds(one, two)}


@pytest.mark.parametrize("deny", [True, False], ids=["denies", "does not"])
def test_one_phrase_between_quotation_marks_is_one_utterance(deny: bool) -> None:
    first, later = "the leader would “have to respond” to the raid", "Farhaven would “have to respond”"
    one = claim(first, [link("Ann Lee")], event=None)
    two = claim(later if deny else later.replace("have to", "never"), [link("Ann Lee")], report=OTHER, event=None)
    assert (("repeats", None, ()) in kinds(one, two)) is deny


DAM = place("Upper Dam", precision="point")
KNOCKED = [("recipient", "dam")]


def test_two_sides_that_blame_each_other_for_one_structure_tell_of_one_event() -> None:
    one = told("French forces blew up the Upper Dam", places=[DAM], actors=[("actor", "French forces"), *KNOCKED])
    two = by_another("Spanish forces destroyed the dam", places=[DAM], actors=[("actor", "Spanish forces"), *KNOCKED])
    assert [row[:2] for row in kinds(one, two)] == [("differs", "actor")]


def test_two_outlets_with_hours_near_each_other_differ_on_the_time_of_one_structure() -> None:
    one, two = (told("the Upper Dam was blown up at 2:50", places=[DAM], when=at(2, 50)),
                by_another("the Upper Dam was destroyed at 2:00", places=[DAM], when=at(2, 0)))  # fmt: skip
    assert ("differs", "time", ("at 2:50", "at 2:00")) in kinds(one, two)


def test_one_report_with_two_hours_tells_of_two_blasts() -> None:
    one, two = (told("the Upper Dam was hit at 2:50", places=[DAM], when=at(2, 50)),
                told("the Upper Dam was hit at 2:00", places=[DAM], when=at(2, 0), start=400))  # fmt: skip
    assert len(compare([one, two]).events) == 2


def test_who_confirms_in_another_report_confirms_and_does_not_only_agree() -> None:
    one = told("two rockets hit the trawler Aurora on the open sea", places=[])
    two = claim("two rockets hit the trawler Aurora on the open sea", [link("Ben Marsh", stance="confirms")], report=OTHER,
                event=event())  # fmt: skip
    assert [row[0] for row in kinds(one, two)] == ["confirms"]


def test_an_agency_by_its_short_and_its_long_name_updates_its_own_toll() -> None:
    one = told("people were killed in the flood", "ABC", amounts=[amount(76)], places=[], event=None)
    two = by_another("people were killed in the flood, up from the morning", "disaster agency ABC", amounts=[amount(1014)],
                     places=[], event=None)  # fmt: skip
    assert ("updates", "count", (1014, 76)) in kinds(one, two)
