"""Attributions set beside the clause they attribute: "…, X said", "…, according to X", "…, per a report of X".

A sentence may carry several, and each later one speaks of all that stands before it, so they are peeled off from the
right: the last is the last relay. The parse alone fails here, since it hangs a closing "Reuters reported" on any verb.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from .according import ATTRIBUTES, according_phrase
from .after_quote import tail_after_quote
from .echoes import echoed
from .found import Aside, Found
from .marks import Marks
from .tails import READS, clause_tail, cue_words, the_post_read

if TYPE_CHECKING:
    from ..tree import Sentence, Token

_CONTRAST = ("but", "while", "although", "though", "whereas", "and")
_OPENS_CLAUSE = ("that", "because", "when", "where")


def closing_attributions(sentence: Sentence, marks: Marks) -> list[Found]:
    """Return the sentence's set-aside attributions, outermost last, each with the rest of the sentence as content."""
    closers = sorted(_closers(sentence, marks), key=lambda found: min(found.own))
    peeled: frozenset[int] = frozenset()
    whole = frozenset(t.i for t in sentence if not (t.i == sentence.end - 1 and t.is_punct))
    tails = [c for c in closers if not c.leads]
    for closer in [*reversed(tails), *(c for c in closers if c.leads)]:
        leads = frozenset().union(*(c.own for c in closers if c.leads and c is not closer), frozenset())
        scope = closer.scope(sentence, marks) & whole
        closer.found.content = scope - closer.own - (frozenset() if closer.leads else peeled) - leads
        peeled |= closer.own
    return [c.found for c in closers if c.found.content]


class _Closer:
    """A set-aside attribution with the tokens of its own phrase."""

    def __init__(self, found: Found, own: frozenset[int], sentence: Sentence, marks: Marks) -> None:
        self.found, self.own = found, own
        first = min(own)
        self.scoped = any(_opens(t) for t in sentence if first - 2 <= t.i < first)
        self.quote = _quote_before(marks, first, sentence)
        self.fronts = self.quote is None and found.kind == "tail" and _introduces(sentence, max(own), marks)
        self.leads = self.quote is None and (first <= sentence.start + 2 or self.scoped or self.fronts)

    def scope(self, sentence: Sentence, marks: Marks) -> frozenset[int]:
        """Return what is attributed: beside a quote mostly the quote, else the sentence around the closer."""
        whole = frozenset(range(sentence.start, sentence.end))
        if self.quote is not None:
            return _quoted_scope(sentence, self.quote, max(self.own), marks)
        if self.fronts:
            return frozenset(range(max(self.own), sentence.end))
        return _clause(sentence, self) if not self.leads or self.scoped else whole


def _opens(token: Token) -> bool:
    joins = token.lower_ in _OPENS_CLAUSE and token.tag_ in ("IN", "WRB")
    return joins or token.lower_ in _CONTRAST or token.text == ";"


def _quote_before(marks: Marks, first: int, sentence: Sentence) -> int | None:
    """Return the first token of the quote that closes right before a tail, a comma between or not."""
    doc = sentence.doc
    opened = marks.closed_before(first)
    if opened is None and first - 1 > sentence.start and doc[first - 1].text == ",":
        opened = marks.closed_before(first - 1)
    return opened


def _quote_after(marks: Marks, last: int) -> int | None:
    """Return the first token of the quote that opens right after a cue, a comma or colon between or not."""
    return next((at for at in (last + 1, last + 2) if at in marks.opens), None)


def _introduces(sentence: Sentence, last: int, marks: Marks) -> bool:
    """Tell whether a whole quote follows the cue, not the rest of a sentence begun before it."""
    at = _quote_after(marks, last)
    return at is not None and at + 1 < sentence.end and not sentence.doc[at + 1].text[:1].islower()


def _quoted_scope(sentence: Sentence, opened: int, last: int, marks: Marks) -> frozenset[int]:
    """Before the tail the quote with what leads to it, after it only where the quote goes on."""
    doc, first = sentence.doc, sentence.start
    if opened > first and doc[opened - 1].text in (",", ":") and doc[opened + 1].is_title:
        first = opened
    resumed = _quote_after(marks, last)
    after = range(resumed, marks.opens[resumed] + 1) if resumed is not None else range(0)
    return frozenset(range(first, last)) | frozenset(after)


def _closers(sentence: Sentence, marks: Marks) -> Iterator[_Closer]:
    taken: set[int] = set()
    for token in sentence:
        made = _set_aside_at(token, sentence, marks)
        if made is not None and not made[1] & taken:
            taken |= made[1]
            yield _Closer(*made, sentence, marks)


def _set_aside_at(token: Token, sentence: Sentence, marks: Marks) -> Aside | None:
    """Return the attribution that begins at a token or has it for cue."""
    if token.i - 1 in marks.closes or token.i - 2 in marks.closes:
        tail = _after_quote(token, sentence, marks)
        if tail is not None:
            return tail
    if token.lower_ in ATTRIBUTES:
        phrase = according_phrase(token)
        if phrase is not None:
            return phrase
    if token.pos_ == "NOUN" and token.dep_ in ("appos", "npadvmod", "attr", "dobj", "conj") and (echo := echoed(token)):
        return echo
    if token.is_verb and token.i not in marks.inside and (tail := clause_tail(token, sentence)) is not None:
        return tail
    return the_post_read(token, sentence) if token.lower_ in READS else None


def _after_quote(token: Token, sentence: Sentence, marks: Marks) -> Aside | None:
    if token.i == sentence.start or token.i in marks.inside or _quote_before(marks, token.i, sentence) is None:
        return None
    tail = tail_after_quote(sentence.doc, token.i, sentence.end)
    if tail is None:
        return None
    return Found(tail.cue, tail.verb, tail.source, frozenset(), "tail", cue_words(tail.verb)), tail.own


def _brackets(sentence: Sentence, closer: _Closer) -> tuple[int, int]:
    """What stands in brackets with a closer is what it attributes."""
    first = sentence.start
    for token in sentence:
        if token.text in ("(", "[") and token.i < min(closer.own):
            first = token.i + 1
        elif token.text in (")", "]") and token.i < min(closer.own):
            first = sentence.start
        elif token.text in (")", "]") and first > sentence.start and token.i > max(closer.own):
            return first, token.i
    return sentence.start, sentence.end


def _clause(sentence: Sentence, closer: _Closer) -> frozenset[int]:
    """After "but, according to X," only what follows is attributed; otherwise the sentence back to a semicolon."""
    first, last = _brackets(sentence, closer)
    for token in sentence[first - sentence.start : last - sentence.start]:
        if token.text == ";":
            if token.i < min(closer.own):
                first = token.i + 1
            else:
                last = min(last, token.i)
    if closer.scoped:
        first = max(first, min(closer.own))
    return frozenset(range(first, last))
