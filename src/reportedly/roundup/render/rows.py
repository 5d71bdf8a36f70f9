"""Rows that the renderers share: relations that say the same gathered, silences by who is silent."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from ..page import FigureLine, Printing, Roundup, Sentence, Silence, Statement, Version
from ..wording.text import words_of

LINKS = {"update": ", later ", "correction": ", then "}


@dataclass(frozen=True, slots=True)
class Waiting:
    """All the silences of one party or person, on one kind of question."""

    who: str
    silences: tuple[Silence, ...]


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
