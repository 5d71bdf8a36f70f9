"""The short lines of the page: an account's words, a figure, a silence, a heading. Each has one shape, read strictly."""

from __future__ import annotations

import re
from collections.abc import Iterator

from reportedly.model import Amount, Claim

from . import lists
from .check_material import Material, speaker_names
from .check_tokens import bare, dates, holds, names, numbers, tokens, value_of
from .check_when import days_of

MANY = {"child": "children", "person": "people", "man": "men", "woman": "women", "serviceman": "servicemen"}
LOW_WORDS = {"at least", "more than", "over", "no fewer than", "no less than", "above", "upwards of", "not less than"}
HIGH_WORDS = {"up to", "at most", "fewer than", "less than", "under", "as many as", "no more than", "below"}


def speaker_of_line(text: str) -> tuple[list[str], str]:
    """Split a line at its first colon: bare words of the speaker, and the rest."""
    speaker, _, rest = text.partition(": ")
    return bare(tokens(speaker)), rest


def speakers_wrong(lead: list[str], held: Material) -> Iterator[str]:
    for claim in held.claims:
        if not any(holds(lead, way) for way in line_speakers(claim)):
            yield f"speaker '{' '.join(lead)}'"


def line_speakers(claim: Claim) -> list[list[str]]:
    """Return how a line may name whose word a claim is; words not on record need their unnamed source in the name."""
    ways = speaker_names(claim)
    if claim.on_record:
        return ways
    unnamed = [bare(tokens(link.source)) for link in claim.chain if link.kind == "unnamed"]
    return unnamed or [bare(tokens(claim.report.outlet or "one report"))]


def words_wrong(text: str, held: Material) -> Iterator[str]:
    """Yield what is wrong with a line such as "Dmitry Peskov: “it was not damaged”": speaker, or not the printed words."""
    lead, rest = speaker_of_line(text)
    yield from speakers_wrong(lead, held)
    for claim in held.claims:
        if tokens(rest) != tokens(claim.evidence.quote):
            yield f"wording {rest}"


def figure_wrong(text: str, held: Material) -> Iterator[str]:
    """Yield what is wrong with a line such as "Vitaliy Klitschko: at least 23 people injured"."""
    lead, rest = speaker_of_line(text)
    yield from speakers_wrong(lead, held)
    if any(claim.polarity != "positive" or claim.modality != "actual" for claim in held.claims):
        yield "figure of what is not said to have happened"
    if not all(any(says(amount, rest) for amount in claim.amounts) for claim in held.claims):
        yield f"number, bound or count '{rest}'"
    if not all(role_is_printed(claim, rest) for claim in held.claims):
        yield f"role of the figure '{rest}'"


def role_is_printed(claim: Claim, rest: str) -> bool:
    """Tell whether the printed sentence has a word for the role that the figure is said to have."""
    roles = {amount.role for amount in claim.amounts if says(amount, rest)}
    stems = [row for role in roles for row in lists.mapping("roles", "role", "stems").get(role, "").split(",")]
    printed = " ".join(tokens(claim.sentence.quote))
    return not stems or any(stem in printed for stem in stems)


def says(amount: Amount, rest: str) -> bool:
    """Tell whether a figure's words hold the amount's number, bound, thing counted and role, and nothing else."""
    words = " ".join(tokens(rest))
    given = [value for value in (amount.low, amount.best, amount.high) if value is not None]
    may = {f"{value:g}" for value in given}
    if not may or set(numbers(rest)) != may or bound_of(words) != bound_of_amount(amount):
        return False
    role = lists.mapping("measures", "role", "words").get(amount.role, "")
    ends = words.endswith(role) or (amount.role == "lasted" and words.startswith(role)) if role else True
    known = [
        word.rstrip("s") for word in tokens(f"{amount.of or ''} {amount.unit or ''} {role} at least up to about and")
    ]
    known += [
        *tokens(amount.hedge or ""),
        *(["person"] if amount.of == "people" else []),
        *MANY.get(amount.of or "", "").split(),
    ]
    hedge = " ".join(tokens(amount.hedge or ""))
    return ends and hedge in words and all(value_of(word) or word.rstrip("s") in known for word in tokens(rest))


def bound_of(words: str) -> str:
    """Return "low", "high" or "exact" by the words beside a number."""
    for name, phrases in (("low", LOW_WORDS), ("high", HIGH_WORDS)):
        if any(re.search(rf"\b{re.escape(phrase)}\b", words) for phrase in phrases):
            return name
    return "exact"


def bound_of_amount(amount: Amount) -> str:
    if amount.low is not None and amount.high is None:
        return "low"
    return "high" if amount.high is not None and amount.low is None else "exact"


def silence_wrong(text: str, held: Material) -> Iterator[str]:
    """Yield what is wrong with a recorded silence: whose, of which kind, as of when, in which outlet."""
    for claim in held.claims:
        awaiting = claim.awaiting
        if awaiting is None:
            yield "silence"
            continue
        words = tokens(text)
        yield from (f"lost name '{who}'" for who in awaiting.who if not holds(words, tokens(who)))
        kind = lists.mapping("silences", "kind", "words")[awaiting.kind]
        if not text.casefold().startswith(kind):
            yield f"kind of silence '{text}'"
        if not holds(words, tokens(claim.report.outlet or "one report")):
            yield "lost outlet"
        yield from (
            f"date '{day}'" for day in sorted(dates(text)) if day not in dates(claim.sentence.quote) | days_of(claim)
        )


def heading_wrong(text: str, held: Material) -> Iterator[str]:
    """Yield what is wrong with a heading: it holds a place or actor, neutral words of the event's type, and a day."""
    who, _, rest = text.rpartition(": ") if ": " in text else ("", "", text)
    have = [tokens(text) for claim in held.claims for text in heading_names(claim)]
    for name in names(who):
        if not any(holds(words, tokens(" ".join(name))) for words in have):
            kind = "place" if " ".join(name) in held.known_places else "name"
            yield f"{kind} '{' '.join(name)}'"
    what, _, when = rest.partition(", ")
    if what.casefold() not in lists.column("headings", "words"):
        yield f"heading '{what}'"
    elif what.casefold() not in {words for claim in held.claims for words in event_words(claim)}:
        yield f"kind of event '{what}'"
    days = {day for claim in held.claims for day in days_of(claim)}
    yield from (f"date '{day}'" for day in heading_days(when) if day not in days)


def heading_names(claim: Claim) -> list[str]:
    return [
        *(place.name for place in claim.places),
        *(actor.name for actor in claim.actors),
        *(link.source for link in claim.chain),
    ]


def event_words(claim: Claim) -> list[str]:
    """Return the neutral words that a claim's event type, with and without its mode, may be headed by."""
    if claim.event is None:
        return []
    kinds = ((claim.event.type, claim.event.mode or ""), (claim.event.type, ""))
    return [words for kind in kinds if (words := lists.headings().get(kind))]


def heading_days(when: str) -> list[str]:
    """Return the days of "night of 3–4 July" or "30 June to 2 July", each as "july 3"."""
    found: list[str] = []
    for first, last, month in re.findall(r"(\d{1,2})(?:[–-](\d{1,2}))?\s+([A-Z][a-z]+)", when):
        found += [f"{month.casefold()} {int(day)}" for day in (first, last) if day]
    return found
