"""Days and times as people type them."""

from __future__ import annotations

from datetime import UTC, date, datetime, time, timedelta, tzinfo
from zoneinfo import ZoneInfo

import click

from reportedly.record import Interval

SHAPES = "give a day (2025-07-04) or a time (2025-07-04T18:00, with +03:00 or Z after it when not in UTC)"


def moment(ctx: click.Context, param: click.Parameter, value: str | None) -> str | None:
    """Check an option's day or time; it is kept as typed until the zone is known."""
    try:
        if value is not None:
            begin(value, UTC)
    except ValueError as error:
        raise click.BadParameter(f"'{value}' is no day or time: {SHAPES}.", ctx, param) from error
    return value


def moment_range(ctx: click.Context, param: click.Parameter, value: str | None) -> str | None:
    """Check two days or times with two dots between, either of which may be left out; or one day."""
    try:
        asked = between(value, UTC) if value is not None else Interval()
    except ValueError as error:
        raise click.BadParameter(
            f"'{value}' is no range: give one day, or two such as 2025-07-04..2025-07-05.", ctx, param
        ) from error
    if is_reversed(asked):
        raise click.BadParameter(f"'{value}' ends before it begins: give the earlier day or time first.", ctx, param)
    return value


def is_reversed(asked: Interval) -> bool:
    """Tell whether nothing can lie in an interval, since it ends before it begins."""
    return asked.start is not None and asked.end is not None and asked.end <= asked.start


def zone_of(name: str | None) -> tzinfo:
    return ZoneInfo(name) if name else UTC


def begin(text: str, zone: tzinfo) -> datetime:
    """Return the moment at which a typed day or time begins; its own offset goes before `zone`."""
    read = datetime.fromisoformat(text.strip())
    return read if read.tzinfo else read.replace(tzinfo=zone)


def end(text: str, zone: tzinfo) -> datetime:
    """Return the moment after a typed day or time: the next midnight, or the next second."""
    if _is_day(text):
        return datetime.combine(date.fromisoformat(text.strip()) + timedelta(days=1), time(), zone)
    return begin(text, zone) + timedelta(seconds=1)


def last(text: str, zone: tzinfo) -> datetime:
    """Return the last moment of a typed day, or the typed time itself, for "as of"."""
    return end(text, zone) - timedelta(microseconds=1) if _is_day(text) else begin(text, zone)


def between(text: str, zone: tzinfo) -> Interval:
    first, dots, second = text.partition("..")
    second = second if dots else first
    interval = Interval(begin(first, zone) if first.strip() else None, end(second, zone) if second.strip() else None)
    if interval == Interval():
        raise ValueError(text)
    return interval


def _is_day(text: str) -> bool:
    try:
        date.fromisoformat(text.strip())
    except ValueError:
        return False
    return True
