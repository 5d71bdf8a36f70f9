"""The real gazetteer, built once into the cache of whoever runs the tests."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from reportedly.extract.places import Gazetteer, ensure_gazetteer


@pytest.fixture(scope="session")
def gazetteer() -> Iterator[Gazetteer]:
    with Gazetteer(ensure_gazetteer()) as opened:
        yield opened
