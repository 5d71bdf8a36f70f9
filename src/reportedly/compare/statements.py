"""Which claim a later sentence of the same report points back at."""

from __future__ import annotations

from collections.abc import Sequence

from . import names
from .facets import Facets

GAP = 900  # code points between two claims of one statement, one paragraph between them at most
CLOSE = 400  # code points between an office's words and those of its holder, called by name
BACK = 2500  # code points back within which a statement is "the above"


def before(facets: Facets, claims: Sequence[Facets]) -> list[Facets]:
    """Return the claims that stand before one in its report, near enough, silences left out, in text order."""
    return [
        other
        for other in claims
        if (other.at, other.sentence) < (facets.at, facets.sentence)
        and other.sentence < facets.sentence
        and other.claim.awaiting is None
        and facets.at - other.at <= BACK
    ]


def opening(candidates: Sequence[Facets]) -> Facets | None:
    """Return the first claim of the statement that the last candidate belongs to.

    A statement goes back as long as claims stand near and share a speaker or a side; a change of relay ends it.
    """
    if not candidates:
        return None
    last = candidates[-1]
    first = near = last
    for other in reversed(candidates[:-1]):
        if near.at - other.at > GAP or _other_relay(other, last):
            break
        if one_voice(other, last) or _office(other, near):
            first = near = other
    return first


def _office(one: Facets, two: Facets) -> bool:
    """Tell whether one of two close claims is by a nameless speaker ("the governor", "the agency"), the other's holder."""
    apart = abs(two.at - one.at) > CLOSE or not (one.claim.chain and two.claim.chain)
    one_side = one.party is None or two.party is None or one.party == two.party
    return not apart and one_side and (_nameless(one) or _nameless(two))


def _nameless(facets: Facets) -> bool:
    link = facets.claim.chain[0]
    return link.kind in {"office", "unnamed"} or link.source.islower()


def one_voice(one: Facets, two: Facets) -> bool:
    """Tell whether two claims are one speaker's, or of one side within a statement."""
    return names.same(one.speaker, two.speaker) or any(names.same(link.source, two.speaker) for link in one.claim.chain)


def _other_relay(one: Facets, two: Facets) -> bool:
    """Tell whether two claims reach us through different relays, as "according to" one agency and then another."""
    mine = {names.key(name) for link in one.claim.chain[1:] for name in link.names}
    theirs = {names.key(name) for link in two.claim.chain[1:] for name in link.names}
    return one_voice(one, two) and bool(mine and theirs) and not mine & theirs
