"""Nouns with passages of their report masked: the words, and whatever was read from them."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import fields, is_dataclass, replace
from typing import Any, TypeVar

from reportedly.model import REDACTED, Actor, Claim, Evidence, Judgement, Link, Place, Report, Skipped, Span

from ._nouns import Custody

Noun = TypeVar("Noun")
BLACK = "\N{FULL BLOCK}"
ALIKE = ("'’‘ʼ`´", '"“”„«»', "-‐‑–—")  # what a person types for one another
# Words that are one of a list, or an id: no passage stands there.
_CHOSEN = {"kind", "stance", "role", "precision", "zone_from", "id", "capture", "report", "about", "other", "field"}


def mask(length: int) -> str:
    """Return as many characters as were there, which say that they were redacted when there is room for it."""
    return REDACTED + BLACK * (length - len(REDACTED)) if length >= len(REDACTED) else BLACK * length


class Mask:
    """Masks nouns of one report: what stands in its `spans`, and the words that were there wherever else they stand."""

    def __init__(self, text: str, spans: Iterable[Span]) -> None:
        self.spans = tuple(spans)
        self._words = tuple(dict.fromkeys(plain(span.of(text)) for span in self.spans))

    @classmethod
    def of(cls, text: str, passage: str) -> Mask:
        """Mask a passage wherever it stands in a text, however its words are spaced and capitalised."""
        pattern = r"\s+".join("".join(map(_any_like, word)) for word in passage.split())
        return cls(text, (Span(*found.span()) for found in re.finditer(pattern, text, re.IGNORECASE)))

    @property
    def elsewhere(self) -> Mask:
        """The mask of the same words outside the report, where its places mean nothing."""
        made = Mask("", ())
        made._words = self._words
        return made

    def text(self, text: str, start: int = 0) -> str:
        """Return a text that stands at `start` of the report's with its passages masked."""
        chars = list(text)
        for span in self.spans:
            first, last = max(span.start - start, 0), min(span.end - start, len(text))
            if first < last:
                chars[first:last] = mask(last - first)
        return "".join(chars)

    def report(self, report: Report) -> Report:
        return replace(self._worded(replace(report, text="")), text=self.text(report.text))

    def claim(self, claim: Claim) -> Claim:
        """Return a claim without what rests on the passages: names, points, times and figures as much as words."""
        masked = replace(
            claim,
            chain=tuple(map(self._link, claim.chain)),
            event=None if claim.event and self._hides(claim.event.evidence) else claim.event,
            actors=tuple(map(self._actor, claim.actors)),
            places=tuple(map(self._place, claim.places)),
            when=None if claim.when and self._hides(claim.when.evidence) else claim.when,
            amounts=tuple(amount for amount in claim.amounts if not self._hides(amount.evidence)),
        )
        return self._worded(masked)

    def skipped(self, skipped: tuple[Skipped, ...]) -> tuple[Skipped, ...]:
        return tuple(self._worded(one) for one in skipped)

    def custody(self, custody: Custody) -> Custody:
        return self._worded(custody)

    def judgement(self, judgement: Judgement) -> Judgement:
        """Return a judgement whose reason and values do not tell the words, nor its value what a claim no longer holds."""
        return self._worded(judgement)

    def touches(self, noun: object) -> bool:
        """Tell whether masking changes a noun."""
        return self._worded(noun) != noun

    def _link(self, link: Link) -> Link:
        if not self._hides(link.evidence) and not self._tells(link.source):
            return link
        return replace(  # unnamed, since two whom nobody can name any more are not known to be one
            link, source=REDACTED, kind="unnamed", actor=None, also=(), party=None, cue=None, medium=None, basis=None,
            said=None, addressee=None,
        )  # fmt: skip

    def _actor(self, actor: Actor) -> Actor:
        hidden = self._hides(actor.evidence) or self._tells(actor.name)
        return replace(actor, name=REDACTED, id=None) if hidden else actor

    def _place(self, place: Place) -> Place:
        if not self._hides(place.evidence):
            return place
        return replace(
            place, name=REDACTED, geonames=None, lat=None, lon=None, country=None, admin1=None, precision="area",
            claimed_by=(),
        )  # fmt: skip

    def _hides(self, evidence: Evidence) -> bool:
        return any(span.overlaps(evidence.span) for span in self.spans) or self._has_words(evidence.quote)

    def _has_words(self, text: str) -> bool:
        return any(tells(text, words) for words in self._words)

    def _tells(self, name: str) -> bool:
        """Tell whether a name stands in a masked passage, from which it was taken."""
        told = plain(name)
        return bool(told) and any(f" {told} " in f" {words} " for words in self._words)

    def _worded(self, noun: Noun) -> Noun:
        """Return a noun in which evidence is masked by its place, and other text by the words it holds."""
        if isinstance(noun, Evidence):
            quote = self.text(noun.quote, noun.start)
            return replace(noun, quote=mask(len(quote)) if self._has_words(quote) else quote)
        if is_dataclass(noun) and not isinstance(noun, type):
            told = {field.name: getattr(noun, field.name) for field in fields(noun)}
            free = {name: value for name, value in told.items() if not (name in _CHOSEN and isinstance(value, str))}
            return replace(noun, **{name: self._worded(value) for name, value in free.items()})
        worded: Noun = self._plain(noun)
        return worded

    def _plain(self, value: Any) -> Any:
        match value:
            case str():
                return REDACTED if self._has_words(value) else value
            case tuple() | list():
                return type(value)(self._worded(one) for one in value)
            case dict():
                return {name: self._worded(one) for name, one in value.items()}
            case _:
                return value


def _any_like(char: str) -> str:
    """Return a pattern for a character, or for any that is typed for it."""
    return next((f"[{re.escape(alike)}]" for alike in ALIKE if char in alike), re.escape(char))


def tells(text: str, words: str) -> bool:
    """Tell whether words stand in a text, one after the other."""
    return bool(words) and f" {words} " in f" {plain(text)} "


def plain(text: str) -> str:
    """Return a text's words alone, so that a passage is found in a URL and in a file's name too."""
    return " ".join(re.findall(r"\w+", text.casefold().replace("_", " ")))
