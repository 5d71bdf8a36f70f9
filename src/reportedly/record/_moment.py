"""Moments as the record writes them."""

from __future__ import annotations

from datetime import UTC, datetime

from ._store import Store


def stamp(moment: datetime) -> str:
    """Return an aware moment in UTC, always with microseconds, so that stamps sort as text."""
    if moment.tzinfo is None:
        raise ValueError(f"'{moment}' has no zone")
    return moment.astimezone(UTC).replace(tzinfo=None).isoformat(timespec="microseconds") + "Z"


def last_row(store: Store, recorded: datetime | None) -> int:
    """Return the last row that the record held at a moment; the last of all when it is null.

    Stamps never go back along the chain, so that halving finds the row.
    """
    last = store.one("SELECT max(seq) AS seq FROM rows").seq or 0
    if recorded is None:
        return int(last)
    low, high, then = 0, int(last), stamp(recorded)
    while low < high:
        middle = (low + high + 1) // 2
        if store.one("SELECT recorded FROM rows WHERE seq = :seq", seq=middle).recorded <= then:
            low = middle
        else:
            high = middle - 1
    return low
