"""Changes of control: who took ground, and ACLED's term for it."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING

from .frames import of_class

if TYPE_CHECKING:
    from ..tree import Token
    from .terms import Known

OVERTAKEN = "Non-state actor overtakes territory"
REGAINED = "Government regains territory"
_NO_GROUND = ("Wall", "Communism", "Man")
_BACK = ("regain", "retake", "recapture", "reclaim", "liberate", "recover")


def falls(noun: Token) -> bool:
    """Tell "the fall of Nyala": what has a name falls to somebody."""
    return noun.lemma_ == "fall" and any(
        c.pos_ == "PROPN" and c.text not in _NO_GROUND for of in noun.rights if of.lower_ == "of" for c in of.children
    )


def takes_ground(verb: Token) -> bool:
    """Tell "rebels took Nyala": an armed party takes what has a name."""
    named = any(c.dep_ == "dobj" and c.pos_ == "PROPN" for c in verb.children)
    return verb.lemma_ == "take" and named and any(is_armed(c) for c in verb.children if c.dep_ == "nsubj")


def is_armed(party: Token) -> bool:
    return any(of_class(name, party.lemma_) for name in ("rebels", "state_forces"))


def control_term(words: Iterable[Token], parties: Sequence[Known], countries: frozenset[str]) -> str | None:
    """Return ACLED's term where the words tell it: a group or a foreign army took it, or the government took it back.

    ACLED's codebook has what a foreign state's forces take under the same term as what a group takes.
    """
    back = any(word.lemma_ in _BACK for word in words)
    back = back or any(party.role == "recipient" and party.is_group for party in parties)
    for taker in (party for party in parties if party.role == "actor"):
        if taker.is_group:
            return OVERTAKEN
        if taker.state is not None and countries and taker.state not in countries:
            return OVERTAKEN
        if taker.state is not None and (back or taker.state in countries):
            return REGAINED
        if back and of_class("state_forces", taker.token.lemma_):
            return REGAINED
    return None
