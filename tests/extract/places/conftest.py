"""The real gazetteer, built once into the cache of whoever runs the tests; and a small one, built at once."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from reportedly.extract.places import Gazetteer, ensure_gazetteer, sources
from reportedly.extract.places.packages import City


@pytest.fixture(scope="session")
def gazetteer() -> Iterator[Gazetteer]:
    with Gazetteer(ensure_gazetteer()) as opened:
        yield opened


@pytest.fixture
def small(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Let the packages hold one village in Ukraine and one in Poland; return where indexes go."""
    villages = [City(1, "Bundledove", 49.0, 30.0, "UA", 900, "Europe/Kyiv", ()), City(2, "Bundlewo", 52.0, 20.0, "PL", 900, "Europe/Warsaw", ())]  # fmt: skip
    monkeypatch.setenv("REPORTEDLY_CACHE", str(tmp_path / "cache"))
    monkeypatch.setattr(sources, "read_cities", lambda: {village.geonameid: village for village in villages})
    monkeypatch.setattr(sources, "read_areas", list)
    monkeypatch.setattr(sources, "read_located", lambda: iter(()))
    return tmp_path / "cache"
