"""What comparison looks at in a claim, worked out once."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from functools import cache, cached_property

from reportedly.model import Claim, Place, Profile

from . import lists, names
from .names import Sides
from .offices import Offices
from .sequels import gone_by, placed
from .spots import areas, fine, is_nationwide, own_places
from .terms import NATION, terms
from .windows import Window, window_of

HARM = {"killed", "injured", "casualties", "missing", "damaged", "destroyed", "hit"}
HURT = {"killed", "injured", "casualties", "missing"}
SELDOM = frozenset({"ship", "hospital", "school", "worship", "bridge", "media", "aid", "culture", "government"})
TALLIED = "force"
BROUGHT_DOWN = {"shot_down", "lost", "other"}
INTERCEPT = "intercept"
FEW = 4
HAPPENED = {"actual"}
QUOTED = re.compile(r"[“\"‘]([^“”\"‘]+?)[,.]?(?:[”\"’]|$)")
STOOD = re.compile(
    r"\b(?:rose|risen|remain\w*|stood|stands|went up|gone up|climbed|grew|grown|reached|increased) ", re.IGNORECASE
)
PHRASE = range(3, 13)  # words of a quoted phrase; one or two may be anybody's
OWN = re.compile(r"(?:its|our|their) (?:own )?\w", re.IGNORECASE)


Order = tuple[str, str, int, int, str]  # publication, report, sentence, passage, id: the one order of everything here


@dataclass(frozen=True)  # without slots, for what is worked out only when first asked for
class Facets:
    """A claim seen by the comparison: family of event, time, places, sides, people and words."""

    claim: Claim
    order: Order
    family: str | None
    window: Window | None
    places: frozenset[str]  # towns and points named by the claim itself
    points: frozenset[str]  # of these, the single structures, which are seldom struck twice in a week
    areas: frozenset[str]  # regions and countries around them, or named alone
    own: tuple[Place, ...]
    nationwide: bool
    acting: frozenset[str]
    suffering: frozenset[str]
    people: frozenset[str]
    objects: frozenset[str]  # what it befell, people and places left out: "hospital", "substation"
    means: frozenset[str]
    struck: frozenset[str]  # the class of what was hit, where it is one that is seldom hit twice in a day
    words: frozenset[str]
    spots: frozenset[str]  # of these, the names of its places
    phrases: frozenset[str]  # what it prints between quotation marks, of a few words
    figures: frozenset[tuple[str, float]]
    speaker: str
    party: str | None
    definite: bool
    hints: frozenset[str]  # towns it is likely of, when it names no place: the speaking office's, else those last named
    tallies: bool  # it counts on from a toll that was given before: "the death toll", "the number of injured"
    bare: bool  # a toll or damage without place, time or doer of its own: it goes on with what was just told

    @cached_property
    def report(self) -> str:
        return self.claim.report.id

    @cached_property
    def sentence(self) -> int:
        return self.claim.sentence.start

    @cached_property
    def at(self) -> int:
        return self.claim.evidence.start

    @cached_property
    def actor(self) -> str | None:
        """The id of the origin, where it has one."""
        return self.claim.chain[0].actor if self.claim.chain else None

    @cached_property
    def named(self) -> bool:
        """Whether somebody speaks who is not only "officials" or "a source"."""
        return bool(self.claim.chain) and self.claim.chain[0].kind != "unnamed"

    @cached_property
    def relays(self) -> frozenset[str]:
        """The named relays; "the newspaper" may be any."""
        return frozenset(names.key(name) for link in self.claim.chain[1:] for name in link.names if not name.islower())

    @cached_property
    def published(self) -> float:
        """The publication in seconds, 0 where it is not known."""
        return float(self.order[0])

    @cached_property
    def low(self) -> str:
        """The passage in lower case with straight quotation marks, for the lists to look in."""
        return self.claim.evidence.quote.casefold().replace("’", "'")

    @cached_property
    def tone(self) -> tuple[bool, str, bool]:
        """What two claims that say one thing share: whether it is denied, its polarity, and whether it is told as fact."""
        return self.claim.stance == "denies", self.claim.polarity, self.claim.modality == "actual"

    @cached_property
    def telling(self) -> frozenset[str]:
        """The words without the countries, which nearly all claims have."""
        return frozenset(word for word in self.words if not word.startswith(NATION))

    @cached_property
    def counts(self) -> frozenset[tuple[str, float]]:
        """The figures that tell something: ones and twos are everywhere."""
        return frozenset(figure for figure in self.figures if figure[1] > FEW)

    @cached_property
    def days(self) -> tuple[str, ...]:
        """The days of its window."""
        return tuple(day.isoformat() for day in self.window.days()) if self.window else ()

    @cached_property
    def values(self) -> frozenset[float]:
        """The figures without what they count."""
        return frozenset(value for _, value in self.figures)


def facets_of(claim: Claim, sides: Sides, sentence: Sequence[Claim] = (), offices: Offices | None = None) -> Facets:
    """Work out what a claim has to compare by, given the claims of its sentence; all of it derived, none of it shown."""
    family, offices = family_of(claim), offices or Offices((claim,), sides)
    own = placed(claim, own_places(claim, sentence))
    definite = family is not None and _definite(claim, family)
    if claim.modality not in HAPPENED and not (definite and family == "talks"):
        family = None  # a plan is no happening; "the call would change little" speaks of one
    if family == "force" and _of_the_war(claim, own):
        family = None
    tallies = family == "force" and bool(lists.finder("tallies", "phrase").search(claim.evidence.quote.casefold()))
    return Facets(
        claim=claim,
        order=_order(claim),
        family=family,
        window=window_of(claim, timed=not (tallies and _of_the_count(claim))),
        places=frozenset(names.place_key(place) for place in own if fine(place)),
        points=frozenset(names.place_key(place) for place in own if place.precision == "point"),
        areas=frozenset(areas(own)),
        own=own,
        nationwide=is_nationwide(claim, own),
        acting=_sides(claim, "actor", sides),
        suffering=_sides(claim, "recipient", sides),
        people=_people(claim),
        objects=_objects(claim),
        means=frozenset().union(*(terms(means) for means in claim.event.means)) if claim.event else frozenset(),
        struck=SELDOM & {claim.event.target} if claim.event and claim.event.target else frozenset(),
        words=terms(claim.evidence.quote) - _spoken(claim),
        spots=frozenset().union(*(terms(place.name) for place in own)),
        phrases=frozenset(_phrases(claim.evidence.quote)),
        figures=frozenset(_figures(claim)),
        speaker=names.key(names.speaker(claim)),
        party=offices.side(claim),
        definite=definite or (family is not None and _answers(claim)),
        hints=frozenset() if _is_set(own) else offices.towns(claim),
        tallies=tallies,
        bare=family == "force" and not (own or claim.when or gone_by(claim)) and _of_harm(claim),
    )


def ordered(
    claims: Iterable[Claim], profile: Profile | None, only: Callable[[Claim], bool] | None = None
) -> list[Facets]:
    """Return the facets of each claim (of those that `only` keeps) once, in the one order, however they were given."""
    unique = {claim.id: claim for claim in claims}
    sides = Sides(profile)
    sentences: dict[tuple[str, int], list[Claim]] = defaultdict(list)
    for claim in unique.values():
        sentences[claim.report.id, claim.sentence.start].append(claim)
    offices = Offices(unique.values(), sides)
    kept = filter(only, unique.values()) if only else unique.values()
    made = (facets_of(one, sides, sentences[one.report.id, one.sentence.start], offices) for one in kept)
    return list(_set_in_towns(sorted(made, key=lambda facets: facets.order)))


def _set_in_towns(claims: Iterable[Facets]) -> Iterator[Facets]:
    """Give what names no place, and whose speaker names none, the towns that its report named last."""
    last: dict[str, frozenset[str]] = {}
    for facets in claims:
        if _is_set(facets.own) or facets.hints:
            last[facets.report] = facets.places or last.get(facets.report, frozenset())
            yield facets
        else:
            yield replace(facets, hints=last.get(facets.report, frozenset()))


def _is_set(own: Sequence[Place]) -> bool:
    """Tell whether a claim says where it was more narrowly than by the country."""
    return any(place.precision != "country" for place in own)


def family_of(claim: Claim) -> str | None:
    """Return which happenings a claim's event can be one with; none for opinions and mere speech."""
    if claim.event is None:
        return TALLIED if is_tally(claim) else None
    if claim.awaiting is not None:
        return None
    return _family(claim.event.type, INTERCEPT if is_interception(claim) else claim.event.mode)


@cache
def _family(kind: str, mode: str | None) -> str | None:
    """Return the family of a type with a mode, else of the type."""
    rows = [row for row in lists.rows("families") if row["type"] == kind]
    exact = [row for row in rows if row["mode"] and row["mode"] == mode]
    return next((row["family"] for row in (*exact, *rows) if row in exact or not row["mode"]), None)


def target_kind(facets: Facets) -> str | None:
    """Return the one kind of target a claim names, "civil" or "military"; none when it names both or neither."""
    event = facets.claim.event
    low = f"{event.target or '' if event else ''} {facets.low}"
    kinds = {lists.phrases("targets", "word", "kind")[found] for found in lists.finder("targets", "word").findall(low)}
    kinds &= {"civil", "military"}
    return kinds.pop() if len(kinds) == 1 else None


def _of_the_count(claim: Claim) -> bool:
    """Tell whether a time stands with the count and not with the deed: "the toll of the raid stood at nine on Friday"."""
    when, deed = claim.when, claim.event.evidence if claim.event else None
    if when is None or when.evidence is None or deed is None:
        return when is not None  # no deed is named, only the count
    start = claim.sentence.start
    between = claim.sentence.quote[max(0, deed.start - start) : max(0, when.evidence.start - start)]
    return bool(STOOD.search(between))


def is_tally(claim: Claim) -> bool:
    """Tell whether a claim that names no deed counts whom it hurt: "the ministry put the number of injured at six"."""
    told = claim.event is None and claim.awaiting is None and claim.polarity == "positive"
    return told and any(amount.role in HURT for amount in claim.amounts)


def is_interception(claim: Claim) -> bool:
    """Tell whether an attack is told of by what was brought down alone, whatever its verb was taken for."""
    roles = {amount.role for amount in claim.amounts}
    return bool(claim.event and claim.event.type == "ASSAULT" and "shot_down" in roles and roles <= BROUGHT_DOWN)


def _spoken(claim: Claim) -> frozenset[str]:
    """Return the words of those who speak and relay: they are in every claim of theirs and make no two alike."""
    return frozenset().union(*(terms(name) for link in claim.chain for name in (*link.names, link.cue or "")))


def _order(claim: Claim) -> tuple[str, str, int, int, str]:
    published = claim.report.published
    stamp = published.timestamp() if published else 0.0
    return (f"{stamp:020.3f}", claim.report.id, claim.sentence.start, claim.evidence.start, claim.id)


def _of_the_war(claim: Claim, own: Sequence[Place]) -> bool:
    """Tell whether a claim speaks of the whole war, and of no place, time or count by which it would tell of one attack."""
    told = any(fine(place) for place in own) or claim.amounts or claim.when
    return not told and bool(lists.finder("wars", "phrase").search(claim.evidence.quote.casefold()))


def _sides(claim: Claim, role: str, sides: Sides) -> frozenset[str]:
    """Return the sides of the actors of a role; "its forces" are the speaker's."""
    own = sides.speaking(claim.origin)
    named = [actor.name for actor in claim.actors if actor.role == role]
    found = (own if OWN.match(name) else sides.of(name) for name in named)
    return frozenset(side for side in found if side)


def _people(claim: Claim) -> frozenset[str]:
    """Return who took part, by surname: named actors, the outlets that only relay left out."""
    relays = {names.key(name) for link in claim.chain[1:] for name in link.names}
    named = (actor.name for actor in claim.actors if actor.name[:1].isupper() and names.key(actor.name) not in relays)
    return frozenset(names.surname(name) for name in named)


def _objects(claim: Claim) -> frozenset[str]:
    """Return the words of what a deed befell, without countries, places and people."""
    befell = [actor.name for actor in claim.actors if actor.role == "recipient"]
    words = frozenset().union(*map(terms, befell))
    if not words:
        return words
    others = words.difference(_folk(), *(terms(place.name) for place in claim.places))
    return frozenset(word for word in others if not word.startswith(NATION))


@cache
def _folk() -> frozenset[str]:
    return frozenset().union(*(terms(row["word"]) for row in lists.rows("targets") if row["class"] == "people"))


def _phrases(quote: str) -> Iterator[str]:
    for match in QUOTED.finditer(quote):
        words = match[1].casefold().replace("’", "'").split()
        if len(words) in PHRASE:
            yield " ".join(words)


def _figures(claim: Claim) -> Iterable[tuple[str, float]]:
    for amount in claim.amounts:
        value = amount.best if amount.best is not None else amount.low if amount.low is not None else amount.high
        if value is not None:
            yield (amount.role, float(value))


def _answers(claim: Claim) -> bool:
    """Tell whether a claim without place or time of its own confirms or denies, and so speaks of what was just told."""
    bare = claim.when is None and not claim.places
    return bare and (claim.stance in {"confirms", "denies"} or claim.polarity == "negative") and bool(claim.chain)


def _of_harm(claim: Claim) -> bool:
    """Tell whether a claim only counts harm, and so far: no doer, and nobody but those harmed."""
    counts = [amount for amount in claim.amounts if amount.role in HARM]
    so_far = any(amount.scope and amount.scope.kind == "cumulative" for amount in counts)
    return bool(counts) and not so_far and not any(actor.role == "actor" for actor in claim.actors)


def _definite(claim: Claim, family: str) -> bool:
    noun = lists.finder("mentions", "noun", "family", family).pattern
    return bool(lists.definite(noun).search(claim.evidence.quote.casefold().lstrip("“\"' ")))
