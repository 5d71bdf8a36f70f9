"""Quotes that outrun the sentence of their cue: carried to the speaker who opened or closes them."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING

from reportedly.model import Span as TextSpan

from .after_quote import tail_after_quote
from .cues import Cue, verbs
from .found import Found
from .frames import cue_of
from .marks import Marks
from .subjects import subject_of

if TYPE_CHECKING:
    from ..tree import Doc, Sentence

# openings that go on with what the speaker of the sentence before was saying
_GOES_ON = ("on one hand", "on the one hand", "on the other hand", "on the other,")
_NEAR = 6  # tokens a speaker takes before the cue of a sentence that only names him
_MUCH = 0.6  # share of a sentence in quotes from which the whole sentence is someone's words


def carried_quotes(doc: Doc, quotes: Sequence[TextSpan], found: list[Found], before: Found | None) -> list[Found]:
    """Return attributions for quoted words that no attribution covers yet, in text order."""
    made: list[Found] = []
    for quote in quotes:
        inside = frozenset(t.i for t in doc if quote.start <= t.idx < quote.end and not t.is_punct)
        known = [f for f in found if f.content & inside and f.verb.i not in inside]
        covered: frozenset[int] = frozenset().union(*(f.content for f in known), frozenset())
        left = inside - covered
        if not inside or len(left) < 2:
            continue
        owner = max(known, key=lambda f: len(f.content & inside), default=None)
        if owner is None:
            fresh = _cue_beside(doc, inside)
            if fresh is not None:
                made.append(fresh)
                continue
            owner = _speaker_near(doc, inside, [*found, *made], before)
        if owner is not None:
            made.append(
                Found(
                    owner.cue,
                    owner.verb,
                    owner.source,
                    _to_sentences(doc, left),
                    "quote",
                    owner.cue_tokens,
                    list(owner.relays),
                    True,
                )
            )
    return made


def _to_sentences(doc: Doc, left: frozenset[int]) -> frozenset[int]:
    return frozenset(
        i
        for sentence in doc.sents
        for i in range(sentence.start, sentence.end)
        if i in left or (left & frozenset(range(sentence.start, i)) and left & frozenset(range(i, sentence.end)))
    )


def _cue_beside(doc: Doc, inside: frozenset[int]) -> Found | None:
    """Return the attribution of a cue verb in the quote's own sentences that the parse left without content."""
    for sentence in doc.sents:
        numbers = frozenset(range(sentence.start, sentence.end))
        if not numbers & inside:
            continue
        for token in sentence:
            cue = cue_of(token)
            if cue is None or token.i in inside:
                continue
            source = subject_of(token)
            if source is not None and source.i not in inside:
                return Found(cue, token, source, inside, "quote", (token.i,))
    return None


def _speaker_near(doc: Doc, inside: frozenset[int], found: list[Found], before: Found | None) -> Found | None:
    """Only a sentence that is mostly quotation passes to the speaker before it; a quoted term is nobody's speech."""
    home = [s for s in doc.sents if frozenset(range(s.start, s.end)) & inside]
    words = sum(1 for s in home for t in s if not t.is_punct)
    if not words or len(inside) / words < _MUCH:
        return None
    first = min(inside)
    if not _opens_sentence(doc, first):
        return None
    earlier = [f for f in found if f.verb.i < first and f.source is not None]
    return max(earlier, key=lambda f: f.verb.i, default=before)


def _opens_sentence(doc: Doc, first: int) -> bool:
    start = doc[first].sent.start
    return all(t.is_punct or t.lower_ in ("and", "but") for t in doc[start:first])


def continued(sentence: Sentence, found: list[Found], earlier: list[Found]) -> Found | None:
    """Return the speaker carried into a sentence that opens by going on ("On the other hand, …")."""
    if found or not earlier or not sentence.text.casefold().startswith(_GOES_ON):
        return None
    last = earlier[-1]
    cue: Cue = verbs().get("say", last.cue)
    content = frozenset(range(sentence.start, sentence.end))
    return Found(cue, last.verb, last.source, content, "continued", last.cue_tokens, list(last.relays), True)


def detached_tail(sentence: Sentence, marks: Marks) -> Found | None:
    """Return the speaker of a quote that ends in its own stop: "Who paid for it?" Ann Lee asked."""
    opened = marks.closed_before(sentence.start)
    if opened is None or sentence.start in marks.opens:
        return None
    tail = tail_after_quote(sentence.doc, sentence.start, sentence.end)
    if (
        tail is None
        or tail.verb.i - sentence.start > _NEAR
        or any(c.dep_ == "ccomp" and c.i > tail.verb.i and c.i not in marks.inside for c in tail.verb.children)
    ):
        return None
    before = sentence.doc[sentence.start - 1].sent
    content = frozenset(range(max(before.start, opened), sentence.start))
    words = tuple(sorted({tail.verb.i, *(c.i for c in tail.verb.children if c.dep_ in ("aux", "neg"))}))
    return Found(tail.cue, tail.verb, tail.source, content, "quote", words, carried=True)


def last_speaker(found: Iterable[Found]) -> Found | None:
    """Return the last who spoke in a paragraph, to whom the next one's quotes may belong."""
    spoken = [f for f in found if f.source is not None and f.kind not in ("according", "attitude")]
    return max(spoken, key=lambda f: f.verb.i, default=None)
