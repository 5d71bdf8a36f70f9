"""Rows that say exactly what the gold says, to try a scorer on; not a reading of anything."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from .corpus import Gold, GoldClaim
from .fields import USUAL

BOUNDS: Mapping[str, tuple[str, ...]] = {
    "exact": ("low", "best", "high"),
    "about": ("best",),
    "min": ("low",),
    "max": ("high",),
}
LIKELY = {"differs": "differs", "sum": "refines", "denied": "denies", "confirmed": "confirms", "contested": "contests",
          "repeats": "repeats", "awaiting": "awaits"}  # fmt: skip


def first(wanted: Any) -> Any:
    return wanted[0] if isinstance(wanted, list) and wanted else wanted


def link(wanted: Any, asks: Mapping[str, Any]) -> dict[str, Any]:
    names = [first(aliases) for aliases in wanted["all"]] if isinstance(wanted, Mapping) else [first(wanted)]
    return {"source": names[0], "also": names[1:], "said": asks.get("said"), "medium": asks.get("medium")}


def amount(figure: Mapping[str, Any]) -> dict[str, Any]:
    empty: dict[str, Any] = {"low": None, "best": None, "high": None}
    filled = dict.fromkeys(BOUNDS[figure["bound"]], figure["value"])
    return empty | filled | {"of": figure["of"], "hedge": "about" if figure["bound"] == "about" else None}


def content(asks: Mapping[str, Any]) -> dict[str, Any]:
    agents, targets, places = (asks.get(key) or [] for key in ("agent", "target", "place"))
    start, end = asks.get("time") or (None, None)
    return {
        "event": {"type": first(asks["event"])} if asks.get("event") else None,
        "actors": [{"role": "actor", "name": n} for n in agents] + [{"role": "recipient", "name": n} for n in targets],
        "places": [{"name": name} for name in places],
        "when": {"start": start, "end": end} if start else None,
        "amounts": [amount(figure) for figure in asks.get("figures") or []],
        "awaiting": {"who": asks["awaiting"]} if "awaiting" in asks else None,
    }


def row(gold: Gold, claim: GoldClaim) -> dict[str, Any]:
    """Return the row of a reader who agrees with the gold on one claim."""
    asks = claim.asks
    links = [wanted for wanted in asks.get("chain") or [] if not (isinstance(wanted, Mapping) and "optional" in wanted)]
    manner = {key: first(asks.get(key, usual)) for key, usual in {"stance": "asserts", **USUAL}.items()}
    marks = {"quoted": bool(asks.get("quote")), "hedged": bool(asks.get("hedged"))}
    outlet = {"outlet": first(gold.report["outlet"])}
    report = {key: gold.report[key] for key in ("file", "title", "published")} | outlet
    told = {"report": report, "evidence": {"quote": claim.sentence}}
    return told | {"chain": [link(wanted, asks) for wanted in links]} | manner | marks | content(asks)


def rows(golds: list[Gold]) -> list[dict[str, Any]]:
    return [row(gold, claim) for gold in golds for claim in gold.claims]


def relations(golds: list[Gold]) -> list[dict[str, Any]]:
    """Return the relations that the golds' `compare` sections ask for."""
    known = {(gold.stem, claim.id): row(gold, claim) for gold in golds for claim in gold.claims}
    return [
        {"kind": LIKELY[want.kind], "a": known[want.ends[0]], "b": known[want.ends[1]]}
        for gold in golds
        for want in gold.relations
    ]
