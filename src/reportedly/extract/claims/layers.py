"""What the cascade's earlier steps found in one paragraph, before propositions take it up."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Generic, TypeVar

from reportedly.model import Span

from ..amounts import AmountMention
from ..attribution.found import Found
from ..places import PlaceMention
from ..times import TimeMention

if TYPE_CHECKING:
    from ..tree import Doc, Sentence, Token

Mention = TypeVar("Mention")


class Ordered(Generic[Mention]):
    """Mentions in text order, looked up by where they begin, so that long paragraphs cost no more a sentence."""

    def __init__(self, mentions: Iterable[Mention], begins: Callable[[Mention], int]) -> None:
        self.all = sorted(mentions, key=begins)
        self._begins = [begins(mention) for mention in self.all]

    def within(self, span: Span) -> list[Mention]:
        """Return the mentions that begin in a span."""
        return self.all[bisect_left(self._begins, span.start) : bisect_left(self._begins, span.end)]

    def before(self, at: int) -> int:
        """Return how many of the mentions begin before an offset."""
        return bisect_left(self._begins, at)


@dataclass(frozen=True, slots=True)
class Layers:
    """One paragraph's text, parse and findings; spans count in the paragraph's text, `shift` leads to the report's.

    A place's evidence already counts in the report's text, since places are found over all of it.
    """

    text: str
    shift: int
    doc: Doc
    quotes: Ordered[Span]
    found: Sequence[Found]
    times: Ordered[TimeMention]
    amounts: Ordered[AmountMention]
    places: Ordered[PlaceMention]
    figures: Ordered[AmountMention]  # the amounts that a claim may hold, by where their number begins
    _covering: dict[int, list[Found]] = field(init=False, repr=False, default_factory=dict)
    _beside: dict[int, list[Found]] = field(init=False, repr=False, default_factory=dict)
    _voiced: dict[int, list[Found]] = field(init=False, repr=False, default_factory=dict)

    def __post_init__(self) -> None:
        for found in self.found:
            self._beside.setdefault(id(found.verb.sent), []).append(found)
            if found.source is not None:
                self._voiced.setdefault(id(found.source.sent), []).append(found)
            for sentence in {id(self.doc[number].sent) for number in found.content}:
                self._covering.setdefault(sentence, []).append(found)

    @classmethod
    def of(
        cls, text: str, shift: int, doc: Doc, quotes: Iterable[Span], found: Sequence[Found],
        times: Iterable[TimeMention], amounts: Sequence[AmountMention], places: Iterable[PlaceMention],
    ) -> Layers:  # fmt: skip
        """Put what was found into order."""
        return cls(
            text, shift, doc, Ordered(quotes, lambda q: q.start), found, Ordered(times, lambda m: m.span.start),
            Ordered(amounts, lambda m: m.span.start), Ordered(places, lambda m: m.span.start),
            Ordered((m for m in amounts if m.is_figure), lambda m: m.number.start),
        )  # fmt: skip

    def covering(self, sentence: Sentence) -> list[Found]:
        """Return the attributions that have words of a sentence for content."""
        return self._covering.get(id(sentence), [])

    def beside(self, token: Token) -> list[Found]:
        """Return the attributions whose cue stands in a token's sentence, be it of another paragraph."""
        return self._beside.get(id(token.sent), [])

    def voiced_in(self, sentence: Sentence) -> list[Found]:
        """Return the attributions whose source stands in a sentence."""
        return self._voiced.get(id(sentence), [])

    def is_told(self, token: Token) -> bool:
        """Tell whether a word is what somebody says: quoted, or within an attribution's content."""
        return self.is_quoted_word(token) or any(token.i in found.content for found in self.covering(token.sent))

    def tellers(self, token: Token) -> Iterator[Token]:
        """Yield the sources of the attributions that hold a word, the innermost first."""
        over = [f for f in self.covering(token.sent) if token.i in f.content]
        yield from (f.source for f in sorted(over, key=lambda f: len(f.content)) if f.source is not None)

    def is_quoted_word(self, token: Token) -> bool:
        """Tell whether a word stands between quotation marks."""
        return self.is_quoted(Span(token.idx, token.idx + 1))

    def is_quoted(self, span: Span) -> bool:
        """Tell whether a stretch is quotation from end to end, marks and final stop aside."""
        at = self.quotes.before(span.start + 2)  # quotes never overlap: only the last that opens by then can hold it
        return at > 0 and span.end <= self.quotes.all[at - 1].end + 1
