"""The interval that a preposition makes of a period: "since", "by", "until", "before", "after"."""

from __future__ import annotations

import re
from typing import cast

from reportedly.model import Precision

from . import calendar
from .calendar import Period
from .context import Context
from .mention import DAY_MINUTES, Bound, Moment

_BOUND = re.compile(r"\b(since|as of|as at|by|until|till|up to|before|after)(?: at least| about| around)?(?: the)? $")
_SOON = re.compile(r"\b(?:shortly|just|soon|moments|minutes|immediately|right) (?:before|after) $")
_BOUNDS: dict[str, Bound] = {"as of": "as_of", "as at": "as_of", "till": "until", "up to": "until"}


def bound_of(ctx: Context) -> Bound:
    found = _BOUND.search(ctx.before)
    return _BOUNDS.get(found[1], cast("Bound", found[1])) if found else "at"


def bounds(ctx: Context, period: Period, bound: Bound) -> tuple[Moment | None, Moment | None]:
    """Return the interval that the preposition makes: "since" runs to the publication day, "by" and "until" from it."""
    today = calendar.day(ctx.published) if ctx.published else None
    if bound == "since":
        return period.start, today.end if today and period.start < today.end else None
    if bound in ("by", "until") and today and today.start < period.end and period.start > today.start:
        return today.start, period.end
    if bound in ("before", "after") and period.precision == "minute":
        return _beside(period.start, bound, soon=_SOON.search(ctx.before) is not None)
    if bound == "before":
        return None, period.start
    if bound == "after":
        return period.start, None
    return period.start, period.end


def precision_of(period: Period, bound: Bound) -> Precision:
    return "hour" if bound in ("before", "after") and period.precision == "minute" else period.precision


def _beside(clock: Moment, bound: Bound, *, soon: bool) -> tuple[Moment, Moment]:
    """Return what lies before or after a clock on its day; "shortly after" is within the hour, by convention."""
    if bound == "before":
        return clock.plus(-60) if soon else Moment(clock.plus(-1).day), clock
    return clock, clock.plus(60) if soon else Moment(clock.plus(DAY_MINUTES).day)
