"""Whose word two claims are: one origin by its id where both have one, else by its name."""

from __future__ import annotations

from reportedly.model import Link

from . import names
from .facets import Facets


def one_origin(one: Facets, two: Facets) -> bool:
    """Tell whether two claims are of one origin; two outlets in their own voice are by name."""
    return _one(one.claim.origin, one.speaker, two.claim.origin, two.speaker)


def passed_on(one: Facets, two: Facets) -> bool:
    """Tell whether the origin of `two` is a link of the chain of `one`."""
    return any(_one(link, link.source, two.claim.origin, two.speaker) for link in one.claim.chain)


def origin_key(facets: Facets) -> str:
    """Return what is equal for two claims of one origin, spellings of its name aside."""
    origin = facets.claim.origin
    return (origin.actor if origin else None) or facets.speaker


def wide_key(facets: Facets) -> frozenset[str]:
    """Return what all spellings of an origin's name share, country left out; other origins may share it too."""
    return names.voice(facets.speaker)


def _one(mine: Link | None, name: str, theirs: Link | None, other: str) -> bool:
    if mine and theirs and mine.actor and theirs.actor:
        return mine.actor == theirs.actor
    return names.same(name, other)
