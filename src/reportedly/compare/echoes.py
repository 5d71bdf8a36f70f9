"""The same said again: by the same origin (repeats), by another (agrees), or by one that makes it its own."""

from __future__ import annotations

from collections import defaultdict, deque
from collections.abc import Iterator
from dataclasses import replace

from reportedly.model import Relation

from . import lists
from .concessions import confirmation
from .details import apart_in, is_elsewhere
from .facets import Facets
from .relating import Scene, relate
from .statements import relays
from .terms import NATION, overlap
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
NO_VALUES: frozenset[float] = frozenset()
DAY = 86400.0
DAYS = 3 * DAY


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
            earlier = max(told, key=lambda other: _rank(facets, other), default=None)
            if earlier:
                again = _is_again(facets, earlier)
                opening = first.get(earlier.claim.id, earlier) if again else earlier
                first[facets.claim.id] = opening if again else facets
                here = [other for other in told if other.report == facets.report]
                also = [last.get(opening.claim.id), max(here, key=lambda other: _rank(facets, other), default=None)]
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


def _told_before(scene: Scene, facets: Facets, seen: dict[str, deque[Facets]]) -> list[Facets]:
    """Return the earlier claims that are alike enough to be said again."""
    met = {id(other): other for word in facets.words for other in seen.get(word, ())}
    near = (other for other in met.values() if _may_be_alike(facets, other))
    return [other for other in near if _may_echo(facets, other) and _alike(scene, facets, other)]


def _rank(facets: Facets, other: Facets) -> tuple[bool, float]:
    return _one_origin(facets, other), overlap(facets.words, other.words)


def _may_be_alike(facets: Facets, other: Facets) -> bool:
    return overlap(facets.words, other.words) >= ALIKE_MANY or bool(facets.phrases & other.phrases)


def _one_origin(facets: Facets, other: Facets) -> bool:
    """Tell whether two claims are known to be one origin's; unnamed officials in two reports are, word for word only."""
    if not one_origin(facets, other):
        return False
    mine, theirs = facets.claim.origin, other.claim.origin
    named = mine is not None and mine.kind != "unnamed" and theirs is not None and theirs.kind != "unnamed"
    return named or facets.report == other.report or _is_copied(facets.words, other.words)


def _is_copied(one: frozenset[str], two: frozenset[str]) -> bool:
    return len(one & two) >= COPIED * len(one | two)


def _may_echo(facets: Facets, other: Facets) -> bool:
    """Tell whether nothing keeps one claim from saying the other again: polarity, mood, time, figures; the cheapest first."""
    one, two = facets.claim, other.claim
    if (
        (one.stance == "denies") != (two.stance == "denies")
        or one.polarity != two.polarity
        or _mood(facets) != _mood(other)
    ):
        return False
    if (facets.sentence == other.sentence and facets.report == other.report) or _far(facets, other):
        return False
    if not _one_origin(facets, other):
        fits = one.stance != "denies" and facets.figures == other.figures
        return fits and apart_in(facets, other) is None
    mine, theirs = _values(facets), _values(other)
    return (mine <= theirs or theirs <= mine) and not is_elsewhere(facets, other)


def _values(facets: Facets) -> frozenset[float]:
    return frozenset([value for _, value in facets.figures]) if facets.figures else NO_VALUES


def _alike(scene: Scene, facets: Facets, other: Facets) -> bool:
    """Tell whether two passages share enough words; how many that is depends on what else they share."""
    if _same_words_quoted(facets, other):
        return True
    likeness = overlap(facets.words, other.words)
    if likeness < LEAST_ALIKE:
        return False
    telling = sum(not word.startswith(NATION) for word in facets.words & other.words)
    telling += _both_deny(facets, other)
    if facets.report == other.report:
        return _alike_here(facets, other, likeness, telling)
    if not _one_origin(facets, other):
        return telling >= WORDS and likeness >= (ALIKE_IN_EVENT if scene.together(facets, other) else ALIKE)
    telling += len(_values(facets) & _values(other))
    short = facets.claim.quoted or other.claim.quoted or scene.together(facets, other) or _one_relay(facets, other)
    return likeness >= ALIKE and telling >= (SHORT if short else WORDS)


def _one_relay(facets: Facets, other: Facets) -> bool:
    """Tell whether one agency or outlet relays both, within a day."""
    return bool(relays(facets) & relays(other)) and abs(float(facets.order[0]) - float(other.order[0])) <= DAY


def _both_deny(facets: Facets, other: Facets) -> bool:
    """Tell whether both are negative: "no progress" has more in common with itself than its one word."""
    return facets.claim.polarity == "negative" and other.claim.polarity == "negative"


def _same_words_quoted(facets: Facets, other: Facets) -> bool:
    """Tell whether both print one phrase between quotation marks, of one speaker or of one whom the other quotes."""
    shared = facets.phrases & other.phrases
    return bool(shared) and (_one_origin(facets, other) or passed_on(facets, other) or passed_on(other, facets))


def _alike_here(facets: Facets, other: Facets, likeness: float, telling: int) -> bool:
    """Tell whether a claim says again what its own speaker said just before it."""
    if not _one_origin(facets, other) or not facets.claim.chain or abs(facets.at - other.at) > NEXT:
        return False
    if _values(facets) != _values(other) and not (facets.claim.quoted or other.claim.quoted):
        return False  # a figure more is news
    many = likeness >= ALIKE_MANY and len(facets.words & other.words) >= MANY
    return (many and telling >= WORDS) or (likeness >= ALIKE_HERE and telling > 1)


def _mood(facets: Facets) -> bool:
    return facets.claim.modality == "actual"


def _far(facets: Facets, other: Facets) -> bool:
    if (
        facets.window
        and other.window
        and facets.window.own
        and other.window.own
        and not facets.window.meets(other.window)
    ):
        return True
    return abs(float(facets.order[0]) - float(other.order[0])) > DAYS


def _is_again(facets: Facets, earlier: Facets) -> bool:
    """Tell whether two claims give one utterance: one origin's, or words between quotation marks that one says the other spoke."""
    return _one_origin(facets, earlier) or _same_words_quoted(facets, earlier)


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
