"""Names brought to one form: persons by surname, countries and their governments by country."""

from __future__ import annotations

import re
from functools import cache, lru_cache

from reportedly import tsv
from reportedly.model import UNNAMED_OUTLET, Claim, Link, Party, Place, Profile
from reportedly.model.profile import PartyNames

from . import lists
from .terms import NATION, nations, plain


@lru_cache(maxsize=65536)
def key(name: str | None) -> str:
    """Return a name without titles, in one spelling: "President Zelenskyy" and "Zelensky" differ by forename only."""
    low = plain(name or "")
    spellings = lists.phrases("spellings", "spelling", "name")
    low = lists.finder("spellings", "spelling").sub(lambda match: spellings[match.group(0)], low)
    short = " ".join(lists.finder("titles", "word").sub(" ", low).split())
    return short or " ".join(low.split())


def surname(name: str | None) -> str:
    """Return the last word of a name, by which a later mention calls a person."""
    return key(name).rpartition(" ")[2]


@lru_cache(maxsize=65536)
def same(one: str, two: str) -> bool:
    """Tell whether two names can be one speaker's: equal, or one is the other's surname."""
    first, second = key(one), key(two)
    shorter, longer = sorted((first, second), key=len)
    return bool(shorter) and (first == second or longer.endswith(f" {shorter}") or _organ(first) == _organ(second))


def voice(name: str) -> frozenset[str]:
    """Return a name's words without country: what `same` names share, though not they alone."""
    return frozenset(word for word in _organ(key(name)) if not word.startswith(NATION))


@lru_cache(maxsize=65536)
def _organ(name: str) -> frozenset[str]:
    """Return a name's words with countries in one form: an organ of Ruritania is the Ruritanian one, and its capital's."""
    if lists.finder("organs", "organ").search(name):
        name = _capitals().sub(lambda match: _capital_names()[match[0]], name)
    return frozenset(nations(name).split()) - {"of", "the"}


@cache
def _capital_names() -> dict[str, str]:
    return {row["capital"].casefold(): row["name"].casefold() for row in tsv.rows(lists.WORDS, "countries")}


@cache
def _capitals() -> re.Pattern[str]:
    return lists.pattern(_capital_names())


class Sides:
    """Whose side a name is on: by the profile, else by the country it names as its own. Remembers what it was asked."""

    def __init__(self, profile: Profile | None) -> None:
        self._profile = profile
        self._known: dict[str, str | None] = {}

    def of(self, name: str | None) -> str | None:
        if not name:
            return None
        if name not in self._known:
            by_profile = self._profile.party_of(name) if self._profile else None
            self._known[name] = by_profile or country(name)
        return self._known[name]

    def of_country(self, iso: str | None) -> str | None:
        """Return the side of the country with this code."""
        return self.of(_country_names().get(iso or ""))

    def speaking(self, link: Link | None) -> str | None:
        """Return the side that a link of a chain speaks for; none for unnamed sources that say no country."""
        if link is None:
            return None
        return link.party or self.of(link.source) or self.of(link.actor) or self.of(link.evidence.quote)


def country(name: str) -> str | None:
    """Return the country that a name gives as its own ("the Iraqi army"), not one where somebody is posted."""
    return _countries().owner(name)


def speaker(claim: Claim) -> str:
    """Return whose word a claim is: its origin, else its outlet."""
    report = claim.report
    return claim.chain[0].source if claim.chain else report.outlet or f"{UNNAMED_OUTLET} ({report.file or report.id})"


def place_key(place: Place) -> str:
    """Return what is equal for two names of one place: its number, else where a structure stands, else its plain name."""
    if not place.geonames and place.precision == "point" and place.lat is not None and place.lon is not None:
        return f"@{place.lat:.2f},{place.lon:.2f}"
    return (
        f"g{place.geonames}"
        if place.geonames
        else re.sub(r"\b(?:oblast|region|province|city)\b", "", plain(place.name)).strip()
    )


@cache
def _country_names() -> dict[str, str]:
    return {row["iso"]: row["name"] for row in tsv.rows(lists.WORDS, "countries")}


@cache
def _countries() -> PartyNames:
    return PartyNames(
        Party(row["name"], row["iso"], (row["capital"], *_split(row["aliases"])), _split(row["demonyms"]))
        for row in tsv.rows(lists.WORDS, "countries")
    )


def _split(cell: str) -> tuple[str, ...]:
    return tuple(word for word in cell.split("|") if word)
