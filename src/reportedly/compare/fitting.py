"""How well a claim fits an event: what keeps it out, and what speaks for it."""

from __future__ import annotations

from datetime import timedelta

from . import lists
from .drafts import Draft
from .facets import Facets
from .terms import overlap
from .voices import origin_key
from .windows import BEFORE

ONE_DAY = timedelta(hours=18)  # two reports further apart, both without a time, may tell of two nights
HOURS = timedelta(hours=2)  # between the times that two outlets give of one blast
FRESH = timedelta(hours=18)  # after which a report without a time may tell of the next night
SOME_DAYS = timedelta(days=4)
SOME = 3  # shared words below which they say nothing
NEXT = 600  # code points between claims of one passage


def new_place(facets: Facets, drafts: list[Draft]) -> bool:
    """Tell whether a claim names a town that no event near it is at: "the third strike on the port" is its own."""
    if facets.family == "talks":
        return False  # a call is held nowhere
    return bool(facets.places) and not any(facets.places & draft.places for draft in drafts)


def clash(facets: Facets, draft: Draft) -> bool:
    """Tell whether something keeps a claim out of an event: kind, time, place, or who did it."""
    if facets.family != draft.family:
        return True
    if facets.window and draft.window and not (draft.window.meets(facets.window) or _same_point(facets, draft)):
        return True
    if (facets.nationwide and draft.places) or (draft.nationwide and facets.places):
        return True
    if facets.family == "talks":
        return _other_talks(facets, draft)
    if facets.places and draft.places and not facets.places & draft.places:
        return True
    if not (facets.places and draft.places) and _elsewhere(facets, draft):
        return True
    return bool(facets.acting and draft.acting and not facets.acting & draft.acting) and not _one_scene(facets, draft)


def _same_point(facets: Facets, draft: Draft) -> bool:
    """Tell whether both are of one structure within days, where no two times of their own speak against it.

    A bridge or a dam is seldom struck twice in a week, and a report of days later seldom says the day again. Two outlets
    that give hours near each other are apart on the hour; one that gives two tells of two blasts.
    """
    one, two = facets.window, draft.window
    if one is None or two is None or not facets.points & draft.places:
        return False
    if one.own and two.own:
        exact = one.exact and two.exact and facets.report not in draft.timed
        return exact and abs(one.start - two.start) <= HOURS
    return abs(one.start - two.start) <= SOME_DAYS


def _other_talks(facets: Facets, draft: Draft) -> bool:
    """Tell whether talks were others' or held in another town; a call is of no country."""
    apart = bool(facets.places and draft.places and not facets.places & draft.places)
    pairs = len(facets.people) > 1 and len(draft.people) > 1
    return not _within(facets.people, draft.people) if pairs else apart


def fit(facets: Facets, draft: Draft) -> float:
    """Return how much speaks for a claim being of an event; a sum of marks, compared with `ENOUGH` and nothing else."""
    if clash(facets, draft):
        return 0.0
    told_here = facets.report in draft.last
    marks = 1.5 * bool(facets.places & draft.places) + 1.5 * bool(facets.points & draft.places) + _area(facets, draft)
    marks += _time(facets, draft)
    marks += 1.0 * bool(facets.hints & draft.places) + _toll(facets, draft)
    marks += 0.75 * bool(facets.acting & draft.acting) + 0.5 * bool(facets.suffering & draft.suffering)
    marks += 0.5 * bool(facets.means & draft.means) + 0.5 * bool(facets.struck & draft.struck)
    marks += 1.0 * bool(facets.counts & draft.figures)
    marks += 2.0 * (facets.family == "talks" and len(facets.people & draft.people) > 1)
    marks += _words(facets, draft)
    marks += 0.5 * (told_here and facets.at - draft.last[facets.report] <= NEXT)
    marks += 0.25 * told_here + 0.25 * (told_here and bool(facets.places & draft.places))
    return marks + 2.0 * _one_breath(facets, draft)


def _area(facets: Facets, draft: Draft) -> float:
    """A shared region counts; a shared country, which nearly all have, hardly does."""
    shared = facets.areas & draft.areas
    return 0.5 if any(not area.startswith("in ") for area in shared) else 0.25 * bool(shared)


def _toll(facets: Facets, draft: Draft) -> float:
    """A toll counts on from what an event that is told of already did; two figures alike say that it is one."""
    if not facets.hints | facets.places:
        return 0.0
    told = {role for role, _ in draft.figures}
    if facets.tallies and any(role in told for role, _ in facets.figures):
        return 1.75
    return 1.0 * bool(facets.figures & draft.figures)


def _one_breath(facets: Facets, draft: Draft) -> bool:
    """Tell whether one speaker told both in one sentence."""
    last = draft.members[-1]
    return last.report == facets.report and last.sentence == facets.sentence and origin_key(last) == origin_key(facets)


def _time(facets: Facets, draft: Draft) -> float:
    """Two short times that meet tell much; two reports that give none, of two days, tell against."""
    if facets.window is None or draft.window is None:
        return 0.0
    if _same_point(facets, draft):
        return 0.25
    if facets.window.own or draft.window.own:
        return 1.5 if facets.window.sharp and draft.window.sharp else 1.0 if _fresh(facets, draft) else 0.25
    return 0.25 if abs(facets.window.start - draft.window.start) <= ONE_DAY else -0.75


def _fresh(facets: Facets, draft: Draft) -> bool:
    """Tell whether one side gives no time, and its report came out within hours of the other's."""
    own, bare = (facets.window, draft.window) if facets.window and facets.window.own else (draft.window, facets.window)
    if own is None or bare is None or bare.own or not own.sharp:
        return False
    return own.start <= bare.start + BEFORE and bare.start + BEFORE - own.end <= FRESH


def _words(facets: Facets, draft: Draft) -> float:
    """Count the words shared with an event, countries and other names of places left out, once they are enough to mean something."""
    own = facets.telling - (facets.spots - draft.words) if facets.spots else facets.telling
    shared = own & draft.words
    if len(shared) < SOME:
        return 0.0
    return 1.5 if len(shared) * 2 >= len(own) else 0.5 if len(shared) * 3 >= len(own) else 0.0


def _elsewhere(facets: Facets, draft: Draft) -> bool:
    return bool(facets.areas and draft.areas and not facets.areas & draft.areas)


def _within(one: frozenset[str], two: set[str]) -> bool:
    return one <= two or two <= one


def _one_scene(facets: Facets, draft: Draft) -> bool:
    """Tell whether two versions with different doers are of one scene: one structure, or one town, one short time, the same words."""
    if facets.points & draft.places or (facets.claim.stance == "accuses" and facets.hints & draft.places):
        return True
    near = facets.at - draft.last.get(facets.report, facets.at - NEXT - 1) <= NEXT
    if near and facets.places & draft.places and lists.finder("blame", "phrase").search(facets.low):
        return True
    sharp = facets.window and draft.window and facets.window.sharp and draft.window.sharp
    return bool(sharp and facets.places & draft.places) and overlap(facets.words, frozenset(draft.words)) >= 0.4
