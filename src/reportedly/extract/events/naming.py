"""The words that name an actor."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING

from ..attribution.found import noun_phrase
from .words import measure_nouns

if TYPE_CHECKING:
    from ..tree import Token


def phrase(head: Token) -> tuple[int, int]:
    """Return the character bounds of an actor's noun phrase, determiner and trailing modifiers left out."""
    if head.dep_ in ("amod", "compound", "poss", "nmod"):
        start = head
        while head.dep_ == "poss" and _leads(start, head):
            start = start.nbor(-1)
        return start.idx, head.idx + len(head.text)
    first, last = noun_phrase(head)
    tokens = [t for t in head.doc[first:last] if not t.is_punct or t.text in "-'’"] or [head]
    while len(tokens) > 1 and _leads_in(tokens[0]):
        tokens = tokens[1:]
    if len(tokens) > 3 and tokens[0].like_num and tokens[1].text == "-":  # "162,046-ton tanker"
        tokens = tokens[3:] if tokens[3].i <= head.i else tokens
    dash = next((t.i for t in tokens if t.i > head.i and t.text in "-–—" and t.nbor(-1).whitespace_), last)
    tokens = _before_modifier(head, [t for t in tokens if t.i < dash]) or [head]
    return tokens[0].idx, tokens[-1].idx + len(tokens[-1].text)


def _leads_in(token: Token) -> bool:
    """Tell an article or a day before a name: "Thursday rebels" is a parse of "On Thursday rebels …"."""
    day = token.pos_ == "PROPN" and token.lower_ in measure_nouns()
    return token.dep_ == "det" or token.is_punct or token.lower_ in ("both", "all") or day


def _leads(start: Token, head: Token) -> bool:
    return start.i > 0 and start.nbor(-1).dep_ in ("compound", "amod") and start.nbor(-1).head.i == head.i


def _before_modifier(head: Token, tokens: Iterable[Token]) -> list[Token]:
    tokens = list(tokens)
    cut = next((t.i for t in tokens if t.i > head.i and _follows(t, head) and not _names_more(t)), None)
    return tokens if cut is None else [t for t in tokens if t.i < cut]


def _follows(token: Token, head: Token) -> bool:
    """Tell what stands after a name without being of it: "at the port", "responsible for the raids"."""
    return token.dep_ in ("prep", "acl", "relcl") or (token.dep_ == "amod" and token.head.i == head.i)


def _names_more(modifier: Token) -> bool:
    """Tell "of" and "for" that belong to a name, not the "of" of "accused them of going", "robbed it of its port"."""
    if modifier.dep_ == "amod":  # a number of "12 Su-35", "Unit 8200"
        return modifier.like_num or modifier.pos_ == "PROPN"
    led = any(c.dep_ == "pcomp" or any(g.tag_ == "PRP$" for g in c.children) for c in modifier.children)
    return modifier.lower_ in ("of", "for") and not led
