"""One extractor for all tests of extraction: the parser and the gazetteer take seconds to open."""

from __future__ import annotations

import pytest

from extract.reading import ReadClaims, read_with
from reportedly.extract import Extractor
from reportedly.extract.parse import Parser
from reportedly.profiles import load


@pytest.fixture(scope="session")
def extractor() -> Extractor:
    return Extractor(load("ukraine-2022"))


@pytest.fixture(scope="session")
def parser() -> Parser:
    return Parser()


@pytest.fixture(scope="session")
def read(extractor: Extractor) -> ReadClaims:
    """Read paragraphs of a Harbour Post report of 5 July 2025 as claims."""
    return read_with(extractor)
