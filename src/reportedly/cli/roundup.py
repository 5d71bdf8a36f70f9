"""`reportedly roundup`: the day's page, in which every sentence names its source."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import click

from reportedly import workflow
from reportedly.composing import fits
from reportedly.errors import UsageError
from reportedly.record import Record
from reportedly.settings import Settings

from ._moments import moment, moment_range, zone_of
from ._options import chosen, clock_options, clocks, filter_options, opened, profile_name, profile_option, record_option
from ._reading import Wishes, given_options, read_as, read_into, refuse_none, tell_unread
from ._screen import NOTHING, STOPPED, UNREAD, complain
from ._writing import ENDINGS, FORMS, USUAL, write_pages


@click.command()
@click.argument("paths", nargs=-1, type=click.Path(path_type=Path), metavar="[PATH]...")
@click.option(
    "--format",
    "forms",
    type=click.Choice(FORMS),
    multiple=True,
    help="Repeatable. Default: the ending of --out, else all but pdf.",
)
@click.option(
    "--out", metavar="DIR-OR-FILE", default="roundup", show_default=True, help="Where to write; - for the screen."
)
@click.option(
    "--day",
    callback=moment_range,
    metavar="A..B",
    help="Only reports published on this day, or from A to B, in the profile's zone.",
)
@click.option(
    "--previous",
    callback=moment,
    metavar="TIME",
    help="When the roundup before was cut off. Default: the begin of the range, else a day before this one's cut-off.",
)
@click.option(
    "--locale",
    metavar="NAME",
    help="As whose English dates, times and numbers are written, such as en-US. Default: $REPORTEDLY_LOCALE, else en-GB.",
)
@filter_options
@clock_options
@given_options
@profile_option
@record_option
@click.pass_context
def roundup(
    ctx: click.Context, /, paths: tuple[Path, ...], forms: tuple[str, ...], out: str, profile: str | None,
    record: str | None, locale: str | None, **given: Any,
) -> None:  # fmt: skip
    """Write the roundup of a day or a range: Markdown, one HTML file, JSON, the ledgers of its events as CSV; PDF.

    With PATHs, the reports there are read into a record that lasts as long as the command; without, the record is used.
    Days are days of the profile's zone. An event is told whole when one of its accounts fits, unless --by or --said ask
    whose words. The exit code is 4 when there is nothing to write.

    \b
    Examples:
      reportedly roundup reports/
      reportedly roundup reports/ --out friday.html
      reportedly roundup --day 2025-07-04 --out site/2025-07-04
      reportedly roundup --happened 2025-07-03..2025-07-04 --as-of 2025-07-04T20:00
    """
    typed = {name: given.pop(name) for name in ("outlet", "published", "zone", "url", "form")}
    if paths and record:
        raise UsageError("PATH and --record do not go together: read into the record first, with `reportedly read`")
    forms, name = _forms(forms, out), profile_name(profile)
    wishes, locale = read_as(typed), workflow.known_locale(locale or Settings.read().locale)
    if paths:
        refuse_none(ctx, paths)
    with Record.in_memory(clock=workflow.now) if paths else opened(record) as held:
        unread = _read(ctx, held, paths, wishes, name)
        pages = _composed(held, _fitting(held, name, chosen=profile), given, forms, unread, locale)
        why = (
            "no claim fits; ask for less, or read more reports" if any(held.view().reports()) else "no report was read"
        )
    if not pages:
        complain(f"nothing to write: {why}")
        ctx.exit(UNREAD if unread else NOTHING)
    write_pages(pages, out)
    if unread:
        ctx.exit(UNREAD)


def _forms(forms: tuple[str, ...], out: str) -> tuple[str, ...]:
    """Return the formats asked for: those of --format, else the one that the ending of --out says, else all."""
    said = ENDINGS.get(Path(out).suffix.lower())
    if forms and said and said not in forms and len(forms) == 1:
        raise UsageError(f"--format {forms[0]} and --out '{out}' do not go together: give one of them")
    return forms or ((said,) if said else USUAL)


def _read(ctx: click.Context, held: Record, paths: tuple[Path, ...], wishes: Wishes, profile: str | None) -> list[str]:
    """Read the paths, if any, and return what could not be read, each with why; when stopped, nothing is written."""
    if not paths:
        return []
    summary, stopped = read_into(held, paths, wishes, profile)
    tell_unread(summary)
    if stopped:
        complain("stopped with Ctrl-C: nothing was written; to go on where you stop, read into a record first")
        ctx.exit(STOPPED)
    return [one.message for one in summary.unread]


def _fitting(held: Record, name: str | None, *, chosen: str | None) -> str | None:
    """Return the profile's name, or null when nobody chose it and the reports are of something else."""
    loaded = workflow.load_profile(name)
    if (
        loaded is None
        or chosen
        or not any(held.view().claims())
        or Settings.read().profile_is_chosen
        or fits(loaded, held)
    ):
        return name
    complain(
        f"profile '{name}' left aside: fewer than half of the reports name two of its parties; --profile asks for it"
    )
    return None


def _composed(
    held: Record, profile: str | None, given: dict[str, Any], forms: tuple[str, ...], unread: list[str], locale: str
) -> dict[str, bytes]:
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
    previous = given.get("previous")
    made = workflow.roundup(
        held,
        where=where,
        profile=profile,
        previous=last(previous, zone) if previous else None,
        unread=unread,
        **moments,
    )
    return {form: workflow.render(made, form, locale=locale) for form in forms}
