"""Read groups, each into a record of its own, and set its claims side by side."""

from __future__ import annotations

from datetime import UTC, datetime
from pathlib import Path
from tempfile import TemporaryDirectory

from reportedly import workflow
from reportedly.model import Claim, Comparison
from reportedly.record import Record

from .corpus import Group, read_groups
from .scoring import Score, score_group

PROFILE = "ukraine-2022"
RECORDED = datetime(2026, 1, 1, tzinfo=UTC)


def score_groups(folder: str) -> Score:
    score = Score()
    for group in read_groups(folder):
        score_group(score, group, *compare_group(group))
    return score


def compare_group(group: Group) -> tuple[list[Claim], Comparison]:
    with TemporaryDirectory() as folder:
        for number, (outlet, published, title, paragraphs) in enumerate(group.reports):
            text = "\n".join([title, outlet, published.isoformat(), *paragraphs])
            (Path(folder) / f"{number}.txt").write_text(f"{text}\n", encoding="utf-8")
        record = Record.in_memory(clock=lambda: RECORDED)
        workflow.read([Path(folder)], record, profile=PROFILE)
        claims = workflow.claims(record, events=True, profile=PROFILE)
    return claims, workflow.compare(record, profile=PROFILE)
