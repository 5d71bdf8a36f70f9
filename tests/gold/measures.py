"""Whether a time, a day of saying or a figure is the wanted one."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import UTC, datetime, timedelta

from .corpus import Row
from .names import any_of, things

DAY = timedelta(hours=20)  # a window this wide was given in days, whose clock is a matter of zones
SLACK = timedelta(hours=14)  # the widest zone offset
BLINK = timedelta(minutes=2)


def instant(value: str) -> datetime:
    """Return an aware moment; one printed without a zone is read as UTC."""
    moment = datetime.fromisoformat(value)
    return moment if moment.tzinfo else moment.replace(tzinfo=UTC)


def is_within(when: Row | None, window: Sequence[str]) -> bool:
    if not when or not when.get("start"):
        return False
    low, high = map(instant, window)
    slack = SLACK if high - low >= DAY else BLINK
    return low - slack <= instant(when["start"]) and instant(when.get("end") or when["start"]) <= high + slack


def is_published(printed: str | None, wanted: str) -> bool:
    """Tell whether a report's time is the wanted one; of a day alone, only the day is asked."""
    return bool(printed) and (
        instant(str(printed)) == instant(wanted) if "T" in wanted else is_said_on(printed, wanted)
    )


def is_said_on(said: str | None, day: str) -> bool:
    if not said:
        return False
    noon = instant(day) + timedelta(hours=12)
    return said.startswith(day) or ("T" in said and abs(instant(said) - noon) <= timedelta(hours=12) + SLACK)


def bound_of(amount: Row) -> str:
    low, high, hedge = amount.get("low"), amount.get("high"), (amount.get("hedge") or "").casefold()
    if low is not None and high is None:
        return "min"
    if high is not None and low is None:
        return "max"
    return "about" if any_of("approximate").match(hedge) or low != high else "exact"


def is_figure(amount: Row, wanted: Row) -> bool:
    """Tell whether an amount has the wanted value, bound (where asked) and thing counted."""
    values = [amount[key] for key in ("low", "best", "high") if amount.get(key) is not None]
    kind = things(" ".join(str(amount.get(key) or "") for key in ("of", "role", "unit")))
    near = any(abs(v - wanted["value"]) <= 1e-9 * max(1.0, abs(v)) for v in values)
    return near and wanted.get("bound", bound_of(amount)) == bound_of(amount) and bool(kind & things(wanted["of"]))
