"""Dates and clock times as news sites print them, found in one short line."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, time
from functools import cache

from reportedly.tsv import rows

from .outlets import known_outlet
from .words import WORDS, any_of, lowered

MAX_LINE = 200  # a longer line is prose: its dates are not the report's
EDGES = " \t\n|·•,;:.-–—()[]/*_"
YEAR = re.compile(r"(?:1[89]|2[01])\d\d")
YEARS = range(1800, 2200)


@dataclass(frozen=True, slots=True)
class PrintedDate:
    """A date with the clock and zone printed beside it. `swapped` is the other reading of 03/04/2025."""

    start: int
    end: int
    day: date
    clock: time | None = None
    zone: str | None = None  # as printed
    updated: bool = False  # printed after "updated" rather than "published"
    swapped: date | None = None


@cache
def patterns() -> tuple[re.Pattern[str], ...]:
    """Compile the layouts of a date, surest first; each names its `y`, `m` or `month`, and `d`."""
    month = rf"(?P<month>{any_of('months', 'name')})\.?"
    day = r"(?P<d>\d{1,2})(?:st|nd|rd|th)?"
    year = r"(?P<y>(?:1[89]|2[01])\d\d)"
    stop = r"(?:(?!\d)|(?=\d{1,2}:\d\d)|(?=\d{1,2}\s+[A-Z]))"  # pasted pages print "202510:21 AM"
    weekday = rf"(?:{any_of('weekdays', 'name')}\.?,?\s+)?"
    layouts = (
        rf"(?<!\d){year}(?P<sep>[-/.])(?P<m>\d{{1,2}})(?P=sep)(?P<d>\d{{1,2}})(?!\d)",
        rf"{weekday}\b{month}\s*{day},?\s*{year}{stop}",
        rf"{weekday}(?<!\d){day}[\s\-]*(?:of\s+)?{month}[\s\-]*,?\s*{year}{stop}",
        rf"\b{year}[\s,\-]+{month}[\s\-]+{day}\b",
        rf"(?<!\d)(?P<d>\d{{1,2}})(?P<sep>[-/.])(?P<m>\d{{1,2}})(?P=sep){year}(?!\d)",
    )
    return tuple(re.compile(layout, re.IGNORECASE) for layout in layouts)


@cache
def clock_pattern() -> re.Pattern[str]:
    zones = rf"(?:{any_of('zones', 'printed')}(?-i:(?![a-z]))|(?:GMT|UTC)?\s*[+\-−]\s*\d{{1,2}}(?::?\d{{2}})?(?!\d))"
    zone = rf"(?:\s*\(?(?P<zone>(?:GMT|UTC)\s*[+\-−]\s*\d{{1,2}}(?::?\d{{2}})?(?!\d)|{zones})\)?)"
    half = r"(?P<half>[ap]\.?m\b\.?)"
    minutes = r"[:.h](?P<min>\d{2})(?!\d)(?::(?P<s>\d{2})(?:[.,]\d{1,9})?)?"
    bare = rf"(?<!\d)(?P<h4>\d{{2}})(?P<min4>\d{{2}}){zone.replace('<zone>', '<zone4>')}"
    twelve = (
        rf"(?<![\d:.])(?P<h12>\d{{1,2}})\s*{half.replace('<half>', '<half12>')}{zone.replace('<zone>', '<zone12>')}?"
    )
    return re.compile(rf"{bare}|(?<![\d:.])(?P<h>\d{{1,2}}){minutes}\s*{half}?{zone}?|{twelve}", re.IGNORECASE)


@cache
def other_zone_pattern() -> re.Pattern[str]:
    """Compile what stands where a zone does and is in no list of ours: "14:05 XYZT", "14:05 (Sometown time)"."""
    return re.compile(r"\s*\(?(?P<zone>[A-Z]{2,5}(?![\w.])|[A-Z][a-z]+(?: [A-Z][a-z]+)? [Tt]ime\b)\)?")


@cache
def month_numbers() -> dict[str, int]:
    return {row["name"].lower(): int(row["number"]) for row in rows(WORDS, "intake_months")}


def find_dates(line: str) -> list[PrintedDate]:
    """Find the full dates (day, month and year) of a line with the clock times that belong to them."""
    if len(line) > MAX_LINE or not YEAR.search(line):
        return []
    days: list[PrintedDate] = []
    for pattern in patterns():
        for match in pattern.finditer(line):
            found = _read_day(match)
            if found and not any(found.start < day.end and day.start < found.end for day in days):
                days.append(found)
    days.sort(key=lambda day: day.start)
    return _with_clocks(line, days)


def _read_day(match: re.Match[str]) -> PrintedDate | None:
    groups = match.groupdict()
    day, month = int(groups["d"]), int(groups.get("m") or 0) or month_numbers()[groups["month"].lower()]
    year_last = bool(groups.get("m")) and match.start("y") > match.start("d")
    if year_last and month > 12:
        day, month = month, day
    first = _day(int(groups["y"]), month, day)
    other = _day(int(groups["y"]), day, month) if year_last and day != month and groups.get("sep") == "/" else None
    return PrintedDate(match.start(), match.end(), first, swapped=other) if first else None


def _day(year: int, month: int, day: int) -> date | None:
    try:
        return date(year, month, day) if year in YEARS else None
    except ValueError:
        return None


def _with_clocks(line: str, days: list[PrintedDate]) -> list[PrintedDate]:
    """Give each day the clock that stands after it, else the one before it, within its own label's reach."""
    blanked = line
    for day in days:
        blanked = blanked[: day.start] + " " * (day.end - day.start) + blanked[day.end :]
    clocks = list(_clocks(blanked))
    labels = _labels(line)
    found = []
    for at, day in enumerate(days):
        before = days[at - 1].end if at else 0
        after = days[at + 1].start if at + 1 < len(days) else len(line)
        own = [(start, kind) for start, kind in labels if before <= start < day.start]
        later = [start for start, _ in labels if start >= day.end]
        reach = min([after, *later])
        near = [c for c in clocks if day.end <= c[0] < reach] or [
            c for c in clocks if max([before, *(start for start, _ in own)]) <= c[0] < day.start
        ]
        start, end, clock, zone = near[0] if near else (day.start, day.end, None, None)
        updated = bool(own) and own[-1][1] == "updated"
        span = (min(start, day.start), max(end, day.end))
        found.append(PrintedDate(*span, day.day, clock, zone, updated, day.swapped))
    return found


@cache
def label_pattern() -> re.Pattern[str]:
    return re.compile(rf"(?-i:(?<![a-z])){any_of('date_labels', 'label')}(?!\w)", re.IGNORECASE)


def _labels(line: str) -> list[tuple[int, str]]:
    kinds = {row["label"]: row["kind"] for row in rows(WORDS, "intake_date_labels")}
    found = ((m.start(), kinds[" ".join(m.group().lower().split())]) for m in label_pattern().finditer(line))
    return [(start, kind) for start, kind in found if kind != "filler"]


def _clocks(line: str) -> Iterator[tuple[int, int, time, str | None]]:
    for match in clock_pattern().finditer(line):
        groups = match.groupdict()
        zone = groups["zone"] or groups["zone4"] or groups["zone12"]
        hour = int(groups["h4"] or groups["h"] or groups["h12"])
        minute = int(groups["min4"] or groups["min"] or 0)
        if half := groups["half"] or groups["half12"]:
            hour = hour % 12 + (12 if half.lower().startswith("p") and hour <= 12 else 0)
        if hour < 24 and minute < 60:
            end, zone = (match.end(), zone) if zone else _other_zone(line, match.end())
            yield match.start(), end, time(hour, minute, min(int(groups["s"] or 0), 59)), zone


def _other_zone(line: str, at: int) -> tuple[int, str | None]:
    """Return the zone after a clock that no list holds, and where it ends; an outlet's letters, "AFP", are none."""
    match = other_zone_pattern().match(line, at)
    if not match or known_outlet(match["zone"]) or label_pattern().match(match["zone"]) or _is_day_name(match["zone"]):
        return at, None
    return match.end(), match["zone"]


def _is_day_name(word: str) -> bool:
    return word.lower() in lowered("weekdays", "name") | lowered("months", "name") | lowered("no_zones", "word")


@cache
def filler_pattern() -> re.Pattern[str]:
    names = f"{any_of('date_labels', 'label')}|{any_of('weekdays', 'name')}|{any_of('zones', 'printed')}"
    ago = r"(?<!\d)\d{1,4}\s+(?:min(?:ute)?s?|hours?|days?)\.?\s+(?:ago|read)"
    return re.compile(rf"(?-i:(?<![a-z]))(?:{names}|{ago})(?!\w)|{clock_pattern().pattern}", re.IGNORECASE)


def without_dates(line: str, dates: list[PrintedDate]) -> str:
    """Return what a line says beside its dates, clocks, zones and labels; empty for a line that is only a date."""
    kept, at = [], 0
    for day in dates:
        kept.append(line[at : max(at, day.start)])
        at = max(at, day.end)
    rest = " ".join([*kept, line[at:]])
    return filler_pattern().sub(" ", rest).strip(EDGES)
