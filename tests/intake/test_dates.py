from datetime import date, time

import pytest

from reportedly.intake.dates import find_dates, without_dates

PRINTED = {
    "Aug 06, 2025": (date(2025, 8, 6), None, None),
    "2015-06-23": (date(2015, 6, 23), None, None),
    "2023-08-29 13:25:45": (date(2023, 8, 29), time(13, 25, 45), None),
    "2021-05-24T15:13:28Z": (date(2021, 5, 24), time(15, 13, 28), "Z"),
    "2021/08/13": (date(2021, 8, 13), None, None),
    "6 June 2025, 21:41 GMT+8": (date(2025, 6, 6), time(21, 41), "GMT+8"),
    "Published: Jun 06, 2025 9:41 PM": (date(2025, 6, 6), time(21, 41), None),
    "3:48 PM GMT+3, July 4, 2025": (date(2025, 7, 4), time(15, 48), "GMT+3"),
    "Sat 25 Jun 2022 17.14 BST": (date(2022, 6, 25), time(17, 14), "BST"),
    "9-MAY-1988 11:46:37.43": (date(1988, 5, 9), time(11, 46, 37), None),
    "Friday, July 4th, 2025 at 6 p.m. (Moscow time)": (date(2025, 7, 4), time(18), "Moscow time"),
    "July 4, 202510:21 AM UTC": (date(2025, 7, 4), time(10, 21), "UTC"),
    "Published: 0530 GMT, 5 July 2025": (date(2025, 7, 5), time(5, 30), "GMT"),
    "12:05 a.m. ET, July 4, 2025": (date(2025, 7, 4), time(0, 5), "ET"),
    "07/24/2025": (date(2025, 7, 24), None, None),
    "4th of July, 2025": (date(2025, 7, 4), None, None),
}


@pytest.mark.parametrize("words", PRINTED)
def test_a_printed_date_is_read_with_its_clock_and_zone(words: str) -> None:
    (found,) = find_dates(words)
    assert (found.day, found.clock, found.zone) == PRINTED[words]
    assert without_dates(words, [found]) == ""


@pytest.mark.parametrize("words", ["31 February 2025", "2025", "13:45", "July 4", "version 12.05.1", ""])
def test_half_a_date_and_an_impossible_one_are_none(words: str) -> None:
    assert find_dates(words) == []


def test_an_updated_date_is_told_from_the_published_one() -> None:
    first, second = find_dates("Published 4 July 2025 09:00 | Updated 5 July 2025 10:00")
    assert (first.updated, first.clock) == (False, time(9))
    assert (second.updated, second.clock) == (True, time(10))


def test_a_numeric_date_keeps_its_other_reading() -> None:
    (found,) = find_dates("04/07/2025")
    assert (found.day, found.swapped) == (date(2025, 7, 4), date(2025, 4, 7))


def test_a_line_of_prose_has_no_publication_date() -> None:
    assert find_dates("The harbour was closed on 4 July 2025. " * 8) == []


def test_what_a_line_says_beside_its_date_is_left() -> None:
    line = "July 4, 2025 / 10:21 AM EDT / Harbour Post"
    assert without_dates(line, find_dates(line)) == "Harbour Post"


def test_a_number_of_many_digits_beside_a_date_is_left_at_once() -> None:
    line = f"July 4, 2025 {'1' * 100_000} people"  # took minutes when each digit was tried as a begin
    assert without_dates(line, find_dates(line)).endswith("1 people")
    assert without_dates("July 4, 2025, 12 minutes ago", find_dates("July 4, 2025, 12 minutes ago")) == ""
