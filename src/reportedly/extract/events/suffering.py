"""Verbs whose subject is whom it happened to: "died", "came under fire", "lost 30 tanks"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from .noun_parties import VICTIMS
from .weapons import weapon_of
from .words import trigger_of, verb_lists

if TYPE_CHECKING:
    from ..tree import Token

_LOSSES = ("casualty", "loss", "death", "injury", "fatality")


def suffers(verb: Token) -> bool:
    """Tell verbs whose subject is who it happened to: "died", "came under fire", "were under assault"."""
    under = any(c.dep_ == "prep" and c.lower_ == "under" for c in verb.children)
    losses = verb.lemma_ in ("have", "sustain", "take", "lose") and any(
        c.dep_ == "dobj" and c.lemma_ in _LOSSES for c in verb.children
    )
    state = any(  # "were jammed", "are missing"
        (c.dep_ == "acomp" and (trigger_of(c) is not None or c.lower_ in verb_lists("suffering")))
        or (c.dep_ == "attr" and c.lemma_ in VICTIMS and any(g.lower_ == "of" for g in c.children))
        for c in verb.children
    )
    among = any(  # "was among the dead"
        c.lower_ == "among" and any(trigger_of(noun) is not None for noun in c.children) for c in verb.children
    )
    return (
        losses
        or ((state or among) and verb.lemma_ == "be")
        or not verb_lists("suffering").isdisjoint((verb.lemma_, verb.lower_))
        or (verb.lemma_ == "lose" and any(c.dep_ == "dobj" and _is_lost(c) for c in verb.children))
        or (under and verb.lemma_ in ("be", "come", "remain"))
    )


def _is_lost(thing: Token) -> bool:
    """In "lost 30 tanks and ten men" the army suffered; in "lost an election" nobody did."""
    return weapon_of(thing) is not None or any(c.like_num for c in thing.children)
