"""The head of a report: title, outlet, author and dates, in whatever order they were printed."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field
from functools import cache

from reportedly.model import BlockKind
from reportedly.tsv import rows

from .bylines import Byline, author_line, is_name, outlet_line, read_byline
from .datelines import read_dateline
from .dates import PrintedDate, find_dates
from .labels import is_section, read_label
from .lines import Line
from .outlets import known_outlet, names_nobody, sounds_like_outlet, written
from .words import WORDS, any_of

REACH = 24  # lines in which a head may stand: pasted pages put share buttons and captions between its parts
BEFORE_BYLINE = 2  # sentences (a teaser, a standfirst) that may stand between title and byline
BODY_AT_LATEST = 8  # lines in which an outlet's bare name is the masthead, not a sign-off
TITLE_WORDS = 40
NAME_WORDS = 7
SENTENCE_WORDS = 4  # with a full stop at the end; titles have none, or a byline under them
SHORT = 3  # words up to which a line before a longer one is a label, not the title


@dataclass(slots=True)
class Masthead:
    """What the head says. `kinds` has the kind of every line that was recognised, by its index."""

    title: str | None = None
    outlet: str | None = None
    author: str | None = None
    dates: list[PrintedDate] = field(default_factory=list)
    kinds: dict[int, BlockKind] = field(default_factory=dict)


def read_masthead(lines: Sequence[Line]) -> Masthead:
    """Read the head of a report.

    1. fields with labels; 2. lines that say themselves what they are; 3. where the body begins; 4. the title;
    5. the outlet; 6. the rest.
    """
    head = Masthead()
    _read_fields(lines[:BODY_AT_LATEST], head)
    bylines = _label_own(lines, head)
    body = _body_start(lines, head, bylines)
    title = _find_title(lines[:body], head)
    if title is not None and head.title is None:
        head.title, head.kinds[title] = lines[title].words.lstrip("# "), "title"
    _read_bylines(bylines, body, head)
    _find_outlet(lines[:body], title, head)
    _label_rest(lines[:body], title, head)
    return head


@cache
def _field_pattern() -> re.Pattern[str]:
    return re.compile(rf"(?P<label>{any_of('fields', 'label')})\s*:\s*(?P<value>\S.*)", re.IGNORECASE)


def _read_fields(lines: Sequence[Line], head: Masthead) -> None:
    """Read a head written as "Title: …", "Outlet: …"; one such line alone may be a headline and is left."""
    meanings = {row["label"]: row["field"] for row in rows(WORDS, "intake_fields")}
    found = [(at, match) for at, line in enumerate(lines) if (match := _field_pattern().fullmatch(line.words))]
    dated = any(read_byline(line) for line in lines)
    if len(found) + dated < 2:
        return
    for at, match in found:
        field_, value = meanings[match["label"].lower()], match["value"].strip()
        if field_ == "title" and head.title is None:
            head.title, head.kinds[at] = value, "title"
        elif field_ == "outlet" and not is_name(value.split(" <")[0]):
            continue
        elif field_ == "outlet":
            head.outlet, head.kinds[at] = re.sub(r"\s*<[^<>]*>$", "", value), "byline"
        elif field_ == "author":
            head.author, head.kinds[at] = value, "byline"
        else:
            head.kinds[at] = "furniture"


def _label_own(lines: Sequence[Line], head: Masthead) -> dict[int, Byline]:
    bylines: dict[int, Byline] = {}
    for at, line in enumerate(lines[:REACH]):
        if at in head.kinds:
            continue
        if line.markup == "title":
            head.kinds[at] = "title"
        elif known_outlet(line.words) and at < BODY_AT_LATEST:
            continue
        elif (label := read_label(line)) and not (label == "furniture" and find_dates(line.words)):
            head.kinds[at] = label
        elif is_section(line.words):
            head.kinds[at] = "furniture"
        elif (byline := read_byline(line)) and not read_dateline(line.words) and not _dated_title(lines, at, byline):
            bylines[at], head.kinds[at] = byline, "byline"
        elif label:
            head.kinds[at] = label
    for at, line in enumerate(lines[:REACH]):
        beside = {at - 1, at + 1} & bylines.keys() or any(outlet_line(one) for one in lines[at + 1 : at + 2])
        if at not in head.kinds and beside and (author := author_line(line.words)):
            bylines[at], head.kinds[at] = Byline(author), "byline"
    return bylines


def _dated_title(lines: Sequence[Line], at: int, byline: Byline) -> bool:
    """Tell "Eastern Front Assessment, August 12, 2024" at the top from a byline: the day is printed once more below it."""
    if at or not byline.rest or byline.author or byline.outlet:
        return False
    below = [read_byline(line) for line in lines[1 : 1 + BEFORE_BYLINE + 1]]
    return any(one is not None and one.dates for one in below)


def _is_sentence(line: Line) -> bool:
    if line.markup in {"paragraph", "item"} and line.has_stop:
        return True
    least = SENTENCE_WORDS if line.words.endswith(".") else 2 * SENTENCE_WORDS
    long_enough = line.length >= least and line.has_stop and not line.words.endswith(("?", ":"))
    return long_enough or line.length > TITLE_WORDS or read_dateline(line.words) is not None


def _body_start(lines: Sequence[Line], head: Masthead, bylines: dict[int, Byline]) -> int:
    """Return the index of the body's first line: after the last byline that has few sentences before it."""
    start = min(len(lines), REACH)
    sentences = [at for at in range(start) if at not in head.kinds and _is_sentence(lines[at])]
    named = [at for at in range(start) if at not in head.kinds and outlet_line(lines[at])]
    if sentences:
        start = sentences[0]
        named = [at for at in named if at < start + 2 or {at - 1, at + 1} & bylines.keys()]
    for at in sorted({*bylines, *named}):
        if sum(1 for one in sentences if one < at) <= BEFORE_BYLINE and at <= start + BEFORE_BYLINE + 4:
            start = max(start, at + 1)
    return start


def _find_title(lines: Sequence[Line], head: Masthead) -> int | None:
    marked = [at for at, kind in head.kinds.items() if kind == "title" and at < len(lines)]
    if marked:
        return marked[0]
    free = [at for at, line in enumerate(lines) if at not in head.kinds and line.length <= TITLE_WORDS]
    free = [at for at in free if not outlet_line(lines[at]) and not read_dateline(lines[at].words)]
    if not free:
        return None
    first = next((at for at in free if lines[at].length > SHORT), free[0])
    if _is_sentence(lines[first]) and not _stands_over_byline(lines, first, head):
        return None if first == free[0] else free[0]
    return first


def _stands_over_byline(lines: Sequence[Line], at: int, head: Masthead) -> bool:
    """Tell whether a sentence is a title with a final stop: an outlet, an author or a date follows it at once."""
    after = next(
        (one for one in range(at + 1, len(lines)) if head.kinds.get(one) not in {"furniture", "caption"}), None
    )
    if after is None or lines[at].length > 30:
        return False
    return head.kinds.get(after) == "byline" or outlet_line(lines[after]) is not None or lines[after].length <= SHORT


def _read_bylines(bylines: dict[int, Byline], body: int, head: Masthead) -> None:
    for at, byline in bylines.items():
        if at >= body:
            del head.kinds[at]
            continue
        head.author = head.author or byline.author
        head.outlet = head.outlet or byline.outlet
        head.dates.extend(byline.dates)


def _find_outlet(lines: Sequence[Line], title: int | None, head: Masthead) -> None:
    """Find the line that names the outlet: a known one, one with a masthead's word, else a name beside a byline."""
    free = [at for at in range(len(lines)) if at not in head.kinds]
    named = [at for at in free if outlet_line(lines[at])]
    named.sort(key=lambda at: known_outlet(lines[at].words) is None)
    if not named and not head.outlet:
        named = [at for at in free if title is not None and at > title and _could_name(lines, at, head)][:1]
    for at in named:
        head.kinds[at] = "byline"
    if named:
        head.outlet = written(lines[named[0]].words.strip(" |·•–—-"))


def _could_name(lines: Sequence[Line], at: int, head: Masthead) -> bool:
    """Tell whether an unknown short line may be an outlet's name: capitals throughout, and a byline next to it."""
    line = lines[at]
    if line.length > NAME_WORDS or line.has_stop or names_nobody(line.words) or not is_name(line.words):
        return False
    return any(head.kinds.get(near) == "byline" for near in (at - 1, at + 1))


def _label_rest(lines: Sequence[Line], title: int | None, head: Masthead) -> None:
    """Label what is left of the head: an author's bare name, labels before the title, a standfirst after it."""
    for at, line in enumerate(lines):
        if at in head.kinds or _is_sentence(line) or (line.has_stop and line.length > 1):
            continue
        if title is None or at < title:
            head.kinds[at] = "furniture"
        elif names_nobody(line.words):
            head.kinds[at] = "byline"
        elif _could_name(lines, at, head) and not sounds_like_outlet(line.words):
            head.kinds[at] = "byline"
            head.author = head.author or (line.words if line.length > 1 else None)
        else:
            head.kinds[at] = "heading" if line.length > SHORT else "furniture"
