"""The thing counted: the noun phrase after a number, singular, without its determiner."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache

from reportedly.model import Span
from reportedly.tsv import rows

from .cues import past_form
from .printed import Printed

MOST = 7  # words of a counted thing, "intermediate-range ballistic missile launch site" being five
WORD = re.compile(r"[\s-]?([^\W_]\w*(?:[.'’-]\w+)*(?:(?<=\b[A-Z])\.|['’])?)")


@dataclass(frozen=True, slots=True)
class Counted:
    """What is counted; `end` is where its words end, `elliptic` that only "others" or a participle was printed."""

    of: str | None
    head: str | None
    end: int
    elliptic: bool = False
    plural: bool = True


@cache
def stops(kind: str) -> frozenset[str]:
    """Return the words of words/amount_stops.tsv of a kind."""
    return frozenset(row["word"] for row in rows("reportedly.words", "amount_stops") if row["kind"] == kind)


@cache
def irregular() -> dict[str, tuple[str, str]]:
    """Return plurals with singular and who they are ("civilian", "military", "children", "person")."""
    return {row["plural"]: (row["singular"], row["who"]) for row in rows("reportedly.words", "amount_nouns")}


@cache
def people_states() -> frozenset[str]:
    """Return single words that say what became of people, and of people alone."""
    roles = ("killed", "injured", "missing", "captured", "released", "displaced", "casualties")
    table = rows("reportedly.words", "amount_roles")
    return participles() & {row["form"] for row in table if row["role"] in roles}


@cache
def participles() -> frozenset[str]:
    """Return single words that say what became of people or things: "killed", "injured", "missing"."""
    table = rows("reportedly.words", "amount_roles")
    return frozenset(
        row["form"]
        for row in table
        if row["use"] == "state" or (row["use"] in ("verb", "subject") and past_form(row["form"]))
    )


def is_plural(word: str) -> bool:
    """Tell whether a word looks like a plural noun."""
    if word in irregular():
        return irregular()[word][0] != word or word in ("people", "personnel", "aircraft", "police")
    if word[:1].isupper() and word.endswith("ese"):  # "two million Sudanese"
        return True
    return len(word) > 2 and word.endswith("s") and not re.search(r"(?:ss|us|is|['’]s)$|['’]", word)


def singular(word: str) -> str:
    """Return the singular of a plural noun as printed."""
    if word in irregular():
        return irregular()[word][0]
    if re.search(r"[^aeiou]ies$", word):
        return word[:-3] + "y"
    if re.search(r"(?:ss|sh|ch|x|zz)es$", word):
        return word[:-2]
    return word[:-1] if is_plural(word) and word.endswith("s") else word


@cache
def kinds() -> dict[str, str]:
    """Return singulars and plurals of people's nouns with who they are."""
    return {word: kind for plural, (one, kind) in irregular().items() if kind for word in (one, plural)}


def who(of: str | None) -> str | None:
    """Return "civilian", "military", "children", "women" when the counted noun says so."""
    found = [kinds().get(word) for word in (of or "").split()]
    return next((kind for kind in found if kind and kind != "person"), None)


def is_person(head: str | None) -> bool:
    """Tell whether a singular head noun is a person's."""
    return head == "people" or head in kinds()


def find_share_of(text: str, start: int, end: int) -> Counted:
    """Return what a share or a sum is of: a plural phrase ("of the voters"), else the next words ("of Luhansk")."""
    for value in (2, 1):
        number = Printed(Span(start, start), (value, value), "count", None, None, "")
        counted = find_counted(text, number, start, end)
        if counted.of and not counted.elliptic:
            return counted
    return Counted(None, None, start)


def find_counted(text: str, number: Printed, start: int, end: int) -> Counted:
    """Return the noun phrase that begins at `start` and ends before `end`."""
    one = number.ends == (1, 1) or number.span.of(text).endswith("single")  # "not a single boat"
    kept: list[str] = []
    at = first = last = start
    while len(kept) < MOST and (match := WORD.match(text, at, end)):
        word = match[1].rstrip("’'")
        if word in stops("skip") and not kept:
            at = first = match.end()
            if word.casefold() in ("others", "more") and not next_noun(text, at, end):
                return Counted("people", "people", at, elliptic=True)
            continue
        if (
            word.casefold() in stops("stop")
            or (kept and ends_phrase(word, kept, one))
            or not text[match.start() : match.start(1)]
        ):
            break
        kept.append(word)
        at = last = match.end()
    return phrase(kept, first, last, one)


def next_noun(text: str, at: int, end: int) -> bool:
    """Tell whether a noun phrase follows: "two more British men", not "dozens more were wounded"."""
    match = WORD.match(text, at, end)
    return bool(match and match[1] not in stops("stop") and match[1] not in participles())


def ends_phrase(word: str, kept: list[str], one: bool) -> bool:
    """Tell whether a word can no longer belong to the phrase: after a plural only another plural can."""
    if is_plural(kept[-1]) and not one:
        return not (is_plural(word) and word.islower())
    return word in participles()


def phrase(kept: list[str], start: int, last: int, one: bool) -> Counted:
    """Make the counted thing of the words kept: "12 injured" counts people, "12 Su-35" are named by their model."""
    if not kept:
        return Counted(None, None, last)
    named = re.search(r"[A-Za-z].*\d|\d.*[A-Za-z]", kept[-1]) is not None
    if kept[0] in participles() and (one or not any(is_plural(word) for word in kept[1:])):
        people = "people" if kept[0] in people_states() else None
        return Counted(people, people, start, elliptic=True)
    if not one and not named and not is_plural(kept[-1]):
        return Counted(None, None, start, plural=False)
    head = kept[-1] if one else singular(kept[-1])
    return Counted(" ".join([*kept[:-1], head]), head, last, plural=is_plural(kept[-1]))
