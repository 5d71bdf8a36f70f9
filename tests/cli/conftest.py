"""A command line over fakes: one file is one report with one claim, so that no model is loaded."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterator
from pathlib import Path
from types import ModuleType
from typing import Any

import pytest
from click.testing import CliRunner, Result

from builders import claim, link
from reportedly.cli import reportedly
from reportedly.extract.sources.identity import actor_id
from reportedly.model import Claim, Evidence, Extraction, Profile, Report, Skipped

Run = Callable[..., Result]


class Extractor:
    """Takes each line "NAME said WORDS" for a claim."""

    def __init__(self, *, profile: Profile | None = None) -> None:
        self.profile = profile

    def read(self, report: Report) -> Extraction:
        long = [word for word in report.text.split() if len(word) > 30]
        evidence = [Evidence(report.text.index(word), report.text.index(word) + len(word), word) for word in long]
        return Extraction(tuple(self._claims(report)), tuple(Skipped(passage, "a long word") for passage in evidence))

    def _claims(self, report: Report) -> Iterator[Claim]:
        if "break the extractor" in report.text:
            raise IndexError("list index out of range")
        if "half a sign" in report.text:
            yield claim("half \ud800", report=report.ref)
        at = 0
        for line in report.text.splitlines(keepends=True):
            name, said, words = line.rstrip().partition(" said ")
            if said:
                actor = actor_id(name)
                yield claim(words, [link(name, actor=actor)], report=report.ref, start=at + len(name + said))
            at += len(line)


@pytest.fixture
def fake_extract(monkeypatch: pytest.MonkeyPatch) -> ModuleType:
    fake = ModuleType("reportedly.extract")
    fake.VERSION, fake.Extractor = "fake-1", Extractor  # type: ignore[attr-defined]
    fake.gazetteer_identity = lambda: "fake-gazetteer"  # type: ignore[attr-defined]
    monkeypatch.setitem(sys.modules, "reportedly.extract", fake)
    return fake


@pytest.fixture
def run(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, fake_extract: ModuleType) -> Run:
    """Run the command line in an empty folder, with no settings in the environment."""
    monkeypatch.chdir(tmp_path)
    for name in ("REPORTEDLY_RECORD", "REPORTEDLY_PROFILE"):
        monkeypatch.delenv(name, raising=False)

    def run(*words: object, **more: Any) -> Result:
        result = CliRunner().invoke(reportedly, [str(word) for word in words], **more)
        if result.exception and not isinstance(result.exception, SystemExit):
            raise result.exception
        return result

    return run


STORY = """Pier stands after storm

By Sample Writer
Harbour Post, {day}, 18:30 (Kyiv time)

PORTVILLE - The harbour was hit by a storm on Friday night and some boats sank near the old pier.

The Harbour Office said the pier stood through the night.
Pier Watch said two boats sank near the pier.
"""


@pytest.fixture
def story(tmp_path: Path) -> Callable[..., Path]:
    """Write a report file of our own and return its path."""

    def write(name: str = "pier.txt", day: str = "July 4, 2025", text: str = STORY) -> Path:
        path = tmp_path / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text.format(day=day), encoding="utf-8")
        return path

    return write
