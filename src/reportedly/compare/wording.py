"""Reasons in words: who says what, and what both speak of. Neutral verbs only (law 6)."""

from __future__ import annotations

from datetime import datetime
from zoneinfo import ZoneInfo

from reportedly.model import Amount, Claim

from . import lists, names

PLURALS = {"child": "children", "person": "people", "man": "men", "woman": "women"}
IRREGULAR = {"people", "children", "men", "women", "aircraft", "police", "personnel", "$", "€"}
SHORT = 90  # characters of a passage quoted in a reason


def who(claim: Claim) -> str:
    """Return the speaker as a sentence needs it, relays left to the claim's chain."""
    return names.speaker(claim)


def figure(amount: Amount) -> str:
    """Return an amount with its hedge as printed, else with its bounds in words."""
    low, best, high = amount.low, amount.best, amount.high
    hedge = amount.hedge[:1].lower() + amount.hedge[1:] if amount.hedge else None
    if best is not None and low is not None and high is not None and low != high:
        return f"{number(low)} to {number(high)}"
    if best is not None:
        return f"{hedge} {number(best)}" if hedge and not low == best == high else number(best)
    if low is not None and high is not None:
        return f"{number(low)} to {number(high)}"
    if low is not None:
        return f"{hedge or 'at least'} {number(low)}"
    return f"{hedge or 'up to'} {number(high)}" if high is not None else hedge or "an unknown number"


def number(value: int | float | None) -> str:
    return "" if value is None else f"{value:,.10g}"


def things(name: str, amount: Amount) -> str:
    """Return what is counted in the number it takes."""
    word = name.rpartition(" ")[2]
    if amount.best == amount.low == amount.high == 1 or word.endswith("s") or word in IRREGULAR or not word.isalpha():
        return name
    if word.endswith("y") and word[-2:-1] not in "aeiou":
        return f"{name[:-1]}ies"
    return f"{name[: -len(word)]}{PLURALS[word]}" if word in PLURALS else f"{name}s"


def day(moment: datetime, zone: str | None = None) -> str:
    """Return "4 June", in the zone it was read in where that is a known one."""
    if zone and "/" in zone:
        moment = moment.astimezone(ZoneInfo(zone))
    return f"{moment.day} {moment:%B}"


def happening(one: Claim, two: Claim) -> str:
    """Name what two claims speak of by kind, place and day, as far as either gives them: "the call of 4 June"."""
    event = one.event or two.event
    known = lists.phrases("families", "type", "noun").get((event.type if event else "").casefold(), "happening")
    kind = _noun(one, two) or known
    where = _shared_place(one, two)
    times = sorted((claim.when.start, claim.when.zone) for claim in (one, two) if claim.when and claim.when.start)
    of_day = f" of {day(*times[0])}" if times else ""
    return f"the {kind}{f' at {where}' if where else ''}{of_day}"


def quoted(claim: Claim) -> str:
    """Return a claim's passage between quotation marks, cut at a word where it is long."""
    words = " ".join(claim.evidence.quote.split())
    return f"“{words if len(words) <= SHORT else words[:SHORT].rsplit(' ', 1)[0] + ' …'}”"


def _noun(one: Claim, two: Claim) -> str | None:
    """Return the noun that either passage itself calls the happening by, a call rather than talks."""
    found = (lists.finder("mentions", "noun").search(claim.evidence.quote.casefold()) for claim in (one, two))
    return next((match.group(0) for match in found if match), None)


def _shared_place(one: Claim, two: Claim) -> str | None:
    mine = {names.place_key(place): place.name for place in one.places if not place.inherited}
    theirs = {names.place_key(place) for place in two.places}
    return next((name for key, name in mine.items() if key in theirs), None)
