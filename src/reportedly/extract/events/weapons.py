"""The weapons in a clause, and harm that no weapon and nobody did."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING

from reportedly.tsv import rows

from .words import triggers, verb_lists

if TYPE_CHECKING:
    from ..tree import Token

_THINGS = ("NOUN", "PROPN", "ADJ")
_FAR = ("aerial", "heavy-weapons")
_FLYING = frozenset(("drone", "missile", "rocket", "kinzhal", "iskander", "shahed", "cruise", "ballistic"))
MUNITIONS = frozenset(("shot", "round", "bullet", "salvo", "volley", "barrage"))


@dataclass(frozen=True, slots=True)
class Weapon:
    """A weapon's kind, what an attack with it is, and whether people in it can act."""

    means: str
    mode: str
    acled: str
    crewed: bool

    @property
    def flies(self) -> bool:
        """Tell a weapon on its way through the air, which can only be destroyed there: drones and missiles."""
        return self.means in _FLYING

    @property
    def far(self) -> bool:
        """Tell what flies at its target: drones, aircraft, missiles, shells."""
        return self.mode in _FAR or self.means == "naval drone"


_UNITS = ("brigade", "regiment", "division", "battalion", "company", "corps", "force", "troop", "unit", "crew")


@cache
def _weapons() -> dict[str, Weapon]:
    return {
        row["word"]: Weapon(row["means"], row["mode"], row["acled"], bool(row["crewed"]))
        for row in rows("reportedly.words", "means")
    }


@cache
def _last_words() -> frozenset[str]:
    return frozenset(weapon.rpartition(" ")[2] for weapon in _weapons())


def weapon_of(word: Token) -> Weapon | None:
    """Return the weapon that a word names, by two words first: "car bomb" before "bomb"."""
    if word.pos_ not in _THINGS:
        return None
    lemma = word.lower_.removesuffix("s") if word.tag_ == "NNPS" else word.lemma_  # "Rockets struck …"
    if lemma not in _last_words() or (word.i > 1 and word.nbor(-1).text == "-" and word.nbor(-2).lower_ == "anti"):
        return None
    if word.dep_ in ("compound", "amod") and word.head.lemma_ in _UNITS:
        return None  # "the rifle brigade", "air and missile forces"
    pair = f"{word.doc[word.i - 1].lower_} {lemma}" if word.i else lemma
    return _weapons().get(pair) or _weapons().get(lemma)


def find_weapons(words: Iterable[Token]) -> tuple[Weapon, ...]:
    """Return the weapons that some words name, in their order."""
    return tuple(weapon for word in words if (weapon := weapon_of(word)) is not None)


def is_struck(word: Token) -> bool:
    """Tell a weapon that is no means: in "destroyed 20 tanks" and "three ships were attacked" it suffered."""
    at = word
    while at.dep_ == "conj" and at.head is not at:
        at = at.head
    verb = at.head
    if at.dep_ not in ("dobj", "nsubjpass") or verb.lemma_ in verb_lists("hurling"):
        return False
    named = triggers("verb").get(verb.lemma_)
    return (named is not None and named.type == "ASSAULT" and named.mode != "intercept") or verb.lemma_ == "lose"


@cache
def _accidents() -> frozenset[str]:
    return frozenset(row["word"] for row in rows("reportedly.words", "event_accidents"))


@cache
def _accident_heads() -> frozenset[str]:
    """Return the last word of each entry, by which most words are told to be none at once."""
    return frozenset(entry.rpartition(" ")[2] for entry in _accidents())


def is_calm(docs: Iterable[Iterable[Token]]) -> bool:
    """Tell a report of sickness or disaster: it has more words for these than for violence."""
    accidents = violent = 0
    for word in (word for doc in docs for word in doc if word.pos_ in ("NOUN", "PROPN", "VERB")):
        accidents += is_accident(word)
        violent += _violent(word)
    return accidents > violent


def befell(trigger: Token, words: Iterable[Token], *, calm: bool = False) -> bool:
    """Tell harm that came of itself: "nine died in a crash", and nothing violent is said in the clause or beside it.

    In a `calm` report no cause need be printed beside it: "the virus spreads. Nine have died."
    """
    doers = [c for c in trigger.children if c.dep_ == "nsubj"]
    doers += [c for by in trigger.children if by.dep_ == "agent" for c in by.children]
    blamed = any(map(is_accident, doers))  # "the storm hit the port"
    itself = trigger.pos_ == "NOUN" and is_accident(trigger)  # "a fire at a mill"
    if not (blamed or itself) and trigger.lemma_ not in verb_lists("harming") and trigger.lower_ not in triggers("adj"):
        return False
    around = {word.i: word for word in (*words, *trigger.head.subtree, *trigger.subtree)}.values()
    if not (calm or any(map(is_accident, around))):
        return False
    return not any(_violent(word) for word in around if word.i != trigger.i)


def is_accident(word: Token) -> bool:
    """Tell what harms without anybody doing violence: storms, crashes, "a fire", but not "rebels stormed"."""
    lemma = word.lemma_
    if lemma not in _accident_heads() or (word.pos_ == "VERB" and triggers("verb").get(lemma) is not None):
        return False
    return not _accidents().isdisjoint(_by_itself(word))


def _by_itself(word: Token) -> tuple[str, str, str]:
    """Return a word, the word with its article, for "a fire" is a blaze and "fire" is shooting, and "gas explosion"."""
    lemma = word.lemma_
    article = next((c.lower_ for c in word.lefts if c.dep_ == "det"), "")
    return lemma, f"{article} {lemma}", f"{word.nbor(-1).lower_} {lemma}" if word.i else lemma


def _violent(word: Token) -> bool:
    known = triggers("noun" if word.pos_ in ("NOUN", "PROPN") else "verb").get(word.lemma_)
    if known is None or (known.type != "ASSAULT" and known.mode != "riot") or known.mode == "seize":
        return False
    return word.lemma_ not in verb_lists("harming") and not is_accident(word)
