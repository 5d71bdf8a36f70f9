"""The short lines of the page: an account's words, a figure, a silence, a heading. Each has one shape, read strictly."""

from __future__ import annotations

from collections.abc import Iterator

from reportedly import tsv
from reportedly.model import Claim

from .. import lists
from .kinds import ATTEMPTED, POSSIBLE, kinds_of
from .material import Material, where_it_was_told
from .quotes import rejoined
from .tokens import bare_words, tokens
from .when import spans_in_words

PLACED = {row["words"] for row in tsv.rows(lists.PACKAGE, "roundup_headings") if row["type"] == "ASSAULT"}


def speaker_of_line(text: str) -> tuple[list[str], str]:
    """Split a line at its first colon: bare words of the speaker, and the rest."""
    speaker, _, rest = text.partition(": ")
    return bare_words(speaker), rest


def speakers_wrong(lead: list[str], held: Material) -> Iterator[str]:
    if not lead:
        yield "no speaker"
    for claim in held.claims:
        if not any(lead in line_speakers(other) for other in held.claims if of_one_origin(claim, other)):
            yield f"speaker '{' '.join(lead)}'"


def of_one_origin(claim: Claim, other: Claim) -> bool:
    """Tell whether two claims are known by id to be one origin's on record, whose names then are one."""
    if claim is other or not (claim.origin and other.origin and claim.on_record and other.on_record):
        return claim is other
    return claim.origin.actor is not None and (claim.origin.actor, claim.origin.also) == (
        other.origin.actor,
        other.origin.also,
    )


def line_speakers(claim: Claim) -> list[list[str]]:
    """Return how a line may name whose word a claim is; words not on record need their relay and unnamed source."""
    outlet = [bare_words(claim.report.publication)]
    unnamed = [link for link in claim.chain if link.kind == "unnamed"]
    if claim.on_record or not unnamed:
        return [bare_words(" and ".join(claim.chain[0].names))] if claim.chain else outlet
    after = claim.chain[claim.chain.index(unnamed[-1]) + 1 :]
    sources = bare_words(" and ".join(name for link in unnamed for name in link.names))
    relays = [bare_words(" and ".join(link.names)) for link in after[:1]] or outlet
    return [[*relay, "citing", *sources] for relay in relays]


def words_wrong(text: str, held: Material) -> Iterator[str]:
    """Yield what is wrong with a line such as "Dmitry Peskov: “it was not damaged”": speaker, or not the printed words."""
    lead, rest = speaker_of_line(text)
    yield from speakers_wrong(lead, held)
    for claim in held.claims:
        if tokens(rest) not in words_of_claim(claim):
            yield f"wording {rest}"


def words_of_claim(claim: Claim) -> list[list[str]]:
    """Return the runs of words a line may print of a claim: its passage, and the passage after its printed cue."""
    passage, sentence = tokens(claim.evidence.quote), tokens(claim.sentence.quote)
    cue = lists.head_of_cue(claim.origin.cue) if claim.origin else ""
    starts = [at for at in range(len(sentence)) if sentence[at : at + len(passage)] == passage]
    return [
        passage,
        *([tokens(rejoined(claim.evidence.quote))] if claim.quoted else []),
        *([[cue, "that", *passage]] if cue else []),
        *(
            sentence[at - back : at + len(passage)]
            for at in starts
            for back in (1, 2, 3)
            if at >= back and sentence[at - back] == cue
        ),
    ]


def heading_wrong(text: str, held: Material) -> Iterator[str]:
    """Yield what is wrong with a heading: it holds a place or actors, neutral words of the event's type, and a day."""
    who, _, rest = text.rpartition(": ")
    what, _, when = rest.partition(", ")
    places, actors = heading_names(held, what)
    named = who.split(" and ") if who else []
    if who and who not in places and not (set(named) <= actors and len(set(named)) == len(named)):
        kind = "place" if " ".join(tokens(who)) in held.known_places else "name"
        yield f"{kind} '{who}'"
    if what.casefold() not in {words for claim in held.claims for words in kinds_of(claim)}:
        yield f"kind of event '{what}'"
    if when and not any(when in spans_in_words(claim) for claim in held.claims):
        yield f"date '{when}'"


def heading_names(held: Material, what: str) -> tuple[set[str], set[str]]:
    """Return the places and the actors that a heading may name; an attack is headed by its place, never by who acted."""
    places = {place.name for claim in held.claims for place in where_it_was_told(claim)}
    actors = {actor.name for claim in held.claims for actor in claim.actors}
    return places, set() if is_placed(what.casefold()) else actors


def is_placed(words: str) -> bool:
    """Tell whether words for a kind of event are those of an attack."""
    return words.removeprefix(POSSIBLE).removeprefix(ATTEMPTED) in PLACED
