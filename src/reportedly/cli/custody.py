"""`reportedly custody`: who took what in and out, and what was redacted."""

from __future__ import annotations

import sys

import click

from reportedly.export import jsonl, plain_table

from ._options import opened, record_option
from ._screen import NOTHING, complain, console


@click.command()
@click.argument("report", required=False)
@click.option(
    "--format", "form", type=click.Choice(["table", "jsonl"]), default="table", show_default=True, help="How to print it."
)  # fmt: skip
@record_option
@click.pass_context
def custody(ctx: click.Context, /, report: str | None, form: str, record: str | None) -> None:
    """Show the custody log: who collected what, when, how and with which tool, exports, and redactions.

    With REPORT, an id or file name, only what is of the bytes that it was read from.

    \b
    Examples:
      reportedly custody
      reportedly custody morning.txt --format jsonl
    """
    with opened(record) as held:
        view = held.view()
        named = view.report(report).id if report else None
        log = list(view.custody(named))
        redacted = [one for one in view.redactions() if named in {None, one.report}]
    if form == "jsonl":
        sys.stdout.writelines(
            f"{line}\n" for line in jsonl([*({"at": at, "entry": entry} for at, entry in log), *redacted])
        )
    elif log:
        lines = [(at, entry.act, entry.who or "", entry.tool or "", entry.url or entry.file or "") for at, entry in log]
        lines += [(one.at, "redacted", one.by, "", one.reason) for one in redacted]
        told = ((f"{at:%Y-%m-%d %H:%M}", *words) for at, *words in sorted(lines, key=lambda line: line[0]))
        console().print(plain_table({"at": 0, "how": 0, "who": 2, "tool": 2, "what": 5}, told))
    if not log:
        complain("the custody log is empty: read some reports first, with `reportedly read PATH`")
        ctx.exit(NOTHING)
