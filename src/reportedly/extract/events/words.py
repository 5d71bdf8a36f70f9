"""The event lexicon: which verbs and nouns name a happening, of which PLOVER type and mode, and ACLED's term for it."""

from __future__ import annotations

from collections.abc import Iterable
from functools import cache
from typing import TYPE_CHECKING, Literal, cast

from reportedly.model import EventType
from reportedly.tsv import rows

from ..tree import once
from .control import falls, takes_ground
from .frames import framed, of_class
from .trigger_row import Trigger

if TYPE_CHECKING:
    from ..tree import Token

_WHEN = ("on", "at", "in", "by")
_WALKOUTS = ("strike", "striker", "walkout", "stoppage", "airstrike")
_BLOWS = ("air", "aerial", "military", "retaliatory", "precision", "nuclear", "preemptive", "pre-emptive", "surgical")
How = Literal["object", "particle", "alone"]


@cache
def triggers(pos: str) -> dict[str, Trigger | None]:
    """Return the triggers of one part of speech by lemma or by two words; null where both together name nothing."""
    return {
        row["lemma"]: Trigger(cast("EventType", row["type"]), row["mode"], row["acled"]) if row["type"] != "-" else None
        for row in rows("reportedly.words", "event_words")
        if row["pos"] == pos
    }


@cache
def words_of(name: str, value: str, *, key: str = "word") -> dict[str, str]:
    """Return a two-column list as a mapping: means, targets, ground, armed groups."""
    return {row[key]: row[value] for row in rows("reportedly.words", name)}


@cache
def verb_lists(name: str) -> frozenset[str]:
    """Return one list of `verbs.tsv`: "light", "raising", "witnessing", "uttering"."""
    return frozenset(row["verb"] for row in rows("reportedly.words", "verbs") if row["list"] == name)


@cache
def measure_nouns() -> frozenset[str]:
    """Return nouns that are no party: days, measures, and the set words of "at the scene" and "to death"."""
    return frozenset(row["noun"] for row in rows("reportedly.words", "measure_nouns"))


_MASS = frozenset(("support", "aid", "help"))  # only in the singular do these name a deed


def trigger_of(token: Token) -> Trigger | None:
    """Return what a verb or noun names, with its particle and object first ("shoot down", "lift sanctions")."""
    return read_word(token)[0]


def _obstructing(token: Token, trigger: Trigger | None) -> Trigger | None:
    """In "farmers blocked the road" nobody closes it by right: it is a protest."""
    if trigger is None or trigger.type != "COERCE" or trigger.mode not in ("restrict", "ban"):
        return trigger
    people = words_of("event_protesters", "word")
    blocked = any(c.dep_ in ("nsubj", "agent") and c.lemma_ in people for c in token.children)
    return Trigger("PROTEST", "obstruct", "Peaceful protest") if blocked else trigger


@once
def read_word(token: Token) -> tuple[Trigger | None, How]:
    """Return what a word names and what told it: the word with its object, with its particle, or the word alone."""
    verb = token.is_verb
    if verb and (joined := _hyphened(token)) in triggers("verb"):
        return triggers("verb")[joined], "particle"
    if verb and (frame := framed(token, particle=True)) is not None:
        return frame[1], "object"
    if verb and (pair := _with_particle(token)) is not None:
        return triggers("verb")[pair], "particle"
    if token.pos_ == "NOUN" and token.lemma_ == "strike" and _stops_work(token):
        return triggers("verb")["strike work"], "object"
    if (frame := framed(token, particle=False)) is not None:
        return _obstructing(token, frame[1]), "object"
    if takes_ground(token) if verb else falls(token):
        return triggers("verb")["capture"], "object"
    if verb:
        known = triggers("verb")
        return known.get(token.lower_) or known.get(token.lemma_), "alone"  # the lemma of "raped" is "rap"
    if token.pos_ == "ADJ":  # "are dead", "among the wounded"
        return triggers("adj").get(token.lower_), "alone"
    return (_of_noun(token, "noun") if token.pos_ in ("NOUN", "PROPN") else None), "alone"


def is_walkout(docs: Iterable[Iterable[Token]]) -> bool:
    """Tell a report in which a bare "strike" stops work: it tells of strikers or a general strike, and of no air strike."""
    told = [word for doc in docs for word in doc if word.lemma_ in _WALKOUTS]
    blows = any(word.lemma_ == "airstrike" or _is_blow(word) for word in told)
    return not blows and any(word.lemma_ != "strike" or _stops_work(word) or _goes_on(word) for word in told)


def _is_blow(strike: Token) -> bool:
    before = [c.lemma_ for c in strike.lefts if c.dep_ in ("compound", "amod", "nmod")]
    return strike.lemma_ == "strike" and any(word in words_of("means", "means") or word in _BLOWS for word in before)


def _goes_on(strike: Token) -> bool:
    """Tell "a general strike", "went on strike" and "a strike-bound port"."""
    before = strike.nbor(-1).lower_ if strike.i else ""
    after = strike.nbor().text if strike.i + 1 < len(strike.doc) else ""
    bound = after == "-" and strike.i + 2 < len(strike.doc) and strike.nbor(2).lower_ == "bound"
    return before in ("general", "hunger", "on") or bound


def _stops_work(strike: Token) -> bool:
    """Tell "the pilots' strike", "a rail strike" and "a strike by nurses" from a blow."""
    who = [c for c in strike.lefts if c.dep_ in ("compound", "amod", "poss", "nmod")]
    who += [c for by in strike.rights if by.lower_ in ("by", "of") for c in by.children if c.dep_ == "pobj"]
    return any(of_class("workers", word.lemma_) for word in who)


def _hyphened(token: Token) -> str:
    """Return "test-fire" for a verb joined to the word before it."""
    return f"{token.nbor(-2).lower_}-{token.lemma_}" if token.i > 1 and token.nbor(-1).text == "-" else ""


def between(token: Token) -> Trigger | None:
    """Return what a word names that is an event only where it links two known parties: "toured", "challenged"."""
    if token.pos_ in ("VERB", "AUX"):
        known = triggers("verb between")
        return known.get(token.lower_) or known.get(token.lemma_)
    return _of_noun(token, "noun between") if token.pos_ in ("NOUN", "PROPN") else None


def _of_noun(token: Token, pos: str) -> Trigger | None:
    before = token.doc[token.i - 1].lower_ if token.i else ""
    noun = token.lemma_
    if (token.tag_ == "NNS" and noun in _MASS) or (token.text == "March" and token.pos_ == "PROPN"):
        return None  # "the supports of the bridge", the month
    known = triggers(pos)
    if (
        token.i + 2 < len(token.doc)
        and token.nbor().text == "-"
        and (found := known.get(f"{noun}-{token.nbor(2).lower_}"))
    ):
        return found
    return known.get(f"{before} {noun}") or known.get(noun) or known.get(token.lower_)


def _with_particle(verb: Token) -> str | None:
    """Return a verb with its particle or preposition, where the lexicon has both: "shoot down", "call for"."""
    lemma, known = verb.lemma_, triggers("verb")
    if lemma not in _paired():
        return None
    for child in verb.children:
        if (
            child.dep_ in ("prt", "advmod", "prep")
            and (pair := f"{lemma} {child.lower_}") in known
            and not _timed(child)
        ):
            return pair
    opens = (word for word in verb.doc[verb.i + 1 : verb.i + 2] if word.dep_ == "mark")  # "called for it to be hit"
    return next((pair for word in opens if (pair := f"{lemma} {word.lower_}") in known), None)


@cache
def _paired() -> frozenset[str]:
    """Return the verbs that stand in the lexicon with a particle or preposition."""
    return frozenset(lemma.partition(" ")[0] for lemma in triggers("verb") if " " in lemma)


def _timed(preposition: Token) -> bool:
    """In "called on Friday" the day belongs to no "call on", in "attacked it for two days" they to no "attack for"."""
    timed = [c for c in preposition.children if c.dep_ == "pobj" and c.lemma_ in measure_nouns()]
    counted = any(g.like_num for c in preposition.children if c.dep_ == "pobj" for g in c.children)
    return bool(counted or timed) if preposition.lower_ in _WHEN else bool(counted and timed)
