"""Stance, polarity, modality and hedge: what the cited passages hold of each may neither be lost nor gained."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator
from functools import cache, lru_cache

from reportedly.model import Claim

from .. import lists
from .material import Material
from .tokens import tokens

STANCES = ("accuses", "confirms", "denies", "warns")


@lru_cache(maxsize=20_000)
def found(text: str, kind: str) -> Counter[str]:
    """Count the words and phrases of one class in a text; a contraction such as "didn't" counts as "not"."""
    words = [part for token in tokens(text) for part in split_negation(token)]
    starts, counts, at = phrases_by_first_word(kind), Counter[str](), 0
    while at < len(words):
        phrase = next((one for one in starts.get(words[at], ()) if tuple(words[at : at + len(one)]) == one), None)
        if phrase is not None:
            counts[" ".join(phrase)] += 1
        at += len(phrase) if phrase is not None else 1
    return counts


@cache
def phrases_by_first_word(kind: str) -> dict[str, tuple[tuple[str, ...], ...]]:
    """Return the words and phrases of one class by their first word, longest first."""
    found: dict[str, tuple[tuple[str, ...], ...]] = {}
    for phrase in lists.kept(kind):
        found[phrase[0]] = (*found.get(phrase[0], ()), phrase)
    return found


def split_negation(token: str) -> list[str]:
    return [token[:-3], "not"] if token.endswith("n't") and len(token) > 3 else [token]


def changed(text: str, held: Material, kind: str) -> Iterator[str]:
    """Yield words of one class that the sentence has and no passage holds, or that a claim holds and it has lost."""
    here, have = found(text, kind), found(" ".join(held.strings), kind)
    yield from (f"{kind} '{word}'" for word in here if word not in have)
    need = most(found(claim.evidence.quote, kind) for claim in held.claims)
    yield from (f"lost {kind} '{word}'" for word, count in need.items() if here[word] < count)


def most(counts: Iterable[Counter[str]]) -> Counter[str]:
    total: Counter[str] = Counter()
    for count in counts:
        total |= count
    return total


def fields_lost(text: str, held: Material) -> Iterator[str]:
    """Yield what a claim's own fields say and the sentence, unlike its passage, has no word for."""
    for claim in held.claims:
        for kind, asked in asked_of(claim):
            if asked and found(claim.sentence.quote, kind) and not found(text, kind) and not denial(text, kind):
                yield f"lost {kind} of '{claim.evidence.quote}'"


def asked_of(claim: Claim) -> tuple[tuple[str, bool], ...]:
    hedged = claim.hedged or any(link.hedged for link in claim.chain)
    return ("negation", claim.polarity == "negative"), ("modality", claim.modality != "actual"), ("hedge", hedged)


def denial(text: str, kind: str) -> bool:
    return kind == "negation" and "denies" in stances(text)


@lru_cache(maxsize=20_000)
def stances(text: str) -> frozenset[str]:
    """Return the stances that the verbs of a text carry."""
    return frozenset(stance for token in tokens(text) if (stance := lists.stance_of_cue(token)))


def leading_stance(text: str) -> str | None:
    """Return the stance of the first verb of saying; null when it is neutral."""
    cues = lists.mapping("cues", "form", "stance")
    first = next((token for at, token in enumerate(tokens(text)) if at and token in cues), None)
    return lists.stance_of_cue(first) if first else None


def stance_changed(text: str, held: Material) -> Iterator[str]:
    """Yield a stance the sentence's verbs take that no cited claim has, and a claim's stance that its verbs have lost."""
    here = stances(text)
    have = {claim.stance for claim in held.claims} | {link.stance for link in held.links}
    inside = stances(" ".join(held.passages))
    yield from (f"stance '{stance}'" for stance in STANCES if stance in here and stance not in have | inside)
    lead = leading_stance(text)
    if lead is not None and lead not in have:
        yield f"stance '{lead}'"
    yield from stance_lost(text, held)


def stance_lost(text: str, held: Material) -> Iterator[str]:
    """Yield a claim's stance that its own words have and the sentence's verbs have lost."""
    here = stances(text)
    for claim in held.claims:
        if claim.stance in stances(own_words(claim)) and claim.stance not in here:
            yield f"lost stance '{claim.stance}'"


def own_words(claim: Claim) -> str:
    """Return the cue of a claim's origin and the claim's passage."""
    return f"{claim.origin.cue or ''} {claim.evidence.quote}" if claim.origin else claim.evidence.quote
