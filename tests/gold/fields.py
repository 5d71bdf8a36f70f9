"""Which fields of a claim the gold asks for, and whether a row has them right."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from datetime import UTC, datetime, timedelta
from typing import Any

from .corpus import GoldClaim, Row
from .names import any_of, same_name, things

USUAL = {"modality": "actual", "polarity": "positive"}
QUOTED = re.compile("[\"“”]")
DAY = timedelta(hours=20)  # a window this wide was given in days, whose clock is a matter of zones
SLACK = timedelta(hours=14)  # the widest zone offset
BLINK = timedelta(minutes=2)


def instant(value: str) -> datetime:
    """Return an aware moment; one printed without a zone is read as UTC."""
    moment = datetime.fromisoformat(value)
    return moment if moment.tzinfo else moment.replace(tzinfo=UTC)


def is_within(when: Row | None, window: Sequence[str]) -> bool:
    if not when or not when.get("start"):
        return False
    low, high = map(instant, window)
    slack = SLACK if high - low >= DAY else BLINK
    return low - slack <= instant(when["start"]) and instant(when.get("end") or when["start"]) <= high + slack


def is_said_on(said: str | None, day: str) -> bool:
    if not said:
        return False
    noon = instant(day) + timedelta(hours=12)
    return said.startswith(day) or ("T" in said and abs(instant(said) - noon) <= timedelta(hours=12) + SLACK)


def names_of(link: Row) -> list[str]:
    return [name for name in (link.get("source"), *(link.get("also") or [])) if name]


def is_link(link: Row, wanted: Any) -> bool:
    """Tell whether a link is the wanted one; parallel sources must all be there."""
    if isinstance(wanted, Mapping) and "all" in wanted:
        return all(any(same_name(n, aliases) for n in names_of(link)) for aliases in wanted["all"])
    aliases = wanted["optional"] if isinstance(wanted, Mapping) else wanted
    return any(same_name(n, aliases) for n in names_of(link))


def is_chain(chain: Sequence[Row], wanted: Sequence[Any]) -> bool:
    """Tell whether the links are the wanted ones in order, optional ones there or not, and nothing more."""
    if not wanted:
        return not chain
    first, rest = wanted[0], wanted[1:]
    if isinstance(first, Mapping) and "optional" in first and is_chain(chain, rest):
        return True
    return bool(chain) and is_link(chain[0], first) and is_chain(chain[1:], rest)


def is_origin(chain: Sequence[Row], wanted: Sequence[Any]) -> bool:
    if not chain:
        return all(isinstance(link, Mapping) and "optional" in link for link in wanted)
    for link in wanted:
        if is_link(chain[0], link):
            return True
        if not (isinstance(link, Mapping) and "optional" in link):
            return False
    return False


def bound_of(amount: Row) -> str:
    low, high, hedge = amount.get("low"), amount.get("high"), (amount.get("hedge") or "").casefold()
    if low is not None and high is None:
        return "min"
    if high is not None and low is None:
        return "max"
    return "about" if any_of("approximate").match(hedge) or low != high else "exact"


def is_figure(amount: Row, wanted: Row) -> bool:
    """Tell whether an amount has the wanted value, bound (where asked) and thing counted."""
    values = [amount[key] for key in ("low", "best", "high") if amount.get(key) is not None]
    kind = things(" ".join(str(amount.get(key) or "") for key in ("of", "role", "unit")))
    near = any(abs(v - wanted["value"]) <= 1e-9 * max(1.0, abs(v)) for v in values)
    return near and wanted.get("bound", bound_of(amount)) == bound_of(amount) and bool(kind & things(wanted["of"]))


def is_hedged(row: Row) -> bool:
    return bool(row.get("hedged")) or any(link.get("hedged") for link in row.get("chain") or [])


def actors(row: Row, role: str) -> list[str]:
    return [a["name"] for a in row.get("actors") or [] if a.get("role") == role]


def places(row: Row) -> list[str]:
    return [p["name"] for p in row.get("places") or []]


def is_any(value: Any, wanted: Any) -> bool:
    return value in (wanted if isinstance(wanted, list) else [wanted])


def judge_silence(wanted: Sequence[str], row: Row) -> bool:
    who = (row.get("awaiting") or {}).get("who") or []
    return all(any(same_name(w, [name]) for w in who) for name in wanted)


def judge_attribution(asks: Row, row: Row) -> dict[str, bool]:
    chain, right = row.get("chain") or [], {}
    if asks.get("chain") is not None:
        right["origin"] = is_origin(chain, asks["chain"])
        right["chain"] = is_chain(chain, asks["chain"])
    if asks.get("medium"):
        right["medium"] = any(same_name(link.get("medium"), [asks["medium"]]) for link in chain)
    if asks.get("said"):
        right["said"] = any(is_said_on(link.get("said"), asks["said"]) for link in chain)
    return right


def judge_manner(claim: GoldClaim, row: Row) -> dict[str, bool]:
    """Judge how it is said. Quote and hedge are not asked of a sentence that is itself mixed."""
    asks, right = claim.asks, {}
    for key in ("stance", "modality", "polarity"):
        if (wanted := asks.get(key, USUAL.get(key))) is not None:
            right[key] = is_any(row.get(key), wanted)
    if asks.get("quote") or not QUOTED.search(claim.sentence):
        right["quote"] = bool(row.get("quoted")) == bool(asks.get("quote"))
    if asks.get("hedged") or not any_of("hedge").search(claim.sentence.casefold()):
        right["hedged"] = is_hedged(row) == bool(asks.get("hedged"))
    return right


def judge_content(asks: Row, row: Row) -> dict[str, bool]:
    """Judge what is said to have happened. A recipient or a place may be the target."""
    given = {
        "agent": actors(row, "actor"),
        "target": [*actors(row, "recipient"), *places(row)],
        "place": places(row),
    }
    right = {key: any(same_name(n, asks[key]) for n in given[key]) for key in given if asks.get(key)}
    if asks.get("event"):
        right["event"] = is_any((row.get("event") or {}).get("type"), asks["event"])
    if asks.get("time"):
        right["time"] = is_within(row.get("when"), asks["time"])
    if asks.get("figures"):
        right["figures"] = all(any(is_figure(a, f) for a in row.get("amounts") or []) for f in asks["figures"])
    return right


def judge(claim: GoldClaim, row: Row | None) -> dict[str, bool]:
    """Return each field asked of a claim, and whether the row has it right; without a row none is."""
    met: Row = row or {}
    if "awaiting" in claim.asks:
        right = {"awaiting": judge_silence(claim.asks["awaiting"], met)}
    else:
        right = judge_attribution(claim.asks, met) | judge_manner(claim, met) | judge_content(claim.asks, met)
    return {"found": True} | right if row is not None else dict.fromkeys(["found", *right], False)
