"""Events from claims: each claim joins the one event it fits well, or opens its own.

Claims are taken in one order (publication, then text), and each looks only at events that share a day and a place, a
side or a report with it, so that work grows with what is near. What fits two events alike joins neither (law 5).
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace

from reportedly.model import Pairs

from .drafts import Draft, Index
from .facets import Facets
from .fitting import NEXT, clash, fit, new_place
from .voices import one_origin

LASTING = {"aid", "movement", "coercion", "sanction"}  # told of for months, and much alike each time
ENOUGH = 3.0  # below it, two strikes of one day on unnamed towns meet
MARGIN = 0.5  # a claim that fits two events this evenly stays apart
NONE = Pairs()
REACH = 1500  # code points back within which "the call" is the call just told of


def group(claims: Iterable[Facets], pairs: Pairs = NONE) -> tuple[Draft, ...]:
    """Return the events of the claims, which come in their one order; claims without a family join none.

    A claim that people said to be of another's event joins that one, and never one whose claims they said it is not of.
    """
    index = Index()
    drafts: list[Draft] = []
    home: dict[str, Draft] = {}
    spot: dict[str, frozenset[str]] = {}  # report -> the towns it named last
    beside: dict[tuple[str, int], list[Facets]] = defaultdict(list)  # those of a sentence that have an event
    for facets in claims:
        spot[facets.report] = facets.places or spot.get(facets.report, frozenset())
        told = next((home[one] for one in pairs.same.get(facets.claim.id, ()) if one in home), None)
        if facets.family is None and told is None:
            told = lasted(facets, home, beside.get((facets.report, facets.sentence), ()))
        if facets.family is None and told is None:
            continue
        near = [draft for draft in index.near(facets) if not parted([facets], draft, pairs)]
        draft = (
            (told and (told.into or told)) or gone_on_with(facets, near, spot[facets.report]) or choose(facets, near)
        )
        if draft is None:
            draft = Draft(facets.family or "", None)
            drafts.append(draft)
        draft.take(facets)
        index.file(facets, draft)
        home[facets.claim.id] = draft
        beside[facets.report, facets.sentence].append(facets)
        for other in near:
            if is_introduced(other, facets, draft) and not parted(other.members, draft, pairs):
                take_in(other, draft, index)
    return tuple(draft for draft in drafts if draft.into is None)


def lasted(facets: Facets, home: Mapping[str, Draft], beside: Sequence[Facets]) -> Draft | None:
    """Return the event that a bare duration is of: what its speaker told of in the same sentence ("its length was …")."""
    if facets.claim.event is not None or not any(amount.role == "lasted" for amount in facets.claim.amounts):
        return None
    told = next((other for other in beside if one_origin(facets, other)), None)
    return home[told.claim.id] if told else None


def parted(claims: Iterable[Facets], draft: Draft, pairs: Pairs) -> bool:
    """Tell whether people said of one of the claims that it is not of the event of one of a draft's."""
    apart = {other for facets in claims for other in pairs.apart.get(facets.claim.id, ())} if pairs.apart else set()
    return bool(apart) and any(member.claim.id in apart for member in draft.members)


def is_introduced(other: Draft, facets: Facets, draft: Draft) -> bool:
    """Tell whether an event is only the opening words on the one that its report names in the next sentence.

    "A bridge was attacked on Tuesday", and then where: one speaker, one doer, no other town, nothing against it.
    """
    if other is draft or not facets.places or other.places or len(other.last) > 1:
        return False
    told = [member for member in other.members if facets.at - member.at <= NEXT and one_origin(member, facets)]
    same = bool(other.acting & draft.acting) and bool(facets.definite)
    return bool(told) and facets.report in other.last and same and not any(clash(one, draft) for one in other.members)


def take_in(other: Draft, draft: Draft, index: Index) -> None:
    """Put the claims of one event into another that it turned out to be."""
    for member in other.members:
        draft.take(member)
        index.file(member, draft)
    other.into = draft


def choose(facets: Facets, drafts: list[Draft]) -> Draft | None:
    """Return the one event that a claim clearly fits best; none when two fit alike."""
    pointed = pointed_at(facets, drafts)
    if pointed is not None:
        return pointed
    scored = sorted(((fit(facets, draft), -n, draft) for n, draft in enumerate(drafts)), key=lambda row: row[:2])
    if not scored or scored[-1][0] < ENOUGH + (facets.family in LASTING):
        return None
    if len(scored) > 1 and scored[-1][0] - scored[-2][0] < MARGIN:
        return None
    return scored[-1][2]


def gone_on_with(facets: Facets, drafts: list[Draft], spot: frozenset[str]) -> Draft | None:
    """Return the event that a bare toll goes on with: the last one told of, when no other town was named since."""
    if not facets.bare:
        return None
    told = [draft for draft in drafts if facets.at - draft.last.get(facets.report, -NEXT - 1) <= NEXT]
    last = max(told, key=lambda draft: draft.last[facets.report], default=None)
    return last if last and last.places & spot and not clash(replace(facets, window=None), last) else None


def pointed_at(facets: Facets, drafts: list[Draft]) -> Draft | None:
    """Return the latest event of the same report that "the call" or "this strike" can mean.

    The report's date says nothing here: what was told of may be days old.
    """
    if not facets.definite or new_place(facets, drafts):
        return None
    told = [draft for draft in drafts if facets.at - draft.last.get(facets.report, -REACH - facets.at - 1) <= REACH]
    timeless = facets if facets.window and facets.window.own else replace(facets, window=None)
    told = [draft for draft in told if _recent(draft) and not clash(timeless, draft)]
    if facets.points:
        told = [draft for draft in told if facets.points & draft.places]  # named in full, it points at no other
    return max(told, key=lambda draft: draft.last[facets.report], default=None)


def _recent(draft: Draft) -> bool:
    """Tell whether an event is of a known night or of none, not of a year long past."""
    return draft.window is None or draft.window.sharp or not draft.window.own
