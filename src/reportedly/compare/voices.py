"""Whose word two claims are: one origin by its id where both have one, else by its name."""

from __future__ import annotations

from reportedly.model import Link

from . import names
from .facets import Facets


def one_origin(one: Facets, two: Facets) -> bool:
    """Tell whether two claims are of one origin; two outlets in their own voice are by name."""
    return one.actor == two.actor if one.actor and two.actor else names.same(one.speaker, two.speaker)


def passed_on(one: Facets, two: Facets) -> bool:
    """Tell whether the origin of `two` is a link of the chain of `one`."""
    return any(
        link.actor == two.actor if link.actor and two.actor else names.same(link.source, two.speaker)
        for link in one.claim.chain
    )


def origin_key(facets: Facets) -> str:
    """Return what is equal for two claims of one origin, spellings of its name aside."""
    return facets.actor or facets.speaker


def wide_key(facets: Facets) -> frozenset[str]:
    """Return what all spellings of an origin's name share, country left out; other origins may share it too."""
    return names.voice(facets.speaker)


def disowning(facets: Facets) -> Link | None:
    """Return who denies that the origin spoke: "its spokeswoman denied that the minister had said …"."""
    return next((link for link in facets.claim.chain[1:] if link.stance == "denies"), None)
