from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import UTC, datetime, timedelta

from hypothesis import given, settings
from hypothesis import strategies as st

from builders import PUBLISHED, claim, event, link, place, report_ref, when
from reportedly.compare import compare, with_events
from reportedly.model import Claim, Comparison
from reportedly.profiles import load

UKRAINE_2022 = load("ukraine-2022")
HARBOUR = "Quayside"


def night(day: int) -> tuple[datetime, datetime]:
    return datetime(2025, 7, day, 15, tzinfo=UTC), datetime(2025, 7, day + 1, 5, tzinfo=UTC)


def strike(words: str, day: int | None, source: str = "Ukrainian officials", **given_: object) -> Claim:
    usual: dict[str, object] = {
        "event": event(means=("drone",)), "places": [place(HARBOUR)], "actors": [("actor", "Russia")],
        "when": when(*night(day)) if day else None,
    }  # fmt: skip
    return claim(words, [link(source)], **(usual | given_))  # type: ignore[arg-type]


def call(words: str, people: Sequence[str], day: datetime | None, **given_: object) -> Claim:
    actors = [("actor", people[0]), *(("recipient", name) for name in people[1:])]
    span = when(day, day + timedelta(days=1)) if day else None
    return claim(words, [link(people[0])], event=event("CONSULT"), actors=actors, when=span, **given_)  # type: ignore[arg-type]


def grouped(*claims: Claim) -> Comparison:
    return compare(claims, profile=UKRAINE_2022)


def test_two_reports_of_one_night_are_one_event() -> None:
    other = report_ref("Sample Wire", file="b.txt")
    found = grouped(
        strike("Drones hit Quayside overnight", 3), strike("Quayside was struck by drones", 3, report=other)
    )
    assert [len(happening.claims) for happening in found.events] == [2]


def test_two_nights_on_one_town_stay_apart() -> None:
    assert len(grouped(strike("Drones hit Quayside", 1), strike("Drones hit Quayside", 3, start=40)).events) == 2


def test_two_untimed_reports_of_two_days_stay_apart() -> None:
    later = report_ref("Sample Wire", PUBLISHED + timedelta(days=1), "b.txt")
    found = grouped(strike("Drones hit Quayside", None), strike("Missiles fell on Quayside", None, report=later))
    assert len(found.events) == 2


def test_two_calls_on_two_days_stay_apart() -> None:
    people = ("Donald Trump", "Vladimir Putin")
    june, july = datetime(2025, 6, 4, tzinfo=UTC), datetime(2025, 7, 3, tzinfo=UTC)
    assert (
        len(grouped(call("They spoke by telephone", people, june), call("They spoke again", people, july)).events) == 2
    )


def test_calls_of_one_day_with_different_partners_stay_apart() -> None:
    day = datetime(2025, 7, 3, tzinfo=UTC)
    first = call("He spoke with one", ("Donald Trump", "Vladimir Putin"), day)
    second = call("He spoke with another", ("Donald Trump", "Volodymyr Zelensky"), day, start=50)
    assert len(grouped(first, second).events) == 2


def test_the_call_points_back_at_the_call_just_told_of() -> None:
    told = call("He spoke with his guest by telephone", ("Donald Trump", "Vladimir Putin"), None)
    length = claim("the call lasted an hour", [link("an aide")], event=event("CONSULT"), start=120)
    assert [len(happening.claims) for happening in grouped(told, length).events] == [2]


def test_two_towns_of_one_night_stay_apart() -> None:
    elsewhere = strike("Drones hit Millford", 3, places=[place("Millford")], start=60)
    assert len(grouped(strike("Drones hit Quayside", 3), elsewhere).events) == 2


def test_an_interception_is_no_strike_on_the_place_below() -> None:
    downed = strike("Drones were shot down over Quayside", 3, event=event(mode="intercept"), start=60)
    assert len(grouped(strike("Drones hit Quayside", 3), downed).events) == 2


def test_a_war_of_months_is_not_one_night_of_it() -> None:
    long = when(datetime(2025, 1, 1, tzinfo=UTC), datetime(2025, 7, 4, tzinfo=UTC))
    assert (
        len(
            grouped(strike("Drones hit Quayside", 3), strike("Quayside has been struck", 3, when=long, start=60)).events
        )
        == 2
    )


def test_opinions_and_plans_join_no_event() -> None:
    opinion = claim("This shows a change of course", [link("Ada Quill")])
    plan = strike("Russia will strike Quayside", 3, modality="planned", start=60)
    assert grouped(opinion, plan).events == ()


def test_claims_are_given_back_in_order_with_the_id_of_their_event() -> None:
    claims = (claim("An opinion", [link("Ada Quill")]), strike("Drones hit Quayside", 3, start=30))
    opinion, struck = with_events(claims, grouped(*claims))
    assert opinion == claims[0]
    assert struck.event is not None
    assert struck.event.id == grouped(*claims).events[0].id


def test_an_event_keeps_its_id_when_a_later_report_joins() -> None:
    first = strike("Drones hit Quayside overnight", 3)
    later = strike(
        "Quayside was struck by drones", 3, report=report_ref("Sample Wire", PUBLISHED + timedelta(hours=2), "b")
    )
    assert grouped(first).events[0].id == grouped(first, later).events[0].id


def test_nothing_compared_gives_nothing() -> None:
    assert compare([]) == Comparison((), ())


def test_claims_without_time_place_or_date_are_compared_all_the_same() -> None:
    undated = replace(report_ref(), published=None)
    bare = [claim(f"Something hit number {n}", event=event(), report=undated, start=n * 40) for n in range(3)]
    assert len(grouped(*bare).events) >= 1


def test_one_claim_given_twice_is_one() -> None:
    struck = strike("Drones hit Quayside", 3)
    assert grouped(struck, struck) == grouped(struck)


def test_thousands_of_unrelated_claims_look_only_at_what_is_near() -> None:
    """The index never offers a claim more events than share its key, however many there are."""
    many = [
        strike(
            f"Drones hit Village{n}",
            1 + n % 25,
            places=[place(f"Village{n}")],
            report=report_ref(f"Outlet {n}", file=f"{n}"),
        )
        for n in range(5000)
    ]
    assert len(grouped(*many).events) == 5000


SAMPLE = (
    strike("Drones hit Quayside overnight", 3),
    strike("Quayside was struck by drones", 3, report=report_ref("Sample Wire", file="b.txt")),
    strike("Drones hit Quayside", 1, start=70),
    strike("Six drones hit Millford", 3, places=[place("Millford")], start=140),
    call("They spoke by telephone", ("Donald Trump", "Vladimir Putin"), datetime(2025, 7, 3, tzinfo=UTC), start=200),
    claim("the call lasted an hour", [link("an aide")], event=event("CONSULT"), start=260),
)


@settings(deadline=None, max_examples=30)
@given(st.permutations(SAMPLE))
def test_the_order_of_claims_does_not_matter(claims: list[Claim]) -> None:
    assert grouped(*claims) == grouped(*SAMPLE)
