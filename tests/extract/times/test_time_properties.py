"""What holds for any text at all."""

from __future__ import annotations

from datetime import UTC, date, datetime
from itertools import pairwise

from hypothesis import given, settings
from hypothesis import strategies as st

from reportedly.extract.times import annotate_times, combine_times, find_times, grammar, resolve_time
from reportedly.extract.times.scan import fold, starts

WORDS = st.sampled_from(
    [
        "on",
        "at",
        "the",
        "of",
        "last",
        "next",
        "every",
        "early",
        "Monday",
        "May",
        "March",
        "July",
        "3",
        "31",
        "2024",
        "2025",
        "12:30",
        "5",
        "pm",
        "a.m.",
        "noon",
        "night",
        "week",
        "year",
        "years",
        "two",
        "several",
        "ago",
        "after",
        "between",
        "and",
        "to",
        "from",
        "-",
        ",",
        ".",
        "\n",
        "\xa0",
        "é",
        "’",
        "😀",
        "é",
        "\r\n",
        "٣",
        "²",
        "quarter",
        "Moscow",
        "time",
        "since",
        "until",
        "now",
        "remainder",
        "end",
        "rest",
        "predawn",
        "long",
        "term",
        "straight",
        "full",
        "half",
        "past",
        "few",
        "other",
        "second",
        "o'clock",
        "weekend",
        "consecutive",
        "GMT",
        "century",
        "fiscal",
        "spring",
        "now",
        "recent",
        "current",
        "coming",
        "hours",
        "1990s",
    ]
)
TEXTS = st.one_of(st.text(max_size=120), st.lists(WORDS, max_size=25).map(" ".join))
DAYS = st.one_of(
    st.none(), st.dates(date(1, 1, 1), date(9999, 12, 31)).map(lambda d: datetime(d.year, d.month, d.day, tzinfo=UTC))
)


@settings(deadline=None, max_examples=100)
@given(TEXTS, DAYS)
def test_mentions_stand_in_order_do_not_overlap_and_end_after_they_start(text: str, published: datetime | None) -> None:
    found = find_times(text, published=published)
    for mention in (*found, *combine_times(found, text)):
        assert 0 <= mention.span.start < mention.span.end <= len(text)
        assert mention.interval is None or mention.interval[0] < mention.interval[1]
    assert all(one.span.end <= two.span.start for one, two in pairwise(found))
    assert all(one.span.end <= two.span.start for one, two in pairwise(combine_times(found, text)))


@settings(deadline=None, max_examples=80)
@given(TEXTS, DAYS)
def test_resolved_evidence_reproduces_its_words(text: str, published: datetime | None) -> None:
    for mention in combine_times(find_times(text, published=published), text):
        span = resolve_time(mention, text, zone="America/New_York", zone_from="outlet")
        if span is not None:
            assert span.evidence.holds_in(text)
            assert span.start is None or span.end is None or span.start < span.end


@settings(deadline=None, max_examples=80)
@given(TEXTS)
def test_folding_keeps_every_offset(text: str) -> None:
    assert len(fold(text)) == len(text)


@settings(deadline=None, max_examples=80)
@given(st.lists(WORDS, max_size=25).map(" ".join))
def test_no_place_is_passed_over_at_which_a_rule_matches(text: str) -> None:
    low = fold(text)
    cores = sorted(core.start() for pattern in grammar.cores() for core in pattern.finditer(low))
    tried = list(starts(low, 0, len(low), cores)) if cores else []
    passed = [found[0] for found in grammar.alternation().finditer(low) if found.start() not in tried]
    assert [words for words in passed if not words.endswith("half")] == []  # "the first half" needs a time beside it


def test_a_row_prints_timex_with_the_interval() -> None:
    row = {"doc": "a", "dct": "2025-06-05", "text": "It fell on Monday."}
    (timex,) = annotate_times(row)["timex"]
    assert (timex["start"], timex["end"], timex["type"], timex["value"]) == (11, 17, "DATE", "2025-06-02")
    assert (timex["from"], timex["to"], timex["zone"]) == ("2025-06-02T00:00", "2025-06-03T00:00", None)


def test_a_row_without_a_readable_day_is_still_read() -> None:
    assert annotate_times({"id": "b", "date": "someday", "text": "It fell in 2019."})["timex"][0]["value"] == "2019"


def test_a_long_hostile_sentence_is_read() -> None:
    text = "at 5 pm on Monday, " * 300 + "one " * 3000 + '"' * 3000 + " " * 3000
    assert len(find_times(text, published=datetime(2025, 6, 5, tzinfo=UTC))) >= 300
