"""Moments as the record writes them."""

from __future__ import annotations

from datetime import UTC, datetime


def stamp(moment: datetime) -> str:
    """Return an aware moment in UTC, always with microseconds, so that stamps sort as text."""
    if moment.tzinfo is None:
        raise ValueError(f"'{moment}' has no zone")
    return moment.astimezone(UTC).replace(tzinfo=None).isoformat(timespec="microseconds") + "Z"
