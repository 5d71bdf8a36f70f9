"""Read the samples as a user would, through the whole of `reportedly`, and score what comes out."""

from __future__ import annotations

import json
from collections.abc import Sequence
from datetime import UTC, datetime
from importlib import import_module
from typing import Any

from .corpus import REPORTS, Row, all_gold
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


def read_samples() -> tuple[list[Row], list[Row] | None]:
    """Return the claims of all samples, and the relations between them (null until `compare` is there)."""
    from reportedly import workflow
    from reportedly.record import Record

    with Record.in_memory(clock=lambda: RECORDED) as record:
        summary = workflow.read([REPORTS], record, profile=PROFILE)
        if summary.unread:
            raise ValueError("; ".join(f"{unread.file}: {unread.message}" for unread in summary.unread))
        claims = as_rows(workflow.claims(record, profile=PROFILE))
        if missing({"reportedly.compare": "compare"}):
            return claims, None
        return claims, as_rows(workflow.compare(record, profile=PROFILE).relations)


def measure() -> Tally:
    """Read and score all samples."""
    claims, relations = read_samples()
    return score_all(all_gold(), claims, relations)
