"""What the cited claims hold: the words a sentence may draw on."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import cached_property

from reportedly.model import Claim, Link, Place

from .tokens import bare, tokens

PARTY = re.compile(r"\b(?:by|told|between)\s+(?:the\s+)?$")
AWAY = re.compile(
    r"\b(?:(?:north|south)(?:east|west)?|east|west|outside|miles?|kms?|kilomet(?:re|er)s?)\s+(?:of|from|off)\s+(?:\w+\s)?$",
    re.IGNORECASE,
)  # "north of Millbrook", "120 miles from Millbrook"


@dataclass(frozen=True)
class Material:
    """The cited claims, and the other claims of the page by which a stray word is recognised as a place or a name."""

    claims: tuple[Claim, ...]
    known_places: frozenset[str] = frozenset()

    @cached_property
    def passages(self) -> list[str]:
        return list(dict.fromkeys(claim.sentence.quote for claim in self.claims))

    @cached_property
    def links(self) -> list[Link]:
        return list(dict.fromkeys(link for claim in self.claims for link in claim.chain))

    @cached_property
    def strings(self) -> list[str]:
        """Return every string of the cited claims: passages, names, places, outlets."""
        found = list(self.passages)
        for claim in self.claims:
            found += [claim.evidence.quote, claim.report.outlet or "one report"]
            found += [name for link in claim.chain for name in link_words(link)]
            found += [actor.name for actor in claim.actors] + [place.name for place in claim.places]
            found += claim.awaiting.who if claim.awaiting else ()
        return found

    @cached_property
    def bare(self) -> list[list[str]]:
        """Return the bare words of each of the strings, each string once."""
        return [bare(tokens(text)) for text in dict.fromkeys(self.strings)]


def link_words(link: Link) -> list[str]:
    """Return the names and words of a link."""
    words = (*link.names, link.addressee, link.medium, link.cue, link.evidence.quote)
    return [word for word in words if word]


def speaker_names(claim: Claim) -> list[list[str]]:
    """Return the ways the origin of a claim may be named, as bare words; the outlet in its own voice."""
    origin = claim.origin
    if origin is None:
        return [bare(tokens(claim.report.outlet or "one report"))]
    return named_ways(origin)


def named_ways(link: Link) -> list[list[str]]:
    ways = [*link.names, link.evidence.quote]
    return [way for way in (bare(tokens(text)) for text in ways) if way]


def relay_names(claim: Claim) -> list[list[str]]:
    """Return the ways the named relays of a claim, and its outlet, may be named."""
    relays = [way for link in claim.chain if link.kind != "unnamed" for way in named_ways(link)]
    return [*relays, bare(tokens(claim.report.outlet or "one report"))]


def where_it_was(claim: Claim) -> list[Place]:
    """Return the places of a claim that are no party in it ("blamed by Millbrook") and not only near ("north of Millbrook")."""
    return [place for place in claim.places if not is_elsewhere(claim, place)]


def is_elsewhere(claim: Claim, place: Place) -> bool:
    before = claim.sentence.quote[: max(0, place.evidence.start - claim.sentence.start)]
    before += place.evidence.quote.rpartition(place.name)[0]  # "120 miles east of Millbrook" may be all the evidence
    return AWAY.search(before) is not None or (place.role is None and PARTY.search(before) is not None)


def places_of(claims: Iterable[Claim]) -> frozenset[str]:
    return frozenset(" ".join(tokens(place.name)) for claim in claims for place in claim.places)


def material(cites: Sequence[str], claims: dict[str, Claim], known_places: frozenset[str]) -> Material:
    return Material(tuple(claims[cite] for cite in cites), known_places)
