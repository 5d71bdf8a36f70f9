from __future__ import annotations

from datetime import UTC, datetime, timedelta, timezone

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from builders import claim, event, link, passage, place, report_ref, when
from reportedly.record import Filter, Interval

NIGHT = datetime(2025, 7, 3, 21, tzinfo=UTC)
DAY = timedelta(days=1)
KYIV = timezone(timedelta(hours=3))
FOURTH = Interval(datetime(2025, 7, 4, tzinfo=KYIV), datetime(2025, 7, 5, tzinfo=KYIV))
moments = st.datetimes(
    datetime.fromisoformat("2025-01-01"), datetime.fromisoformat("2025-12-31"), timezones=st.just(UTC)
)


@pytest.mark.parametrize(
    ("name", "found"),
    [
        ("Harbour Office", True),
        ("harbour office", True),
        ("Office", True),
        ("Pier Watch", True),
        ("Sample Wire", True),
        ("Lowland", True),
        ("Zoë Přístav", True),
        ("zoe pristav", True),
        ("Harbour", True),
        ("Harb", False),
        ("Harbour Wire", False),
        ("Harbour Post", False),
        ("", False),
        ("…", False),
    ],
)
def test_by_finds_a_name_in_any_link(name: str, found: bool) -> None:
    chain = [link("Harbour Office", also=("Pier Watch", "Zoë Přístav"), party="Lowland"), link("Sample Wire")]
    assert Filter(by=name).keeps(claim("the pier stood", chain)) is found


def test_by_finds_the_outlet_when_it_speaks_itself() -> None:
    assert Filter(by="harbour post").keeps(claim("the pier stood"))


@pytest.mark.parametrize(
    ("words", "found"),
    [
        ("drone", True),
        ("DRONES Portville", True),
        ("assault", True),
        ("rone", False),
        ("drones ships", False),
        ("", False),
    ],
)
def test_about_finds_words_that_begin_one_in_the_claim(words: str, found: bool) -> None:
    made = claim("six drones hit the pier", event=event(), places=[place("Portville")])
    assert Filter(about=words).keeps(made) is found


def test_happened_is_of_the_event_and_asks_for_a_known_time() -> None:
    known = claim("hit", when=when(NIGHT, NIGHT + DAY))
    assert Filter(happened=FOURTH).keeps(known)
    assert not Filter(happened=Interval(NIGHT + DAY)).keeps(known)
    assert not Filter(happened=Interval(None, NIGHT)).keeps(known)
    assert not Filter(happened=FOURTH).keeps(claim("hit"))


@pytest.mark.parametrize(
    ("said", "found"),
    [
        ("2025-07-04", True),
        ("2025-07-03", False),
        ("2025-07-05", False),
        ("2025-07", True),
        ("2025-08", False),
        ("2025-07-04T00:00:00+03:00", True),
        ("2025-07-03T21:00:00+00:00", True),
        ("2025-07-04T22:00:00+00:00", False),
        ("2025-07-04T22:00", True),
        (None, False),
    ],
)
def test_said_is_of_the_utterance(said: str | None, found: bool) -> None:
    assert Filter(said=FOURTH).keeps(claim("hit", [link("Sample Wire"), link("Office", said=said)])) is found


def test_a_report_without_a_date_is_in_no_range_of_publication() -> None:
    undated = claim("hit", report=report_ref(published=None))  # type: ignore[arg-type]
    assert Filter().keeps(undated)
    assert not Filter(published=FOURTH).keeps(undated)


@settings(deadline=None, max_examples=80)
@given(moments, moments, moments)
def test_a_moment_lies_in_a_range_or_in_one_of_its_neighbours(start: datetime, end: datetime, moment: datetime) -> None:
    start, end = sorted((start, end))
    parts = (Interval(None, start), Interval(start, end), Interval(end, None))
    assert sum(part.holds(moment) for part in parts) == 1


def test_by_finds_an_actor_that_is_printed_by_another_name() -> None:
    told = claim("the pier stood", [link("The Harbour Office", actor="XX:harbour-office")])
    assert Filter(by="H.O.", actor="XX:harbour-office").keeps(told)
    assert not Filter(by="H.O.", actor="XX:pier-watch").keeps(told)
    assert not Filter(by="H.O.").keeps(told)


@pytest.mark.parametrize("apostrophe", "'’‘ʼ`")
def test_by_knows_no_forms_of_apostrophes_and_case(apostrophe: str) -> None:
    told = claim("the pier stood", [link("Lowland’s Harbour Office"), link("O'Sample")])
    assert Filter(by=f"LOWLAND{apostrophe}S harbour").keeps(told)
    assert Filter(by=f"o{apostrophe}sample").keeps(told)


def test_by_finds_the_words_printed_for_a_source() -> None:
    told = claim("the pier stood", [link("Ann Example", evidence=passage("Ms. Example of the H.O."))])
    assert Filter(by="the h.o.").keeps(told)
