"""What people and scripts see: messages, progress, exit codes."""

from __future__ import annotations

import contextlib
import os
import sys
from collections.abc import Callable, Iterator
from typing import TYPE_CHECKING

import click

from reportedly.errors import NotHeld, RecordError, ReportedlyError, UsageError

if TYPE_CHECKING:
    from rich.console import Console

UNREAD, USAGE, RECORD, NOTHING, FAILED, STOPPED = 1, 2, 3, 4, 5, 130
EXIT_CODES = """\b
Exit codes:
  0  all went well
  1  some input could not be read; the rest was
  2  the command line, or a row given to annotate, was not understood
  3  the record could not be used, or verify found a change
  4  there is nothing to show
  5  it could not be done: no language model, no output file
  130  it was stopped with Ctrl-C
"""
NAME = 34  # columns of a file name beside the bar, so that all fits into the 80 of a terminal
PIPED_WIDTH = 200  # columns of a table that goes to a file or a pipe, where no terminal says how wide it is

Progress = Callable[[int, int, str], None]


@contextlib.contextmanager
def told_plainly(context: click.Context) -> Iterator[None]:
    """Turn known errors into one line and an exit code; a reader that closes the pipe early is no error."""
    try:
        yield
        sys.stdout.flush()
    except BrokenPipeError:
        _quiet_stdout()
        context.exit(0)
    except OSError as error:
        _quiet_stdout()
        what = "write the output" if error.filename is None else f"use '{error.filename}'"
        complain(f"cannot {what}: {error.strerror or error}. Name another place, or free some space")
        context.exit(FAILED)
    except UsageError as error:
        raise click.UsageError(str(error), _below(context)) from error
    except KeyboardInterrupt:
        complain("stopped")
        context.exit(STOPPED)
    except ReportedlyError as error:
        complain(str(error))
        context.exit(_code(error))


def _code(error: ReportedlyError) -> int:
    if isinstance(error, NotHeld):
        return NOTHING
    return RECORD if isinstance(error, RecordError) else FAILED


def _below(context: click.Context) -> click.Context:
    """Return the context of the command that was run, so that its usage is shown and not that of all commands."""
    while isinstance(context.command, click.Group) and context.invoked_subcommand:
        command = context.command.commands[context.invoked_subcommand]
        context = click.Context(command, context, context.invoked_subcommand)
    return context


def _quiet_stdout() -> None:
    """Let what is still buffered go nowhere, else the interpreter complains about it at its end."""
    with contextlib.suppress(OSError, ValueError):
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())


def complain(message: str) -> None:
    """Print one message on standard error."""
    click.echo(f"reportedly: {printable(message)}", err=True)


def printable(text: str) -> str:
    """Return a text without control characters, which a file's name or words may hold."""
    return "".join(char if char.isprintable() or char == "\n" else "\N{REPLACEMENT CHARACTER}" for char in text)


def console() -> Console:
    """Return the screen, or a wide plain page when standard output goes elsewhere."""
    from rich.console import Console

    class Piped(Console):
        def on_broken_pipe(self) -> None:
            """Tell it as other writing does; Rich would end the program with exit code 1."""
            raise BrokenPipeError

    return Piped(file=sys.stdout, width=None if sys.stdout.isatty() else PIPED_WIDTH, highlight=False, emoji=False)


@contextlib.contextmanager
def progress(words: str) -> Iterator[Progress | None]:
    """Give what shows a bar on standard error, or nothing when that is no terminal."""
    if not sys.stderr.isatty():
        yield None
        return
    from rich.console import Console
    from rich.progress import BarColumn, MofNCompleteColumn, TextColumn, TimeRemainingColumn
    from rich.progress import Progress as Bars

    columns = (TextColumn("{task.description}"), BarColumn(bar_width=20), MofNCompleteColumn(), TimeRemainingColumn())
    with Bars(
        *columns, TextColumn("{task.fields[name]}", markup=False), console=Console(stderr=True), transient=True
    ) as bars:
        task = bars.add_task(words, total=None, name="")
        yield lambda done, total, name: bars.update(
            task, completed=done, total=total or None, name=printable(name)[-NAME:]
        )
