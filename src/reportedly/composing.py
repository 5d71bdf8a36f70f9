"""Composing the roundup of what a view of the record holds: it is compared as a whole, told from what fits."""

from __future__ import annotations

import gc
import re
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import replace
from datetime import datetime, timedelta
from typing import TYPE_CHECKING
from zoneinfo import ZoneInfo

from reportedly import __version__
from reportedly.comparing import accounts_of, fitting
from reportedly.model import Claim, Comparison, Party, Profile, Report
from reportedly.record import Filter, Interval

if TYPE_CHECKING:
    from reportedly.record import Record, View
    from reportedly.roundup import Roundup

A_DAY, BACKGROUND = timedelta(days=1), timedelta(days=45)


@contextmanager
def uncollected() -> Iterator[None]:
    """Keep the garbage collector from walking a month's claims again and again: what is made here holds no cycles.

    A sixth of the time over 2,000 reports; what is no longer needed is freed all the same, by its count of references.
    """
    was_enabled = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was_enabled:
            gc.enable()


@uncollected()
def compose_view(
    view: View,
    where: Filter,
    profile: Profile | None,
    *,
    as_of: datetime | None,
    read_at: datetime,
    previous: datetime | None,
    unread: Sequence[str],
) -> Roundup:
    """Return the page of the claims that fit, with the background that earlier reports give; see `workflow.roundup`."""
    from reportedly.compare import histories, with_events
    from reportedly.compare.independence import counting, find_copies
    from reportedly.roundup import compose

    held, before = list(view.claims()), _before(where)
    comparison = fitting(held, view, where if before is None else replace(where, published=Interval()), profile)
    read = list(view.reports())
    reports = [report for report in read if where.published.holds(report.published)]
    earlier = [one for one in read if before is not None and before.published.holds(one.published)]
    told = [*reports, *earlier]
    cutoff = as_of or max((report.published for report in reports if report.published), default=read_at)
    accounts = with_events(accounts_of(held, view), comparison)
    made = compose(
        _told(accounts, comparison, where),
        comparison,
        reports=reports,
        profile=profile,
        since=where.published.start,
        until=where.published.end,
        cutoff=cutoff,
        read_at=read_at,
        version=__version__,
        judgements=view.decided.in_force,
        count=counting(told, find_copies(told), profile),
        histories=histories(accounts, comparison, profile=profile),
        earlier=_told(accounts, comparison, before) if before is not None else (),
        previous=previous or where.published.start or cutoff - A_DAY,
        unread=(*unread, *_empty(view, reports, held)),
    )
    dated = as_of or where.published != Interval() or any(report.published for report in reports)
    return made if dated else _undated(made)


def _told(accounts: Sequence[Claim], comparison: Comparison, where: Filter) -> list[Claim]:
    """Return the claims that fit, with the other accounts of their events unless it was asked who spoke, or when.

    Of an event that is told, no side is left out because it used other words.
    """
    whole = where.by is None and where.said is None
    beside = {claim for event in comparison.events for claim in event.claims} if whole else set()
    return [
        claim
        for claim in accounts
        if where.keeps(claim) or (claim.id in beside and where.published.holds(claim.report.published))
    ]


def _before(where: Filter) -> Filter | None:
    """Return what fits but was published before the range, as far back as an event may still be told of; null without one."""
    start = where.published.start
    return replace(where, published=Interval(start - BACKGROUND, start)) if start else None


def _empty(view: View, reports: Sequence[Report], held: Sequence[Claim]) -> Iterator[str]:
    """Yield the reports that no claim was made of, each with the reason."""
    read = {claim.report.id for claim in held}
    for report in reports:
        if report.id not in read:
            reasons = dict.fromkeys(skipped.reason for skipped in view.skipped(report.id))
            yield f"{report.file or report.url or report.id}: {'; '.join(list(reasons)[:2]) or 'no claim was found in it'}"


def _undated(made: Roundup) -> Roundup:
    """Return a page of reports without any date under a title that does not give it the day on which it was made."""
    if made.last_day != made.read_at.astimezone(ZoneInfo(made.zone)).date():
        return made  # a day that the reports' own words give
    return replace(made, title="Undated reports", day_number=None)


def fits(profile: Profile, record: Record) -> bool:
    """Tell whether half of the record's reports or more name two of the profile's parties.

    A page on another conflict must not bear this one's day number.
    """
    named: dict[str, set[str]] = {}
    for claim in record.view().claims():
        words = (claim.sentence.quote, *(name for link in claim.chain for name in link.names))
        found = named.setdefault(claim.report.id, set())
        found.update(party.name for party in profile.parties for text in words if _names(party, text))
    return bool(named) and 2 * sum(len(parties) > 1 for parties in named.values()) >= len(named)


def _names(party: Party, text: str) -> bool:
    """Tell whether a text names a party or its people by their plainest words, such as "Ukraine" and "Ukrainian"."""
    return any(re.search(rf"\b{re.escape(word)}\b", text) for word in (party.name, *party.demonyms))
