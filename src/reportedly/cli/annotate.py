"""`reportedly annotate`: one layer under the claims, over any corpus."""

from __future__ import annotations

import os
import sys
from typing import IO, Any

import click
import msgspec

from reportedly import workflow
from reportedly.errors import ExtractError, IntakeError, UsageError

from ._screen import UNREAD, USAGE, complain, progress

LAYERS = ("attribution", "time", "quantities", "places", "types")


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

    \b
    Examples:
      reportedly annotate --layer time rows.jsonl > times.jsonl
      reportedly annotate --layer attribution --outermost < rows.jsonl
    """
    find = workflow.layer(layer, outermost=outermost, given_spans=given_spans)
    encoder, code, done = msgspec.json.Encoder(), 0, 0
    with progress("Annotating") as bar:
        for number, line in enumerate(rows, 1):
            done += len(line)
            try:
                if line.strip():
                    made = encoder.encode(find(_row(line)))
                    sys.stdout.write(made.decode("utf-8") + "\n")
            except (ExtractError, IntakeError, UsageError) as error:
                code = max(code, USAGE if isinstance(error, UsageError) else UNREAD)
                complain(f"row {number}: {error}")
            if bar:
                bar(done, _size(rows), f"{number:,} rows")
    if code:
        ctx.exit(code)


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
