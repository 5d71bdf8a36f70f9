"""The command line. Each command is one file here and has its twin in `reportedly.workflow`."""

from __future__ import annotations

import contextlib
import sys
from typing import Any

import click

from reportedly import __version__

from ._screen import EXIT_CODES, told_plainly
from .annotate import annotate
from .claims import claims
from .custody import custody
from .figures import figures
from .gazetteer import gazetteer
from .judge import judge
from .migrate import migrate
from .moving import export_record, import_record
from .read import read
from .redact import redact
from .relations import relations
from .reread import diff_readings, reread
from .roundup import roundup
from .seal import seal, stamp
from .show import show
from .sources import sources
from .verify import verify

__all__ = ["main", "reportedly"]


class Told(click.Group):
    """A group whose commands end known errors in one line and an exit code."""

    def invoke(self, ctx: click.Context) -> Any:
        with told_plainly(ctx):
            return super().invoke(ctx)

    def list_commands(self, ctx: click.Context) -> list[str]:  # noqa: ARG002
        return list(self.commands)  # in the order of the work, not of the alphabet


@click.group(cls=Told, epilog=EXIT_CODES, context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(__version__, package_name="reportedly")
def reportedly() -> None:
    """Who said what happened, on whose word.

    Reads news reports, takes them apart into attributed claims, sets the accounts of one event side by side, and writes
    the day's roundup in which every sentence names its source. All of it offline.

    \b
    Begin with a folder of reports saved as text or HTML:
      reportedly roundup reports/
    or keep a record that grows day by day:
      reportedly read reports/
      reportedly claims --about drones
      reportedly roundup --since 2025-07-04
    """


COMMANDS = (
    read, show, claims, relations, figures, sources, annotate, roundup, judge, reread, diff_readings, custody, redact,
    verify, seal, stamp, export_record, import_record, migrate,
    gazetteer,
)  # fmt: skip
for command in COMMANDS:
    reportedly.add_command(command)


def main() -> None:
    """Run the command line; standard output is UTF-8 wherever it goes."""
    for stream in (sys.stdout, sys.stderr):
        with contextlib.suppress(AttributeError):
            stream.reconfigure(encoding="utf-8", errors="backslashreplace")  # type: ignore[union-attr]
    reportedly()
