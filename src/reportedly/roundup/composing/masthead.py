"""What stands above the page: the days it covers, its number, and what was read."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from datetime import date, datetime, timedelta, tzinfo

from reportedly.model import Claim, Profile, Report, ReportRef

from ..checker.when import happened
from ..page import ReadCounts
from ..wording.heading import span_in_words
from .page import party_then


def days_covered(
    claims: Iterable[Claim], since: date | datetime | None, until: date | datetime | None,
    cutoff: datetime, zone: tzinfo,
) -> tuple[date, date]:  # fmt: skip
    """Return the first and last day the page covers; the last is the latest day on which an event is said to have happened."""
    latest = day_in(until, zone, is_end=True) or cutoff.astimezone(zone).date()
    days = sorted(day for claim in claims if (day := event_day(claim)) is not None and day <= latest)
    last = days[-1] if days else latest
    first = day_in(since, zone) or (days[0] if days else last)
    return min(first, last), last


def event_day(claim: Claim) -> date | None:
    """Return the last day of what a claim says has happened, when it is known to the day or night."""
    span = happened(claim) if claim.event is not None and claim.modality == "actual" else None
    return span[1] if span is not None and (span[1] - span[0]).days < 2 else None


def day_in(moment: date | datetime | None, zone: tzinfo, *, is_end: bool = False) -> date | None:
    """Return the local day of a moment; the end of a range is the day before midnight."""
    if isinstance(moment, datetime):
        return (moment - timedelta(microseconds=1) if is_end else moment).astimezone(zone).date()
    return moment


def title_of(first: date, last: date) -> str:
    """Return "Friday 4 July 2025", or "5 June to 4 July 2025" for a range."""
    span = span_in_words(first, last, 0)
    return f"{last:%A} {span}" if first == last else span


def read_counts(
    reports: Sequence[ReportRef | Report], claims: Sequence[Claim], profile: Profile | None, unread: Sequence[str] = ()
) -> ReadCounts:
    """Count reports and outlets by party, and gather what reading them warned of and what could not be read."""
    outlets = sorted({report.outlet for report in reports if report.outlet})
    latest = {report.outlet: report for report in sorted(reports, key=_when)}
    parties = Counter(party_then(profile, latest[outlet]) for outlet in outlets)
    order: list[str | None] = [party.name for party in profile.parties] if profile else []
    by_party = tuple((name, parties[name]) for name in [*order, None])
    warnings = tuple(f"{name_of(report)}: {warning}" for report in reports for warning in warnings_of(report))
    return ReadCounts(len(reports), len(outlets), by_party, len(claims), warnings, tuple(unread))


def _when(report: ReportRef | Report) -> float:
    return report.published.timestamp() if report.published else 0.0


def warnings_of(report: ReportRef | Report) -> tuple[str, ...]:
    return report.warnings if isinstance(report, Report) else ()


def name_of(report: ReportRef | Report) -> str:
    return report.file or report.url or report.id
