"""Whether a name that the gazetteer has is a place here, or a person, an organisation or an ordinary word."""

from __future__ import annotations

from collections.abc import Collection
from functools import cache
from math import log10

from .context import Around, is_demonym, is_given_name, is_plain
from .matching import Match
from .organisations import is_office, is_organisation, may_precede
from .site import Site
from .tokens import Word
from .words import names_of_people, ordinary
from .words import words as listed

LARGE, MIDDLING = 5.0, 4.3  # log10 of people: 100,000 and 20,000
METROPOLIS = 1_000_000  # people: "London" is first of all the city
_NO_NAMES = ("never", "org_noun", "org_of", "area_noun", "feature_noun", "office", "title")
LONGEST_ACRONYM = 5  # letters
_WIDE = ("country", "continent", "area", "region")
STRONG, MEDIUM, WEAK = 3, 2, 1  # how well known a name is as a place's


def strength(match: Match, words: list[Word]) -> int:
    """Return how surely the bare name means a place: by its best-known site, less for words and people so called."""
    if match.strength is None:
        match.strength = _strength(match, words)
    return match.strength


def _strength(match: Match, words: list[Word]) -> int:
    best = max(map(_renown, match.sites))
    if match.last - match.first > 1:
        return STRONG if words[match.last - 1].low in listed("area_noun") else best
    word = words[match.first].low
    wide = {site.kind for site in match.sites if site.is_own and _renown(site) == STRONG and site.kind in _WIDE}
    if word in ordinary() and not wide - {"region"}:
        best -= 2
    if wide:
        return best
    if any(site.kind == "city" and site.is_own and site.population > METROPOLIS for site in match.sites):
        return best
    if word in names_of_people("given") and word not in listed("person_country"):
        best -= 2
    return best - (word in names_of_people("surname"))


def _renown(site: Site) -> int:
    if site.kind in ("country", "continent", "area", "point"):
        return STRONG
    people = site.population * (1.0 if site.is_own or site.known_as == "code" else 0.15)
    if site.kind == "district":
        people *= 0.1
    size = log10(people + 1)
    if size >= LARGE or site.known_as == "listed":
        return STRONG
    return MEDIUM if size >= MIDDLING else WEAK


def is_ruled_out(match: Match, around: Around, words: list[Word], people: Collection[str]) -> bool:
    """Tell whether the words beside it make it part of another name, whatever the gazetteer has."""
    single = match.last - match.first == 1
    word = words[match.first]
    if word.low in listed("calendar") or (single and is_demonym(word)) or _is_partial(match, around):
        return True
    if match.outer is not None or match.holds:
        return False
    if match.code or (single and _is_no_name(word) and not _is_named(word, match, around)):
        return True
    if single and _is_acronym(word, match) and not word.first:
        return True
    if is_dateline(match, around):
        return False
    return _is_persons(match, around, people) or is_organisation(match, around)


def _is_no_name(word: Word) -> bool:
    """Tell whether the word alone, though some place is called so, is a common noun or too short: "University", "Of"."""
    return len(word.text) <= 2 or word.low in _no_names()


@cache
def _no_names() -> frozenset[str]:
    return frozenset().union(*(listed(kind) for kind in _NO_NAMES))


def _is_acronym(word: Word, match: Match) -> bool:
    """Tell whether capitals spell an organisation rather than a place: "FAO", but not "UAE"."""
    return (
        word.upper
        and len(word.text) <= LONGEST_ACRONYM
        and match.top.kind != "country"
        and match.top.known_as != "code"
    )


def _is_named(word: Word, match: Match, around: Around) -> bool:
    """Tell whether it is a country's printed short form ("US", not "us"), a water ("the Gulf"), or said to be a place."""
    return (word.upper and match.top.kind == "country") or around.is_designated or match.top.kind == "area"


def is_dateline(match: Match, around: Around) -> bool:
    """Tell whether it begins a line in capitals that the next word does not go on with: "DETROIT The company"."""
    following = around.after()
    first = around.words[match.first]
    return (
        first.upper and first.first and "\n" in f"\n{first.gap}"[-2:] and following is not None and not following.upper
    )


def _is_partial(match: Match, around: Around) -> bool:
    """Tell whether a hyphen or another sign joins it to letters that are no place's."""
    if around.gap_before.endswith(("'", "’", "/", "@", "#", "$")) and around.gap_before not in (" '", " ‘", " ’"):
        return True
    if around.gap_before == "." or (
        around.gap_before == "-" and _is_name_part(around.words[match.first - 1], match, around)
    ):
        return True
    following = around.words[match.last] if match.last < len(around.words) else None
    if following is None:
        return False
    joined = around.gap_after
    if joined == " " and following.low in ("al", "el", "an", "as", "ad") and _joins_on(around):  # "Wad al-Noora"
        return True
    if joined == "." and not match.code:
        return not following.first
    if joined.startswith("$") or (joined in ("-", "/") and following.text[0].isdigit()):
        return True
    return joined == "-" and following.capital and strength(match, around.words) < STRONG


def _joins_on(around: Around) -> bool:
    """Tell whether the small word after the match begins more of the name: "al-Noora"."""
    at = around.match.last + 1
    return at < len(around.words) and around.words[at].gap == "-" and around.words[at].capital


def _is_name_part(word: Word, match: Match, around: Around) -> bool:
    return word.capital and not is_demonym(word) and strength(match, around.words) < STRONG


def _is_persons(match: Match, around: Around, people: Collection[str]) -> bool:
    before = around.before()
    is_wide = match.top.kind in ("country", "continent")
    if before is not None and before.low in listed("title") and (before.capital or not is_wide):
        return True
    if around.gap_before == ". " and match.first and _is_initial(around.words[match.first - 1]):
        return True
    is_short = around.words[match.first].text[-1] == "." or around.words[match.first].upper
    if (
        before is not None
        and before.capital
        and not is_plain(before)
        and not may_precede(before)
        and not (is_wide and is_short)
    ):
        return True
    if match.key in people and not (around.is_located or around.is_designated):
        return True
    run = around.run_after
    return bool(run) and may_be_person(match) and not is_office(run) and run[0].low not in listed("calendar")


def may_be_person(match: Match) -> bool:
    """Tell whether people are called so too: "Jordan", "Austin", "Paris"."""
    single = match.last - match.first == 1
    return single and (match.key in names_of_people("given") or match.key in listed("person_country"))


def _is_initial(word: Word) -> bool:
    return (len(word.text) == 1 and word.capital) or word.low in listed("title")


def is_weakly_said(around: Around) -> bool:
    """Tell whether a person's verb follows, as in "Houston said"."""
    return around.low_after in listed("said") or is_given_name(around.after())
