"""What `read` and `roundup` share: what the user says of the files, and what is told of those that were not read."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING, Any, TypedDict, TypeVar

import click

from reportedly import workflow
from reportedly.reading import Stopped, Summary, passed_over
from reportedly.record import Record

from ._moments import moment
from ._screen import NOTHING, complain, progress

if TYPE_CHECKING:
    from reportedly.intake import Given


class Wishes(TypedDict):
    given: Given
    as_text: bool


Command = TypeVar("Command", bound=Callable[..., Any])


def given_options(command: Command) -> Command:
    """Add what a file may not say itself; `read_as` reads them."""
    for option in (
        click.option("--as", "form", type=click.Choice(["text"]), help="Take pages and unknown endings as plain text."),
        click.option("--url", metavar="URL", help="Where the report was published."),
        click.option("--zone", metavar="ZONE", help="The zone of its times, such as Europe/Kyiv or +03:00."),
        click.option("--published", callback=moment, metavar="TIME", help="When it was published."),
        click.option("--outlet", metavar="NAME", help="The publication that it appeared in."),
    ):
        command = option(command)
    return command


def read_as(typed: dict[str, Any]) -> Wishes:
    """Return what the user says of the files, over what they say themselves, as `workflow.read` takes it."""
    from reportedly.intake import Given

    told = {name: typed[name] for name in ("outlet", "zone", "url")}
    published = datetime.fromisoformat(typed["published"]) if typed["published"] else None
    return {"given": Given(published=published, **told), "as_text": typed["form"] == "text"}


def refuse_none(ctx: click.Context, paths: tuple[Path, ...]) -> None:
    """End the command when there is no file to read under the paths, before a record is made for them."""
    found = workflow.find(paths)
    if found.files or found.failed:
        return
    tell_unread(Summary(skipped=passed_over(found)))
    folders = ", ".join(f"'{path}'" for path in paths)
    complain(f"no report files in {folders}: name a folder with texts or pages, or the files themselves")
    ctx.exit(NOTHING)


def read_into(held: Record, paths: tuple[Path, ...], wishes: Wishes, profile: str | None) -> tuple[Summary, bool]:
    """Read the paths behind a bar; return what was done, and whether the user stopped it."""
    with progress("Reading") as bar:
        try:
            return workflow.read(paths, held, **wishes, profile=profile, progress=bar), False
        except Stopped as stop:
            return stop.summary, True


def tell_unread(summary: Summary) -> None:
    for unread in summary.unread:
        complain(unread.message)
    for warning in summary.warnings:
        complain(f"warning: {warning}")
    for skipped in summary.skipped:
        complain(f"passed over {skipped}")
