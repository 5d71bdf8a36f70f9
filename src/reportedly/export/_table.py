"""Claims and relations as tables for the terminal."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import TYPE_CHECKING

from reportedly.model import Claim, FigureHistory, Relation

from ._words import chain_words, figure_words, moment_words, place_words, visible

if TYPE_CHECKING:
    from rich.table import Table

ID = 12  # as much of a report's id as tells it from others, and `show` takes


def claims_table(claims: Iterable[Claim]) -> Table:
    """Return claims as a table: when published, by whom, on whose word, and what."""
    table = _table(published=0, outlet=2, who=3, stance=2, what=8, where=3, figures=3, report=0)
    for claim in claims:
        ref = claim.report
        _add(
            table, moment_words(ref.published), ref.outlet or ref.file or "?",
            chain_words(claim.chain) or "(own voice)", stance_words(claim), claim.evidence.quote,
            "; ".join(place_words(place) for place in claim.places),
            "; ".join(figure_words(amount) for amount in claim.amounts), ref.id[:ID],
        )  # fmt: skip
    return table


def relations_table(relations: Iterable[Relation]) -> Table:
    """Return relations as a table: how the first claim stands to the second, on what, and why."""
    table = _table(relation=0, on=0, first=4, second=4, why=4)
    for relation in relations:
        other = relation.b
        _add(table, relation.kind, relation.on or "", _said(relation.a), _said(other) if other else "", relation.reason)
    return table


def figures_table(histories: Iterable[FigureHistory]) -> Table:
    """Return histories of figures as a table: one line an origin's figure, and what it is to those before it."""
    table = _table(published=0, measure=2, origin=3, figure=2, change=0, what=6)
    for history in histories:
        for entry in history.entries:
            _add(
                table, moment_words(entry.claim.report.published),
                _measured(history.measure), entry.origin, entry.words, entry.change,
                entry.claim.evidence.quote,
            )  # fmt: skip
    return table


def _measured(measure: Sequence[str]) -> str:
    """Return what is measured in words: "people killed", "duration in minutes"."""
    role, *rest = measure[:2]
    return (
        f"duration in {rest[0]}s"
        if role == "lasted" and rest
        else " ".join(filter(None, (*rest, role.replace("_", " "))))
    )


def plain_table(ratios: Mapping[str, int], lines: Iterable[Sequence[str]]) -> Table:
    """Return lines of cells as a table with these columns; a ratio of 0 is a column as wide as its words."""
    table = _table(**ratios)
    for cells in lines:
        _add(table, *cells)
    return table


def stance_words(claim: Claim) -> str:
    """Return what is not plain about a claim: stance, modality, polarity and hedging, in words."""
    parts: list[str] = [claim.stance]
    parts += [claim.modality] if claim.modality != "actual" else []
    parts += ["not"] if claim.polarity == "negative" else []
    parts += ["hedged"] if claim.hedged else []
    parts += ["not on record"] if not claim.on_record else []
    parts += [claim.awaiting.kind.replace("_", " ")] if claim.awaiting else []
    return ", ".join(parts)


def _said(claim: Claim) -> str:
    who = chain_words(claim.chain) or claim.report.outlet or claim.report.file or "?"
    return f"{who}: {claim.evidence.quote}"


def _table(**ratios: int) -> Table:
    """Return an empty table; a ratio of 0 is a column as wide as its words."""
    from rich.table import Table

    table = Table(box=None, expand=True, pad_edge=False, header_style="bold", padding=(0, 2, 0, 0))
    for name, ratio in ratios.items():
        table.add_column(name, overflow="fold", ratio=ratio or None, no_wrap=not ratio)
    return table


def _add(table: Table, *cells: str) -> None:
    from rich.text import Text

    table.add_row(*(Text(visible(cell).replace("\n", " ")) for cell in cells))
