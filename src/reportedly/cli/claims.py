"""`reportedly claims`: what was said, on whose word."""

from __future__ import annotations

import sys
from typing import Any

import click

from reportedly import workflow
from reportedly.export import claims_table, jsonl, write_csv

from ._moments import zone_of
from ._options import chosen, clock_options, clocks, filter_options, opened, profile_name, profile_option, record_option
from ._screen import NOTHING, complain, console


@click.command()
@click.option(
    "--format",
    "form",
    type=click.Choice(["table", "jsonl", "csv"]),
    default="table",
    show_default=True,
    help="How to print them.",
)
@filter_options
@clock_options
@profile_option
@record_option
@click.pass_context
def claims(ctx: click.Context, /, form: str, profile: str | None, record: str | None, **given: Any) -> None:
    """List claims: who said what, on whose word, in which report.

    Days without a zone are days of UTC. The exit code is 4 when no claim fits.

    \b
    Examples:
      reportedly claims --about "drones Kyiv"
      reportedly claims --by "Harbour Post" --since 2025-07-04
      reportedly claims --happened 2025-07-03..2025-07-04 --as-of 2025-07-04T12:00
      reportedly claims --format jsonl > claims.jsonl
      reportedly claims --format csv > claims.csv
    """
    zone = zone_of(None)
    named, where = profile_name(profile), chosen(zone, given)
    with opened(record) as held:
        found = workflow.claims(held, where=where, profile=named, events=form != "table", **clocks(zone, given))
    if form == "jsonl":
        sys.stdout.writelines(f"{line}\n" for line in jsonl(found))
    elif form == "csv":
        write_csv(found, sys.stdout)
    elif found:
        console().print(claims_table(found))
    if not found:
        complain("no claim fits: ask for less, or read more reports with `reportedly read PATH`")
        ctx.exit(NOTHING)
