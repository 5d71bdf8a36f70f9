"""Which fields of a claim the gold asks for, and whether a row has them right."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Any

from .corpus import GoldClaim, Row
from .links import is_chain, is_origin
from .measures import is_figure, is_said_on, is_within
from .names import any_of, same_name

USUAL = {"modality": "actual", "polarity": "positive"}
QUOTED = re.compile('["“”]')


def is_hedged(row: Row) -> bool:
    return bool(row.get("hedged")) or any(link.get("hedged") for link in row.get("chain") or [])


def actors(row: Row, role: str) -> list[str]:
    return [a["name"] for a in row.get("actors") or [] if a.get("role") == role]


def places(row: Row) -> list[str]:
    return [p["name"] for p in row.get("places") or []]


def is_any(value: Any, wanted: Any) -> bool:
    return value in (wanted if isinstance(wanted, list) else [wanted])


def judge_silence(wanted: Sequence[str], row: Row) -> bool:
    """Tell whether all the wanted are recorded as silent; where nobody is named, that silence is recorded at all."""
    if not row.get("awaiting"):
        return False
    who = row["awaiting"].get("who") or []
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
