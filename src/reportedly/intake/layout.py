"""A report's lines to its blocks: what is text, and what only stands around it."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from functools import cache

from reportedly.model import Block, BlockKind, Dateline, Evidence, Span

from .body import find_headings, own_kind, read_tail
from .datelines import FoundDateline, read_dateline
from .dates import PrintedDate
from .labels import after_bullet, closing_credit, read_credit, starts_with_bullet
from .lines import Line, line_at
from .masthead import read_masthead
from .outlets import known_outlet, sounds_like_outlet
from .words import any_of

DATELINE_WITHIN = 10  # paragraphs: captions and a teaser may stand before the dateline


@dataclass(frozen=True, slots=True)
class Layout:
    """A text taken apart, with what its own lines say of the report."""

    blocks: tuple[Block, ...]
    title: str | None
    outlet: str | None
    author: str | None
    dates: tuple[PrintedDate, ...]
    dateline: Dateline | None
    dateline_outlet: str | None
    credit: str | None


def read_layout(text: str, lines: Sequence[Line]) -> Layout:
    """Take a report's lines apart.

    1. the head; 2. lines that say themselves what they are; 3. headings; 4. the dateline; 5. credits.
    """
    lines = [part for line in lines for part in _without_signoff(text, line)]
    head = read_masthead(lines)
    kinds = [head.kinds.get(at) or own_kind(line) for at, line in enumerate(lines)]
    read_tail(lines, kinds, head)
    find_headings(lines, kinds)
    dated = _find_dateline(text, lines, kinds)
    blocks = tuple(_blocks(text, lines, kinds, dated, head.title))
    credit = _find_credit(text, blocks)
    dateline = _dateline(text, lines, dated) if dated else None
    outlet = (dated[1].outlet if dated else None) or _signed_off(lines)
    author = head.author or (dated[1].author if dated else None)
    return Layout(blocks, head.title, head.outlet, author, tuple(head.dates), dateline, outlet, credit)


@cache
def _signoff_pattern() -> re.Pattern[str]:
    return re.compile(rf"(?<=[.!?\"”’)])\s+(?P<words>{any_of('signoffs', 'words')})\s*$")


def _without_signoff(text: str, line: Line) -> Iterator[Line]:
    """Split "… was hit. Enditem" at the wire's sign-off."""
    match = _signoff_pattern().search(text, max(line.start, line.end - 40), line.end)
    if not match:
        yield line
        return
    yield line_at(text, line.start, match.start(), line.markup)
    yield line_at(text, match.start("words"), line.end)


def _find_dateline(
    text: str, lines: Sequence[Line], kinds: Sequence[BlockKind | None]
) -> tuple[int, FoundDateline] | None:
    paragraphs = [at for at, kind in enumerate(kinds) if kind == "paragraph"][:DATELINE_WITHIN]
    for nth, at in enumerate(paragraphs):
        if found := read_dateline(text[lines[at].start : lines[at].end]):
            return (at, found) if nth < 3 or found.date or found.outlet or "," in text[lines[at].start :][:40] else None
    return None


def _dateline(text: str, lines: Sequence[Line], dated: tuple[int, FoundDateline]) -> Dateline:
    at, found = dated
    span = Span(lines[at].start, lines[at].start + found.printed)
    return Dateline(found.place, found.date, Evidence.at(text, span))


def _blocks(
    text: str,
    lines: Sequence[Line],
    kinds: Sequence[BlockKind | None],
    dated: tuple[int, FoundDateline] | None,
    title: str | None,
) -> Iterator[Block]:
    for at, line in enumerate(lines):
        kind = kinds[at] or "paragraph"
        rest = line
        if dated and dated[0] == at:
            yield Block("dateline", line.start, line.start + dated[1].printed)
            rest = line_at(text, line.start + dated[1].length, line.end)
        if kind != "paragraph":
            yield Block(kind, *_unmarked(text, rest, kind, title))
        else:
            yield from _paragraph(text, rest)


def _unmarked(text: str, line: Line, kind: BlockKind, title: str | None) -> tuple[int, int]:
    """Leave Markdown's number signs before a title or a heading, and a label before the title, out of its block."""
    if kind == "title" and title and text.endswith(title, line.start, line.end):
        return line.end - len(title), line.end
    if kind not in {"title", "heading"}:
        return line.start, line.end
    start = line.start
    while start < line.end and text[start] in "# ":
        start += 1
    return (start, line.end) if start < line.end else (line.start, line.end)


def _paragraph(text: str, line: Line) -> Iterator[Block]:
    """Yield a paragraph without its bullet, and apart from it the credit in brackets that may close it."""
    if starts_with_bullet(line.words) and (line.words[1:2] == " " or line.words[0] not in "-–*"):
        line = replace(line_at(text, line.start + after_bullet(line.words), line.end), markup=line.markup)
    found = closing_credit(text[line.start : line.end])
    if found and found[0] > 0:
        cut = line_at(text, line.start, line.start + found[0])
        credit = line_at(text, line.start + found[0], line.end)
        yield Block("paragraph", cut.start, cut.end)
        yield Block("credit", credit.start, credit.end)
    elif line.end > line.start:
        yield Block("paragraph", line.start, line.end)


def _signed_off(lines: Sequence[Line]) -> str | None:
    """Return the agency whose bare name ends a wire text."""
    signed = (known_outlet(line.words.strip(" ()-.*")) for line in lines[-2:])
    return next((outlet.name for outlet in signed if outlet), None)


def _find_credit(text: str, blocks: Sequence[Block]) -> str | None:
    """Return whom the report is credited to: a known outlet first, then what else names an outlet or stands at the end.

    "Source: the mayor on Telegram" within a text credits a statement, not the report.
    """
    last = [block.start for block in blocks if block.kind == "paragraph"][-1:]
    named = [
        (name, bool(last) and block.start > last[0])
        for block in blocks
        if block.kind == "credit" and (name := read_credit(" ".join(block.span.of(text).strip("()[] .").split())))
    ]
    likely = [name for name, closes in named if closes or sounds_like_outlet(name)]
    return next((name for name, _ in named if known_outlet(name)), likely[-1] if likely else None)
