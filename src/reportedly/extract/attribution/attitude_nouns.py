"""Attitudes that a noun names with its holder: "the mayor's support for the bridge", "their hope that it holds".

The holder is whose noun it is, whom it comes from ("criticism from the union"), or who has, takes or voices it ("the
mayor expressed concern about the pier"), where verb and noun are one cue.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from ..events.words import verb_lists
from .cues import Cue, attitude_nouns
from .found import Found, is_read, subtree
from .subjects import can_speak, speaker_of

if TYPE_CHECKING:
    from ..tree import Doc, Token

_FROM = ("by", "from", "among")
_GROUP = ("aux", "neg")


def noun_attributions(doc: Doc, found: list[Found]) -> Iterator[Found]:
    """Yield the attitudes of nouns that no attribution has for cue yet, and widen a cue that voices one."""
    taken = {f.verb.i: f for f in found if f.verb.doc is doc}
    for noun in (t for sentence in doc.sents if is_read(sentence) for t in sentence):
        frames = attitude_nouns().get(noun.lemma_) if noun.pos_ == "NOUN" and noun.i not in taken else None
        words, content = _content(noun, frames) if frames is not None else ((), frozenset())
        if not content:
            continue
        carrier = _carrier(noun)
        if carrier is not None and carrier.i in taken:
            _widen(taken[carrier.i], carrier, (noun.i, *words), content)
        elif (made := _attitude(noun, carrier, words, content)) is not None:
            yield made


def _attitude(noun: Token, carrier: Token | None, words: tuple[int, ...], content: frozenset[int]) -> Found | None:
    cue = Cue(noun.lemma_, "attitude", "asserts", None, frozenset())
    holder = next((c for c in noun.lefts if c.dep_ == "poss"), None)
    if holder is not None:
        described = [c.i for c in noun.lefts if c.dep_ in ("amod", "compound", "advmod") and c.i > holder.i]
        return Found(cue, noun, holder, content, "noun", (*described, noun.i, *words))
    giver = _giver(noun)
    if giver is not None:
        return Found(cue, noun, giver, content - subtree(giver.head), "noun", (noun.i, *words))
    source = speaker_of(carrier) if carrier is not None else None
    if carrier is None or source is None or source.i > carrier.i:
        return None
    return Found(cue, carrier, source, content, "noun", tuple(sorted({*_group(carrier, noun), *words})))


def _giver(noun: Token) -> Token | None:
    """Return whom it comes from: "criticism from the union", "a decision by the mayor"."""
    phrases = (c for c in noun.rights if c.dep_ == "prep" and c.lower_ in _FROM)
    givers = (g for phrase in phrases for g in phrase.rights if g.dep_ == "pobj")
    return next((g for g in givers if can_speak(g)), None)


def _carrier(noun: Token) -> Token | None:
    """Return the verb that has, takes or voices an attitude."""
    verb = noun.head
    return verb if noun.dep_ == "dobj" and verb.i < noun.i and verb.lemma_ in verb_lists("voicing") else None


def _group(carrier: Token, noun: Token) -> range:
    own = [c.i for c in carrier.lefts if c.dep_ in _GROUP and c.i >= carrier.i - 3]
    return range(min([carrier.i, *own]), noun.i + 1)


def _widen(found: Found, carrier: Token, words: tuple[int, ...], content: frozenset[int]) -> None:
    """In "expressed concern about the pier" the concern belongs to the cue, once it is read as an attitude."""
    if content <= found.content:
        found.cue_tokens = tuple(sorted({*found.cue_tokens, *range(carrier.i, words[0] + 1), *words}))
        found.content = content


def _content(noun: Token, frames: frozenset[str]) -> tuple[tuple[int, ...], frozenset[int]]:
    for child in noun.rights:
        if child.dep_ == "prep" and child.lower_ in frames:
            return (child.i,), subtree(child) - {child.i}
        if child.dep_ in ("acl", "ccomp", "relcl"):
            marks = {g.lower_ for g in child.lefts if g.dep_ in ("mark", "aux")}
            if marks & frames & {"that", "to"}:
                return (), subtree(child)
    return (), frozenset()
