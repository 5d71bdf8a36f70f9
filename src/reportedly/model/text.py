"""Spans of a report's text and the evidence they carry (Web Annotation position and quote selectors)."""

from __future__ import annotations

from dataclasses import dataclass
from typing import NamedTuple

CONTEXT = 32  # code points of prefix and suffix in a quote selector, enough to find a quote again in an edited text


class Span(NamedTuple):
    """A half-open interval `[start, end)` of code points in a report's text.

    A tuple, for reading makes, compares and sorts them by the hundred a sentence; its length is the text's, not two.
    """

    start: int
    end: int

    def __len__(self) -> int:
        return self.end - self.start

    def of(self, text: str) -> str:
        """Return the words under the span."""
        return text[self.start : self.end]

    def overlaps(self, other: Span) -> bool:
        return self.start < other.end and other.start < self.end

    def holds(self, other: Span) -> bool:
        return self.start <= other.start and other.end <= self.end

    def shifted(self, by: int) -> Span:
        return Span(self.start + by, self.end + by)


@dataclass(frozen=True, slots=True, order=True)
class Evidence:
    """A span with its exact quote; on screens, a *passage*."""

    start: int
    end: int
    quote: str

    @classmethod
    def at(cls, text: str, span: Span) -> Evidence:
        return cls(span.start, span.end, text[span.start : span.end])

    @property
    def span(self) -> Span:
        return Span(self.start, self.end)

    def holds_in(self, text: str) -> bool:
        """Tell whether the offsets reproduce the quote in `text` (law 1)."""
        return text[self.start : self.end] == self.quote

    def selector(self, text: str) -> dict[str, str | int]:
        """Return Web Annotation's position and quote selectors as one mapping, with prefix and suffix."""
        return {
            "start": self.start,
            "end": self.end,
            "exact": self.quote,
            "prefix": text[max(0, self.start - CONTEXT) : self.start],
            "suffix": text[self.end : self.end + CONTEXT],
        }
