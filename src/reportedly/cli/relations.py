"""`reportedly relations`: how claims of one event stand to each other."""

from __future__ import annotations

import sys
from typing import Any, get_args

import click

from reportedly import workflow
from reportedly.export import jsonl, relations_table
from reportedly.model import RelationKind

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
@click.option(
    "--kind", "kinds", type=click.Choice(get_args(RelationKind)), multiple=True, help="Only this kind; repeatable."
)
@filter_options
@clock_options
@profile_option
@record_option
@click.pass_context
def relations(
    ctx: click.Context, /, form: str, kinds: tuple[str, ...], profile: str | None, record: str | None, **given: Any
) -> None:
    """List where accounts of one event differ, deny, contest, repeat or await each other.

    A relation is shown when one of its two claims fits the options. Its claims' and its event's ids, for `reportedly
    sources`, are in `--format jsonl`. The exit code is 4 when there is none.

    \b
    Kinds:
      agrees      another origin says the same
      compatible  two figures can both hold: "at least 3" and 4
      refines     one says more exactly what the other says, or gives its parts
      updates     the same origin or side gives a newer figure
      repeats     the same origin again: one origin, not two
      differs     two figures, places, times or weapons cannot both hold
      contests    two sides' versions cannot both hold
      confirms    another makes it its own
      concedes    a side grants it against its own interest
      denies      that it happened, or a part of it: see the column "on"
      awaits      nobody has answered it yet, or who did, in the column "why"

    \b
    Examples:
      reportedly relations --kind differs --kind denies
      reportedly relations --about Pryluky
      reportedly relations --format jsonl > relations.jsonl
    """
    zone = zone_of(None)
    named, where = profile_name(profile), chosen(zone, given)
    with opened(record) as held:
        compared = workflow.compare(held, where=where, profile=named, **clocks(zone, given))
    found = [relation for relation in compared.relations if not kinds or relation.kind in kinds]
    if form == "jsonl":
        sys.stdout.writelines(f"{line}\n" for line in jsonl(found))
    elif found:
        console().print(relations_table(found))
    if not found:
        complain("no relation fits: ask for less, or read more reports with `reportedly read PATH`")
        ctx.exit(NOTHING)
