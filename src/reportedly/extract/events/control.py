"""Changes of control: who took ground, and ACLED's term for it."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING

from .frames import of_class

if TYPE_CHECKING:
    from ..tree import Token

_BACK = ("regain", "retake", "recapture", "reclaim", "liberate", "recover")


def takes_ground(verb: Token) -> bool:
    """Tell "rebels took Nyala": an armed party takes what has a name."""
    named = any(c.dep_ == "dobj" and c.pos_ == "PROPN" for c in verb.children)
    return verb.lemma_.lower() == "take" and named and any(is_armed(c) for c in verb.children if c.dep_ == "nsubj")


def is_armed(party: Token) -> bool:
    return any(of_class(name, party.lemma_.lower()) for name in ("rebels", "state_forces"))


def control_term(words: Iterable[Token], takers: Iterable[Token]) -> str | None:
    """Return ACLED's term where the words tell it: rebels took it, or the government's forces took it back."""
    back = any(word.lemma_.lower() in _BACK for word in words)
    for taker in takers:
        if of_class("rebels", taker.lemma_.lower()):
            return "Non-state actor overtakes territory"
        if of_class("state_forces", taker.lemma_.lower()) and back:
            return "Government regains territory"
    return None
