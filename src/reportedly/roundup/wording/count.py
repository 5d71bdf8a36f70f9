"""What is counted, in the number it takes."""

from __future__ import annotations

import re

from reportedly.model import Amount, Claim

from .. import lists

MANY = {"child": "children", "person": "people"}
OF_WHAT = re.compile(r" of (?:the )?([A-Za-z][\w-]*)")
BESIDE = re.compile(
    r" (and|or) ([a-z-]+s)(?= (?:were|was|are|had|have|died|in|on|at|from|by|who|including)\b|[,.]| ?$)"
)
PART = re.compile(
    r" of ((?!its|their|his|her|our|them|those|these|which|whom)[\w'’-]+(?: [\w'’-]+){0,4}?)"
    r"(?= (?:and|or|but|were|was|are|is|had|has|have|in|on|at|from|by|who|that|to|with|during|after|before|near|died)\b|[,.;:)—–]| ?$)"
)  # "members of the harbour guard": up to where the phrase surely ends
LETTERS = re.compile(r"[^\W\d_]{3,}")


def counted(thing: str | None, number: float) -> str | None:
    """Return what is counted with its last word in the singular for one and the plural else; abbreviations stay."""
    if not thing:
        return thing
    thing, _, of = thing.partition(" of ")
    *before, last = thing.split(" ")
    return " ".join([*before, one_of(last) if number == 1 else many_of(last)]) + (f" of {of}" if of else "")


def role_in_thing(amount: Amount) -> bool:
    """Tell whether the thing counted says what became of it: "no injuries", "12 deaths"."""
    stems = lists.mapping("roles", "role", "nouns").get(amount.role, "")
    return any(stem in (amount.of or "").casefold() for stem in stems.split(",") if stem)


def printed_thing(claim: Claim, amount: Amount) -> str | None:
    """Return what is counted, as the sentence goes on to say it: "kg of TNT", "strike drones"; else as it was read."""
    after = claim.sentence.quote[max(0, amount.evidence.end - claim.sentence.start) :]
    if amount.unit and not amount.of:
        what = OF_WHAT.match(after)
        return f"{amount.unit} of {what.group(1)}" if what and amount.role != "lasted" else amount.unit
    if amount.unit or not amount.of:
        return amount.unit or amount.of
    if (whole := printed_whole(amount.of, after)) is not None:
        return whole
    were = re.match(rf" (?:were|are) ((?:[a-z-]+ ){{1,2}}{re.escape(many_of(amount.of.split(' ')[-1]))})\b", after)
    return were.group(1) if were else amount.of


def printed_whole(of: str, after: str) -> str | None:
    """Return a counted thing with what else its number counts or what it is of: "guards and sailors", "members of the crew"."""
    beside = BESIDE.match(after)
    if beside and not beside.group(2).endswith("ss"):
        return f"{many_of(of)} {beside.group(1)} {beside.group(2)}"
    part = PART.match(after)
    return f"{of} of {part.group(1)}" if part else None


def one_of(word: str) -> str:
    return "person" if word == "people" else word


def many_of(word: str) -> str:
    """Return the plural of a word that is not one already."""
    if not LETTERS.fullmatch(word) or word.isupper() or word in ("people", "children", "troops", "personnel", "police"):
        return word
    if word in MANY or word.endswith(("s", "men")):
        return MANY.get(word, word)
    if word.endswith("man"):
        return f"{word[:-3]}men" if word != "german" else f"{word}s"
    if word.endswith("y") and word[-2] not in "aeiou":
        return f"{word[:-1]}ies"
    return f"{word}es" if word.endswith(("x", "ch", "sh")) else f"{word}s"
