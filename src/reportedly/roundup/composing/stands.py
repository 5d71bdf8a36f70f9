"""How the accounts of an event stand to each other, and what still awaits an answer."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import replace

from reportedly.model import Claim, Relation

from .. import lists
from ..page import LeftOut, Sentence, Silence, Stand
from ..units import Unit
from ..wording.lines import silence_line, words_line
from ..wording.names import speaker_of
from ..wording.sentences import as_printed
from ..wording.text import words_of
from .page import Stage

WORDED = 24  # rows that are worded at all: the rest of a crowded event is counted
ROWS = 8  # beyond them an event's relations are read in the record, not on a page
UNWORDED = "how it stands to another account could not be told in the words of both; it is kept in the record"
Passes = Callable[[Sentence], bool]
ORDER = (
    "contests",
    "denies",
    "concedes",
    "confirms",
    "differs",
    "updates",
    "refines",
    "agrees",
    "compatible",
    "repeats",
)


def stands_of(relations: Iterable[Relation], stage: Stage) -> tuple[Stand, ...]:
    """Return the relations of an event as rows of the page, the telling ones first; one row an origin that repeats itself.

    Rows beyond the limit are listed as left out; relations to what is on no page of these days are none of it.
    """
    found: dict[tuple[str, ...], tuple[Relation, Stand]] = {}
    shown = (one for one in relations if stage.has_both(one) and not is_within_one(one))
    ordered = sorted(shown, key=lambda one: ORDER.index(one.kind) if one.kind in ORDER else len(ORDER))
    for nth, relation in enumerate(ordered):
        if len(found) >= WORDED:
            stage.cut |= {one.id: cut_row(one, label_of(one)) for one in ordered[nth:] if one.kind in ORDER and one.b}
            break
        row = stand(relation, stage.passes) if relation.kind in ORDER else None
        if row is None and relation.kind in ORDER and relation.b is not None:
            stage.cut[relation.id] = LeftOut(relation.a.id, speaker_of(relation.a), UNWORDED, relation.id)
        if row is not None:
            found.setdefault(key_of(relation, row, stage), (relation, row))
    rows = list(found.values())
    stage.cut |= {relation.id: cut_row(relation, row.label) for relation, row in rows[ROWS:]}
    return tuple(in_sentences(relation, row, stage) for relation, row in rows[:ROWS])


def is_within_one(relation: Relation) -> bool:
    """Tell whether a report only says again what it has said."""
    return relation.kind == "repeats" and relation.b is not None and relation.a.report.id == relation.b.report.id


def in_sentences(relation: Relation, row: Stand, stage: Stage) -> Stand:
    """Return a row with each side as a whole sentence where one can be made: a passage may be half a clause."""
    b = told(relation.b, row.b, stage) if relation.b is not None and row.b is not None else None
    voices = stage.voice(relation.a), stage.voice(relation.b or relation.a)
    return replace(row, a=told(relation.a, row.a, stage), b=b, voices=voices)


def told(claim: Claim, words: Sentence, stage: Stage) -> Sentence:
    """Return a claim's own quotation, or the sentence that words it; the words alone where a row cites both its sides."""
    if words.cites != (claim.id,):
        return words
    unit = Unit((claim,))
    whole = stage.first_passing(unit)
    if whole is None and stage.passes(printed := as_printed(unit)):
        return printed
    return whole or words


def cut_row(relation: Relation, label: str) -> LeftOut:
    reason = f"how it stands to another account ({label.lower()}) is beyond the page's length; it is kept in the record"
    return LeftOut(relation.a.id, speaker_of(relation.a), reason, relation.id)


def key_of(relation: Relation, row: Stand, stage: Stage) -> tuple[str, ...]:
    """Return what makes two rows say the same: the origin for a repetition, the origins and figures where figures differ, else the relation and both sides' words."""
    if relation.kind == "repeats":
        return ("repeats", *stage.origins.of_claim(relation.b or relation.a))
    if relation.kind in ("updates", "differs") and relation.values and relation.b is not None:
        return (
            relation.kind,
            *stage.origins.of_claim(relation.a),
            *stage.origins.of_claim(relation.b),
            *map(str, relation.values),
        )
    return (relation.kind, relation.on or "", row.a.text, row.b.text if row.b else "")


def stand(relation: Relation, passes: Passes) -> Stand | None:
    """Return a relation as a row, null when the checker refuses a side; the same words twice are printed once."""
    if relation.b is None:
        return None
    a, b = words_line(relation.a), words_line(relation.b)
    if not passes(a) or not passes(b):
        return None
    label = label_of(relation)
    both = replace(a, cites=(*a.cites, *b.cites))
    if words_of(a.text) == words_of(b.text) and passes(both):
        return Stand(relation.kind, relation.on, label, both, None, reason_of(relation))
    return Stand(relation.kind, relation.on, label, a, b, reason_of(relation))


def label_of(relation: Relation) -> str:
    return lists.mapping("relations", "kind", "words")[relation.kind]


def reason_of(relation: Relation) -> str:
    """Return the reason without the words it repeats from the two accounts beside it."""
    return (
        re.sub(r"\s*(?:[;:][^;:“]*|[^;:“]*(?<=said) )“.*", "", relation.reason)
        if "“" in relation.reason
        else relation.reason
    )


def silences_of(stage: Stage, claims: Iterable[Claim], relations: Iterable[Relation]) -> list[Silence]:
    """Return the recorded silences among the claims, each with the statement that waits for the answer."""
    held = list(relations)
    waited, answers = waited_for(held), {one.a.id: one.answer for one in held if one.answer is not None}
    rows = [
        silence(stage, claim, waited, answers) for claim in claims if claim.awaiting is not None and is_somebody(claim)
    ]
    return [row for row in rows if row is not None]


def is_somebody(claim: Claim) -> bool:
    """Tell a silence of somebody named by more than "others"."""
    who = claim.awaiting.who if claim.awaiting is not None else ()
    return not any(name.casefold().split(" ")[0] in lists.clause_words("no heading") for name in who)


def silence(
    stage: Stage, claim: Claim, waited: Mapping[str, Sequence[Claim]], answers: Mapping[str, Claim]
) -> Silence | None:
    sentence, awaiting = silence_line(claim, stage.year), claim.awaiting
    if sentence is None or awaiting is None or not stage.passes(sentence):
        return None
    named = stage.claims.get(awaiting.to or "")
    waiting = waited.get(claim.id) or ([named] if named is not None else [])
    lines = [told(one, words, stage) for one in waiting if stage.passes(words := words_line(one))]
    answer = words_line(answers[claim.id]) if claim.id in answers else None
    return Silence(
        sentence, awaiting.who, awaiting.as_of, lines[0] if lines else None, tuple(lines[1:]),
        told(answers[claim.id], answer, stage) if answer is not None and stage.passes(answer) else None, stage.parties_named(awaiting.who),
        awaiting.kind,
        answers[claim.id].report.published if claim.id in answers else None, claim.report.published,
    )  # fmt: skip


def waited_for(relations: Iterable[Relation]) -> dict[str, list[Claim]]:
    """Return, for each claim that records a silence, the claims that wait for an answer."""
    found: dict[str, list[Claim]] = {}
    for relation in relations:
        if relation.kind == "awaits" and relation.b is not None:
            silent, to = (relation.a, relation.b) if relation.a.awaiting else (relation.b, relation.a)
            found.setdefault(silent.id, []).append(to)
    return found
