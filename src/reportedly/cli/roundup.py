"""`reportedly roundup`: the day's page, in which every sentence names its source."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import click

from reportedly import workflow
from reportedly.errors import UsageError
from reportedly.record import Record
from reportedly.settings import Settings

from ._moments import moment_range, zone_of
from ._options import chosen, clock_options, clocks, filter_options, opened, profile_name, profile_option, record_option
from ._reading import given_options, read_as, tell_unread
from ._screen import NOTHING, UNREAD, complain, progress
from ._writing import write_pages

FORMS = ("md", "html", "json")


@click.command()
@click.argument("paths", nargs=-1, type=click.Path(path_type=Path), metavar="[PATH]...")
@click.option("--format", "forms", type=click.Choice(FORMS), multiple=True, help="Repeatable. Default: all three.")
@click.option(
    "--out", metavar="DIR-OR-FILE", default="roundup", show_default=True, help="Where to write; - for the screen."
)
@click.option(
    "--day",
    callback=moment_range,
    metavar="A..B",
    help="Only reports published on this day, or from A to B, in the profile's zone.",
)
@filter_options
@clock_options
@given_options
@profile_option
@record_option
@click.pass_context
def roundup(
    ctx: click.Context, /, paths: tuple[Path, ...], forms: tuple[str, ...], out: str, profile: str | None,
    record: str | None, **given: Any,
) -> None:  # fmt: skip
    """Write the roundup of a day or a range: Markdown, one HTML file, JSON.

    With PATHs, the reports there are read into a record that lasts as long as the command; without, the record is used.
    Days are days of the profile's zone. The exit code is 4 when there is nothing to write.

    \b
    Examples:
      reportedly roundup reports/
      reportedly roundup reports/ --format html --out friday.html
      reportedly roundup --day 2025-07-04 --out site/2025-07-04
      reportedly roundup --happened 2025-07-03..2025-07-04 --as-of 2025-07-04T20:00
    """
    typed = {name: given.pop(name) for name in ("outlet", "published", "zone", "url", "form")}
    if paths and record:
        raise UsageError("PATH and --record do not go together: read into the record first, with `reportedly read`")
    name = profile_name(profile)
    held = Record.in_memory(clock=workflow.now) if paths else opened(record)
    with held:
        unread = _read(held, paths, typed, name)
        pages = _composed(held, _fitting(held, name, chosen=profile), given, forms or FORMS)
    if not pages:
        complain("nothing to write: no claim fits; ask for less, or read more reports")
        ctx.exit(UNREAD if unread else NOTHING)
    write_pages(pages, out)
    if unread:
        ctx.exit(UNREAD)


def _read(held: Record, paths: tuple[Path, ...], typed: dict[str, Any], profile: str | None) -> bool:
    """Read the paths, if any, and tell whether something could not be read."""
    if not paths:
        return False
    with progress("Reading") as bar:
        summary = workflow.read(paths, held, **read_as(typed), profile=profile, progress=bar)
    tell_unread(summary)
    return bool(summary.unread)


def _fitting(held: Record, name: str | None, *, chosen: str | None) -> str | None:
    """Return the profile's name, or null when nobody chose it and the reports are of something else."""
    loaded = workflow.load_profile(name)
    if loaded is None or chosen or Settings.read().profile_is_chosen or workflow.fits(loaded, held):
        return name
    complain(
        f"profile '{name}' left aside: fewer than half of the reports name two of its parties; --profile asks for it"
    )
    return None


def _composed(held: Record, profile: str | None, given: dict[str, Any], forms: tuple[str, ...]) -> dict[str, str]:
    """Return the pages by format; none when no claim fits."""
    if day := given.pop("day"):
        if given["since"] or given["until"]:
            raise UsageError("--day says what --since and --until say: give one or the other")
        first, dots, last = day.partition("..")
        given |= {"since": first, "until": last if dots else first}
    loaded = workflow.load_profile(profile)
    zone = zone_of(loaded.zone if loaded else None)
    where, moments = chosen(zone, given), clocks(zone, given)
    if not workflow.claims(held, where=where, **moments):
        return {}
    made = workflow.roundup(held, where=where, profile=profile, **moments)
    return {form: workflow.render(made, form) for form in forms}
