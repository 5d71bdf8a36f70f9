"""What extraction leaves alone is told, each with its reason and its passage."""

from __future__ import annotations

import pytest
from hypothesis import given, settings

from extract.odd_text import reports
from extract.reading import report_of
from reportedly.extract import Extractor
from reportedly.model import Skipped

TOLD = "The lighthouse stood, the harbour police said."


def skipped(extractor: Extractor, *paragraphs: str) -> tuple[Skipped, ...]:
    return extractor.read(report_of(*paragraphs)).skipped


def test_nothing_is_skipped_of_plain_news(extractor: Extractor) -> None:
    assert skipped(extractor, TOLD, "At least 12 people fled, Ann Lee told the Harbour Post on Friday.") == ()


@pytest.mark.parametrize(("words", "passage", "reason"), [
    ("Ann Lee said " + "the ferry sank and " * 120 + "the crew swam.", "Ann Lee said the", "a sentence of 487 words"),
    (f"Ann Lee said {'x' * 200} sank.", "x" * 200, "200 characters without a space"),
    (f"Ann Lee paid {'1' * 19} crowns.", "1" * 19, "a number of 19 digits"),
    ("Ann Lee paid 1,000,000,000,000,000,000 crowns.", "1,000,000,000,000,000,000", "a number of 19 digits"),
], ids=["sentence", "word", "number", "grouped number"])  # fmt: skip
def test_what_is_too_long_is_told(extractor: Extractor, words: str, passage: str, reason: str) -> None:
    (one,) = skipped(extractor, TOLD, f"{TOLD} {words}")
    assert one.reason.startswith(reason)
    assert one.evidence.quote.startswith(passage)


def test_a_statement_that_finds_no_room_is_told(extractor: Extractor) -> None:
    crowded = (
        "The harbour was closed on Friday, the mayor said, because the army attacked the port, while the navy shelled "
        "the town and the governor said that rebels took the mill and that the captain fled."
    )
    extraction = extractor.read(report_of(crowded))
    left = [one.evidence.quote for one in extraction.skipped]
    assert left
    assert all("statements in a sentence: 3 are taken" in one.reason for one in extraction.skipped)
    assert not set(left) & {claim.evidence.quote for claim in extraction.claims}


@settings(deadline=None, max_examples=40)
@given(paragraphs=reports)
def test_what_is_skipped_stands_in_text_order_where_it_says(extractor: Extractor, paragraphs: list[str]) -> None:
    report = report_of(*paragraphs)
    found = extractor.read(report).skipped
    assert all(one.evidence.holds_in(report.text) and one.reason for one in found)
    assert list(found) == sorted(found)
    assert extractor.extract(report) == extractor.read(report).claims


def test_an_impossible_date_is_told(extractor: Extractor) -> None:
    (skipped,) = extractor.read(report_of("The port closed on June 31.")).skipped
    assert (skipped.evidence.quote, skipped.reason[:30]) == ("June 31", "'June 31' is no day of the cal")


@pytest.mark.parametrize(
    ("sentence", "passage", "reason"),
    [
        ("The price rose to 10^400 crowns.", "10^400", "is a power"),
        ("Some 1e400 people fled.", "1e400", "is a power"),
        ("The crew sold 1,2,3,4 boats.", "1,2,3,4", "is grouped as no number is"),
        ("A shell hit \u041aharkiv.", "\u041aharkiv", "mixes letters of two alphabets"),
        ("The port closed on 2025-13-45.", "2025-13-45", "is no day of the calendar"),
    ],
)
def test_what_cannot_be_read_is_told(extractor: Extractor, sentence: str, passage: str, reason: str) -> None:
    (told,) = skipped(extractor, sentence)
    assert told.evidence.quote == passage
    assert reason in told.reason


@pytest.mark.parametrize(
    "sentence",
    ["The crew sold 1,200 boats.", "The crew sold 1,20,000 boats.", "Kyiv and \u041a\u0438\u0457\u0432 stood."],
)
def test_what_can_be_read_is_not_told(extractor: Extractor, sentence: str) -> None:
    assert skipped(extractor, sentence) == ()


def test_a_date_printed_with_another_day_of_the_week_is_told_and_read_by_the_day_of_the_month(
    extractor: Extractor,
) -> None:
    made = extractor.read(report_of("The ferry sank on Friday, 3 July 2025, the harbour police said."))
    assert [(one.evidence.quote, one.reason) for one in made.skipped] == [
        (
            "Friday, 3 July 2025",
            "'Friday, 3 July 2025' was a Thursday: the day of the month is taken, not that of the week",
        )
    ]
    assert [claim.when.start.day for claim in made.claims if claim.when and claim.when.start] == [3]


@pytest.mark.parametrize(
    "date", ["Thursday, 3 July 2025", "Thu 3 July", "Friday", "the night to Friday", "Monday to Friday"]
)
def test_a_date_that_agrees_with_the_calendar_is_no_matter(extractor: Extractor, date: str) -> None:
    assert skipped(extractor, f"The ferry sank on {date}, the harbour police said.") == ()
