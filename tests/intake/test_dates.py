from datetime import date, time

import pytest

from reportedly.intake.dates import find_dates, without_dates

PRINTED = {
    "Jul 05, 2025": (date(2025, 7, 5), None, None),
    "2014-05-22": (date(2014, 5, 22), None, None),
    "2024-07-30 14:35:35": (date(2024, 7, 30), time(14, 35, 35), None),
    "2022-06-25T16:14:29Z": (date(2022, 6, 25), time(16, 14, 29), "Z"),
    "2022/07/12": (date(2022, 7, 12), None, None),
    "5 June 2025, 22:53 GMT+8": (date(2025, 6, 5), time(22, 53), "GMT+8"),
    "Published: Jun 05, 2025 10:53 PM": (date(2025, 6, 5), time(22, 53), None),
    "3:48 PM GMT+3, July 4, 2025": (date(2025, 7, 4), time(15, 48), "GMT+3"),
    "Sat 25 Jun 2022 17.14 BST": (date(2022, 6, 25), time(17, 14), "BST"),
    "8-APR-1987 12:56:27.43": (date(1987, 4, 8), time(12, 56, 27), None),
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
