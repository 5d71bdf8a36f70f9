"""What the page never does: take a side with its verb, or print a part of a sentence as if it were the whole."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache, lru_cache

from .. import lists
from .material import Material, named_ways
from .tokens import bare_words, holds, tokens

OPENING_LONGEST = 16  # words of a dateline and an opening that a printed sentence may go without


def takes_side(text: str, held: Material) -> Iterator[str]:  # noqa: ARG001 - a rule's shape
    """Yield verbs such as "admitted" and "claimed" that stand outside quotation marks."""
    yield from (f"verb '{word}', which takes a side," for word in siding(text))


@lru_cache(maxsize=20_000)
def siding(text: str) -> tuple[str, ...]:
    return tuple(word for word in tokens(re.sub(r"“.*?”", "", text)) if lists.worded_cue(word) not in (None, word))


def not_whole(text: str, held: Material) -> Iterator[str]:
    """Yield a printed sentence that is not, from its start or after its opening, the report's own."""
    _, _, quote = text.partition(" wrote: ")
    words = tokens(quote)
    ends = [tokens(passage) for passage in held.passages]
    if not any(words and one[-len(words) :] == words and len(one) - len(words) <= OPENING_LONGEST for one in ends):
        yield f"wording {quote or text}"


def only_a_piece(text: str, held: Material) -> Iterator[str]:
    """Yield an outlet's printed sentence that is somebody's quotation from end to end, and names nobody."""
    for claim in held.claims:
        inside = any(claim.sentence.start <= link.evidence.start < claim.sentence.end for link in claim.chain)
        if not claim.quoted or inside or len(tokens(claim.sentence.quote)) > len(tokens(claim.evidence.quote)) + 2:
            return
    if " wrote: " in text:
        yield "no speaker: a piece of a quotation is not the outlet's own sentence"


def own_voice_cut(text: str, held: Material) -> Iterator[str]:
    """Yield words that an outlet is said to have written in its own voice, and that are only the end of its sentence."""
    _, wrote, clause = text.partition(" wrote that ")
    if not wrote or any(claim.chain for claim in held.claims):
        return
    words = tokens(clause)
    fronts = [one[: len(one) - len(words)] for one in map(tokens, held.passages) if one[-len(words) :] == words]
    if not any(len(front) <= OPENING_LONGEST and not any(map(lists.worded_cue, front)) for front in fronts):
        yield "lost speaker or half of the outlet's sentence"


def second_speaker(text: str, held: Material) -> Iterator[str]:
    """Yield an "according to" whose source is no relay or outlet of a cited claim, and stands so in no passage."""
    passages = [bare_words(passage) for passage in held.passages]
    relays = [way for claim in held.claims for link in claim.chain[1:] for way in named_ways(link)]
    relays += [bare_words(claim.report.publication) for claim in held.claims]
    for match in re.finditer(r"\baccording to ([^,.;]+)", text):
        source = bare_words(match.group(1))
        if source not in relays and not any(holds(passage, ["according", "to", *source]) for passage in passages):
            yield f"speaker '{' '.join(source)}'"


def lost_before(text: str, held: Material) -> Iterator[str]:
    """Yield a negation or hedge that stands in every passage right before the words with which the clause begins."""
    match = re.search(r"\b(?:said|wrote)(?: that)? (?=[^\W_])", text)
    if match is None:
        return
    start = bare_words(text[match.end() :])[:2]
    before = [
        words[at - 1]
        for passage in held.passages
        for words in [bare_words(passage)]
        for at in places(words, start)
        if at
    ]
    if before and all(word in last_words() for word in before) and before[0] not in tokens(text[: match.end()]):
        yield f"lost hedge or negation '{before[0]}'"


def places(words: list[str], part: list[str]) -> list[int]:
    return [at for at in range(len(words)) if words[at : at + len(part)] == part]


@cache
def last_words() -> frozenset[str]:
    """Return the last words of all negations and hedges."""
    return frozenset(phrase[-1] for kind in ("negation", "hedge") for phrase in lists.kept(kind))
