"""The attribution layer over one parser for all tests."""

from __future__ import annotations

import pytest

from extract.attribution.attributed import Reads, reads
from reportedly.extract.parse import Parser


@pytest.fixture(scope="session")
def said(parser: Parser) -> Reads:
    return reads(parser)
