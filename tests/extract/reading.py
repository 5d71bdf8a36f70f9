"""Reports made of paragraphs, and short ways to look at their claims."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import fields, is_dataclass
from datetime import datetime
from typing import Any, Protocol

from builders import PUBLISHED
from reportedly.extract import Extractor
from reportedly.model import Block, Claim, Evidence, Report, content_id


class ReadClaims(Protocol):
    def __call__(self, *paragraphs: str, **given: Any) -> tuple[Claim, ...]: ...


def report_of(*paragraphs: str, outlet: str = "Harbour Post", published: datetime | None = PUBLISHED,
              kinds: Iterable[Any] = (), zone: str | None = None) -> Report:  # fmt: skip
    """Make a report of blocks, paragraphs unless `kinds` says otherwise; an empty block stays out of the blocks."""
    text, blocks, named = "", [], list(kinds)
    for at, paragraph in enumerate(paragraphs):
        start = len(text)
        text += paragraph + "\n\n"
        if paragraph:
            kind = named[at] if at < len(named) else "paragraph"
            blocks.append(Block(kind, start, start + len(paragraph)))
    return Report(content_id("rep", outlet, text), text, tuple(blocks), "a.txt", outlet=outlet, published=published,
                  published_precision="minute", zone=zone)  # fmt: skip


def read_with(extractor: Extractor) -> ReadClaims:
    def read(*paragraphs: str, **given: Any) -> tuple[Claim, ...]:
        return extractor.extract(report_of(*paragraphs, **given))

    return read


def said(claims: Iterable[Claim], words: str) -> Claim:
    """Return the one claim whose passage holds these words."""
    (claim,) = [claim for claim in claims if words in claim.evidence.quote]
    return claim


def sources(claim: Claim) -> list[str]:
    return [link.source for link in claim.chain]


def passages(value: object) -> Iterator[Evidence]:
    """Yield every passage anywhere in a claim."""
    if isinstance(value, Evidence):
        yield value
    elif is_dataclass(value) and not isinstance(value, type):
        for part in fields(value):
            yield from passages(getattr(value, part.name))
    elif isinstance(value, tuple):
        for part in value:
            yield from passages(part)
