"""The days that a claim's own times cover, as a reader would print them."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta, tzinfo
from zoneinfo import ZoneInfo

from reportedly.model import Claim, TimeSpan

from .tokens import dates

LONGEST = timedelta(days=62)  # beyond two months a span names no days


def zone_of(name: str | None) -> tzinfo:
    """Return a zone by IANA name or offset such as "+08:00"; UTC when it is neither."""
    if not name:
        return UTC
    try:
        return datetime.fromisoformat(f"2000-01-01T00:00:00{name}").tzinfo or ZoneInfo(name)
    except ValueError:
        try:
            return ZoneInfo(name)
        except (KeyError, ValueError, OSError):
            return UTC


def local_days(when: TimeSpan) -> tuple[date, date] | None:
    """Return the first and last local day of a span that is known to the day or better."""
    if when.start is None or when.end is None or when.end - when.start > LONGEST:
        return None
    zone = zone_of(when.zone)
    last = max(when.start, when.end - timedelta(microseconds=1))
    return when.start.astimezone(zone).date(), last.astimezone(zone).date()


def happened(claim: Claim) -> tuple[date, date] | None:
    """Return the first and last local day of what a claim says has happened; null where that ends after its publication."""
    if claim.when is None or (days := local_days(claim.when)) is None:
        return None
    published = claim.report.published
    if published is None or claim.modality != "actual":
        return days
    return days if days[1] <= published.astimezone(zone_of(claim.when.zone)).date() else None


def days_of(claim: Claim) -> set[str]:
    """Return the days a claim's time, utterance or silence covers, each as "july 4"."""
    found: set[date] = set()
    if claim.when is not None and (days := local_days(claim.when)) is not None:
        found |= {days[0] + timedelta(days=step) for step in range((days[1] - days[0]).days + 1)}
    stamps = (*(day_of(link.said) for link in claim.chain), as_of_day(claim))
    found |= {day for day in stamps if day is not None}
    return {f"{day:%B} {day.day}".casefold() for day in found}


def as_of_day(claim: Claim) -> date | None:
    """Return the day up to which a silence is recorded: the one day the passage prints, else that of its moment.

    Midnight ends a day: "by the evening of Friday", kept as the Saturday's first moment, is the Friday.
    """
    day = day_of(claim.awaiting.as_of) if claim.awaiting else None
    if day is None or claim.awaiting is None:
        return None
    near = [day, day - timedelta(days=1), day + timedelta(days=1)]
    printed = dates(claim.evidence.quote)
    told = [one for one in near if f"{one:%B} {one.day}".casefold() in printed]
    if not told and (claim.awaiting.as_of or "")[10:16] == "T00:00":
        told = [one for one in near[:2] if f"{one:%A}" in claim.evidence.quote] or near[1:2]
    return told[0] if told else day


def day_of(stamp: str | None) -> date | None:
    """Return the calendar day of an ISO date or date-time, null for anything else."""
    try:
        return date.fromisoformat((stamp or "")[:10])
    except ValueError:
        return None


def spans_in_words(claim: Claim) -> set[str]:
    """Return how a heading may print a claim's time: "4 July", "night of 3–4 July", "30 June to 1 July", or with the year."""
    days = local_days(claim.when) if claim.when is not None else None
    if days is None:
        return set()
    first, last = days
    if first.year != last.year:
        span = f"{first.day} {first:%B} {first.year} to {last.day} {last:%B} {last.year}"
        return {span} | ({f"night of {span}"} if (last - first).days == 1 else set())
    return {words for span in _in_one_year(first, last) for words in (span, f"{span} {last.year}")}


def _in_one_year(first: date, last: date) -> set[str]:
    if first == last:
        return {f"{first.day} {first:%B}"}
    month = "" if (first.year, first.month) == (last.year, last.month) else f" {first:%B}"
    span = f"{first.day}{month} to {last.day} {last:%B}" if month else f"{first.day}–{last.day} {last:%B}"
    return {span} | ({f"night of {span}"} if (last - first).days == 1 else set())
