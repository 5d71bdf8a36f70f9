"""What people corrected, withdrew or called a copy since it was read: it stands on top of the page, the latest first."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any

from reportedly.model import Judgement, Report, ReportRef

from ..page import Correction

WORDS = {
    "correct": "{field}: now {value}, read as {read}",
    "withdraw": "Withdrawn",
    "copy": "A copy of another report, and no account of its own",
}
NOTHING = "nothing"


def corrections_of(judgements: Iterable[Judgement], reports: Iterable[ReportRef | Report]) -> tuple[Correction, ...]:
    """Return the judgements on what the page's reports hold, as lines of the page."""
    held: Mapping[str, ReportRef | Report] = {report.id: report for report in reports}
    found = [
        Correction(
            _words(one), one.evidence.quote if one.evidence else None, held[where].outlet, one.by, one.reason, one.at
        )
        for one in judgements
        if one.kind in WORDS and (where := one.report or one.about) in held
    ]
    return tuple(sorted(found, key=lambda one: one.at, reverse=True))


def _words(one: Judgement) -> str:
    field = " ".join(part for part in (one.field or "").replace("_", " ").split(".") if not part.isdigit())
    return WORDS[one.kind].format(field=field.capitalize(), value=_printed(one.value), read=_printed(one.read))


def _printed(value: Any) -> str:
    return NOTHING if value in (None, "", [], {}) else f"“{value}”" if isinstance(value, str) else str(value)
