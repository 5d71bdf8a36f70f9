"""An entry of the gazetteer while it is built."""

from __future__ import annotations

from dataclasses import dataclass, field

from .folding import fold, is_latin


@dataclass(slots=True)
class Entry:
    """A site before it is stored, with all its names: folded key to how it is known by it."""

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
    keys: dict[str, str] = field(default_factory=dict)

    def known(self, name: str, known_as: str) -> None:
        if is_latin(name) and (key := fold(name)):
            self.keys.setdefault(key, known_as)
