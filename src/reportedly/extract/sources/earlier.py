"""Whom a paragraph speaks of before a word of it, found once, so that a pronoun costs one look-up."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Callable
from functools import cached_property
from typing import TYPE_CHECKING

from ..attribution.cues import speaker_nouns

if TYPE_CHECKING:
    from ..tree import Doc, Token


class Earlier:
    """The people of one paragraph by name and by noun, in text order."""

    def __init__(self, doc: Doc, is_person: Callable[[Token], bool]) -> None:
        self._doc, self._is_person = doc, is_person

    def named(self, before: int, fits: Callable[[Token], bool]) -> Token | None:
        """Return the last name of a person before a word who fits."""
        at = bisect_left(self._names, before, key=lambda token: token.i)
        return next((token for token in reversed(self._names[:at]) if fits(token)), None)

    def only(self, fits: Callable[[Token], bool], full: Callable[[Token], str | None]) -> Token | None:
        """Return the last name of the one person who fits; null where several do."""
        found = [token for token in self._names if fits(token)]
        return found[-1] if len({full(token) for token in found}) == 1 else None

    def somebody(self, before: int) -> Token | None:
        """Return the last common noun for one person: "a man"."""
        return _last(self._single, before)

    def people(self, before: int) -> Token | None:
        """Return the last common noun for several people: "residents"."""
        return _last(self._several, before)

    def quotes(self, before: int) -> bool:
        """Tell whether a quote mark stands before a word."""
        return self._first_mark < before

    @cached_property
    def _names(self) -> list[Token]:
        return [token for token in self._doc if token.pos_ == "PROPN" and self._is_person(token)]

    @cached_property
    def _single(self) -> list[Token]:
        return [t for t in self._doc if t.pos_ == "NOUN" and t.tag_ == "NN" and _is_somebody(t)]

    @cached_property
    def _several(self) -> list[Token]:
        return [t for t in self._doc if t.tag_ == "NNS" and _is_somebody(t)]

    @cached_property
    def _first_mark(self) -> int:
        return next((t.i for t in self._doc if t.text in '“”"'), len(self._doc))


def _is_somebody(noun: Token) -> bool:
    return speaker_nouns().get(noun.lemma_) == "person"


def _last(tokens: list[Token], before: int) -> Token | None:
    at = bisect_left(tokens, before, key=lambda token: token.i)
    return tokens[at - 1] if at else None
