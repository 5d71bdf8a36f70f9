"""The middle of an area, from its settlements."""

from __future__ import annotations

from collections import Counter

CELL = 0.25  # degrees, about 28 km: settlements within one cell count once, so that big cities do not pull the middle


class Middle:
    """Gathers settlements and tells their middle, their people and the zone most of these keep."""

    def __init__(self) -> None:
        self.population = 0
        self.capital = ""  # the largest settlement, as a rule the one that an oblast is named after
        self._most = -1
        self._cells: dict[tuple[int, int], tuple[float, float]] = {}
        self._zones: Counter[str] = Counter()

    def add(self, name: str, lat: float, lon: float, population: int, zone: str | None) -> None:
        if population > self._most:
            self.capital, self._most = name, population
        self.population += population
        self._cells.setdefault((int(lat // CELL), int(lon // CELL)), (lat, lon))
        if zone:
            self._zones[zone] += population + 1

    @property
    def point(self) -> tuple[float | None, float | None]:
        """Return the mean of one settlement a cell; null without any, and unfit for areas across the date line."""
        if not self._cells:
            return None, None
        lats, lons = zip(*self._cells.values(), strict=True)
        return round(sum(lats) / len(lats), 5), round(sum(lons) / len(lons), 5)

    @property
    def zone(self) -> str | None:
        return self._zones.most_common(1)[0][0] if self._zones else None
