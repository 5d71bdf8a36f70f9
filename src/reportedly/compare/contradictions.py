"""Denials that name nothing they deny, and where what they deny is looked for: by its words, in all that was read."""

from __future__ import annotations

import re
from functools import cache

from . import lists, names
from .by_word import told_plainly
from .facets import Facets, Order
from .relating import Scene
from .terms import NATION, nation_stems, overlap, plain, terms
from .voices import one_origin

NAME = re.compile(r"(?<=\w )[A-Z][a-z]{2,}")  # in the middle of a sentence
NO_SUCH = re.compile(
    r"^(?:that )?(?:there (?:was|were|is|had been|has been|have been) )?(?:no|not any) (?:such )?(.{3,60})"
)
SAME = 0.6  # share of the denial's words
WORDS = 3  # shared, countries left out, where a denial is of knowledge or the like
MANY = 4  # and where it is of anything
NEAR = 500  # code points between two accounts set side by side
NOUN_WORDS = 2  # where the denial names the kind of deed besides


class Contradicted:
    """What denials, confirmations and silences may be of, by its words."""

    def __init__(self, scene: Scene) -> None:
        self._scene = scene

    def in_words(self, facets: Facets, *, personal: bool) -> Facets | None:
        """Return what another origin said in the same words without the no, the most alike and the latest."""
        own = facets.words - _no_words()
        return self._best(facets, own, WORDS if personal else MANY, SAME, None)

    def beside(self, facets: Facets) -> Facets | None:
        """Return what another origin says in the same passage in some of the same words, before the denial or after it."""
        near = (other for other in self._scene.reports[facets.report] if abs(other.at - facets.at) <= NEAR)
        near = (other for other in near if told_plainly(other) and other.claim.modality == "actual")
        fits = [other for other in near if not one_origin(facets, other) and _in_half(facets, other)]
        return max(
            fits, key=lambda other: (overlap(facets.words, other.words), -abs(other.at - facets.at)), default=None
        )

    def told(self, facets: Facets, own: frozenset[str], share: float) -> Facets | None:
        """Return what another origin said elsewhere, in days before, that has this share of some words."""
        return self._best(facets, own, WORDS, share, None)

    def deed(self, facets: Facets) -> Facets | None:
        """Return the deed of the kind that "no collision took place" names, told of in words of the denial's sentence."""
        family = denied_kind(facets)
        own = (facets.words | terms(facets.claim.sentence.quote)) - _no_words()
        return self._best(facets, own, NOUN_WORDS, 0.0, family) if family else None

    def disowned(self, facets: Facets) -> Facets | None:
        """Return where else the words are told that somebody denies having been said."""
        near = (other for other in self._scene.by_word.before(facets, facets.words) if _may_be_spoken(facets, other))
        near = (other for other in near if _telling(facets.words & other.words) >= NOUN_WORDS)
        alike = [other for other in near if overlap(facets.words, other.words) >= SAME]
        return max(alike, key=lambda other: other.order, default=None)

    def _best(self, facets: Facets, own: frozenset[str], words: int, share: float, family: str | None) -> Facets | None:
        fits = [
            other
            for other in self._scene.by_word.before(facets, own)
            if other.claim.modality == "actual"
            and not one_origin(facets, other)
            and (family is None or other.family == family)
            and _telling(own & other.words) + bool(facets.places & other.places) + _named(facets, other) >= words
            and len(own & other.words) >= share * (len(own) if family is None else 1)
            and not _apart(facets, other)
        ]
        return max(fits, key=lambda other: _rank(facets, own, other), default=None)


def denied_kind(facets: Facets) -> str | None:
    """Return the family of the deed that a claim says there was none of; none for "no casualties"."""
    found = NO_SUCH.match(facets.low)
    noun = lists.finder("mentions", "noun").search(found[1]) if found else None
    return lists.phrases("mentions", "noun", "family")[noun.group(0)] if noun else None


def _rank(facets: Facets, own: frozenset[str], other: Facets) -> tuple[bool, float, Order]:
    return bool(facets.places & other.places), overlap(own, other.words), other.order


def _named(facets: Facets, other: Facets) -> int:
    """Return how many names, such as those of ships, two passages share: each tells more than a word."""
    mine, theirs = (frozenset(NAME.findall(one.claim.evidence.quote)) for one in (facets, other))
    return sum(not names.country(name) for name in mine & theirs)


def _in_half(facets: Facets, other: Facets) -> bool:
    """Tell whether half of a denial's words, countries and its no left out, are another claim's too."""
    own = facets.words - _no_words()
    return _telling(own & other.words) >= NOUN_WORDS and 2 * len(own & other.words) >= len(own)


def _telling(words: frozenset[str]) -> int:
    return sum(not word.startswith(NATION) and word not in nation_stems() for word in words)


def _may_be_spoken(facets: Facets, other: Facets) -> bool:
    """Tell whether a claim elsewhere is of the very speaker who is said not to have spoken."""
    elsewhere = (other.report, other.sentence) != (facets.report, facets.sentence)
    mine, theirs = (set(plain(one.claim.chain[0].source).split()) for one in (facets, other))
    return elsewhere and (one_origin(facets, other) or bool(mine & theirs))


def _apart(facets: Facets, other: Facets) -> bool:
    """Tell whether time or place keeps a denial from being of a claim."""
    times = facets.window and other.window and facets.window.own and not facets.window.meets(other.window)
    return bool(times) or bool(facets.places and other.places and not facets.places & other.places)


@cache
def _no_words() -> frozenset[str]:
    return frozenset({"no", "none", "nothing", "nobody", "any"})
