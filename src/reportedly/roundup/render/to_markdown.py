"""The page as Markdown: the same words, for a text editor, a repository or a wiki."""

from __future__ import annotations

from collections.abc import Iterator

from reportedly.model import UNNAMED_OUTLET

from ..composing.weight import IN_WORDS, PARTS
from ..page import Change, Roundup
from .labels import Citations, moment, plural, zone_name
from .markdown_event import event, silences, stands, statement
from .markdown_text import escape, paragraph, text_of
from .rows import (
    silences_in,
    unverified,
    waiting_rows,
)
from .words import (
    between_words,
    day_label,
    day_note,
    left_out_words,
    nothing_told,
    outlets_by_side,
    outlets_words,
    reach,
    since_words,
)


def render_markdown(roundup: Roundup) -> str:
    """Return the roundup as Markdown; text from reports is escaped, so that none of it is read as markup."""
    cites = Citations.of(roundup)
    return "\n".join(lines(roundup, cites)).rstrip() + "\n"


def lines(page: Roundup, cites: Citations) -> Iterator[str]:
    yield from masthead(page)
    yield from corrections(page)
    if words := nothing_told(page):
        yield f"{words}\n"
    yield from (paragraph(sentence, cites) for sentence in page.lead)
    yield from awaiting(page, cites)
    yield from changes(page, cites)
    for number, section in enumerate(page.sections, 1):
        yield from event(section, f"## {number}. ", page, cites)
    if page.brief:
        yield "## In brief\n"
        for section in page.brief:
            yield from event(section, "### ", page, cites)
    yield from also(page, cites)
    yield from still_open(page, cites)
    if found := unverified(silences_in(page)):
        yield "## What no outlet could verify\n"
        yield from silences(found, cites)
    yield from sources(page)
    yield from left_out(page)
    yield from weights(page)
    yield f"---\n\nWritten by reportedly {escape(page.version)}.\n"


def masthead(page: Roundup) -> Iterator[str]:
    yield f"# {day_label(page)}{escape(page.title)}\n"
    if note := day_note(page):
        yield f"*{escape(note)}*\n"
    sides = outlets_by_side(page)
    read = f"{plural(page.read.reports, 'report')}, {outlets_words(page)}{f' ({sides})' if sides else ''}"
    if page.read.unread:
        read += f"; {len(page.read.unread)} could not be read, listed under “Left out”"
    yield f"**Cut-off:** {moment(page.cutoff, page, year=True)} {zone_name(page.zone, page.cutoff)}  "
    yield f"**Read:** {escape(read)}  "
    yield "**Read by machine, not reviewed.** Every sentence cites the printed passage it rests on.\n"
    if page.read.warnings:
        yield "**Warnings while reading:**\n"
        yield from (f"- {escape(warning)}" for warning in page.read.warnings)
        yield ""


def awaiting(page: Roundup, cites: Citations) -> Iterator[str]:
    rows = waiting_rows(silences_in(page))
    if not rows:
        return
    yield "## Awaiting an answer\n"
    for row in rows:
        yield f"**{escape(row.who)}**\n"
        yield from silences(row.silences, cites)


def changes(page: Roundup, cites: Citations) -> Iterator[str]:
    """Yield what is otherwise than on the previous roundup, and which events are new."""
    new = [str(number) for number, one in enumerate(page.sections, 1) if one.news == "new"]
    if not page.changes and not new:
        return
    yield f"## Changed since {escape(since_words(page))}\n"
    yield from (f"- **{escape(one.label)}:** {change(one, cites)}" for one in page.changes)
    if new:
        yield f"- **New:** {'event' if len(new) == 1 else 'events'} {between_words(new)}"
    yield ""


def change(one: Change, cites: Citations) -> str:
    if one.lines:
        return " → ".join(text_of(line.sentence, cites) for line in one.lines)
    if one.stand is not None:
        return " — ".join(text_of(side, cites) for side in (one.stand.a, one.stand.b) if side is not None)
    told = (one.silence.answer, one.silence.sentence) if one.silence else ()
    return " ".join(text_of(sentence, cites) for sentence in told if sentence is not None)


def still_open(page: Roundup, cites: Citations) -> Iterator[str]:
    if page.open:
        yield "## Still open from earlier days\n"
    for section in page.open:
        yield f"### {text_of(section.heading, cites)}\n\n*{escape(reach(section))}*\n"
        yield from stands(section.stands, cites)
        yield from silences(section.silences, cites)


def weights(page: Roundup) -> Iterator[str]:
    """Yield how the order of the events is reckoned, in words and part by part."""
    if not page.sections:
        return
    yield f"## How the order is reckoned\n\n{escape(IN_WORDS)}\n"
    yield f"| Event | {' | '.join(PARTS)} | weight |\n|{' --- |' * (len(PARTS) + 2)}"
    for number, one in enumerate(page.sections, 1):
        values = " | ".join(f"{value:.1f}" for _, value in one.reckoning)
        yield f"| {number}. {escape(one.heading.text)} | {values} | {one.weight:.1f} |"
    yield ""


def corrections(page: Roundup) -> Iterator[str]:
    if page.corrections:
        yield "**Corrections**\n"
    for one in page.corrections:
        passage = f" “{escape(one.passage)}”" if one.passage else ""
        where = f"{one.outlet or UNNAMED_OUTLET}; {one.reason}; {one.by}, {moment(one.at, page, year=True)}"
        yield f"- {escape(one.text)}:{passage} *{escape(where)}*"
    if page.corrections:
        yield ""


def also(page: Roundup, cites: Citations) -> Iterator[str]:
    if page.also_said:
        yield "## Also said\n"
    for speaker in page.also_said:
        yield f"### {escape(speaker.name)}\n"
        yield from (f"- {statement(one, page, cites)}" for one in speaker.statements)
        yield ""


def sources(page: Roundup) -> Iterator[str]:
    yield "## Sources\n"
    for entry in page.sources:
        report = entry.report
        where = report.url or report.file or ""
        head = f"{entry.number}. **{escape(report.outlet or 'Outlet not named')}**, {moment(report.published, page, year=True)}"
        yield f"{head} · {escape(report.title or 'untitled')}. {escape(where)}"
        yield from (
            f'   - <a id="{passage.label}"></a>**{passage.label}** “{escape(passage.sentence.quote)}”'
            for passage in entry.passages
        )
    yield ""


def left_out(page: Roundup) -> Iterator[str]:
    if page.left_out or page.read.unread:
        yield "## Left out\n"
    if page.read.unread:
        yield "Could not be read:\n"
        yield from (f"- {escape(one)}" for one in page.read.unread)
        yield ""
    if page.left_out:
        yield f"Of what was read, {left_out_words(page.left_out)}:\n"
        yield from (
            f"- {escape(row.speaker or 'unnamed')}: {escape(row.reason)} (`{row.claim}`)" for row in page.left_out
        )
        yield ""
