"""What a roundup over a month of many reports costs, step by step, in seconds of the processor.

`PYTHONPATH=tests python -m bench.roundup [REPORTS] [--varied]` reads the samples, makes so many reports of them (2,000)
by moving them over thirty days under other outlets' names, composes their roundup and renders it. Nearly all are copies
of each other: few events are told in words of their own, so that most have to be tried. `--varied` tells them of other
towns, people and figures, which is nearer to a month of news, though its sentences are still built alike.
"""

from __future__ import annotations

import importlib
import tempfile
import time
from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import timedelta
from pathlib import Path
from types import ModuleType
from typing import Any

import click

from bench.record import EXAMPLES, clock
from bench.varying import Vocabulary, varied
from reportedly import workflow
from reportedly.model import Claim, Report, content_id
from reportedly.record import Capture, Reading, Record

PROFILE = "ukraine-2022"
DAYS = 30
STEPS = (
    ("reportedly.compare", "compare"), ("reportedly.compare", "histories"),
    ("reportedly.compare.independence", "find_copies"), ("reportedly.roundup", "compose"),
)  # fmt: skip


def moved(report: Report, claims: list[Claim], nth: int) -> tuple[Report, list[Claim]]:
    """Return a report with its claims on another day, under another outlet's name."""
    by = timedelta(days=nth % DAYS)
    text = f"{report.text}\n\nStory {nth} of {report.id}."
    made = replace(
        report, id=content_id("rep", text), text=text, outlet=f"{report.outlet} {nth // DAYS + 1}",
        published=report.published and report.published + by,
    )  # fmt: skip
    return made, [_moved(claim, made, by, nth) for claim in claims]


def _moved(claim: Claim, report: Report, by: timedelta, nth: int) -> Claim:
    span = claim.when
    if span and span.start and span.end:
        span = replace(span, start=span.start + by, end=span.end + by)
    return replace(claim, id=content_id("clm", claim.id, str(nth)), report=report.ref, when=span)


def stories(number: int, *, vary: bool = False) -> Iterator[tuple[Report, list[Claim]]]:
    with Record.in_memory(clock=clock) as held:
        workflow.read([EXAMPLES], held, profile=PROFILE)
        reports, claims = list(held.view().reports()), list(held.view().claims())
    words = Vocabulary.of(claims)
    for at in range(number):
        report, nth = reports[at % len(reports)], at // len(reports)
        told = [claim for claim in claims if claim.report.id == report.id]
        yield moved(*(varied(report, told, nth, words) if vary else (report, told)), nth)


def watched(module: ModuleType, name: str) -> None:
    """Print what each call of a step takes."""
    step: Callable[..., Any] = getattr(module, name)

    def timed(*given: Any, **named: Any) -> Any:
        start = time.process_time()
        made = step(*given, **named)
        click.echo(f"{name:12} {time.process_time() - start:6.1f} s")
        return made

    setattr(module, name, timed)


@click.command()
@click.argument("number", default=2000)
@click.option("--varied", "vary", is_flag=True, help="Tell each report of other towns, people and figures.")
def main(number: int, *, vary: bool) -> None:
    with tempfile.TemporaryDirectory() as folder, Record.open(Path(folder, "many.db"), clock=clock) as record:
        with record.writer() as writer:
            for made, told in stories(number, vary=vary):
                writer.append(Capture(made.text.encode(), made.file), made, Reading("1"), told)
        for name, step in STEPS:
            watched(importlib.import_module(name), step)
        begin = time.process_time()
        page = workflow.roundup(record, profile=PROFILE)
        for form in ("html", "md", "json", "csv"):
            start = time.process_time()
            size = len(workflow.render(page, form))
            click.echo(f"{form:12} {time.process_time() - start:6.1f} s  {size / 1e6:.1f} MB")
        click.echo(f"{'in all':12} {time.process_time() - begin:6.1f} s  {page.read.reports:,} reports")


if __name__ == "__main__":
    main()
