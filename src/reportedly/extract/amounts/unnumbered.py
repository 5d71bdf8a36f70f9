"""Amounts printed without a number: "over an hour", "half an hour", "no casualties", "no one was hurt"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from reportedly.model import Number, Span
from reportedly.tsv import rows

from .hedges import REACH, phrases
from .numerals import any_of
from .printed import Printed, units


@cache
def article_time() -> re.Pattern[str]:
    """Return the pattern of a duration with an article or a half."""
    times = any_of([form for form, (_, kind, _) in units().items() if kind == "duration"])
    return re.compile(
        rf"(?<!\w)(?=[AaHh])(?:(?P<half>[Hh]alf[\s-]an?[\s-])(?P<part>{times})"
        rf"|[Aa]n?\s(?P<one>{times})(?P<more>\sand\sa\shalf)?)(?!\w)"
    )


@cache
def hedged() -> re.Pattern[str]:
    """Return the pattern of a hedge that ends where "an hour" begins; without one, an article counts nothing."""
    hedges = any_of([phrase for phrase, bound in phrases("before").items() if bound in ("min", "max", "about")])
    return re.compile(rf"(?<!\w){hedges}\s$", re.IGNORECASE)


@cache
def nothing() -> re.Pattern[str]:
    """Return the pattern of "no casualties" and "nobody was hurt"; "no reports of casualties" is not one."""
    table = rows("reportedly.words", "amount_roles")
    harm = any_of([row["form"] for row in table if row["use"] == "noun"])
    done = any_of([row["form"] for row in table if row["role"] in ("killed", "injured") and row["use"] != "toll"])
    kinds = r"(?:(?:other|further|civilian|military|human|serious|immediate)\s){0,2}"
    return re.compile(
        rf"(?<!\w)[Nn]o(?=\s{kinds}{harm}(?!\w)(?!\s(?:toll|count|figures|numbers|reports)))"
        r"|(?<!\w)[Nn]ot\sa\ssingle(?=\s[a-z])"
        rf"|(?<!\w)(?:[Nn]o\sone|[Nn]obody|[Nn]one)(?=\s(?:of\s\w+\s)?(?:was|were|had\sbeen|has\sbeen|is|are)\s(?:[a-z]+ly\s)?{done}(?!\w))"
    )


def find_unnumbered(text: str) -> Iterator[Printed]:
    """Yield durations with an article and zeros in words, each kind in text order."""
    for match in article_time().finditer(text):
        start = match.start()
        if match["half"] or match["more"] or hedged().search(text, max(0, start - REACH), start):
            yield read_article(match)
    for match in nothing().finditer(text):
        yield Printed(Span(*match.span()), (0, 0), "count", None, None, "", unnumbered=True)


def read_article(match: re.Match[str]) -> Printed:
    """Return "an hour" as 1 hour, "half an hour" as 0.5, "an hour and a half" as 1.5."""
    surface = match["part"] or match["one"]
    value: Number = 0.5 if match["half"] else 1.5 if match["more"] else 1
    unit = units()[re.sub(r"\s", " ", surface)][0]
    return Printed(Span(*match.span()), (value, value), "duration", unit, surface, "", unnumbered=True)
