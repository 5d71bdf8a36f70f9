"""Resolve places whose spans are given, as by an annotator or a reader's correction."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Collection, Sequence

from reportedly.model import Span

from .context import Around
from .countries import countries as known_countries
from .countries import country_of_word, demonyms
from .finding import SURE, one_sense, points_of, read_setting, site_of
from .folding import fold
from .gazetteer import Gazetteer
from .judging import is_ruled_out
from .matching import Match, find_matches
from .mention import PlaceMention
from .neighbours import company
from .people import people_named
from .relating import relate
from .resolving import find_sites, to_mention, unknown_mention
from .tokens import read_words


def resolve_spans(
    text: str, spans: Sequence[Span], *, gazetteer: Gazetteer, countries: Collection[str] = ()
) -> tuple[PlaceMention, ...]:
    """Return a mention for each span, resolved in the light of the others; a demonym is its country."""
    words = read_words(text)
    starts, ends = [word.start for word in words], [word.end for word in words]
    pairs = []
    for span in spans:
        first = bisect_right(ends, span.start)
        last = max(bisect_left(starts, span.end), first + 1)
        pairs.append((span, _match(span, span.of(text), first, last, gazetteer)))
    given = sorted((match for _, match in pairs if match is not None), key=lambda match: match.start)
    beside = [match for match in find_matches(text, words, gazetteer) if not _overlaps(match, spans)]
    relate(text, words, sorted((*given, *beside), key=lambda match: match.start))
    people = people_named(words)
    beside = [match for match in beside if not is_ruled_out(match, Around(words, match), words, people)]
    sure = [match for match in beside if points_of(Around(words, match), words) >= SURE]
    setting = read_setting(words, [*given, *sure], countries, company([*given, *beside]))
    plainest = one_sense(given)
    return tuple(
        unknown_mention(text, span)
        if match is None
        else to_mention(text, words, match, site_of(match, plainest, setting), {})
        for span, match in pairs
    )


def _overlaps(match: Match, spans: Sequence[Span]) -> bool:
    return any(span.start < match.end and match.start < span.end for span in spans)


def _match(span: Span, name: str, first: int, last: int, gazetteer: Gazetteer) -> Match | None:
    if name in demonyms():
        name = known_countries()[country_of_word(name) or ""].name
    sites = find_sites(name, gazetteer)
    if name.endswith(".") and (short := tuple(site for site in sites if site.known_as == "code")):
        sites = short  # "Mo." is Missouri and no town of that name
    return Match(first, last, span.start, span.end, fold(name), sites) if sites else None
