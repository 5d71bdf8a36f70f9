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
    if layer == "events":
        check_mentions(row)
        return
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


def check_mentions(row: Mapping[str, Any]) -> None:
    """Raise UsageError unless a row has sentences of tokens, and events that point into them."""
    for sentence in _listed(row, "sentences"):
        if not (type(sentence.get("n")) is int and _all_are(sentence.get("tokens"), str)):
            raise UsageError(
                f"field 'sentences' holds {_shown(sentence)}: give n, a number, and tokens, a list of texts"
            )
    for event in _listed(row, "events"):
        right = isinstance(event.get("id"), str) and type(event.get("sentence")) is int
        if not (right and _all_are(event.get("tokens"), int)):
            raise UsageError(f"field 'events' holds {_shown(event)}: give id, a text, sentence, and tokens, by number")


def _listed(row: Mapping[str, Any], field: str) -> list[dict[str, Any]]:
    given = row.get(field)
    if not isinstance(given, list) or not all(isinstance(one, dict) for one in given):
        raise UsageError(f"the row has no list of objects in field '{field}', which layer 'events' reads")
    return given


def _all_are(given: object, kind: type) -> bool:
    return isinstance(given, list) and all(type(one) is kind for one in given)


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
