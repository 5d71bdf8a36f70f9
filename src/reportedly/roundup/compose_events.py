"""The events of the page: accounts by party, figures, relations and silences, in order of weight."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import date

from reportedly.model import Claim, Comparison, Event, Relation

from .compose_figures import strips_of
from .compose_page import Stage, merged
from .compose_stands import silences_of, stands_of
from .compose_units import units_of
from .compose_weight import TELLING, weight, weight_at_most
from .page import Clock, Column, Reach, Section, Statement
from .wording_heading import days_in_words, heading, time_of
from .wording_text import words_of

Columns = dict[str | None, dict[tuple[str, ...], Statement]]
COLUMNS = 3  # side by side on a wide screen; a fourth leaves each too narrow to read
CANDIDATES = 200  # events that are worded and checked; the page holds about a quarter as many
STATEMENTS = 10  # a column; more of one side's accounts of one event are counted as left out


def sections_of(stage: Stage, comparison: Comparison, last_day: date) -> list[Section]:
    """Return the events as sections, heaviest first; of very many, those that may be among the page's heaviest."""
    by_event: dict[str, list[Relation]] = {}
    for relation in comparison.relations:
        by_event.setdefault(relation.event or "", []).append(relation)

    def at_most(event: Event) -> float:
        claims = [stage.claims[cite] for cite in event.claims if cite in stage.claims]
        return weight_at_most(claims, map(stage.party_of, claims), len(by_event.get(event.id, ())), last_day)

    events = comparison.events
    if len(events) > CANDIDATES:
        events = tuple(sorted(events, key=lambda event: (-at_most(event), event.id))[:CANDIDATES])
    found = (section(stage, event, by_event.get(event.id, []), last_day) for event in events)
    return once(stage, sorted((one for one in found if one is not None), key=lambda one: (-one.weight, one.id)))


def once(stage: Stage, sections: Sequence[Section]) -> list[Section]:
    """Print each wording once, in the event that has the most accounts; an event left without any is dropped."""
    owner: dict[tuple[str, ...], str] = {}
    for one in sorted(sections, key=lambda one: -told(one)):
        for words in wordings(one):
            owner.setdefault(words, one.id)
    return [left for one in sections if (left := own(stage, one, owner)) is not None]


def own(stage: Stage, one: Section, owner: Mapping[tuple[str, ...], str]) -> Section | None:
    """Return a section with the statements that are its own; the claims of the others count as told."""
    columns = []
    for column in one.columns:
        mine = tuple(said for said in column.statements if owner[tuple(words_of(said.sentence.text))] == one.id)
        stage.covered.update(cite for said in column.statements if said not in mine for cite in said.sentence.cites)
        columns += [replace(column, statements=mine)] if mine else []
    return replace(one, columns=tuple(columns)) if columns else None


def wordings(one: Section) -> set[tuple[str, ...]]:
    return {tuple(words_of(said.sentence.text)) for column in one.columns for said in column.statements}


def section(stage: Stage, event: Event, relations: Sequence[Relation], last_day: date) -> Section | None:
    """Compose one event; null when it has no account that can be printed or no neutral heading."""
    claims = [stage.claims[cite] for cite in event.claims if cite in stage.claims]
    title = heading(claims, event.places)
    spoken = [claim for claim in claims if claim.awaiting is None]
    columns = columns_of(stage, spoken) if title is not None and stage.passes(title) else ()
    if title is None or not columns:
        return None
    stands = stands_of(relations, stage)
    spread = reach_of(stage, spoken)
    return Section(
        event.id, title, title.text.rpartition(": ")[2].partition(" reported")[0], time_of(claims)[0] or None, clock_of(stage, spoken), spread,
        weight(spoken, (count.party for count in spread.parties if count.most), spread.least, stands, last_day),
        columns, strips_of(stage, spoken), stands,
        tuple(silences_of(claims, relations, stage.claims, stage.passes)),
    )  # fmt: skip


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
        Column(party, tuple(columns[party].values())[:STATEMENTS]) for party in in_party_order(stage, list(columns))
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


def clock_of(stage: Stage, claims: Sequence[Claim]) -> Clock | None:
    """Return the shortest span, known to the day or better, among claims of the time that the heading prints."""
    words = time_of(claims)[0]
    found = [
        Clock(when.start, when.end, when.precision in ("minute", "hour"), stage.party_of(claim), (claim.id,))
        for claim in claims
        if words and days_in_words(claim) == words and (when := claim.when) and when.start and when.end
    ]
    return min(found, key=lambda clock: clock.end - clock.start, default=None)


def reach_of(stage: Stage, claims: Sequence[Claim]) -> Reach:
    """Return how many origins an event has, in how many outlets, and how many of these only carry on another's words."""
    found = stage.count(claims)
    heard = {witness.family or witness.name for origin in found.origins for witness in origin.witnesses}
    copies = {report for origin in found.origins for witness in origin.witnesses for report in witness.copies}
    outlets = {claim.report.outlet for claim in claims}
    return Reach(found.least, found.most, found.parties, len(outlets), len(heard), len(copies))


def is_major(one: Section) -> bool:
    """Tell whether an event has several accounts, a figure of people, or accounts that stand against each other."""
    people = any(strip.measure in ("killed", "injured", "casualties") for strip in one.strips)
    stood = any(stand.kind in TELLING for stand in one.stands)
    return is_named(one) and (people or stood or (told(one) > 1 and one.reach.least > 0))


def is_event(one: Section) -> bool:
    """Tell whether an event stands by itself on the page: it has a day, or more than one statement."""
    return is_named(one) and (one.when is not None or told(one) > 1 or bool(one.stands))


def is_named(one: Section) -> bool:
    """Tell whether an event's heading says where, who or when."""
    return ": " in one.heading.text or one.when is not None


def told(one: Section) -> int:
    return sum(len(column.statements) for column in one.columns)
