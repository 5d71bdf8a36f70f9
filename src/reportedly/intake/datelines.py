"""The dateline that stands before a report's first sentence."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache

from .outlets import known_outlet
from .words import any_of, lowered

SHORTEST = 20  # code points of text after a dateline
REACH = 160  # code points of a paragraph's start in which a dateline may stand


@dataclass(frozen=True, slots=True)
class FoundDateline:
    """A dateline at the start of a line; `length` counts the dash and the space after it."""

    place: str | None
    date: str | None
    outlet: str | None
    author: str | None
    length: int
    printed: int  # code points of the dateline itself


@cache
def pattern() -> re.Pattern[str]:
    name = r"[A-ZÀ-ÞĀ-ž][\w'’.\-]*(?:[ /](?:de|del|la|al|el|am|on|of|the|[A-ZÀ-ÞĀ-ž][\w'’.\-]*)){0,4}"
    place = rf"(?P<place>{name}(?:,\s*{name}){{0,2}})(?P<bracket>\s*\[[^\]\n]{{2,30}}\])?"
    month = rf"{any_of('months', 'name')}\.?"
    date = rf"(?:{any_of('weekdays', 'name')}\.?,?\s+)?(?:{month}\s*\d{{1,2}}|\d{{1,2}}\s+{month})(?:,?\s+\d{{4}})?"
    outlet = r"(?:\((?P<outlet>[^()\n]{2,40})\)|/(?P<slashed>[^/\n]{2,30})/|\[(?P<boxed>[^\[\]\n]{2,30})\])"
    sep = r"(?P<sep>[—–]|--|-(?=\s)|:|\.(?=\s))"
    person = r"[A-Z][a-zà-ž'’\-]+(?: [A-Z][\w.'’\-]*[a-zà-ž.])+"
    by = rf"(?:By\s+(?P<by>{person}(?:,? and {person})?),?\s+(?=[A-Z]{{3}}))?"
    return re.compile(rf"{by}{place}(?:[,.]?\s+(?P<date>{date}))?(?:[.,]?\s*{outlet})?\s*(?:{sep}+)[\s—–\-]*")


def read_dateline(line: str, *, near_start: bool = True) -> FoundDateline | None:
    """Return the dateline that a paragraph begins with.

    A place in capitals is enough near the start of a report; elsewhere, and for a place in small letters, a date, an
    outlet in brackets or a country must stand beside it.
    """
    match = pattern().match(line[:REACH])
    if not match:
        return _outlet_alone(line)
    if len(line) - match.end() < SHORTEST:
        return None
    groups = match.groupdict()
    outlet = groups["outlet"] or groups["slashed"] or groups["boxed"]
    if not _surely(groups, outlet, near_start=near_start):
        return None
    place = groups["place"].rstrip(",. ")
    printed = len(line[: match.end()].rstrip())
    return FoundDateline(_written(place), groups["date"], outlet, groups["by"], match.end(), printed)


def _outlet_alone(line: str) -> FoundDateline | None:
    """Read "(Reuters) - Six people …", a dateline that lost its place."""
    match = re.match(r"[(\[](?P<outlet>[^()\[\]\n]{2,40})[)\]]\s*(?:[—–]|--|-\s)\s*", line)
    if not match or not known_outlet(match["outlet"]) or len(line) - match.end() < SHORTEST:
        return None
    return FoundDateline(None, None, match["outlet"], None, match.end(), len(match[0].rstrip()))


def _surely(groups: dict[str, str], outlet: str | None, *, near_start: bool) -> bool:
    place, dash = groups["place"], groups["sep"] in {"—", "–", "--", "-"}
    city = place.split(",")[0]
    first = city.split(" ")[0].lower()
    if {first, city.lower()} & lowered("no_places", "word") or known_outlet(city) or _is_day(place):
        return False
    if outlet:
        return bool(known_outlet(outlet) or city.isupper() or groups["date"] or near_start)
    if groups["date"]:
        return dash or bool(groups["bracket"]) or groups["sep"] == ":" or city.isupper()
    if groups["bracket"]:
        return dash or groups["sep"] == ":"
    capitals = city.isupper() and len(city) > 3
    return dash and near_start and (capitals or (place.count(",") == 1 and _plain_country(place)))


def _is_day(place: str) -> bool:
    days = lowered("weekdays", "name") | lowered("months", "name")
    return any(word.strip(".") in days for word in re.split(r"[\s,]+", place.lower()))


def _plain_country(place: str) -> bool:
    after = place.split(",")[1].strip()
    return len(after.split()) <= 3 and "." not in after and "'" not in after and "’" not in after


def _written(place: str) -> str:
    """Return the town's name as in running text: capitals are a matter of type, the country is left to the evidence."""
    town = re.split(r"[,/]", place)[0].strip()
    if capitals := re.match(r"[A-ZÀ-Þ][A-ZÀ-Þ'’\-]{2,}(?: [A-ZÀ-Þ][A-ZÀ-Þ'’\-]+)*(?= [A-ZÀ-Þ][a-zà-ž])", town):
        town = capitals[0]  # "DONETSK Ukraine"
    if not town.isupper() or "." in town:
        return town
    return re.sub(r"[^\W\d_]+(?:['’][^\W\d_]+)?", lambda match: match[0].capitalize(), town)
