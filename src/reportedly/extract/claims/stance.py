"""The stance of the origin: what its cue says, and denials and confessions that only the grammar shows."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from reportedly.model import Polarity, Stance

from ..attribution.cues import falsehoods, nouns_of_saying
from ..attribution.found import Found
from ..propositions import Proposition
from .manner import modality_of

if TYPE_CHECKING:
    from ..tree import Token

_WORDS = ("report", "rumour", "rumor", "story", "figure", "number", "version", "account")
_TRUE = ("true", "correct", "accurate", "so")
_ANSWERING = re.compile(
    r"\b(?:[Cc]ontrary to|[Rr]esponding to|[Ii]n (?:response|reply|answer) to) [^,.;]*"
    r"\b(?:claims?|reports?|allegations?|accusations?|charges?|statements?|rumou?rs?|assertions?)\b"
)


def stance_of(proposition: Proposition, polarity: Polarity, found: list[Found]) -> Stance:
    """Return the origin's stance; a negated statement denies when it answers another's, else it asserts."""
    if not proposition.under:
        return "asserts"
    origin = proposition.under[0]
    stance = origin.cue.stance
    if stance == "confirms" and (polarity == "negative" or modality_of(proposition) != "actual"):
        return "asserts"  # one confirms what is or was; "acknowledged it would not end the war" only says so
    if stance == "asserts" and _calls_untrue(proposition.head):
        return "denies"
    if stance == "asserts" and _answers(origin, found):
        if polarity == "negative":
            return "denies"
        if _emphatic(proposition.head):
            return "confirms"
    return stance


def _answers(origin: Found, found: list[Found]) -> bool:
    """A reply, or words that go on from a denial: "has denied the claims, saying that …"."""
    if origin.cue.group == "reply" or _ANSWERING.search(origin.verb.sent.text):
        return True
    beside = [f for f in found if f is not origin and f.cue.group == "deny" and f.beside(origin.verb)]
    return any(origin.verb.head.i == f.verb.i or origin.verb in f.verb.conjuncts for f in beside)


def _calls_untrue(head: Token) -> bool:
    """Tell "That is untrue", "This figure is a lie" and "Reports of captives are not true"."""
    subject = next((c for c in head.lefts if c.dep_ in ("nsubj", "nsubjpass")), None)
    said = next((c for c in head.rights if c.dep_ in ("acomp", "attr")), None)
    if head.lemma_ != "be" or subject is None or said is None:
        return False
    pointed = (
        subject.lower_ in ("that", "this", "it") or subject.lemma_ in _WORDS or subject.lemma_ in nouns_of_saying()
    )
    negated = any(c.dep_ == "neg" for c in head.children)
    return pointed and ((said.lower_ in falsehoods() and not negated) or (said.lower_ in _TRUE and negated))


def _emphatic(head: Token) -> bool:
    """Tell a grant by its stress: "did attack"."""
    return any(c.dep_ == "aux" and c.lemma_ == "do" for c in head.children) and not any(
        c.dep_ == "neg" for c in head.children
    )
