"""Whether a name that the gazetteer has is a place here, or a person, an organisation or an ordinary word."""

from __future__ import annotations

from collections.abc import Collection
from math import log10

from .context import Around, is_demonym, is_given_name, is_plain, low
from .matching import Match
from .site import Site
from .tokens import Word
from .words import names_of_people, ordinary
from .words import words as listed

STRONG, MEDIUM, WEAK = 3, 2, 1  # how well known a name is as a place's


def strength(match: Match, words: list[Word]) -> int:
    """Return how surely the bare name means a place: by its best-known site, less for words and people so called."""
    best = max(_renown(site) for site in match.sites)
    if match.last - match.first == 1:
        word = words[match.first].low
        best -= 2 * (word in ordinary()) + 2 * (
            word in names_of_people("given") and word not in listed("person_country")
        )
        if best < STRONG or not any(s.kind in ("country", "region", "continent") for s in match.sites):
            best -= word in names_of_people("surname")
    return best


def _renown(site: Site) -> int:
    if site.kind in ("country", "continent", "area", "point"):
        return STRONG
    people = site.population * (1.0 if site.known_as in ("name", "code") else 0.15)
    if site.kind == "district":
        people *= 0.1
    size = log10(people + 1)
    return STRONG if size >= 5 else MEDIUM if size >= 4.3 else WEAK


def is_ruled_out(match: Match, around: Around, words: list[Word], people: Collection[str]) -> bool:
    """Tell whether the words beside it make it part of another name, whatever the gazetteer has."""
    single = match.last - match.first == 1
    word = words[match.first]
    if single and (word.low in listed("never") or word.low in listed("calendar") or is_demonym(word)):
        return True
    if single and len(word.text) <= 2 and not (word.upper and word.text in ("US", "UK", "NZ")):
        return True
    if match.outer is None and (_is_partial(match, around) or _is_persons(match, around, people)):
        return True
    return _is_organisation(match, around)


def _is_partial(match: Match, around: Around) -> bool:
    """Tell whether a hyphen or an apostrophe joins it to letters that are no place's."""
    if around.gap_before in ("'", "’", "."):
        return True
    following = around.words[match.last] if match.last < len(around.words) else None
    return (
        around.gap_after == "." and following is not None and not following.first and following.start == match.end + 1
    )


def _is_persons(match: Match, around: Around, people: Collection[str]) -> bool:
    before = around.before()
    is_wide = match.top.kind in ("country", "continent")
    if before is not None and before.low in listed("title") and (before.capital or not is_wide):
        return True
    if around.gap_before == ". " and match.first and _is_initial(around.words[match.first - 1]):
        return True
    if before is not None and before.capital and not is_plain(before) and not _may_precede(before):
        return True
    if match.key in people and not (around.is_located or around.is_designated):
        return True
    run = around.run_after
    named = match.last - match.first == 1 and (
        match.key in names_of_people("given") or match.key in listed("person_country")
    )
    return bool(run) and named and not _is_office(run) and low(around.after()) not in listed("calendar")


def _is_initial(word: Word) -> bool:
    return (len(word.text) == 1 and word.capital) or word.low in listed("title")


def _may_precede(word: Word) -> bool:
    """Tell whether a capitalised word can stand right before a place's name: "Northern", "Ukrainian", "Monday"."""
    return (
        word.low in listed("direction")
        or word.low in listed("calendar")
        or is_demonym(word)
        or word.low in listed("precedes")
    )


def _is_office(run: list[Word]) -> bool:
    return any(word.low in listed("office") or word.low in listed("title") for word in run[:3])


def _is_organisation(match: Match, around: Around) -> bool:
    """Tell whether it is within an organisation's, a building's or a person's longer name."""
    run = around.run_after
    if run and not (run[0].first or run[0].low in listed("calendar")):
        if any(word.low in listed("org_noun") for word in run):
            return not _is_office(run)
        if match.top.kind not in ("country", "continent") and not _is_office(run) and not _may_precede(run[0]):
            return run[0].low not in listed("area_noun") and run[0].low not in listed("follows")
    head = around.before(2) if around.low_before == "of" else None
    return head is not None and head.capital and head.low in listed("org_of")


def is_weakly_said(around: Around) -> bool:
    """Tell whether a person's verb follows, as in "Houston said"."""
    return around.low_after in listed("said") or is_given_name(around.after())
