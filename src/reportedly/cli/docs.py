"""The page of every command, made from the commands themselves: `python -m reportedly.cli.docs` writes `docs/cli.md`."""

from __future__ import annotations

import inspect
from collections.abc import Iterator
from pathlib import Path

import click

from reportedly import errors
from reportedly.cli import reportedly
from reportedly.settings import Settings

PAGE = Path(__file__).parents[3] / "docs" / "cli.md"
WIDTH = 100  # columns of the help on the page
JUDGE = {
    "correct": "correct", "withdraw": "withdraw", "same": "same_event", "apart": "other_event", "copy": "copy",
    "undo": "undo",
}  # fmt: skip
TWINS = {  # functions of `reportedly.workflow` and others, by command
    "read": ("workflow.read",),
    "show": ("export.show_report",),
    "claims": ("workflow.claims",),
    "relations": ("workflow.compare",),
    "annotate": ("annotating.layer", "annotating.document_reader", "annotating.group_mentions"),
    "roundup": ("workflow.roundup", "workflow.render"),
    "figures": ("workflow.figures", "workflow.charts", "workflow.draw"),
    "sources": ("workflow.sources",),
    "judge": ("record.Record.judge",),
    **{f"judge {word}": (f"record.Judge.{call}",) for word, call in JUDGE.items()},
    "judge list": ("record.View.judgements", "record.second_look"),
    "reread": ("workflow.reread",),
    "diff-readings": ("record.differences",),
    "custody": ("record.View.custody", "record.View.redactions"),
    "redact": ("record.redact_passage", "record.redact_report"),
    "verify": ("record.verify", "record.verify_seal", "record.check_tokens", "workflow.check_texts"),
    "seal": ("record.seal", "record.timestamp_request"),
    "stamp": ("record.attach",),
    "export-record": ("record.export_record",),
    "import-record": ("record.import_record",),
    "migrate": ("record.migrate",),
    "gazetteer": (),
    "gazetteer build": ("extract.places.build_gazetteer",),
    "gazetteer show": ("extract.places.describe_gazetteer",),
    "gazetteer reset": ("extract.places.reset_gazetteer",),
}
INTRODUCTION = """# Commands

Made from the commands themselves with `python -m reportedly.cli.docs`; a test fails when it is stale. Each command is the
twin of a function, named under it."""


def walk(command: click.Command, context: click.Context) -> Iterator[tuple[str, click.Command, click.Context]]:
    """Yield a command and all under it, each by its full name, in the order of the help."""
    yield context.command_path, command, context
    if isinstance(command, click.Group):
        for name in command.list_commands(context):
            below = command.commands[name]
            yield from walk(below, click.Context(below, context, name, max_content_width=WIDTH, terminal_width=WIDTH))


def page() -> str:
    """Return the whole page: each command's help, then settings and errors."""
    wide = {"max_content_width": WIDTH, "terminal_width": WIDTH}
    top = click.Context(reportedly, info_name="reportedly", **wide, **reportedly.context_settings)  # type: ignore[arg-type]
    parts = [INTRODUCTION, *(_told(*found) for found in walk(reportedly, top)), _settings(), _errors()]
    return "\n\n".join(parts) + "\n"


def _told(path: str, command: click.Command, context: click.Context) -> str:
    twins = TWINS.get(path.removeprefix("reportedly").strip(), ())
    python = f"\n\nIn Python: {', '.join(f'`reportedly.{twin}`' for twin in twins)}." if twins else ""
    return f"## {path}\n\n{_fenced(command.get_help(context))}{python}"


def _settings() -> str:
    return (
        f"## Settings\n\nWhat the environment says, when the command line does not.\n\n{_fenced(_table_of(Settings))}"
    )


def _table_of(noun: type) -> str:
    """Return a docstring without its first sentence."""
    return inspect.cleandoc(noun.__doc__ or "").partition("\n\n")[2]


def _errors() -> str:
    tree = inspect.cleandoc(errors.__doc__ or "").partition("\n\n")[2]
    words = (
        "Each ends a command with one line that says what, where and what to do, and an exit code from the list above."
    )
    return f"## Errors\n\n{words}\n\n{_fenced(tree)}"


def _fenced(text: str) -> str:
    return f"```text\n{text.rstrip()}\n```"


if __name__ == "__main__":
    PAGE.write_text(page(), encoding="utf-8")
