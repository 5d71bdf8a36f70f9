"""The same said again: by the same origin (repeats), by another (agrees), or by one that makes it its own."""

from __future__ import annotations

from collections import defaultdict, deque
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from typing import NamedTuple

from reportedly.model import Relation

from . import lists
from .concessions import confirmation
from .details import apart_in, is_elsewhere
from .facets import Facets
from .relating import Scene, relate
from .terms import overlap
from .voices import one_origin, passed_on
from .wording import quoted, who

RECENT = 12  # claims kept a word; more makes a crowded word slow and tells nothing
ALIKE = 0.6  # share of the shorter passage's words, measured on hand-made relations
ALIKE_IN_EVENT = 0.45  # where time, place and doer already agree
MANY = 4  # shared words that make up for a longer passage around them
ALIKE_MANY = 0.35
ALIKE_HERE = 0.45  # within one report and origin, where a quotation follows its paraphrase
LEAST_ALIKE = min(
    ALIKE, ALIKE_IN_EVENT, ALIKE_MANY, ALIKE_HERE
)  # below it only a phrase that both quote makes them one
COPIED = 0.9  # share of words from which on two passages are one text
WORDS = 3
SHORT = 2  # words enough for a quotation, or within one event
NEXT = 700  # code points between a paraphrase and the quotation that follows it
DAY = 86400.0
DAYS = 3 * DAY


class Met(NamedTuple):
    """An earlier claim that says the same: whether it is known to be the same origin's, and the share of words."""

    own: bool
    likeness: float
    facets: Facets


def compare_echoes(scene: Scene) -> Iterator[Relation]:
    """Find claims that say again what an earlier one said; where one origin repeats, tie each to the first, the latest, and one before it.

    What outlets tell in their own voice is left out: it is background, and alike everywhere.
    """
    seen: dict[str, deque[Facets]] = defaultdict(lambda: deque(maxlen=RECENT))
    first: dict[str, Facets] = {}  # claim -> the first telling of what it repeats
    last: dict[str, Facets] = {}  # the first telling -> the latest so far
    for facets in scene.all:
        if facets.claim.awaiting is None and facets.claim.chain:
            told = _told_before(scene, facets, seen)
            earlier = _nearest(told)
            if earlier:
                again = _is_again(facets, earlier)
                opening = first.get(earlier.claim.id, earlier) if again else earlier
                first[facets.claim.id] = opening if again else facets
                here = _nearest([met for met in told if met.facets.report == facets.report])
                also = [last.get(opening.claim.id), here]
                last[opening.claim.id] = facets
                also = [one for one in also if again and one and one.words != opening.words]  # a copy adds nothing
                for other in (opening, *filter(None, also)):
                    if (other.report, other.sentence) != (facets.report, facets.sentence):
                        yield _relation(scene, facets, other, again=again)
            for word in facets.words:
                seen[word].append(facets)


def told_again(scene: Scene) -> Iterator[Relation]:
    """Yield the echoes, found once."""
    yield from scene.echoes


def with_echoes(scene: Scene) -> Scene:
    """Return the scene with its echoes, and with claims that only say again what an event's account says among that event's.

    "Among the targets were plants that make drones" names no deed; that its speaker named one before makes it an account.
    """
    echoes, named = tuple(compare_echoes(scene)), {facets.claim.id: facets for facets in scene.all}
    events = {event: list(members) for event, members in scene.events.items()}
    home = dict(scene.event_of)
    for relation in echoes:
        facets, other = named[relation.a.id], named[relation.b.id] if relation.b else None
        event = home.get(relation.b.id) if relation.b else None
        if relation.kind == "repeats" and other and event and _names_no_deed(facets) and facets.claim.id not in home:
            home[facets.claim.id] = event
            events[event].append(replace(facets, family=other.family))
    return replace(scene, echoes=echoes, events=events, event_of=home)


def _names_no_deed(facets: Facets) -> bool:
    return facets.claim.event is None and facets.claim.modality == "actual" and facets.claim.stance != "denies"


def _told_before(scene: Scene, facets: Facets, seen: Mapping[str, Iterable[Facets]]) -> list[Met]:
    """Return the earlier claims that are alike enough to be said again, in their order."""
    near = {id(other): other for word in facets.words for other in seen.get(word, ())}
    since = facets.published - DAYS  # claims come in order of publication
    recent = (other for other in near.values() if other.published >= since and other.tone == facets.tone)
    found = [met for other in recent if (met := _met(scene, facets, other))]
    return sorted(found, key=lambda met: met.facets.order)


def _nearest(told: Sequence[Met]) -> Facets | None:
    """Return the first of those of one origin before those of another, and of the most alike words."""
    return max(told, key=lambda met: met[:2]).facets if told else None


def _met(scene: Scene, facets: Facets, other: Facets) -> Met | None:
    """Return an earlier claim as what a later one says again; null where it does not, the cheapest reasons first."""
    likeness = overlap(facets.words, other.words)
    if likeness < ALIKE_MANY and facets.phrases.isdisjoint(other.phrases):
        return None
    if (facets.sentence == other.sentence and facets.report == other.report) or _at_other_times(facets, other):
        return None
    own = _one_origin(facets, other)
    if _may_echo(facets, other, own=own) and _alike(scene, facets, other, likeness, own=own):
        return Met(own, likeness, other)
    return None


def _one_origin(facets: Facets, other: Facets) -> bool:
    """Tell whether two claims are known to be one origin's; unnamed officials in two reports are, word for word only."""
    if not one_origin(facets, other):
        return False
    named = facets.named and other.named
    return named or facets.report == other.report or _is_copied(facets.words, other.words)


def _is_copied(one: frozenset[str], two: frozenset[str]) -> bool:
    return len(one & two) >= COPIED * len(one | two)


def _may_echo(facets: Facets, other: Facets, *, own: bool) -> bool:
    """Tell whether no figure, place or time keeps one claim from saying the other again."""
    if own:
        mine, theirs = facets.values, other.values
        return (mine <= theirs or theirs <= mine) and not is_elsewhere(facets, other)
    return facets.claim.stance != "denies" and facets.figures == other.figures and apart_in(facets, other) is None


def _alike(scene: Scene, facets: Facets, other: Facets, likeness: float, *, own: bool) -> bool:
    """Tell whether two passages share enough words; how many that is depends on what else they share."""
    if _same_words_quoted(facets, other, own=own):
        return True
    if likeness < LEAST_ALIKE:
        return False
    telling = len(facets.telling & other.telling) + _both_deny(facets, other)
    if facets.report == other.report:
        return own and _alike_here(facets, other, likeness, telling)
    if not own:
        return telling >= WORDS and likeness >= (ALIKE_IN_EVENT if scene.together(facets, other) else ALIKE)
    telling += len(facets.values & other.values)
    return likeness >= ALIKE and (telling >= WORDS or (telling >= SHORT and _is_short(scene, facets, other)))


def _is_short(scene: Scene, facets: Facets, other: Facets) -> bool:
    """Tell whether two words in common are enough: in a quotation, within one event, or through one relay."""
    return facets.claim.quoted or other.claim.quoted or scene.together(facets, other) or _one_relay(facets, other)


def _one_relay(facets: Facets, other: Facets) -> bool:
    """Tell whether one agency or outlet relays both, within a day."""
    return bool(facets.relays & other.relays) and abs(facets.published - other.published) <= DAY


def _both_deny(facets: Facets, other: Facets) -> bool:
    """Tell whether both are negative: "no progress" has more in common with itself than its one word."""
    return facets.claim.polarity == "negative" and other.claim.polarity == "negative"


def _same_words_quoted(facets: Facets, other: Facets, *, own: bool) -> bool:
    """Tell whether both print one phrase between quotation marks, of one speaker or of one whom the other quotes."""
    shared = not facets.phrases.isdisjoint(other.phrases)
    return shared and (own or passed_on(facets, other) or passed_on(other, facets))


def _alike_here(facets: Facets, other: Facets, likeness: float, telling: int) -> bool:
    """Tell whether a claim says again what its own speaker said just before it."""
    if not facets.claim.chain or abs(facets.at - other.at) > NEXT:
        return False
    if facets.values != other.values and not (facets.claim.quoted or other.claim.quoted):
        return False  # a figure more is news
    many = likeness >= ALIKE_MANY and len(facets.words & other.words) >= MANY
    return (many and telling >= WORDS) or (likeness >= ALIKE_HERE and telling > 1)


def _at_other_times(facets: Facets, other: Facets) -> bool:
    mine, theirs = facets.window, other.window
    return bool(mine and theirs and mine.own and theirs.own and not mine.meets(theirs))


def _is_again(facets: Facets, earlier: Facets) -> bool:
    """Tell whether two claims give one utterance: one origin's, or words between quotation marks that one says the other spoke."""
    own = _one_origin(facets, earlier)
    return own or _same_words_quoted(facets, earlier, own=own)


def _relation(scene: Scene, facets: Facets, earlier: Facets, *, again: bool) -> Relation:
    if again:
        reason = f"{who(facets.claim)} said again: {quoted(earlier.claim)}; one origin, not two"
        return relate(scene, "repeats", None, facets, earlier, reason)
    if facets.claim.stance == "confirms":
        return confirmation(scene, facets, earlier)
    reason = f"{who(facets.claim)} and {who(earlier.claim)} said the same: {quoted(earlier.claim)}"
    return relate(scene, "agrees", None, facets, earlier, reason)


def compare_adopted(scene: Scene) -> Iterator[Relation]:
    """Tie "a charge echoed by …" to the claim it makes its own: the one just before, of the stance that the noun asks."""
    for claims in scene.reports.values():
        for n, facets in enumerate(claims):
            noun = lists.finder("anaphors", "noun").search(facets.low)
            if not noun or not lists.finder("echoes", "phrase").search(facets.low):
                continue
            stance = lists.phrases("anaphors", "noun", "stance")[noun.group(0)]
            before = [other for other in claims[:n] if facets.at - other.at <= NEXT and other.claim.awaiting is None]
            before = [other for other in before if not stance or other.claim.stance == stance]
            if before and not one_origin(before[-1], facets):
                words = f"the {noun.group(0)} of {who(before[-1].claim)}: {quoted(before[-1].claim)}"
                reason = f"{who(facets.claim)} echoed {words}"
                yield relate(scene, "agrees", None, facets, before[-1], reason)
