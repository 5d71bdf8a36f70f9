"""The attributions of a text as a layer of its own: line by line, roles as a reader would mark them."""

from __future__ import annotations

import re
from collections import Counter
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
    content: dict[int, frozenset[int]] = field(default_factory=dict)  # token numbers by where their paragraph starts
    home: int = 0  # where the cue's paragraph starts
    source: frozenset[int] = frozenset()
    cue: frozenset[int] = frozenset()

    def measure(self, home: int) -> None:
        """Find how far the roles reach in the cue's own paragraph."""
        self.home, self.cue = home, cue_extent(self.first)
        self.source = source_extent(self.first) - self.cue
        own = self.cue | self.source
        if home in self.content:
            self.content[home] = content_extent(self.first, self.content[home] - own, own)

    def roles(self, docs: dict[int, Doc]) -> Roles:
        """Return the roles as pieces of the whole text."""
        doc = docs[self.home]
        return {
            "source": _printed(doc, self.home, self.source),
            "cue": _printed(doc, self.home, self.cue) or _mark(self.first, self.home),
            "content": [p for at in sorted(self.content) for p in _printed(docs[at], at, self.content[at])],
        }


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
            shift = shifts[id(doc)]
            joined.content[shift] = joined.content.get(shift, frozenset()) | one.content
        before = introduced(doc) or last_speaker(found) or before
    texts = {span.start: doc for span, doc in zip(spans, docs, strict=True)}
    for (home, _, _), joined in made.items():
        joined.measure(home)
    kept = _outermost(made) if outermost else list(made.values())
    return [joined.roles(texts) for joined in kept if any(joined.content.values())]


def _outermost(made: dict[tuple[int, int, bool], _Joined]) -> list[_Joined]:
    """Return those whose cue lies in no other's content."""
    over: dict[int, Counter[int]] = {}
    for joined in made.values():
        for shift, numbers in joined.content.items():
            over.setdefault(shift, Counter()).update(numbers)
    kept = []
    for (shift, _, _), joined in made.items():
        cue = joined.first.verb.i
        others = over.get(shift, Counter())[cue] - (cue in joined.content.get(shift, ()))
        if others == 0:
            kept.append(joined)
    return kept


def _mark(found: Found, shift: int) -> list[list[int]]:
    """A cue that is only a colon."""
    start = found.verb.idx + shift
    return [[start, start + len(found.verb.text)]]


def _printed(doc: Doc, shift: int, numbers: Iterable[int]) -> list[list[int]]:
    return [[span.start + shift, span.end + shift] for span in pieces(doc, numbers)]
