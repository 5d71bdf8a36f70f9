"""The events of the page: accounts by party, figures, relations and silences, in order of weight."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from datetime import date

from reportedly.model import Claim, Comparison, Event, Relation

from ..page import Clock, Reach, Section, Statement
from ..wording.heading import days_in_words, heading, time_of
from ..wording.standing import standing
from ..wording.text import words_of
from .columns import background_of, columns_of, counted_apart
from .figures import strips_of
from .page import Stage
from .relayed import relayed_of
from .spots import spots_of
from .stands import silences_of, stands_of
from .weight import TELLING, reckoned, weight, weight_at_most

CANDIDATES = 200  # events that are worded and checked at most
ENOUGH, MAJOR = 72, 16  # a page holds 52 events, 12 of them in full; some drop out since another tells the same


def sections_of(stage: Stage, comparison: Comparison, last_day: date) -> list[Section]:
    """Return the events as sections, heaviest first; of very many, those that may be among the page's heaviest."""
    by_event = relations_by_event(comparison)

    def at_most(event: Event) -> float:
        claims = [stage.claims[cite] for cite in event.claims if cite in stage.claims]
        return weight_at_most(claims, map(stage.party_of, claims), len(by_event.get(event.id, ())), last_day)

    ranked = sorted(((at_most(event), event) for event in comparison.events), key=lambda row: (-row[0], row[1].id))
    found: list[Section] = []
    for most, event in ranked[:CANDIDATES]:
        if len(found) >= ENOUGH and is_full(found, most):
            break
        made = section(stage, event, by_event.get(event.id, []), last_day)
        found += [made] if made is not None else []
    return once(stage, sorted(found, key=lambda one: (-one.weight, one.id)))


def relations_by_event(comparison: Comparison) -> dict[str, list[Relation]]:
    """Return the relations of each event, with those of its accounts to what is none: silences, an outlet's own sums."""
    of = {cite: event.id for event in comparison.events for cite in event.claims}
    found: dict[str, list[Relation]] = {}
    for relation in comparison.relations:
        sides = (one.id for one in (relation.a, relation.b) if one is not None)
        near = next((of[side] for side in sides if side in of), "")
        found.setdefault(relation.event or near, []).append(relation)
    return found


def silent_on(event: Event, relations: Iterable[Relation]) -> list[Claim]:
    """Return the claims that record a silence on an event's accounts and are none of its own."""
    sides, own = (side for one in relations if one.kind == "awaits" for side in (one.a, one.b)), frozenset(event.claims)
    found = {side.id: side for side in sides if side is not None and side.awaiting is not None and side.id not in own}
    return list(found.values())


def is_full(found: Sequence[Section], most: float) -> bool:
    """Tell whether more events than a page holds weigh more than any that is left can."""
    heavier = [one for one in found if one.weight >= most and is_event(one)]
    return len(heavier) >= ENOUGH and sum(map(is_major, heavier)) >= MAJOR


def once(stage: Stage, sections: Sequence[Section]) -> list[Section]:
    """Print each wording once: in the event that most of its words tell of, else in that with the most accounts; an
    event left without any is dropped.
    """
    owner: dict[tuple[str, ...], str] = {}
    most: dict[tuple[str, ...], int] = {}
    for one in sorted(sections, key=lambda one: -told(one)):
        for said in said_in(one):
            words = tuple(words_of(said.sentence.text))
            length = max(len(stage.claims[cite].evidence.quote) for cite in said.sentence.cites)
            if length > most.get(words, 0):
                owner[words], most[words] = one.id, length
    return [left for one in sections if (left := own(stage, one, owner)) is not None]


def own(stage: Stage, one: Section, owner: Mapping[tuple[str, ...], str]) -> Section | None:
    """Return a section with the statements that are its own; the claims of the others count as told."""
    columns = []
    for column in one.columns:
        mine, counted = (kept(one, told, owner) for told in (column.statements, column.counted))
        lost = {*column.statements, *column.counted} - {*mine, *counted}
        stage.covered.update(cite for said in lost for cite in said.sentence.cites)
        columns += [replace(column, statements=mine, counted=counted)] if mine or counted else []
    return replace(one, columns=tuple(columns)) if columns else None


def kept(one: Section, statements: Iterable[Statement], owner: Mapping[tuple[str, ...], str]) -> tuple[Statement, ...]:
    return tuple(said for said in statements if owner[tuple(words_of(said.sentence.text))] == one.id)


def wordings(one: Section) -> set[tuple[str, ...]]:
    return {tuple(words_of(said.sentence.text)) for said in said_in(one)}


def said_in(one: Section) -> Iterator[Statement]:
    return (said for column in one.columns for said in (*column.statements, *column.counted))


def section(stage: Stage, event: Event, relations: Sequence[Relation], last_day: date) -> Section | None:
    """Compose of one event what its place on the page rests on; null when it has no account that can be printed or no
    neutral heading. `with_rest` adds what only an event on the page needs.
    """
    claims = [stage.claims[cite] for cite in event.claims if cite in stage.claims]
    title = heading(claims, event.places, stage.year)
    spoken = [claim for claim in claims if claim.awaiting is None]
    own = [claim for claim in spoken if claim.id in stage.own] or spoken
    columns = columns_of(stage, own) if title is not None and stage.passes(title) else ()
    if title is None or not columns:
        return None
    stands, strips = stands_of((one for one in relations if one.event == event.id), stage), strips_of(stage, spoken)
    columns = counted_apart(stage, columns, strips)
    spread = reach_of(stage, spoken)
    parts = reckoned(spoken, (count.party for count in spread.parties if count.most), spread.least, stands, last_day)
    return Section(
        event.id, title, title.text.rpartition(": ")[2].partition(" reported")[0], time_of(claims, stage.year)[0] or None, None,
        spread, weight(parts), columns, strips, stands, (), stage.news_of(spoken), parts,
    )  # fmt: skip


def with_rest(stage: Stage, comparison: Comparison, sections: Iterable[Section]) -> Iterator[Section]:
    """Yield sections with their silences, clock, background, spots and printings, and with how their accounts stand."""
    by_event, events = relations_by_event(comparison), {event.id: event for event in comparison.events}
    for one in sections:
        event, relations = events[one.id], by_event.get(one.id, [])
        claims = [stage.claims[cite] for cite in event.claims if cite in stage.claims]
        spoken = [claim for claim in claims if claim.awaiting is None]
        quiet = [claim for claim in silent_on(event, relations) if claim.id in stage.claims]
        silences = tuple(silences_of(stage, [*claims, *quiet], relations))
        one_sided = len({stage.party_of(claim) for claim in spoken}) == 1
        sided = [claim.id for claim in spoken if one_sided and claim.origin is not None and claim.origin.party]
        how = standing(one.stands, silences, one.reach, stage.claims, sided)
        yield replace(
            one,
            clock=clock_of(stage, spoken),
            silences=silences,
            background=background_of(stage, spoken),
            spots=spots_of(stage, spoken, event.places),
            standing=how if how is not None and stage.passes(how) else None,
            relayed=relayed_of(stage, relations),
        )


def clock_of(stage: Stage, claims: Sequence[Claim]) -> Clock | None:
    """Return the shortest span, known to the day or better, among claims of the time that the heading prints."""
    words = time_of(claims, stage.year)[0]
    found = [
        Clock(when.start, when.end, when.precision in ("minute", "hour"), stage.party_of(claim), (claim.id,))
        for claim in claims
        if words and days_in_words(claim, stage.year) == words and (when := claim.when) and when.start and when.end
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
    return sum(len(column.statements) + len(column.counted) for column in one.columns)
