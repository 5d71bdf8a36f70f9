"""Resolve places whose spans are given, as by an annotator or a reader's correction."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Collection, Sequence

from reportedly.model import Span

from .countries import countries as known_countries
from .countries import country_of_word, demonyms
from .finding import one_sense, read_setting, site_of
from .folding import fold
from .gazetteer import Gazetteer
from .matching import Match
from .mention import PlaceMention
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
    matches = [match for _, match in sorted(pairs, key=lambda pair: pair[0]) if match is not None]
    relate(text, words, matches)
    setting = read_setting(words, matches, countries)
    plainest = one_sense(matches)
    return tuple(
        unknown_mention(text, span)
        if match is None
        else to_mention(text, words, match, site_of(match, plainest, setting), {})
        for span, match in pairs
    )


def _match(span: Span, name: str, first: int, last: int, gazetteer: Gazetteer) -> Match | None:
    if name in demonyms():
        name = known_countries()[country_of_word(name) or ""].name
    sites = find_sites(name, gazetteer)
    return Match(first, last, span.start, span.end, fold(name), sites) if sites else None
