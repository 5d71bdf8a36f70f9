"""The gold: what a careful reader makes of each report, as nouns."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path, PurePath
from typing import Any

from .texts import sentence_with, sentences_with, squash, text_of

HERE = Path(__file__).resolve().parent
REPORTS = HERE.parents[1] / "examples" / "reports"
Row = Mapping[str, Any]


@dataclass(frozen=True)
class GoldClaim:
    """One claim of a sample: the sentence its anchor stands for, and what is asked of it (null asks nothing)."""

    id: str
    at: str
    sentence: str
    asks: Mapping[str, Any]


@dataclass(frozen=True)
class GoldRelation:
    """Two claims, each the stem of a report and an id, and how they stand to each other."""

    kind: str
    ends: tuple[tuple[str, str], tuple[str, str]]


@dataclass(frozen=True)
class Gold:
    """One annotated sample; `raw` is the file as written."""

    stem: str
    raw: Mapping[str, Any]
    text: str

    @property
    def file(self) -> str:
        """Return the name of the report's file, without the folder it stands in."""
        return PurePath(self.report["file"]).name

    @property
    def report(self) -> Mapping[str, Any]:
        found: Mapping[str, Any] = self.raw["report"]
        return found

    @cached_property
    def claims(self) -> tuple[GoldClaim, ...]:
        return tuple(GoldClaim(c["id"], c["at"], sentence_with(self.text, c["at"]), c) for c in self.raw["claims"])

    @cached_property
    def neutral(self) -> tuple[str, ...]:
        return tuple(s for at in self.report.get("neutral", []) for s in sentences_with(self.text, at))

    @cached_property
    def furniture(self) -> tuple[str, ...]:
        return tuple(squash(words) for words in self.report.get("not_claims", []))

    @property
    def figures(self) -> list[Mapping[str, Any]]:
        """Return every true figure of the text, asked for or not."""
        asked = [figure for claim in self.claims for figure in claim.asks.get("figures") or []]
        return [*asked, *self.report.get("other_figures", [])]

    @property
    def relations(self) -> Iterator[GoldRelation]:
        for want in self.raw.get("compare", []):
            a, b = want["claims"]
            homes = [PurePath(home).stem for home in want.get("reports") or [self.stem, self.stem]]
            yield GoldRelation(want["kind"], ((homes[0], a), (homes[1], b)))


@dataclass(frozen=True)
class GoldCorpus:
    """Reports with their gold: `gold` holds the annotations, `texts` is what their `file` is relative to."""

    gold: Path
    texts: Path

    def read(self) -> list[Gold]:
        """Return the gold of every report, in order of file name."""
        return [load_gold(path, self.texts) for path in sorted(self.gold.glob("*.json"))]

    def reports(self) -> list[Path]:
        return [self.texts / gold.report["file"] for gold in self.read()]

    def sha256(self) -> str:
        """Return one hash over all reports, their gold and the forms the scorer takes for one."""
        return sha256_of([*sorted(self.reports()), *sorted(self.gold.glob("*.json")), HERE / "forms.tsv"])


SAMPLES = GoldCorpus(HERE, REPORTS)


def load_gold(path: Path, reports: Path = REPORTS) -> Gold:
    raw = json.loads(path.read_text(encoding="utf-8"))
    return Gold(path.stem, raw, text_of(reports / raw["report"]["file"]))


def all_gold() -> list[Gold]:
    """Return the gold of every sample."""
    return SAMPLES.read()


def corpus_sha256() -> str:
    return SAMPLES.sha256()


def sha256_of(paths: Iterable[Path]) -> str:
    """Return one hash over the names and bytes of files, in the order given."""
    digest = hashlib.sha256()
    for path in paths:
        digest.update(f"{path.name}\0{path.stat().st_size}\0".encode())
        digest.update(path.read_bytes())
    return digest.hexdigest()
