"""The kinds of a report's lines below its head: paragraphs, headings, and what only stands around them."""

from __future__ import annotations

import re
from collections.abc import Sequence

from reportedly.model import BlockKind

from .bylines import Byline, read_byline
from .datelines import read_dateline
from .labels import is_section, opens_list, read_label, starts_with_bullet
from .lines import Line
from .masthead import Masthead
from .words import lowered

INNER_STOP = re.compile(r"[a-z]{4,}[.!?][\"”’)]?\s+[\"“‘(A-Z]")
SAID = re.compile(r"\b(?:said|told)\b")  # headings are in the present tense
MAX_HEADING = 14  # words; longer lines without a final stop are taken for text cut short
LEAD_IN = 5  # words from which a line that ends in a colon introduces a quotation


def own_kind(line: Line) -> BlockKind | None:
    if line.markup in {"heading", "title"}:
        return "heading"
    if label := read_label(line):
        return label
    if is_section(line.words) and line.length <= 4:
        return "furniture"
    byline = read_byline(line)
    return "byline" if byline and not line.has_stop and not read_dateline(line.words) else None


def read_tail(lines: Sequence[Line], kinds: Sequence[BlockKind | None], head: Masthead) -> None:
    """Take author and date from the last lines when the head has none."""
    for at in range(max(0, len(lines) - 6), len(lines)):
        byline = read_byline(lines[at]) if kinds[at] == "byline" and at not in head.kinds else None
        if isinstance(byline, Byline):
            head.author = head.author or byline.author
            head.outlet = head.outlet or byline.outlet
            head.dates.extend(() if head.dates else byline.dates)


def find_headings(lines: Sequence[Line], kinds: list[BlockKind | None]) -> None:
    """Label what is left: headings stand before a paragraph, the same kind of line after the last is furniture."""
    texts = [at for at, line in enumerate(lines) if kinds[at] is None and not _is_short(line)]
    last = texts[-1] if texts else -1
    listing = False
    for at, line in enumerate(lines):
        listing = opens_list(line) or (listing and kinds[at] in {None, "furniture"} and _is_short(line))
        if kinds[at] is None:
            stray = listing or at > last
            kinds[at] = "paragraph" if not _is_short(line) else "furniture" if stray else "heading"
    if not texts:
        _keep_something(lines, kinds)


def _is_short(line: Line) -> bool:
    """Tell whether a line is too short for text: few words and no final stop, or a short question or label."""
    words = line.words
    if line.markup == "paragraph" and line.has_stop:
        return words.endswith("?") and line.length <= MAX_HEADING
    if starts_with_bullet(words) or line.markup == "item":
        return line.length < LEAD_IN and not line.has_stop
    if words.endswith(":"):
        return line.length < LEAD_IN and words.rstrip(": ").split(" ")[-1].lower() not in lowered("past", "word")
    if words.endswith("?") and words[0] not in "\"“'‘":
        return line.length <= MAX_HEADING and not _tells(words)
    return line.length <= MAX_HEADING and not line.has_stop and not _tells(words)


def _tells(words: str) -> bool:
    """Tell whether a line without a final stop is text all the same: a sentence ends within, or someone "said"."""
    if any(mark in words for mark in '"“”') and SAID.search(words):
        return True
    return words.count(" ") >= LEAD_IN and bool(INNER_STOP.search(words) or SAID.search(words))


def _keep_something(lines: Sequence[Line], kinds: list[BlockKind | None]) -> None:
    """Take longer lines for text when no line has a final stop: a text typed without any is still a report."""
    for at, line in enumerate(lines):
        if kinds[at] in {"heading", "furniture"} and line.length >= LEAD_IN and read_label(line) is None:
            kinds[at] = "paragraph"
