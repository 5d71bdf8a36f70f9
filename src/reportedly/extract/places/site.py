"""A site: one entry of the gazetteer, as ranked before it becomes a place."""

from __future__ import annotations

from typing import Literal, NamedTuple

Kind = Literal["country", "region", "district", "city", "area", "point", "continent"]

PRECISIONS: dict[str, str] = {"city": "town", "continent": "area"}


class Site(NamedTuple):
    """One entry: a country, a first- or second-level region, a city, an area such as a sea, or a point such as a bridge.

    `known_as` is "listed" for a name in this package's overlay, "name" for the entry's own, "alias" for another one,
    "stem" for one without the noun for its kind, "code" for an abbreviation. The point of a
    region is the middle of its settlements, that of a country the CIA World Factbook's.
    """

    id: int
    geonames: int | None
    name: str
    kind: str
    lat: float | None
    lon: float | None
    country: str | None
    admin1: str | None
    admin2: str | None
    population: int
    zone: str | None
    known_as: str = "name"

    @property
    def is_own(self) -> bool:
        """Tell whether it was found by its own name rather than an alias or a shortening."""
        return self.known_as in ("name", "listed")

    @property
    def precision(self) -> str:
        return PRECISIONS.get(self.kind, self.kind)
