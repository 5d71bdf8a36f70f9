"""Who acted and who was acted on, by the grammar of the trigger."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from ..attribution.cues import speaker_nouns
from ..attribution.subjects import agent_of, subject_of
from ..clauses import causes_of
from ..clefts import cleft
from .frames import of_class
from .naming import phrase
from .noun_parties import (
    NOUNS,
    VICTIMS,
    VIOLENT,
    Party,
    Role,
    accused,
    of_noun,
    of_scene,
    of_subject,
    owner,
    recipients,
)
from .suffering import suffers
from .trigger import is_under
from .weapons import MUNITIONS, is_accident, weapon_of
from .words import measure_nouns, trigger_of, verb_lists

if TYPE_CHECKING:
    from ..tree import Token

__all__ = ["find_actors", "phrase"]

_MUTUAL = ("CONSULT", "AGREE", "COOPERATE")
_SPOKEN = ("REJECT", "AGREE", "THREATEN", "REQUEST")
_OWN = ("amod", "compound", "nmod", "poss")
_QUANTITIES = ("couple", "handful", "dozen", "score", "hundred", "thousand", "number", "wave", "swarm")
_FALLING = ("fall", "surrender")  # "the town fell to the rebels"; but in "it yields to pressure" none wins
_LANDING = ("fall", "land", "rain", "crash", "slam", "plunge")  # in "shells fell in the town" the town was struck
_AIMED = ("fire", "shoot", "launch", "aim", "throw", "hurl", "direct", "send")  # only these strike what they are "at"


def find_actors(trigger: Token, head: Token, type_: str) -> Iterator[Party]:
    """Yield the actors and recipients of an event as heads of noun phrases, without repeats."""
    seen: set[int] = set()
    if (told := cleft(head)) is not None:
        trigger, head = told if trigger is head else trigger, told
    verb = trigger if trigger.pos_ in ("VERB", "AUX") and not is_under(trigger) else _carrier(trigger, head)
    found = [
        *_doers(verb),
        *_objects(verb, type_),
        *_beside(verb),
        *_harmed(verb, type_),
        *of_noun(trigger),
        *owner(head),
        *accused(trigger),
        *of_subject(verb, type_),
        *of_scene(verb, type_),
    ]
    if verb.dep_ == "xcomp" and verb.head.dep_ == "acomp":  # "is ready to attack"
        role: Role = "recipient" if _passive(verb) else "actor"
        found += [(role if r == "actor" else r, t) for r, t in _doers(verb.head.head)]
    if verb.i != head.i and verb.dep_ == "acl" and head.lemma_ == "be":  # "the plants were among the targets attacked"
        found += [("recipient", c) for c in head.children if c.dep_ == "nsubj"]
    for cause in causes_of(verb):  # "two were killed when Malian drones hit a bus"
        found += [*_doers(cause), *_objects(cause, type_), *of_subject(cause, type_)]
    doers = [t for role, t in found if role == "actor" and _is_deed(t, type_)]
    found += [party for deed in doers for party in of_noun(deed) if party[0] == "actor"]  # "Mali's raid killed two"
    for role, token in found:
        for one in map(
            _counted, (token, *(c for c in token.conjuncts if c.i > token.i and c.pos_ in ("NOUN", "PROPN")))
        ):
            if (
                one.i not in seen
                and (one.i != trigger.i or _is_victim(one))  # "208 prisoners were taken"
                and _can_be(role, one, type_)
                and not (one.dep_ in _OWN and one.head.i in seen and weapon_of(one.head) is None)  # "Mali's army"
            ):
                seen.add(one.i)
                yield role, one


def _carrier(noun: Token, head: Token) -> Token:
    """Return the verb whose parties a deed's are: in "there were rumours that rebels fired shells" it is "fired"."""
    verb = noun.head
    apart = noun.dep_ == "dobj" and verb.pos_ == "VERB" and verb.i != head.i
    return verb if apart and any(c.dep_ == "nsubj" for c in verb.children) else head


def _can_be(role: Role, one: Token, type_: str) -> bool:
    """Tell whether a noun can be a party: not a measure, not what did it unmanned, not what was sent."""
    if _is_measure(one):
        return False
    if role == "recipient":
        return not _is_sent(one)
    return not (_is_weapon(one) or _is_deed(one, type_) or is_accident(one))


def _is_victim(noun: Token) -> bool:
    """Tell nouns that name both a deed and whom it was done to: prisoners, victims."""
    return noun.lemma_ in VICTIMS or of_class("captive", noun.lemma_)


def _counted(token: Token) -> Token:
    """In "some of the rebel groups" and "one of the oldest churches" the party is what is counted."""
    if not (token.pos_ in ("PRON", "DET", "NUM", "ADJ") or token.tag_ == "DT" or token.like_num):
        return token
    inner = (c for of in token.children if of.lower_ == "of" for c in of.children if c.dep_ == "pobj")
    return next(inner, token)


def _is_sent(thing: Token) -> bool:
    """In "fired eight rounds at the base" and "dropped bombs" nothing is done to what is sent."""
    verb = thing.head if thing.dep_ != "conj" else thing.head.head
    sent = thing.dep_ in ("dobj", "conj", "nsubjpass") and verb.lemma_ in verb_lists("hurling")
    sent = sent and not any(c.lower_ == "down" for c in verb.children)  # "shot down"
    return sent and (_is_weapon(thing) or thing.lemma_ in MUNITIONS)


def _harmed(verb: Token, type_: str) -> Iterator[Party]:
    """In "carried out attacks, killing four soldiers and a nurse" the participle says who suffered."""
    if type_ == "ASSAULT":
        going_on = (c for c in verb.children if c.dep_ == "advcl" and c.tag_ == "VBG" and c.i > verb.i)
        harming = (c for c in going_on if c.lemma_ in verb_lists("harming") | {"kill", "wound"})
        yield from (("recipient", c) for v in harming for c in v.children if c.dep_ == "dobj" and c.pos_ in NOUNS)


def _doers(verb: Token) -> Iterator[Party]:
    """Yield the agent or subject, and what a passive or a verb of suffering happened to."""
    agent = agent_of(verb)
    if agent is not None and not _is_measure(agent):  # "taken by noon"
        yield "actor", agent
    passive = next((c for c in verb.children if c.dep_ == "nsubjpass"), None)
    winners = list(_winners(verb))
    yield from winners
    if passive is not None:
        yield "recipient", passive
    elif agent is None and (subject := _subject(verb)) is not None:
        yield ("recipient" if winners or suffers(verb) or _passive(verb) else "actor"), subject


def _subject(verb: Token) -> Token | None:
    """Return the subject; in "the attack on the port, which killed two" it is the attack, not the port."""
    subject = subject_of(verb) or _before_participle(verb)
    if subject is None or verb.dep_ != "relcl" or subject.dep_ != "pobj":
        return subject
    up = subject
    while up.dep_ == "pobj" and up.head.dep_ == "prep":
        up = up.head.head
        if up.pos_ == "NOUN" and (named := trigger_of(up)) is not None and named.type == "ASSAULT":
            return up
    return subject


def _before_participle(verb: Token) -> Token | None:
    """In "the soldiers, acting on orders, used tear gas" the parse hangs them on the participle."""
    opening = (c for c in verb.lefts if c.dep_ == "advcl" and c.tag_ in ("VBG", "VBN"))
    return next((s for c in opening for s in c.lefts if s.dep_ == "nsubj" and s.left_edge.i == c.left_edge.i), None)


def _winners(verb: Token) -> Iterator[Party]:
    """In "lost the town to the army" the army acted."""
    if verb.lemma_ in verb_lists("losing") and (
        verb.lemma_ in _FALLING or any(c.dep_ in ("dobj", "nsubjpass") for c in verb.children)
    ):
        for preposition in (*verb.children, *(g for c in verb.children if c.dep_ == "dobj" for g in c.children)):
            if preposition.lower_ == "to" and preposition.dep_ in ("prep", "dative"):
                yield from (("actor", c) for c in preposition.children if c.dep_ == "pobj")
            elif preposition.lower_ in ("into", "under"):  # "fell into the hands of the rebels"
                hands = (c for c in preposition.children if c.lower_ in ("hands", "control"))
                yield from (("actor", c) for hand in hands for of in hand.children for c in of.children)


def _beside(verb: Token) -> Iterator[Party]:
    """In "were hurt along with two guests" the guests were too; "at the hands of" and "under fire from" say who did it."""
    for preposition in (c for c in verb.children if c.dep_ == "prep"):
        if preposition.lower_ == "along" and any(c.dep_ in ("nsubjpass", "dobj") for c in verb.children):
            yield from (party for c in preposition.children if c.lower_ == "with" for party in recipients(c))
        elif preposition.lower_ == "at":
            hands = (c for c in preposition.children if c.lower_ == "hands")
            yield from (("actor", c) for hand in hands for of in hand.children for c in of.children if c.dep_ == "pobj")
        elif preposition.lower_ == "from" and any(c.lower_ == "under" for c in verb.children):
            yield from (("actor", c) for c in preposition.children if c.dep_ == "pobj")


def _passive(verb: Token) -> bool:
    """Tell "were reported to have been charged" and "the people injured": their subject is whom it happened to."""
    return verb.tag_ == "VBN" and (verb.dep_ == "acl" or any(c.dep_ == "auxpass" for c in verb.children))


def _objects(verb: Token, type_: str) -> Iterator[Party]:
    direct = _direct(verb)
    if verb.lemma_ not in verb_lists("topical"):
        yield from (("recipient", c) for c in direct)
    if not direct:  # "killed or wounded 20": the object hangs on the last verb
        yield from (("recipient", c) for v in verb.children if v.dep_ == "conj" for c in v.children if c.dep_ == "dobj")
    if type_ in _SPOKEN:  # "refused to negotiate with the group"
        for goal in (c for c in verb.children if c.dep_ == "xcomp" and not direct):
            yield from _objects(goal, type_)
    for preposition in verb.children:
        if preposition.dep_ in ("prep", "dative") and _leads_to_recipient(preposition, verb, type_):
            yield from recipients(preposition)
    for noun in direct:
        for preposition in noun.children:
            if preposition.dep_ == "prep" and preposition.lower_ in ("with", "on", "against", "to"):
                yield from recipients(preposition)
    if type_ in _MUTUAL:
        yield from _partners(verb)


def _partners(verb: Token) -> Iterator[Party]:
    """Yield all with whom something is done together."""
    for preposition in verb.subtree:
        if preposition.dep_ == "prep" and preposition.lower_ == "with":
            yield from recipients(preposition)


def _direct(verb: Token) -> list[Token]:
    """Return a verb's objects, and of "held him responsible" the one held so."""
    held = (said for said in verb.children if said.dep_ == "ccomp" and said.pos_ == "ADJ")
    found = [c for c in verb.children if c.dep_ in ("dobj", "dative") and _counted(c).pos_ in NOUNS]
    return found + [c for said in held for c in said.lefts if c.dep_ == "nsubj"]


def _leads_to_recipient(preposition: Token, verb: Token, type_: str) -> bool:
    if verb.lemma_ in verb_lists("taking") and preposition.lower_ == "from":  # who held it until then
        return True
    lost = preposition.lower_ == "to" and verb.lemma_ in verb_lists("losing")
    return preposition.lower_ in _towards(verb, type_) and not lost


def _towards(verb: Token, type_: str) -> tuple[str, ...]:
    """Return the prepositions before what an event of this type is directed at."""
    if verb.lemma_ in verb_lists("clashing"):
        return ("with", "against")
    if type_ == "ASSAULT":
        aimed = ("at",) if verb.lemma_ in _AIMED else ("in", "at", "onto") if verb.lemma_ in _LANDING else ()
        return ("on", "against", "into", *aimed)
    return ("on", "against", "to", "with", "into", "toward", "towards", "for")


def _is_measure(token: Token) -> bool:
    return token.like_num or token.lower_ in measure_nouns() or token.lemma_ in measure_nouns()


def _is_weapon(token: Token) -> bool:
    """Tell a drone or a rocket, which nobody sits in: a means of the event and no party to it."""
    counted = (c for of in token.children if of.lower_ == "of" for c in of.children if token.lemma_ in _QUANTITIES)
    weapons = [weapon for word in (token, *counted) if (weapon := weapon_of(word)) is not None]
    return any(not weapon.crewed for weapon in weapons)


def _is_deed(token: Token, type_: str) -> bool:
    """In "the strike killed 12" the strike is the event and no party to it."""
    names = token.pos_ == "NOUN" or token.tag_ == "VBG"  # "fighting near the border killed two"
    if type_ not in VIOLENT or not names or token.lemma_ in speaker_nouns():  # "a bomber"
        return False
    named = trigger_of(token) if weapon_of(token) is None else None
    return named is not None and named.type == "ASSAULT"
