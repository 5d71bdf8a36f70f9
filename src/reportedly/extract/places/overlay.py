"""The overlay: what the packages lack, or name or place otherwise than reports do (`place_overlay.tsv`)."""

from __future__ import annotations

from collections.abc import Iterator

from reportedly.tsv import rows

from .countries import countries
from .entry import Entry

SAME_CITY = 0.5  # degrees: a city of the same name and country within it is the same city

Key = tuple[str, str, str | None]


class Overlay:
    """The overlay's entries, each either laid over the package's entry of the same name, kind and country, or added."""

    def __init__(self) -> None:
        self._entries: dict[Key, Entry] = {}
        self._unused: dict[int, Entry] = {}
        self._keys: set[str] = set()
        for row in rows("reportedly.words", "place_overlay"):
            entry = _entry(row)
            self._unused[id(entry)] = entry
            for key, known_as in entry.keys.items():
                if known_as == "listed":
                    self._entries.setdefault((key, entry.kind, entry.country), entry)
                    self._keys.add(key)

    def laid_over(self, entry: Entry) -> Entry:
        """Return `entry` with the overlay's names, and its point for an area, where the overlay has the same place."""
        if self._keys.isdisjoint(entry.keys):  # all but two hundred of 285,000
            return entry
        for key in entry.keys:
            own = self._entries.get((key, entry.kind, entry.country))
            if own is not None and id(own) in self._unused and _same(own, entry):
                del self._unused[id(own)]
                entry.keys = {
                    key: "alias" if known == "name" else known for key, known in entry.keys.items()
                } | own.keys
                entry.name, entry.population = own.name, max(entry.population, own.population)
                entry.admin1 = own.admin1 or entry.admin1
                if entry.kind != "city":
                    entry.lat, entry.lon = own.lat, own.lon
                break
        return entry

    def rest(self) -> Iterator[Entry]:
        """Yield the entries that were laid over nothing."""
        yield from self._unused.values()


def _same(own: Entry, entry: Entry) -> bool:
    if own.kind != "city":
        return True
    if own.lat is None or own.lon is None or entry.lat is None or entry.lon is None:
        return False
    return abs(own.lat - entry.lat) < SAME_CITY and abs(own.lon - entry.lon) < SAME_CITY


def _entry(row: dict[str, str]) -> Entry:
    country = row["country"] or None
    zone = row["zone"] or (countries()[country].zone if country else None)
    entry = Entry(
        int(row["geonames"]) if row["geonames"] else None, row["name"], row["kind"], float(row["lat"]), float(row["lon"]),
        country, row["admin1"] or None, None, int(row["weight"]), zone,
    )  # fmt: skip
    for name in (row["name"], *row["aliases"].split("|")):
        entry.known(name, "listed")
    for code in row["codes"].split("|"):
        entry.known(code, "code")
    return entry
