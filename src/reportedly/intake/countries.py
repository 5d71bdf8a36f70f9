"""Which country a dateline or an outlet's zone lies in, where that decides what a printed zone means."""

from __future__ import annotations

import re
from functools import cache

from reportedly.model import Dateline
from reportedly.tsv import rows

from .words import WORDS


@cache
def _named() -> dict[str, str]:
    """Map countries' names and capitals, in lower case, to country codes."""
    found: dict[str, str] = {}
    for row in rows(WORDS, "countries"):
        for name in (row["name"], *row["aliases"].split("|"), row["capital"]):
            if name:
                found.setdefault(name.lower(), row["iso"])
    return found


@cache
def _of_zones() -> dict[str, str]:
    """Map each capital's zone to its country; one that several share is none's."""
    zones = [(row["zone"], row["iso"]) for row in rows(WORDS, "countries")]
    return {zone: iso for zone, iso in zones if [one for one, _ in zones].count(zone) == 1}


def country_of_dateline(dateline: Dateline | None) -> str | None:
    """Return the code of the country that a dateline names, itself or by its capital ("NEW DELHI, July 4")."""
    if dateline is None:
        return None
    parts = re.split(r"[,/()\[\]—–-]", dateline.evidence.quote)
    names = [part.strip(" .:").lower() for part in (*parts[1:3], parts[0], dateline.place or "")]
    return next((_named()[name] for name in names if name in _named()), None)


def country_of_zone(zone: str | None) -> str | None:
    return _of_zones().get(zone) if zone else None
