"""Read reports as a user would, through the whole of `reportedly`, and score what comes out."""

from __future__ import annotations

import json
from collections.abc import Sequence
from datetime import UTC, datetime
from importlib import import_module
from pathlib import Path
from typing import Any

from .corpus import SAMPLES, GoldCorpus, Row
from .scorer import score_all
from .tally import Tally

PROFILE = "ukraine-2022"
NEEDED = {"reportedly.intake": "read_report", "reportedly.extract": "Extractor", "reportedly.export": "jsonl"}
RECORDED = datetime(2025, 7, 6, tzinfo=UTC)  # the record asks for a clock; nothing measured depends on it


def missing(stages: dict[str, str] = NEEDED) -> str | None:
    """Name the first stage that is not there yet; null when the samples can be read."""
    return next((name for name, door in stages.items() if not hasattr(import_module(name), door)), None)


def as_rows(nouns: Sequence[Any]) -> list[Row]:
    from reportedly.export import jsonl

    return [json.loads(line) for line in jsonl(nouns)]


def read_reports(reports: Sequence[Path]) -> tuple[list[Row], list[Row] | None]:
    """Return the claims of all reports, and the relations between them (null until `compare` is there)."""
    from reportedly import workflow
    from reportedly.record import Record

    with Record.in_memory(clock=lambda: RECORDED) as record:
        summary = workflow.read(reports, record, profile=PROFILE)
        if summary.unread:
            raise ValueError("; ".join(f"{unread.file}: {unread.message}" for unread in summary.unread))
        claims = as_rows(workflow.claims(record, profile=PROFILE))
        if missing({"reportedly.compare": "compare"}):
            return claims, None
        return claims, as_rows(workflow.compare(record, profile=PROFILE).relations)


def measure(corpus: GoldCorpus = SAMPLES) -> Tally:
    """Read and score all reports of a corpus."""
    claims, relations = read_reports(corpus.reports())
    return score_all(corpus.read(), claims, relations)
