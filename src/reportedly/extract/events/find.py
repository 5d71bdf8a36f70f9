"""What happened: the trigger of a proposition, its type, means and target."""

from __future__ import annotations

from typing import TYPE_CHECKING

from reportedly.model import ClaimEvent, Evidence

from ..propositions import Proposition
from .trigger import clause_trigger, noun_trigger
from .trigger_row import Trigger
from .words import trigger_of, words_of

if TYPE_CHECKING:
    from ..tree import Token

_AT = ("into", "against", "at", "on", "over", "toward", "towards", "deep")
_DOWNS = ("destroy", "hit", "neutralise", "neutralize", "engage", "stop")
_FLYING = {"drone", "uav", "shahed", "missile", "rocket", "iskander", "kinzhal"}
_AIR, _SHELL = (
    {"drone", "uav", "aircraft", "jet", "warplane", "helicopter", "bomb", "glider"},
    {"missile", "rocket", "artillery", "shell", "mortar", "iskander", "kinzhal", "ballistic", "cruise"},
)


def find_event(proposition: Proposition, shift: int, text: str) -> tuple[ClaimEvent, Token] | None:
    """Return what a proposition says happened and its trigger's token; null for assessments and opinions."""
    found = _trigger(proposition)
    if found is None:
        return None
    token, trigger = found
    words = [proposition.head.doc[i] for i in sorted(proposition.tokens)]
    means = _means(words)
    if _sends_weapons(token, means):
        trigger = Trigger("ASSAULT", "", "Attack")
    elif _brings_down(token, words):
        trigger = Trigger("ASSAULT", "intercept", "Disrupted weapons use")
    elif trigger.type == "AID" and means:
        trigger = Trigger("AID", "military", trigger.acled)
    elif trigger.mode == "seize" and _takes_things(token):
        trigger = Trigger("COERCE", "seize", "Other")
    mode, acled = _mode(trigger, means)
    start = token.idx + shift
    event = ClaimEvent(
        None,
        trigger.type,
        mode or None,
        acled or None,
        means,
        _target(words, trigger),
        Evidence(start, start + len(token.text), text[start : start + len(token.text)]),
    )
    return event, token


def _trigger(proposition: Proposition) -> tuple[Token, Trigger] | None:
    head = proposition.head
    if proposition.act is not None and proposition.act.cue.group == "count":
        return noun_trigger(head, proposition.tokens)
    if proposition.act is not None:
        trigger = trigger_of(head)
        return (head, trigger) if trigger is not None else None
    return clause_trigger(head, proposition.tokens)


def _sends_weapons(verb: Token, means: tuple[str, ...]) -> bool:
    """In "sent drones into Russia" nothing is given: weapons sent at a place are an attack."""
    near = [verb, *(c for o in verb.children if o.dep_ == "dobj" for c in (o, *o.conjuncts))]
    at = any(c.dep_ == "prep" and c.lower_ in _AT for word in near for c in word.children)
    return verb.lemma_ in ("send", "direct", "aim") and bool(set(means) & (_AIR | _SHELL)) and at


def _brings_down(verb: Token, words: list[Token]) -> bool:
    """In "air defences destroyed 12 drones" nothing below is struck."""
    things = [c for c in verb.children if c.dep_ in ("dobj", "nsubjpass")]
    things += [g for c in things for p in c.children if p.lower_ == "of" for g in p.children]
    known = words_of("means", "means")
    flying = any(known.get(t.lemma_.lower()) in _FLYING for t in things)
    return verb.lemma_ in _DOWNS and flying and any(w.lemma_.lower() in ("defence", "defense") for w in words)


def _takes_things(verb: Token) -> bool:
    """In "seized an arsenal of rifles" nothing of the ground changes hands."""
    objects = [c for c in verb.children if c.dep_ in ("dobj", "nsubjpass")]
    things = [o for o in objects if o.pos_ == "NOUN" and o.lemma_.lower() not in words_of("ground", "kind")]
    return (
        bool(objects) and len(things) == len(objects) and not any(t.pos_ == "PROPN" for o in things for t in o.subtree)
    )


def _means(words: list[Token]) -> tuple[str, ...]:
    known = words_of("means", "means")
    return tuple(
        dict.fromkeys(
            known[w.lemma_.lower()] for w in words if w.lemma_.lower() in known and w.pos_ in ("NOUN", "PROPN", "ADJ")
        )
    )


def _mode(trigger: Trigger, means: tuple[str, ...]) -> tuple[str, str]:
    if trigger.type != "ASSAULT" or trigger.mode not in ("", "aerial", "shelling"):
        return trigger.mode, trigger.acled
    if set(means) & _AIR:
        return "aerial", "Air/drone strike"
    if set(means) & _SHELL:
        return "shelling", "Shelling/artillery/missile attack"
    return trigger.mode, trigger.acled


def _target(words: list[Token], trigger: Trigger) -> str | None:
    """Return the class of the object struck, when one is printed in the clause."""
    if trigger.type != "ASSAULT" or trigger.mode == "intercept":
        return None
    known = words_of("targets", "target")
    for word in words:
        if word.dep_ in ("dobj", "nsubjpass", "pobj", "attr", "conj", "nsubj", "appos", "compound") and (
            named := known.get(word.lemma_.lower()) or known.get(word.lower_)
        ):
            return named
    return None
