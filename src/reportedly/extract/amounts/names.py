"""Numbers that count nothing: years, and the numbers of names ("Article 5", "S-300", "the 777 airliner")."""

from __future__ import annotations

import re
from functools import cache

from reportedly.tsv import rows

from .counted import find_counted, participles, stops
from .numerals import any_of
from .printed import Printed

YEAR = re.compile(r"(?:1[5-9]|2[01])\d\d")
AT_YEAR = re.compile(
    r"\b(?:in|since|by|of|until|till|before|after|during|from|between|for|early|late|mid|and|to|the|year|fiscal|"
    r"[A-Z]\w+)\s$"
)
COUNTED = re.compile(
    r"\s(?:people|persons|troops|(?:[a-z]+\s){0,2}(?:soldiers|drones|missiles|civilians|tonnes|rockets|houses|jobs|men|"
    r"women|children|casualties|prisoners|refugees|points))\b"
)
BARE = re.compile(
    r"\s(?:on|in|at|of|for|from|was|is|has|had|and|to|with|which|that|as|by|will|who)\b|\s?[,.;:)”\"’\n]|\s?$|\s[A-Z]"
)
CALENDAR = frozenset(
    ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday", "At", "On", "In", "The"]
)
CUT = re.compile(r"['’]s?\d|[-–]\d+[A-Z]{2}|\.\d|:\d")  # after a number: it is the head of something longer
ORDINAL_AFTER = re.compile(r"\s?(?:st|nd|rd|th)\b")
PREFIXED = re.compile(r"\b(?:sub|minus|to|and|under|over|or|than|an?|now|nearly|almost|about)[-–]$")
GLUED = re.compile(r"[^\W\d_]\d*[-–./]\Z|[^\W\d_]\Z|\d[.:/]\Z|[#@_]\Z|\b[A-Z]+\s-\Z")
FIXED = re.compile(
    r"(?:\b(?:the|its|their|his|her|our|a|an|new|newest|latest|larger|smaller|old|first|final|own|long-range)|"
    r"[A-Z]\w+)\s$"
)
SINGULAR_AFTER = re.compile(r"[\s-](?:[\"“]?[A-Z][a-z]|[a-z]+(?!\w))")
RANKED = re.compile(r"\b(?:top|bottom|first|second|last|latter|other|better|final)\s$")
POINTING = re.compile(
    r"\b(?:each|same|this|that|every|any|which|no|another|some|new|old|big|good|bad|first|last)\s$", re.IGNORECASE
)
CAPITAL_BEFORE = re.compile(r"(?:[\w,]\s)([\w&’'-]*[A-Z][\w&’'-]*)\s$")
INSIDE = re.compile(r"[A-Za-z,]\s$")


@cache
def word_kinds() -> dict[str, frozenset[str]]:
    """Return the words of words/amount_not_counts.tsv by kind."""
    table = rows("reportedly.words", "amount_not_counts")
    return {
        kind: frozenset(row["word"] for row in table if row["kind"] == kind) for kind in {row["kind"] for row in table}
    }


@cache
def before_name(kind: str) -> re.Pattern[str]:
    """Return the pattern of a word that makes a following number part of a name: "Article", "Boeing", "Resolution"."""
    return re.compile(rf"(?<!\w)({any_of(sorted(word_kinds()[kind]))})[\s-]$", re.IGNORECASE)


@cache
def noun_after() -> re.Pattern[str]:
    """Return the pattern of a word that keeps a number before it from counting: "anniversary", "Street", "GMT"."""
    return re.compile(rf"[\s-]{any_of(sorted(word_kinds()['noun']))}(?!\w)", re.IGNORECASE)


def counts(found: Printed, text: str) -> bool:
    """Tell whether a printed number counts or measures something, rather than names or dates it."""
    start, end = found.span.start, found.span.end
    before, after = text[max(0, start - 24) : start], text[end : end + 40]
    if glued(before) or after[:1].isalpha() or CUT.match(after):
        return False
    if found.kind not in ("count", "vague"):
        return not (found.kind == "share" and RANKED.search(before))
    printed = found.span.of(text)
    if is_year(found, printed, before, after) or is_model(found, printed, text, before):
        return False
    if numbered(found, printed, before, after) or pronoun(found, printed, before, after):
        return False
    return not (noun_after().match(after) or ORDINAL_AFTER.match(after))


def glued(before: str) -> bool:
    """Tell whether letters stand right before, as in "S-300" or "MH17"; "sub-7" and "minus-3" are numbers."""
    return GLUED.search(before) is not None and PREFIXED.search(before) is None


def is_year(found: Printed, printed: str, before: str, after: str) -> bool:
    """Tell a bare year from a count of two thousand people."""
    if found.kind != "count" or not YEAR.fullmatch(printed) or COUNTED.match(after) or found.sign:
        return False
    return AT_YEAR.search(before) is not None or 1900 <= int(printed) <= 2099


def numbered(found: Printed, printed: str, before: str, after: str) -> bool:
    """Tell a number that belongs to the name before it: "Article 5", "Boeing 777", "Big Three"."""
    if not found.digits:
        inside = INSIDE.search(before) is not None and not found.range
        return inside and (printed[:1].isupper() or before.endswith("number "))
    if before_name("designator").search(before):
        return True
    if (named := before_name("name").search(before)) is not None:
        bare = BARE.match(after) is not None
        return bare if named[1].islower() else bare or not re.match(r"[\s-](?:[a-z]+\s)?[a-z]+s\b", after)
    capital = CAPITAL_BEFORE.search(before)
    return bool(capital and capital[1] not in CALENDAR and len(printed) < 4 and BARE.match(after))


def is_model(found: Printed, printed: str, text: str, before: str) -> bool:
    """Tell a type's number from a count: "the 777 airliner", "a new 787": nothing plural follows it."""
    if not re.fullmatch(r"\d{3,4}", printed) or found.kind != "count" or not FIXED.search(before):
        return False
    end = found.span.end
    after = text[end : end + 24]
    word = re.match(r"\W*(\w+)", after)
    if not SINGULAR_AFTER.match(after) or word is None or word[1] in stops("stop") or word[1] in participles():
        return False
    return find_counted(text, found, end, min(end + 80, len(text))).of is None


def pronoun(found: Printed, printed: str, before: str, after: str) -> bool:
    """Tell the pronoun ("each one", "the same one", "the top three") from the number."""
    if found.digits:
        return False
    if RANKED.search(before) and not re.match(r"\s[a-z]+s\b", after):
        return True
    return printed.casefold() == "one" and POINTING.search(before) is not None
