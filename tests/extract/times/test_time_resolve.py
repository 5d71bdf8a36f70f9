"""From calendar bounds to UTC."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest

from reportedly.errors import ExtractError
from reportedly.extract.times import find_times, resolve_time
from reportedly.model import TimeSpan

PUBLISHED = datetime(2025, 7, 5, 6, 0, tzinfo=UTC)


def resolved(text: str, zone: str = "Europe/Kyiv") -> TimeSpan:
    span = resolve_time(find_times(text, published=PUBLISHED)[-1], text, zone=zone, zone_from="place")
    assert span is not None
    return span


def test_a_day_is_read_in_the_zone_given() -> None:
    span = resolved("The port was hit on July 4.")
    assert (span.start, span.end) == (datetime(2025, 7, 3, 21, tzinfo=UTC), datetime(2025, 7, 4, 21, tzinfo=UTC))
    assert (span.zone, span.zone_from, span.expression) == ("Europe/Kyiv", "place", "on July 4")


def test_a_printed_zone_wins() -> None:
    span = resolved("The port was hit at 4:00 p.m. on July 4 (Moscow time).")
    assert (span.start, span.zone, span.zone_from) == (datetime(2025, 7, 4, 13, tzinfo=UTC), "Europe/Moscow", "text")


def test_local_time_takes_the_zone_of_the_place() -> None:
    span = resolved("The port was hit on Friday at 5:30 am local time.")
    assert (span.start, span.zone_from, span.precision) == (datetime(2025, 7, 4, 2, 30, tzinfo=UTC), "place", "minute")


def test_the_evidence_reproduces_the_words_with_their_preposition() -> None:
    text = "No word as of the evening of July 4 from the port."
    span = resolved(text)
    assert span.expression == "as of the evening of July 4"
    assert span.evidence.holds_in(text)


def test_an_interval_keeps_its_order_where_clocks_are_put_on() -> None:
    span = resolved("The port was hit at 3:59 a.m. on 30 March 2025.")
    assert span.start is not None
    assert span.end is not None
    assert span.start < span.end


def test_a_set_resolves_to_nothing() -> None:
    text = "Sirens sound every night."
    assert resolve_time(find_times(text, published=PUBLISHED)[0], text, zone="UTC", zone_from="none") is None


def test_an_unknown_zone_is_refused_by_name() -> None:
    with pytest.raises(ExtractError, match="no zone 'Sea/Bottom'"):
        resolved("The port was hit on July 4.", zone="Sea/Bottom")
