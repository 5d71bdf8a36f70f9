"""Local offices: the side that "the mayor" speaks for, and the town that "officials in Portville" speak of."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence

from reportedly.model import Claim, Link

from . import lists
from .names import Sides, place_key
from .spots import fine
from .terms import WORD, plain

HOLDER = re.compile(r"\b(\w+)-(?:installed|backed|appointed|held)\b")  # not of the side whose country the town is in
LONGEST = 4  # words of a place's name


class Offices:
    """Where each report is set, and the names of the places that are told of; both from what was read alone."""

    def __init__(self, claims: Iterable[Claim], sides: Sides) -> None:
        self._sides = sides
        self._countries: dict[str, set[str]] = defaultdict(
            set
        )  # report -> those that its towns are in, disputed ones aside
        self._keys: dict[str, str] = {}
        self._towns: dict[str, frozenset[str]] = {}
        for claim in claims:
            for place in filter(fine, claim.places):
                if place.country:
                    self._countries[claim.report.id].add(place.country)
                self._keys.setdefault(plain(place.name), place_key(place))

    def side(self, claim: Claim) -> str | None:
        """Return the side of whoever speaks: by name, else, of a local office, by the country of the town or the report."""
        link = claim.origin
        known = self._sides.speaking(link)
        if known is not None or link is None or not _is_office(link, "side"):
            return known
        holder = HOLDER.search(_words(link))
        if holder:
            return self._sides.of(holder[1])
        own = {place.country for place in claim.places if fine(place) and place.country}
        countries = own or self._countries[claim.report.id]
        return self._sides.of_country(next(iter(countries))) if len(countries) == 1 else None

    def towns(self, claim: Claim) -> frozenset[str]:
        """Return the towns that the office which speaks names as its own: "officials in Portville"."""
        link = claim.origin
        if link is None or not (_is_office(link, "town") or _is_office(link, "side")):
            return frozenset()
        words = _words(link)
        if words not in self._towns:
            self._towns[words] = frozenset(_named(WORD.findall(plain(words)), self._keys))
        return self._towns[words]


def _words(link: Link) -> str:
    return f"{link.source} {link.evidence.quote}".casefold().replace("’", "'")


def _is_office(link: Link, speaks: str) -> bool:
    return bool(lists.finder("offices", "word", "speaks", speaks).search(_words(link)))


def _named(words: Sequence[str], keys: Mapping[str, str]) -> Iterator[str]:
    """Yield the places that some of the words name."""
    for at in range(len(words)):
        for size in range(1, LONGEST + 1):
            key = keys.get(" ".join(words[at : at + size]))
            if key:
                yield key
