"""Labels that the renderers share: the chain beside a statement, the reach of an event, the day."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import timedelta

from reportedly.model import UNNAMED_OUTLET

from ..checker.when import zone_of
from ..ledger import columns_of
from ..locale import locale_of
from ..page import LeftOut, Roundup, Section, Statement
from .labels import moment, plural

OUTSIDE = "outside"
UNKNOWN = "of no known party"


def day_label(page: Roundup) -> str:
    return f"Day {locale_of(page.locale).number(page.day_number)} · " if page.day_number is not None else ""


def day_note(page: Roundup) -> str:
    """Return which day of a range the day number is; nothing for one day or without a number."""
    if page.day_number is None or page.first_day == page.last_day:
        return ""
    locale = locale_of(page.locale)
    number, day = locale.number(page.day_number), locale.day(page.last_day, year=True)
    return f"Day {number} is {day}, the last of the days covered"


def left_out_words(rows: Sequence[LeftOut]) -> str:
    """Return how many claims and how many relations are not on the page."""
    relations = sum(row.relation is not None for row in rows)
    claims = plural(len(rows) - relations, "claim") + " in no sentence of this page" if len(rows) > relations else ""
    held = plural(relations, "relation") + " between accounts in no row" if relations else ""
    return " and ".join(words for words in (claims, held) if words)


def between_words(items: Sequence[str]) -> str:
    """Return "1", "1 and 3", "1, 2 and 5"."""
    return " and ".join(part for part in (", ".join(items[:-1]), items[-1]) if part) if items else ""


def chains_of(told: Iterable[Statement], page: Roundup) -> list[list[str]]:
    """Return the chains of statements that stand together, each once, those of the same said again after them."""
    every = [one for statement in told for one in (statement, *statement.again)]
    return [list(links) for links in dict.fromkeys(tuple(chain_links(one, page)) for one in every)]


NEWS = {"new": "New", "continued": "Continued", "earlier": ""}


def overline(page: Roundup, section: Section) -> str:
    """Return what stands above a heading: whether it is new, its hours, and the places that the heading leaves out."""
    news = NEWS[section.news] if page.previous is not None else ""
    if section.news == "earlier" and page.previous is not None:
        news = f"Nothing new since {moment(page.previous, page)}"
    places = [spot.name for spot in section.spots if spot.name not in section.heading.text]
    return " · ".join(part for part in (news, hours(page, section), ", ".join(places)) if part)


def hours(page: Roundup, section: Section) -> str:
    """Return the hours that an account gives: "at 04:44", "18:00 to 06:00"."""
    clock = section.clock
    if clock is None or not clock.exact:
        return "hour not given" if section.when else "day not given"
    first, last = (at.astimezone(zone_of(page.zone)) for at in (clock.start, clock.end))
    time = locale_of(page.locale).time
    return f"at {time(first)}" if last - first <= timedelta(hours=1) else f"{time(first)} to {time(last)}"


def nothing_told(page: Roundup) -> str:
    """Return what is said in place of a page that has nothing to tell."""
    told = (page.sections, page.brief, page.also_said, page.silences, page.open)
    return "" if any(told) else "No claim fits what was asked for."


def since_words(page: Roundup) -> str:
    """Return from when on the page tells what changed."""
    return "the previous roundup" + (f", {moment(page.previous, page)}" if page.previous else "")


def absent_of(page: Roundup, section: Section) -> list[str]:
    """Return the parties of which nothing was read and for which the table has no column."""
    sides = [column.party for column in columns_of(section, page.parties)]
    return [party for party in page.parties if party not in sides] if any(sides) else []


def chain_links(one: Statement, page: Roundup) -> list[str]:
    """Return the links of a statement's chain, origin first, the outlet last with time of publication and notes."""
    links = [*([one.speaker] if one.speaker else []), *one.relays, one.outlet or UNNAMED_OUTLET]
    notes = [one.medium or "", one.basis or "", "" if one.on_record else "not on record"]
    tail = "".join(f" · {note}" for note in notes if note)
    *before, outlet = dict.fromkeys(links)
    return [*before, f"{outlet}, {moment(one.published, page)}{tail}"]


def reach(section: Section) -> str:
    """Return how many origins of which side speak of an event, in how many outlets, and how many of these are copies."""
    told = section.reach
    known = any(count.party for count in told.parties)  # without sides, all are outside them and none is told so
    sides = ", ".join(
        f"{between(count.least, count.most, '–')} {count.party or OUTSIDE}" for count in told.parties if known
    )
    number = f"{between(told.least, told.most, ' to ')} {'origin' if told.most == 1 else 'origins'}"
    origins = f"{number}: {sides}" if told.least and sides else number if told.least else "no named origin"
    copies = (
        f"; {plural(told.copies, 'report')} only {'copies' if told.copies == 1 else 'copy'} another"
        if told.copies
        else ""
    )
    return f"{origins}; {plural(told.outlets, 'outlet')}{copies}"


def between(least: int, most: int, to: str) -> str:
    return str(most) if least == most else f"{least}{to}{most}"


def outlets_words(page: Roundup) -> str:
    """Return "3 outlets", or that the reports name none."""
    return plural(page.read.outlets, "outlet") if page.read.outlets else "no outlet named"


def outlets_by_side(page: Roundup) -> str:
    """Return how many outlets are of which party; nothing where the profile names no parties."""
    named = [count for party, count in page.read.by_party if party]
    if not any(named):
        return "no outlet of a known party" if named else ""
    return ", ".join(f"{count} {party or UNKNOWN}" for party, count in page.read.by_party if count)
