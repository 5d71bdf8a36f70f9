"""Who acted and who was acted on, by the grammar of the trigger."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, Literal

from ..attribution.found import noun_phrase
from ..attribution.subjects import agent_of, subject_of
from ..places.countries import country_of_word

if TYPE_CHECKING:
    from spacy.tokens import Token

Role = Literal["actor", "recipient"]
_TOWARDS = {"on", "against", "at", "to", "with", "into", "toward", "towards", "for", "of", "over"}
_MUTUAL = {"CONSULT", "AGREE", "COOPERATE"}


def find_actors(trigger: Token, head: Token, type_: str) -> Iterator[tuple[Role, Token]]:
    """Yield the actors and recipients of an event as heads of noun phrases, without repeats."""
    seen: set[int] = set()
    verb = trigger if trigger.pos_ in ("VERB", "AUX") else head
    found = [*_of_verb(verb, type_), *_of_noun(trigger), *_of_subject(verb, type_)]
    if verb.i != head.i and verb.dep_ == "acl" and head.lemma_ == "be":  # "the plants were among the targets attacked"
        found += [("recipient", c) for c in head.children if c.dep_ == "nsubj"]
    for role, token in found:
        for one in (token, *(c for c in token.conjuncts if c.i > token.i and c.pos_ in ("NOUN", "PROPN"))):
            if one.i not in seen and one.i != trigger.i and not _is_time(one):
                seen.add(one.i)
                yield role, one


def _of_verb(verb: Token, type_: str) -> Iterator[tuple[Role, Token]]:
    agent = agent_of(verb)
    if agent is not None:
        yield "actor", agent
    passive = next((c for c in verb.children if c.dep_ == "nsubjpass"), None)
    if passive is not None:
        yield "recipient", passive
    elif agent is None and (subject := subject_of(verb)) is not None:
        yield ("recipient" if _suffers(verb) else "actor"), subject
    for child in verb.children:
        if child.dep_ in ("dobj", "dative") and child.pos_ in ("NOUN", "PROPN", "PRON"):
            yield "recipient", child
        elif (
            child.dep_ in ("prep", "dative")
            and child.lower_ in _TOWARDS
            and (type_ != "ASSAULT" or child.lower_ in ("on", "against", "at", "to", "into"))
        ):
            yield from (
                ("recipient", c)
                for c in child.children
                if c.dep_ == "pobj" and c.ent_type_ != "DATE" and not _is_time(c)
            )
    if type_ in _MUTUAL:
        yield from (
            ("recipient", g)
            for t in verb.subtree
            if t.dep_ == "prep" and t.lower_ == "with"
            for g in t.children
            if g.dep_ == "pobj"
        )
    for deeper in verb.children:
        if deeper.dep_ == "dobj":
            yield from (
                ("recipient", g)
                for c in deeper.children
                if c.dep_ == "prep" and c.lower_ in ("with", "on", "against", "to")
                for g in c.children
                if g.dep_ == "pobj" and not _is_time(g)
            )


def _suffers(verb: Token) -> bool:
    """Tell verbs whose subject is who it happened to: "died", "came under fire", "were under assault"."""
    under = any(c.dep_ == "prep" and c.lower_ == "under" for c in verb.children)
    return verb.lemma_ in ("die", "perish", "suffer") or (under and verb.lemma_ in ("be", "come", "remain"))


def _of_noun(noun: Token) -> Iterator[tuple[Role, Token]]:
    """In "Russia's drone attack on Kyiv" and "clashes between X and Y" the noun's own modifiers say who."""
    if noun.pos_ not in ("NOUN", "PROPN"):
        return
    for child in noun.children:
        if (child.dep_ == "poss" and child.pos_ in ("PROPN", "NOUN")) or (
            child.dep_ in ("amod", "compound", "nmod") and country_of_word(child.text)
        ):
            yield "actor", child
        elif child.dep_ == "prep" and child.lower_ in ("between", "by", "from"):
            yield from (("actor", c) for c in child.children if c.dep_ == "pobj" and not _is_time(c))
        elif child.dep_ == "prep" and child.lower_ in ("on", "against", "with", "to", "of"):
            yield from (("recipient", c) for c in child.children if c.dep_ == "pobj" and not _is_time(c))


def _of_subject(verb: Token, type_: str) -> Iterator[tuple[Role, Token]]:
    """In "Russian rockets hit a base" and "the strike hit" the nationality before the subject is who acted."""
    if type_ not in ("ASSAULT", "COERCE", "MOBILIZE"):
        return
    for subject in (c for c in verb.children if c.dep_ in ("nsubj", "agent")):
        for child in subject.children:
            if (
                child.dep_ in ("amod", "compound", "poss", "nmod") and country_of_word(child.text)
            ) or child.dep_ == "poss":
                yield "actor", child


def _is_time(token: Token) -> bool:
    return token.like_num or token.lower_ in _TIMES


_TIMES = frozenset(
    [
        "monday",
        "tuesday",
        "wednesday",
        "thursday",
        "friday",
        "saturday",
        "sunday",
        "january",
        "february",
        "march",
        "april",
        "may",
        "june",
        "july",
        "august",
        "september",
        "october",
        "november",
        "december",
        "today",
        "yesterday",
        "tomorrow",
        "night",
        "morning",
        "evening",
        "time",
        "day",
        "week",
        "month",
        "year",
        "am",
        "pm",
        "p.m.",
        "a.m.",
    ]
)


def phrase(head: Token) -> tuple[int, int]:
    """Return the character bounds of an actor's noun phrase, determiner and trailing modifiers left out."""
    if head.dep_ in ("amod", "compound", "poss", "nmod"):
        start = head
        while (
            head.dep_ == "poss"
            and start.i
            and start.nbor(-1).dep_ in ("compound", "amod")
            and start.nbor(-1).head.i == head.i
        ):
            start = start.nbor(-1)
        return start.idx, head.idx + len(head.text)
    first, last = noun_phrase(head)
    tokens = [t for t in head.doc[first:last] if not t.is_punct or t.text in "-'’"]
    while len(tokens) > 1 and (tokens[0].dep_ == "det" or tokens[0].is_punct or tokens[0].lower_ in ("both", "all")):
        tokens = tokens[1:]
    cut = next(
        (t.i for t in tokens if t.i > head.i and t.dep_ in ("prep", "acl") and t.lower_ not in ("of", "for")), None
    )
    if cut is not None:
        tokens = [t for t in tokens if t.i < cut]
    return tokens[0].idx, tokens[-1].idx + len(tokens[-1].text)
