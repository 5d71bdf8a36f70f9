"""Attitudes that a noun names with its holder: "the mayor's support for the bridge", "their hope that it holds"."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from .cues import Cue, attitude_nouns
from .found import Found, is_read, subtree

if TYPE_CHECKING:
    from ..tree import Doc, Token


def noun_attributions(doc: Doc, found: list[Found]) -> Iterator[Found]:
    """Yield the attitudes of nouns that no attribution has for cue yet and that say whose they are."""
    taken = {f.verb.i for f in found if f.verb.doc is doc}
    for noun in (t for sentence in doc.sents if is_read(sentence) for t in sentence):
        frames = attitude_nouns().get(noun.lemma_.lower()) if noun.pos_ == "NOUN" and noun.i not in taken else None
        holder = _holder(noun) if frames is not None else None
        if frames is None or holder is None:
            continue
        words, content = _content(noun, frames)
        if content:
            cue = Cue(noun.lemma_.lower(), "attitude", "asserts", None, frozenset())
            described = [c.i for c in noun.lefts if c.dep_ in ("amod", "compound", "advmod") and c.i > holder.i]
            yield Found(cue, noun, holder, content, "noun", (*described, noun.i, *words))


def _holder(noun: Token) -> Token | None:
    return next((c for c in noun.lefts if c.dep_ == "poss"), None)


def _content(noun: Token, frames: frozenset[str]) -> tuple[tuple[int, ...], frozenset[int]]:
    for child in noun.rights:
        if child.dep_ == "prep" and child.lower_ in frames:
            return (child.i,), subtree(child) - {child.i}
        if child.dep_ in ("acl", "ccomp", "relcl"):
            marks = {g.lower_ for g in child.lefts if g.dep_ in ("mark", "aux")}
            if marks & frames & {"that", "to"}:
                return (), subtree(child)
    return (), frozenset()
