"""`reportedly show`: a report's text with its claims beside it."""

from __future__ import annotations

from typing import Any

import click

from reportedly.export import show_report

from ._moments import zone_of
from ._options import clock_options, clocks, opened, record_option
from ._screen import console


@click.command()
@click.argument("report")
@clock_options
@record_option
def show(report: str, record: str | None, **given: Any) -> None:
    """Show a report's text with its claims beside it, and at its end what was skipped, with the reason.

    REPORT is a report's id, the begin of one, or the name of the file that it was read from.

    \b
    Examples:
      reportedly show morning.txt
      reportedly show rep_4f1c
      reportedly show morning.txt | less -R
    """
    with opened(record) as held:
        view = held.view(**clocks(zone_of(None), given))
        found = view.report(report)
        screen = console()
        for part in show_report(found, view.claims(found.id), view.skipped(found.id)):
            screen.print(part)
