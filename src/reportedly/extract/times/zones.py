"""Printed zones ("Moscow time", "GMT+8", "local time") and the zones they name."""

from __future__ import annotations

import re
from datetime import UTC, timedelta, timezone, tzinfo
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from reportedly.errors import ExtractError

from . import lexicon

_OFFSET = re.compile(r"^(?:utc|gmt)? ?([+-]) ?([0-9]{1,2}):?([0-9]{2})?$")


def printed_zone(*printed: str | None) -> str | None:
    """Return the zone of the first printed words that name one: an IANA name, an offset such as "+08:00", or "local"."""
    for words in printed:
        name = re.sub(r"^hours ", "", (words or "").strip(" (),"))
        if name in lexicon.zones():
            return lexicon.zones()[name]
        if offset := _OFFSET.match(name):
            return f"{offset[1]}{int(offset[2]):02d}:{offset[3] or '00'}"
    return None


def zone_info(zone: str) -> tzinfo:
    """Return the zone of an IANA name or offset; raises ExtractError when there is none."""
    if zone.upper() in {"UTC", "Z", "GMT"}:
        return UTC
    if offset := _OFFSET.match(zone):
        minutes = int(offset[2]) * 60 + int(offset[3] or 0)
        if minutes < 24 * 60:
            return timezone(timedelta(minutes=-minutes if offset[1] == "-" else minutes))
    try:
        return ZoneInfo(zone)
    except (ZoneInfoNotFoundError, ValueError, OSError) as missing:
        raise ExtractError(
            f"no zone {zone!r}: give an IANA name such as 'Europe/Kyiv' or an offset such as '+03:00'"
        ) from missing
