"""What the cited claims hold: the words a sentence may draw on."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import cached_property

from reportedly.model import Claim, Link, Place

from .tokens import bare_words, tokens

PARTY = re.compile(r"\b(?:by|told|between)\s+(?:the\s+)?$")
AWAY = re.compile(
    r"\b(?:(?:north|south)(?:east|west)?|east|west|outside|miles?|kms?|kilomet(?:re|er)s?)\s+(?:of|from|off)\s+(?:\w+\s)?$",
    re.IGNORECASE,
)  # "north of Millbrook", "120 miles from Millbrook"
PREPOSITION = r"\b(?i:in|at|near|across|inside|within|throughout|around|into|over|on)\s+"
NO_LINK = r"(?!(?:by|for|from|of|on|to|in|at|that|what|which|who|with)\b)"
ADJECTIVES = (
    rf"(?:the\s+)?(?:(?!(?:a|an|and|or)\b){NO_LINK}(?!\w+ing\b(?<!neighbouring)(?<!surrounding))[a-z'’-]+\s+){{0,2}}$"
)
IN = re.compile(
    rf"{PREPOSITION}(?:{ADJECTIVES}|(?:{NO_LINK}[a-z'’-]+\s+){{1,5}}of\s+{ADJECTIVES})"
)  # "in northern Millbrook", "in the northern town of Millbrook"; never "in checking a new Millbrook offensive"
NO_PLACE = re.compile(
    r"\b(?:support|favou?r|defen[cs]e|response|retaliation|view|name|war|sight|pursuit)\s+of\s+(?:the\s+)?$|\b(?:born|raised|educated|based|living|lives?)\s+in\s+(?:the\s+)?$"
)


@dataclass(frozen=True, eq=False)  # each is only itself: what is worked out of one can be kept under it
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
            found += [claim.evidence.quote, claim.report.publication]
            found += [name for link in claim.chain for name in link_words(link)]
            found += [actor.name for actor in claim.actors] + [place.name for place in claim.places]
            found += claim.awaiting.who if claim.awaiting else ()
        return found

    @cached_property
    def bare(self) -> list[list[str]]:
        """Return the bare words of each of the strings, each string once."""
        return [bare_words(text) for text in dict.fromkeys(self.strings)]


def link_words(link: Link) -> list[str]:
    """Return the names and words of a link."""
    words = (*link.names, link.addressee, link.medium, link.cue, link.evidence.quote)
    return [word for word in words if word]


def speaker_names(claim: Claim) -> list[list[str]]:
    """Return the ways the origin of a claim may be named, as bare words; the outlet in its own voice."""
    origin = claim.origin
    if origin is None:
        return [bare_words(claim.report.publication)]
    return named_ways(origin)


def named_ways(link: Link) -> list[list[str]]:
    ways = [*link.names, link.evidence.quote]
    return [way for way in (bare_words(text) for text in ways) if way]


def relay_names(claim: Claim) -> list[list[str]]:
    """Return the ways the named relays of a claim, and its outlet, may be named."""
    relays = [way for link in claim.chain if link.kind != "unnamed" for way in named_ways(link)]
    return [*relays, bare_words(claim.report.publication)]


def where_it_was(claim: Claim) -> list[Place]:
    """Return the places of a claim that are no party in it ("blamed by Millbrook") and not only near ("north of Millbrook")."""
    return [place for place in claim.places if not is_elsewhere(claim, place)]


def is_elsewhere(claim: Claim, place: Place) -> bool:
    before = claim.sentence.quote[: max(0, place.evidence.start - claim.sentence.start)]
    before += place.evidence.quote.rpartition(place.name)[0]  # "120 miles east of Millbrook" may be all the evidence
    return AWAY.search(before) is not None or (place.role is None and PARTY.search(before) is not None)


def where_it_was_told(claim: Claim) -> list[Place]:
    """Return the places that a claim says were hit, or in which it says the event was: "in Millbrook", never "Millbrook said"."""
    return [place for place in where_it_was(claim) if is_hit(claim, place) or is_told_in(claim, place)]


def is_hit(claim: Claim, place: Place) -> bool:
    """Tell whether a place was hit, rather than a thing that is called by it: "a Millbrook-flagged ship"."""
    return place.role == "hit" and not re.search(rf"(?<!\w){re.escape(place.name)}-", claim.sentence.quote)


def is_told_in(claim: Claim, place: Place) -> bool:
    if place.role not in (None, "bound_for"):
        return False
    text = claim.evidence.quote
    for name in re.finditer(rf"(?<!\w){re.escape(place.name)}(?!\w)", text):
        before = text[: name.start()]
        if IN.search(before) and not NO_PLACE.search(before):
            return True
    return False


def places_of(claims: Iterable[Claim]) -> frozenset[str]:
    return frozenset(" ".join(tokens(place.name)) for claim in claims for place in claim.places)


def material(cites: Sequence[str], claims: dict[str, Claim], known_places: frozenset[str]) -> Material:
    return Material(tuple(claims[cite] for cite in cites), known_places)
