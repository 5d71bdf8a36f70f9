"""Events from claims: each claim joins the one event it fits well, or opens its own.

Claims are taken in one order (publication, then text), and each looks only at events that share a day and a place, a
side or a report with it, so that work grows with what is near. What fits two events alike joins neither (law 5).
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from .drafts import Draft, Index
from .facets import Facets
from .fitting import clash, fit, new_place

LASTING = {"aid", "movement", "coercion", "sanction"}  # told of for months, and much alike each time
ENOUGH = 3.0  # below it, two strikes of one day on unnamed towns meet
MARGIN = 0.5  # a claim that fits two events this evenly stays apart
REACH = 1500  # code points back within which "the call" is the call just told of


def group(claims: Iterable[Facets]) -> tuple[Draft, ...]:
    """Return the events of the claims, which come in their one order; claims without a family join none."""
    index = Index()
    drafts: list[Draft] = []
    for facets in claims:
        if facets.family is None:
            continue
        draft = choose(facets, index.near(facets))
        if draft is None:
            draft = Draft(facets.family, None)
            drafts.append(draft)
        draft.take(facets)
        index.file(facets, draft)
    return tuple(drafts)


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


def pointed_at(facets: Facets, drafts: list[Draft]) -> Draft | None:
    """Return the latest event of the same report that "the call" or "this strike" can mean.

    The report's date says nothing here: what was told of may be days old.
    """
    if not facets.definite or new_place(facets, drafts):
        return None
    told = [draft for draft in drafts if facets.at - draft.last.get(facets.report, -REACH - facets.at - 1) <= REACH]
    timeless = facets if facets.window and facets.window.own else replace(facets, window=None)
    told = [draft for draft in told if not clash(timeless, draft)]
    return max(told, key=lambda draft: draft.last[facets.report], default=None)
