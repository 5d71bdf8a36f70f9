"""`reportedly verify`: proof that the record only grew."""

from __future__ import annotations

import click

from reportedly import workflow
from reportedly.record import Record
from reportedly.record import verify as walk
from reportedly.settings import Settings

from ._options import record_option


@click.command()
@click.option("--head", metavar="HASH", help="A head printed before, which the record must still hold.")
@record_option
def verify(head: str | None, record: str | None) -> None:
    """Prove that no row of the record was changed, removed or inserted after it was written.

    Prints the hash of the last row: note it elsewhere, and pass it as --head later to prove that all that was there
    then still is. The exit code is 3 when a change is found, and the first row that it touched is named.

    \b
    Examples:
      reportedly verify
      reportedly verify --record july.db --head 5d41402abc4b2a76b9719d911017c592...
    """
    with Record.open(record or Settings.read().record, clock=workflow.now, create=False) as held:
        found = walk(held, head=head)
    click.echo(f"'{held.name}' is whole: {found.rows} rows, {found.reports} reports, {found.claims} claims.")
    click.echo(f"head {found.head}")
