"""An event's heading: where, what kind of happening, when. It takes no side and holds no figure."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Sequence
from datetime import date, timedelta

from reportedly.model import Actor, Claim

from .. import lists
from ..checker.kinds import kind_read, kinds_of
from ..checker.lines import is_placed
from ..checker.material import where_it_was_told
from ..checker.tokens import dates
from ..checker.when import happened, zone_of
from ..page import Sentence
from .lines import day_month
from .names import joined

ADJECTIVES = ("ian", "ish", "ese")  # "Russian", "Polish": not an actor by itself
BETWEEN = {
    "AGREE",
    "CONSULT",
    "SUPPORT",
    "COOPERATE",
    "AID",
    "REQUEST",
    "ACCUSE",
    "REJECT",
    "THREATEN",
    "SANCTION",
    "CONCEDE",
}
ONE_SIDED = {"ACCUSE", "REJECT", "THREATEN", "SANCTION"}  # who alone heads these is taken for the one who did it
NIGHT_FROM, NIGHT_TO = 18, 12  # local hours: a span from the evening to the next morning is a night


def heading(claims: Sequence[Claim], places: Collection[str], year: int | None = None) -> Sentence | None:
    """Build a neutral heading such as "Kyiv: air attack reported, night of 3–4 July"; null without an event type.

    `places` are those of the event; a claim may name others besides. `year` is the page's: another one is printed.
    """
    what = event_words(claims)
    if what is None:
        return None
    words, of = what
    place, actors = place_of(claims, places), actors_of(claims)
    if between_people(claims, of):
        place = actors if actors and not is_done_to(claims, of, actors[0]) else place
    elif not is_placed(words):
        place = place or actors
    where, who = place or ("", ())
    when, times = time_of(claims, year)
    text = f"{where}: {words}" if where else words[0].upper() + words[1:]
    return Sentence(f"{text}, {when}" if when else text, tuple(dict.fromkeys((of, *who, *times))), "heading")


def event_words(claims: Sequence[Claim]) -> tuple[str, str] | None:
    """Return the neutral words for the most frequent kind of event, and a claim that has them."""
    typed = [claim for claim in claims if kinds_of(claim)]
    typed = [claim for claim in typed if claim.modality == "actual"] or typed
    if not typed:
        return None
    counts = Counter(kinds_of(claim)[0] for claim in typed)
    read = Counter(map(kind_read, typed))  # one account's words suffice for what the others are read as
    words = max(
        counts,
        key=lambda key: (max(counts[key], read[key]), read[key], any(special(claim, key) for claim in typed), key),
    )
    return words, next(claim.id for claim in typed if kinds_of(claim)[0] == words)


def special(claim: Claim, words: str) -> bool:
    """Tell whether words say more of a claim's event than its type alone."""
    return kinds_of(claim)[0] == words != kinds_of(claim)[-1]


def between_people(claims: Sequence[Claim], of: str) -> bool:
    """Tell whether an event is known by who took part rather than by where it was."""
    return any(claim.id == of and claim.event is not None and claim.event.type in BETWEEN for claim in claims)


def is_done_to(claims: Sequence[Claim], of: str, name: str) -> bool:
    """Tell whether one party alone is known of what one side does to another, and no account has it as the doer."""
    one_sided = any(claim.id == of and claim.event is not None and claim.event.type in ONE_SIDED for claim in claims)
    roles = {actor.role for claim in claims for actor in claim.actors if actor.name == name}
    return one_sided and roles == {"recipient"}


def is_proper(name: str) -> bool:
    """Tell whether an actor's name is a proper name, not "five people" or "the strikes"."""
    words = name.split()
    capitals = all(word[0].isupper() or word in ("of", "the", "for", "and", "de", "al") for word in words)
    if len(words) == 1 and name.endswith(ADJECTIVES):
        return False
    return bool(words) and capitals and words[0][0].isupper() and words[0].casefold() not in lists.column("lowered")


def is_only_first(actor: Actor, claim: Claim) -> bool:
    """Tell whether an actor's one word, of nobody known, has its capital from where it stands: "Traffic was halted"."""
    return actor.id is None and " " not in actor.name and actor.evidence.start == claim.sentence.start


def place_of(claims: Sequence[Claim], places: Collection[str]) -> tuple[str, tuple[str, ...]] | None:
    """Return the place of the event that most claims name, a country only where none finer is, and a claim that names it."""
    found: Counter[str] = Counter()
    hit: Counter[str] = Counter()
    cites: dict[str, str] = {}
    fine: set[str] = set()
    for claim in claims:
        for place in where_it_was_told(claim):
            if place.name in places:
                found[place.name] += 1
                hit[place.name] += place.role == "hit"
                fine |= {place.name} if place.precision not in ("country", "area") else set()
                cites.setdefault(place.name, claim.id)
    if not found:
        return None
    best = max(found, key=lambda name: (name in fine, found[name], hit[name], name))
    return best, (cites[best],)


def actors_of(claims: Sequence[Claim]) -> tuple[str, tuple[str, ...]] | None:
    """Return the two actors most claims name, with the claims that name them."""
    told = {link.source.casefold() for claim in claims for link in claim.chain if link.kind in ("outlet", "unnamed")}
    found = Counter(
        actor.name
        for claim in claims
        for actor in claim.actors
        if is_proper(actor.name) and actor.name.casefold() not in told and not is_only_first(actor, claim)
    )
    best = tuple(name for name, _ in sorted(found.items(), key=lambda row: (-row[1], row[0]))[:2])
    if not best:
        return None
    cites = tuple(
        next(claim.id for claim in claims if any(actor.name == name for actor in claim.actors)) for name in best
    )
    return joined(best), cites


def time_of(claims: Sequence[Claim], year: int | None = None) -> tuple[str, tuple[str, ...]]:
    """Return the day or night that most claims give, and the claim that gives it; empty when none is exact enough."""
    found: Counter[str] = Counter()
    cites: dict[str, str] = {}
    for claim in claims:
        if claim.event is None:
            continue  # a toll that rose on Thursday is of an attack of another day
        if words := days_in_words(claim, year):
            found[words] += 1
            cites.setdefault(words, claim.id)
    if not found:
        return "", ()
    best = max(found, key=lambda words: (found[words], len(words), words))
    return best, (cites[best],)


def days_in_words(claim: Claim, year: int | None = None) -> str | None:
    days = happened(claim)
    if days is None or claim.when is None or claim.when.start is None or claim.when.end is None:
        return None
    first, last = days
    if tells_of_another_day(claim, first, last):
        return None
    if first == last:
        return day_month(first, year)
    zone = zone_of(claim.when.zone)
    night = claim.when.start.astimezone(zone).hour >= NIGHT_FROM and claim.when.end.astimezone(zone).hour <= NIGHT_TO
    span = span_in_words(first, last, year)
    return f"night of {span}" if night and (last - first).days == 1 else span if (last - first).days < 8 else None


def tells_of_another_day(claim: Claim, first: date, last: date) -> bool:
    """Tell whether a passage names a day that its time does not cover: which of them is the event's is not sure then."""
    span = [first + timedelta(days=step) for step in range(min(8, (last - first).days + 1))]
    known = {f"{day:%A}".casefold() for day in span} | {f"{day:%B} {day.day}".casefold() for day in span}
    own = dates(claim.when.expression) if claim.when is not None else frozenset[str]()
    told = {word for word in dates(claim.evidence.quote) - own if not word[0].isdigit()}
    return bool(told - known)


def span_in_words(first: date, last: date, year: int | None = None) -> str:
    """Return "3–4 July", "30 June to 1 July", or one day; with years where they are not the page's or two."""
    if first.year != last.year:
        return f"{day_month(first, 0)} to {day_month(last, 0)}"
    if first == last:
        return day_month(first, year)
    if (first.year, first.month) == (last.year, last.month):
        return f"{first.day}–{day_month(last, year)}"
    return f"{day_month(first)} to {day_month(last, year)}"
