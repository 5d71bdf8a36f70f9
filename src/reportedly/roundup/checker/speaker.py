"""Whose word a sentence says it is: read off its own grammar, and compared with the cited chains."""

from __future__ import annotations

import re
from collections.abc import Iterator

from reportedly.model import Claim, Link

from .. import lists
from .material import Material, named_ways, relay_names, speaker_names
from .tokens import bare_words, holds


def leading_speaker(text: str) -> list[str] | None:
    """Return the bare words before the first verb of saying, or after "according to"; null when there is neither."""
    words = bare_words(re.sub(r"[“\"].*", "", text) if re.match(r"[^“\"]*:\s*[“\"]", text) else text)
    cues = lists.mapping("cues", "form", "worded")
    first = next(
        (at for at, word in enumerate(words) if at and word in cues and words[at : at + 2] != ["quoted", "by"]), None
    )
    if first is not None:
        return words[:first]
    match = re.search(r"\baccording to ([^,.;]+)", text, re.IGNORECASE)
    return bare_words(match.group(1)) if match else None


def speaker_wrong(text: str, held: Material) -> Iterator[str]:
    """Yield a speaker that is none of the cited claims', and each claim whose speaker the sentence does not name."""
    lead = leading_speaker(text)
    if lead is None:
        yield "no speaker"
        return
    may = [way for claim in held.claims for way in (*speaker_names(claim), *relay_names(claim))]
    if not any(holds(lead, way) for way in may):
        yield f"speaker '{' '.join(lead)}'"
    words = bare_words(text)
    for claim in held.claims:
        if not any(holds(words, way) for way in speaker_names(claim)):
            yield f"speaker of '{claim.evidence.quote}' not named"
        yield from (f"lost relay '{link.source}'" for link in spoken_relays(claim) if not is_named(link, words))
    yield from unnamed_source_dropped(text, lead, held)


def spoken_relays(claim: Claim) -> list[Link]:
    """Return the later links that are people, offices or unnamed: their word stands between the reader and the origin."""
    return [link for link in claim.chain[1:] if link.kind in ("person", "office", "unnamed")]


def is_named(link: Link, words: list[str]) -> bool:
    return any(holds(words, way) for way in named_ways(link))


def unnamed_source_dropped(text: str, lead: list[str], held: Material) -> Iterator[str]:
    """Yield a claim that reaches us only through unnamed sources and is worded as if its origin spoke in public."""
    for claim in held.claims:
        if not claim.on_record and not any(holds(lead, way) for way in who_relays(claim, is_print=" wrote: " in text)):
            yield f"speaker '{' '.join(lead)}', who did not speak on the record"


def who_relays(claim: Claim, *, is_print: bool) -> list[list[str]]:
    """Return the ways to name who may lead such a sentence: the named links after the unnamed one, else the outlet."""
    last = max((at for at, link in enumerate(claim.chain) if link.kind == "unnamed"), default=0)
    ways = [way for link in claim.chain[last + 1 :] if link.kind != "unnamed" for way in named_ways(link)]
    return [*ways, bare_words(claim.report.publication)] if is_print or not ways else ways
