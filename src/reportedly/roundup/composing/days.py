"""Which day "yesterday" or "on Friday" is, where the page does not say it: beside the words, from the claims' own times."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import replace
from datetime import date, timedelta
from functools import cache
from typing import TypeVar

from reportedly import tsv
from reportedly.model import Claim
from reportedly.model.calendar import MONTHS

from .. import lists
from ..checker.when import day_of, local_days, zone_of
from ..page import DayMeant, Roundup, Section, Sentence
from ..page.mapping import mapped

Part = TypeVar("Part")
PROSE = ("statement", "quotation", "printed", "words")
NEAR = 14  # letters around a word in which a month says the day already
MONTH = re.compile(rf"\b(?:{'|'.join(MONTHS)})\b")


def with_days(page: Roundup, claims: Mapping[str, Claim]) -> Roundup:
    """Return the page with the day of each word that names one only from where it was printed.

    Left out are the day of a page of one day and, in an event, the days that its heading gives, but for its silences, which
    stand above the events too; what stands as printed by several outlets is left as it is.
    """
    known = {page.last_day} if page.first_day == page.last_day else set[date]()

    def told(part: Part, days: Collection[date]) -> Part:
        return mapped(part, Sentence, lambda one: dated(one, claims, days))

    def section(one: Section) -> Section:
        days = days_of(one, page.zone) or known
        return replace(told(one, days), relayed=one.relayed, silences=told(one.silences, known))

    return replace(
        page, lead=told(page.lead, known), changes=told(page.changes, known), silences=told(page.silences, known),
        also_said=told(page.also_said, known), sections=tuple(map(section, page.sections)),
        brief=tuple(map(section, page.brief)), open=tuple(map(section, page.open)),
    )  # fmt: skip


def days_of(section: Section, zone: str) -> set[date]:
    """Return the days that an event's heading gives."""
    if section.when is None or section.clock is None:
        return set()
    first = section.clock.start.astimezone(zone_of(zone)).date()
    last = (section.clock.end - timedelta(microseconds=1)).astimezone(zone_of(zone)).date()
    return {first + timedelta(days=step) for step in range(min(8, (last - first).days + 1))}


def dated(one: Sentence, claims: Mapping[str, Claim], known: Collection[date]) -> Sentence:
    """Return a sentence with the days that its words mean, those known already left out."""
    if one.kind not in PROSE:
        return one
    found = (meant(match, one.text, [claims[cite] for cite in one.cites]) for match in once_in(one.text))
    days = tuple(day for day in found if day is not None and day.day not in known)
    return replace(one, days=days) if days else one


def once_in(text: str) -> Iterator[re.Match[str]]:
    """Yield the words for days that stand once in a text: of two the claims may mean either."""
    found = list(day_words().finditer(text))
    words = [match.group().casefold() for match in found]
    yield from (match for match in found if words.count(match.group().casefold()) == 1)


def meant(match: re.Match[str], text: str, claims: Iterable[Claim]) -> DayMeant | None:
    """Return the one day that a word means by its claims; null where they give none or several, or a month stands beside it."""
    around = text[max(0, match.start() - NEAR) : match.end() + NEAR]
    days = {day for claim in claims for day in days_meant(match.group().casefold(), claim)}
    return DayMeant(match.group(), next(iter(days))) if len(days) == 1 and not MONTH.search(around) else None


def days_meant(word: str, claim: Claim) -> Iterator[date]:
    """Yield the days that a claim gives for a word: of what happened, where the word is its time; of when it was said."""
    named = claim.when is not None and word in claim.when.expression.casefold()
    span = local_days(claim.when) if claim.when is not None and named else None
    for day in span if span is not None and (span[1] - span[0]).days < 2 else ():
        if fits(word, day, claim) and not is_past_plan(day, claim):
            yield day
    if span is None and (said := day_of(claim.origin.said if claim.origin else None)) and is_said_on(word, said, claim):
        yield said


def is_past_plan(day: date, claim: Claim) -> bool:
    """Tell whether a day lies before the publication of what it is planned for: "has threatened to strike on Thursday"."""
    published = claim.report.published
    return claim.modality != "actual" and published is not None and day < published.date()


def is_said_on(word: str, said: date, claim: Claim) -> bool:
    """Tell whether a word is that of the day somebody spoke: "yesterday" is not the day on which they speak of it."""
    published = claim.report.published
    strict = {"today": 0, "tonight": 0, "yesterday": 1, "last night": 1}
    if word not in strict or published is None:
        return word not in strict and word != "tomorrow" and fits(word, said, claim)
    return (published.date() - said).days == strict[word]


def fits(word: str, day: date, claim: Claim) -> bool:
    """Tell whether a day may be what a word means: the day of the week, or as far before publication."""
    before = offsets()[word]
    if before is None:
        return f"{day:%A}".casefold() == word
    published = claim.report.published
    return published is not None and before[0] <= (published.date() - day).days <= before[1]


@cache
def offsets() -> dict[str, tuple[int, int] | None]:
    """Return how many days before its publication the day of a word is; null for a day of the week."""
    found = (
        (row["word"], [int(number) for number in row["before"].split()])
        for row in tsv.rows(lists.PACKAGE, "roundup_days")
    )
    return {word: (days[0], days[1]) if days else None for word, days in found}


@cache
def day_words() -> re.Pattern[str]:
    words = sorted(offsets(), key=len, reverse=True)
    return re.compile(rf"(?<![\w-])(?:{'|'.join(words)})(?![\w-])", re.IGNORECASE)
