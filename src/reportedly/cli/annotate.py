"""`reportedly annotate`: one layer under the claims, over any corpus."""

from __future__ import annotations

import sys
from collections.abc import Iterable, Iterator
from typing import IO, Any

import click
import msgspec

from reportedly import workflow

from ._screen import UNREAD, complain

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
    bad: list[str] = []
    made = workflow.annotate(layer, _decoded(rows, bad), outermost=outermost, given_spans=given_spans)
    encoder = msgspec.json.Encoder()
    for row in made:
        sys.stdout.write(encoder.encode(row).decode("utf-8") + "\n")
    if bad:
        ctx.exit(UNREAD)


def _decoded(lines: Iterable[bytes], bad: list[str]) -> Iterator[dict[str, Any]]:
    for number, line in enumerate(lines, 1):
        if not line.strip():
            continue
        try:
            yield msgspec.json.decode(line, type=dict[str, Any])
        except (msgspec.MsgspecError, UnicodeDecodeError) as error:
            bad.append(f"line {number}")
            complain(
                f'line {number} is no JSON object: {error}. Each line must be one, such as {{"doc": …, "text": …}}'
            )
