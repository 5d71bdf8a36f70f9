"""Readers of days: printed dates, weekdays, "today", "the same day", holidays."""

from __future__ import annotations

import re
from datetime import date, timedelta

from . import calendar, lexicon
from .calendar import Period
from .context import PASSED_OVER, Context, Reading
from .holidays import happened_once
from .holidays import holiday as holiday_in
from .readers import Groups, reader
from .tense import direction, is_future
from .units import step_of
from .zones import printed_zone

_ENDS = re.compile(r"\b(?:to|until|till|by|through|and) (?:at |on |about |early |late |the |[0-9:.apm]+ )*$")
FAR_AHEAD = 120  # days, in a sentence without a cue: about as far as announced dates lie
AHEAD = 45  # days; a sentence about the past seldom names a day farther ahead


def dated(period: Period, anchor: str | None = None, zone: str | None = None) -> Reading:
    return Reading("DATE", period.value, period.precision, period, anchor, zone=zone)


def unknown(value: str) -> Reading:
    """Return the reading of a date that lacks a reference: its value with X for what is not known."""
    return Reading("DATE", value)


def month_number(form: str | None) -> int:
    return int(lexicon.forms("month")[form or ""])


def day_number(form: str | None) -> int:
    if (spelled := lexicon.forms("number").get(form or "")) is not None:
        return int(spelled)
    return int(re.match(r"[0-9]+", form or "")[0])  # type: ignore[index]


def day_in_year(ctx: Context, year: str | None, month: int, number: int) -> date:
    """Return the day of a printed month and day: without a year the last one, a coming one when near or told so."""
    if year:
        return date(int(year), month, number)
    this = ctx.today.year
    candidates = [date(y, month, number) for y in (this - 1, this, this + 1) if _is_day(y, month, number)]
    if not candidates:
        raise ValueError(f"no day {number} in month {month}")
    return nearest(ctx, candidates)


def nearest(ctx: Context, candidates: list[date]) -> date:
    """Return that of the days of three years of which the sentence speaks."""
    today, looks = ctx.today, direction(ctx)
    if (base := ctx.sentence_day) and _ENDS.search(ctx.before):
        return min((day for day in candidates if day >= base), key=lambda day: day - base)
    if looks == "future":
        return min(candidates, key=lambda day: (day < today, abs(day - today)))
    reach = 0 if ctx.before.endswith("since ") else AHEAD if looks else FAR_AHEAD
    return min((day for day in candidates if (day - today).days <= reach), key=lambda day: abs(day - today))


def _is_day(year: int, month: int, number: int) -> bool:
    try:
        date(year, month, number)
    except ValueError:
        return False
    return True


@reader("printed_day")
def printed_day(m: Groups, ctx: Context) -> Reading | None:
    month, number = month_number(m["month"]), day_number(m["day"])
    if ctx.published is None and not m.get("year"):
        return unknown(f"XXXX-{month:02d}-{number:02d}") if _is_day(2024, month, number) else None
    inside = ctx.read(m["tail"] or "") if m.get("tail") else None
    year = m.get("year") or (f"{inside.period.day.year}" if inside and inside.period else None)
    anchor = None if m.get("year") else "published"
    if (which := m.get("which")) and not year and which != "this":
        year = str(_year_beside(ctx.today, month, number, step_of(which)))  # "last November 25"
    return dated(calendar.day(day_in_year(ctx, year, month, number)), anchor, printed_zone(m.get("zone")))


def _year_beside(today: date, month: int, number: int, step: int) -> int:
    """Return the year of the last such day before today, or of the next one after it."""
    here = (month, number) < (today.month, today.day) if step < 0 else (month, number) > (today.month, today.day)
    return today.year if here else today.year + step


@reader("day_span")
def day_span(m: Groups, ctx: Context) -> Reading | None:
    month = month_number(m["month"])
    first = day_in_year(ctx, m["year"], month, day_number(m["first"]))
    last = first.replace(day=day_number(m["last"]))
    return dated(calendar.days(first, last), None if m["year"] else "published") if last > first else None


@reader("iso_day")
def iso_day(m: Groups, _ctx: Context) -> Reading | None:
    return dated(calendar.day(date.fromisoformat((m["date"] or "").replace("/", "-"))))


@reader("slashed_day")
def slashed_day(m: Groups, _ctx: Context) -> Reading | None:
    """Read month/day/year, or day/month/year when only that is a date."""
    first, second, year = (int(m[name] or 0) for name in ("first", "second", "year"))
    year += 0 if year > 99 else 2000 if year < 70 else 1900
    return dated(calendar.day(date(year, first, second) if first <= 12 else date(year, second, first)))


@reader("dotted_day")
def dotted_day(m: Groups, _ctx: Context) -> Reading | None:
    return dated(calendar.day(date(int(m["year"] or 0), int(m["second"] or 0), int(m["first"] or 0))))


@reader("holiday")
def holiday(m: Groups, ctx: Context) -> Reading | None:
    form = m["holiday"] or ""
    name = ctx.text[ctx.start : ctx.end]
    if not ctx.nested and (name.islower() or (" " not in form and re.match(" [A-Z]", ctx.text[ctx.end : ctx.end + 2]))):
        return None  # "days of thanksgiving", "Easter Island"
    when = lexicon.holidays()[form]
    if m["year"] or happened_once(when):
        return dated(calendar.day(holiday_in(when, int(m["year"] or 1))))
    if ctx.published is None:
        fixed = re.fullmatch("([0-9]+)-([0-9]+)", when)
        return unknown(f"XXXX-{int(fixed[1]):02d}-{int(fixed[2]):02d}" if fixed else "XXXX-XX-XX")
    this = ctx.today.year
    return dated(calendar.day(nearest(ctx, [holiday_in(when, y) for y in (this - 1, this, this + 1)])), "published")


@reader("deictic")
def deictic(m: Groups, ctx: Context) -> Reading | None:
    word = m["word"] or ""
    if ctx.published is None:
        return Reading("DATE", "PRESENT_REF" if word == "today" else "XXXX-XX-XX")
    steps = {"today": 0, "yesterday": -1, "tomorrow": 1, "the day after tomorrow": 2, "the day before yesterday": -2}
    return dated(calendar.day(ctx.today + timedelta(steps[word])), "published")


@reader("same_day")
def same_day(m: Groups, ctx: Context) -> Reading | None:
    word = m["word"] or ""
    if ctx.published is None and ctx.last_day is None:
        return unknown("XXXX-XX-XX")
    step = 1 if re.search("following|next|after", word) else -1 if re.search("previous|preceding|before", word) else 0
    return dated(calendar.day(ctx.reference + timedelta(step)), "text" if ctx.last_day else "published")


@reader("weekday")
def weekday(m: Groups, ctx: Context) -> Reading | None:
    """Read a bare weekday: the publication day itself, else the last one before it, else the coming one when told so."""
    number = int(lexicon.forms("weekday")[m["weekday"] or ""])
    if ctx.published is None:
        return unknown(f"XXXX-WXX-{number}")
    back = (ctx.today.isoweekday() - number) % 7
    ahead = back != 0 and (is_future(ctx) or _planned(ctx))
    day = ctx.today + timedelta(7 - back if ahead else -back)
    return dated(calendar.day(day), "published", printed_zone(m.get("zone")))


def _planned(ctx: Context) -> bool:
    """Tell whether a possessive weekday belongs to something to come: "Sunday's vote will"."""
    return bool(
        re.match(r"'s (?:[a-z-]+ ){1,4}(?:will|cannot|can't|could be|is to|are to|is expected|is due)\b", ctx.after)
    )


@reader("named_weekday")
def named_weekday(_m: Groups, _ctx: Context) -> Reading | None:
    return PASSED_OVER


@reader("which_weekday")
def which_weekday(m: Groups, ctx: Context) -> Reading | None:
    """Read "last", "next" and "this" weekdays: "last" is before the publication day, "next" after it."""
    number, which = int(lexicon.forms("weekday")[m["weekday"] or ""]), m["which"] or ""
    if ctx.published is None:
        return unknown(f"XXXX-WXX-{number}")
    if which == "that" and not re.search(r"\b(?:on|since|until|till|by|of|before|after|from) $", ctx.before):
        return None
    if which in ("that", "the same") and ctx.last_day:
        return dated(calendar.day(ctx.last_day - timedelta((ctx.last_day.isoweekday() - number) % 7)), "text")
    back = (ctx.today.isoweekday() - number) % 7
    if which == "this coming" or which in ("next", "the following") or (which == "this" and is_future(ctx)):
        return dated(calendar.day(ctx.today + timedelta(7 - back)), "published")
    if which == "this":
        return dated(calendar.day(ctx.today - timedelta(back)), "published")
    return dated(calendar.day(ctx.today - timedelta(back or 7)), "published")


@reader("weekday_of")
def weekday_of(m: Groups, ctx: Context) -> Reading | None:
    number, nth = int(lexicon.forms("weekday")[m["weekday"] or ""]), int(lexicon.forms("ordinal")[m["n"] or ""])
    inside = ctx.read(m["period"] or "")
    if inside is None or inside.period is None:
        return None
    first, stop = inside.period.day, inside.period.end.day
    fitting = [
        first + timedelta(i) for i in range((stop - first).days) if (first + timedelta(i)).isoweekday() == number
    ]
    return dated(calendar.day(fitting[nth - 1 if nth > 0 else -1]), inside.anchor) if nth <= len(fitting) else None


@reader("edge_day")
def edge_day(m: Groups, ctx: Context) -> Reading | None:
    inside = ctx.read(m["date"] or "")
    if inside is None or inside.period is None:
        return inside
    edge = {"early": "START", "late": "END"}.get(m["edge"] or "", "")
    return dated(calendar.third(inside.period, edge), inside.anchor, inside.zone)
