"""Rows that the renderers share: relations that say the same gathered, silences by who is silent."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from ..page import FigureLine, Printing, Roundup, Sentence, Silence, Stand, Statement, Version
from ..wording.text import words_of

MUTUAL = ("agrees", "compatible", "differs", "contests")  # relations that hold both ways
LINKS = {"update": ", later ", "correction": ", then "}


@dataclass(frozen=True, slots=True)
class StandRow:
    """One account, and all that stand so to it."""

    kind: str
    label: str
    a: Sentence
    others: tuple[Sentence, ...]
    reasons: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Waiting:
    """All the silences of one party or person, on one kind of question."""

    who: str
    silences: tuple[Silence, ...]


def stand_rows(stands: Iterable[Stand]) -> list[StandRow]:
    """Gather the relations of one account to several; what an origin only said again is left to `said_again`.

    Where neither account answers the other, the one that stands so to more of them comes first.
    """
    shown = [one for one in stands if one.kind != "repeats"]
    tied = Counter((one.kind, one.on, side.text) for one in shown for side in (one.a, one.b) if side is not None)
    found: dict[tuple[str, str | None, str], list[Stand]] = {}
    for one in shown:
        if one.kind in MUTUAL and one.b and tied[one.kind, one.on, one.b.text] > tied[one.kind, one.on, one.a.text]:
            one = replace(one, a=one.b, b=one.a)
        found.setdefault((one.kind, one.on, one.a.text), []).append(one)
    return [_row(rows) for rows in found.values()]


def _row(rows: Sequence[Stand]) -> StandRow:
    first = rows[0]
    label = f"{first.label} on {first.on}" if first.on else first.label
    (a,) = _once(one.a for one in rows)
    others = _once(one.b for one in rows if one.b is not None)
    return StandRow(first.kind, label, a, others, tuple(dict.fromkeys(one.reason for one in rows)))


def _once(sentences: Iterable[Sentence]) -> tuple[Sentence, ...]:
    """Return each wording once, with all that it cites."""
    found: dict[str, Sentence] = {}
    for one in sentences:
        held = found.get(one.text)
        found[one.text] = replace(held, cites=tuple(dict.fromkeys((*held.cites, *one.cites)))) if held else one
    return tuple(found.values())


def said_again(stands: Iterable[Stand]) -> list[tuple[str, Sentence]]:
    """Return the speakers that only said again what they had said, each with what cites both times."""
    found = [one for one in stands if one.kind == "repeats"]
    return [
        (one.a.text.partition(": ")[0], Sentence("", (*one.a.cites, *(one.b.cites if one.b else ())), "words"))
        for one in found
    ]


def silences_in(page: Roundup) -> list[Silence]:
    """Return every silence that the page records: of its events, of earlier ones, and by itself."""
    sections = (*page.sections, *page.brief, *page.open)
    return [*(one for section in sections for one in section.silences), *page.silences]


def gathered(silences: Iterable[Silence]) -> list[tuple[Silence, ...]]:
    """Gather the silences on one statement that several outlets recorded."""
    found: dict[tuple[str, ...], list[Silence]] = {}
    for at, one in enumerate(silences):
        known = one.to or one.answer
        found.setdefault(tuple(words_of(known.text)) if known else (str(at),), []).append(one)
    return [tuple(same) for same in found.values()]


def waiting_rows(silences: Iterable[Silence]) -> list[Waiting]:
    """Return who has not answered, those whose silence still lasts and was recorded last first."""
    found: dict[str, list[Silence]] = {}
    for one in silences:
        if one.kind != "not_verified":
            found.setdefault(" and ".join(one.who) or "Not named", []).append(one)
    rows = [Waiting(who[:1].upper() + who[1:], tuple(rows)) for who, rows in found.items()]
    rows.sort(key=lambda row: max(one.as_of or "" for one in row.silences), reverse=True)
    return sorted(rows, key=lambda row: all(one.answer is not None for one in row.silences))


def unverified(silences: Iterable[Silence]) -> list[Silence]:
    """Return what an outlet says it could not verify."""
    return [one for one in silences if one.kind == "not_verified"]


def with_again(one: Statement) -> Sentence:
    """Return a statement's sentence with the citations of the same said again."""
    cites = dict.fromkeys((*one.sentence.cites, *(cite for again in one.again for cite in again.sentence.cites)))
    return replace(one.sentence, cites=tuple(cites))


def as_printed(one: Sentence) -> str:
    """Return what was printed of a sentence whose outlet or speaker stands beside it."""
    lead = " wrote: " if one.kind == "printed" else ": "
    return one.text.partition(lead)[2] or one.text


def printings(one: Version) -> list[tuple[Printing, Sentence]]:
    """Return a version's printings, each once an outlet and time, with all that it cites."""
    return [
        (each, Sentence("", tuple(dict.fromkeys(cite for words in each.words for cite in words.cites)), "words"))
        for each in one.printings
    ]


def joining(lines: Sequence[FigureLine], at: int) -> str:
    """Return what stands before a figure of one origin's run: "later" only where it replaces the one before."""
    return "" if at == 0 else LINKS.get(lines[at].change or "", "; ")
