"""Very many accounts of one thing: each is told once, and what is equally near is decided alike on every run."""

from __future__ import annotations

import os
import subprocess
import sys
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from builders import amount, claim, event, link, place, report_ref, when
from reportedly.compare import compare
from reportedly.model import Awaiting, Claim, Comparison

NIGHT = datetime(2025, 7, 3, 21, tzinfo=UTC)
TESTS = Path(__file__).parents[1]
WORDS = "Drones struck homes and the old pier in Portville"


def told(nth: int, by: str = "The mayor", words: str = WORDS, start: int = 0, hurt: int = 0) -> Claim:
    report = report_ref(f"Outlet {nth}", NIGHT + timedelta(hours=12, minutes=nth % 600))
    counts = [amount(hurt, role="injured")] if hurt else []
    return claim(
        words, [link(by)], report=report, start=start, event=event(mode="aerial"), places=[place("Portville")],
        when=when(NIGHT, NIGHT + timedelta(hours=8)), amounts=counts,
    )  # fmt: skip


def kinds(comparison: Comparison) -> dict[str, int]:
    found = [relation.kind for relation in comparison.relations]
    return {kind: found.count(kind) for kind in set(found)}


def test_a_thousand_copies_of_one_text_are_one_event_that_repeats_its_first_telling() -> None:
    copies = [told(nth) for nth in range(1000)]
    comparison = compare(copies)
    first = min(copies, key=lambda one: (one.report.published or NIGHT, one.report.id))
    assert len(comparison.events) == 1
    assert kinds(comparison) == {"repeats": 999}
    assert {relation.b.id for relation in comparison.relations if relation.b} == {first.id}


def test_the_relations_of_an_event_grow_with_its_claims_and_not_with_their_pairs() -> None:
    few, many = (
        compare([told(nth, f"Witness {nth}", hurt=20 + nth % 7) for nth in range(number)]) for number in (100, 2000)
    )
    assert len(many.events) == 1
    assert len(many.relations) <= 21 * len(few.relations)


def test_a_silence_on_a_crowded_event_is_ended_by_the_first_answer_alone() -> None:
    quiet = Awaiting(("Harbour Guard",), None, None, "no_information")
    silence = claim(
        "there was no word from the Harbour Guard", report=told(0).report, start=900, awaiting=quiet,
    )  # fmt: skip
    answers = [told(nth, "Harbour Guard", "Its boats fired at homes in Portville") for nth in range(100, 200)]
    comparison = compare([silence, *(told(nth) for nth in range(100)), *answers])
    awaits = [relation for relation in comparison.relations if relation.kind == "awaits"]
    assert [relation.answer and relation.answer.id for relation in awaits] == [answers[0].id]


def test_of_equally_like_tellings_the_earliest_is_said_again() -> None:
    longer = told(1, words=f"{WORDS}, and a ferry sank near the lighthouse")
    again = told(3)
    said = [relation.b for relation in compare([longer, told(2), again]).relations if relation.a.id == again.id]
    assert longer.id in {one.id for one in said if one}


def relations_printed() -> None:
    """Print the relations of tellings that share some of their words; run by the test below."""
    parts = ("Drones struck homes", "the old pier burned", "a ferry sank", "the harbour was closed", "boats were lost")
    crowd = [
        told(nth, f"Witness {nth % 5}", ", ".join(parts[nth % 3 : nth % 3 + 2 + nth % 2]) + " in Portville")
        for nth in range(120)
    ]
    print([(one.id, one.kind, one.a.id, one.b and one.b.id) for one in compare(crowd).relations])  # noqa: T201


@pytest.fixture(scope="module")
def runs() -> list[str]:
    """Return what two runs print whose sets have other orders."""
    code = "from compare.test_crowds import relations_printed as run; run()"
    path = os.pathsep.join((str(TESTS), os.environ.get("PYTHONPATH", "")))
    return [
        subprocess.run(
            [sys.executable, "-c", code], env=os.environ | {"PYTHONHASHSEED": seed, "PYTHONPATH": path},
            capture_output=True, check=True, text=True,
        ).stdout
        for seed in ("1", "2")
    ]  # fmt: skip


def test_relations_do_not_depend_on_the_order_in_which_a_run_keeps_its_sets(runs: list[str]) -> None:
    assert runs[0] == runs[1]
    assert "repeats" in runs[0]
