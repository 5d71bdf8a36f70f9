"""Texts read for their attributions, as rows of (source, cue, content) in words."""

from __future__ import annotations

from typing import NamedTuple, Protocol

from reportedly.extract.attribution import annotate_attributions, find_attributions
from reportedly.extract.parse import Parser
from reportedly.extract.quotes import find_quotes


class Said(NamedTuple):
    source: str
    cue: str
    content: str


class Reads(Protocol):
    def __call__(self, text: str, *, outermost: bool = False) -> list[Said]: ...


def reads(parser: Parser) -> Reads:
    def read(text: str, *, outermost: bool = False) -> list[Said]:
        made = annotate_attributions(text, parser.parse, outermost=outermost)
        return [Said(*(_words(text, one[role]) for role in ("source", "cue", "content"))) for one in made]

    return read


def spoken(parser: Parser, text: str) -> list[tuple[str, str]]:
    """Return source and cue of what claims are made from: speech, no attitudes."""
    doc = next(iter(parser.parse([text])))
    return [(f.source.text if f.source else "", f.verb.text) for f in find_attributions(doc, find_quotes(text))]


def _words(text: str, pieces: list[list[int]]) -> str:
    return " | ".join(text[start:end].strip("“”\".,?'") for start, end in pieces)
