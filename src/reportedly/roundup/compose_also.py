"""What was said apart from any event: opinions, assessments, positions, grouped by speaker."""

from __future__ import annotations

from collections.abc import Collection, Sequence

from reportedly.model import Claim

from .compose_page import Stage, merged
from .compose_units import units_of
from .page import Speaker, Statement
from .wording_names import capital, outlet_of
from .wording_text import words_of

STATEMENTS = 80  # in all; beyond them the page is no longer read


def also_said(stage: Stage, claims: Sequence[Claim], printed: Collection[tuple[str, ...]]) -> list[Speaker]:
    """Return the speakers in order of how much they said, each with their statements in order of publication."""
    groups: dict[str, list[Statement]] = {}
    parties: dict[str, str | None] = {}
    units = units_of(claim for claim in claims if claim.awaiting is None)
    for unit in units[:STATEMENTS]:
        for party, statement in stage.statements(unit):
            if tuple(words_of(statement.sentence.text)) in printed:
                stage.covered.update(statement.sentence.cites)
                continue
            name = capital(statement.speaker or f"{outlet_of(unit.first)}, in its own words")
            keep(groups.setdefault(name, []), statement)
            parties.setdefault(name, party)
    speakers = [Speaker(name, parties[name], tuple(said)) for name, said in groups.items()]
    return sorted(speakers, key=lambda speaker: (speaker.statements[0].speaker is None, -len(speaker.statements)))


def keep(said: list[Statement], statement: Statement) -> None:
    """Add a statement, or its citations to the one that has the same words."""
    for at, one in enumerate(said):
        if words_of(one.sentence.text) == words_of(statement.sentence.text):
            said[at] = merged(one, statement)
            return
    said.append(statement)
