"""The lead: the heaviest events, one statement a side, each with its relay in the sentence."""

from __future__ import annotations

from collections.abc import Sequence

from reportedly.model import Amount

from ..page import Section, Sentence, Statement
from ..wording.names import joined, with_article
from ..wording.text import words_of
from .page import Stage

EVENTS, SIDES, LONGEST = 2, 2, 55  # words: a lead sentence beyond it is no lead


def lead_of(stage: Stage, sections: Sequence[Section]) -> list[Sentence]:
    """Return up to four sentences: the first two events that have something new, up to two sides of each."""
    found: list[Sentence] = []
    counted: set[tuple[str, float]] = set()
    fresh = [section for section in sections if section.news != "earlier"]
    for section in (fresh or sections)[:EVENTS]:
        columns = section.columns[:SIDES]
        chosen = (best(stage, section, (*column.counted, *column.statements)) for column in columns)
        for statement in chosen:
            if statement is not None and not _only_recounts(stage, statement, counted):
                found.append(relayed(stage, statement))
                counted |= _counts(stage, statement)
    return found


def _counts(stage: Stage, statement: Statement) -> set[tuple[str, float]]:
    told = (amount for cite in statement.sentence.cites for amount in stage.claims[cite].amounts)
    return {(amount.role, amount.best or amount.low or amount.high or 0) for amount in told}


def _only_recounts(stage: Stage, statement: Statement, counted: set[tuple[str, float]]) -> bool:
    """Tell an outlet's own telling of figures that a side has just been quoted with."""
    own = _counts(stage, statement)
    return statement.speaker is None and bool(own) and own <= counted


def best(stage: Stage, section: Section, statements: Sequence[Statement]) -> Statement | None:
    """Return the side's statement that tells most of what the heading names; null when none is short prose."""
    fit = [
        one for one in statements if one.sentence.kind == "statement" and len(words_of(one.sentence.text)) <= LONGEST
    ]
    return max(
        fit, key=lambda one: (one.on_record, one.speaker is not None, substance(stage, section, one)), default=None
    )


def substance(stage: Stage, section: Section, statement: Statement) -> tuple[bool, bool, float, bool, int, int]:
    """Rank statements: of the heading's kind first, then the latest toll of dead, then by place, figures and names."""
    told = [stage.claims[cite] for cite in statement.sentence.cites]
    headed = {claim.event.type for cite in section.heading.cites if (claim := stage.claims[cite]).event is not None}
    figures = sum(1 + (amount.role in ("killed", "injured")) for claim in told for amount in claim.amounts)
    dead = any(is_toll(amount) for claim in told for amount in claim.amounts)
    latest = statement.published.timestamp() if dead and statement.published else 0.0
    where = section.heading.text.rpartition(": ")[0]
    names = sum(word[0].isupper() for word in statement.sentence.text.split()[1:])
    return (
        any(claim.event is not None and claim.event.type in headed for claim in told),
        dead,
        latest,
        bool(where) and where in statement.sentence.text,
        figures,
        min(names, 8),
    )


def is_toll(amount: Amount) -> bool:
    """Tell whether an amount counts the dead of this event, not of a whole war so far."""
    so_far = amount.scope is not None and amount.scope.kind == "cumulative"
    counted = max(amount.low or 0, amount.best or 0, amount.high or 0) > 0
    return amount.role == "killed" and counted and not so_far


def relayed(stage: Stage, statement: Statement) -> Sentence:
    """Return the sentence with its relay or outlet named at the end, when it does not stand in it already."""
    text = statement.sentence.text
    via = statement.relays[-1:] or ((statement.outlet,) if statement.outlet else ())
    if not via or set(words_of(via[0])) <= set(words_of(text)) or not text.endswith("."):
        return statement.sentence
    longer = f"{text[:-1]}, according to {joined(tuple(map(with_article, via)))}."
    sentence = Sentence(longer, statement.sentence.cites, statement.sentence.kind)
    return sentence if stage.passes(sentence) else statement.sentence
