"""The gold must be sound before anything is measured against it."""

from __future__ import annotations

from typing import get_args

import pytest

from reportedly.model import AwaitingKind, EventType, Modality, Polarity, RelationOn, Stance

from .corpus import HERE, REPORTS, Gold, all_gold
from .measures import instant
from .scorer import KINDS

GOLD = all_gold()
REPORT_KEYS = {"file", "title", "published", "outlet", "author", "dateline", "credit",
               "not_claims", "neutral", "other_figures"}  # fmt: skip
SILENCE_KEYS = {"id", "at", "awaiting", "kind", "to", "as_of"}
CLAIM_KEYS = {"id", "at", "chain", "stance", "modality", "polarity", "quote", "hedged", "medium", "said", "event",
              "agent", "target", "place", "time", "figures", "answers"}  # fmt: skip
ALLOWED = {"stance": Stance, "modality": Modality, "polarity": Polarity, "event": EventType}
BOUNDS = {"exact", "min", "max", "about"}

each = pytest.mark.parametrize("gold", GOLD, ids=lambda gold: gold.stem)


def listed(value: object) -> list[object]:
    return value if isinstance(value, list) else [value]


def test_every_sample_has_its_gold_and_every_gold_its_sample() -> None:
    assert sorted(gold.report["file"] for gold in GOLD) == sorted(path.name for path in REPORTS.iterdir())
    assert len(GOLD) == len(list(HERE.glob("*.json"))) == 12


@each
def test_every_anchor_stands_once_in_one_sentence(gold: Gold) -> None:
    assert all(claim.at in claim.sentence for claim in gold.claims)
    assert all(gold.text.count(claim.at) == 1 for claim in gold.claims)
    assert all(any(words in line for line in gold.text.splitlines()) for words in gold.furniture)
    assert gold.neutral is not None


@each
def test_every_claim_has_only_known_keys_and_values(gold: Gold) -> None:
    for claim in gold.claims:
        assert set(claim.asks) <= (SILENCE_KEYS if "awaiting" in claim.asks else CLAIM_KEYS), claim.id
        for key, allowed in ALLOWED.items():
            assert set(listed(claim.asks.get(key))) <= {None, *get_args(allowed)}, claim.id
        assert claim.asks.get("kind") in {None, *get_args(AwaitingKind)}, claim.id
    assert set(gold.report) <= REPORT_KEYS
    assert set(gold.raw) == {"report", "claims", "compare"}


@each
def test_ids_are_unique_and_every_id_named_exists(gold: Gold) -> None:
    ids = [claim.id for claim in gold.claims]
    named = {claim.asks[key] for claim in gold.claims for key in ("to", "answers") if claim.asks.get(key)}
    assert len(ids) == len(set(ids))
    assert named <= set(ids)


@each
def test_every_relation_joins_two_claims_that_exist(gold: Gold) -> None:
    known = {(other.stem, claim.id) for other in GOLD for claim in other.claims}
    ends = [want.ends for want in gold.relations]
    assert len({frozenset(pair) for pair in ends}) == len(ends)
    assert all(set(want.ends) <= known and want.ends[0] != want.ends[1] for want in gold.relations)
    assert all(want["kind"] in KINDS for want in gold.raw["compare"])
    assert all(want.get("on") in {None, *get_args(RelationOn)} for want in gold.raw["compare"])


@each
def test_times_run_forward_and_figures_have_a_bound_and_a_thing_counted(gold: Gold) -> None:
    for claim in gold.claims:
        if window := claim.asks.get("time"):
            assert instant(window[0]) < instant(window[1]), claim.id
        for figure in claim.asks.get("figures") or []:
            assert figure["bound"] in BOUNDS, claim.id
            assert figure["of"], claim.id
            assert figure["value"] > 0, claim.id


@each
def test_every_text_says_last_that_it_is_a_sample(gold: Gold) -> None:
    lines = [line.strip() for line in gold.text.splitlines() if line.strip()]
    assert lines[-1] == f"© 2025 {gold.report['outlet'][0]}. Sample text by an invented outlet."


@each
def test_every_sample_has_the_length_of_a_short_report(gold: Gold) -> None:
    assert 150 <= len(gold.text.split()) <= 370
