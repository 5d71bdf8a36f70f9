"""The page as one HTML file: no script, nothing loaded from elsewhere, every text from reports escaped."""

from __future__ import annotations

import re

from reportedly.model.calendar import MONTHS

from ..charts import Layout, chart_of, layout_of
from ..composing.weight import IN_WORDS, PARTS
from ..ledger import columns_of, ledger_of
from ..locale import NO_BREAK, locale_of
from ..maps import map_of
from ..page import FigureLine, FigureStrip, Passage, Roundup
from ..templating import Printed, side_class, template
from ..timeline import timeline_of
from .labels import Citations, moment, plural, zone_name
from .rows import (
    as_printed,
    gathered,
    joining,
    printings,
    silences_in,
    unverified,
    waiting_rows,
    with_again,
)
from .stand_rows import said_again, stand_rows
from .words import (
    absent_of,
    between_words,
    chains_of,
    day_label,
    day_note,
    left_out_words,
    nothing_told,
    outlets_by_side,
    outlets_words,
    overline,
    reach,
    since_words,
)  # fmt: skip

DAY = re.compile(rf"\b\d{{1,2}} (?:{'|'.join(MONTHS)})\b|\b(?:{'|'.join(MONTHS)}) \d{{1,2}}\b")


def render_html(roundup: Roundup, *, paper: bool = False) -> str:
    """Return the roundup as one self-contained HTML page, for the screen, the phone and print; `paper` for PDF."""
    cites, zone, rows = Citations.of(roundup), roundup.zone, waiting_rows(silences_in(roundup))
    locale = locale_of(roundup.locale)
    return template("roundup.html.j2").render(
        page=roundup, paper=paper, cite=cites.cite, back=cites.back, number=locale.number, chains=lambda told: [[unbroken(link) for link in links] for links in chains_of(told, roundup)], reach=reach, timeline=timeline_of(roundup), map=map_of(roundup),
        ledger=lambda one: ledger_of(one, roundup.parties), columns=lambda one: [column.party for column in columns_of(one, roundup.parties)],
        absent=lambda one: absent_of(roundup, one), overline=lambda one: overline(roundup, one), joining=joining, as_printed=as_printed, printings=printings, gathered=gathered, with_again=with_again,
        stand_rows=stand_rows, said_again=said_again, waiting=rows, unverified=unverified(silences_in(roundup)), since=since_words(roundup),
        new=[number for number, one in enumerate(roundup.sections, 1) if one.news == "new"], between=between_words, parts=PARTS,
        day=day_label(roundup), nothing=nothing_told(roundup), day_note=day_note(roundup), left_out=left_out_words(roundup.left_out), sides=outlets_by_side(roundup), outlets=outlets_words(roundup), at=lambda when: unbroken(moment(when, roundup)),
        on=lambda when: unbroken(moment(when, roundup, year=True)), clock=zone_name(zone, roundup.cutoff), utc=moment(roundup.cutoff, roundup, zone="UTC") + " UTC",
        first_of_all=roundup.first_of_all and locale.day(roundup.first_of_all, year=True), plural=plural,
        side=lambda party: side_class(party, roundup.parties), spans=spans_of, track=track, charted=lambda strip: charted(strip, roundup), weight_in_words=IN_WORDS,
    )  # fmt: skip


def unbroken(text: str) -> str:
    """Return a text in which no line ends between the day and the month."""
    return DAY.sub(lambda found: found.group().replace(" ", NO_BREAK), text)


def charted(strip: FigureStrip, page: Roundup) -> Layout | None:
    """Return a strip's picture over time; null where nothing was said at two times."""
    chart = chart_of(strip, page.cutoff)
    return layout_of(chart, page.zone, page.locale) if chart is not None else None


def spans_of(passage: Passage) -> list[tuple[bool, str]]:
    """Cut a printed sentence into stretches, each with whether a cited claim rests on it."""
    sentence, out, at = passage.sentence, list[tuple[bool, str]](), 0
    for start, end in covered(passage):
        out += [(False, sentence.quote[at:start]), (True, sentence.quote[start:end])]
        at = end
    return [(marked, Printed(words)) for marked, words in [*out, (False, sentence.quote[at:])] if words]


def covered(passage: Passage) -> list[tuple[int, int]]:
    """Return the claims' stretches of a printed sentence, overlapping ones joined."""
    base, size = passage.sentence.start, len(passage.sentence.quote)
    spans = sorted((max(0, mark.start - base), min(size, mark.end - base)) for mark in passage.marked)
    joined: list[tuple[int, int]] = []
    for start, end in spans:
        if joined and start <= joined[-1][1]:
            joined[-1] = (joined[-1][0], max(joined[-1][1], end))
        elif start < end:
            joined.append((start, end))
    return joined


def track(strip: FigureStrip, line: FigureLine) -> dict[str, float | str]:
    """Return where a figure stands on its strip, in percent of the largest, and how its end is drawn.

    `end` is "low" for "at least" (soft to the right), "high" for "up to" (soft from the left), "about", or "exact".
    """
    largest = max(float(value) for one in strip.lines for value in (one.low, one.best, one.high) if value is not None)
    value = next(float(value) for value in (line.best, line.low, line.high) if value is not None)
    return {"x": round(100 * value / (largest * 1.14 or 1), 2), "end": end_of(line)}


def end_of(line: FigureLine) -> str:
    if line.low is not None and line.high is None:
        return "low"
    if line.high is not None and line.low is None:
        return "high"
    return "about" if line.low is None else "exact"
