"""The word that names what happened in a clause: its verb, or the noun that a light verb only carries."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from functools import cache
from typing import TYPE_CHECKING

from ..clefts import cleft
from .trigger_row import Trigger
from .weapons import weapon_of
from .words import read_word, trigger_of, triggers, verb_lists

if TYPE_CHECKING:
    from ..tree import Token

_NOUN_PATHS = ("acomp", "dobj", "oprd", "nsubjpass", "attr", "nsubj", "pobj", "conj", "appos", "compound", "npadvmod")
_APART = ("relcl", "advcl")
_PATH_ORDER = {path: at for at, path in enumerate((*_NOUN_PATHS, *_APART))}
_NAMES = ("NOUN", "PROPN", "ADJ")
_DEEPER = (*_NOUN_PATHS, "prep", "agent", "xcomp", "acl", "pcomp")
_NEAR = 4  # below a verb that tells something of its own, only its object or subject names the happening
_LEVELS = 6  # how far below a light verb its noun may stand: "were among the targets attacked in a raid"


def clause_trigger(head: Token, tokens: Iterable[int]) -> tuple[Token, Trigger] | None:
    """Return the trigger of the clause with this head and these tokens; null where nothing is said to happen."""
    own = frozenset(tokens)
    for verb in _verbs(head, own):
        if verb.lemma_ in verb_lists("assessing"):
            return None
        trigger, how = read_word(verb)
        if trigger is not None and (how == "particle" or (how == "alone" and not _is_light(verb))):
            return verb, trigger
        if trigger is None and how != "alone":  # "struck a balance", "gave details"
            continue
        noun = noun_trigger(verb, own, _LEVELS if _is_light(verb) else _NEAR)
        if trigger is not None and how == "object" and not _same(verb, trigger, noun):
            return verb, trigger
        if noun is not None and not _lies_idle(noun[0], verb):
            return noun[0], _told(trigger if how == "object" else None, noun[1])
    return None


def _lies_idle(noun: Token, verb: Token) -> bool:
    """Tell weapons that are there, not used: "the army has missiles", "the rockets existed for years"."""
    weapon = weapon_of(noun)
    if weapon is None or weapon.crewed or noun.dep_ not in ("nsubj", "nsubjpass", "dobj", "pobj", "attr", "conj"):
        return False
    verbs = (verb, *(c for c in verb.children if c.dep_ == "conj"))
    return not any(v.lemma_ in verb_lists(name) for v in verbs for name in ("hurling", "arriving", "downing"))


def _told(verb: Trigger | None, noun: Trigger) -> Trigger:
    """Return a noun's trigger with what its verb adds: a truce is an agreement once it is signed."""
    if verb is None or verb.type != noun.type or noun.acled not in ("", "Other"):
        return noun
    return Trigger(noun.type, noun.mode or verb.mode, verb.acled or noun.acled)


def _same(verb: Token, trigger: Trigger, noun: tuple[Token, Trigger] | None) -> bool:
    """Tell whether a verb's own object names the same, or better: "launched an attack", "a strike by pilots began"."""
    return noun is not None and noun[0].head is verb and (noun[1].type == trigger.type or noun[1].mode == "strike")


def _is_light(verb: Token) -> bool:
    return verb.lemma_ in verb_lists("light")


def _verbs(head: Token, own: frozenset[int]) -> Iterator[Token]:
    """Yield the clause's verb, before it the verb it only introduces: "wanted to help", "were the targets attacked"."""
    inner = [c for c in head.children if c.dep_ in ("xcomp", "ccomp") and c.pos_ in ("VERB", "AUX")]
    inner += [c for c in head.children if c.dep_ == "advcl" and c.tag_ == "VB" and c.i > head.i]
    if head.lemma_ == "be":
        inner += list(_told_by_copula(head))
        if (told := cleft(head)) is not None:
            yield from _verbs(told, own)
    if head.lemma_ in verb_lists("raising") and inner:
        yield from _verbs(inner[0], own)
    if head.lemma_ == "be":
        yield from (
            t
            for t in head.subtree
            if t.dep_ == "acl"
            and t.tag_ == "VBN"
            and t.i > head.i
            and t.i in own
            and t.head.head.i in (head.i, *(c.i for c in head.children))
        )
    yield head
    if head.lemma_ not in verb_lists("raising") and inner:
        yield from _verbs(inner[0], own)
    yield from (c for c in head.children if _goes_on(c))


def _told_by_copula(head: Token) -> Iterator[Token]:
    """Yield the deed of "is ready to attack" and of "there was no sign that rebels would leave"."""
    for said in head.children:
        if said.dep_ == "acomp":
            yield from (c for c in said.children if c.dep_ == "xcomp" and c.pos_ == "VERB")
        elif said.dep_ == "attr" and said.lemma_ in verb_lists("hinting"):
            told = (c for c in said.children if c.dep_ in ("acl", "ccomp", "relcl") and c.pos_ in ("VERB", "AUX"))
            yield from (c for c in told if any(g.dep_ in ("nsubj", "nsubjpass") for g in c.children))


def _goes_on(verb: Token) -> bool:
    """Tell the harm that an attack went on to: "rammed a crowd, killing 80 in an apparent attack"."""
    if verb.dep_ != "advcl" or verb.tag_ != "VBG" or verb.lemma_ not in verb_lists("harming"):
        return False
    deeds = (named for noun in verb.subtree if noun.pos_ == "NOUN" and (named := trigger_of(noun)) is not None)
    return any(named.type == "ASSAULT" for named in deeds)


def noun_trigger(verb: Token, own: frozenset[int], levels: int = _LEVELS) -> tuple[Token, Trigger] | None:
    """Return the nearest noun below a light verb that names a happening: object before subject before the rest."""
    if verb.pos_ in ("NOUN", "PROPN") and (named := _named(verb)) is not None:
        return named
    level = [verb]
    for _ in range(levels):
        children = [c for t in level for c in t.children if c.i in own and (c.dep_ not in _APART or is_under(c))]
        for child in sorted((c for c in children if c.dep_ in _PATH_ORDER), key=_path_order):
            if child.pos_ in (*_NAMES, "NUM") and (named := _named(child)) is not None:
                return named
            if is_under(child) and (found := triggers("noun").get(child.lower_)) is not None:
                return child, found
        level = [c for c in children if c.dep_ in _DEEPER and c.lemma_ not in _only_spoken_of()]
    return None


@cache
def _only_spoken_of() -> frozenset[str]:
    """Return nouns below which nothing happens: "air raid sirens", "a moratorium on air raids"."""
    return verb_lists("warning") | verb_lists("lulling")


def _path_order(child: Token) -> int:
    return _PATH_ORDER[child.dep_]


def _named(noun: Token) -> tuple[Token, Trigger] | None:
    """Return what a noun names, or first the participle that says what was done to it: "12 drones downed"."""
    for word in (*(c for c in noun.rights if c.dep_ == "acl" and c.tag_ == "VBN"), noun):
        trigger = trigger_of(word)
        if trigger is not None:
            return word, trigger
    return None


def is_under(word: Token) -> bool:
    """Tell "came under shelling", where the parse takes the noun for a verb."""
    return word.tag_ == "VBG" and word.i > 0 and word.nbor(-1).lower_ == "under"
