"""When a report was published: the printed date, in the zone it was printed for."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import UTC, date, datetime, time, timedelta, tzinfo
from typing import Literal

from reportedly.errors import UsageError

from .dates import PrintedDate
from .given import Given
from .outlets import home_zone
from .zones import find_zone, tzinfo_of, zone_named

A_DAY = timedelta(days=1)
NO_DATE = "no publication date; pass --published"


@dataclass(frozen=True, slots=True)
class Published:
    """`at` is aware; `zone` is null when neither the report nor its outlet tells one, then `at` is in UTC."""

    at: datetime | None
    precision: Literal["minute", "day"] | None
    zone: str | None
    warnings: tuple[str, ...] = ()


def resolve_published(
    dates: Sequence[PrintedDate], outlet: str | None, given: Given, country: str | None = None
) -> Published:
    """Resolve the publication time: what the user gave, else the first date printed as published, else as updated.

    `country` is the dateline's, which tells what an abbreviation such as IST stands for there.
    """
    home = home_zone(outlet)
    if given.published is not None:
        return _given(given.published, given.zone or home)
    ordered = sorted(dates, key=lambda printed: printed.updated)
    if not ordered:
        return Published(None, None, given.zone or home, (NO_DATE,))
    made = _printed(_with_clock(ordered), home, given.zone, country)
    return replace(made, warnings=(*made.warnings, *_disagreeing(ordered)))


def _disagreeing(dates: Sequence[PrintedDate]) -> tuple[str, ...]:
    """Warn of a second day of publication; one day apart is another zone's clock."""
    first, *others = (one for one in dates if not one.updated) if not dates[0].updated else (dates[0],)
    far = next((one for one in others if abs(one.day - first.day) > A_DAY), None)
    if far is None:
        return ()
    return (
        f"two dates of publication are printed, {first.day} and {far.day}: the first is taken; pass --published if it is the other",
    )


def _with_clock(dates: Sequence[PrintedDate]) -> PrintedDate:
    """Prefer, of the same day's dates, one that has a clock time."""
    same = (one for one in dates if one.day == dates[0].day and one.updated == dates[0].updated and one.clock)
    return next(same, dates[0])


def _given(published: datetime, zone: str | None) -> Published:
    if published.tzinfo is not None:
        offset = zone_named(published.strftime("%z")[:5]) if published.utcoffset() else "UTC"
        key = getattr(published.tzinfo, "key", None)
        return Published(published, "minute", zone or key or offset)
    precision: Literal["minute", "day"] = "day" if published.time() == time() else "minute"
    return Published(published.replace(tzinfo=rules(zone)), precision, zone)


def _printed(printed: PrintedDate, home: str | None, given_zone: str | None, country: str | None) -> Published:
    told, unsure = _told(printed, home, given_zone, country)
    zone = told or given_zone or home
    day, warnings = _day(printed, zone)
    at = datetime.combine(day, printed.clock or time(), tzinfo=rules(zone))
    if told and given_zone and printed.clock:
        at, zone = at.astimezone(rules(given_zone)), given_zone
    return Published(at, "minute" if printed.clock else "day", zone, (*warnings, *unsure))


def _told(
    printed: PrintedDate, home: str | None, given_zone: str | None, country: str | None
) -> tuple[str | None, tuple[str, ...]]:
    """Return the zone printed beside the clock, and a warning where the words leave it open and the user did too."""
    if not printed.zone:
        return None, ()
    at = datetime.combine(printed.day, printed.clock or time())
    found = find_zone(printed.zone, at, given_zone or home, country)
    if given_zone and (found.unsure or not found.zone):
        return given_zone, ()
    if not found.zone:
        read = f"in the outlet's zone '{home}'" if home else "as UTC"
        return None, (f"unknown zone '{printed.zone}': the time is read {read}; pass --zone if it is another",)
    if found.unsure:
        others = ", ".join(zone for zone in found.unsure if zone != found.zone)
        return found.zone, (f"zone '{printed.zone}' is read as {found.zone} and may be {others}; pass --zone if it is",)
    return found.zone, ()


def _day(printed: PrintedDate, zone: str | None) -> tuple[date, tuple[str, ...]]:
    """Read 03/04/2025 as the third of April, but as an American outlet writes it when the outlet is one."""
    if not printed.swapped:
        return printed.day, ()
    american = (zone or "").startswith("America/")
    day, other = (printed.swapped, printed.day) if american else (printed.day, printed.swapped)
    return day, (f"the date is read as {day} and may be {other}; pass --published if it is",)


def rules(zone: str | None) -> tzinfo:
    found = tzinfo_of(zone) if zone else UTC
    if found is None:
        raise UsageError(f"unknown zone '{zone}': give an IANA name such as Europe/Kyiv, or +08:00")
    return found
