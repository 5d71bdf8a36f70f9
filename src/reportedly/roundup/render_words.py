"""Labels that the renderers share: the chain beside a statement, the reach of an event, the day."""

from __future__ import annotations

from collections.abc import Sequence

from .page import LeftOut, Roundup, Section, Statement
from .render_labels import moment, plural

OUTSIDE = "outside"
UNKNOWN = "of no known party"


def day_label(page: Roundup) -> str:
    return f"Day {page.day_number:,} · " if page.day_number is not None else ""


def day_note(page: Roundup) -> str:
    """Return which day of a range the day number is; nothing for one day or without a number."""
    if page.day_number is None or page.first_day == page.last_day:
        return ""
    return f"Day {page.day_number:,} is {page.last_day.day} {page.last_day:%B %Y}, the last of the days covered"


def left_out_words(rows: Sequence[LeftOut]) -> str:
    """Return how many claims and how many relations are not on the page."""
    relations = sum(row.relation is not None for row in rows)
    claims = plural(len(rows) - relations, "claim") + " in no sentence of this page" if len(rows) > relations else ""
    held = plural(relations, "relation") + " between accounts in no row" if relations else ""
    return " and ".join(words for words in (claims, held) if words)


def chain_of(one: Statement, zone: str) -> str:
    """Return the chain of a statement as one line: "Vitaliy Klitschko › Reuters › Harbour Post, 4 July, 10:45"."""
    return " › ".join(chain_links(one, zone))


def chain_links(one: Statement, zone: str) -> list[str]:
    """Return the links of a statement's chain, origin first, the outlet last with time of publication and notes."""
    links = [*([one.speaker] if one.speaker else []), *one.relays, one.outlet or "one report"]
    notes = [one.medium or "", one.basis or "", "" if one.on_record else "not on record"]
    tail = "".join(f" · {note}" for note in notes if note)
    *before, outlet = dict.fromkeys(links)
    return [*before, f"{outlet}, {moment(one.published, zone)}{tail}"]


def reach(section: Section) -> str:
    """Return how many origins of which side speak of an event, in how many outlets, and how many of these are copies."""
    told = section.reach
    sides = ", ".join(f"{between(count.least, count.most, '–')} {count.party or OUTSIDE}" for count in told.parties)
    number = f"{between(told.least, told.most, ' to ')} {'origin' if told.most == 1 else 'origins'}"
    origins = f"{number}: {sides}" if told.least and sides else number if told.least else "no named origin"
    copies = (
        f", of which {plural(told.copies, 'report')} only {'copies' if told.copies == 1 else 'copy'}"
        if told.copies
        else ""
    )
    return f"{origins}; {plural(told.outlets, 'outlet')}{copies}"


def between(least: int, most: int, to: str) -> str:
    return str(most) if least == most else f"{least}{to}{most}"


def outlets_by_side(page: Roundup) -> str:
    """Return how many outlets are of which party; nothing where the profile names no parties."""
    named = [count for party, count in page.read.by_party if party]
    if not any(named):
        return "none of a known party" if named else ""
    return ", ".join(f"{count} {party or UNKNOWN}" for party, count in page.read.by_party if count)


def silence_title(page: Roundup) -> str:
    """Return the heading of the list of silences, which also names what no outlet could verify when it is among them."""
    verified = all(not one.sentence.text.startswith("Not ") for one in page.silences)
    return "Awaiting an answer" if verified else "Awaiting an answer, or not verified"
