"""The part that a place plays: hit, launched from, bound for, said at. Told by the words beside its name."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from typing import cast, get_args

from reportedly.model import PlaceRole, Span
from reportedly.tsv import rows

from .context import kinds_of_place
from .countries import demonyms
from .tokens import Word, read_words
from .words import words as listed

_BREAKS = frozenset('.;:!?\n\r"“”—|()')  # what stands between two clauses
_FARTHEST = 16  # words looked back over for the phrase that leads a list of places
_BESIDE = 160  # characters on each side that `role_beside` reads


@dataclass(frozen=True, slots=True)
class Rule:
    """One row of `place_roles.tsv`: a phrase beside the name, and what must stand within some words of it."""

    role: PlaceRole
    phrase: tuple[str, ...]
    needs: frozenset[str]
    within: int
    unless: frozenset[str]


def role_of(words: Sequence[Word], first: int, last: int) -> PlaceRole | None:
    """Return the role of the place whose name is `words[first:last]`: by what leads it, else by the verb after it.

    "Said at" only where the words of speaking stand right before; the parse tells the rest.
    """
    lead = -1 if _is_holder(words, first, last) else _lead(words, first)
    for rule in _rules("before").get(words[lead].low, ()) if lead >= 0 else ():
        start = lead - len(rule.phrase) + 1
        if start >= 0 and _printed(words, start, rule) and _needed(words, start, rule):
            return rule.role
    return _by_verb(words, last)


def role_beside(text: str, span: Span) -> PlaceRole | None:
    """Return the role of the place named at `span` of `text`."""
    start = max(0, span.start - _BESIDE)
    words = read_words(text[start : span.end + _BESIDE])
    first = next((i for i, word in enumerate(words) if word.end + start > span.start), len(words))
    last = next((i for i, word in enumerate(words) if word.start + start >= span.end), len(words))
    return role_of(words, first, last) if first < last else None


def _printed(words: Sequence[Word], start: int, rule: Rule) -> bool:
    """Tell whether the rule's phrase begins at `start`, with nothing but blanks in it."""
    found = words[start : start + len(rule.phrase)]
    return tuple(word.low for word in found) == rule.phrase and all(word.gap == " " for word in found[1:])


def _is_holder(words: Sequence[Word], first: int, last: int) -> bool:
    """Tell a name that is not of the list before it: "struck Desna, Ukraine's army said"."""
    return words[first].gap == ", " and last < len(words) and _holds(words[last].gap)


def _lead(words: Sequence[Word], first: int) -> int:
    """Return the word that leads the name, past articles, nouns ("the city of") and the places listed before it."""
    index, in_list = first - 1, False
    stop = max(-1, first - _FARTHEST)
    while index > stop:
        word, gap = words[index], words[index + 1].gap
        if gap != " " and not _BREAKS.isdisjoint(gap):
            return -1
        if gap == ", " or word.low in ("and", "or"):
            in_list = True
        if not (_is_skipped(words, index) or word.low in ("and", "or") or (word.capital and (in_list or _holds(gap)))):
            return -1 if gap == ", " else index
        in_list = in_list or _holds(gap) or word.text == "s"
        index -= 1
    return -1


def _holds(gap: str) -> bool:
    return gap in ("'", "’", "-")


def _is_skipped(words: Sequence[Word], index: int) -> bool:
    word = words[index]
    if word.low == "of":
        return index > 0 and words[index - 1].low in _passed_over()
    return word.low in _passed_over() or word.text == "s" or word.text in demonyms()


@cache
def _passed_over() -> frozenset[str]:
    return _listed("skip", "before") | kinds_of_place() | listed("direction")


def _needed(words: Sequence[Word], start: int, rule: Rule) -> bool:
    """Tell whether what the rule needs stands before its phrase, nothing that speaks against it nearer."""
    if not rule.needs:
        return True
    for index in range(start - 1, max(-1, start - 1 - rule.within), -1):
        low = words[index].low
        if not _BREAKS.isdisjoint(words[index + 1].gap) or low in rule.unless or low in _stops():
            return False
        if low in rule.needs:
            return True
    return False


def _by_verb(words: Sequence[Word], last: int) -> PlaceRole | None:
    index, skipped = last, _skipped_after()
    while index + 1 < len(words) and words[index].gap == " " and words[index].low in skipped:
        index += 1
    if index + 1 >= len(words) or words[index].gap != " ":
        return None
    for rule in _rules("after").get(words[index].low, ()):
        after = index + len(rule.phrase)
        if not _printed(words, index, rule):
            continue
        while after < len(words) - 1 and words[after].gap == " " and words[after].low in skipped:
            after += 1
        if after < len(words) and words[after].gap == " " and words[after].low in rule.needs:
            return rule.role
    return None


@cache
def _rules(side: str) -> dict[str, tuple[Rule, ...]]:
    """Return the rules of one side by their phrase's word next to the name."""
    found: dict[str, list[Rule]] = {}
    for row in rows("reportedly.words", "place_roles"):
        if row["side"] == side and row["role"] in get_args(PlaceRole):
            needs, unless = frozenset(row["needs"].split()), frozenset(row["unless"].split())
            for phrase in row["phrases"].split("|"):
                parts = tuple(phrase.split())
                rule = Rule(cast("PlaceRole", row["role"]), parts, needs, int(row["within"] or 0), unless)
                found.setdefault(parts[-1 if side == "before" else 0], []).append(rule)
    return {word: tuple(sorted(made, key=lambda rule: -len(rule.phrase))) for word, made in found.items()}


@cache
def _skipped_after() -> frozenset[str]:
    return _listed("skip", "after") | kinds_of_place()


@cache
def _stops() -> frozenset[str]:
    return _listed("stop", "before")


def _listed(role: str, side: str) -> frozenset[str]:
    return frozenset(
        word
        for row in rows("reportedly.words", "place_roles")
        if (row["role"], row["side"]) == (role, side)
        for word in row["phrases"].split()
    )
