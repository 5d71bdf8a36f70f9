"""From claims to events and relations."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator
from dataclasses import replace

from reportedly.model import Claim, Comparison, Pairs, Profile, Relation

from .blame import compare_blame
from .by_word import ByWord
from .concessions import compare_confirmations, compare_sides
from .contests import compare_bearers, compare_outcomes, compare_targets
from .denials import compare_denials
from .drafts import Draft, event_of
from .echoes import compare_adopted, told_again, with_echoes
from .facets import Facets, ordered
from .figures import compare_figures
from .grouping import NONE, group
from .particulars import compare_exactness, compare_particulars
from .relating import Scene
from .repulses import compare_repulses
from .silence import compare_silences
from .sums import compare_sums

FINDERS: tuple[Callable[[Scene], Iterator[Relation]], ...] = (
    compare_sums, compare_figures, compare_denials, compare_confirmations, compare_targets, compare_outcomes,
    compare_repulses, compare_bearers, compare_blame, compare_particulars, compare_adopted, told_again, compare_silences,
    compare_sides,
    compare_exactness,
)  # fmt: skip


def compare(claims: Iterable[Claim], *, profile: Profile | None = None, pairs: Pairs = NONE) -> Comparison:
    """Set claims side by side: group them into events, and find how they stand to each other.

    1. put the claims in one order (publication, report, text) and work out what each is compared by;
    2. group those that tell of one happening; opinions, plans and silences join none; what people said of `pairs` holds;
    3. let what names no deed, and says again what names one, count among the accounts of that;
    4. find relations, kind by kind; the first finder that ties two claims keeps them.

    The result depends on the set of claims alone, not on the order given. Work grows with what stands near in time
    and place, not with all pairs.
    """
    facets = ordered(claims, profile)
    drafts = group(facets, pairs)
    scene = with_echoes(_scene(facets, drafts, profile))
    return Comparison(tuple(event_of(draft) for draft in drafts), tuple(_relations(scene)))


def with_events(claims: Iterable[Claim], comparison: Comparison) -> tuple[Claim, ...]:
    """Return the claims in the order given, each with the id of the event that it is an account of."""
    home = {claim: event.id for event in comparison.events for claim in event.claims}
    return tuple(
        replace(claim, event=replace(claim.event, id=home.get(claim.id)))
        if claim.event and claim.event.id != home.get(claim.id)
        else claim
        for claim in claims
    )


def _scene(facets: list[Facets], drafts: Iterable[Draft], profile: Profile | None) -> Scene:
    events = {event_of(draft).id: draft.members for draft in drafts}
    reports: dict[str, list[Facets]] = defaultdict(list)
    for one in facets:
        reports[one.report].append(one)
    home = {one.claim.id: event for event, members in events.items() for one in members}
    foes = frozenset(party.name for party in profile.parties) if profile else frozenset()
    return Scene(facets, events, reports, home, ByWord(facets), foes)


def _relations(scene: Scene) -> Iterator[Relation]:
    tied: set[tuple[str, str | None, str | None]] = set()
    pairs: set[frozenset[str]] = set()
    for find in FINDERS:
        for relation in find(scene):
            two = relation.b.id if relation.b else None
            pair = frozenset({relation.a.id, two or ""})
            known = (relation.a.id, two, relation.on) in tied or (relation.on is None and pair in pairs)
            if not known:
                tied |= {(relation.a.id, two, relation.on), (two or "", relation.a.id, relation.on)}
                pairs.add(pair)
                yield relation
