"""Days as news prints them, read on the publication day's calendar."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest

from reportedly.extract.times import TimeMention, find_times

THURSDAY = datetime(2025, 6, 5, 14, 0, tzinfo=UTC)


def only(text: str, published: datetime | None = THURSDAY) -> TimeMention:
    found = find_times(text, published=published)
    assert len(found) == 1, [(m.span.of(text), m.value) for m in found]
    return found[0]


@pytest.mark.parametrize(
    ("text", "words", "value"),
    [
        ("The mill burned down on May 27, 2025.", "May 27, 2025", "2025-05-27"),
        ("The mill burned down on 27 May 2025.", "27 May 2025", "2025-05-27"),
        ("The mill burned on Tuesday, 27 May.", "Tuesday, 27 May", "2025-05-27"),
        ("It opened Sept. 3, 2019, in the rain.", "Sept. 3, 2019", "2019-09-03"),
        ("Filed 2025-06-01 by the clerk.", "2025-06-01", "2025-06-01"),
        ("The harbour was shut on the 3rd of June.", "the 3rd of June", "2025-06-03"),
        ("The ferry sank on Dec. 7.", "Dec. 7", "2024-12-07"),
        ("The ferry sank last November 25.", "last November 25", "2024-11-25"),
        ("The ferry sails next June 1.", "next June 1", "2026-06-01"),
        ("The ferry will sail on Dec. 7.", "Dec. 7", "2025-12-07"),
        ("The bridge fell on Christmas Eve.", "Christmas Eve", "2024-12-24"),
        ("The mayor spoke the day before yesterday.", "the day before yesterday", "2025-06-03"),
        ("The shelling of April 16-17 hit the depot.", "April 16-17", "2025-04-16/2025-04-17"),
        ("The strike on 11/30/2024 closed the port.", "11/30/2024", "2024-11-30"),
        ("The strike on 30/11/2024 closed the port.", "30/11/2024", "2024-11-30"),
    ],
)
def test_a_printed_day_is_read_with_its_words(text: str, words: str, value: str) -> None:
    mention = only(text)
    assert (mention.span.of(text), mention.value, mention.type) == (words, value, "DATE")


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("The plant was hit on Thursday.", "2025-06-05"),
        ("The plant was hit on Friday.", "2025-05-30"),
        ("The envoys will meet on Friday.", "2025-06-06"),
        ("The two towns are to hold a ballot Sunday.", "2025-06-08"),
        ("The governor said on Tuesday that the town will be rebuilt.", "2025-06-03"),
        ("The road stays closed until Saturday.", "2025-06-07"),
        ("She left last Thursday.", "2025-05-29"),
        ("She leaves next Thursday.", "2025-06-12"),
        ("Officials admitted that Sunday's vote cannot be held there.", "2025-06-08"),
    ],
)
def test_a_weekday_is_the_last_one_unless_the_sentence_looks_ahead(text: str, value: str) -> None:
    assert only(text).value == value


def test_the_same_day_is_the_last_day_mentioned() -> None:
    text = "The depot was hit on 1 June. Firemen came the same day."
    assert [m.value for m in find_times(text, published=THURSDAY)] == ["2025-06-01", "2025-06-01"]


def test_today_follows_the_zone_that_is_given() -> None:
    late = datetime(2025, 6, 5, 22, 30, tzinfo=UTC)
    assert find_times("It rained today.", published=late, zone="Europe/Kyiv")[0].value == "2025-06-06"


@pytest.mark.parametrize(
    "text",
    [
        "It may rain.",
        "They march on.",
        "the Bloody Sunday inquiry",
        "the Sunday Times",
        "the Evening Standard",
        "Easter Island",
        "an iron 737 model",
        "2000 people fled",
    ],
)
def test_words_that_only_look_like_times_are_left_alone(text: str) -> None:
    assert find_times(text, published=THURSDAY) == ()


@pytest.mark.parametrize(
    ("text", "words", "value"),
    [
        ("The fair was held on Labor Day.", "Labor Day", "2024-09-02"),
        ("The shop shut on Good Friday.", "Good Friday", "2025-04-18"),
        ("The mill closed for Thanksgiving.", "Thanksgiving", "2024-11-28"),
        ("The pool opened on Memorial Day.", "Memorial Day", "2025-05-26"),
        ("Flights changed after 9/11.", "9/11", "2001-09-11"),
        ("The fair of Easter Monday 2024 was dull.", "Easter Monday 2024", "2024-04-01"),
    ],
)
def test_a_holiday_that_moves_is_found_in_its_year(text: str, words: str, value: str) -> None:
    mention = only(text)
    assert (mention.span.of(text), mention.value) == (words, value)


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("The term of the warden expires in October.", "2025-10"),
        ("The show runs through Sept. 8.", "2025-09-08"),
        ("The show ran through Sept. 8.", "2024-09-08"),
    ],
)
def test_what_expires_or_runs_through_looks_ahead(text: str, value: str) -> None:
    assert only(text).value == value


@pytest.mark.parametrize("text", ["on 31 June 2025", "on February 30, 2024", "2025-13-45", "at 29:99", "99/99/2024"])
def test_impossible_dates_are_no_days(text: str) -> None:
    assert not [m for m in find_times(text, published=THURSDAY) if m.precision in ("day", "minute")]


def test_without_a_publication_time_a_weekday_has_no_interval() -> None:
    mention = only("The plant was hit on Friday.", published=None)
    assert (mention.value, mention.start, mention.end) == ("XXXX-WXX-5", None, None)


def test_a_wire_may_spell_the_day_of_the_month() -> None:
    (mention,) = find_times("The raid was on June four, when it rained.", published=datetime(2025, 7, 5, tzinfo=UTC))
    assert mention.value == "2025-06-04"


def test_a_number_of_people_after_a_month_is_no_day() -> None:
    (mention,) = find_times("In June four people left.", published=datetime(2025, 7, 5, tzinfo=UTC))
    assert mention.value == "2025-06"
