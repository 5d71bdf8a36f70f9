"""The history of a figure: what each origin gave of one measure of one event, in order of publication."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator

from reportedly.model import Claim, Comparison, FigureChange, FigureEntry, FigureHistory, Profile

from .facets import Facets, ordered
from .figures import GROWING, Count
from .measures import Measure, measure_in, one_place, standing, value
from .retelling import told_before
from .voices import one_origin
from .wording import figure, who

CORRECTING = ("correct", "revis", "clarif", "amend", "mistaken", "erroneous", "instead of", "not as earlier")


def histories(
    claims: Iterable[Claim], comparison: Comparison, *, profile: Profile | None = None
) -> tuple[FigureHistory, ...]:
    """Return the history of each measure of each event, in order of the events' first claims.

    An origin's later figure is an **update** when the toll may have grown since, and a **correction** when it replaces
    the earlier one: it is said to, it is lower, or it is of what does not grow. A figure that cannot hold beside another
    origin's latest is a **conflict** with that. A report that only recalls an earlier figure makes no entry of change, nor
    does one that gives a figure again in other bounds; two figures of one sentence are two counts.
    """
    told = {claim for event in comparison.events for claim in event.claims}
    facets = {one.claim.id: one for one in ordered(claims, profile, lambda one: bool(one.amounts) and one.id in told)}
    made: list[FigureHistory] = []
    for event in comparison.events:
        measures: dict[Measure, list[Count]] = defaultdict(list)
        for count in _counts(facets[claim] for claim in event.claims if claim in facets):
            if measure := measure_in(count.facets, count.amount):
                measures[measure].append(count)
        made.extend(
            FigureHistory(event.id, measure, tuple(_entries(measure, found))) for measure, found in measures.items()
        )
    return tuple(made)


def _counts(members: Iterable[Facets]) -> Iterator[Count]:
    """Yield the amounts that are told as fact."""
    for one in members:
        if one.claim.polarity == "positive" and one.claim.modality == "actual" and one.claim.stance != "denies":
            yield from (Count(one, amount) for amount in one.claim.amounts)


def _entries(measure: Measure, counts: Iterable[Count]) -> Iterator[FigureEntry]:
    told: list[Count] = []
    for count in sorted(counts, key=lambda count: count.facets.order):
        mine, recalled = [one for one in told if one_origin(one.facets, count.facets)], told_before(count.facets)
        if any(value(one.amount) == value(count.amount) for one in (mine if recalled else mine[-1:])):
            continue  # said again
        own = mine[-1] if mine else None
        if own and own.facets.report == count.facets.report and standing(own.amount, count.amount) == "compatible":
            continue  # "17 were killed" in the lead, "at least 17" below it
        change, against = _change(measure, count, own, told)
        claim = count.facets.claim
        yield FigureEntry(
            claim, count.amount, who(claim), figure(count.amount), change, against.facets.claim.id if against else None
        )
        told.insert(0 if recalled else len(told), count)  # what is only recalled was said before all that is told


def _change(measure: Measure, count: Count, own: Count | None, told: list[Count]) -> tuple[FigureChange, Count | None]:
    """Return what a figure is to those before it, and the one that it stands against."""
    if own is not None and _one_sentence(own.facets, count.facets):
        return "first", None
    if own is not None and not told_before(count.facets):
        return ("correction" if _replaces(measure, own, count) else "update"), own
    for other in _latest(told):
        if not one_origin(other.facets, count.facets) and _cannot_both_hold(other, count):
            return "conflict", other
    return "first", None


def _one_sentence(one: Facets, two: Facets) -> bool:
    return one.report == two.report and one.claim.sentence == two.claim.sentence


def _replaces(measure: Measure, before: Count, count: Count) -> bool:
    if any(word in count.facets.low or word in count.facets.claim.sentence.quote.casefold() for word in CORRECTING):
        return True
    return measure[0] not in GROWING or _most(count) < _most(before)


def _most(count: Count) -> float:
    return max((bound for bound in value(count.amount) if bound is not None), default=0.0)


def _cannot_both_hold(one: Count, two: Count) -> bool:
    return standing(one.amount, two.amount) == "apart" and one_place(one.facets, one.amount, two.facets, two.amount)


def _latest(told: list[Count]) -> Iterator[Count]:
    """Yield each origin's last figure."""
    seen: list[Facets] = []
    for count in reversed(told):
        if not any(one_origin(one, count.facets) for one in seen):
            seen.append(count.facets)
            yield count
