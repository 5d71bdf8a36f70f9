"""`reportedly migrate`: a record of an older version brought up to this one."""

from __future__ import annotations

import click

from reportedly.settings import Settings

from ._options import record_option


@click.command()
@record_option
def migrate(record: str | None) -> None:
    """Bring a record that an older version wrote up to this one, in one transaction; all that it holds is kept.

    Its chain is walked first, and nothing is done when that does not hold. The hash of its last row is noted in the
    custody log, so that what was noted of it earlier still proves something.

    \b
    Examples:
      reportedly migrate
      reportedly migrate --record july.db
    """
    from reportedly.record import migrate as bring_up

    name = record or Settings.read().record
    before, after = bring_up(name)
    told = "is of this version already" if before == after else f"was of schema {before} and is now of schema {after}"
    click.echo(f"'{name}' {told}.")
