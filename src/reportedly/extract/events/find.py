"""What happened: the trigger of a proposition, its type, means and target."""

from __future__ import annotations

from typing import TYPE_CHECKING

from reportedly.model import ClaimEvent, Evidence

from ..attribution.frames import cue_of
from ..propositions import Proposition, is_unsaid
from .trigger import clause_trigger, noun_trigger
from .trigger_row import Trigger
from .weapons import Weapon, befell, find_weapons, is_struck, weapon_of
from .words import trigger_of, verb_lists, words_of

if TYPE_CHECKING:
    from ..tree import Token

_AT = ("into", "against", "at", "on", "over", "toward", "towards", "deep")
_OPEN = ("", "aerial", "heavy-weapons")  # modes that a weapon in the clause may make more exact
_STRUCK = ("dobj", "nsubjpass", "pobj", "attr", "conj", "appos", "compound", "nsubj")


def find_event(proposition: Proposition, shift: int, text: str) -> tuple[ClaimEvent, Token] | None:
    """Return what a proposition says happened and its trigger's token; null for assessments and opinions."""
    found = _trigger(proposition)
    if found is None:
        return None
    token, trigger = found
    words = [proposition.head.doc[i] for i in sorted(proposition.tokens)]
    weapons = find_weapons(word for word in words if not is_struck(word))
    if trigger.type == "ASSAULT" and not weapons and befell(token, words):
        return None
    verb = token if token.pos_ in ("VERB", "AUX") else proposition.head
    if _brings_down(verb, words):
        token, trigger = verb, Trigger("ASSAULT", "intercept", "Disrupted weapons use")
    else:
        trigger = _with_weapons(verb, trigger, weapons)
    means = tuple(dict.fromkeys(weapon.means for weapon in weapons))
    mode, acled = _mode(trigger, weapons)
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
    if proposition.act is None and cue_of(head) is not None and is_unsaid(head):
        return None
    if proposition.act is not None and proposition.act.cue.group == "count":
        return noun_trigger(head, proposition.tokens)
    if proposition.act is not None:
        trigger = trigger_of(head)
        return (head, trigger) if trigger is not None else None
    return clause_trigger(head, proposition.tokens)


def _with_weapons(verb: Token, trigger: Trigger, weapons: tuple[Weapon, ...]) -> Trigger:
    """Return what the weapons of a clause make of its trigger: sent at a place, given or taken."""
    if _sends_weapons(verb, weapons):
        return Trigger("ASSAULT", "", "Attack")
    if trigger.type == "AID" and weapons and trigger.mode != "peacekeeping":
        return Trigger("AID", "military", trigger.acled)
    if trigger.mode == "seize" and verb.lemma_ in verb_lists("taking") and _takes_things(verb):
        return Trigger("COERCE", "confiscate", "Other")
    return trigger


def _sends_weapons(verb: Token, weapons: tuple[Weapon, ...]) -> bool:
    """In "sent drones into Russia" nothing is given: weapons sent at a place are an attack."""
    near = [verb, *(c for o in verb.children if o.dep_ == "dobj" for c in (o, *o.conjuncts))]
    at = any(c.dep_ == "prep" and c.lower_ in _AT for word in near for c in word.children)
    return at and verb.lemma_ in verb_lists("sending") and any(weapon.far for weapon in weapons)


def _brings_down(verb: Token, words: list[Token]) -> bool:
    """In "air defences destroyed 12 drones" nothing below is struck."""
    if verb.lemma_ not in verb_lists("downing"):
        return False
    things = [c for c in verb.children if c.dep_ in ("dobj", "nsubjpass")]
    things += [g for c in things for p in c.children if p.lower_ == "of" for g in p.children]
    flying = any(weapon.far for weapon in find_weapons(things))
    return flying and any(w.lemma_.lower() in ("defence", "defense") for w in words)


def _takes_things(verb: Token) -> bool:
    """In "seized an arsenal of rifles" nothing of the ground changes hands."""
    objects = [c for c in verb.children if c.dep_ in ("dobj", "nsubjpass")]
    things = [o for o in objects if o.pos_ == "NOUN" and o.lemma_.lower() not in words_of("ground", "kind")]
    return (
        bool(objects) and len(things) == len(objects) and not any(t.pos_ == "PROPN" for o in things for t in o.subtree)
    )


def _mode(trigger: Trigger, weapons: tuple[Weapon, ...]) -> tuple[str, str]:
    """Return mode and ACLED's term, of the weapon where the word itself says no more than "attack"."""
    if trigger.type != "ASSAULT" or trigger.mode not in _OPEN:
        return trigger.mode, trigger.acled
    armed = sorted((weapon for weapon in weapons if weapon.mode), key=lambda weapon: weapon.mode != "aerial")
    if not armed or (trigger.mode and armed[0].mode == "explosives"):  # "dropped bombs"
        return trigger.mode, trigger.acled
    return armed[0].mode, armed[0].acled or trigger.acled


def _target(words: list[Token], trigger: Trigger) -> str | None:
    """Return the class of the object struck, when one is printed in the clause."""
    if trigger.type != "ASSAULT" or trigger.mode == "intercept":
        return None
    known = words_of("targets", "target")
    for word in words:
        if (
            word.dep_ in _STRUCK
            and not _strikes(word)
            and (weapon_of(word) is None or is_struck(word))
            and (named := known.get(word.lemma_.lower()) or known.get(word.lower_))
        ):
            return named
    return None


def _strikes(word: Token) -> bool:
    """Tell who strikes from what is struck: the subject of a verb with an object, and the agent after "by"."""
    at = word.head if word.dep_ == "compound" else word
    return (at.dep_ == "nsubj" and any(c.dep_ == "dobj" for c in at.head.children)) or at.head.dep_ == "agent"
