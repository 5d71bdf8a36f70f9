"""Names that only stand within an organisation's, a building's or a thing's longer name."""

from __future__ import annotations

from .context import Around, is_demonym, low
from .matching import Match
from .tokens import Word
from .words import words as listed

_LONGEST_LEAD = 7  # words from a church's noun to the last of its saints


def is_organisation(match: Match, around: Around) -> bool:
    """Tell whether it is within an organisation's, a building's or a thing's longer name."""
    if _is_of_organisation(around) or _is_of_saint(match, around) or around.low_after in listed("strain"):
        return True
    run = around.run_after
    if not run or run[0].low in listed("calendar") or any(word.low in listed("title") for word in run[:4]):
        return False
    if is_institution(run) or any(word.low in listed("public_body") for word in run):
        return False
    is_area = run[0].low in listed("area_noun") and run[0].low != "department"
    if any(word.low in listed("org_noun") for word in run[is_area:]) or low(around.after(len(run) + 1)) in listed(
        "org_noun_low"
    ):
        return True
    is_wide = match.top.kind in ("country", "continent", "area")
    return not (is_wide or is_area or is_office(run) or may_precede(run[0]) or run[0].low in listed("follows"))


def is_institution(run: list[Word]) -> bool:
    """Tell the rest of a school's or hospital's name, which is often a town's: "Westville High School"."""
    return any(word.low in listed("institution") for word in run)


def _is_of_organisation(around: Around) -> bool:
    """Tell whether an organisation's noun leads it: "Bank of England", "University of Southern Denmark"."""
    back = 1
    while back < 3 and (low(around.before(back)) == "the" or low(around.before(back)) in listed("direction")):
        back += 1
    head = around.before(back + 1) if low(around.before(back)) in ("of", "for") else None
    return head is not None and head.capital and head.low in listed("org_of")


def _is_of_saint(match: Match, around: Around) -> bool:
    """Tell the saint of a church: "the church of St. Peter and St. Paul", "St. Mark's Orthodox Cathedral"."""
    first, last, words = match.first, match.last, around.words
    if words[first].low not in listed("saint"):
        return False
    led = [word.low for word in words[max(0, first - _LONGEST_LEAD) : first]]
    if "of" in led and not listed("shrine").isdisjoint(led[: led.index("of")]):
        return True
    owned = [word for word in words[last + 1 : last + _LONGEST_LEAD] if word.capital]
    is_owner = last < len(words) and words[last].low == "s" and words[last].gap in ("'", "’")
    return is_owner and any(word.low in listed("org_noun") for word in owned)


def may_precede(word: Word) -> bool:
    """Tell whether a capitalised word can stand right before a place's name: "Northern", "Ukrainian", "Monday"."""
    return (
        word.low in listed("direction")
        or word.low in listed("calendar")
        or is_demonym(word)
        or word.low in listed("precedes")
    )


def is_office(run: list[Word]) -> bool:
    return any(word.low in listed("office") or word.low in listed("title") for word in run[:3])
