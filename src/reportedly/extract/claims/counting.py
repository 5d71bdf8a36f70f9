"""Days that a sentence counts to from what it dates: "Sunday's blast came two days after bombs killed six"."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from datetime import date, timedelta
from typing import TYPE_CHECKING

from ..times import Moment, TimeMention

if TYPE_CHECKING:
    from ..tree import Token

_DAYS = {"day": 1, "week": 7}


def counted(
    sentence: Sequence[TimeMention], head: Token, token_of: Callable[[TimeMention], Token], today: date | None
) -> TimeMention | None:
    """Return when a clause happened by a count of days or weeks in its sentence; null where nothing is counted.

    The clause after "after" is dated from what comes before it, back, or else from `today`; the clause it hangs on from
    that clause's own date, on: "a week after rebels came on June 3, the army left".
    """
    after = (
        head
        if _is_after(head)
        else next((c for c in head.children if c.dep_ in ("advcl", "ccomp") and _is_after(c)), None)
    )
    inside = {t.i for t in after.subtree} if after is not None else set()
    count = next((m for m in sentence if _counts(m) and token_of(m).i in inside), None)
    if count is None:
        return None
    own = next((m for m in sentence if token_of(m).i in inside and m.span > count.span and _is_dated(m)), None)
    led = next((m for m in reversed(sentence) if m.span < count.span and _is_dated(m)), None)
    if after is head:
        return None if own is not None else _apart(count, _day(led) or today, -1)
    return _apart(count, _day(own), 1) if led is None else None


def _is_after(head: Token) -> bool:
    return any(c.dep_ == "mark" and c.lower_ == "after" for c in head.children)


def _counts(mention: TimeMention) -> bool:
    return (mention.anchor or "").startswith("after ") and mention.number is not None and mention.unit in _DAYS


def _is_dated(mention: TimeMention) -> bool:
    return mention.interval is not None and mention.precision in ("day", "part", "minute")


def _day(mention: TimeMention | None) -> date | None:
    return mention.start.day if mention is not None and mention.start is not None else None


def _apart(count: TimeMention, day: date | None, way: int) -> TimeMention | None:
    """Return the days that a count leads to from a day, back or on; a week is within a day of it."""
    if day is None:
        return None
    by = timedelta(days=way * int(count.number or 0) * _DAYS[count.unit or "day"])
    slack = timedelta(days=1 if count.unit == "week" else 0)
    first, last = day + by - slack, day + by + slack + timedelta(days=1)
    return replace(count, type="DATE", precision="day", start=Moment(first), end=Moment(last))
