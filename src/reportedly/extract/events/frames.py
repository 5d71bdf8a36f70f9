"""What a word names with its object: "cut ties" is no siege, "lift sanctions" imposes none."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from typing import TYPE_CHECKING, cast

from reportedly.model import EventType
from reportedly.tsv import rows

from .trigger_row import Trigger

if TYPE_CHECKING:
    from ..tree import Token

Frame = tuple[int, Trigger | None]  # rank of the row; null where the word says nothing of its own with this object
_OBJECTS = ("dobj", "nsubjpass", "oprd", "attr", "acomp", "dative")
_PARTICLES = ("prt", "advmod", "prep")
_CLOSE = ("of", "as")
_INTO = ("of", "on", "to", "in", "with", "against", "for", "from", "into", "by", "at", "under")


@cache
def frames() -> dict[tuple[str, str], Frame]:
    """Return the frames of `event_frames.tsv` by word and object, classes written out; later rows go before earlier."""
    found: dict[tuple[str, str], Frame] = {}
    for rank, row in enumerate(rows("reportedly.words", "event_frames")):
        named = Trigger(cast("EventType", row["type"]), row["mode"], row["acled"]) if row["type"] != "-" else None
        for word in _members(row["word"]):
            found.update(dict.fromkeys(((word, thing) for thing in _members(row["object"])), (rank, named)))
    return found


@cache
def _classes() -> dict[str, tuple[str, ...]]:
    found: dict[str, list[str]] = {}
    for row in rows("reportedly.words", "event_classes"):
        found.setdefault(f"@{row['class']}", []).append(row["word"])
    return {name: tuple(words) for name, words in found.items()}


def of_class(name: str, word: str) -> bool:
    """Tell whether a word is of a class of `event_classes.tsv`."""
    return word in _classes()[f"@{name}"]


def _members(word: str) -> tuple[str, ...]:
    return _classes()[word] if word.startswith("@") else (word,)


@cache
def _words() -> frozenset[str]:
    """Return the words that frames are of, those of two words also by their first."""
    return frozenset(part for word, _ in frames() for part in (word, word.partition(" ")[0]))


def framed(token: Token, *, particle: bool | None = None) -> Frame | None:
    """Return what a verb or noun names with one of its objects; null without such a frame.

    `particle` asks for the word with its particle only ("lay down"), or without it only.
    """
    if token.lemma_ not in _words():
        return None
    words = [word for word in _forms(token) if word in _words() and particle in (None, " " in word)]
    if not words or (token.pos_ == "NOUN" and token.lemma_ in _classes()["@verb_only"]) or _reflexive(token):
        return None
    near = _near(token)
    far = [thing for thing in _far(token) if not near or _is_state(thing)]
    for word in words:
        for things in (near, far):
            found = [frame for thing in things if (frame := _with(word, thing)) is not None]
            if things is near and _infinitive(token) and (frame := frames().get((word, "to"))) is not None:
                found.append(frame)
            if found:
                return max(found, key=_rank)
    called = any(c.dep_ == "oprd" for c in token.children)  # "called the talks useful"
    return frames().get((words[-1], "=")) if called else None


def _is_state(thing: Token) -> bool:
    """Tell what somebody is put on or under beside an object: "put the army on alert"."""
    return thing.lemma_ in _classes()["@state"]


def _infinitive(token: Token) -> bool:
    return any(c.dep_ in ("xcomp", "ccomp") and c.tag_ == "VB" for c in token.children)


def _reflexive(token: Token) -> bool:
    """Tell "positioned itself as": nothing is done to anybody."""
    return any(c.dep_ == "dobj" and c.tag_ == "PRP" and c.lower_.endswith(("self", "selves")) for c in token.children)


def _rank(frame: Frame) -> int:
    return frame[0]


def _with(word: str, thing: Token) -> Frame | None:
    """Return the frame of a word with one object by the object's most telling name."""
    known = frames()
    return next((frame for name in _names(thing) if (frame := known.get((word, name))) is not None), None)


def _forms(token: Token) -> Iterator[str]:
    lemma = token.lemma_
    yield from (f"{lemma} {c.lower_}" for c in token.children if c.dep_ in _PARTICLES)
    yield lemma


def _near(token: Token) -> list[Token]:
    """Return what a word is about: objects, the noun a participle stands by, a noun's own modifiers, "as" what."""
    found = [c for c in token.children if c.dep_ in _OBJECTS and c.pos_ != "ADP"]
    found += [c for c in token.children if c.dep_ == "ccomp" and c.pos_ == "ADJ"]  # "held them responsible"
    if not found and token.lemma_ in _classes()["@intransitive"]:
        shared = token.dep_ in ("xcomp", "conj") and not any(c.dep_ == "nsubj" for c in token.children)
        found = [c for c in (token.head if shared else token).children if c.dep_ == "nsubj"]
    if token.dep_ == "acl" and token.tag_ == "VBN":
        found.append(token.head)
    if token.pos_ in ("NOUN", "PROPN"):
        found += [c for c in token.children if c.dep_ in ("compound", "amod", "poss", "nmod")]
    found += [c for p in token.children if p.lower_ in _CLOSE for c in p.children if c.dep_ == "pobj"]
    return [one for thing in found for one in (thing, *(c for c in thing.conjuncts if c.i > thing.i))]


def _far(token: Token) -> list[Token]:
    """Return what follows a word's prepositions."""
    after = [p for p in token.children if p.dep_ in ("prep", "prt", "advmod", "dative")]
    after += [q for p in after for q in p.children if q.dep_ == "prep"]  # "walked out of talks"
    found = [c for p in after if p.lower_ in _INTO for c in p.children if c.dep_ == "pobj"]
    return [one for thing in found for one in (thing, *(c for c in thing.conjuncts if c.i > thing.i))]


def _names(thing: Token) -> Iterator[str]:
    """Yield an object's names, the most telling first: "state of emergency", "arms embargo", "embargo"."""
    lemma = thing.lemma_
    inner = [g for p in thing.children if p.lower_ == "of" for g in p.children]
    yield from (f"{lemma} of {g.lemma_}" for g in inner)
    if thing.i > 1 and thing.nbor(-1).text == "-":
        yield f"{thing.nbor(-2).lower_}-{lemma}"
    yield from (f"{c.lemma_} {lemma}" for c in thing.lefts if c.dep_ in ("amod", "compound", "nmod"))
    yield lemma
    if lemma in _classes()["@holder"] or thing.like_num:
        yield from (g.lemma_ for g in inner)
