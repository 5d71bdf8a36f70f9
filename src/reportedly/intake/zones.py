"""Time zones: printed abbreviations, offsets, and the home zones of outlets."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime, timedelta, timezone, tzinfo
from functools import cache
from itertools import zip_longest
from zoneinfo import ZoneInfo

from reportedly.tsv import rows

from .countries import country_of_zone
from .words import WORDS

OFFSET = re.compile(r"(?:GMT|UTC|Z)?\s*([+\-−])\s*(\d{1,2})(?::?(\d{2}))?", re.IGNORECASE)
IANA_NAME = re.compile(r"[A-Za-z][\w+\-]*(/[\w+\-]+){0,2}")


@dataclass(frozen=True, slots=True)
class Meaning:
    """One zone that an abbreviation may mean, and the country that prints it so where others print it otherwise."""

    zone: str
    country: str | None


@cache
def printed_zones() -> dict[str, tuple[Meaning, ...]]:
    """Map abbreviations as printed, in lower case, to the zones they may mean, likeliest first."""
    return {row["printed"].lower(): tuple(_meanings(row)) for row in rows(WORDS, "intake_zones")}


def _meanings(row: dict[str, str]) -> Iterator[Meaning]:
    for zone, country in zip_longest(row["zones"].split(), row["countries"].split()):
        yield Meaning(zone, country)


@dataclass(frozen=True, slots=True)
class ZoneFound:
    """The zone that printed words name; `unsure` lists what else they may mean when nothing decides."""

    zone: str | None
    unsure: tuple[str, ...] = ()


def find_zone(printed: str, at: datetime, home: str | None = None, country: str | None = None) -> ZoneFound:
    """Return the zone that printed words name on a clock `at`: an IANA name, or an offset such as "+08:00".

    Of an abbreviation's meanings, the one holds that the outlet's home zone is, or shares its clock or country with,
    else that of the dateline's country, else the first; then the others make it unsure, if their clocks differ.
    """
    meanings = printed_zones().get(_folded(printed))
    if not meanings:
        return ZoneFound(zone_named(printed))
    clocks = {meant: _offset(meant.zone, at) for meant in meanings}
    sure = [meant.zone for meant in meanings if meant.zone == home]
    sure += [home for clock in clocks.values() if home and clock == _offset(home, at)]
    sure += [meant.zone for meant in meanings if meant.country in {country_of_zone(home), country} - {None}]
    if sure or len(set(clocks.values())) == 1:
        return ZoneFound([*sure, meanings[0].zone][0])
    return ZoneFound(meanings[0].zone, tuple(meant.zone for meant in meanings))


def _offset(zone: str, at: datetime) -> timedelta | None:
    rules = tzinfo_of(zone)
    return at.replace(tzinfo=rules).utcoffset() if rules else None


def _folded(printed: str) -> str:
    return " ".join(printed.strip(" ()").split()).lower()


def zone_named(printed: str) -> str | None:
    """Return the one zone that printed words name, the likeliest of an abbreviation; null when they name none."""
    words = _folded(printed)
    if meant := printed_zones().get(words):
        return meant[0].zone
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
