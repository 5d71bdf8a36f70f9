"""Events from claims: each claim joins the one event it fits well, or opens its own.

Claims are taken in one order (publication, then text), and each looks only at events that share a day and a place, a
side or a report with it, so that work grows with what is near. What fits two events alike joins neither (law 5).
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field, replace
from datetime import timedelta

from reportedly.model import Event, EventType, content_id

from .facets import Facets
from .terms import NATION, overlap
from .windows import Window

LASTING = {"aid", "movement", "coercion", "sanction"}  # told of for months, and much alike each time
ENOUGH = 3.0  # below it, two strikes of one day on unnamed towns meet
MARGIN = 0.5  # a claim that fits two events this evenly stays apart
CROWDED = 60  # a key that more events share tells nothing; near-linear growth rests on it
REACH = 1500  # code points back within which "the call" is the call just told of
ONE_DAY = timedelta(hours=18)  # two reports further apart, both without a time, may tell of two nights
SOME = 3  # shared words below which they say nothing
NEXT = 600  # code points between claims of one passage
VOCABULARY = 400  # words kept of an event; more would make everything resemble it


@dataclass(slots=True)
class Draft:
    """An event while claims still join it: what its members say together."""

    family: str
    window: Window | None
    places: set[str] = field(default_factory=set)
    areas: set[str] = field(default_factory=set)
    acting: set[str] = field(default_factory=set)
    suffering: set[str] = field(default_factory=set)
    people: set[str] = field(default_factory=set)
    means: set[str] = field(default_factory=set)
    words: set[str] = field(default_factory=set)
    figures: set[tuple[str, float]] = field(default_factory=set)
    last: dict[str, int] = field(default_factory=dict)  # report -> where its latest member stands
    members: list[Facets] = field(default_factory=list)

    def take(self, facets: Facets) -> None:
        if facets.window:
            meets = self.window is None or self.window.meets(facets.window)
            self.window = facets.window if self.window is None else self.window
            if meets and self.window is not facets.window:
                self.window = self.window.narrowed(facets.window)
        for name in ("places", "areas", "acting", "suffering", "people", "means", "figures"):
            getattr(self, name).update(getattr(facets, name))
        if len(self.words) < VOCABULARY:
            self.words.update(facets.words)
        self.last[facets.report] = facets.at
        self.members.append(facets)


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


def keys(facets: Facets) -> Iterator[tuple[str, ...]]:
    """Yield what a claim is filed under: family with report, and with each day and place, side or person."""
    family = facets.family or ""
    yield (family, "report", facets.report)
    days = [day.isoformat() for day in facets.window.days()] if facets.window else []
    around = facets.places or facets.areas
    for day in days:
        for name in sorted(around | facets.people | facets.acting):
            yield (family, day, name)


class Index:
    """Events by what their claims are filed under. A report keeps its latest events, a crowded key is given up."""

    def __init__(self) -> None:
        self._drafts: dict[tuple[str, ...], dict[int, Draft]] = defaultdict(dict)

    def file(self, facets: Facets, draft: Draft) -> None:
        for key in keys(facets):
            under = self._drafts[key]
            under.pop(id(draft), None)
            if len(under) > CROWDED and key[1] == "report":
                del under[next(iter(under))]
            if len(under) <= CROWDED:
                under[id(draft)] = draft

    def near(self, facets: Facets) -> list[Draft]:
        """Return the events that share a telling key with a claim, each once."""
        found: dict[int, Draft] = {}
        for key in keys(facets):
            under = self._drafts.get(key, {})
            if key[1] == "report" or len(under) <= CROWDED:
                found.update(under)
        return list(found.values())


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
    if not facets.definite or _new_place(facets, drafts):
        return None
    told = [draft for draft in drafts if facets.at - draft.last.get(facets.report, -REACH - facets.at - 1) <= REACH]
    timeless = facets if facets.window and facets.window.own else replace(facets, window=None)
    told = [draft for draft in told if not clash(timeless, draft)]
    return max(told, key=lambda draft: draft.last[facets.report], default=None)


def _new_place(facets: Facets, drafts: list[Draft]) -> bool:
    """Tell whether a claim names a town that no event near it is at: "the third strike on the port" is its own."""
    if facets.family == "talks":
        return False  # a call is held nowhere
    return bool(facets.places) and not any(facets.places & draft.places for draft in drafts)


def clash(facets: Facets, draft: Draft) -> bool:
    """Tell whether something keeps a claim out of an event: kind, time, place, or who did it."""
    if facets.family != draft.family:
        return True
    if facets.window and draft.window and not draft.window.meets(facets.window):
        return True
    if facets.family == "talks":
        return _other_talks(facets, draft)
    if facets.places and draft.places and not facets.places & draft.places:
        return True
    if not (facets.places and draft.places) and _elsewhere(facets, draft):
        return True
    return bool(facets.acting and draft.acting and not facets.acting & draft.acting) and not _one_scene(facets, draft)


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
    marks += 0.75 * bool(facets.acting & draft.acting) + 0.5 * bool(facets.suffering & draft.suffering)
    marks += 0.5 * bool(facets.means & draft.means) + 1.0 * bool(_telling(facets) & draft.figures)
    marks += 1.5 * (facets.family == "talks" and len(facets.people & draft.people) > 1)
    marks += _words(facets, draft)
    marks += 0.5 * (told_here and facets.at - draft.last[facets.report] <= NEXT)
    marks += 0.25 * told_here + 0.25 * (told_here and bool(facets.places & draft.places))
    return marks + 2.0 * _one_breath(facets, draft)


def _area(facets: Facets, draft: Draft) -> float:
    """A shared region counts; a shared country, which nearly all have, hardly does."""
    shared = facets.areas & draft.areas
    return 0.5 if any(not area.startswith("in ") for area in shared) else 0.25 * bool(shared)


def _one_breath(facets: Facets, draft: Draft) -> bool:
    """Tell whether one speaker told both in one sentence."""
    last = draft.members[-1]
    return last.report == facets.report and last.sentence == facets.sentence and last.speaker == facets.speaker


def _time(facets: Facets, draft: Draft) -> float:
    """Two short times that meet tell much; two reports that give none, of two days, tell against."""
    if facets.window is None or draft.window is None:
        return 0.0
    if facets.window.own or draft.window.own:
        return 1.5 if facets.window.sharp and draft.window.sharp else 0.25
    return 0.25 if abs(facets.window.start - draft.window.start) <= ONE_DAY else -0.75


def _words(facets: Facets, draft: Draft) -> float:
    """Count the words shared with an event, countries left out, once there are enough to mean something."""
    own = frozenset(word for word in facets.words if not word.startswith(NATION))
    shared = own & draft.words
    if len(shared) < SOME:
        return 0.0
    return 1.5 if len(shared) * 2 >= len(own) else 0.5 if len(shared) * 3 >= len(own) else 0.0


def _telling(facets: Facets) -> set[tuple[str, float]]:
    return {figure for figure in facets.figures if figure[1] > 4}  # ones and twos are everywhere


def _elsewhere(facets: Facets, draft: Draft) -> bool:
    return bool(facets.areas and draft.areas and not facets.areas & draft.areas)


def _within(one: frozenset[str], two: set[str]) -> bool:
    return one <= two or two <= one


def _one_scene(facets: Facets, draft: Draft) -> bool:
    """Tell whether two versions with different doers are of one scene: one town, one short time, the same words."""
    sharp = facets.window and draft.window and facets.window.sharp and draft.window.sharp
    return bool(sharp and facets.places & draft.places) and overlap(facets.words, frozenset(draft.words)) >= 0.4


def event_of(draft: Draft) -> Event:
    """Return a finished event; its id is that of its first claim, so that later claims do not change it."""
    members = sorted(draft.members, key=lambda facets: facets.order)
    own = draft.window if draft.window and draft.window.own else None
    return Event(
        id=content_id("evt", members[0].claim.id),
        type=_type(members),
        claims=tuple(facets.claim.id for facets in members),
        start=own.start if own else None,
        end=own.end if own else None,
        places=tuple(
            dict.fromkeys(
                place.name
                for facets in members
                for place in facets.claim.places
                if not place.role or place.role == "hit"
            )
        ),
        actors=tuple(dict.fromkeys(actor.name for facets in members for actor in facets.claim.actors)),
    )


def _type(members: list[Facets]) -> EventType | None:
    types = [facets.claim.event.type for facets in members if facets.claim.event]
    return Counter(types).most_common(1)[0][0] if types else None
