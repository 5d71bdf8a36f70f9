"""Earlier claims by their words, filed when first asked for."""

from __future__ import annotations

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterator, Sequence

from .facets import Facets
from .voices import disowning

DAYS = 4 * 86400.0  # what is denied, confirmed or not answered was said in the days before
LATEST = 40  # claims looked at a word, from the latest back; near-linear growth rests on it


class ByWord:
    """What is told by somebody, without a no, under each of its words, in the one order."""

    def __init__(self, claims: Sequence[Facets]) -> None:
        self._claims = claims
        self._filed: dict[str, list[Facets]] | None = None

    def before(self, facets: Facets, words: frozenset[str]) -> Iterator[Facets]:
        """Yield the claims of the days before one that have one of the words, each once."""
        seen = set[str]()
        for word in sorted(words):
            for other in latest(self._by_word().get(word, ()), facets):
                if other.claim.id not in seen:
                    seen.add(other.claim.id)
                    yield other

    def _by_word(self) -> dict[str, list[Facets]]:
        if self._filed is None:
            self._filed = defaultdict(list)
            for facets in filter(told_plainly, self._claims):
                for word in facets.words:
                    self._filed[word].append(facets)
        return self._filed


def latest(told: Sequence[Facets], facets: Facets) -> Iterator[Facets]:
    """Yield the last of the claims, which come in the one order, that stand before one, of a few days."""
    end = bisect_left(told, facets.order, key=lambda other: other.order)
    for other in told[max(0, end - LATEST) : end]:
        if facets.published - other.published <= DAYS:
            yield other


def told_plainly(facets: Facets) -> bool:
    claim = facets.claim
    told = claim.polarity == "positive" and claim.stance != "denies" and claim.awaiting is None
    return told and bool(claim.chain) and disowning(facets) is None
