"""The middle of an area, from its settlements."""

from __future__ import annotations

CELL = 0.25  # degrees, about 28 km: settlements within one cell count once, so that big cities do not pull the middle


class Middle:
    """Gathers settlements and tells their middle, their people and the zone most of these keep."""

    def __init__(self) -> None:
        self.population = 0
        self.capital = ""  # the largest settlement, as a rule the one that an oblast is named after
        self._most = -1
        self._points: list[tuple[float, float]] = []
        self._zones: dict[str, int] = {}

    def add(self, name: str, point: tuple[float, float], population: int, zone: str | None) -> None:
        if population > self._most:
            self.capital, self._most = name, population
        self.population += population
        self._points.append(point)
        if zone:
            self._zones[zone] = self._zones.get(zone, 0) + population + 1

    @property
    def point(self) -> tuple[float | None, float | None]:
        """Return the mean of one settlement a cell; null without any, and unfit for areas across the date line."""
        cells: dict[tuple[int, int], tuple[float, float]] = {}
        for lat, lon in self._points:
            cells.setdefault((int(lat // CELL), int(lon // CELL)), (lat, lon))
        if not cells:
            return None, None
        lats, lons = zip(*cells.values(), strict=True)
        return round(sum(lats) / len(lats), 5), round(sum(lons) / len(lons), 5)

    @property
    def zone(self) -> str | None:
        return max(self._zones, key=self._zones.__getitem__, default=None)
