"""Seals, redactions and texts made again, from the command line."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path

import pytest

from cli.conftest import Run
from record.tampering import fill
from reportedly.record import Record
from reportedly.workflow import now

Story = Callable[..., Path]


def test_a_seal_is_kept_and_checked(run: Run, story: Story) -> None:
    run("read", story())
    run("seal", "--out", "seal.json")
    run("read", story("more.txt", day="July 5, 2025"))
    result = run("verify", "--seal", "seal.json")
    assert "it fits the seal of " in result.stdout
    assert json.loads(run("seal").stdout)["rows"] == 12


def test_a_seal_of_another_record_does_not_fit(run: Run, story: Story) -> None:
    run("read", story())
    with Record.open("other.db", clock=now) as other:
        fill(other)
    run("seal", "--record", "other.db", "--out", "seal.json")
    result = run("verify", "--seal", "seal.json")
    assert result.exit_code == 3
    assert "its end was cut off" in result.stderr


def test_options_about_a_seal_ask_for_one(run: Run, story: Story) -> None:
    run("read", story())
    assert run("verify", "--root", "pier.txt").exit_code == 2


def test_a_passage_is_redacted_in_what_is_shown(run: Run, story: Story) -> None:
    run("read", story())
    result = run("redact", "--passage", "Pier Watch", "--why", "court order 12/25", "--by", "Legal desk", "--yes")
    assert result.stdout.startswith("redacted rep_")
    assert "Pier Watch" not in run("claims", "--format", "jsonl").stdout
    assert "[redacted]" in run("claims", "--format", "jsonl").stdout
    assert "[redacted]" in run("show", "pier.txt").stdout
    assert "court order 12/25" in run("custody").stdout
    assert run("verify").exit_code == 0


def test_a_redacted_report_says_so(run: Run, story: Story) -> None:
    run("read", story())
    run("redact", "--report", "pier.txt", "--why", "court order 12/25", "--yes")
    result = run("claims")
    assert result.exit_code == 4
    assert "1 report is redacted" in result.stderr
    assert "was redacted" in run("read", "pier.txt", "--outlet", "Other").stderr


@pytest.mark.parametrize("words", [("--why", "x", "--yes"), ("--passage", "x", "--yes")])
def test_what_and_why_are_asked_for(run: Run, story: Story, words: tuple[str, ...]) -> None:
    run("read", story())
    assert run("redact", *words).exit_code == 2


def test_nothing_is_redacted_without_a_yes(run: Run, story: Story) -> None:
    run("read", story())
    assert run("redact", "--passage", "Pier Watch", "--why", "x", input="n\n").exit_code == 1
    assert "Pier Watch" in run("claims", "--format", "jsonl").stdout


def test_texts_are_made_again_from_their_captures(run: Run, story: Story, monkeypatch: pytest.MonkeyPatch) -> None:
    run("read", story())
    assert "1 texts are what their captures give" in run("verify", "--texts").stdout
    from reportedly import intake

    usual = intake.read_bytes
    monkeypatch.setattr(intake, "read_bytes", lambda raw, *rest, **more: usual(raw + b"more", *rest, **more))
    result = run("verify", "--texts")
    assert result.exit_code == 3
    assert "has another text than its capture gives" in result.stderr


def test_a_record_moves_as_one_file(run: Run, story: Story) -> None:
    run("read", story())
    before = run("claims", "--format", "jsonl").stdout
    assert run("export-record", "july.zip").stdout.startswith("wrote july.zip: 6 rows, head ")
    assert "'new.db' holds 6 rows" in run("import-record", "july.zip", "--record", "new.db").stdout
    assert run("claims", "--format", "jsonl", "--record", "new.db").stdout == before
    assert "exported" in run("custody").stdout
    assert run("import-record", "july.zip").exit_code == 0  # what it holds is there already
    result = run("import-record", "pier.txt", "--record", "other.db")
    assert (result.exit_code, "not an archive of a record" in result.stderr) == (3, True)


def test_an_older_reading_is_shown_as_of_its_time(run: Run, story: Story) -> None:
    run("read", story())
    assert run("show", "pier.txt", "--recorded-as-of", "2020-01-01").exit_code == 4
    assert run("show", "pier.txt", "--as-of", "2025-07-05").exit_code == 0
