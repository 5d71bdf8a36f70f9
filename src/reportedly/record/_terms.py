"""Terms: by which of its words a claim is found among a million, without opening them all.

For each reading, a table outside the chain holds its terms and a mask of the claims that bear them. The chain holds a
digest of the terms under the capture's key, so that `verify` finds a change, and nobody can guess at terms that were
erased. A view looks up the terms that its filter needs, and opens what is left to ask it the filter itself.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Mapping
from datetime import UTC, date, datetime, timedelta

from reportedly.model import Claim, TimeSpan

from ._filter import Filter, Interval, parties, places, speakers, words

LAST = 62  # the bit that claims share from there on; 63 would be the sign
LONG = "day:long"  # for an interval too long to be listed day by day
DAYS = 31  # a month is listed, "this year" is not
SPAN = 100  # days of a filter's interval beyond which days are not looked up


def terms_of(claims: Iterable[Claim]) -> dict[str, int]:
    """Return the terms of a reading's claims, each with the mask of the claims that bear it."""
    masks: dict[str, int] = {}
    for nth, claim in enumerate(claims):
        own = bit(nth)
        for term in _terms(claim):
            masks[term] = masks.get(term, 0) | own
    return masks


def bit(nth: int) -> int:
    return 1 << min(nth, LAST)


def joined(terms: Mapping[str, int]) -> str:
    """Return terms and masks as one text in the order of code points, as `_beside` has the database join them."""
    return " ".join(f"{term} {terms[term]}" for term in sorted(terms))


def digest(terms: str, key: bytes) -> bytes:
    """Return BLAKE2b (RFC 7693), keyed, over the terms of a reading, joined."""
    return hashlib.blake2b(terms.encode("utf-8"), key=key, digest_size=32).digest()


def _terms(claim: Claim) -> set[str]:
    found = {f"by:{word}" for name in speakers(claim) for word in words(name)}
    found |= {f"id:{link.actor}" for link in claim.chain if link.actor}
    found |= {f"in:{word}" for name in parties(claim) for word in words(name)}
    found |= {f"at:{word}" for name in places(claim) for word in words(name)}
    return found | (_days(claim.when) if claim.when else set())


def _days(when: TimeSpan) -> set[str]:
    """Return a term for each day in UTC that an interval touches."""
    if when.start is None or when.end is None:
        return set() if when.start is when.end else {LONG}
    listed = _listed(when.start, when.end, DAYS)
    return set(listed) if listed else {LONG}


def _listed(start: datetime, end: datetime, most: int) -> list[str]:
    """Return a term for each day of an interval, none when there are more than `most`."""
    first, last = _day(start), max(_day(start), _day(end - timedelta(microseconds=1)))
    count = (last - first).days + 1
    return [f"day:{first + timedelta(days=at)}" for at in range(count)] if count <= most else []


def _day(moment: datetime) -> date:
    return moment.astimezone(UTC).date()


def wanted(where: Filter) -> list[list[str]]:
    """Return what a claim must bear to pass a filter: one term of each list; no list when terms cannot tell."""
    asked = [[f"in:{word}"] for word in words(where.involving or "")]
    asked += [[f"at:{word}"] for word in words(where.place or "")]
    own = [f"id:{where.actor}"] if where.actor else []
    asked += [[f"by:{word}", *own] for word in words(where.by or "")]
    return asked + (_wanted_days(where.happened) if where.happened else [])


def _wanted_days(interval: Interval) -> list[list[str]]:
    if interval.start is None or interval.end is None:
        return []
    listed = _listed(interval.start, interval.end, SPAN)
    return [[*listed, LONG]] if listed else []
