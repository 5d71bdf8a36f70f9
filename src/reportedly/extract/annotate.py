"""The layers under the claims, each to be had alone: rows in, rows out, by the very functions that `extract` uses."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping
from functools import cache
from typing import TYPE_CHECKING, Any

from reportedly.model import Span

from .amounts import annotate_quantities
from .attribution import annotate_attributions
from .events.find import find_event
from .parse import Parser
from .places import Gazetteer, annotate_places, ensure_gazetteer
from .propositions import Proposition
from .times import annotate_times

if TYPE_CHECKING:
    from .tree import Doc, Token

Row = Mapping[str, Any]
Layer = Callable[..., dict[str, Any]]
_MARKS = re.compile(r"</?[st]>")
_SPEECH = frozenset(("say", "tell"))


@cache
def _parser() -> Parser:
    return Parser()


@cache
def _gazetteer() -> Gazetteer:
    return Gazetteer(ensure_gazetteer())


def attribution(row: Row, *, outermost: bool = False, **_options: bool) -> dict[str, Any]:
    """Return every attribution of a row, line by line; `outermost` leaves out those inside another's content."""
    made = annotate_attributions(str(row["text"]), _parser().parse, outermost=outermost)
    return {"doc": row.get("doc", row.get("id")), "attributions": made}


def times(row: Row, **_options: bool) -> dict[str, Any]:
    """Return a row's time expressions with TIMEX3 values and intervals."""
    return annotate_times(row)


def quantities(row: Row, **_options: bool) -> dict[str, Any]:
    """Return a row's quantities, durations, ages and percents included."""
    return annotate_quantities(dict(row))


def places(row: Row, *, given_spans: bool = False, **_options: bool) -> dict[str, Any]:
    """Return a row's places with points; `given_spans` resolves the row's own `toponyms` instead of finding them."""
    return annotate_places(dict(row), gazetteer=_gazetteer(), given_spans=given_spans)


def types(row: Row, **_options: bool) -> dict[str, Any]:
    """Return the PLOVER type of what `<s>source</s>` does to `<t>target</t>` in a row's `marked` sentence."""
    marked = str(row["marked"])
    text, source, target = _unmark(marked)
    doc = next(iter(_parser().parse([text])))
    found = next((made for head in _heads(doc, source, target) if (made := find_event(_clause(head), 0, text))), None)
    event = found[0] if found is not None else None
    return {"id": row.get("id"), "type": event.type if event else None, "mode": event.mode if event else None, "acled": event.acled if event else None}  # fmt: skip


def _unmark(marked: str) -> tuple[str, Span, Span]:
    starts: dict[str, int] = {}
    text, at = "", 0
    for mark in _MARKS.finditer(marked):
        text += marked[at : mark.start()]
        starts.setdefault(mark.group(), len(text))
        at = mark.end()
    text += marked[at:]
    return (
        text,
        Span(starts.get("<s>", 0), starts.get("</s>", 0)),
        Span(starts.get("<t>", 0), starts.get("</t>", len(text))),
    )


def _heads(doc: Doc, source: Span, target: Span) -> Iterator[Token]:
    """Yield the clauses that could hold the relation: the one nearest above the target, then those above it."""
    words = [t for t in doc if target.start <= t.idx < target.end] or list(doc)
    at = min(words, key=lambda t: sum(1 for _ in t.ancestors))
    above = [t for t in at.ancestors if t.pos_ in ("VERB", "AUX") and t.lemma_ not in _SPEECH]
    subject = {t.i for t in doc if source.start <= t.idx < source.end}
    above.sort(key=lambda t: not any(s.i in subject for s in t.subtree))
    yield from above
    yield from (t for t in at.ancestors if t.pos_ == "NOUN")
    yield from (sentence.root for sentence in doc.sents)


def _clause(head: Token) -> Proposition:
    return Proposition(head, frozenset(t.i for t in head.subtree))


LAYERS: dict[str, Layer] = {
    "attribution": attribution,
    "time": times,
    "quantities": quantities,
    "places": places,
    "types": types,
}
