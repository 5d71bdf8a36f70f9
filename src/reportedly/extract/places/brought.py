"""What a user brings: GeoNames' tables of some countries, made entries as the packages' own are."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache, cached_property
from pathlib import Path
from zoneinfo import available_timezones

from reportedly.errors import ExtractError

from .archives import unread
from .entry import Entry
from .geonames import MOST_PLACES, Moved, Row, read_admin1, read_alternates, read_table
from .middles import Middle
from .naming import is_plain_area_name, know_area, know_settlement, oblast_name, plain_area_name
from .overlay import Overlay

Code = tuple[str, ...]  # a country's code and its areas' codes, outermost first
Alternates = dict[int, list[tuple[bool, str]]]  # by GeoNames id; true before a preferred English name


@dataclass(frozen=True)
class Brought:
    """Rows of some countries, the names of their first-level areas ("UA.08"), and more names by GeoNames id."""

    rows: tuple[Row, ...]
    admin1: dict[str, str]
    alternates: Alternates

    @cached_property
    def countries(self) -> frozenset[str]:
        return frozenset(row.country for row in self.rows)

    def entries(self, overlay: Overlay) -> Iterator[Entry]:
        """Yield the entries, areas before what lies in them, since a place bears its areas' names."""
        middles = self._middles()
        called = {tuple(code.split(".", 1)): name for code, name in self.admin1.items()}
        for kind in ("region", "district", "city", "point"):
            for row in self.rows:
                if row.kind == kind and (entry := self._entry(row, middles, called)) is not None:
                    entry = overlay.laid_over(entry)
                    if kind in ("region", "district"):
                        called[_code(row)] = entry.name
                    yield entry

    def _middles(self) -> dict[Code, Middle]:
        middles: dict[Code, Middle] = defaultdict(Middle)
        for row in self.rows:
            if row.kind == "city":
                for code in ((row.country, row.admin1), (row.country, row.admin1, row.admin2)):
                    middles[code].add(row.name, (row.lat, row.lon), row.population, _zone(row))
        return middles

    def _entry(self, row: Row, middles: dict[Code, Middle], called: dict[Code, str]) -> Entry | None:
        """Return a row's entry; null for a base or bridge of one word, which a town would be taken for."""
        more = self.alternates.get(row.geonames, [])
        aliases = (*row.aliases, *(name for _, name in more))
        english = next((name for preferred, name in more if preferred), row.name)
        admin1 = called.get((row.country, row.admin1)) if row.kind != "region" else None
        admin2 = called.get((row.country, row.admin1, row.admin2)) if row.kind != "district" else None
        entry = Entry(
            row.geonames, english, row.kind, row.lat, row.lon, row.country, admin1, admin2, row.population, _zone(row)
        )
        if row.kind in ("region", "district"):
            return self._area(entry, row, aliases, middles[_code(row)])
        own: tuple[str, ...] = (english, row.name)
        if row.kind == "point":
            own, aliases = _of_several_words(own), _of_several_words(aliases)
            entry.name = next(iter((*own, *aliases)), "")
        know_settlement(entry, own, aliases)
        return entry if entry.keys else None

    def _area(self, entry: Entry, row: Row, aliases: tuple[str, ...], middle: Middle) -> Entry:
        if row.kind == "region" and entry.name == row.name:
            entry.name = self.admin1.get(f"{row.country}.{row.admin1}", row.name)
        if not is_plain_area_name(entry.name):
            entry.name = oblast_name(plain_area_name(entry.name, aliases), middle.capital)
        entry.admin2 = None
        entry.population, entry.zone = max(row.population, middle.population), entry.zone or middle.zone
        know_area(entry, (entry.name, row.name), aliases)
        return entry


def read_brought(tables: Sequence[Path], admin1: Path | None, alternates: Path | None, moved: Moved) -> Brought:
    """Read what a user brings, whole, so that nothing is built of half a file."""
    rows: list[Row] = []
    for table in tables:
        before = len(rows)
        for row in read_table(table, moved):
            rows.append(row)
            if len(rows) > MOST_PLACES:
                raise ExtractError(
                    f"'{table}' and what came before it hold more than {MOST_PLACES:,} places. Bring the countries"
                    " that your reports are about, one archive each; the gazetteer in use stays as it was."
                )
        if len(rows) == before:
            raise unread(table, "it holds no place", "Bring the archive of a country, such as UA.zip")
    named = read_admin1(admin1) if admin1 is not None else {}
    ids = {row.geonames for row in rows}
    return Brought(tuple(rows), named, read_alternates(alternates, ids, moved) if alternates is not None else {})


def _of_several_words(names: tuple[str, ...]) -> tuple[str, ...]:
    return tuple(name for name in names if " " in name)


def _code(row: Row) -> Code:
    return (row.country, row.admin1) if row.kind == "region" else (row.country, row.admin1, row.admin2)


def _zone(row: Row) -> str | None:
    return row.zone if row.zone in _zones() else None


@cache
def _zones() -> frozenset[str]:
    return frozenset(available_timezones())
