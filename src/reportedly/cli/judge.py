"""`reportedly judge`: what people decide, recorded beside what was read."""

from __future__ import annotations

import json
import sys
from collections.abc import Callable, Iterator
from typing import TYPE_CHECKING, Any, TypeVar

import click

from reportedly.export import jsonl, plain_table
from reportedly.model import Judgement
from reportedly.settings import Settings

from ._options import opened, record_option
from ._screen import NOTHING, complain, console

if TYPE_CHECKING:
    from reportedly.record import Judge

Command = TypeVar("Command", bound=Callable[..., Any])
COLUMNS = {"judgement": 0, "at": 0, "by": 2, "decided": 5, "reason": 4}


@click.group()
def judge() -> None:
    """Correct, withdraw, join or part what is held; each decision is a row of its own with who, when and why.

    What the machine read stays, and `--as-read` shows it. A later decision on the same supersedes an earlier one, and
    none is ever edited. CLAIM, REPORT and JUDGEMENT are ids or begins of one, as `reportedly claims --format jsonl`
    and `reportedly judge list` show them.

    \b
    Examples:
      reportedly judge correct clm_4f1c stance denies --why "the ministry denied it"
      reportedly judge correct clm_4f1c amounts.0.best 23 --why "misread" --by "A. Editor"
      reportedly judge withdraw clm_4f1c --why "satire"
      reportedly judge list --second-look
    """


def deciding(command: Command) -> Command:
    """Add who decides, and why."""
    words = "Who decides. Default: $REPORTEDLY_WHO, else the system's user."
    command = click.option("--by", metavar="NAME", help=words)(command)
    return click.option("--why", "reason", metavar="WORDS", required=True, help="The reason.")(record_option(command))


def decide(record: str | None, by: str | None, call: Callable[[Judge], Judgement]) -> None:
    with opened(record) as held:
        made = call(held.judge(by=by or Settings.read().person or ""))
    click.echo(f"{made.id} {_decided(made)}")


@judge.command()
@click.argument("claim")
@click.argument("field")
@click.argument("value")
@deciding
def correct(claim: str, field: str, value: str, reason: str, by: str | None, record: str | None) -> None:
    """Say what stands at a FIELD of a claim.

    FIELD is a path into the claim's row; VALUE is JSON, or plain words.

    \b
    Examples:
      reportedly judge correct clm_4f1c chain.0.source "Harbour Office" --why "the text says so"
      reportedly judge correct clm_4f1c event.target null --why "no target is named"
    """
    decide(record, by, lambda judge: judge.correct(claim, field, _value(value), reason=reason))


@judge.command()
@click.argument("claim")
@deciding
def withdraw(claim: str, reason: str, by: str | None, record: str | None) -> None:
    """Take a claim out of all views.

    \b
    Examples:
      reportedly judge withdraw clm_4f1c --why "a caption of another picture"
    """
    decide(record, by, lambda judge: judge.withdraw(claim, reason=reason))


@judge.command()
@click.argument("claim")
@click.argument("other")
@deciding
def same(claim: str, other: str, reason: str, by: str | None, record: str | None) -> None:
    """Say that two claims are of the same event.

    \b
    Examples:
      reportedly judge same clm_4f1c clm_93ab --why "one strike, by its hour"
    """
    decide(record, by, lambda judge: judge.same_event(claim, other, reason=reason))


@judge.command()
@click.argument("claim")
@click.argument("other")
@deciding
def apart(claim: str, other: str, reason: str, by: str | None, record: str | None) -> None:
    """Say that two claims are not of the same event.

    \b
    Examples:
      reportedly judge apart clm_4f1c clm_93ab --why "two nights"
    """
    decide(record, by, lambda judge: judge.other_event(claim, other, reason=reason))


@judge.command()
@click.argument("report")
@click.argument("original")
@deciding
def copy(report: str, original: str, reason: str, by: str | None, record: str | None) -> None:
    """Say that a report is a copy of another: its claims are listed, and compared and counted no more.

    \b
    Examples:
      reportedly judge copy evening.txt morning.txt --why "the wire's text with a new lead"
    """
    decide(record, by, lambda judge: judge.copy(report, original, reason=reason))


@judge.command()
@click.argument("judgement")
@deciding
def undo(judgement: str, reason: str, by: str | None, record: str | None) -> None:
    """Take a judgement back; the one that it superseded is in force again.

    \b
    Examples:
      reportedly judge undo jdg_77aa --why "the ministry did say so"
    """
    decide(record, by, lambda judge: judge.undo(judgement, reason=reason))


@judge.command("list")
@click.option("--second-look", "again", is_flag=True, help="Only those that a later reading gives reason to look at.")
@click.option(
    "--format", "form", type=click.Choice(["table", "jsonl"]), default="table", show_default=True, help="How to print it."
)  # fmt: skip
@record_option
@click.pass_context
def listing(ctx: click.Context, /, again: bool, form: str, record: str | None) -> None:
    """List the judgements in the order in which they were made. The exit code is 4 when there is none.

    \b
    Examples:
      reportedly judge list
      reportedly judge list --second-look
      reportedly judge list --format jsonl > judgements.jsonl
    """
    from reportedly.record import second_look

    with opened(record) as held:
        view = held.view()
        found = list(second_look(view) if again else view.judgements())
    if form == "jsonl":
        sys.stdout.writelines(f"{line}\n" for line in jsonl(found))
    elif found:
        console().print(plain_table(COLUMNS, _lines(found)))
    if not found:
        complain("no judgement wants another look" if again else "no judgement is held")
        ctx.exit(NOTHING)


def _lines(found: list[Any]) -> Iterator[tuple[str, ...]]:
    from reportedly.record import SecondLook

    for one in found:
        looked = one if isinstance(one, SecondLook) else None
        judgement: Judgement = looked.judgement if looked else one
        nearest = f" (nearest now: {looked.nearest.id})" if looked and looked.nearest else ""
        reason = f"{looked.why}{nearest}" if looked else judgement.reason
        yield judgement.id, f"{judgement.at:%Y-%m-%d %H:%M}", judgement.by, _decided(judgement), reason


def _decided(judgement: Judgement) -> str:
    """Say a judgement in words."""
    one, other = judgement.about, judgement.other
    value = json.dumps(judgement.value, ensure_ascii=False)
    read = json.dumps(judgement.read, ensure_ascii=False)
    return {
        "correct": f"{judgement.field} of {one} is {value}, read as {read}",
        "withdraw": f"{one} is withdrawn",
        "same_event": f"{one} and {other} are of the same event",
        "other_event": f"{one} and {other} are not of the same event",
        "copy": f"{one} is a copy of {other}",
        "undo": f"{one} is taken back",
    }[judgement.kind]


def _value(typed: str) -> Any:
    try:
        return json.loads(typed)
    except ValueError:
        return typed
