"""`reportedly figures`: how a figure changed, origin by origin."""

from __future__ import annotations

import sys
from typing import Any

import click

from reportedly import workflow
from reportedly.export import figures_table, jsonl

from ._moments import zone_of
from ._options import chosen, clock_options, clocks, filter_options, opened, profile_name, profile_option, record_option
from ._screen import NOTHING, complain, console


@click.command()
@click.option(
    "--format",
    "form",
    type=click.Choice(["table", "jsonl"]),
    default="table",
    show_default=True,
    help="How to print them.",
)
@filter_options
@clock_options
@profile_option
@record_option
@click.pass_context
def figures(ctx: click.Context, /, form: str, profile: str | None, record: str | None, **given: Any) -> None:
    """List what each origin gave of each figure of an event, in order of publication.

    An origin's later figure is an update or, when it replaces the one before, a correction; one that cannot hold beside
    another origin's latest is a conflict. The exit code is 4 when there is none.

    \b
    Examples:
      reportedly figures --about Kyiv
      reportedly figures --place Pryluky --as-of 2025-06-05T12:00
      reportedly figures --format jsonl > figures.jsonl
    """
    zone = zone_of(None)
    named, where = profile_name(profile), chosen(zone, given)
    with opened(record) as held:
        found = workflow.figures(held, where=where, profile=named, **clocks(zone, given))
    if form == "jsonl":
        sys.stdout.writelines(f"{line}\n" for line in jsonl(found))
    elif found:
        console().print(figures_table(found))
    if not found:
        complain("no figure fits: ask for less, or read more reports with `reportedly read PATH`")
        ctx.exit(NOTHING)
