"""The columns of an event: what each side says, one wording once, and apart what figures say as well."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from reportedly.model import Claim

from ..ledger import aspect_of, figure_roles
from ..page import Column, FigureStrip, Statement
from ..units import units_of
from ..wording.text import words_of
from .page import Stage, merged

Columns = dict[str | None, dict[tuple[str, ...], Statement]]
COLUMNS = 3  # side by side on a wide screen; a fourth leaves each too narrow to read
STATEMENTS = 10  # a column; more of one side's accounts of one event are counted as left out
BACKGROUND = 4
ALIKE = 0.7  # of the shorter statement's words: below it two sentences of one speaker say different things


def columns_of(stage: Stage, claims: Sequence[Claim]) -> tuple[Column, ...]:
    """Return the statements by party, in the profile's order, those outside last; one wording is printed once."""
    columns: Columns = {}
    for unit in units_of(claims):
        if len(columns.get(stage.party_of(unit.speaking), ())) >= STATEMENTS:
            continue
        for party, statement in stage.statements(unit):
            column, words = columns.setdefault(party, {}), tuple(words_of(statement.sentence.text))
            column[words] = merged(column.get(words, statement), statement)
    if len(columns) > COLUMNS:
        columns = few(stage, columns)
    return tuple(
        Column(party, folded(stage, list(columns[party].values()))[:STATEMENTS])
        for party in in_party_order(stage, list(columns))
    )


def background_of(stage: Stage, claims: Sequence[Claim]) -> tuple[Statement, ...]:
    """Return what was said of a continuing event before the days covered, the latest first; nothing of one all earlier."""
    earlier = [claim for claim in claims if claim.id not in stage.own]
    if len(earlier) == len(claims):
        return ()
    told = [statement for unit in reversed(units_of(earlier)) for _, statement in stage.statements(unit)]
    return folded(stage, told)[:BACKGROUND]


def folded(stage: Stage, statements: Sequence[Statement]) -> tuple[Statement, ...]:
    """Return the statements with what an origin says again in nearly the same words put behind its fullest wording."""
    kept: list[Statement] = []
    for one in statements:
        at = next((at for at, other in enumerate(kept) if says_again(stage, one, other)), None)
        if at is None:
            kept.append(one)
            continue
        fuller, other = sorted((kept[at], one), key=lambda each: -len(content(each)))
        kept[at] = replace(fuller, again=(*fuller.again, *other.again, replace(other, again=())))
    return tuple(kept)


def says_again(stage: Stage, one: Statement, other: Statement) -> bool:
    """Tell whether two statements of one origin answer one question alike, with the same numbers."""
    if (one.voice, one.aspect, one.on_record) != (other.voice, other.aspect, other.on_record):
        return False
    if "quotation" in (one.sentence.kind, other.sentence.kind) or numbers(one) != numbers(other):
        return False
    mine, theirs = content(one), content(other)
    return len(mine & theirs) >= ALIKE * min(len(mine), len(theirs)) and taken(stage, one) == taken(stage, other)


def content(one: Statement) -> set[str]:
    """Return the longer words of a statement, without those of its speaker."""
    speaker = set(words_of(one.speaker or ""))
    return {word for word in words_of(one.sentence.text) if len(word) > 3} - speaker


def numbers(one: Statement) -> set[str]:
    return {word for word in words_of(one.sentence.text) if word[0].isdigit()}


def taken(stage: Stage, one: Statement) -> set[tuple[str, str, str]]:
    """Return how the claims of a statement stand to what they say."""
    told = (stage.claims[cite] for cite in one.sentence.cites)
    return {(claim.stance, claim.modality, claim.polarity) for claim in told}


def counted_apart(stage: Stage, columns: Sequence[Column], strips: Sequence[FigureStrip]) -> tuple[Column, ...]:
    """Put apart the statements whose every claim a row of figures tells; the others answer what their other claims do."""
    lines = [line for strip in strips if strip.role in figure_roles() for line in strip.lines]
    told = {cite for line in lines for cite in line.sentence.cites}

    def is_told(one: Statement) -> bool:
        return all(told.issuperset(said.sentence.cites) for said in (one, *one.again))

    def without(one: Statement) -> Statement:
        rest = [stage.claims[cite] for cite in one.sentence.cites if cite not in told]
        return replace(one, aspect=aspect_of(rest)) if rest else one

    return tuple(
        Column(
            column.party,
            tuple(without(one) for one in column.statements if not is_told(one)),
            tuple(one for one in column.statements if is_told(one)),
        )
        for column in columns
    )


def few(stage: Stage, columns: Columns) -> Columns:
    """Return the columns with every party that the profile does not name put among those outside."""
    sides = {party.name for party in stage.profile.parties} if stage.profile else set()
    found: Columns = {}
    for party, statements in columns.items():
        found.setdefault(party if party in sides else None, {}).update(statements)
    return found


def in_party_order(stage: Stage, parties: list[str | None]) -> list[str | None]:
    order = [party.name for party in stage.profile.parties] if stage.profile else []
    return sorted(
        parties, key=lambda name: (name is None, order.index(name) if name in order else len(order), name or "")
    )
