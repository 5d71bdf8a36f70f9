"""Claims and relations as interchange rows: one JSON object a line."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Any

import msgspec

from reportedly.model import Claim


def rows(claims: Iterable[Claim]) -> Iterator[dict[str, Any]]:
    """Yield each claim as plain mappings and lists: moments in ISO 8601, UTC as `Z`, publication with its own offset."""
    for line in jsonl(claims):
        yield msgspec.json.decode(line)


def jsonl(nouns: Iterable[object]) -> Iterator[str]:
    """Yield one JSON object a line, without the line ends."""
    encoder = msgspec.json.Encoder()
    for noun in nouns:
        yield encoder.encode(noun).decode("utf-8")
