"""What was said apart from any event: opinions, assessments, positions, grouped by speaker."""

from __future__ import annotations

from collections.abc import Collection, Sequence

from reportedly.model import Claim

from ..origins import heads_of
from ..page import Speaker, Statement
from ..units import units_of
from ..wording.names import capital, joined, outlet_of
from ..wording.text import curled, words_of
from .page import Stage, merged

STATEMENTS = 80  # in all; beyond them the page is no longer read


def also_said(stage: Stage, claims: Sequence[Claim], printed: Collection[tuple[str, ...]]) -> list[Speaker]:
    """Return the speakers in order of how much they said, each with their statements in order of publication."""
    groups: dict[str, list[Statement]] = {}
    headed: dict[str, tuple[str, str | None]] = {}
    units = units_of(claim for claim in claims if claim.awaiting is None)
    for unit in units[:STATEMENTS]:
        for party, statement in stage.statements(unit):
            if tuple(words_of(statement.sentence.text)) in printed:
                stage.covered.update(statement.sentence.cites)
                continue
            key, name = head_of(stage, stage.speaking(statement.sentence))
            keep(groups.setdefault(key, []), statement)
            headed.setdefault(key, (name, party))
    speakers = [Speaker(*headed[key], tuple(said)) for key, said in groups.items()]
    return sorted(speakers, key=lambda speaker: (speaker.statements[0].speaker is None, -len(speaker.statements)))


def head_of(stage: Stage, claim: Claim) -> tuple[str, str]:
    """Return what a claim is filed under and its heading: its origin, else the relay that can head, else the outlet.

    Words that somebody of no known side, or of another, tells of a side are filed under who tells them.
    """
    link = heads_of(stage.own_words(claim))
    if link is None:
        return f"outlet {outlet_of(claim)}", capital(f"{outlet_of(claim)}, in its own words")
    if link.also:
        return " ".join(stage.origins.keys(link)), capital(curled(joined(link.names)))
    key = stage.origins.keys(link)[0]
    if link.actor is None and link.kind in ("office", "unnamed") and not link.source.endswith("s"):
        key = f"{key} of {claim.report.id}"  # "a military spokesman" is another one in another report
    return key, capital(curled(stage.origins.called(link)))


def keep(said: list[Statement], statement: Statement) -> None:
    """Add a statement, or its citations to the one that has the same words."""
    for at, one in enumerate(said):
        if words_of(one.sentence.text) == words_of(statement.sentence.text):
            said[at] = merged(one, statement)
            return
    said.append(statement)
