"""`reportedly redact`: what the law has made unreadable."""

from __future__ import annotations

import click

from reportedly.settings import Settings

from ._options import opened, record_option
from ._screen import complain


@click.command()
@click.option("--passage", metavar="WORDS", help="The words, in every report that has them, or in the one named.")
@click.option("--report", metavar="REPORT", help="The report: all of it, unless a passage is named.")
@click.option("--why", "reason", metavar="WORDS", required=True, help="The reason, such as the order of a court.")
@click.option("--by", metavar="NAME", help="Who decided. Default: $REPORTEDLY_WHO, else the system's user.")
@click.confirmation_option("--yes", prompt="What is redacted cannot be read again by anybody. Go on?")
@record_option
def redact(passage: str | None, report: str | None, reason: str, by: str | None, record: str | None) -> None:
    """Make a passage or a whole report unreadable, for good, in every row that quotes it.

    The key that it is locked under is destroyed. Its hash, the reason and who decided stay, `verify` still passes, and
    views say "redacted", as of every moment. Archives and copies of the record made before are not in its reach.

    \b
    Examples:
      reportedly redact --passage "Ann Example of Pier Street" --why "court order 12/25"
      reportedly redact --report morning.txt --why "court order 12/25" --by "Legal desk" --yes
    """
    from reportedly.record import redact_passage, redact_report

    if passage is None and report is None:
        raise click.UsageError("name what to redact, with --passage WORDS or --report REPORT")
    who = by or Settings.read().person or ""
    with opened(record) as held:
        if passage is not None:
            made = redact_passage(held, passage, report=report, by=who, reason=reason)
        else:
            made = [redact_report(held, report or "", by=who, reason=reason)]
        if held.remains:
            complain(f"warning: the keys destroyed may still stand in {held.remains}")
    for one in made:
        passages = "all of it" if one.passages is None else f"passages: {len(one.passages)}"
        click.echo(f"redacted {one.report} ({passages})")
