"""An event as Markdown: its ledger, figures, relations, printings and silences."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from reportedly.model import UNNAMED_OUTLET

from ..ledger import Cell, Telling, ledger_of
from ..page import FigureLine, Roundup, Section, Sentence, Silence, Stand, Statement
from .labels import Citations, moment
from .markdown_text import escape, text_of
from .rows import as_printed, joining, printings, with_again
from .stand_rows import said_again, stand_rows
from .to_csv import OUTSIDE
from .words import chains_of, overline, reach


def event(section: Section, mark: str, page: Roundup, cites: Citations) -> Iterator[str]:
    yield f"{mark}{headed(section, cites)}\n"
    yield f"*{escape(' · '.join(part for part in (overline(page, section), reach(section)) if part))}*\n"
    yield from ledger(section, page, cites)
    yield from figures(section, page, cites)
    yield from stands(section.stands, cites)
    yield from relayed(section, page, cites)
    yield from silences(section.silences, cites)
    if section.background:
        yield "**From earlier days**\n"
        yield from (f"- {statement(one, page, cites)}" for one in section.background)
        yield ""


def headed(section: Section, cites: Citations) -> str:
    """Return an event's heading and how it goes on."""
    on = f" — {text_of(section.standing, cites)}" if section.standing is not None else ""
    return text_of(section.heading, cites) + on


def ledger(section: Section, page: Roundup, cites: Citations) -> Iterator[str]:
    """Yield the ledger of sides as a table, a row a question and a column a side."""
    rows = ledger_of(section, page.parties)
    if not rows:
        return
    sides = [
        escape(cell.party or OUTSIDE) if page.parties or rows[0].cells[1:] else "As said" for cell in rows[0].cells
    ]
    yield f"| | {' | '.join(sides)} |\n|{' --- |' * (len(sides) + 1)}"
    for row in rows:
        yield f"| **{escape(row.label)}** | {' | '.join(cell_of(cell, page, cites) for cell in row.cells)} |"
    yield ""


def cell_of(cell: Cell, page: Roundup, cites: Citations) -> str:
    if cell.quiet is not None:
        return f"*{text_of(cell.quiet.sentence, cites)}*"
    told = "<br>".join(telling(one, page, cites) for one in cell.tellings)
    return told or f"*{escape(cell.silence or '')}*"


def telling(one: Telling, page: Roundup, cites: Citations) -> str:
    """Return what one origin says in a cell: its words, then its chain or its outlets with when they were published."""
    against = f"<br>*{escape(', '.join(one.against))}*" if one.against else ""
    if one.figures:
        runs = "; ".join("".join(figure(run, at, cites) for at in range(len(run))) for run in one.figures)
        by = dict.fromkeys(
            f"{line.outlet or UNNAMED_OUTLET}, {moment(line.published, page)}" for run in one.figures for line in run
        )
        whose = one.figures[0][0].sentence.text.partition(": ")[0]
        return f"{escape(whose)}: {runs}<br>*{escape('; '.join(by))}*{against}"
    words = " ".join(text_of(with_again(said), cites) for said in one.statements)
    chains = "; ".join(" › ".join(links) for links in chains_of(one.statements, page))
    return f"{words}<br>*{escape(chains)}*{against}"


def figure(run: tuple[FigureLine, ...], at: int, cites: Citations) -> str:
    words = Sentence(run[at].words, run[at].sentence.cites, "figure")
    return f"{joining(run, at)}{text_of(words, cites)}"


def statement(one: Statement, page: Roundup, cites: Citations) -> str:
    chains = "; ".join(" › ".join(links) for links in chains_of([one], page))
    return f"{text_of(with_again(one), cites)}  \n  *{escape(chains)}*"


def figures(section: Section, page: Roundup, cites: Citations) -> Iterator[str]:
    if not section.strips:
        return
    yield "| Figure | As said | Outlet, published |\n| --- | --- | --- |"
    for strip in section.strips:
        for line in strip.lines:
            where = f"{line.outlet or UNNAMED_OUTLET}, {moment(line.published, page)}"
            yield f"| {escape(strip.measure)} | {text_of(line.sentence, cites)} | {escape(where)} |"
    yield ""


def stands(rows: Iterable[Stand], cites: Citations) -> Iterator[str]:
    told = list(rows)
    for row in stand_rows(told):
        others = "".join(f" — {text_of(other, cites)}" for other in row.others)
        reasons = "".join(f" *{escape(reason)}*" for reason in row.reasons if reason)
        yield f"- **{escape(row.label)}:** {text_of(row.a, cites)}{others}{reasons}"
    if again := said_again(told):
        yield f"- **Said again:** {'; '.join(escape(name) + text_of(both, cites) for name, both in again)}"
    yield ""


def relayed(section: Section, page: Roundup, cites: Citations) -> Iterator[str]:
    """Yield what several outlets printed of one origin, a table a statement."""
    for one in section.relayed:
        yield f"**One origin, as each outlet printed it: {escape(one.origin)}**{' *the figures differ*' if one.figures_differ else ''}\n"
        yield "| Outlet | Figures | As printed |\n| --- | --- | --- |"
        for version in one.versions:
            outlets = "<br>".join(
                f"{escape(each.outlet or UNNAMED_OUTLET)}, {moment(each.published, page)}{text_of(cited, cites)}"
                for each, cited in printings(version)
            )
            figured = ", ".join(escape(line.words) for line in version.printings[0].figures)
            words = " ".join(escape(as_printed(sentence)) for sentence in version.printings[0].words)
            note = f" *{escape(version.note)}*" if version.note else ""
            yield f"| {outlets}{f'<br>and {version.more} more' if version.more else ''} | {figured} | {words}{note} |"
        yield ""


def silences(rows: Iterable[Silence], cites: Citations) -> Iterator[str]:
    for row in rows:
        told = [text_of(one, cites) for one in (row.to, *row.also_to) if one]
        to = f" To: {' — '.join(told)}" if told else ""
        since = f" Since then: {text_of(row.answer, cites)}" if row.answer else ""
        yield f"- {text_of(row.sentence, cites)}{to}{since}"
    yield ""
