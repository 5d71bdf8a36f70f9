"""Clocks, parts of the day, and the dates they belong to."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest

from reportedly.extract.times import TimeMention, combine_times, find_times

SATURDAY = datetime(2025, 7, 5, 6, 0, tzinfo=UTC)


def bounds(mention: TimeMention) -> tuple[str, str]:
    return str(mention.start), str(mention.end)


@pytest.mark.parametrize(
    ("text", "start", "end"),
    [
        ("drones on the night of July 3 and early morning of July 4", "2025-07-03T18:00", "2025-07-04T08:00"),
        ("drones in the night of 3 to 4 July", "2025-07-03T18:00", "2025-07-04T06:00"),
        ("raids overnight into Friday", "2025-07-03T18:00", "2025-07-04T06:00"),
        ("flights on July 4 between 18:00 and 24:00", "2025-07-04T18:00", "2025-07-05T00:00"),
        ("the siege went on from 10 p.m. to 2 a.m. Friday", "2025-07-04T22:00", "2025-07-05T02:00"),
        ("silence as of the evening of July 4", "2025-07-04T17:00", "2025-07-05T00:00"),
        ("a blast early on Friday", "2025-07-04T00:00", "2025-07-04T08:00"),
        ("a blast on Thursday night", "2025-07-03T18:00", "2025-07-04T06:00"),
        ("a blast last night", "2025-07-04T18:00", "2025-07-05T06:00"),
        ("drones between 8pm on Thursday and 6am on Friday", "2025-07-03T20:00", "2025-07-04T06:00"),
        ("guns from 23:00 on July 3 until 06:00 on July 4", "2025-07-03T23:00", "2025-07-04T06:00"),
        ("raids on Sunday night into Monday", "2025-06-29T18:00", "2025-06-30T06:00"),
        ("By late Friday, ten barns were gone.", "2025-07-04T16:00", "2025-07-05T00:00"),
        ("rain in the first half of June", "2025-06-01T00:00", "2025-06-16T00:00"),
        ("a blast overnight", "2025-07-04T18:00", "2025-07-05T06:00"),
        ("a blast this morning", "2025-07-05T05:00", "2025-07-05T12:00"),
    ],
)
def test_a_stretch_of_hours_is_one_interval(text: str, start: str, end: str) -> None:
    assert bounds(combine_times(find_times(text, published=SATURDAY), text)[-1]) == (start, end)


def test_a_range_of_clocks_takes_the_date_named_before_and_the_zone_printed_after() -> None:
    text = "The ministry said on July 4 that guns fired from 1:00 p.m. to 4:00 p.m. the same day (Moscow time)."
    mention = find_times(text, published=SATURDAY)[-1]
    assert bounds(mention) == ("2025-07-04T13:00", "2025-07-04T16:00")
    assert mention.printed_zone == "Europe/Moscow"


def test_a_clock_takes_the_day_of_its_sentence_when_words_stand_between() -> None:
    text = "A raid on Wednesday reached the port, and four boats burned at 5:30 am local time."
    day, clock = combine_times(find_times(text, published=SATURDAY), text)
    assert (clock.value, clock.precision, clock.printed_zone) == ("2025-07-02T05:30", "minute", "local")
    assert clock.also == (day.span,)


def test_a_clock_beside_its_date_is_joined_with_it() -> None:
    text = "The tower fell at 16:15 UTC, July 1st, they said."
    (mention,) = combine_times(find_times(text, published=SATURDAY), text)
    assert (mention.span.of(text), mention.value) == ("16:15 UTC, July 1st", "2025-07-01T16:15Z")


def test_two_dates_of_a_range_are_joined() -> None:
    text = "The camp stood from 30 June to 2 July."
    (mention,) = combine_times(find_times(text, published=SATURDAY), text)
    assert bounds(mention) == ("2025-06-30T00:00", "2025-07-03T00:00")


@pytest.mark.parametrize(
    ("printed", "zone"),
    [
        ("8 p.m. GMT", "UTC"),
        ("8 p.m. (GMT +8)", "+08:00"),
        ("7am BST", "Europe/London"),
        ("20:00 Kyiv time", "Europe/Kyiv"),
    ],
)
def test_a_printed_zone_is_read(printed: str, zone: str) -> None:
    assert find_times(f"It fell at {printed}.", published=SATURDAY)[0].printed_zone == zone


def test_the_same_clock_in_another_zone_is_taken_in() -> None:
    text = "The tower fell at 3am local time (0000 GMT)."
    (mention,) = combine_times(find_times(text, published=SATURDAY), text)
    assert (mention.span.of(text), mention.printed_zone) == ("3am local time (0000 GMT)", "local")


def test_noon_is_the_twelfth_hour_and_one_in_the_afternoon_the_thirteenth() -> None:
    found = find_times("It began at noon. It ended at 1:00 p.m.", published=SATURDAY)
    assert [m.value[-5:] for m in found] == ["12:00", "13:00"]


@pytest.mark.parametrize(
    ("text", "start", "end"),
    [
        ("a raid just before midnight on Friday", "2025-07-04T23:00", "2025-07-05T00:00"),
        ("a raid shortly after 5 a.m. on Friday", "2025-07-04T05:00", "2025-07-04T06:00"),
        ("a raid after 3 p.m. on Friday", "2025-07-04T15:00", "2025-07-05T00:00"),
        ("a raid before noon on Friday", "2025-07-04T00:00", "2025-07-04T12:00"),
    ],
)
def test_before_and_after_a_clock_are_of_its_day(text: str, start: str, end: str) -> None:
    (mention,) = combine_times(find_times(text, published=SATURDAY), text)
    assert (*bounds(mention), mention.precision) == (start, end, "hour")


def test_a_clock_takes_no_day_since_which_something_goes_on() -> None:
    text = "The port has been shut since June 3. At 5:30 a.m. a boat sank."
    assert find_times(text, published=SATURDAY)[-1].floating


def test_a_clock_takes_no_day_from_three_sentences_before() -> None:
    text = "The siege began on June 3. It went on. Nobody left. Shops shut. At 5:30 a.m. a boat sank."
    assert find_times(text, published=SATURDAY)[-1].floating


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("They left at half past nine on July 3.", "2025-07-03T09:30"),
        ("They left at a quarter to six on July 3.", "2025-07-03T05:45"),
        ("They left at 7:30 Tuesday night.", "2025-07-01T19:30"),
        ("They left at nine o'clock on the evening of July 3.", "2025-07-03T21:00"),
    ],
)
def test_a_clock_in_words_or_with_the_part_of_its_day_is_read(text: str, value: str) -> None:
    assert [mention.value for mention in combine_times(find_times(text, published=SATURDAY), text)] == [value]


def test_a_runner_s_time_is_no_clock() -> None:
    assert find_times("She ran the mile in 4:31.", published=SATURDAY) == ()
