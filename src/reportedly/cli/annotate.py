"""`reportedly annotate`: one layer under the claims, over any corpus."""

from __future__ import annotations

import os
import sys
from typing import IO, Any

import click
import msgspec

from reportedly import workflow
from reportedly.errors import UsageError

from ._screen import UNREAD, complain, progress

LAYERS = ("attribution", "time", "quantities", "places", "types", "events")


@click.command()
@click.option("--layer", type=click.Choice(LAYERS), required=True, help="Which step of the reading.")
@click.option("--outermost", is_flag=True, help="Of nested attributions, only the outermost.")
@click.option("--given-spans", is_flag=True, help="Resolve the row's own place spans instead of finding some.")
@click.argument("rows", type=click.File("rb"), default="-", metavar="[ROWS.jsonl]")
@click.pass_context
def annotate(ctx: click.Context, /, layer: str, outermost: bool, given_spans: bool, rows: IO[bytes]) -> None:
    """Print one layer of what `read` finds, one JSON object a row, offsets in code points of the row's text.

    Rows come from a file or standard input, one JSON object a line: a name (doc or id), text, and what the layer asks
    for beside (dct, published or date; marked; sentences and events). A line that cannot be read is named and left out,
    and the exit code is 1.

    \b
    Examples:
      reportedly annotate --layer time rows.jsonl > times.jsonl
      reportedly annotate --layer attribution --outermost < rows.jsonl
    """
    find = workflow.layer(layer, outermost=outermost, given_spans=given_spans)
    encoder, bad, done = msgspec.json.Encoder(), False, 0
    with progress("Annotating") as bar:
        for number, line in enumerate(rows, 1):
            done += len(line)
            try:
                if line.strip():
                    made = encoder.encode(find(_row(line)))
                    sys.stdout.write(made.decode("utf-8") + "\n")
            except UsageError as error:
                bad = True
                complain(f"line {number}: {error}")
            if bar:
                bar(done, _size(rows), f"{number:,} rows")
    if bad:
        ctx.exit(UNREAD)


def _row(line: bytes) -> dict[str, Any]:
    try:
        return msgspec.json.decode(line, type=dict[str, Any])
    except (msgspec.MsgspecError, UnicodeDecodeError) as error:
        raise UsageError(f"no JSON object ({error}); each line must be one, with doc or id and text") from error


def _size(rows: IO[bytes]) -> int:
    """Return a file's bytes; of a pipe, none are known."""
    try:
        return os.fstat(rows.fileno()).st_size
    except (OSError, ValueError):
        return 0
