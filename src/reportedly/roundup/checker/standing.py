"""How an event's heading goes on: each clause must be borne by a row of the event, and name who speaks in it."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from functools import cache

from reportedly import tsv
from reportedly.model import Claim

from .. import lists
from ..page import Section, Stand
from .lines import line_speakers
from .material import Material
from .silence import silence_wrong
from .tokens import bare_words

ALONE = re.compile(r"only accounts from (?P<names>.+) were read")
FIGURE = r"(?:how many were (?P<role>\w+)|a figure)"
Meant = tuple[str, str]  # kind and on of a relation


def standing_wrong(text: str, held: Material) -> Iterator[str]:
    """Yield clauses of no known shape, and names that no cited claim's side or speaker has."""
    before, known = list[list[str]](), known_names(held.claims)
    for clause in text.split("; "):
        meant = meanings(clause)
        alone = ALONE.fullmatch(clause)
        if not meant and not alone:
            yield from silence_clause_wrong(clause, held)
            continue
        names = (alone or next(match for pattern, _ in shapes() if (match := pattern.fullmatch(clause))))["names"]
        before = before if names == "they" else parted(names, known)
        bearing = denying(held.claims) if " denied " in clause else known
        if not before or any(name not in bearing for name in before):
            yield f"name '{names}'"


def parted(names: str, known: list[list[str]]) -> list[list[str]]:
    """Return the names in a clause, as bare words; "Ann and Ben" may be one origin's."""
    whole = bare_words(names)
    return [whole] if whole in known else [bare_words(part) for part in names.split(" and ")]


def silence_clause_wrong(clause: str, held: Material) -> Iterator[str]:
    silent = [claim for claim in held.claims if claim.awaiting is not None]
    lines = (f"{clause[:1].upper()}{clause[1:]}, {claim.report.publication} wrote." for claim in silent)
    if not any(not list(silence_wrong(line, Material((claim,)))) for line, claim in zip(lines, silent, strict=True)):
        yield f"clause '{clause}'"


def known_names(claims: Iterable[Claim]) -> list[list[str]]:
    """Return the sides and the speakers of claims, as bare words."""
    held = list(claims)
    sides = [bare_words(claim.origin.party) for claim in held if claim.origin and claim.origin.party]
    return [*sides, *(way for claim in held for way in line_speakers(claim))]


def denying(claims: Iterable[Claim]) -> list[list[str]]:
    """Return the speakers of the claims that deny."""
    found = (claim for claim in claims if claim.stance == "denies" or claim.polarity == "negative")
    return [way for claim in found for way in line_speakers(claim)]


def standing_not_borne(section: Section) -> str | None:
    """Return the first clause of an event's standing that no row of the event bears; null when all are."""
    text = section.standing.text if section.standing else ""
    return next((clause for clause in text.split("; ") if text and not is_borne(clause, section)), None)


def is_borne(clause: str, section: Section) -> bool:
    if alone := ALONE.fullmatch(clause):
        counted = [count.party for count in section.reach.parties if count.most]
        spoke = {*counted, *(column.party for column in section.columns)}
        return len(spoke) == 1 and bare_words(next(iter(spoke)) or "") == bare_words(alone["names"])
    if meant := meanings(clause):
        return any(fits(stand, meant) and is_cited(stand, section) for stand in section.stands)
    return any(
        one.answer is None and one.sentence.text.casefold().startswith(clause.casefold()) for one in section.silences
    )


def fits(stand: Stand, meant: tuple[Meant, ...]) -> bool:
    return (stand.kind, stand.on or "") in meant


def is_cited(stand: Stand, section: Section) -> bool:
    cited = set(section.standing.cites if section.standing else ())
    return cited.issuperset((*stand.a.cites, *(stand.b.cites if stand.b else ())))


def meanings(clause: str) -> tuple[Meant, ...]:
    """Return the relations that a clause may state."""
    return tuple(meant for pattern, meant in shapes() if pattern.fullmatch(clause))


@cache
def shapes() -> tuple[tuple[re.Pattern[str], Meant], ...]:
    rows = tsv.rows(lists.PACKAGE, "roundup_standing")
    return tuple(
        (shape(words), (row["kind"], row["on"])) for row in rows for words in (row["words"], row["one"]) if words
    )


def shape(words: str) -> re.Pattern[str]:
    marked = re.escape(words).replace(r"\{names\}", "(?P<names>.+)").replace(r"\{figure\}", FIGURE)
    return re.compile(marked)
