"""Durations, sets, and times that count from an event."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest

from reportedly.extract.times import find_times, resolve_time

PUBLISHED = datetime(2025, 6, 5, tzinfo=UTC)


@pytest.mark.parametrize(
    ("text", "words", "type_", "value"),
    [
        ("a 75-minute talk", "75-minute", "DURATION", "PT75M"),
        ("it took barely over an hour", "barely over an hour", "DURATION", "PT1H"),
        ("held for more than a week", "more than a week", "DURATION", "P1W"),
        ("needs another week and a half", "another week and a half", "DURATION", "P1.5W"),
        ("the more than three-year-old war", "more than three-year-old", "DURATION", "P3Y"),
        ("almost two and a half years late", "almost two and a half years", "DURATION", "P2.5Y"),
        ("in two hours and ten minutes", "two hours and ten minutes", "DURATION", "PT2H10M"),
        ("over the last six months", "the last six months", "DURATION", "P6M"),
        ("they waited for months", "months", "DURATION", "PXM"),
        ("a decades-long quarrel", "decades-long", "DURATION", "PXDE"),
        ("sirens sound every night", "every night", "SET", "XXXX-XX-XXTNI"),
        ("they build 15 ships a year", "a year", "SET", "P1Y"),
        ("the annual fair", "annual", "SET", "P1Y"),
        ("open on weekends", "weekends", "SET", "XXXX-WXX-WE"),
        ("they meet twice a week", "twice a week", "SET", "P1W"),
        ("they work 12 hours a day", "12 hours a day", "SET", "P1D"),
        ("a two-and-a-half-year inquiry", "two-and-a-half-year", "DURATION", "P2.5Y"),
        ("between six and eight weeks", "six and eight weeks", "DURATION", "P8W"),
        ("five to 10 years in jail", "five to 10 years", "DURATION", "P10Y"),
        ("they waited for a fortnight", "a fortnight", "DURATION", "P2W"),
        ("the month-old war", "month-old", "DURATION", "P1M"),
        ("the fair opens on Sundays", "Sundays", "SET", "XXXX-WXX-7"),
    ],
)
def test_a_duration_or_set_is_read_with_its_words(text: str, words: str, type_: str, value: str) -> None:
    (mention,) = find_times(text, published=PUBLISHED)
    assert (mention.span.of(text), mention.type, mention.value) == (words, type_, value)


def test_a_duration_keeps_its_number_and_unit() -> None:
    (mention,) = find_times("The call lasted about 40 minutes.", published=PUBLISHED)
    assert (mention.number, mention.unit, mention.hedge) == (40, "minute", "about")


@pytest.mark.parametrize(
    "text", ["a day after the envoys spoke, the port was hit", "hours after the call the port was hit"]
)
def test_a_time_that_counts_from_an_event_has_its_words_and_no_interval(text: str) -> None:
    (mention,) = find_times(text, published=PUBLISHED)
    span = resolve_time(mention, text, zone="UTC", zone_from="none")
    assert span is not None
    assert (span.start, span.end) == (None, None)
    assert span.anchor is not None
    assert span.anchor.startswith("after the")


def test_days_ago_is_vague_but_before_publication() -> None:
    (mention,) = find_times("They crossed the river days ago.", published=PUBLISHED)
    assert mention.precision == "vague"
    assert mention.end is not None
    assert mention.end.day < PUBLISHED.date()


@pytest.mark.parametrize(
    "text",
    ["at 50 miles an hour", "a quarter of the crew", "40 kilowatt-hours of power", "a second ship", "278,000 week ago"],
)
def test_counts_that_only_look_like_durations_are_left_alone(text: str) -> None:
    assert not [m for m in find_times(text, published=PUBLISHED) if m.type == "DURATION"]
