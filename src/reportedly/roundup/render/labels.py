"""Citations as labels with links both ways, and times as a reader prints them. Shared by the renderers."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import datetime

from ..checker.when import zone_of
from ..locale import locale_of
from ..page import Roundup, Sentence


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

    def cite(self, sentence: Sentence) -> list[tuple[str, str]]:
        """Return the labels a sentence cites, each with the anchor of this place on the page."""
        found = []
        for label in dict.fromkeys(self.labels[cite] for cite in sentence.cites if cite in self.labels):
            self.count += 1
            anchor = f"c{self.count}"
            self.places.setdefault(label, []).append(anchor)
            found.append((label, anchor))
        return found

    def back(self, label: str) -> list[str]:
        return self.places.get(label, [])


def moment(at: datetime | None, page: Roundup, *, year: bool = False, zone: str | None = None) -> str:
    """Return "4 July, 10:45" in the page's zone and locale, the day alone when the report gave no hour, "undated" without a date."""
    if at is None:
        return "undated"
    local, locale = at if is_day(at) else at.astimezone(zone_of(zone or page.zone)), locale_of(page.locale)
    day = locale.day(local, year=year)
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
