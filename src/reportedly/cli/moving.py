"""`reportedly export-record` and `reportedly import-record`: the whole record as one file."""

from __future__ import annotations

import click

from reportedly.settings import Settings

from ._options import opened, record_option
from ._screen import complain


@click.command("export-record")
@click.argument("archive")
@record_option
def export_record(archive: str, record: str | None) -> None:
    """Write the whole record into one file, and note that in its custody log.

    The file is a ZIP of JSON lines and of the captures as gzip files; the same record gives the same bytes. It has the
    keys in it: keep it as safe as the record.

    \b
    Examples:
      reportedly export-record july.zip
      reportedly export-record july.zip --record postgresql://desk@localhost/held
    """
    from reportedly.record import export_record as write

    with opened(record) as held:
        moved = write(held, archive, who=Settings.read().person)
        click.echo(f"wrote {archive}: {moved.rows} rows, head {moved.head}")
        if not moved.noted:
            complain(f"warning: record '{held.name}' cannot be written, so the export is not in its custody log")


@click.command("import-record")
@click.argument("archive")
@record_option
def import_record(archive: str, record: str | None) -> None:
    """Take a file that export-record wrote into a record that is empty or not there yet.

    All of it is taken or nothing, and each row is checked on the way. Between a file and a PostgreSQL server it goes
    both ways.

    \b
    Examples:
      reportedly import-record july.zip --record july.db
    """
    from reportedly.record import import_record as take

    with opened(record, create=True) as held:
        moved = take(held, archive)
        click.echo(f"'{held.name}' holds {moved.rows} rows, head {moved.head}")
