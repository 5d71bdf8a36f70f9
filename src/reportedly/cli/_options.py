"""Options that several commands share."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import tzinfo
from typing import Any, TypeVar

import click

from reportedly import workflow
from reportedly.errors import UsageError
from reportedly.record import Filter, Interval, Record
from reportedly.settings import Settings

from ._moments import begin, between, end, is_reversed, last, moment, moment_range
from ._screen import complain

Command = TypeVar("Command", bound=Callable[..., Any])


def record_option(command: Command) -> Command:
    words = "The record. Default: $REPORTEDLY_RECORD, else reportedly.db in the current folder."
    return click.option("--record", metavar="FILE-OR-URL", help=words)(command)


def profile_option(command: Command) -> Command:
    words = "A shipped profile's name, a folder, or none. Default: $REPORTEDLY_PROFILE, else ukraine-2022."
    return click.option("--profile", metavar="NAME-OR-FOLDER", help=words)(command)


def filter_options(command: Command) -> Command:
    """Add the options that choose claims; `chosen` reads them."""
    return _stacked(
        command,
        click.option("--by", metavar="NAME", help="Only what this actor said or relayed, by any of its names."),
        click.option("--actor", metavar="NAME", help="Only events in which this party acted or was acted upon."),
        click.option("--place", metavar="NAME", help="Only events at this place: a name, a province or a GeoNames id."),
        click.option("--about", metavar="WORDS", help="Only claims in which all these words stand, or begin one."),
        click.option(
            "--since", callback=moment, metavar="TIME", help="Only reports published from this day or time on."
        ),
        click.option("--until", callback=moment, metavar="TIME", help="Only reports published up to this day or time."),
        click.option(
            "--happened", callback=moment_range, metavar="A..B", help="Only events of this day, or from A to B."
        ),
        click.option(
            "--said", callback=moment_range, metavar="A..B", help="Only words spoken on this day, or from A to B."
        ),
    )


def clock_options(command: Command) -> Command:
    """Add the two clocks, and whose reading is shown."""
    return _stacked(
        command,
        click.option("--as-of", callback=moment, metavar="TIME", help="What had been published by then."),
        click.option("--recorded-as-of", callback=moment, metavar="TIME", help="What this record held by then."),
        click.option(
            "--reading", metavar="VERSION", help="What this version of the extractor read. Default: the latest."
        ),
        click.option("--as-read", is_flag=True, help="What the machine read, without what people decided."),
    )


def chosen(zone: tzinfo, given: dict[str, str | None]) -> Filter:
    """Return the filter that the options of `filter_options` ask for, days being days of `zone`."""
    since, until, happened, said = (given.get(name) for name in ("since", "until", "happened", "said"))
    published = Interval(begin(since, zone) if since else None, end(until, zone) if until else None)
    if is_reversed(published):
        raise UsageError(f"--since '{since}' is after --until '{until}': give the earlier day or time as --since")
    return Filter(
        by=given.get("by"),
        about=given.get("about"),
        involving=given.get("actor"),
        place=given.get("place"),
        published=published,
        happened=between(happened, zone) if happened else None,
        said=between(said, zone) if said else None,
    )


def clocks(zone: tzinfo, given: dict[str, Any]) -> workflow.Seen:
    """Return as of when, and whose reading, the options of `clock_options` ask for."""
    published, held = given.get("as_of"), given.get("recorded_as_of")
    return {
        "as_of": last(published, zone) if published else None,
        "recorded_as_of": last(held, zone) if held else None,
        "version": given.get("reading"),
        "judged": not given.get("as_read"),
    }


@contextmanager
def opened(record: str | None, *, create: bool = False) -> Iterator[Record]:
    """Open the record, and say when what was read in it is not what was written."""
    with Record.open(record or Settings.read().record, clock=workflow.now, create=create) as held:
        try:
            yield held
            if redacted := held.redacted:
                complain(f"{redacted}: `reportedly custody` tells why, and by whom")
        finally:
            if held.doubt:
                complain(f"warning: record '{held.name}' was changed: {held.doubt}; run `reportedly verify`")


def profile_name(profile: str | None) -> str | None:
    """Return which profile is asked for; null for none. Raises UsageError when there is no such profile."""
    name = (None if profile == "none" else profile) if profile else Settings.read().profile
    workflow.load_profile(name)
    return name


def _stacked(command: Command, *options: Callable[[Command], Command]) -> Command:
    for option in reversed(options):
        command = option(command)
    return command
