"""Who stands behind an event or a claim, as a tree on the screen."""

from __future__ import annotations

import io
from collections.abc import Sequence
from datetime import datetime

from rich.console import Console

from builders import PUBLISHED, claim, link, report_ref
from compare.independence.copied import Part, report_of
from reportedly.compare.independence import corroborate, find_copies
from reportedly.export import sources_tree
from reportedly.model import Claim, Report, ReportRef

WORDS = "two warehouses by the river burned down in the night after drones came in low over the bridge near the mill"
STORY = f"{WORDS}, and by the morning nothing was left of them but the chimneys and the iron gates on the river side"


def shown(claims: Sequence[Claim], reports: Sequence[Report] = ()) -> list[str]:
    screen = Console(file=io.StringIO(), width=400)
    screen.print(sources_tree(corroborate(claims, reports=reports, copies=find_copies(reports), profile=None), claims))
    text: str = screen.file.getvalue()  # type: ignore[attr-defined]
    return [line.strip("│├└─ ") for line in text.splitlines()]


def said_in(report: ReportRef, words: str = WORDS) -> Claim:
    return claim(words, [link("Olena Marsh")], report=report)


def test_a_report_that_says_it_twice_has_one_line() -> None:
    report = report_ref()
    lines = shown([said_in(report), said_in(report, "the warehouses burned down in the night")])
    assert [line.endswith("and 1 more") for line in lines if line.startswith("Harbour Post, ")] == [True]


def test_many_copies_are_counted_rather_than_listed() -> None:
    reports = [report_of([Part(STORY, None)], number) for number in range(30)]
    lines = shown([said_in(report.ref) for report in reports], reports)
    assert sum(line.startswith("copied by") for line in lines) == 8
    assert "21 more that copy it; --format jsonl has all" in lines


def test_a_report_without_an_hour_is_shown_without_one() -> None:
    day = datetime(2025, 7, 4, tzinfo=PUBLISHED.tzinfo)
    assert any(line.startswith("Harbour Post, 2025-07-04: ") for line in shown([said_in(report_ref(published=day))]))


def test_escape_codes_and_markup_are_only_words() -> None:
    lines = "".join(shown([said_in(report_ref("\x1b[2J[red]Post[/red]"))]))
    assert "\x1b" not in lines
    assert "[red]Post[/red]" in lines
