"""`reportedly reread` and `reportedly diff-readings`: another version's reading beside the one before."""

from __future__ import annotations

import json
import sys
from typing import TYPE_CHECKING

import click

from reportedly import workflow
from reportedly.errors import UsageError
from reportedly.export import jsonl, plain_table
from reportedly.reading import Stopped

from ._options import opened, profile_name, profile_option, record_option
from ._reading import tell_unread
from ._screen import NOTHING, STOPPED, UNREAD, complain, console, progress

if TYPE_CHECKING:
    from reportedly.record import Difference


@click.command()
@click.argument("reports", nargs=-1, metavar="[REPORT]...")
@profile_option
@record_option
@click.pass_context
def reread(ctx: click.Context, /, reports: tuple[str, ...], profile: str | None, record: str | None) -> None:
    """Read reports that are held once more, with this version; all of them unless some are named.

    What was read before stays beside it. What people decided holds on, and `reportedly judge list --second-look` lists
    what the new reading gives reason to look at again.

    \b
    Examples:
      reportedly reread
      reportedly reread rep_4f1c --profile none
    """
    name = profile_name(profile)
    with opened(record) as held, progress("Reading") as bar:
        try:
            summary, stopped = workflow.reread(held, reports, profile=name, progress=bar), False
        except Stopped as stop:
            summary, stopped = stop.summary, True
    tell_unread(summary)
    click.echo(f"{summary.words(held.name)}.")
    if stopped:
        complain(f"stopped with Ctrl-C: what was read by then is kept in '{held.name}'; run the same again to go on")
        ctx.exit(STOPPED)
    if summary.unread:
        ctx.exit(UNREAD)


@click.command("diff-readings")
@click.option("--from", "before", metavar="VERSION", help="Default: the last version but one that read anything.")
@click.option("--to", "after", metavar="VERSION", help="Default: the last version that read anything.")
@click.option(
    "--format", "form", type=click.Choice(["table", "jsonl"]), default="table", show_default=True, help="How to print it."
)  # fmt: skip
@record_option
@click.pass_context
def diff_readings(
    ctx: click.Context, /, before: str | None, after: str | None, form: str, record: str | None
) -> None:  # fmt: skip
    """Show what one version of the extractor read otherwise than another, in the reports that both read.

    \b
    Examples:
      reportedly diff-readings
      reportedly diff-readings --from 9 --to 11 --format jsonl
    """
    from reportedly.record import differences

    with opened(record) as held:
        one, two = _versions(held.view().versions(), before, after)
        found = list(differences(held.view(version=one), held.view(version=two)))
    if form == "jsonl":
        sys.stdout.writelines(f"{line}\n" for line in jsonl(found))
    elif found:
        console().print(plain_table({"report": 0, "": 0, "what": 5, "changed": 6}, map(_line, found)))
    if not found:
        complain(f"versions {one} and {two} read the same in the reports that both read")
        ctx.exit(NOTHING)


def _versions(held: list[str], before: str | None, after: str | None) -> tuple[str, str]:
    """Return the two versions to compare; raises UsageError for one that read nothing here."""
    told = ", ".join(held) or "none"
    for version in (before, after):
        if version is not None and version not in held:
            raise UsageError(f"no report was read by version '{version}': these read some: {told}")
    after = after or (held[-1] if held else None)
    before = before or next((version for version in reversed(held) if version != after), None)
    if before is None or after is None:
        raise UsageError(f"there are no two versions to compare, only {told}: `reportedly reread` makes readings anew")
    return before, after


def _line(difference: Difference) -> tuple[str, str, str, str]:
    claim = difference.after or difference.before
    changed = "; ".join(f"{name}: {_short(one)} -> {_short(two)}" for name, (one, two) in difference.fields.items())
    return difference.report[:12], difference.kind, claim.evidence.quote if claim else "", changed


def _short(value: object) -> str:
    text = json.dumps(value, ensure_ascii=False)
    return text if len(text) <= 60 else f"{text[:57]}..."
