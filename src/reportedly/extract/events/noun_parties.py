"""The parties of a deed that is told by a noun: "Russia's drone attack on Kyiv", "clashes between X and Y"."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, Literal

from ..attribution.subjects import agent_of, subject_of
from ..places.countries import country_of_word
from .frames import of_class
from .weapons import weapon_of
from .words import trigger_of, verb_lists, words_of

if TYPE_CHECKING:
    from ..tree import Token

Role = Literal["actor", "recipient"]
Party = tuple[Role, "Token"]
VIOLENT = ("ASSAULT", "COERCE", "MOBILIZE")
NOUNS = ("NOUN", "PROPN", "PRON")
VICTIMS = ("target", "victim")


def recipients(preposition: Token) -> Iterator[Party]:
    return (("recipient", c) for c in preposition.children if c.dep_ == "pobj")


def of_noun(noun: Token) -> Iterator[Party]:
    """In "Russia's drone attack on Kyiv" and "clashes between X and Y" the noun's own modifiers say who."""
    if noun.pos_ not in ("NOUN", "PROPN") and not (noun.tag_ == "VBG" and noun.dep_ == "nsubj"):
        return
    for child in noun.children:
        if (child.dep_ == "poss" and child.pos_ in ("PROPN", "NOUN")) or (
            child.dep_ in ("amod", "compound", "nmod") and _acting(child)
        ):
            yield "actor", child
        elif (child.dep_ == "prep" and (child.lower_ in ("between", "by", "from") or _held_under(noun, child))) or (
            child.lower_ == "of" and noun.lemma_ in VICTIMS
        ):
            yield from (("actor", c) for c in child.children if c.dep_ == "pobj")
        elif child.dep_ == "prep" and child.lower_ in ("on", "against", "with", "to", "of"):
            yield from recipients(child)
        elif child.dep_ == "relcl" and any(
            c.lower_ == "between" for c in child.children
        ):  # "which raged between X and Y"
            betweens = (c for c in child.children if c.lower_ == "between")
            yield from (("actor", c) for between in betweens for c in between.children if c.dep_ == "pobj")
        elif child.dep_ == "relcl" and child.lemma_ in verb_lists("light") | verb_lists("owning"):
            yield from _owned(child)


def _held_under(noun: Token, preposition: Token) -> bool:
    """In "under the control of the army" the army acts; in "the siege of the city" the city suffers."""
    return preposition.lower_ == "of" and noun.dep_ == "pobj" and noun.head.lower_ == "under"


def owner(head: Token) -> Iterator[Party]:
    """In "the group claimed responsibility for the attack that killed two" the group acted."""
    at = head
    if head.dep_ == "relcl" and head.head.dep_ == "pobj" and head.head.head.lower_ == "for":
        at = head.head.head.head
    if at.lemma_ == "responsibility" and at.dep_ == "dobj" and (who := subject_of(at.head)) is not None:
        yield "actor", who
    if at.pos_ == "NOUN" and at.head.lemma_ == "claim":  # "claimed the attack", "was claimed by the group"
        who = agent_of(at.head) if at.dep_ == "nsubjpass" else subject_of(at.head) if at.dep_ == "dobj" else None
        if who is not None:
            yield "actor", who


def accused(deed: Token) -> Iterator[Party]:
    """In "blamed the rebels for the raid" and "a raid blamed on the rebels" the rebels acted."""
    verb = deed.head.head
    if deed.dep_ == "pobj" and deed.head.lower_ in ("of", "for") and verb.lemma_ in verb_lists("accusing"):
        yield from (("actor", c) for c in verb.children if c.dep_ in ("dobj", "nsubjpass"))
    for blamed in (c for c in deed.children if c.dep_ in ("acl", "relcl") and c.lemma_ in verb_lists("blaming")):
        for on in (c for c in blamed.children if c.lower_ in ("on", "to")):
            yield from (("actor", c) for c in on.children if c.dep_ == "pobj")


def _owned(verb: Token) -> Iterator[Party]:
    """In "attacks that the army claimed on the port" the verb beside the deed has its parties."""
    yield from (("actor", c) for c in verb.children if c.dep_ == "nsubj" and c.tag_ not in ("WDT", "WP"))
    for preposition in verb.children:
        if preposition.dep_ == "prep" and preposition.lower_ in ("on", "against"):
            yield from recipients(preposition)


def of_subject(verb: Token, type_: str) -> Iterator[Party]:
    """In "Russian rockets hit a base" the subject's own words say who acted; else those beside it may."""
    if type_ not in VIOLENT:
        return
    for between in (c for c in verb.children if c.lower_ == "between"):  # "fighting raged between X and Y"
        yield from (("actor", c) for c in between.children if c.dep_ == "pobj" and c.pos_ in NOUNS)
    subjects = [c for c in verb.children if c.dep_ == "nsubj"]
    subjects += [c for by in verb.children if by.dep_ == "agent" for c in by.children if c.dep_ == "pobj"]
    for subject in subjects:
        for child in subject.children:
            if child.dep_ in ("amod", "compound", "poss", "nmod") and _acting(child):
                yield "actor", child
            elif (_sent(subject, child) or _done(subject, child)) and (sender := agent_of(child)) is not None:
                yield "actor", sender


def _sent(weapon: Token, participle: Token) -> bool:
    """Tell "missiles launched by the army hit a base"."""
    hurled = participle.dep_ == "acl" and participle.lemma_ in verb_lists("hurling") | {"fly", "operate"}
    return hurled and weapon_of(weapon) is not None


def _done(deed: Token, participle: Token) -> bool:
    """Tell "an explosion set off by the army wrecked the dam"."""
    if participle.dep_ != "acl" or participle.tag_ != "VBN" or deed.pos_ != "NOUN":
        return False
    named = trigger_of(deed) if weapon_of(deed) is None else None
    return named is not None and named.type == "ASSAULT"


def of_scene(verb: Token, type_: str) -> Iterator[Party]:
    """In "12 were injured in Mali's attack on the port" the deed that the preposition leads to says who acted."""
    if type_ != "ASSAULT":
        return
    for preposition in verb.children:
        if preposition.dep_ == "prep" and preposition.lower_ in ("in", "by", "during", "from"):
            for deed in preposition.children:
                if (
                    deed.dep_ == "pobj"
                    and deed.pos_ in ("NOUN", "PROPN")
                    and (named := trigger_of(deed))
                    and named.type == type_
                ):
                    yield from (party for party in of_noun(deed) if party[0] == "actor")
                    yield from _opponents(deed)
                    yield from accused(deed)


def _opponents(deed: Token) -> Iterator[Party]:
    """In "killed in a shootout with police" the police acted."""
    if (named := trigger_of(deed)) is not None and named.mode == "armed":
        withs = (c for c in deed.children if c.dep_ == "prep" and c.lower_ == "with")
        yield from (("actor", c) for preposition in withs for c in preposition.children if c.dep_ == "pobj")


def _acting(word: Token) -> bool:
    """Tell who acts before the noun of its deed: "Russian strike", "PKK attack", "rebel raids"."""
    if country_of_word(word.text) is not None or word.text in words_of("armed_groups", "note", key="name"):
        return True
    return word.dep_ in ("compound", "amod") and of_class("raiders", word.lemma_)
