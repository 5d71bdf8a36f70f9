"""The attributions of a text as a layer of its own: line by line, roles as a reader would mark them."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from reportedly.model import Span

from ..quotes import find_quotes
from .contents import content_extent
from .extents import cue_extent, source_extent
from .finding import find_attributions
from .found import Found, pieces
from .labels import introduced
from .quoted import last_speaker

if TYPE_CHECKING:
    from ..tree import Doc

# a line less its dateline: "KHARKIV (Sample Wire) - "
_LINE = re.compile(r"(?:(?!\d)[A-Z][A-Z'’. ]+(?:, [A-Z][\w. ]+)?(?: ?\([^)\n]{2,30}\))? ?[-–—]+ )?(?P<said>[^\n]+)")
Roles = dict[str, list[list[int]]]
Parse = Callable[[Iterable[str]], Iterator["Doc"]]


@dataclass(slots=True, eq=False)
class _Joined:
    """One attribution with all that its quote goes on to say, in this paragraph and in later ones."""

    first: Found
    content: dict[int, set[int]] = field(default_factory=dict)  # token numbers by the paragraph's place in the text

    def holds(self, found: Found, shift: int) -> bool:
        return found.verb.i in self.content.get(shift, ())


def annotate_attributions(text: str, parse: Parse, *, outermost: bool = False) -> list[Roles]:
    """Return the roles of every attribution of a text; `outermost` leaves out those inside another's content."""
    spans = [Span(m.start("said"), m.end()) for m in _LINE.finditer(text) if m.group("said").strip()]
    docs = list(parse(span.of(text) for span in spans))
    shifts = {id(doc): span.start for span, doc in zip(spans, docs, strict=True)}
    made: dict[tuple[int, int, bool], _Joined] = {}
    before: Found | None = None
    for doc in docs:
        found = find_attributions(doc, find_quotes(doc.text), before, attitudes=True)
        for one in found:
            key = (shifts[id(one.verb.doc)], one.verb.i, one.kind == "citing")
            joined = made.setdefault(key, _Joined(one))
            joined.content.setdefault(shifts[id(doc)], set()).update(one.content)
        before = introduced(doc) or last_speaker(found) or before
    kept = _outermost(made) if outermost else list(made.values())
    texts = {shift: doc for doc, shift in zip(docs, shifts.values(), strict=True)}
    return [_roles(joined, texts) for joined in kept]


def _outermost(made: dict[tuple[int, int, bool], _Joined]) -> list[_Joined]:
    by_line: dict[int, list[_Joined]] = {}
    for joined in made.values():
        for shift in joined.content:
            by_line.setdefault(shift, []).append(joined)
    return [
        joined
        for (shift, _, _), joined in made.items()
        if not any(o is not joined and o.holds(joined.first, shift) for o in by_line.get(shift, ()))
    ]


def _roles(joined: _Joined, docs: dict[int, Doc]) -> Roles:
    home = next(shift for shift, doc in docs.items() if doc is joined.first.verb.doc)
    cue = cue_extent(joined.first)
    source = source_extent(joined.first) - cue
    content = {shift: frozenset(numbers) for shift, numbers in joined.content.items()}
    if home in content:
        content[home] = content_extent(joined.first, content[home] - cue - source, cue | source)
    return {
        "source": _printed(docs[home], home, source),
        "cue": _printed(docs[home], home, cue) or _mark(joined.first, home),
        "content": [p for shift in sorted(content) for p in _printed(docs[shift], shift, content[shift])],
    }


def _mark(found: Found, shift: int) -> list[list[int]]:
    """A cue that is only a colon."""
    start = found.verb.idx + shift
    return [[start, start + len(found.verb.text)]]


def _printed(doc: Doc, shift: int, numbers: Iterable[int]) -> list[list[int]]:
    return [[span.start + shift, span.end + shift] for span in pieces(doc, numbers)]
