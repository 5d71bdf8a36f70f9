"""Citations as labels with links both ways, and times as a reader prints them. Shared by the renderers."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, field
from datetime import datetime
from string import ascii_lowercase

from ..checker.when import zone_of
from ..locale import locale_of
from ..page import Roundup, Sentence

MOST = 8  # citations behind one sentence; of more, the last one printed stands for the rest


@dataclass(frozen=True, slots=True)
class Cited:
    """A citation as printed: "12a", or "+590" for those beyond; the label it leads to, and the anchor of this place."""

    words: str
    label: str
    anchor: str


@dataclass(slots=True)
class Citations:
    """Label each citation, and remember where on the page it stands, so that a passage can link back."""

    labels: dict[str, str]
    places: dict[str, list[str]] = field(default_factory=dict)
    count: int = 0

    @classmethod
    def of(cls, roundup: Roundup) -> Citations:
        passages = (passage for source in roundup.sources for passage in source.passages)
        return cls({claim: passage.label for passage in passages for claim in passage.claims})

    def cite(self, sentence: Sentence) -> list[Cited]:
        """Return the labels a sentence cites; of very many those of different reports first, and how many are left."""
        labels = list(dict.fromkeys(self.labels[cite] for cite in sentence.cites if cite in self.labels))
        if len(labels) > MOST:
            labels = _spread(labels)
        shown = labels if len(labels) <= MOST else labels[: MOST - 1]
        found = [self._cited(label, [label]) for label in shown]
        rest = labels[len(shown) :]
        return [*found, self._cited(f"+{len(rest):,}", rest)] if rest else found

    def _cited(self, words: str, labels: list[str]) -> Cited:
        self.count += 1
        anchor = f"c{self.count}"
        for label in labels:
            self.places.setdefault(label, []).append(anchor)
        return Cited(words, labels[0], anchor)

    def back(self, label: str) -> list[str]:
        return self.places.get(label, [])


def _spread(labels: list[str]) -> list[str]:
    """Return labels with the first of each report before the second of any: 1a, 2a, 1b."""
    before: Counter[str] = Counter()
    ranked = []
    for label in labels:
        report = label.rstrip(ascii_lowercase)
        ranked.append((before[report], label))
        before[report] += 1
    return [label for _, label in sorted(ranked, key=lambda row: row[0])]


def moment(at: datetime | None, page: Roundup, *, year: bool = False, zone: str | None = None) -> str:
    """Return "4 July, 10:45" in the page's zone and locale, the day alone when the report gave no hour, "undated" without a date.

    The year is printed where it is asked for, or is not the page's.
    """
    if at is None:
        return "undated"
    local, locale = at if is_day(at) else at.astimezone(zone_of(zone or page.zone)), locale_of(page.locale)
    day = locale.day(local, year=year or local.year != page.last_day.year)
    return day if is_day(at) else f"{day}, {locale.time(local)}"


def is_day(at: datetime) -> bool:
    """Tell whether a publication time is a bare day, which is kept as its midnight."""
    return (at.hour, at.minute, at.second) == (0, 0, 0)


def plural(count: int, one: str, many: str | None = None) -> str:
    return f"{count:,} {one if count == 1 else many or one + 's'}"


def zone_name(zone: str, at: datetime) -> str:
    """Return "Kyiv time (UTC+3)" for a zone at a moment."""
    local = at.astimezone(zone_of(zone))
    hours = local.utcoffset()
    total = int(hours.total_seconds() // 60) if hours else 0
    shown = f"UTC{total / 60:+g}" if total else "UTC"
    city = zone.rsplit("/", 1)[-1].replace("_", " ")
    return shown if city in ("UTC", "") or city[0] in "+-" else f"{city} time ({shown})"
