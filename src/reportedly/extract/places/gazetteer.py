"""The gazetteer: folded names to sites, read from one SQLite file that is never written."""

from __future__ import annotations

from pathlib import Path
from types import TracebackType

from .about import open_index
from .folding import fold
from .site import Site

CACHED_KEYS = 50_000  # about 10 MB; a day's reports name far fewer

_SITES = (
    "SELECT s.id, s.geonames, s.name, s.kind, s.lat, s.lon, s.country, s.admin1, s.admin2, s.population, s.zone, n.known_as"
    " FROM names n JOIN sites s ON s.id = n.site WHERE n.key = ? ORDER BY s.population DESC, s.id"
)


class Gazetteer:
    """Look names up. Opening costs about a millisecond, a new key some microseconds, a key seen before next to none."""

    def __init__(self, path: Path) -> None:
        self.path = path
        self._found: dict[str, tuple[Site, ...]] = {}
        self._printed: dict[str, tuple[str, tuple[Site, ...]]] = {}
        self._store = open_index(path)

    def look_up(self, name: str) -> tuple[Site, ...]:
        """Return the sites called `name`, in any case and with or without marks, most people first."""
        return self.by_print(name)[1]

    def by_print(self, name: str) -> tuple[str, tuple[Site, ...]]:
        """Return the key of a printed name and the sites under it."""
        known = self._printed.get(name)
        if known is None:
            if len(self._printed) >= CACHED_KEYS:
                self._printed.clear()
            key = fold(name)
            known = self._printed[name] = (key, self.by_key(key) if key else ())
        return known

    def by_key(self, key: str) -> tuple[Site, ...]:
        """Return the sites under a key that is folded already."""
        found = self._found.get(key)
        if found is None:
            if len(self._found) >= CACHED_KEYS:
                self._found.clear()
            found = self._found[key] = tuple(Site(*row) for row in self._store.execute(_SITES, (key,)))
        return found

    def close(self) -> None:
        self._store.close()

    def __enter__(self) -> Gazetteer:
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, at: TracebackType | None) -> None:
        self.close()
