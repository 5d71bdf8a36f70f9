"""English dates, times and numbers as a place writes them. What reports printed is never altered."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date, datetime
from functools import cache

from reportedly import tsv
from reportedly.errors import UsageError
from reportedly.model.calendar import MONTHS, WEEKDAYS

from .lists import PACKAGE

USUAL = "en-GB"
DATE = re.compile(
    rf"(?:\b(?P<weekday>{'|'.join(WEEKDAYS)}) )?\b(?P<days>\d{{1,2}}(?:–\d{{1,2}})?) (?P<month>{'|'.join(MONTHS)})\b"
    r"(?: (?P<year>\d{4})\b)?"
)
NUMBER = re.compile(r"(?<![\d,.])\d{1,3}(?:,\d{3})+(?:\.\d+)?(?![\d,])|(?<![\d,.])\d+\.\d+(?![\d,.])")
NO_BREAK = "\N{NO-BREAK SPACE}"


@dataclass(frozen=True, slots=True)
class Locale:
    """One place's English: whether the month goes first, the clock's hours, and the marks in numbers."""

    name: str
    month_first: bool
    twelve: bool
    am: str
    pm: str
    thousands: str
    decimal: str
    lakhs: bool

    def day(self, at: date, *, year: bool = False, short: bool = False) -> str:
        """Return "4 July 2025" or "July 4, 2025"; `short` with a month of three letters."""
        month = MONTHS[at.month - 1][: 3 if short else None]
        written = f"{month} {at.day}" if self.month_first else f"{at.day} {month}"
        return f"{written}{',' if self.month_first else ''} {at.year}" if year else written

    def time(self, at: datetime) -> str:
        """Return "15:40" or "3:40 p.m."."""
        if not self.twelve:
            return f"{at:%H:%M}"
        return f"{at.hour % 12 or 12}:{at:%M}{NO_BREAK}{self.am if at.hour < 12 else self.pm}"

    def number(self, value: float) -> str:
        return self.numbers(f"{value:,.10g}")

    def numbers(self, text: str) -> str:
        """Return a text of the page's own with its numbers as this place writes them."""
        return NUMBER.sub(lambda found: self._marked(found.group()), text)

    def _marked(self, written: str) -> str:
        whole, point, rest = written.replace(",", "").partition(".")
        size = 2 if self.lakhs else 3
        head, groups = whole[:-3], [whole[-3:]]
        while head:
            head, groups = head[:-size], [head[-size:], *groups]
        return self.thousands.join(groups) + (self.decimal + rest if point else "")

    def dates(self, text: str) -> str:
        """Return a text of the page's own, in which the day goes before the month, as this place writes it."""
        return DATE.sub(self._month_first, text) if self.month_first else text

    def _month_first(self, found: re.Match[str]) -> str:
        weekday, year = found["weekday"], found["year"]
        day = f"{found['month']} {found['days']}"
        return (f"{weekday}, " if weekday else "") + (f"{day}, {year}" if year else day)


@cache
def locale_of(name: str) -> Locale:
    """Return a locale by its name. Raises UsageError for one that is not among the words."""
    rows = {row["locale"].casefold(): row for row in tsv.rows(PACKAGE, "roundup_locales")}
    row = rows.get(name.replace("_", "-").casefold())
    if row is None:
        known = ", ".join(row["locale"] for row in rows.values())
        raise UsageError(f"locale '{name}' is not known: give one of {known}")
    return Locale(
        row["locale"], row["order"] == "month", row["hours"] == "12", row["am"], row["pm"],
        row["thousands"] or NO_BREAK, row["decimal"], bool(row["lakhs"]),
    )  # fmt: skip
