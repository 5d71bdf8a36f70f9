"""Readers of durations, of times counted from now or from an event, of sets, and of bare references."""

from __future__ import annotations

import re
from datetime import date, timedelta

from reportedly.model import Number

from . import calendar, lexicon
from .calendar import Period
from .context import Context, Reading
from .mention import Moment
from .numbers import read_number
from .read_days import dated
from .read_periods import duration_value, unit_after
from .readers import Groups, reader

_EVENT = re.compile(r" ((?:after|before|into|following|since|ahead of) (?!that\b)[^.,;:!?\n\"]{2,80})")
_QUALIFIES = re.compile(
    r" (?!(?:of|in|and|or|but|to|for|is|was|are|will|with|that|when|as|at|on|by|has|have|if|than|from)\b)[a-z]"
)
_WEEKDAY_CODES = {"weekdays": "XXXX-WXX-WD", "weeknights": "XXXX-WXX-WDTNI"}
MOST = 9999  # more of a unit than this is a count of something else
_DAYS = {"minute": 1, "hour": 1, "day": 1, "week": 7, "month": 30, "year": 365, "decade": 3650, "century": 36500}


def unit_of(form: str | None) -> str:
    return lexicon.forms("unit")[form or ""]


def lasting(m: Groups, ctx: Context, number: Number | None, unit: str) -> Reading:
    """Return a duration, with the words of the event it counts from when they follow."""
    event = _EVENT.match(ctx.low, ctx.end, ctx.sentence[1])
    anchor = " ".join(ctx.text[event.start(1) : event.end(1)].split()[:9]) if event else None
    value = duration_value(number, unit)
    return Reading("DURATION", value, number=number, unit=unit, hedge=m.get("hedge"), anchor=anchor)


@reader("duration")
def duration(m: Groups, ctx: Context) -> Reading | None:
    """Read "75-minute", "more than a week", "three years old"; leave fractions, ordinals and bare "some time"."""
    n, unit = m["n"] or "", unit_of(m["unit"])
    fraction = unit == "quarter" and not m["adjective"] and re.match(" of ", ctx.after)
    if fraction or n == "some" or (unit in ("quarter", "second") and n in ("a", "an")):
        return None
    if n in ("a", "an") and (m["unit"] or "").endswith("s"):
        return None
    if n in ("a", "an") and ctx.before.endswith("-"):
        return Reading("SET", duration_value(1, unit), number=1, unit=unit)
    number = read_number(n)
    if number is not None and number > MOST:
        return None
    return lasting(m, ctx, number + 0.5 if m["half"] and number is not None else number, unit)


@reader("duration_pair")
def duration_pair(m: Groups, _ctx: Context) -> Reading | None:
    """Read "two hours and ten minutes"; "one year and two years" are two durations."""
    large, small = unit_of(m["unit"]), unit_of(m["unit2"])
    first, second = read_number(m["n"] or ""), read_number(m["n2"] or "")
    if (
        first is None
        or second is None
        or (_DAYS.get(large, 0) <= _DAYS.get(small, 0) and (large, small) != ("hour", "minute"))
    ):
        return None
    value = duration_value(first, large) + duration_value(second, small).removeprefix(
        "P" if "T" not in duration_value(first, large) else "PT"
    )
    return Reading("DURATION", value, number=first, unit=large, hedge=m["hedge"])


@reader("half_unit")
def half_unit(m: Groups, ctx: Context) -> Reading | None:
    return lasting(m, ctx, 0.5, m["unit"] or "")


@reader("long_ago")
def long_ago(_m: Groups, _ctx: Context) -> Reading | None:
    return Reading("DATE", "PAST_REF", anchor="published")


@reader("longs")
@reader("single")
def longs(m: Groups, ctx: Context) -> Reading | None:
    """Read "decades-long" and "single-day"."""
    unit = m["unit"] or ""
    many = ctx.low[ctx.start : ctx.end].startswith(unit + "s")
    return Reading("DURATION", duration_value(None if many else 1, unit), number=None if many else 1, unit=unit)


@reader("plural")
def plural(m: Groups, ctx: Context) -> Reading | None:
    """Read a bare plural ("for months", "hours after the call") where the words around it make it a stretch of time."""
    led = re.search(r"((?:[a-z]+ )?[a-z]+) (?:(?:just|mere|only) )?$", ctx.before)
    if ctx.before.endswith("-"):
        return None
    words = lexicon.forms("before_plural")
    before = bool(led and (led[1] in words or led[1].split()[-1] in words))
    after = re.match(rf" {lexicon.any_of(lexicon.forms('after_plural'))}\b", ctx.after)
    return lasting(m, ctx, None, unit_of(m["unit"])) if before or after else None


@reader("or_two")
def or_two(m: Groups, ctx: Context) -> Reading | None:
    """Read "a day or two", "an hour or so"."""
    return lasting(m, ctx, 1, m["unit"] or "")


@reader("past_units")
def past_units(m: Groups, ctx: Context) -> Reading | None:
    """Read "the last three days": a duration whose interval ends or begins at publication."""
    number, unit, which = read_number(m["n"] or ""), unit_of(m["unit"]), m["which"] or ""
    value = duration_value(number, unit)
    period = _stretch(ctx, number, unit, which)
    return Reading(
        "DURATION",
        value,
        number=number,
        unit=unit,
        period=period,
        anchor="published" if period else None,
    )


def _stretch(ctx: Context, number: Number | None, unit: str, which: str) -> Period | None:
    days = _DAYS.get(unit, 0) * (number or 0)
    if ctx.published is None or unit in ("minute", "hour") or not 0 < days < 40000:
        return None
    length = timedelta(int(days))
    if which in ("past", "last"):
        return Period("", Moment(ctx.published - length), Moment(ctx.published + timedelta(1)), "vague")
    if which in ("next", "coming"):
        return Period("", Moment(ctx.published), Moment(ctx.published + length + timedelta(1)), "vague")
    return None


@reader("past_unit")
def past_unit(m: Groups, ctx: Context) -> Reading | None:
    unit = unit_of(m["unit"])
    period = _stretch(ctx, 1, unit, "past")
    return Reading("DURATION", duration_value(1, unit), number=1, unit=unit, period=period, anchor="published")


@reader("ago")
def ago(m: Groups, ctx: Context) -> Reading | None:
    """Read "two years ago", "three days later": counted from publication, or from the last date mentioned."""
    number, unit, way = read_number(m["n"] or ""), unit_of(m["unit"]), m["dir"] or ""
    number = number + 0.5 if m["half"] and number is not None else number
    from_now = way in ("ago", "from now", "hence")
    if (
        ctx.published is None
        or number is None
        or (not from_now and ctx.last is None and not way.startswith(("earlier", "prior")))
    ):
        return _unplaced(ctx, m, number, unit, way)
    base = ctx.today if from_now or ctx.last is None else ctx.last.day
    step = -number if way in ("ago", "earlier", "previous", "prior") else number
    return dated(_counted(unit, base, step), "published" if from_now or ctx.last is None else "text")


def _unplaced(ctx: Context, _m: Groups, number: Number | None, unit: str, way: str) -> Reading | None:
    if way == "ago":
        return Reading(
            "DATE", "PAST_REF", period=_vague_ago(ctx, unit) if number is None else None, anchor="published", unit=unit
        )
    return Reading(
        "DATE", "FUTURE_REF" if way.startswith(("from", "hence", "later")) else "PAST_REF", anchor="text", unit=unit
    )


def _counted(unit: str, base: date, step: Number) -> Period:
    if unit == "decade":
        return calendar.year(base.year + int(step * 10))
    if unit in ("second", "minute", "hour"):
        return calendar.day(base + timedelta(int(step) // 24 if unit == "hour" and abs(step) >= 24 else 0))
    if step != int(step):
        months = {"year": 12, "decade": 120}.get(unit)
        return (
            unit_after("month", base, round(step * months))
            if months
            else calendar.day(base + timedelta(step * _DAYS[unit]))
        )
    return unit_after(unit, base, int(step))


@reader("vague_ago")
def vague_ago(m: Groups, ctx: Context) -> Reading | None:
    unit, way = unit_of(m["unit"]), m["dir"] or ""
    if way == "later":
        return Reading("DATE", "FUTURE_REF", anchor="text", unit=unit)
    return Reading(
        "DATE",
        "PAST_REF",
        period=_vague_ago(ctx, unit) if way == "ago" else None,
        anchor="published" if way == "ago" else "text",
        unit=unit,
    )


def _vague_ago(ctx: Context, unit: str) -> Period | None:
    """Return two to nine units before publication, the widest that a bare plural commonly means."""
    if ctx.published is None or unit in ("second", "minute", "hour", "century", "night"):
        return None
    try:
        first, last = unit_after(unit, ctx.published, -9), unit_after(unit, ctx.published, -2)
    except (ValueError, OverflowError):
        return None
    return Period("PAST_REF", first.start, last.end, "vague")


@reader("recent_units")
def recent_units(m: Groups, ctx: Context) -> Reading | None:
    """Read "recent weeks", "the coming days"."""
    ref, unit = m["ref"] or "", m["unit"] or ""
    value = "FUTURE_REF" if ref == "coming" else "PAST_REF"
    period = None
    if ref == "recent" and ctx.published and unit in ("days", "weeks", "months", "years", "decades"):
        first = unit_after(unit_of(unit), ctx.published, -9).start
        period = Period(value, first, Moment(ctx.published + timedelta(1)), "vague")
    return Reading("DATE", value, period=period, anchor="published")


@reader("reference")
def reference(m: Groups, ctx: Context) -> Reading | None:
    """Read "now", "recently", "the future": references without a calendar date."""
    word = m["word"] or ""
    if word == "now" and re.match(" (?:that|known|defunct|famous)", ctx.after):
        return None
    if word in ("the past", "the present", "the future") and _QUALIFIES.match(ctx.after):
        return None
    return Reading("DATE", lexicon.forms("reference")[word], anchor="published")


@reader("every")
def every(m: Groups, _ctx: Context) -> Reading | None:
    """Read "every night", "each Monday", "every two years"."""
    form, n = m["unit"] or "", m["n"]
    if form in lexicon.forms("weekday"):
        return Reading("SET", f"XXXX-WXX-{lexicon.forms('weekday')[form]}")
    if form in lexicon.parts() and form != "night":
        return Reading("SET", f"XXXX-XX-XXT{lexicon.parts()[form][0]}")
    if form in lexicon.forms("month"):
        return Reading("SET", f"XXXX-{int(lexicon.forms('month')[form]):02d}")
    if form in lexicon.forms("season"):
        return Reading("SET", f"XXXX-{lexicon.forms('season')[form]}")
    if form == "night":
        return Reading("SET", "XXXX-XX-XXTNI")
    if form not in lexicon.forms("unit"):
        return Reading("SET", "XXXX-WXX-WD")
    number = 2 if n == "other" else read_number(n) if n else 1
    return Reading("SET", duration_value(number, unit_of(form)), number=number, unit=unit_of(form))


@reader("per")
def per(m: Groups, ctx: Context) -> Reading | None:
    """Read "a year" as a set where a count stands before it ("40 flights a day") and no event follows."""
    if m["unit"] == "quarter":
        return None
    led = re.search(
        rf"\b(?:[0-9][0-9,.]*%?|{lexicon.any_of((*lexicon.forms('rate'), *lexicon.forms('number')))})(?: (?!for|in|after|took|lasted|over|within|than)[a-z'-]+){{0,2}} $",
        ctx.before,
    )
    words = ctx.low[ctx.start : ctx.end]
    if words.startswith("per "):
        return Reading("SET", duration_value(1, m["unit"] or ""), number=1, unit=m["unit"])
    if (
        not led
        or words.startswith("each")
        or re.match(r"(?:[- ](?:ago|after|before|later|earlier|and a half|old|in)\b|-)", ctx.after)
    ):
        return None
    return Reading("SET", duration_value(1, m["unit"] or ""), number=1, unit=m["unit"])


@reader("frequency")
def frequency(m: Groups, ctx: Context) -> Reading | None:
    beside = re.search(r"\b[A-Z][a-z]+ $", ctx.text[ctx.sentence[0] : ctx.start][-20:]) or re.match(
        " [A-Z]", ctx.text[ctx.end : ctx.end + 2]
    )
    if ctx.text[ctx.start].isupper() and beside:  # part of a name
        return None
    return Reading("SET", lexicon.forms("frequency")[m["word"] or ""])


@reader("weekdays")
def weekdays(m: Groups, _ctx: Context) -> Reading | None:
    return Reading("SET", f"XXXX-WXX-{lexicon.forms('weekday')[m['weekday'] or '']}")


@reader("dayparts")
def dayparts(m: Groups, _ctx: Context) -> Reading | None:
    return Reading("SET", _WEEKDAY_CODES[m["part"] or ""])
