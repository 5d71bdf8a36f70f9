"""A source once it is known who it is."""

from __future__ import annotations

from dataclasses import dataclass

from reportedly.model import SourceKind, Span


@dataclass(frozen=True, slots=True)
class Named:
    """Who a source is: its name in full, its kind, whose side by country, the document it spoke through.

    `noun` is the head's lemma as printed, by which "the spokesman" and "the source" find it again; `span` is in the
    paragraph's text; `words` are all it was introduced with, so that "the army spokesman" finds it.
    """

    name: str
    kind: SourceKind
    noun: str
    span: Span
    country: str | None = None
    medium: str | None = None
    person: bool = False
    plural: bool = False
    words: frozenset[str] = frozenset()
