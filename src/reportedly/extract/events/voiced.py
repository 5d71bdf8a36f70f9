"""PLOVER codes what is said of a deed, not the deed: willingness is AGREE, a coming blow THREATEN, a refusal REJECT.

A claim keeps the deed and says so in its modality and polarity; only the layer of types is folded so.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from typing import TYPE_CHECKING, cast

from reportedly.model import EventType
from reportedly.tsv import rows

from .trigger_row import Trigger
from .words import verb_lists

if TYPE_CHECKING:
    from ..tree import Token

_FRIENDLY = ("AGREE", "CONSULT", "SUPPORT", "CONCEDE", "COOPERATE", "AID", "RETREAT")
HOSTILE = ("PROTEST", "SANCTION", "MOBILIZE", "COERCE", "ASSAULT")
_LINKS = ("xcomp", "ccomp", "acl", "advcl", "pcomp", "prep", "conj", "dobj", "pobj", "acomp", "attr", "oprd")


def voiced(top: Token, word: Token, trigger: Trigger) -> Trigger:
    """Return what PLOVER makes of an event that is only willed, refused, demanded or still to come."""
    verbs = list(_governing(word, top))
    negative = any(_negated(verb) for verb in verbs)
    if trigger.type in (*_FRIENDLY, "MOBILIZE") and negative:
        return Trigger("REJECT", "", "")
    if trigger.type in (*_FRIENDLY, *HOSTILE) and any(_demanded(verb) for verb in verbs):
        return Trigger("REQUEST", "", "")
    if any(_coming(verb, word) for verb in verbs) and not negative:
        if trigger.type in _FRIENDLY:
            return Trigger("AGREE", "", "")
        if trigger.type in HOSTILE:
            return Trigger("THREATEN", "", "")
    return _folded(trigger)


def _folded(trigger: Trigger) -> Trigger:
    """Return a type as `event_folds.tsv` has it: by its mode, or by ACLED's term."""
    to = _folds().get((trigger.type, trigger.mode, "")) or _folds().get((trigger.type, "", trigger.acled))
    return Trigger(to, trigger.mode, trigger.acled) if to is not None else trigger


@cache
def _folds() -> dict[tuple[str, str, str], EventType]:
    return {
        (row["type"], row["mode"], row["acled"]): cast("EventType", row["to"])
        for row in rows("reportedly.words", "event_folds")
    }


def _governing(word: Token, top: Token) -> Iterator[Token]:
    """Yield the word and those above it up to the top, then a verb of wishing or stating above that."""
    at = word
    yield at
    while at.i != top.i and at.head is not at:
        at = at.head
        yield at
    while at.dep_ in ("xcomp", "acomp") and at.head.lemma_ in verb_lists("raising") | verb_lists("wishing"):
        at = at.head
        yield at
    if at.dep_ == "xcomp" and at.head.lemma_ == "be":
        yield at.head


def _negated(verb: Token) -> bool:
    return verb.lemma_ == "fail" or any(c.dep_ == "neg" for c in verb.children)


def _demanded(verb: Token) -> bool:
    return any(c.dep_ == "aux" and c.lower_ in ("must", "should") for c in verb.children)


def demanded(verb: Token) -> Trigger | None:
    """Return a demand that another do something: "said the banks must open", "wants the army to leave"."""
    wanting = verb.lemma_ in verb_lists("demanding") and any(
        c.dep_ in ("ccomp", "xcomp") and c.tag_ == "VB" and any(g.dep_ == "nsubj" for g in c.children)
        for c in verb.children
    )
    return Trigger("REQUEST", "", "") if wanting or _demanded(verb) else None


def _coming(verb: Token, word: Token) -> bool:
    """Tell what is still to come: "will", "is to", "plans to", "is willing to", "considers sanctions"."""
    if any(c.dep_ == "aux" and c.lower_ in ("will", "would", "shall", "'ll") for c in verb.children):
        return True
    willed = any(c.dep_ in ("xcomp", "ccomp") or (c.dep_ == "dobj" and verb is not word) for c in verb.children)
    return verb.lemma_ in verb_lists("wishing") and willed
