"""What a row must hold for a layer of `annotate` to be found in it."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from reportedly.errors import UsageError

TEXTS = {"types": "marked"}  # the field that a layer reads its words from, where it is not `text`
DAYS = ("dct", "published", "date")


def check_row(row: Mapping[str, Any], layer: str, *, given_spans: bool = False) -> None:
    """Raise UsageError, naming the field, when a row lacks what a layer reads or has something else there."""
    _check_name(row)
    field = TEXTS.get(layer, "text")
    if field not in row:
        raise UsageError(f"the row has no field '{field}', which layer '{layer}' reads")
    if not isinstance(row[field], str):
        raise UsageError(f"field '{field}' is {_shown(row[field])}: give a text, between quotation marks")
    for day in DAYS:
        if layer == "time" and not isinstance(row.get(day), str | None):
            raise UsageError(f"field '{day}' is {_shown(row[day])}: give a day such as \"2025-07-04\", or leave it out")
    if layer == "places" and given_spans:
        _check_spans(row, len(row["text"]))


def _check_name(row: Mapping[str, Any]) -> None:
    named = next((field for field in ("doc", "id") if field in row), None)
    if named is None:
        raise UsageError("the row has no field 'doc' or 'id', by which it is told from others")
    if isinstance(row[named], bool) or not isinstance(row[named], str | int):
        raise UsageError(f"field '{named}' is {_shown(row[named])}: give a text or a number")


def _check_spans(row: Mapping[str, Any], length: int) -> None:
    given = row.get("toponyms")
    if not isinstance(given, list):
        raise UsageError("the row has no list in field 'toponyms', whose spans --given-spans resolves")
    for span in given:
        ends = (span.get("start"), span.get("end")) if isinstance(span, dict) else (None, None)
        if not (type(ends[0]) is int and type(ends[1]) is int and 0 <= ends[0] < ends[1] <= length):
            raise UsageError(f"field 'toponyms' holds {_shown(span)}: give start and end, within the text")


def _shown(value: object) -> str:
    return repr(value)[:60]
