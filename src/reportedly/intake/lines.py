"""Lines of a text, with hard-wrapped ones joined to paragraphs."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import Literal

from .dates import find_dates, without_dates

WRAP_MAX = 120  # code points; texts with longer lines are not hard-wrapped
WRAP_MIN = 40
WHOLE = 0.6  # of lines with one indent, above which it is the text's margin and marks nothing
INDENT = 2  # spaces from which a line begins a paragraph
SIGNED_OFF = 8  # code points of a sign-off such as "Reuter"
PUNCHED = 80  # the width of old wire texts
RAGGED = 12  # how much shorter than the widest line a wrapped one may end, beside the next line's first word
LOWER_SHARE = 0.15  # of lines that go on in lower case, above which a text is hard-wrapped

Markup = Literal["title", "heading", "caption", "item", "paragraph"]
FINAL_STOP = re.compile(r"(?:[.!?…:;]|[.!?…,]['\"”’»)\]]+|[)\]]\.)['\"”’»)\]*_]*$")
IN_BRACKETS = re.compile(r"[.!?…]['\"”’»]*\s*[(\[][^()\[\]]{1,80}[)\]]$")


@dataclass(frozen=True, slots=True)
class Line:
    """A line, or a run of hard-wrapped lines, without the white space around it."""

    start: int
    end: int
    words: str  # on one line, with single spaces
    markup: Markup | None = None  # what HTML said it is

    @property
    def length(self) -> int:
        """Return the number of words."""
        return self.words.count(" ") + 1

    @property
    def has_stop(self) -> bool:
        return bool(FINAL_STOP.search(self.words[-8:]) or IN_BRACKETS.search(self.words[-90:]))


def line_at(text: str, start: int, end: int, markup: Markup | None = None) -> Line:
    """Return the line under `[start, end)`, its edges moved in over white space and control characters."""
    while start < end and _blank(text[start]):
        start += 1
    while end > start and _blank(text[end - 1]):
        end -= 1
    return Line(start, end, " ".join(text[start:end].split()), markup)


def _blank(char: str) -> bool:
    return char.isspace() or not (char.isprintable() or char > "\xff") or char in "\ufeff\u200b\u00ad"


def find_lines(text: str) -> list[Line]:
    """Split a text at its line feeds and join what was hard-wrapped; blank lines are left out."""
    printed = list(_printed(text))
    width = wrap_width([line for _, line in printed if line is not None])
    return list(_joined(text, printed, width)) if width else [line for _, line in printed if line is not None]


def _printed(text: str) -> Iterator[tuple[int, Line | None]]:
    """Yield each line with its indent; null for a blank one."""
    at = 0
    for row in text.split("\n"):
        line = line_at(text, at, at + len(row))
        yield line.start - at, line if line.end > line.start else None
        at += len(row) + 1


def wrap_width(lines: Sequence[Line]) -> int:
    """Return the width a text is hard-wrapped at, or 0 when it is not.

    Half the lines of a wrapped text are long, none is longer than `WRAP_MAX`, and many go on in lower case.
    """
    lengths = sorted(line.end - line.start for line in lines)
    if len(lengths) < 3 or lengths[int(len(lengths) * 0.95)] > WRAP_MAX or lengths[-1] < WRAP_MIN:
        return 0
    lower = sum(
        1
        for line, after in pairwise(lines)
        if line.end - line.start >= WRAP_MIN and not line.has_stop and after.words[0].islower()
    )
    least = 1 if lengths[-1] <= PUNCHED else 2
    return min(lengths[-1], WRAP_MAX) if lower >= max(least, int(LOWER_SHARE * len(lines))) else 0


def _joined(text: str, printed: Sequence[tuple[int, Line | None]], width: int) -> Iterator[Line]:
    """Join wrapped lines. Where paragraphs are marked by an indent, all between two indents is one, once the head is over."""
    common, of = Counter(indent for indent, line in printed if line).most_common(1)[0]
    shift = common if of > WHOLE * len(printed) else 0
    printed = [(max(0, indent - shift), line) for indent, line in printed]
    marks = sum(1 for indent, line in printed if line and indent >= INDENT) > 1
    run: list[Line] = []
    left, in_body = 0, False
    for indent, line in printed:
        if run and not (line and _goes_on(run[-1], line, indent, left, width, marked=marks and in_body)):
            yield line_at(text, run[0].start, run[-1].end)
            run = []
        if line:
            in_body = in_body or indent >= INDENT or bool(find_dates(line.words))
            run = [*run, line]
            left = indent
    if run:
        yield line_at(text, run[0].start, run[-1].end)


def _goes_on(line: Line, after: Line, indent: int, left: int, width: int, *, marked: bool) -> bool:
    """Tell whether `after` continues `line`: its first word would not have fitted, or it starts in lower case."""
    length = line.end - line.start
    if indent - left >= INDENT or _is_date(line) or (line.has_stop and after.end - after.start <= SIGNED_OFF):
        return False
    if marked and indent == 0:
        return True
    if length < WRAP_MIN:
        return length >= WRAP_MIN // 2 and after.words[0].islower() and not line.has_stop
    fits = length + 1 + len(after.words.split(" ", 1)[0]) <= width - RAGGED
    return not fits or (after.words[0].islower() and not line.has_stop)


def _is_date(line: Line) -> bool:
    dates = find_dates(line.words)
    return bool(dates) and not without_dates(line.words, dates)
