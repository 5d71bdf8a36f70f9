"""Who stands behind an event, from the command line."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path

import pytest

from cli.conftest import Run

Story = Callable[..., Path]


@pytest.fixture
def held(run: Run, story: Story) -> Run:
    run("read", story())
    return run


def first(held: Run) -> str:
    ident: str = json.loads(held("claims", "--format", "jsonl").stdout.splitlines()[0])["id"]
    return ident


def test_a_claims_origin_and_witness_stand_in_a_tree(held: Run) -> None:
    shown = held("sources", first(held)).stdout
    assert "heard by" in shown
    assert first(held) in shown


def test_the_begin_of_an_id_will_do(held: Run) -> None:
    claim = first(held)
    assert held("sources", claim[:12]).stdout == held("sources", claim).stdout


def test_the_count_is_had_as_json(held: Run) -> None:
    (line,) = held("sources", first(held), "--format", "jsonl").stdout.splitlines()
    row = json.loads(line)
    assert row["least"] <= row["most"]
    assert [witness["claims"] for origin in row["origins"] for witness in origin["witnesses"]] != []


def test_what_is_no_id_is_told_where_to_get_one(held: Run) -> None:
    done = held("sources", "evt_none")
    assert done.exit_code == 2
    assert "reportedly claims --format jsonl" in done.stderr
