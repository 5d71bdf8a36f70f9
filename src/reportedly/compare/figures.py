"""Figures of one event side by side: agrees, compatible, differs, updates, repeats."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import combinations, pairwise

from reportedly.model import Amount, Relation, RelationKind, RelationOn

from . import names
from .facets import Facets
from .measures import Measure, measure_in, one_place, standing, value
from .relating import Scene, relate
from .retelling import grown, told_before
from .terms import overlap
from .voices import one_origin, origin_key, passed_on, wide_key
from .wording import figure, happening, things, who

GROWING = {
    "killed",
    "injured",
    "casualties",
    "missing",
    "displaced",
    "damaged",
    "destroyed",
}  # tolls, which are revised upward
FIXED = {"lasted", "mass"}  # what does not grow after the event: two figures of one origin differ
DAY = 86400.0
LATER = DAY / 8  # two that both say it rose are two counts within these hours, and beyond them the later is newer
ALIKE = 0.5
ALIKE_RISEN = 0.2
CROWD = 8  # distinct accounts of one measure compared each with each; a crowd only along its order


@dataclass(frozen=True, slots=True)
class Count:
    """One amount of one claim."""

    facets: Facets
    amount: Amount


def compare_figures(scene: Scene) -> Iterator[Relation]:
    """Compare the amounts of each event, measure by measure; never two measures, never a part with its whole."""
    yield from _updates(scene)
    for members in scene.events.values():
        measures: dict[Measure, list[Count]] = defaultdict(list)
        for facets in members:
            if facets.claim.stance == "denies":
                continue  # the figure in it is another's
            for amount in facets.claim.amounts:
                measure = measure_in(facets, amount)
                if measure and (facets.claim.polarity == "positive" or measure[0] == "lasted"):
                    measures[measure].append(Count(facets, amount))
        for measure, counts in measures.items():
            yield from _compared(scene, measure, counts)


def _compared(scene: Scene, measure: Measure, counts: Sequence[Count]) -> Iterator[Relation]:
    """Compare the accounts of one measure: two that differ wherever both are told, two that fit but once."""
    known: set[frozenset[object]] = set()
    told = _told(counts)
    for one, two in _pairs(told):
        relation = _relation(scene, measure, one, two) or _recalled(scene, measure, one, two, told)
        if relation and relation.kind == "differs" and _outdated(measure, one, two, told):
            continue
        accounts = frozenset({_account(one), _account(two)})
        if relation and (relation.kind in {"differs", "updates", "repeats"} or accounts not in known):
            known.add(accounts)
            yield relation


def _outdated(measure: Measure, one: Count, two: Count, told: Sequence[Count]) -> bool:
    """Tell whether a toll that differs from another's later one had by then been raised by its own origin."""
    if measure[0] not in GROWING or not _higher(one, two) or one_origin(one.facets, two.facets):
        return False
    own = (count for count in told if one_origin(one.facets, count.facets) and count.facets.order < two.facets.order)
    return any(_higher(one, count) and not told_before(count.facets) for count in own)


def _recalled(scene: Scene, measure: Measure, one: Count, two: Count, told: Sequence[Count]) -> Relation | None:
    """A figure that a later report recalls is the older one, where it is known to have been given before."""
    newer, older = one.facets, two.facets
    if not (told_before(older) and one_origin(newer, older) and _higher(two, one) and measure[0] in GROWING):
        return None
    given = newer.report == older.report or any(
        count.facets.order < newer.order and _account(count) == _account(two) for count in told
    )
    reason = f"{who(newer.claim)} gave {_counted(measure, one)} after {figure(two.amount)}"
    return relate(scene, "updates", _on(measure), newer, older, reason, (_shown(one), _shown(two))) if given else None


def _updates(scene: Scene) -> Iterator[Relation]:
    """Tie a toll to the same origin's last one of a day before, whether or not both give enough to be one event."""
    last: dict[tuple[object, Measure], Count] = {}
    for facets in scene.all:
        for amount in facets.claim.amounts:
            measure = measure_in(facets, amount)
            told = facets.claim.polarity == "positive" and facets.claim.stance != "denies"
            if measure is None or measure[0] not in GROWING or not told:
                continue
            count = Count(facets, amount)
            known = (origin_key(facets), wide_key(facets), frozenset({names.surname(facets.speaker)}))
            voices = [(voice, measure) for voice in known]
            before = next((last[voice] for voice in voices if voice in last), None)
            relation = _by_one_origin(scene, measure, before, count) if before and _grew(before, count) else None
            if relation:
                yield relation
            last.update(dict.fromkeys(voices, count))


def _grew(before: Count, count: Count) -> bool:
    """Tell whether a count is a later one of the same toll; where it is said to have risen, wording and hour matter less."""
    one, two = before.facets, count.facets
    if not one_origin(one, two) or not _higher(before, count):
        return False
    risen = grown(two)
    apart = two.published - one.published
    if apart > DAY * (1 + risen) or not one_place(one, before.amount, two, count.amount):
        return False
    if one.window and two.window and one.window.own and two.window.own and not one.window.meets(two.window):
        return False
    return overlap(one.words, two.words) >= (ALIKE_RISEN if risen else ALIKE)


def _higher(before: Count, count: Count) -> bool:
    return max(bound or 0 for bound in value(count.amount)) > max(bound or 0 for bound in value(before.amount))


def _account(count: Count) -> tuple[object, ...]:
    """Return an origin with its value: eight outlets with one post give one account."""
    return (origin_key(count.facets), *value(count.amount))


def _told(counts: Sequence[Count]) -> list[Count]:
    """Keep one count for each account and report; of a crowd, one for each account."""
    kept: dict[tuple[object, ...], Count] = {}
    for count in counts:
        kept.setdefault((count.facets.report, *_account(count)), count)
    if len(kept) > CROWD:
        kept = {}
        for count in counts:
            kept.setdefault(_account(count), count)
    return list(kept.values())


def _pairs(counts: Sequence[Count]) -> Iterator[tuple[Count, Count]]:
    return combinations(counts, 2) if len(counts) <= CROWD else pairwise(counts)


def _relation(scene: Scene, measure: Measure, one: Count, two: Count) -> Relation | None:
    stand = standing(one.amount, two.amount)
    first, second = one.facets, two.facets
    if first.claim.id == second.claim.id or not one_place(first, one.amount, second, two.amount):
        return None
    if one_origin(first, second) or _raised(measure, one, two):
        return _by_one_origin(scene, measure, one, two)
    if stand is None or _restated(first, second):
        return None
    kinds: dict[str, RelationKind] = {"equal": "agrees", "compatible": "compatible", "apart": "differs"}
    reason = f"{_gives(measure, one, two)}; both speak of {happening(first.claim, second.claim)}"
    return relate(scene, kinds[stand], _on(measure), first, second, reason, (_shown(one), _shown(two)))


def _by_one_origin(scene: Scene, measure: Measure, one: Count, two: Count) -> Relation | None:
    """The same origin in a later report updates its figure, unless that report only recalls it; in one report two figures are two things."""
    first, second = one.facets, two.facets
    if one_origin(first, second) and (first.report == second.report or first.order[0] == second.order[0]):
        return None
    if value(one.amount) == value(two.amount):
        reason = f"{who(second.claim)} gave {_counted(measure, two)} again; one origin, not two"
        return relate(scene, "repeats", _on(measure), second, first, reason, (_shown(two), _shown(one)))
    if measure[0] in FIXED:
        if standing(one.amount, two.amount) == "compatible":
            return None  # "nearly two and a half hours" and 148 minutes
        reason = f"{_gives(measure, one, two)}; one origin, two figures of {happening(first.claim, second.claim)}"
        return relate(scene, "differs", _on(measure), second, first, reason, (_shown(two), _shown(one)))
    if told_before(second):
        return None  # a later report that recalls an older statement
    by = "" if one_origin(first, second) else f" ({who(first.claim)})"
    reason = f"{who(second.claim)} gave {_counted(measure, two)} later, {figure(one.amount)} before{by}"
    return relate(scene, "updates", _on(measure), second, first, reason, (_shown(two), _shown(one)))


def _raised(measure: Measure, one: Count, two: Count) -> bool:
    """Tell whether a later report says that the toll an origin of the same side gave has grown."""
    first, second = one.facets, two.facets
    one_side = (first.party is not None and first.party == second.party) or _is_count(second)
    later = float(second.order[0]) - float(first.order[0]) >= LATER
    told = grown(second) and not told_before(second) and (not grown(first) or later or _is_count(second))
    return one_side and told and measure[0] in GROWING and _higher(one, two)


def _is_count(facets: Facets) -> bool:
    """Tell whether a figure is a later count's, which is nobody's own ("a further count put it at nine")."""
    origin = facets.claim.origin
    return origin is not None and origin.kind == "document" and facets.party is None


def _restated(one: Facets, two: Facets) -> bool:
    """Tell whether one speaker only relays the other: two links of one chain are no two accounts."""
    return passed_on(one, two) or passed_on(two, one)


def _gives(measure: Measure, one: Count, two: Count) -> str:
    return f"{_counted(measure, one)} ({who(one.facets.claim)}), {figure(two.amount)} ({who(two.facets.claim)})"


def _counted(measure: Measure, count: Count) -> str:
    if measure[0] == "lasted":
        unit = (count.amount.unit or count.amount.of or measure[1]).removesuffix("s")
        return f"{figure(count.amount)} {unit}s"
    if measure[0] == "mass":
        return f"{figure(count.amount)} {count.amount.unit}"
    role = measure[0].replace("_", " ")
    return f"{figure(count.amount)} {things(count.amount.of or measure[1], count.amount)} {role}"


def _on(measure: Measure) -> RelationOn:
    return "duration" if measure[0] == "lasted" else "count"


def _shown(count: Count) -> int | float | str:
    low, best, high = value(count.amount)
    shown = best if best is not None else low if low is not None else high
    return "" if shown is None else int(shown) if float(shown).is_integer() else shown
