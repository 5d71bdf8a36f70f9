"""Every corpus that is measured, and how: reports with gold by our own scorer, benches by the scorer that came with them."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from pathlib import Path

from gold.corpus import SAMPLES, GoldCorpus, sha256_of
from gold.reading import measure

from .benches import BENCHES, Bench, read_figures, run_bench

ROOT = Path(__file__).resolve().parents[2]
SHARED = ROOT.parent / "shared"


@dataclass(frozen=True, slots=True)
class Figures:
    """What was measured on one corpus: shares by name of figure, right and asked where counted, and what was missed."""

    shares: Mapping[str, float]
    counts: Mapping[str, tuple[int, int]] = field(default_factory=dict)
    missed: tuple[str, ...] = ()
    aside: Mapping[str, float] = field(default_factory=dict)  # shown, but held to no floor


@dataclass(frozen=True, slots=True)
class Corpus:
    """One corpus to measure. `home` is the file or folder without which it cannot be."""

    name: str
    home: Path
    sha256: Callable[[], str]
    measure: Callable[[], Figures]

    @property
    def is_here(self) -> bool:
        return self.home.exists()


def corpora(shared: Path = SHARED) -> list[Corpus]:
    """Return all corpora, the quick ones first."""
    golds = {
        "samples": SAMPLES,
        "seeds": GoldCorpus(shared / "gold", shared),
        "more": GoldCorpus(shared / "gold" / "more", shared / "gold" / "more"),
    }
    return [
        *(_of_gold(name, gold) for name, gold in golds.items()),
        *(_of_bench(bench, shared / "bench") for bench in BENCHES),
    ]


def corpus(name: str) -> Corpus:
    return next(one for one in corpora() if one.name == name)


def _of_gold(name: str, gold: GoldCorpus) -> Corpus:
    def figures() -> Figures:
        tally = measure(gold)
        counts = {name: (tally.right[name], tally.asked[name]) for name in tally.asked}
        return Figures(tally.shares(), counts, tuple(tally.missed))

    return Corpus(name, gold.gold, gold.sha256, figures)


def _of_bench(bench: Bench, folder: Path) -> Corpus:
    rows, scorer = folder / bench.rows, folder / bench.scorer

    def figures() -> Figures:
        scored = run_bench(bench, rows, scorer)
        return Figures(read_figures(bench.figures, scored), aside=read_figures(bench.aside, scored))

    return Corpus(bench.name, rows, lambda: sha256_of([rows, scorer]), figures)
