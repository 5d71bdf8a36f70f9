"""Rows of GeoNames' own dumps, in the format of https://download.geonames.org/export/dump/readme.txt."""

from __future__ import annotations

import math
import re
from collections.abc import Callable, Collection, Iterator
from functools import cache
from pathlib import Path
from typing import NamedTuple

from reportedly.tsv import rows

from .archives import packed_lines, plain_lines, unread

MOST_PLACES = 1_000_000  # held in memory while the index is built: 400,000 took 1.4 GB; Russia and Ukraine have fewer
LONGEST_NAME = 200  # characters, by GeoNames' own word
MOST_PEOPLE = 10**11
_COUNTRY = re.compile("[A-Z]{2}")
# What GeoNames keeps among the languages and is no name: links, postal codes, codes of airports and of areas.
_NO_LANGUAGE = frozenset(
    (b"link", b"post", b"iata", b"icao", b"faac", b"fr_1793", b"abbr", b"wkdt", b"unlc", b"tcid", b"phon", b"piny")
)

Moved = Callable[[int], None]  # told of bytes read


class Row(NamedTuple):
    """A row of a country's table; `kind` is what `place_features.tsv` makes of its feature class and code."""

    geonames: int
    name: str
    aliases: tuple[str, ...]
    lat: float
    lon: float
    kind: str
    country: str
    admin1: str
    admin2: str
    population: int
    zone: str | None


@cache
def _kinds() -> dict[str, str]:
    return {row["feature"]: row["kind"] for row in rows("reportedly.words", "place_features")}


def read_table(path: Path, moved: Moved) -> Iterator[Row]:
    """Yield the places of a country's archive that reports name: settlements, areas, bases, bridges, power stations.

    Raises ExtractError for a row that is not as GeoNames writes it.
    """
    kinds = _kinds()
    for number, line in packed_lines(path, 19):
        moved(len(line) + 1)
        try:
            cells = line.decode("utf-8").split("\t")
            if (kind := kinds.get(f"{cells[6]}.{cells[7]}")) is not None and cells[8]:
                yield _row(cells, kind)
        except UnicodeDecodeError as error:
            raise unread(path, f"line {number} is not UTF-8 ({error.reason})") from error
        except ValueError as error:
            raise unread(path, f"line {number}: {error}") from error


def _row(cells: list[str], kind: str) -> Row:
    geonames, name, _, aliases, lat, lon, _, _, country, _, admin1, admin2, _, _, people, _, _, zone, _ = cells
    if not _COUNTRY.fullmatch(country):
        raise ValueError(f"'{country[:20]}' is no country's code")
    return Row(
        _whole(geonames, 1 << 53), clean(name), tuple(clean(alias) for alias in aliases.split(",") if alias),
        _degrees(lat, 90), _degrees(lon, 180), kind, country, admin1, admin2, _whole(people or "0", MOST_PEOPLE), zone or None,
    )  # fmt: skip


def _whole(cell: str, most: int) -> int:
    number = int(cell) if cell.isdecimal() and len(cell) < 20 else -1
    if not 0 <= number <= most:
        raise ValueError(f"'{cell[:20]}' is no number that can stand there")
    return number


def _degrees(cell: str, most: int) -> float:
    degrees = float(cell) if len(cell) < 20 else math.nan
    if not abs(degrees) <= most:
        raise ValueError(f"'{cell[:20]}' is no latitude or longitude")
    return degrees


def clean(name: str) -> str:
    """Return a name without what cannot be printed, and cut where GeoNames would refuse it."""
    if not name.isprintable():
        name = "".join(char if char.isprintable() else " " for char in name)
    return name.strip()[:LONGEST_NAME]


def read_admin1(path: Path) -> dict[str, str]:
    """Return first-level areas' names by country and code ("UA.08"), from admin1CodesASCII.txt."""
    named = {}
    for number, line in plain_lines(path, 4):
        try:
            code, name, _, _ = line.decode("utf-8").split("\t")
        except UnicodeDecodeError as error:
            raise unread(path, f"line {number} is not UTF-8 ({error.reason})") from error
        named[code] = clean(name)
    return named


def read_alternates(path: Path, wanted: Collection[int], moved: Moved) -> dict[int, list[tuple[bool, str]]]:
    """Return the names of the places wanted, from alternateNamesV2.zip; true before the preferred English ones."""
    ids = {str(number).encode() for number in wanted}
    found: dict[int, list[tuple[bool, str]]] = {}
    for number, line in packed_lines(path, 10):
        moved(len(line) + 1)
        _, place, language, name, preferred, _ = line.split(b"\t", 5)
        if place in ids and language not in _NO_LANGUAGE:
            try:
                known = clean(name.decode("utf-8"))
            except UnicodeDecodeError as error:
                raise unread(path, f"line {number} is not UTF-8 ({error.reason})") from error
            found.setdefault(int(place), []).append((language == b"en" and preferred == b"1", known))
    return found
