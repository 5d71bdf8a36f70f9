"""`reportedly annotate`: one layer under the claims, over any corpus."""

from __future__ import annotations

import os
import sys
from collections.abc import Callable, Iterator
from typing import IO, Any, TypeVar

import click
import msgspec

from reportedly import annotating
from reportedly.errors import ExtractError, IntakeError, UsageError

from ._screen import UNREAD, USAGE, complain, progress

EVENTS = "events"
LAYERS = ("attribution", "time", "quantities", "places", "types", EVENTS)

Found = TypeVar("Found")
_ENCODER = msgspec.json.Encoder()


@click.command()
@click.option("--layer", type=click.Choice(LAYERS), required=True, help="Which step of the reading.")
@click.option("--outermost", is_flag=True, help="Of nested attributions, only the outermost.")
@click.option("--given-spans", is_flag=True, help="Resolve the row's own place spans instead of finding some.")
@click.argument("rows", type=click.File("rb"), default="-", metavar="[ROWS.jsonl]")
@click.pass_context
def annotate(ctx: click.Context, /, layer: str, outermost: bool, given_spans: bool, rows: IO[bytes]) -> None:
    """Print one layer of what `read` finds, one JSON object a row, offsets in code points of the row's text.

    Rows come from a file or standard input, one JSON object a line: a name (doc or id), text, and what the layer asks
    for beside (dct, published or date; marked; toponyms). A row that is no JSON is named and left out, and the exit code
    is 1; one that lacks a field, or has something else in it, likewise, and the exit code is 2.

    The layer of events groups given mentions: a row has sentences (n, tokens) and events (id, sentence, tokens) instead
    of text, and when all are read, one object a mention is printed, with the id of its cluster.

    \b
    Examples:
      reportedly annotate --layer time rows.jsonl > times.jsonl
      reportedly annotate --layer attribution --outermost < rows.jsonl
      reportedly annotate --layer events rows.jsonl > clusters.jsonl
    """
    told = _Told()
    if layer == EVENTS:
        for row in annotating.group_mentions(list(told.each(rows, annotating.document_reader()))):
            _print(row)
    else:
        for found in told.each(rows, annotating.layer(layer, outermost=outermost, given_spans=given_spans)):
            _print(found)
    if told.code:
        ctx.exit(told.code)


class _Told:
    """The rows of a file, taken apart one by one; those that cannot be are named, and raise the exit code."""

    def __init__(self) -> None:
        self.code = 0

    def each(self, rows: IO[bytes], find: Callable[[dict[str, Any]], Found]) -> Iterator[Found]:
        done = 0
        with progress("Annotating") as bar:
            for number, line in enumerate(rows, 1):
                done += len(line)
                try:
                    found = [find(_row(line))] if line.strip() else []
                except (ExtractError, IntakeError, UsageError) as error:
                    self.code = max(self.code, USAGE if isinstance(error, UsageError) else UNREAD)
                    complain(f"row {number}: {error}")
                else:
                    yield from found
                if bar:
                    bar(done, _size(rows), f"{number:,} rows")


def _print(row: dict[str, Any]) -> None:
    sys.stdout.write(_ENCODER.encode(row).decode("utf-8") + "\n")


def _row(line: bytes) -> dict[str, Any]:
    try:
        return msgspec.json.decode(line, type=dict[str, Any])
    except (msgspec.MsgspecError, UnicodeDecodeError) as error:
        raise IntakeError(f"no JSON object ({error}); each line must be one, with doc or id and text") from error


def _size(rows: IO[bytes]) -> int:
    """Return a file's bytes; of a pipe, none are known."""
    try:
        return os.fstat(rows.fileno()).st_size
    except (OSError, ValueError):
        return 0
