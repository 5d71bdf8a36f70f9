"""Weeks, months, quarters, years and what counts from them."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest

from reportedly.extract.times import find_times

FRIDAY = datetime(2013, 3, 22, 12, 0, tzinfo=UTC)


@pytest.mark.parametrize(
    ("text", "words", "value"),
    [
        ("Prices fell last month.", "last month", "2013-02"),
        ("Prices fell last week.", "last week", "2013-W11"),
        ("Prices fell this year.", "this year", "2013"),
        ("Prices fell in October.", "October", "2012-10"),
        ("Prices will fall in October.", "October", "2013-10"),
        ("Prices fell in March 2009.", "March 2009", "2009-03"),
        ("Prices fell in October of last year.", "October of last year", "2012-10"),
        ("Prices fell two years ago.", "two years ago", "2011"),
        ("Prices fell three months ago.", "three months ago", "2012-12"),
        ("Prices fell at the end of last year.", "the end of last year", "2012"),
        ("Prices fell in early June 2011.", "early June 2011", "2011-06"),
        ("Prices fell in the third quarter of 2012.", "the third quarter of 2012", "2012-Q3"),
        ("Prices fell in the fourth quarter.", "the fourth quarter", "2012-Q4"),
        ("Prices fell in fiscal 2012.", "fiscal 2012", "FY2012"),
        ("Prices fell in the 1990s.", "the 1990s", "199"),
        ("Prices fell last summer.", "last summer", "2012-SU"),
        ("Prices fell in 2014-15.", "2014-15", "2014/2015"),
        ("The weekend attack was over.", "The weekend", "2013-W11-WE"),
    ],
)
def test_a_period_is_read_with_its_words(text: str, words: str, value: str) -> None:
    (mention,) = find_times(text, published=FRIDAY)
    assert (mention.span.of(text), mention.value) == (words, value)


def test_the_same_period_is_counted_from_the_one_mentioned() -> None:
    text = "Sales rose in January. They had fallen in the same month last year."
    assert [m.value for m in find_times(text, published=FRIDAY)] == ["2013-01", "2012-01"]


@pytest.mark.parametrize(
    ("text", "start", "end"),
    [
        ("fighting since 2011", "2011-01-01T00:00", "2013-03-23T00:00"),
        ("an answer by May 1", "2013-03-22T00:00", "2013-05-02T00:00"),
        ("in 2012", "2012-01-01T00:00", "2013-01-01T00:00"),
    ],
)
def test_a_preposition_bounds_the_interval(text: str, start: str, end: str) -> None:
    (mention,) = find_times(text, published=FRIDAY)
    assert (str(mention.start), str(mention.end)) == (start, end)


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("It is now closed.", "PRESENT_REF"),
        ("It closed recently.", "PAST_REF"),
        ("It may close in the future.", "FUTURE_REF"),
    ],
)
def test_bare_references_have_no_interval(text: str, value: str) -> None:
    (mention,) = find_times(text, published=FRIDAY)
    assert (mention.value, mention.interval) == (value, None)
