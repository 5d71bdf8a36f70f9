"""What a person asks the sources of: an event, or a claim with all that say the same."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable

from reportedly.errors import UsageError
from reportedly.model import Claim, Comparison

SAME = ("agrees", "repeats", "confirms", "compatible", "concedes")  # relations by which two claims support one thing


def claims_of(ref: str, claims: Iterable[Claim], comparison: Comparison) -> tuple[Claim, ...]:
    """Return the claims that an event's or a claim's id, or the begin of one, stands for, in the order given.

    Raises UsageError when it is the id of none, or the begin of several.
    """
    held = list(claims)
    ids = [event.id for event in comparison.events] + [claim.id for claim in held]
    found = [one for one in ids if one == ref] or [one for one in ids if one.startswith(ref)]
    if not found:
        raise UsageError(f"'{ref}' is no event and no claim here: take an id from `reportedly claims --format jsonl`")
    if len(found) > 1:
        raise UsageError(f"'{ref}' is the begin of {len(found)} ids: give more of it")
    events = {event.id: event.claims for event in comparison.events}
    wanted = set(events.get(found[0]) or _alike(found[0], comparison))
    return tuple(claim for claim in held if claim.id in wanted)


def _alike(claim: str, comparison: Comparison) -> set[str]:
    """Return a claim and all that relations of support lead to from it."""
    tied: dict[str, list[str]] = defaultdict(list)
    for relation in comparison.relations:
        if relation.kind in SAME and relation.b is not None:
            tied[relation.a.id].append(relation.b.id)
            tied[relation.b.id].append(relation.a.id)
    found, left = {claim}, [claim]
    while left:
        left = [other for one in left for other in tied[one] if other not in found]
        found.update(left)
    return found
