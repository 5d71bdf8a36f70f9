"""People's decisions, and another version's reading, from the command line."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path
from types import ModuleType
from typing import Any

import pytest

from cli.conftest import Run

Story = Callable[..., Path]
WHY = ("--why", "the office called", "--by", "A. Editor")


@pytest.fixture
def held(run: Run, story: Story) -> Run:
    run("read", story())
    return run


def rows(run: Run, *words: str) -> list[dict[str, Any]]:
    return [json.loads(line) for line in run("claims", "--format", "jsonl", *words).stdout.splitlines()]


def test_a_correction_is_shown_and_the_machines_reading_on_request(held: Run) -> None:
    claim = rows(held)[0]["id"]
    said = held("judge", "correct", claim, "stance", "denies", *WHY)
    assert f'stance of {claim} is "denies", read as "asserts"' in said.stdout
    assert [row["stance"] for row in rows(held)] == ["denies", "asserts"]
    assert [row["stance"] for row in rows(held, "--as-read")] == ["asserts", "asserts"]
    listed = held("judge", "list").stdout
    assert "A. Editor" in listed
    assert "the office called" in listed


def test_a_withdrawn_claim_comes_back_by_an_undo(held: Run) -> None:
    claim = rows(held)[0]["id"]
    judgement = held("judge", "withdraw", claim, *WHY).stdout.split()[0]
    assert len(rows(held)) == 1
    held("judge", "undo", judgement[:8], *WHY)
    assert len(rows(held)) == 2


def test_two_claims_are_joined_and_parted(held: Run) -> None:
    one, two = (row["id"] for row in rows(held))
    assert "are of the same event" in held("judge", "same", one, two, *WHY).stdout
    assert "are not of the same event" in held("judge", "apart", one, two, *WHY).stdout


def test_a_copy_is_no_account_of_its_own(held: Run, story: Story) -> None:
    held("read", story("evening.txt", day="July 5, 2025"))
    assert "is a copy of" in held("judge", "copy", "evening.txt", "pier.txt", *WHY).stdout
    copied = [row["id"] for row in rows(held) if row["report"]["file"] == "evening.txt"]
    assert len(copied) == 2
    page = held("roundup", "--out", "-", "--format", "json", "--profile", "none").stdout
    assert [claim for claim in copied if claim in page] == []


@pytest.mark.parametrize(("words", "code", "message"), [
    (("correct", "clm_", "stance", "denies"), 3, "fits 2 claims"), (("withdraw", "clm_nobody"), 4, "no claim 'clm_nobody'"),
    (("correct", "{claim}", "stance", "shouts"), 2, "a claim cannot have stance = 'shouts'"),
    (("undo", "jdg_none"), 2, "fits 0 judgements"),
])  # fmt: skip
def test_what_cannot_be_decided_is_told(held: Run, words: tuple[str, ...], code: int, message: str) -> None:
    claim = rows(held)[0]["id"]
    result = held("judge", *(word.format(claim=claim) for word in words), *WHY)
    assert result.exit_code == code
    assert message in result.stderr


def test_no_judgement_is_told(held: Run) -> None:
    assert held("judge", "list").exit_code == 4


def test_another_version_reads_beside_the_one_before(held: Run, fake_extract: ModuleType, monkeypatch: Any) -> None:
    first = rows(held)[0]["id"]
    held("judge", "withdraw", first, *WHY)
    monkeypatch.setattr(fake_extract, "VERSION", "fake-2")
    usual = fake_extract.Extractor.read

    def other(self: Any, report: Any) -> Any:
        made = usual(self, report)
        return type(made)(made.claims[1:])

    monkeypatch.setattr(fake_extract.Extractor, "read", other)
    assert "1 report read, 1 claim" in held("reread").stdout
    assert "1 held already" in held("reread").stdout
    assert len(rows(held)) == 1
    assert len(rows(held, "--reading", "fake-1", "--as-read")) == 2
    assert "removed" in held("diff-readings").stdout
    assert first in held("judge", "list", "--second-look").stdout


def test_versions_that_read_nothing_are_told(held: Run) -> None:
    assert "only fake-1" in held("diff-readings").stderr
    assert "these read some: fake-1" in held("diff-readings", "--from", "7").stderr


def test_the_custody_log_tells_who_collected_what(run: Run, story: Story) -> None:
    run("read", story(), env={"REPORTEDLY_WHO": "B. Collector"})
    shown = run("custody", "pier.txt", "--format", "jsonl").stdout
    entry = json.loads(shown)["entry"]
    assert (entry["act"], entry["who"], entry["file"]) == ("file", "B. Collector", "pier.txt")
    assert entry["tool"].startswith("reportedly ")
    assert "B. Collector" in run("custody").stdout


def test_figures_are_listed_by_origin(run: Run, story: Story, monkeypatch: Any, fake_extract: ModuleType) -> None:
    from builders import amount, claim, event, link
    from reportedly.model import Extraction

    def counting(self: Any, report: Any) -> Extraction:
        figure = amount(23) if "July 4" in report.text else amount(26)
        made = claim(
            "the strike killed people", [link("The mayor")], report=report.ref, event=event(), amounts=[figure],
            actors=[("actor", "Russia")],
        )  # fmt: skip
        return Extraction((made,))

    monkeypatch.setattr(fake_extract.Extractor, "read", counting)
    run("read", story(), story("later.txt", day="July 5, 2025"))
    found = [json.loads(line) for line in run("figures", "--format", "jsonl").stdout.splitlines()]
    assert [entry["words"] for history in found for entry in history["entries"]] == ["23", "26"]
    assert [
        entry["words"]
        for entry in json.loads(run("figures", "--format", "jsonl", "--as-of", "2025-07-04").stdout)["entries"]
    ] == ["23"]
    assert "first" in run("figures").stdout
    assert run("figures", "--about", "nothing").exit_code == 4
