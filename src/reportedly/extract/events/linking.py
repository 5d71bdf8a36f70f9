"""What one party of a sentence does to another: the word on the way through the tree from one to the other."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import cache
from typing import TYPE_CHECKING

from reportedly.model import Span

from .frames import Frame, framed
from .trigger import noun_trigger
from .trigger_row import Trigger
from .voiced import HOSTILE, demanded, voiced
from .words import between, read_word, trigger_of, verb_lists

if TYPE_CHECKING:
    from ..tree import Doc, Token

Named = tuple["Token", Trigger]
_VERBS = ("VERB", "AUX")
_NAMES = ("NOUN", "PROPN", "ADJ")


def find_relation(doc: Doc, source: Span | None, target: Span | None) -> Named | None:
    """Return the word that links two marked spans and what it names; null where no word on the way names anything."""
    ends = [head for span in (source, target) if span is not None and (head := _head(doc, span)) is not None]
    marked = {t.i for t in doc for span in (source, target) if span is not None and span.start <= t.idx < span.end}
    whole = frozenset(range(len(doc)))
    for word in _on_the_way(doc, ends, marked):
        wanted = demanded(word)
        found = _named(word, whole, marked) if wanted is None else None
        if wanted is not None:
            return word, wanted
        if found is not None:
            return found[0], voiced(word, *found)
    return None


def _head(doc: Doc, span: Span) -> Token | None:
    """Return the word of a span that stands highest in the tree."""
    words = [t for t in doc if span.start <= t.idx < span.end]
    return min(words, key=lambda t: (sum(1 for _ in t.ancestors), t.i)) if words else None


def _on_the_way(doc: Doc, ends: Sequence[Token], marked: set[int]) -> Iterator[Token]:
    """Yield where the ways up from both ends meet, then down to the target, then what stands above."""
    ups = [[end, *end.ancestors] for end in ends]
    if len(ups) == 2:
        source, target = ups
        above = {t.i for t in source}
        meet = next((at for at, t in enumerate(target) if t.i in above), None)
        if meet is not None:
            down = target[1 : meet + 1]
            yield from (t for t in down[-1:] if t.i not in marked or t.pos_ not in _VERBS or t.head is t)
            yield from (t for t in reversed(down[:-1]) if t.i not in marked or t.pos_ in _VERBS)
            yield from (t for t in target[meet + 1 :] if t.i not in marked or t.pos_ in _VERBS)
            yield from (t for t in source[1:] if t not in target)
            return
    for up in reversed(ups):
        yield from (t for t in up[1:] if t.pos_ in _VERBS)
    yield from (sentence.root for sentence in doc.sents)


def _named(word: Token, whole: frozenset[int], marked: set[int]) -> Named | None:
    """Return what a word on the way names, or the noun that a light verb carries; speech names nothing of its own."""
    lemma = word.lemma_
    goal = _goal(word) if lemma in verb_lists("purposing") and read_word(word)[1] != "particle" else None
    if goal is not None and (found := _named(goal, whole, marked)) is not None:
        return found
    trigger = trigger_of(word) or between(word)
    own = None if trigger is None else (word, trigger)
    if word.pos_ not in _VERBS:
        return own
    frame = framed(word)
    if frame is not None:
        return _inside(word, frame, whole, marked) or own
    if lemma in _carriers() and any(c.dep_ in ("xcomp", "ccomp") for c in word.children):
        return _below(word, whole, marked)
    if own is not None and lemma not in verb_lists("light"):
        return own
    return noun_trigger(word, whole - marked) or own


def _inside(word: Token, frame: Frame, whole: frozenset[int], marked: set[int]) -> Named | None:
    """Return what says more than a framed verb: the deed ordered, the goal of its object, what a statement does."""
    if word.lemma_ in verb_lists("ordering") and (found := _below(word, whole, marked)) is not None:
        return found if found[1].type in HOSTILE else None
    for thing in word.children:
        if thing.dep_ != "dobj":
            continue
        goal = _goal(thing) if thing.lemma_ in verb_lists("purposing") else None
        inner = [goal] if goal is not None else []
        if frame[1] is None:  # "issued a statement condemning"
            inner = [c for c in thing.rights if c.dep_ in ("acl", "relcl")]
        for deed in inner:
            if (found := _named(deed, whole, marked)) is not None:
                return found
    return None


@cache
def _carriers() -> frozenset[str]:
    """Return the verbs that leave what happened to the clause below them."""
    return verb_lists("raising") | verb_lists("wishing") | verb_lists("stating")


def _goal(word: Token) -> Token | None:
    """Return the deed that a call, a visit or an operation is for: "called to congratulate", "a drive to disarm"."""
    return next((c for c in word.rights if c.dep_ in ("advcl", "xcomp", "acl", "relcl") and c.tag_ == "VB"), None)


def _below(word: Token, whole: frozenset[int], marked: set[int]) -> Named | None:
    for inner in word.children:
        if inner.dep_ in ("xcomp", "ccomp") and (found := _named(inner, whole, marked)) is not None:
            return found
    return None
