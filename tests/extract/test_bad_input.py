"""Files that break readers, taken the whole way by the command line: none crashes, and every passage is where it says."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from typing import Any

import pytest
from click.testing import CliRunner

from reportedly.cli import reportedly
from reportedly.model import Report
from reportedly.record import Record
from reportedly.workflow import now

HEAD = "A pier stands after the storm\n\nHarbour Post, July 4, 2025\n\n"
TOLD = "The lighthouse stood through the night, the harbour police said on Friday."
FILES: Mapping[str, str] = {
    "unclosed": f"“The pier stood through the night, the harbour master Ann Lee said. Nobody was hurt.\n\n{TOLD}",
    "crossed": f"”Two boats sank,“ Ann Lee said, “and “one” drifted ‘off\". {TOLD}",
    "capitals": f"THE FERRY SANK NEAR ODESA ON FRIDAY, THE HARBOUR POLICE SAID. AT LEAST 12 PEOPLE WERE HURT.\n\n{TOLD}",
    "transcript": f"Q: Did the ferry sink?\n\nA: It sank at 5:30 a.m., and 12 people were hurt.\n\nQ: And the pier?\n\n{TOLD}",
    "right-to-left": f"قالت الشرطة: السفينة غرقت، the ship sank. \u202eהנמל עומד\u202c Ann Lee said that 12 people fled. {TOLD}",
    "emoji": f"🚢🌊 The ferry sank 👩‍👩‍👧, Ann Lee said 🇺🇦 on Friday: “At least 12 people fled 🏃🏽‍♀️.” {TOLD}",
    "combining": f"The cafe\u0301 in Kyi\u0308v burned, O\u030alga Lee said. z\u0351\u036b\u0343\u036a\u0302 12 people fled. {TOLD}",
    "line-ends": f"{TOLD}\r\nTwo boats sank near Odesa, Ann Lee said.\r\n\r\nThe ferry\r\nsailed on Friday.\rNobody was hurt.\r\n",
    "one-word": f"{TOLD}\n\nAnn Lee said {'x' * 100_000} sank.",
    "one-sentence": f"{TOLD}\n\nAnn Lee said {'the ferry sank and ' * 1200}the crew swam.",
    "one-number": f"{TOLD}\n\nAnn Lee said {'1' * 100_000} people fled.",
    "quote-marks": f"{TOLD}\n\nAnn Lee said {'“' * 50_000}{'”' * 50_000} and left.",
    "one-line": " ".join([TOLD] * 300),
}  # fmt: skip
Read = tuple[dict[str, Report], dict[str, list[dict[str, Any]]]]


@pytest.fixture(scope="module")
def read(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Read]:
    """Read all files at once into one record; give reports and claim rows by file."""
    folder = tmp_path_factory.mktemp("bad")
    (folder / "in").mkdir()
    for name, body in FILES.items():
        (folder / "in" / f"{name}.txt").write_bytes((HEAD + body).encode())
    held = ["--record", str(folder / "held.db")]
    result = CliRunner().invoke(reportedly, ["read", str(folder / "in"), *held])
    assert (result.exit_code, result.stderr) == (0, "")
    lines = CliRunner().invoke(reportedly, ["claims", "--format", "jsonl", *held]).stdout.splitlines()
    rows: dict[str, list[dict[str, Any]]] = {f"{name}.txt": [] for name in FILES}
    for row in map(json.loads, lines):
        rows[row["report"]["file"]].append(row)
    with Record.open(folder / "held.db", clock=now) as record:
        yield {str(report.file): report for report in record.view().reports()}, rows


each = pytest.mark.parametrize("name", FILES)


def passages(value: Any) -> Iterator[dict[str, Any]]:
    """Yield every passage anywhere in a row."""
    if isinstance(value, dict):
        if value.keys() >= {"start", "end", "quote"}:
            yield value
        for part in value.values():
            yield from passages(part)
    elif isinstance(value, list):
        for part in value:
            yield from passages(part)


@each
def test_every_passage_is_where_it_says(read: Read, name: str) -> None:
    reports, rows = read
    text = reports[f"{name}.txt"].text
    found = list(passages(rows[f"{name}.txt"]))
    assert found
    assert all(text[one["start"] : one["end"]] == one["quote"] for one in found)


@each
def test_a_plain_statement_beside_it_is_still_read(read: Read, name: str) -> None:
    told = [
        row for row in read[1][f"{name}.txt"] if row["evidence"]["quote"] == "The lighthouse stood through the night"
    ]
    assert told
    assert all(row["chain"][0]["source"].casefold() == "harbour police" for row in told)
