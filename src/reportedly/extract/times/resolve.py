"""From a mention to a time span in UTC."""

from __future__ import annotations

import re
from datetime import UTC, datetime, time, timedelta, tzinfo

from reportedly.model import Evidence, Span, TimeSpan, ZoneFrom

from .mention import LOCAL, Moment, TimeMention
from .zones import zone_info

_LEAD = re.compile(
    r"(?:\b(?:at|on|in|since|by|from|until|till|before|after|during|between|over|as of|around|about) )+$",
    re.IGNORECASE,
)


def resolve_time(mention: TimeMention, text: str, *, zone: str, zone_from: ZoneFrom) -> TimeSpan | None:
    """Return the mention's interval in UTC, read in the printed zone when there is one, else in `zone`.

    Null for durations, sets and bare references. A time that counts from an event has no interval, only its anchor.
    The evidence takes in the preposition. Raises ExtractError for a zone that is none.
    """
    if mention.printed_zone not in (None, LOCAL):
        zone, zone_from = str(mention.printed_zone), "text"
    if mention.start is None and mention.end is None:
        return _anchored(mention, text) if _counts_from_event(mention) else None
    start, end = _interval(mention.start, mention.end, zone_info(zone))
    evidence = Evidence.at(text, _with_lead(mention.span, text))
    return TimeSpan(start, end, mention.precision, zone, zone_from, evidence.quote, mention.anchor, evidence)


def _counts_from_event(mention: TimeMention) -> bool:
    return mention.type == "DURATION" and mention.anchor not in (None, "published", "text")


def _anchored(mention: TimeMention, text: str) -> TimeSpan:
    evidence = Evidence.at(text, mention.span)
    return TimeSpan(None, None, "vague", None, "none", evidence.quote, mention.anchor, evidence)


def _with_lead(span: Span, text: str) -> Span:
    line = text.rfind("\n", 0, span.start) + 1
    lead = _LEAD.search(text, max(line, span.start - 30), span.start)
    return Span(lead.start(), span.end) if lead else span


def _interval(start: Moment | None, end: Moment | None, zone: tzinfo) -> tuple[datetime | None, datetime | None]:
    """Return both ends in UTC; where clocks are put back or on, the interval keeps its printed length."""
    first = _instant(start, zone) if start else None
    last = _instant(end, zone) if end else None
    if start and end and first and last and last <= first:
        last = first + timedelta(days=(end.day - start.day).days, minutes=end.minute - start.minute)
    return first, last


def _instant(moment: Moment, zone: tzinfo) -> datetime | None:
    try:
        return datetime.combine(moment.day, time(moment.minute // 60, moment.minute % 60), zone).astimezone(UTC)
    except OverflowError:  # the first and last days that a calendar of four-digit years holds
        return None
