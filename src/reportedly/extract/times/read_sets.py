"""Readers of sets: "every night", "15 a year", "weekly"."""

from __future__ import annotations

import re

from . import lexicon
from .context import PASSED_OVER, Context, Reading
from .numbers import read_number
from .read_durations import unit_of
from .readers import Groups, reader
from .units import duration_value

_WEEKDAY_CODES = {"weekdays": "XXXX-WXX-WD", "weeknights": "XXXX-WXX-WDTNI", "weekends": "XXXX-WXX-WE"}


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
        rf"\b(?:[0-9][0-9,.]*%?|{lexicon.any_form('rate')}|{lexicon.any_form('number')})(?: (?!for|in|after|took|lasted|over|within|than)[a-z'-]+){{0,2}} $",
        ctx.before,
    )
    words = ctx.low[ctx.start : ctx.end]
    if m["unit"] in ("second", "minute", "hour") and re.search(rf"\b{lexicon.any_form('speed')} $", ctx.before):
        return PASSED_OVER
    if words.startswith("per ") or m["times"]:
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
