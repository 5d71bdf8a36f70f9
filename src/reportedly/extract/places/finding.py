"""Find the places that a text names."""

from __future__ import annotations

from collections.abc import Collection, Mapping

from reportedly.model import Span

from .context import Around
from .countries import country_of_word, demonyms
from .gazetteer import Gazetteer
from .judging import STRONG, WEAK, is_dateline, is_ruled_out, is_weakly_said, strength
from .matching import Match, find_matches
from .mention import PlaceMention
from .neighbours import company
from .organisations import is_institution
from .people import people_named
from .ranking import Setting, choose
from .relating import relate
from .resolving import exact_to, to_mention, unknown_mention
from .roles import role_of
from .site import Site
from .tokens import Word, read_words
from .unknown import find_unknown

NEIGHBOURLY = (0.5, 1.0, 2.0)  # other names beside it, by how likely they are meant there, for a point each
SURE = 3  # points: a well-known name alone has them, a village needs a preposition of place and its country named

Disputed = Mapping[str, tuple[str, ...]]


def find_places(
    text: str,
    *,
    gazetteer: Gazetteer,
    countries: Collection[str] = (),
    disputed: Disputed | None = None,
) -> tuple[PlaceMention, ...]:
    """Return the places that `text` names, in order, none overlapping. `countries` are codes that the report is about.

    1. the longest names that the gazetteer has  2. how they stand to each other  3. which are surely places
    4. what the text is about  5. which of the others are places  6. which site each means  7. places the gazetteer lacks
    """
    words = read_words(text)
    matches = find_matches(text, words, gazetteer)
    relate(text, words, matches)
    people = people_named(words)
    arounds = (Around(words, match) for match in matches)
    points = {id(a.match): points_of(a, words) for a in arounds if not is_ruled_out(a.match, a, words, people)}
    open_ = [match for match in matches if id(match) in points]
    sure = [match for match in open_ if points[id(match)] >= SURE]
    setting = read_setting(words, sure, countries, company(open_))
    kept = _kept(open_, sure, points, words, setting)
    by_key = one_sense(kept)
    mentions = [to_mention(text, words, match, site_of(match, by_key, setting), disputed or {}) for match in kept]
    for first, last in find_unknown(words, kept):
        span = Span(words[first].start, words[last - 1].end)
        mentions.append(unknown_mention(text, span, role_of(words, first, last), exact_to(words, last)))
    return tuple(sorted(mentions, key=lambda mention: mention.span))


def points_of(around: Around, words: list[Word]) -> int:
    match = around.match
    known = strength(match, words)
    points = known
    if around.is_located:
        points += 2
    elif around.is_loosely_located:
        points += 1
    points += (
        5 * (match.outer is not None)
        + 3 * is_dateline(match, around)
        + 3 * around.is_designated
        + 1 * (match.loosely is not None)
    )
    points -= 2 * is_institution(around.run_after)
    points -= 2 * (known < STRONG and is_weakly_said(around))
    points -= words[match.first].first and match.last - match.first == 1 and known < STRONG
    return points


def _kept(
    open_: list[Match], sure: list[Match], points: Mapping[int, int], words: list[Word], setting: Setting
) -> list[Match]:
    """Add to the sure matches those that the text's countries, or a sure match of the same name, speak for."""
    names = {match.key for match in sure}
    chosen = {id(match) for match in sure}
    outers = {id(match.outer) for match in sure if match.outer is not None}
    kept = []
    for match in open_:
        again = match.key in names and strength(match, words) >= WEAK
        if id(match) in chosen or again or id(match) in outers or points[id(match)] + _at_home(match, setting) >= SURE:
            kept.append(match)
    return kept


def _at_home(match: Match, setting: Setting) -> int:
    """Count what the text's countries, and the other names that lie beside it, say for a name."""
    beside = max((setting.company.get(site.id, 0.0) for site in match.sites), default=0.0)
    neighbours = sum(beside >= enough for enough in NEIGHBOURLY)
    return neighbours + (1 if any(setting.holds(site.country) for site in match.sites) else -1)


def read_setting(
    words: list[Word], sure: list[Match], countries: Collection[str], beside: Mapping[int, float]
) -> Setting:
    """Return what the text is about, by the countries, demonyms and well-known places it names."""
    setting = Setting(frozenset(countries), company=beside)
    for code in countries:
        setting.countries[code] += 2
    for word in words:
        if word.capital and word.text in demonyms():
            setting.countries[country_of_word(word.text) or ""] += 1
    for match in sure:
        if match.top.kind == "country" and not any(s.kind == "region" for s in match.sites):
            setting.countries[match.top.country or ""] += 1
    for match in sure:
        site = choose(match, setting)
        setting.note(site)
    setting.chosen.clear()  # from here on all that the text is about is known
    return setting


def one_sense(kept: list[Match]) -> dict[str, Match]:
    """Return for each name the match that says most plainly which site it is, so that one name means one place."""
    best: dict[str, Match] = {}
    for match in kept:
        if match.outer is not None or match.loosely is not None:
            best.setdefault(match.key, match)
    return best


def site_of(match: Match, by_key: dict[str, Match], setting: Setting) -> Site:
    """Return a match's site; a bare name follows the match of that name that says where it is."""
    leader = by_key.get(match.key, match)
    if match.outer is None and leader is not match and match.wants is None:
        return choose(leader, setting)
    return choose(match, setting)
