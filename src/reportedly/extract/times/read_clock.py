"""Readers of times of day: clocks, parts of the day, nights over two days."""

from __future__ import annotations

import re
from datetime import date, timedelta

from . import calendar, lexicon
from .calendar import Period
from .context import Context, Reading
from .mention import DAY_MINUTES, Moment
from .read_days import day_in_year, day_number, month_number
from .readers import Groups, reader
from .tense import is_future
from .zones import printed_zone

_SPOKEN = re.compile(r"(?:(?:a )?(?P<part>half|quarter) (?P<way>past|to) )?(?P<hour>[a-z]+)(?: o'clock)?")
_CLOCK = re.compile(r"([0-9]{1,2})[:.]?([0-9]{2})?(?:[:][0-9]{2})? ?(?:([ap])\.?m)?")


def minute_of(printed: str, half: str | None = None) -> int:
    """Return the minutes after midnight of a clock as printed; `half` is "a" or "p" where the printed words lack it."""
    if "noon" in printed:
        return 12 * 60
    if "midnight" in printed:
        return DAY_MINUTES
    if spoken := _SPOKEN.fullmatch(printed):
        return _spoken_minute(spoken, half)
    found = _CLOCK.match(printed)
    if not found:
        raise ValueError(f"no clock in {printed!r}")
    hour, minute, half = int(found[1]), int(found[2] or 0), found[3] or half
    if half:
        hour = hour if hour > 12 else hour % 12 + (12 if half == "p" else 0)
    if hour * 60 + minute > DAY_MINUTES:
        raise ValueError(f"no time {printed!r}")
    return hour * 60 + minute


def _spoken_minute(spoken: re.Match[str], half: str | None) -> int:
    hour = int(lexicon.forms("number")[spoken["hour"]]) % 12 + (12 if half == "p" else 0)
    minute = {"half": 30, "quarter": 15}.get(spoken["part"] or "", 0)
    return (hour * 60 + (-minute if spoken["way"] == "to" else minute)) % DAY_MINUTES


_NOON = 12 * 60


def timed(period: Period, anchor: str | None, zone: str | None, floating: bool = False) -> Reading:
    return Reading("TIME", period.value, period.precision, period, anchor, zone=zone, floating=floating)


def _at(ctx: Context, day: date | None, minute: int, zone: str | None, anchor: str | None) -> Reading:
    """Return a clock on a day, or on the publication day until a date of its sentence lends it one."""
    if day is None and ctx.published is None and ctx.last_day is None:
        return Reading("TIME", f"XXXX-XX-XXT{minute // 60:02d}:{minute % 60:02d}", "minute", zone=zone, floating=True)
    period = calendar.clock(day or ctx.today, minute, zulu=zone == "UTC")
    return timed(period, anchor, zone, floating=day is None)


@reader("clock")
def clock(m: Groups, ctx: Context) -> Reading | None:
    if ctx.before.endswith(" in ") and not m["zone"] and re.fullmatch("[0-9:]+", m["clock"] or ""):
        return None  # a runner's time
    return _at(ctx, None, minute_of(m["clock"] or ""), printed_zone(m["zone"]), "published")


@reader("clock_part")
def clock_part(m: Groups, ctx: Context) -> Reading | None:
    half = "a" if m["part"] == "morning" else "p"
    return _at(ctx, None, minute_of(m["clock"] or "", half), printed_zone(m["zone"]), "published")


@reader("clock_day")
@reader("day_clock")
def clock_day(m: Groups, ctx: Context) -> Reading | None:
    inside = ctx.read(m["date"] or "")
    if inside is None or inside.period is None:
        return None
    zone = printed_zone(m["zone"], m.get("zone2")) or inside.zone
    part = m.get("part") or m.get("part2")
    half = ("a" if part == "morning" else "p") if part else None
    return _at(ctx, inside.period.day, minute_of(m["clock"] or "", half), zone, inside.anchor)


@reader("stamp")
def stamp(m: Groups, ctx: Context) -> Reading | None:
    day = date.fromisoformat((m["date"] or "").replace("/", "-"))
    return _at(ctx, day, minute_of(m["clock"] or ""), "UTC" if m["zulu"] else printed_zone(m["zone"]), None)


@reader("clock_span")
def clock_span(m: Groups, ctx: Context) -> Reading | None:
    """Read "from 1 to 4 p.m. the same day": an interval, its value an ISO 8601 one. "and" needs "between" before it."""
    if "and" in (m["joint"] or "") and not re.search(r"\b(?:between|from)(?: about| around)? $", ctx.before):
        return None
    first, last = m["first"] or "", m["last"] or ""
    half = re.search("([ap])\\.?m", last)
    stop = minute_of(last)
    start = minute_of(first, half[1] if half and not re.search("[ap]\\.?m|noon|midnight", first) else None)
    inside = ctx.read(m["date"]) if m["date"] else None
    day = inside.period.day if inside and inside.period else ctx.today
    start = 0 if start == DAY_MINUTES else start
    stop += DAY_MINUTES if stop <= start else 0
    begin, end = Moment(day).plus(start), Moment(day).plus(stop)
    period = Period(f"{begin}/{end}", begin, end, "minute")
    zone = printed_zone(m["zone"], m["zone2"], m["zone1"])
    return timed(period, inside.anchor if inside else "published", zone, floating=inside is None)


def _part_period(name: str, day: date) -> Period:
    code, start, end = lexicon.parts()[name]
    return calendar.part(day, code, start, end)


def _part(ctx: Context, phrase: str | None, name: str, edge: str | None, zone: str | None) -> Reading | None:
    inside = ctx.read(phrase or "")
    if inside is None:
        return None
    if inside.period is None:
        return Reading("TIME", f"{inside.value}T{lexicon.parts()[name][0]}", "part")
    period = calendar.third(
        _part_period(name, inside.period.day), {"early": "START", "late": "END"}.get(edge or "", "")
    )
    return timed(period, inside.anchor, zone or inside.zone)


@reader("part_of_day")
def part_of_day(m: Groups, ctx: Context) -> Reading | None:
    return _part(ctx, m["date"], m["part"] or "", None, printed_zone(m["zone"]))


@reader("day_part")
def day_part(m: Groups, ctx: Context) -> Reading | None:
    return _part(ctx, m["date"], m.get("part") or m.get("overnight") or "", m["edge"], printed_zone(m.get("zone")))


@reader("which_part")
def which_part(m: Groups, ctx: Context) -> Reading | None:
    """Read "this morning", "last night", "that evening"."""
    which, name = m["which"] or "", m["part"] or ""
    if ctx.published is None:
        return Reading("TIME", f"XXXX-XX-XXT{lexicon.parts()[name][0]}", "part")
    follows = {"that": 0, "the same": 0, "the previous": -1, "the following": 1, "the next": 1}
    if name == "night" and which in ("that", "the same"):
        return timed(_part_period(name, _night_of(ctx)), "text", None)
    if which in follows:
        return timed(_part_period(name, ctx.reference + timedelta(follows[which])), "text", None)
    period = _part_period(name, ctx.today - timedelta(1 if which == "last" else 0))
    return timed(calendar.third(period, {"early": "START", "late": "END"}.get(m["edge"] or "", "")), "published", None)


def _night_of(ctx: Context) -> date:
    """Return the evening's day of "that night": the night last spoken of, or the one before an early hour."""
    last = ctx.last
    early = last is not None and last.precision in ("part", "minute") and last.start.minute < _NOON
    return ctx.reference - timedelta(1 if early else 0)


@reader("tonight")
def tonight(m: Groups, ctx: Context) -> Reading | None:
    """Read "tonight", and "overnight" as the night that ended on the publication day unless the sentence looks ahead."""
    if ctx.published is None:
        return Reading("TIME", "XXXX-XX-XXTNI", "part")
    before = m["part"] == "overnight" and not is_future(ctx)
    period = _part_period("night", ctx.today - timedelta(1 if before else 0))
    return Reading("TIME", f"{ctx.today}TNI", "part", period, "published")


@reader("floating_part")
def floating_part(m: Groups, ctx: Context) -> Reading | None:
    """Read a part of the day without a day; a bare "night" only after a preposition or "the"."""
    name = m["part"] or ""
    if name == "overnight":
        return None
    if ctx.text[ctx.start].isupper() and re.match(" [A-Z]", ctx.text[ctx.end : ctx.end + 2]):
        return None
    led = ctx.low[ctx.start : ctx.start + 4] == "the " or re.search(
        r"\b(?:at|by|in|during|all|until|before|after|since|through) $", ctx.before
    )
    if not led and (name not in ("morning", "afternoon", "evening") or not re.match(" [a-z]", ctx.after)):
        return None
    if ctx.published is None and ctx.last_day is None:
        return Reading("TIME", f"XXXX-XX-XXT{lexicon.parts()[name][0]}", "part", floating=True)
    day = ctx.reference
    if name == "night" and day == ctx.published and not is_future(ctx):
        # a night told of on its day of publication is the one that ended then
        return timed(_part_period(name, day - timedelta(1)), "published", None)
    return timed(_part_period(name, day), "text" if ctx.last_day else "published", None, floating=True)


def _night(_ctx: Context, first: date, last: date, anchor: str | None, start_part: str, last_part: str) -> Reading:
    start = _part_period(start_part, first)
    end = _part_period(last_part, last).end if last_part else Moment(last, 6 * 60)
    return timed(Period(f"{first}TNI/{last}", start.start, end, "part"), anchor, None)


@reader("night_span")
def night_span(m: Groups, ctx: Context) -> Reading | None:
    """Read "the night of 3 March and early morning of 4 March" as one interval."""
    first, later = ctx.read(m["first"] or ""), (m["later"] or "").strip()
    last = ctx.read(m["last"] or "")
    if not (first and first.period and last and last.period) or last.period.day < first.period.day:
        return None
    known = later if later in lexicon.parts() else ""
    return _night(ctx, first.period.day, last.period.day, first.anchor, m["part"] or "night", known)


@reader("night_days")
def night_days(m: Groups, ctx: Context) -> Reading | None:
    month = month_number(m["month"] or m["month2"])
    first = day_in_year(ctx, m["year"], month, day_number(m["first"] or m["first2"]))
    last = first.replace(day=day_number(m["last"] or m["last2"]))
    return _night(ctx, first, last, None if m["year"] else "published", "night", "") if last > first else None


@reader("night_into")
def night_into(m: Groups, ctx: Context) -> Reading | None:
    inside = ctx.read(m["last"] or "")
    if inside is None or inside.period is None:
        return None
    return _night(ctx, inside.period.day - timedelta(1), inside.period.day, inside.anchor, "night", "")
