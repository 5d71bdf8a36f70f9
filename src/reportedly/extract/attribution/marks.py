"""Where quotation stands among the tokens of a paragraph."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from reportedly.model import Span as TextSpan

if TYPE_CHECKING:
    from ..tree import Doc

OPENS = ("“", '"', "«", "„", "``", "''")
CLOSES = ("”", '"', "»", "''")


def _is_title(doc: Doc, run: Sequence[int]) -> bool:
    """Tell a name in quotes from words that somebody said: told Sample's "Morning Post" that …"""
    first, words = run[0], doc[run[0] + 1 : run[-1]]
    names = [t for t in words if t.pos_ not in ("ADP", "DET", "CCONJ", "PART", "PUNCT")]
    led = first > 0 and (doc[first - 1].tag_ == "POS" or doc[first - 1].pos_ in ("ADP", "DET"))
    return led and bool(names) and all(t.text[:1].isupper() for t in names)


@dataclass(frozen=True, slots=True)
class Marks:
    """The quotes of a paragraph in tokens: where each opens and closes, marks included, and all that is inside."""

    opens: dict[int, int]  # first token to last token
    closes: dict[int, int]  # last token to first token
    inside: dict[int, int]  # each token in a quote to the first of that quote

    @classmethod
    def of(cls, doc: Doc, quotes: Sequence[TextSpan]) -> Marks:
        opens: dict[int, int] = {}
        numbers = iter(doc)
        token = next(numbers, None)
        for quote in quotes:
            run = []
            while token is not None and token.idx < quote.end:
                if token.idx >= quote.start:
                    run.append(token.i)
                token = next(numbers, None)
            if len(run) > 1 and not _is_title(doc, run):
                opens[run[0]] = run[-1]
        inside = {i: first for first, last in opens.items() for i in range(first, last + 1)}
        return cls(opens, {last: first for first, last in opens.items()}, inside)

    def closed_before(self, number: int) -> int | None:
        """Return the first token of the quote that closes right before a token, else None."""
        return self.closes.get(number - 1)

    def ending(self, number: int) -> range:
        """Return the tokens of the quote whose last token this is."""
        return range(self.closes[number], number + 1)
