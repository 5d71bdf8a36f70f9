"""The time layer as rows: TIMEX3 with the interval beside it."""

from __future__ import annotations

import re
from collections.abc import Mapping
from datetime import UTC, datetime
from typing import Any

from .mention import TimeMention
from .scan import find_times

_BACKWARD = re.compile(r"([0-9]{2})-([0-9]{2})-([0-9]{4})")


def annotate_times(row: Mapping[str, Any]) -> dict[str, Any]:
    """Return `doc` and `timex` of a row that has `doc` or `id`, `text`, and `dct`, `published` or `date` for its day.

    A day that cannot be read counts as none. `from` and `to` are calendar times in the zone `zone`, null when unknown.
    """
    printed = row.get("dct") or row.get("published") or row.get("date")
    found = find_times(str(row.get("text") or ""), published=read_day(printed))
    return {"doc": row.get("doc", row.get("id")), "timex": [timex(mention) for mention in found]}


def timex(mention: TimeMention) -> dict[str, Any]:
    return {
        "start": mention.span.start, "end": mention.span.end, "type": mention.type, "value": mention.value,
        "from": str(mention.start) if mention.start else None, "to": str(mention.end) if mention.end else None,
        "zone": mention.printed_zone, "precision": mention.precision, "anchor": mention.anchor, "bound": mention.bound,
    }  # fmt: skip


def read_day(printed: object) -> datetime | None:
    """Return an ISO 8601 date or date-time, or a day-month-year, aware (UTC where no zone is printed); or null."""
    words = str(printed).strip()
    if backward := _BACKWARD.fullmatch(words):
        words = f"{backward[3]}-{backward[2]}-{backward[1]}"
    try:
        moment = datetime.fromisoformat(words)
    except ValueError:
        return None
    return moment if moment.tzinfo else moment.replace(tzinfo=UTC)
