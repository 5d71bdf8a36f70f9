"""Dates that no calendar has are no time at all: neither their month nor their year."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest

from reportedly.extract.times import find_impossible, find_times, fold

SATURDAY = datetime(2025, 7, 5, 6, 0, tzinfo=UTC)


@pytest.mark.parametrize(
    "date",
    [
        "June 31",
        "30 February",
        "31st of April",
        "Tuesday, June 31",
        "September 31, 2024",
        "29 February 2025",
        "2025-06-31",
    ],
)
def test_a_day_that_its_month_lacks_is_no_time(date: str) -> None:
    text = f"The port closed on {date}, they said."
    assert find_times(text, published=SATURDAY) == ()
    assert [span.of(text) for span in find_impossible(fold(text))] == [date]


@pytest.mark.parametrize("date", ["June 30", "29 February 2024", "29 February", "31 May", "2025-05-31"])
def test_a_day_that_its_month_has_stays(date: str) -> None:
    assert [m.span.of(date) for m in find_times(date, published=SATURDAY)] == [date]


def test_a_count_after_a_month_is_no_day() -> None:
    (mention,) = find_times("In July 32 people fled.", published=SATURDAY)
    assert mention.value == "2025-07"


def test_a_number_after_a_month_is_no_day() -> None:
    assert list(find_impossible(fold("In June 31,000 people fled; in April 31% of them came back."))) == []
