"""Time zones: printed abbreviations, offsets, and the home zones of outlets."""

from __future__ import annotations

import re
from datetime import timedelta, timezone, tzinfo
from functools import cache
from zoneinfo import ZoneInfo

from reportedly.tsv import rows

from .words import WORDS

OFFSET = re.compile(r"(?:GMT|UTC|Z)?\s*([+\-−])\s*(\d{1,2})(?::?(\d{2}))?", re.IGNORECASE)
IANA_NAME = re.compile(r"[A-Za-z][\w+\-]*(/[\w+\-]+){0,2}")


@cache
def printed_zones() -> dict[str, tuple[str, ...]]:
    """Map abbreviations as printed, in lower case, to the zones they may mean."""
    return {row["printed"].lower(): tuple(row["zones"].split()) for row in rows(WORDS, "intake_zones")}


def zone_named(printed: str, home: str | None = None) -> str | None:
    """Return the zone that printed words name: an IANA name, or an offset such as "+08:00".

    An abbreviation with several meanings has the one of the outlet's home zone, else the first of the list.
    """
    words = " ".join(printed.strip(" ()").split())
    if meant := printed_zones().get(words.lower()):
        return home if home in meant else meant[0]
    if not (match := OFFSET.fullmatch(words)):
        return None
    sign, hours, minutes = match.groups()
    if int(hours) > 14 or int(minutes or 0) > 59:
        return None
    if not int(hours) and not int(minutes or 0):
        return "UTC"
    return f"{'+' if sign == '+' else '-'}{int(hours):02d}:{int(minutes or 0):02d}"


@cache
def tzinfo_of(zone: str) -> tzinfo | None:
    """Return the rules of an IANA name or an offset, or null when there is no such zone."""
    if match := OFFSET.fullmatch(zone):
        sign, hours, minutes = match.groups()
        shift = timedelta(hours=int(hours), minutes=int(minutes or 0))
        return timezone(shift if sign == "+" else -shift) if shift < timedelta(hours=24) else None
    if not IANA_NAME.fullmatch(zone):
        return None
    try:
        return ZoneInfo(zone)
    except (OSError, ValueError, KeyError):
        return None
