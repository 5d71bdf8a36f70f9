"""Which claim a later sentence of the same report points back at."""

from __future__ import annotations

from collections.abc import Sequence

from .facets import Facets
from .voices import one_origin, passed_on

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
    last = first = near = candidates[-1]
    known = None if _nameless(last) else last  # the one claim so far whose speaker has a name
    for other, after in zip(reversed(candidates[:-1]), reversed(candidates), strict=False):
        if near.at - other.at > GAP or _other_relay(other, last):
            break
        if one_voice(other, last) or (after is near and _may_be_one(other, near, known)):
            first = near = other
            known = known or (None if _nameless(other) else other)
    return first


def _may_be_one(other: Facets, near: Facets, known: Facets | None) -> bool:
    """Tell whether an office or agency without a name ("the governor") is the named speaker close by, or the reverse."""
    if near.at - other.at > CLOSE or not other.claim.chain or (known and not _nameless(other)):
        return False
    sides = {facets.party for facets in (other, known or near) if facets.party}
    return len(sides) < 2


def _nameless(facets: Facets) -> bool:
    link = facets.claim.origin
    return link is not None and link.source.islower() and not link.source.endswith("s")


def one_voice(one: Facets, two: Facets) -> bool:
    """Tell whether two claims are one speaker's, or of one side within a statement."""
    return one_origin(one, two) or passed_on(one, two)


def _other_relay(one: Facets, two: Facets) -> bool:
    """Tell whether a claim reaches us otherwise than a later one: through another relay, or by none where that names one."""
    return bool(two.relays) and not one.relays & two.relays and one_voice(one, two)
