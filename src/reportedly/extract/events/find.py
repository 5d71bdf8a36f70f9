"""What happened: the trigger of a proposition, its type, means and target."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from functools import cache
from typing import TYPE_CHECKING

from reportedly.model import ClaimEvent, Evidence

from ..attribution.cues import speaker_nouns
from ..attribution.frames import cue_of
from ..propositions import Proposition, is_unsaid
from .damage import find_damage
from .suffering import suffers
from .trigger import clause_trigger, noun_trigger
from .trigger_row import Trigger
from .weapons import Weapon, befell, find_weapons, is_struck, weapon_of
from .words import trigger_of, triggers, verb_lists, words_of

if TYPE_CHECKING:
    from ..tree import Token

_SPOKEN = ("CONSULT", "ACCUSE", "REJECT", "SUPPORT", "CONCEDE")  # no weapon is used in these
_DURING = ("in", "by", "during", "from", "after", "with")
_AT = ("into", "against", "at", "on", "over", "toward", "towards", "deep")
_OPEN = ("", "aerial", "heavy-weapons")  # modes that a weapon in the clause may make more exact
_STRUCK = ("dobj", "nsubjpass", "pobj", "attr", "conj", "appos", "compound", "nsubj")


def find_event(
    proposition: Proposition, shift: int, text: str, *, calm: bool = False, walkout: bool = False
) -> tuple[ClaimEvent, Token] | None:
    """Return what a proposition says happened and its trigger's token; null for assessments and opinions.

    `calm` tells that its report is one of sickness or disaster, `walkout` that its strikes stop work.
    """
    found = _trigger(proposition)
    if found is None:
        return None
    token, trigger = found
    if _dismisses(token):
        return None
    if walkout and trigger.type == "ASSAULT" and _is_strike(token):
        trigger = triggers("verb")["strike work"] or trigger
    words = [proposition.head.doc[i] for i in sorted(proposition.tokens)]
    weapons = find_weapons(word for word in words if not is_struck(word))
    if trigger.type == "ASSAULT" and (
        _is_needed(token, proposition.head) or (not weapons and befell(token, words, calm=calm))
    ):
        return None
    verb = token if token.pos_ in ("VERB", "AUX") else proposition.head
    fallen = _fell_down(verb)
    if fallen or _brings_down(verb, words):
        token, trigger = verb, Trigger("ASSAULT", "intercept", "Disrupted weapons use")
    else:
        trigger = _with_weapons(verb, trigger, weapons)
    means = tuple(dict.fromkeys(weapon.means for weapon in weapons)) if trigger.type not in _SPOKEN else ()
    mode, acled = _mode(_with_deed(verb, trigger), weapons)
    if mode == "explosives" and any(word.lower_ == "suicide" for word in words):
        mode, acled = "suicide-attack", "Suicide bomb"
    start = token.idx + shift
    event = ClaimEvent(
        None,
        trigger.type,
        mode or None,
        acled or None,
        means,
        _target(words) if trigger.type == "ASSAULT" and (trigger.mode != "intercept" or fallen) else None,
        Evidence(start, start + len(token.text), text[start : start + len(token.text)]),
        find_damage(words) if trigger.type == "ASSAULT" and trigger.mode != "intercept" else None,
    )
    return event, token


def _dismisses(token: Token) -> bool:
    """Tell "the manager was fired": a person that is fired, not fired at, loses a post."""
    fired = token.lemma_ == "fire" and token.pos_ == "VERB"
    things = [c for c in token.children if c.dep_ in ("dobj", "nsubjpass")] if fired else []
    return bool(things) and all(c.pos_ in ("PROPN", "PRON") or c.lemma_ in speaker_nouns() for c in things)


def _is_needed(token: Token, head: Token) -> bool:
    """Tell "needs defence against attacks" and "lacks fire": nobody is struck by what is needed."""
    return token.pos_ == "NOUN" and token.i > head.i and head.lemma_ in verb_lists("needing")


def _is_strike(token: Token) -> bool:
    """Tell a strike, that one goes on ("continued their strike"), or what it does ("the strike hit exports")."""
    named = (token, *(c for c in token.children if c.dep_ in ("dobj", "nsubj")))
    return any(word.lemma_ == "strike" and word.pos_ == "NOUN" for word in named)


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


def _brings_down(verb: Token, words: Iterable[Token]) -> bool:
    """In "air defences destroyed 12 drones" and "destroyed 12 drones over the sea" nothing below is struck."""
    lemma = verb.lemma_
    if lemma not in verb_lists("downing"):
        return False
    things = [c for c in verb.children if c.dep_ in ("dobj", "nsubjpass")]
    things += [g for c in things for p in c.children if p.lower_ == "of" for g in p.children]
    if not any(weapon.far for weapon in find_weapons((*things, *_before(things)))):
        return False
    flying = any(weapon.flies for weapon in find_weapons(things)) and lemma in verb_lists("destroying")
    return flying or any(w.lemma_ in ("defence", "defense") for w in words)


def _before(things: Iterable[Token]) -> Iterator[Token]:
    """Yield what stands before deeds: in "repelled a drone attack" the drones were stopped."""
    return (
        c for thing in things if trigger_of(thing) is not None for c in thing.lefts if c.dep_ in ("compound", "amod")
    )


def _fell_down(verb: Token) -> bool:
    """In "debris of a drone fell on a house" the drone was brought down; the house is harmed all the same."""
    subjects = (c for c in verb.children if c.dep_ in ("nsubj", "agent"))
    return any(
        subject.lemma_ in words_of("debris", "word") and any(weapon.flies for weapon in find_weapons(subject.subtree))
        for by in subjects
        for subject in (by, *by.children)
    )


def _with_deed(verb: Token, trigger: Trigger) -> Trigger:
    """Return a harm with the way of the deed that did it: "an air strike killed five", "died in a suicide bombing"."""
    if trigger.type != "ASSAULT" or trigger.mode or verb.lemma_ not in _harming():
        return trigger
    for child in verb.children:
        nouns = [child] if child.dep_ == "nsubj" else []
        if child.dep_ == "agent" or (child.dep_ == "prep" and child.lower_ in _DURING):
            nouns = [c for c in child.children if c.dep_ == "pobj"]
        for noun in nouns:
            named = (noun.pos_ == "NOUN" or noun.tag_ == "VBG") and weapon_of(noun) is None
            deed = trigger_of(noun) if named else None
            if deed is not None and deed.type == "ASSAULT" and deed.mode:
                return deed
    return trigger


@cache
def _harming() -> frozenset[str]:
    return verb_lists("harming") | {"hit", "strike", "leave", "claim", "set", "spark", "cause"}


def _takes_things(verb: Token) -> bool:
    """In "seized an arsenal of rifles" nothing of the ground changes hands."""
    objects = [c for c in verb.children if c.dep_ in ("dobj", "nsubjpass")]
    things = [o for o in objects if o.pos_ == "NOUN" and o.lemma_ not in words_of("ground", "kind")]
    return (
        bool(objects) and len(things) == len(objects) and not any(t.pos_ == "PROPN" for o in things for t in o.subtree)
    )


def _mode(trigger: Trigger, weapons: tuple[Weapon, ...]) -> tuple[str, str]:
    """Return mode and ACLED's term, of the weapon where the word itself says no more than "attack"."""
    if trigger.type != "ASSAULT" or trigger.mode not in _OPEN:
        return trigger.mode, trigger.acled
    armed = sorted((weapon for weapon in weapons if weapon.mode), key=_strongest)
    if not armed or (trigger.mode and armed[0].mode == "explosives"):  # "dropped bombs"
        return trigger.mode, trigger.acled
    return armed[0].mode, armed[0].acled or trigger.acled


def _strongest(weapon: Weapon) -> int:
    return {"suicide-attack": 0, "aerial": 1}.get(weapon.mode, 2)


def _target(words: Iterable[Token]) -> str | None:
    """Return the class of the object struck, when one is printed in the clause."""
    for word in words:
        if word.dep_ not in _STRUCK or _strikes(word) or (weapon_of(word) is not None and not is_struck(word)):
            continue
        named = _class_of(word)
        if named is not None:
            return named
    return None


def _class_of(thing: Token) -> str | None:
    """Return what a thing is: by two words, else by what a plain building is of or for, else by itself."""
    known, plain = words_of("targets", "target"), words_of("targets", "plain")
    lemma = thing.lemma_
    pair = f"{thing.nbor(-1).lower_} {lemma}" if thing.i else lemma
    named = known.get(pair) or known.get(lemma) or known.get(thing.lower_)
    if pair in known or not (plain.get(lemma) or plain.get(thing.lower_)):
        return named
    of = (g for p in thing.children if p.lower_ == "of" for g in p.subtree)
    more = (known.get(word.lemma_) for word in (*thing.lefts, *of) if word.dep_ in (*_STRUCK, "amod", "nmod"))
    return next((one for one in more if one is not None), named)


def _strikes(word: Token) -> bool:
    """Tell who or what strikes from what is struck: "the army" of "the army advanced", "car" of "car bomb"."""
    at = word.head if word.dep_ == "compound" else word
    while at.dep_ == "conj" and at.head is not at:
        at = at.head
    if at is not word and weapon_of(at) is not None:
        return True
    if at.dep_ == "pobj" and at.head.lower_ in ("by", "between"):
        return True
    if any(c.dep_ == "dobj" for c in at.head.children):
        return at.dep_ == "nsubj"
    return at.dep_ == "nsubj" and not (suffers(at.head) or at.head.lemma_ in verb_lists("befalling"))
