"""`reportedly read`: reports into the record."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import click

from ._options import opened, profile_name, profile_option, record_option
from ._reading import given_options, read_as, read_into, refuse_none, tell_unread
from ._screen import STOPPED, UNREAD, complain


@click.command()
@click.argument("paths", nargs=-1, required=True, type=click.Path(path_type=Path), metavar="PATH...")
@given_options
@profile_option
@record_option
@click.pass_context
def read(ctx: click.Context, /, paths: tuple[Path, ...], profile: str | None, record: str | None, **given: Any) -> None:
    """Read report files and folders of them into the record.

    PATH - is what is pasted or piped in. What was read before by the same version with the same settings is left as it
    is. A file that cannot be read stops
    nothing: it is named, the others are read, and the exit code is 1. Stopped with Ctrl-C, it keeps the reports read by
    then, and the same command goes on from there.

    \b
    Examples:
      reportedly read reports/
      reportedly read --record july.db monday/ tuesday/
      reportedly read --outlet "Harbour Post" --published 2025-07-04T18:30 --zone Europe/Kyiv -
    """
    wishes, name = read_as(given), profile_name(profile)
    refuse_none(ctx, paths)
    with opened(record, create=True) as held:
        summary, stopped = read_into(held, paths, wishes, name)
    tell_unread(summary)
    click.echo(f"{summary.words(held.name)}.")
    if stopped:
        complain(f"stopped with Ctrl-C: what was read by then is kept in '{held.name}'; run the same again to go on")
        ctx.exit(STOPPED)
    if summary.unread:
        ctx.exit(UNREAD)
