"""The page as Markdown: the same words, for a text editor, a repository or a wiki."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from .compose_weight import IN_WORDS
from .ledger import LedgerRow, ledger_of
from .page import LeftOut, Roundup, Section, Sentence, Silence, SourceEntry, Stand, Statement
from .render_labels import Citations, moment, plural, zone_name
from .render_words import chain_of, day_label, day_note, left_out_words, outlets_by_side, reach, silence_title


def render_markdown(roundup: Roundup) -> str:
    """Return the roundup as Markdown; text from reports is escaped, so that none of it is read as markup."""
    cites = Citations.of(roundup)
    return "\n".join(lines(roundup, cites)).rstrip() + "\n"


def lines(page: Roundup, cites: Citations) -> Iterator[str]:
    yield from masthead(page)
    yield from corrections(page)
    yield from (paragraph(sentence, cites) for sentence in page.lead)
    for number, section in enumerate(page.sections, 1):
        yield from event(section, f"## {number}. ", page, cites)
    if page.silences:
        yield f"## {silence_title(page)}\n"
        yield from silences(page.silences, cites)
    if page.brief:
        yield "## In brief\n"
        for section in page.brief:
            yield from event(section, "### ", page, cites)
    yield from also(page, cites)
    yield from sources(page.sources, page.zone)
    yield from left_out(page.left_out)
    yield f"---\n\n{escape(IN_WORDS)} Written by reportedly {escape(page.version)}.\n"


def masthead(page: Roundup) -> Iterator[str]:
    yield f"# {day_label(page)}{escape(page.title)}\n"
    if note := day_note(page):
        yield f"*{escape(note)}*\n"
    sides = outlets_by_side(page)
    read = f"{plural(page.read.reports, 'report')} by {plural(page.read.outlets, 'outlet')}{f' ({sides})' if sides else ''}"
    yield f"**Cut-off:** {moment(page.cutoff, page.zone, year=True)} {zone_name(page.zone, page.cutoff)}  "
    yield f"**Read:** {escape(read)}  "
    yield "**Read by machine, not reviewed.** Every sentence cites the printed passage it rests on.\n"
    if page.read.warnings:
        yield "**Warnings while reading:**\n"
        yield from (f"- {escape(warning)}" for warning in page.read.warnings)
        yield ""


def corrections(page: Roundup) -> Iterator[str]:
    if page.corrections:
        yield "**Corrections**\n"
    for one in page.corrections:
        passage = f" “{escape(one.passage)}”" if one.passage else ""
        where = f"{one.outlet or 'one report'}; {one.reason}; {one.by}, {moment(one.at, page.zone, year=True)}"
        yield f"- {escape(one.text)}:{passage} *{escape(where)}*"
    if page.corrections:
        yield ""


def event(section: Section, mark: str, page: Roundup, cites: Citations) -> Iterator[str]:
    yield f"{mark}{text_of(section.heading, cites)}\n"
    yield f"*{escape(reach(section))}*\n"
    for row in ledger_of(section, page.parties):
        yield from question(row, page, cites)
    yield from figures(section, page, cites)
    yield from stands(section.stands, cites)
    yield from silences(section.silences, cites)


def question(row: LedgerRow, page: Roundup, cites: Citations) -> Iterator[str]:
    """Yield what each side says to one question, a side's name before its statements where there are sides."""
    yield f"**{escape(row.label)}**\n"
    for cell in row.cells:
        name = f"{escape(cell.party or 'Outside the parties')}: " if page.parties else ""
        yield from (f"- {name}{statement(one, page.zone, cites)}" for one in cell.statements)
        if cell.silence:
            yield f"- {name}*{escape(cell.silence)}*"
    yield ""


def statement(one: Statement, zone: str, cites: Citations) -> str:
    return f"{text_of(one.sentence, cites)}  \n  *{escape(chain_of(one, zone))}*"


def figures(section: Section, page: Roundup, cites: Citations) -> Iterator[str]:
    if not section.strips:
        return
    yield "| Figure | As said | Outlet, published |\n| --- | --- | --- |"
    for strip in section.strips:
        for line in strip.lines:
            where = f"{line.outlet or 'one report'}, {moment(line.published, page.zone)}"
            yield f"| {escape(strip.measure)} | {text_of(line.sentence, cites)} | {escape(where)} |"
    yield ""


def stands(rows: Iterable[Stand], cites: Citations) -> Iterator[str]:
    for row in rows:
        other = f" — {text_of(row.b, cites)}" if row.b else ""
        on = f" on {row.on}" if row.on else ""
        reason = f" *{escape(row.reason)}*" if row.reason else ""
        yield f"- **{escape(row.label)}{on}:** {text_of(row.a, cites)}{other}{reason}"
    yield ""


def silences(rows: Iterable[Silence], cites: Citations) -> Iterator[str]:
    for row in rows:
        told = [text_of(one, cites) for one in (row.to, *row.also_to) if one]
        to = f" To: {' — '.join(told)}" if told else ""
        since = f" Since then: {text_of(row.answer, cites)}" if row.answer else ""
        yield f"- {text_of(row.sentence, cites)}{to}{since}"
    yield ""


def also(page: Roundup, cites: Citations) -> Iterator[str]:
    if page.also_said:
        yield "## Also said\n"
    for speaker in page.also_said:
        yield f"### {escape(speaker.name)}\n"
        yield from (f"- {statement(one, page.zone, cites)}" for one in speaker.statements)
        yield ""


def sources(entries: Iterable[SourceEntry], zone: str) -> Iterator[str]:
    yield "## Sources\n"
    for entry in entries:
        report = entry.report
        where = report.url or report.file or ""
        head = f"{entry.number}. **{escape(report.outlet or 'unnamed outlet')}**, {moment(report.published, zone, year=True)}"
        yield f"{head}. {escape(report.title or 'untitled')}. {escape(where)}"
        yield from (
            f'   - <a id="{passage.label}"></a>**{passage.label}** “{escape(passage.sentence.quote)}”'
            for passage in entry.passages
        )
    yield ""


def left_out(rows: tuple[LeftOut, ...]) -> Iterator[str]:
    if rows:
        yield f"## Left out\n\nOf what was read, {left_out_words(rows)}:\n"
        yield from (f"- {escape(row.speaker or 'unnamed')}: {escape(row.reason)} (`{row.claim}`)" for row in rows)
        yield ""


def paragraph(sentence: Sentence, cites: Citations) -> str:
    return f"{text_of(sentence, cites)}\n"


def text_of(sentence: Sentence, cites: Citations) -> str:
    return escape(sentence.text) + "".join(f" [{label}](#{label})" for label, _ in cites.cite(sentence))


def escape(text: str) -> str:
    """Return text that Markdown prints as it stands: on one line, its marks escaped, no tag and no bare address in it."""
    flat = " ".join(text.split())
    marked = re.sub(r"([\\`*_\[\]{}<>#|~!$])", r"\\\1", flat)
    return re.sub(r"(?i)\b(https?|ftp|javascript|data)(:)", r"\1&#58;", marked)
