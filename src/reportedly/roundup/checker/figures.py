"""The figure lines of the page: bound, number, thing counted, role and place, each as a cited claim has it."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import lru_cache

from reportedly.model import Amount, Claim

from .. import lists
from ..wording.count import role_in_thing
from .kept import found
from .lines import speaker_of_line, speakers_wrong
from .material import Material
from .tokens import holds, numbers, tokens, value_of

MORE = re.compile(r"\s+(?:and|or)\s+([a-z-]+[^s\W]s)(?=\s*(?:[,.]|\b(?:were|was|are|had|have|died|including)\b))")
CLAUSES = re.compile(r"[,.;:()–—]\s|\s(?:and|but|that|said|says|while|who|when)\s|\s-+\s")
ACTIVE = re.compile(
    r"\s+(?:\w+ed|struck|hit|shot|sank)\s+(?:and\s+\w+\s+)?(?:the|a|an|its|their|two|three|four|five|six|several|dozens|\d+|[A-Z]\w+)\b"
)  # "frigates shelled and destroyed two platforms"; "homes destroyed in Rivermouth" are what was hit
SPOT = re.compile(r"(?P<said>.*) \((?P<place>[^()]+)\)")


def figure_wrong(text: str, held: Material) -> Iterator[str]:
    """Yield what is wrong with a line such as "Vitaliy Klitschko: at least 23 people injured"."""
    lead, rest = speaker_of_line(text)
    yield from speakers_wrong(lead, held)
    if any(claim.polarity != "positive" or claim.modality != "actual" for claim in held.claims):
        yield "figure of what is not said to have happened"
    spot = SPOT.fullmatch(rest)
    if spot is not None:
        rest = spot["said"]
    fits = [(claim, [amount for amount in claim.amounts if says(amount, rest, claim)]) for claim in held.claims]
    told = [(amount, claim) for claim, amounts in fits for amount in amounts]
    if not all(amounts for _, amounts in fits):
        yield f"number, bound or count '{rest}'"
    if not spot and all(parts(claim, amounts) for claim, amounts in fits):
        yield f"lost scope: '{rest}' is of one place"
    if spot and not all(any(is_at(amount, spot["place"]) for amount in amounts) for _, amounts in fits):
        yield f"place of the figure '{spot['place']}'"
    if any(counts_more(amount, rest, claim) for amount, claim in told):
        yield f"count '{rest}', which is of more than that,"
    if any(claim.hedged or any(link.hedged for link in claim.chain) for claim in held.claims):
        yield "lost hedge of the claim"
    if any(did_it(amount, rest, claim) for amount, claim in told):
        yield f"role of the figure '{rest}', which is of those who did it,"
    if any(may_be(amount, claim) for amount, claim in told):
        yield "lost modality or hedge: the figure is of what may be"
    if not all(role_is_printed(claim, amounts) for claim, amounts in fits):
        yield f"role of the figure '{rest}'"


def role_is_printed(claim: Claim, amounts: Sequence[Amount]) -> bool:
    """Tell whether the printed sentence has a word for the role that the figure is said to have."""
    roles = {amount.role for amount in amounts}
    stems = [row for role in roles for row in lists.mapping("roles", "role", "stems").get(role, "").split(",")]
    printed = " ".join(tokens(claim.sentence.quote))
    return not stems or any(stem in printed for stem in stems)


def counts_more(amount: Amount, rest: str, claim: Claim) -> bool:
    """Tell whether a line gives to one of two things what was counted of both: "40 guards and sailors died"."""
    other = MORE.match(claim.sentence.quote[max(0, amount.evidence.end - claim.sentence.start) :])
    return other is not None and other.group(1).casefold() not in tokens(rest)


def may_be(amount: Amount, claim: Claim) -> bool:
    """Tell whether a figure's own clause says "could", "may" or the like, be the rest of the sentence a fact."""
    text, at = claim.sentence.quote, amount.evidence.start - claim.sentence.start
    end = at + len(amount.evidence.quote)
    before, after = CLAUSES.split(text[: max(at, 0)])[-1], CLAUSES.split(text[end:])[0]
    near = f"{before} {after}"
    return bool(found(near, "modality")) or bool(found(near, "doubt"))


def parts(claim: Claim, amounts: Sequence[Amount]) -> bool:
    """Tell whether every amount that a figure's words fit is of one place, be it not a whole country."""
    whole = {place.name for place in claim.places if place.precision == "country"}
    return bool(amounts) and all(a.scope is not None and a.scope.place and a.scope.place not in whole for a in amounts)


def did_it(amount: Amount, rest: str, claim: Claim) -> bool:
    """Tell whether what a line calls hit or destroyed is who hit: "four frigates shelled and destroyed two platforms"."""
    if amount.role not in ("hit", "destroyed", "damaged", "killed", "injured", "captured"):
        return False
    after = claim.sentence.quote[max(0, amount.evidence.end - claim.sentence.start) :]
    return "that struck" not in rest and ACTIVE.match(after) is not None


def is_at(amount: Amount, place: str) -> bool:
    """Tell whether an amount is said to be of this place alone."""
    return amount.scope is not None and tokens(amount.scope.place or "") == tokens(place)


def says(amount: Amount, rest: str, claim: Claim) -> bool:
    """Tell whether a figure's words are the amount's bound, number, thing counted and role, in this order and no other."""
    words, role = tokens(rest), tokens(lists.measure_words(amount.role, amount.of))
    if amount.role == "lasted" and words[: len(role)] == role:
        words = words[len(role) :]
    elif role and words[-len(role) :] == role and not is_thing(words[-len(tokens(amount.of or "")) :], amount):
        words = words[: -len(role)]
        words = words[:-1] if amount.role == "casualties" and words[-1:] == ["as"] else words
    elif role and not role_in_thing(amount):
        return False
    bound = bound_of(amount)
    words = [*bound, "0", *words[len(bound) + 1 :]] if words[: len(bound) + 1] == [*bound, "no"] else words
    given = {f"{value:.12g}" for value in (amount.low, amount.best, amount.high) if value is not None}
    if words[: len(bound)] != bound or not given:
        return False
    count = next((at for at, word in enumerate(words[len(bound) :]) if value_of(word) is None), len(words) - len(bound))
    said, thing = words[len(bound) : len(bound) + count], words[len(bound) + count :]
    return set(numbers(" ".join(said))) == given and (is_thing(thing, amount) or is_printed(thing, amount, claim))


def bound_of(amount: Amount) -> list[str]:
    """Return the words of an amount's bound: as printed, else by which bound it has."""
    if amount.hedge:
        return tokens(amount.hedge)
    if amount.low is not None and amount.high is None:
        return ["at", "least"]
    return ["up", "to"] if amount.high is not None and amount.low is None and amount.best is None else []


def is_thing(words: list[str], amount: Amount) -> bool:
    """Tell whether words are what is counted, in the singular or the plural."""
    return [singular(word) for word in words] == [singular(word) for word in tokens(amount.unit or amount.of or "")]


def is_printed(words: list[str], amount: Amount, claim: Claim) -> bool:
    """Tell whether words are what is counted as the sentence says it: "kg of TNT", "strike drones"."""
    printed, known = tokens(claim.sentence.quote), tokens(amount.unit or amount.of or "")
    if not words or not known:
        return False
    if [singular(word) for word in words[: len(known)]] == [singular(word) for word in known]:
        joins = words[len(known) : len(known) + 1]
        return bool(joins) and joins[0] in ("of", "and", "or") and holds(printed, words[len(known) :])
    return singular(words[-1]) == singular(known[-1]) and holds(printed, words)


@lru_cache(maxsize=20_000)
def singular(word: str) -> str:
    word = {"people": "person", "children": "child", "men": "man", "women": "woman"}.get(word, word)
    word = re.sub(r"men$", "man", re.sub(r"(?<=[a-z])ies$", "y", word))
    return re.sub(r"(?<=x|h)es$|(?<=[^s])s$", "", word)
