"""Which clauses of a sentence tell of something by themselves, and which belong to the clause they hang on."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from typing import TYPE_CHECKING

from ..tsv import rows
from .attribution.frames import cue_of
from .events.trigger import clause_trigger
from .events.trigger_row import Trigger
from .events.words import trigger_of

if TYPE_CHECKING:
    from .tree import Sentence as Span
    from .tree import Token

FINITE = {"VBD", "VBZ", "VBP", "MD"}
_PARTED = {"conj", "advcl", "pcomp", "relcl", "ccomp", "parataxis"}
_SUBJECT = {"nsubj", "nsubjpass", "expl", "csubj"}


@cache
def of_kind(kind: str) -> frozenset[str]:
    """Return the words of words/clauses.tsv of one kind, such as `time`."""
    return frozenset(row["word"] for row in rows("reportedly.words", "clauses") if row["kind"] == kind)


def clauses(head: Token, sentence: Span) -> Iterator[Token]:
    """Yield a clause's head and the heads of the clauses in it that tell of something else."""
    yield head
    for token in head.subtree:
        if (
            token.i != head.i
            and sentence.start <= token.i < sentence.end
            and token.pos_ in ("VERB", "AUX")
            and _parts_from(token)
        ):
            yield token


def _parts_from(verb: Token) -> bool:
    if verb.dep_ not in _PARTED:
        return False
    subject = any(c.dep_ in _SUBJECT for c in verb.children)
    auxiliary = any(c.dep_ in ("aux", "auxpass") for c in verb.children)
    if verb.dep_ == "conj" and verb.head.pos_ in ("VERB", "AUX"):
        if verb.tag_ == "VBN" and not auxiliary:
            return False  # "five were killed and six taken to hospital": one clause with a gap
        finite = verb.tag_ in FINITE and (trigger_of(verb) is not None or _beside_speech(verb))
        return (subject or auxiliary or finite) and not _same_kind(verb)
    if verb.dep_ == "advcl" and any(c.lower_ == "having" for c in verb.children if c.dep_ == "aux"):
        return _happens(verb)
    if verb.dep_ in ("advcl", "pcomp"):
        return subject and _timed(verb) and not _conditional(verb) and (_tells(verb) or _named_subject(verb))
    if verb.dep_ == "relcl":
        return verb.tag_ in FINITE | {"VBN"} and trigger_of(verb) is not None and _has_number(verb)
    return (
        verb.dep_ in ("ccomp", "parataxis") and subject and any(t.text == ";" for t in verb.doc[verb.head.i : verb.i])
    )


def _timed(verb: Token) -> bool:
    """A clause under "after", "as", "because", or one that the parse hung on with a bare "and"."""
    if verb.dep_ == "pcomp":
        return verb.head.lower_ in of_kind("time")
    marks = {c.lower_ for c in verb.children if c.dep_ in ("mark", "advmod")}
    if "since" in marks:
        return _has_number(verb)  # "since the war began" only dates
    if marks & of_kind("time"):
        return True
    left = verb.left_edge.i
    return left > verb.sent.start and verb.doc[left - 1].lower_ == "and"


def _named_subject(verb: Token) -> bool:
    return any(c.dep_ in _SUBJECT and c.pos_ == "PROPN" for c in verb.children)


def _beside_speech(verb: Token) -> bool:
    """In "said X, but made no mention of Y" the second verb stands beside a cue, outside what is said."""
    return cue_of(verb.head) is not None


def _same_kind(verb: Token) -> bool:
    """In "three were killed and 12 injured" the clauses count one happening and stay together."""
    first, second = _named(verb.head), trigger_of(verb)
    own = any(c.dep_ in _SUBJECT for c in verb.children)
    if counts(verb) and counts(verb.head) and not own:
        return True  # "killed 1,200 and kidnapped 250"
    if first is None or second is None or first.type != second.type:
        return False
    return (counts(verb) or not own) and counts(verb.head) and first.type == "ASSAULT"


def counts(verb: Token) -> bool:
    """Whether a verb tells of numbers killed, hurt, taken or destroyed: "were injured", "are dead"."""
    if verb.lemma_ == "be":
        return _named(verb) is not None
    return verb.lemma_ in of_kind("counts")


def _named(verb: Token) -> Trigger | None:
    """Return what a verb names, a copula by its complement: "are dead"."""
    complement = next((c for c in verb.children if c.dep_ == "acomp"), None)
    return trigger_of(complement) if verb.lemma_ == "be" and complement is not None else trigger_of(verb)


def _conditional(verb: Token) -> bool:
    return any(c.lower_ in of_kind("if") for c in verb.children)


def _tells(verb: Token) -> bool:
    return _happens(verb) or _has_number(verb) or any(c.lower_ in of_kind("reason") for c in verb.children)


def _happens(verb: Token) -> bool:
    return clause_trigger(verb, (t.i for t in verb.subtree)) is not None


def _has_number(verb: Token) -> bool:
    return any(t.pos_ == "NUM" for t in verb.subtree)


def is_cause(clause: Token, head: Token) -> bool:
    """In "19 were killed after missiles hit a market" the toll keeps its cause, which is told of by itself too."""
    trigger = trigger_of(clause)
    after = clause.head.i == head.i or (clause.dep_ == "pcomp" and clause.head.head.i == head.i)
    marks = (clause.head, *clause.children) if clause.dep_ == "pcomp" else clause.children
    return (
        after and trigger is not None and trigger.type == "ASSAULT" and any(m.lower_ in of_kind("cause") for m in marks)
    )


def causes_of(head: Token) -> list[Token]:
    """Return the clauses that tell what a toll was of: "two were killed and six hurt when a shell hit a bus"."""
    tolls = [head, *(c for c in head.children if c.dep_ == "conj")] if counts(head) else []
    return [c for toll in tolls for c in toll.children if c.dep_ == "advcl" and is_cause(c, toll)]
