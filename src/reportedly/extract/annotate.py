"""The layers under the claims, each to be had alone: rows in, rows out, by the very functions that `extract` uses."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from functools import cache
from typing import Any

from reportedly.model import Document, Span

from .amounts import annotate_quantities
from .attribution import annotate_attributions
from .events.linking import find_relation
from .mentions import read_document
from .parse import Parser
from .places import Gazetteer, annotate_places, ensure_gazetteer
from .times import annotate_times

Row = Mapping[str, Any]
Layer = Callable[..., dict[str, Any]]
_MARKS = re.compile(r"</?[st]>")


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
    found = find_relation(doc, source, target)
    trigger = found[1] if found is not None else None
    return {"id": row.get("id"), "type": trigger.type if trigger else None, "mode": (trigger.mode or None) if trigger else None, "acled": (trigger.acled or None) if trigger else None}  # fmt: skip


def document(row: Row) -> Document:
    """Return a row's given mentions with what the parse tells of them; `compare` groups them, over all rows."""
    return read_document(row, _parser().parse)


def _unmark(marked: str) -> tuple[str, Span | None, Span | None]:
    """Return a sentence without its marks, and where the first source and target stood."""
    starts: dict[str, int] = {}
    text, at = "", 0
    for mark in _MARKS.finditer(marked):
        text += marked[at : mark.start()]
        starts.setdefault(mark.group(), len(text))
        at = mark.end()
    return text + marked[at:], _span(starts, "s"), _span(starts, "t")


def _span(starts: Mapping[str, int], mark: str) -> Span | None:
    start, end = starts.get(f"<{mark}>"), starts.get(f"</{mark}>")
    return Span(start, end) if start is not None and end is not None and start < end else None


LAYERS: dict[str, Layer] = {
    "attribution": attribution,
    "time": times,
    "quantities": quantities,
    "places": places,
    "types": types,
}
