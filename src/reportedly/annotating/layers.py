"""The layers that can be had alone, each as what finds it in a row."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from typing import Any, TypeVar

from reportedly.errors import ExtractError, UsageError
from reportedly.model import Document
from reportedly.reading import HOSTILE

from .rows import check_row

Found = TypeVar("Found")


def layer(
    name: str, *, outermost: bool = False, given_spans: bool = False
) -> Callable[[dict[str, Any]], dict[str, Any]]:
    """Return what finds one layer in a row of any corpus: the very function that `read` uses.

    Raises UsageError when there is no such layer; what is returned raises it for a row that lacks what
    the layer reads, and ExtractError for one that it breaks on.
    """
    from reportedly.extract.annotate import LAYERS

    if name not in LAYERS:
        raise UsageError(f"layer '{name}' is not there yet: take one of {', '.join(LAYERS)}")
    options = {"outermost": outermost, "given_spans": given_spans}
    return _finding(name, lambda row: LAYERS[name](row, **options), given_spans=given_spans)


def document_reader() -> Callable[[dict[str, Any]], Document]:
    """Return what reads a row's given mentions, for `group_mentions` to group when all rows are read.

    What is returned raises UsageError for a row that lacks what the layer of events reads, or whose mentions were given
    before, and ExtractError for one that it breaks on.
    """
    from reportedly.extract.annotate import document

    find, known = _finding("events", document), set[str]()

    def read_row(row: dict[str, Any]) -> Document:
        made = find(row)
        ids = [mention.id for mention in made.mentions]
        again = next((id_ for at, id_ in enumerate(ids) if id_ in known or id_ in ids[:at]), None)
        if again is not None:
            raise UsageError(f"mention '{again}' was given before: each needs an id of its own")
        known.update(ids)
        return made

    return read_row


def group_mentions(documents: Sequence[Document]) -> Iterator[dict[str, str]]:
    """Yield for each mention, in the order given, the cluster of those that tell of the same event."""
    from reportedly.compare import group_mentions as group

    home = group(documents)
    for document in documents:
        for mention in document.mentions:
            yield {"id": mention.id, "cluster": home[mention.id]}


def _finding(
    name: str, find: Callable[[dict[str, Any]], Found], *, given_spans: bool = False
) -> Callable[[dict[str, Any]], Found]:
    """Return a layer's function with its row checked before, and what it breaks on told as an ExtractError."""

    def checked(row: dict[str, Any]) -> Found:
        check_row(row, name, given_spans=given_spans)
        try:
            return find(row)
        except HOSTILE as error:
            reason = f"{type(error).__name__}: {error}"[:200]
            raise ExtractError(f"layer '{name}' cannot take the row apart: {reason}. Leave it out") from error

    return checked
