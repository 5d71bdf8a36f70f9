"""`reportedly read`: reports into the record."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import click

from reportedly import workflow

from ._options import opened, profile_name, profile_option, record_option
from ._reading import given_options, read_as, tell_unread
from ._screen import UNREAD, progress


@click.command()
@click.argument("paths", nargs=-1, required=True, type=click.Path(path_type=Path), metavar="PATH...")
@given_options
@profile_option
@record_option
@click.pass_context
def read(ctx: click.Context, /, paths: tuple[Path, ...], profile: str | None, record: str | None, **given: Any) -> None:
    """Read report files and folders of them into the record.

    What was read before by the same version with the same settings is left as it is. A file that cannot be read stops
    nothing: it is named, the others are read, and the exit code is 1.

    \b
    Examples:
      reportedly read reports/
      reportedly read --record july.db monday/ tuesday/
      reportedly read --outlet "Harbour Post" --published 2025-07-04T18:30 --zone Europe/Kyiv copied.txt
    """
    with opened(record, create=True) as held, progress("Reading") as bar:
        summary = workflow.read(paths, held, **read_as(given), profile=profile_name(profile), progress=bar)
    tell_unread(summary)
    click.echo(f"{summary.words} in '{held.name}'.")
    if summary.unread:
        ctx.exit(UNREAD)
