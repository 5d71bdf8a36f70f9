"""`reportedly sources`: who stands behind an event or a claim."""

from __future__ import annotations

import sys
from typing import Any

import click

from reportedly import workflow
from reportedly.export import jsonl, sources_tree

from ._moments import zone_of
from ._options import clock_options, clocks, opened, profile_name, profile_option, record_option
from ._screen import console


@click.command()
@click.argument("ref", metavar="CLAIM|EVENT")
@click.option(
    "--format",
    "form",
    type=click.Choice(["tree", "jsonl"]),
    default="tree",
    show_default=True,
    help="How to print them.",
)
@clock_options
@profile_option
@record_option
def sources(ref: str, form: str, profile: str | None, record: str | None, **given: Any) -> None:
    """Show whose word an event or a claim rests on, through whom it came, and what is only copied.

    Origins are counted as an interval: those known to be distinct, and those not shown to depend on each other. Outlets
    that carry one origin are its witnesses; a report that copies another is none, and outlets of one publisher are one.

    CLAIM or EVENT is an id as `reportedly claims --format jsonl` or `reportedly relations --format jsonl` prints it, or the begin of one. A claim stands for all
    that say the same.

    \b
    Examples:
      reportedly sources evt_4f1c
      reportedly sources clm_09ab --as-of 2025-07-04T12:00
    """
    named = profile_name(profile)
    with opened(record) as held:
        found, claims = workflow.sources(held, ref, profile=named, **clocks(zone_of(None), given))
    if form == "jsonl":
        sys.stdout.writelines(f"{line}\n" for line in jsonl([found]))
    else:
        console().print(sources_tree(found, claims))
