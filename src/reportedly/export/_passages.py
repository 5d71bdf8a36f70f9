"""A report's text with its claims beside it, for the terminal."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from typing import TYPE_CHECKING

from reportedly.model import Block, Claim, Report, Skipped

from ._table import stance_words
from ._words import chain_words, figure_words, place_words, visible

if TYPE_CHECKING:
    from rich.console import RenderableType
    from rich.table import Table
    from rich.text import Text

SHOWN = 100  # characters of a skipped passage; a line of a screen


def show_report(report: Report, claims: Iterable[Claim], skipped: Sequence[Skipped] = ()) -> Iterator[RenderableType]:
    """Yield the report's head, a table with each block of its text and what is claimed in it, and what was skipped."""
    from rich.text import Text

    for name, value in _head(report):
        yield Text(f"{name}: {visible(value)}", style="dim")
    yield _beside(report, list(claims))
    if skipped:
        yield Text(f"skipped ({len(skipped):,}):", style="bold")
    for one in skipped:
        yield Text(visible(f"- {one.reason}: “{_short(one.evidence.quote)}”"), style="dim")


def _short(quote: str) -> str:
    """Return a quote on one line, cut where it would fill the screen."""
    line = " ".join(quote[: 2 * SHOWN].split())
    return line if len(quote) <= SHOWN else f"{line[:SHOWN]}…"


def _head(report: Report) -> Iterator[tuple[str, str]]:
    published = report.published
    printed = published and (f"{published:%Y-%m-%d}" if report.published_precision == "day" else published.isoformat())
    pairs = {
        "report": report.id, "file": report.file, "url": report.url, "outlet": report.outlet, "author": report.author,
        "published": printed, "credit": report.credit, "warning": "; ".join(report.warnings),
    }  # fmt: skip
    return ((name, value) for name, value in pairs.items() if value)


def _beside(report: Report, claims: list[Claim]) -> Table:
    from rich.table import Table
    from rich.text import Text

    table = Table(box=None, show_header=False, pad_edge=False, padding=(0, 2, 1, 0))
    table.add_column(ratio=3, overflow="fold")
    table.add_column(ratio=2, overflow="fold")
    numbered = list(enumerate(claims, 1))
    for block in report.blocks or (Block("paragraph", 0, len(report.text)),):
        inside = [(number, claim) for number, claim in numbered if block.start <= claim.evidence.start < block.end]
        notes = Text("\n").join(Text(_note(number, claim)) for number, claim in inside)
        table.add_row(_marked(report, block, inside), notes)
    return table


def _marked(report: Report, block: Block, inside: list[tuple[int, Claim]]) -> Text:
    """Return a block's words with each claim's passage underlined and its number after it."""
    from rich.text import Text

    text = Text(visible(report.text[block.start : block.end]), style="" if block.kind == "paragraph" else "dim")
    for _, claim in inside:
        text.stylize("underline", claim.evidence.start - block.start, claim.evidence.end - block.start)
    marks = sorted(
        ((min(claim.evidence.end, block.end) - block.start, number) for number, claim in inside), reverse=True
    )
    for at, number in marks:
        text = Text.assemble(text[:at], Text(f"[{number}]", style="bold cyan"), text[at:]) if at else text
    return text


def _note(number: int, claim: Claim) -> str:
    """Return a claim in a line or two: who, stance, what kind of event, where, when, which figures."""
    event = claim.event
    parts = [
        event and " ".join(part for part in (event.type, event.mode) if part),
        "; ".join(place_words(place) for place in claim.places),
        claim.when and claim.when.expression,
        "; ".join(figure_words(amount) for amount in claim.amounts),
    ]
    told = " · ".join(part for part in parts if part)
    who = chain_words(claim.chain) or "(own voice)"
    return visible(f"[{number}] {who}: {stance_words(claim)}" + (f" · {told}" if told else "")).replace("\n", " ")
