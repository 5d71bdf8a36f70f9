"""`reportedly figures`: how a figure changed, origin by origin."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any

import click

from reportedly import workflow
from reportedly.errors import UsageError
from reportedly.export import figures_csv, figures_json, figures_table, jsonl
from reportedly.model import FigureHistory

from ._moments import zone_of
from ._options import chosen, clock_options, clocks, filter_options, opened, profile_name, profile_option, record_option
from ._screen import NOTHING, complain, console
from ._writing import write_all, write_file

TEXTS: dict[str, Callable[[Sequence[FigureHistory]], str]] = {
    "jsonl": lambda found: "".join(f"{line}\n" for line in jsonl(found)),
    "json": figures_json,
    "csv": figures_csv,
}
PICTURES = ("svg", "png")
FORMS = ("table", *TEXTS, *PICTURES)
TOGETHER = 40  # figures on one picture; a longer one is not looked at


@click.command()
@click.option(
    "--format",
    "form",
    type=click.Choice(FORMS),
    help="Default: the ending of --out, else table. svg and png are pictures: one line an origin.",
)
@click.option(
    "--out",
    metavar="DIR-OR-FILE",
    default="-",
    show_default=True,
    help="Where to write; - for the screen. A folder takes one picture a figure.",
)
@filter_options
@clock_options
@profile_option
@record_option
@click.pass_context
def figures(
    ctx: click.Context, /, form: str | None, out: str, profile: str | None, record: str | None, **given: Any
) -> None:
    """List, or draw, what each origin gave of each figure of an event, in order of publication.

    An origin's later figure is an update or, when it replaces the one before, a correction; one that cannot hold beside
    another origin's latest is a conflict. A picture has one line an origin, with soft ends where only a bound was said.
    The exit code is 4 when there is none.

    \b
    Examples:
      reportedly figures --about Kyiv
      reportedly figures --place Pryluky --as-of 2025-06-05T12:00
      reportedly figures --format jsonl > figures.jsonl
      reportedly figures --about Kyiv --out kyiv.svg
      reportedly figures --since 2025-07-01 --format png --out pictures
    """
    zone, form = zone_of(None), _form(form, out)
    named, where = profile_name(profile), chosen(zone, given)
    with opened(record) as held:
        found = workflow.figures(held, where=where, profile=named, **clocks(zone, given))
    if form in PICTURES:
        _draw(found, form, out, named)
    elif form == "table":
        if found:
            console().print(figures_table(found))
    else:
        write_file(out, TEXTS[form](found).encode())
    if not found:
        complain("no figure fits: ask for less, or read more reports with `reportedly read PATH`")
        ctx.exit(NOTHING)


def _form(form: str | None, out: str) -> str:
    """Return the format asked for: that of --format, else the one that the ending of --out says."""
    said = Path(out).suffix.lower().removeprefix(".")
    if form is None:
        form = said if said in FORMS else "table"
    if form == "table" and out != "-":
        raise UsageError(f"a table goes to the screen: give --format csv, json, jsonl, svg or png with --out '{out}'")
    if form == "png" and out == "-":
        raise UsageError("a PNG does not go to the screen: give --out FILE.png, or a folder for one picture a figure")
    return form


def _draw(found: Sequence[FigureHistory], form: str, out: str, profile: str | None) -> None:
    """Draw all figures on one picture, or each on its own into a folder; nothing where none was found."""
    charts = workflow.charts(found, profile=profile)
    if not charts:
        return
    if out == "-" or Path(out).suffix:
        if len(charts) > TOGETHER:
            complain(
                f"only the first {TOGETHER} of {len(charts)} figures are drawn: ask for less, or give a folder as --out"
            )
        write_file(out, workflow.draw(charts[:TOGETHER], form, profile=profile))
        return
    names = [
        f"{number:03}-{re.sub(r'[^a-z0-9]+', '-', one.title.lower()).strip('-')[:60]}.{form}"
        for number, one in enumerate(charts, 1)
    ]
    write_all(out, {name: workflow.draw([one], form, profile=profile) for name, one in zip(names, charts, strict=True)})
