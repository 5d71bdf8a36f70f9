"""Readers of years, decades and centuries."""

from __future__ import annotations

import re
from datetime import date

from . import calendar, lexicon
from .calendar import Period
from .context import Context, Reading
from .mention import Moment
from .read_days import dated
from .readers import Groups, reader
from .units import century_of, decade_of

_NO_YEAR = re.compile(r"^(?: |-)([a-z]+)")


@reader("century")
def century(m: Groups, _ctx: Context) -> Reading | None:
    words = {"nineteenth": 19, "twentieth": 20, "twenty-first": 21}
    form = m["n"] or ""
    return dated(century_of((words.get(form) or int(re.sub("[a-z]", "", form))) * 100 - 100))


@reader("decade")
def decade(m: Groups, ctx: Context) -> Reading | None:
    form = (m["decade"] or "").removeprefix("the ")
    names = lexicon.forms("decade")
    if form in names:
        led = re.search(r"\b(?:his|her|their|my|our|the (?:low|mid|high)) (?:early |late |mid-)?$", ctx.before)
        return None if led else dated(decade_of(int(names[form])))
    digits = int(re.sub("[^0-9]", "", form))
    if digits < 100 and re.search(r"\b(?:his|her|their|my|our) (?:early |late |mid-)?$", ctx.before):
        return None
    return dated(decade_of(digits if digits > 99 else 1900 + digits))


@reader("short_year")
def short_year(m: Groups, ctx: Context) -> Reading | None:
    if not re.search(
        r"\b(?:since|in|of|from|to|the|and|until|by|summer|winter|spring|fall|autumn|late|early) $", ctx.before
    ):
        return None
    number = int(m["year"] or 0)
    pivot = (ctx.published or date(2030, 1, 1)).year % 100 + 5
    return dated(calendar.year((2000 if number <= pivot else 1900) + number))


@reader("year_span")
def year_span(m: Groups, _ctx: Context) -> Reading | None:
    first, last = int(m["first"] or 0), m["last"] or ""
    stop = int(last) if len(last) == 4 else first // 100 * 100 + int(last)
    if not first < stop:
        return None
    return dated(Period(f"{first}/{stop}", Moment(date(first, 1, 1)), Moment(date(stop + 1, 1, 1)), "year"))


@reader("year")
def year(m: Groups, ctx: Context) -> Reading | None:
    """Read four digits as a year unless they count something or stand in a number or code."""
    word = _NO_YEAR.match(ctx.after)
    if word and word[1] in lexicon.forms("counted"):
        return None
    number = int(m["year"] or 0)
    led = re.search(
        r"\b(?:in|since|by|of|until|from|to|between|and|before|after|during|early|late|mid) ?-?$", ctx.before
    )
    if re.search(r"[-/.,]$", ctx.before) or not (led or ctx.nested or 1900 <= number <= 2060):
        return None
    return dated(calendar.year(number))
