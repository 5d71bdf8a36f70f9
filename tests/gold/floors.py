"""The least that reading must reach on the samples. Floors are only ever raised.

    python -m tests.gold.floors --raise

reads the samples, and writes each share that is above its floor, with the hash of the samples and gold it was measured
on. A share below its floor stops it: mend reading, or, where the gold itself was corrected, lower the floor by hand in
`floors.toml` and say why in the commit.
"""

from __future__ import annotations

import argparse
import math
import sys
import tomllib
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Self

from .corpus import HERE, all_gold, corpus_sha256
from .reading import measure, missing
from .scorer import load_rows, score_all

FILE = HERE / "floors.toml"
STEP = 100  # floors are whole hundredths, rounded down: a tie broken otherwise on another machine stays above them
HEAD = "# Raised by `python -m tests.gold.floors --raise`; never lowered without a word in the commit.\n"


class Lowered(ValueError):
    """A share is below its floor."""


@dataclass(frozen=True, slots=True)
class Floors:
    """The floor of each field, and the hash of the corpus they were measured on."""

    corpus: str
    least: Mapping[str, float]

    @classmethod
    def load(cls, path: Path = FILE) -> Self:
        held = tomllib.loads(path.read_text(encoding="utf-8"))
        return cls(held["corpus"], held["floors"])

    def below(self, shares: Mapping[str, float]) -> dict[str, tuple[float, float]]:
        """Return each field that is below its floor or no longer measured, with its share and floor."""
        return {n: (shares.get(n, 0.0), least) for n, least in self.least.items() if shares.get(n, 0.0) < least}

    def raised(self, shares: Mapping[str, float], corpus: str) -> Floors:
        """Return floors as high as the shares, for this corpus; raise Lowered when a share is below its floor."""
        if low := self.below(shares):
            told = ", ".join(f"{name} {share:.3f} (floor {least:.2f})" for name, (share, least) in low.items())
            raise Lowered(f"floors stay as they are, for they are never lowered: {told}")
        known = dict.fromkeys([*self.least, *shares])
        return Floors(corpus, {n: max(self.least.get(n, 0.0), rounded(shares.get(n, 0.0))) for n in known})

    def save(self, path: Path = FILE) -> None:
        lines = [f'"{name}" = {least:.2f}' for name, least in self.least.items()]
        path.write_text(f'{HEAD}corpus = "{self.corpus}"\n\n[floors]\n' + "\n".join(lines) + "\n", encoding="utf-8")


def rounded(share: float) -> float:
    return math.floor(share * STEP + 1e-9) / STEP


def measured(claims: Path | None, relations: Path | None) -> dict[str, float]:
    """Return the shares of the given rows, or of a reading made now."""
    if claims:
        return score_all(all_gold(), load_rows(claims), load_rows(relations) if relations else None).shares()
    if stage := missing():
        raise SystemExit(f"the samples cannot be read yet: '{stage}' is not there; pass --claims with rows")
    return measure().shares()


def main(arguments: Sequence[str] | None = None) -> None:
    parser = argparse.ArgumentParser(description="Raise the floors of reading to what it reaches now.")
    parser.add_argument("--raise", dest="wanted", action="store_true", required=True)
    parser.add_argument("--claims", type=Path, help="rows to measure instead of a reading made now")
    parser.add_argument("--relations", type=Path)
    given = parser.parse_args(arguments)
    try:
        floors = Floors.load().raised(measured(given.claims, given.relations), corpus_sha256())
    except Lowered as refusal:
        raise SystemExit(str(refusal)) from None
    floors.save()
    sys.stdout.write("".join(f"{name:18} {least:.2f}\n" for name, least in floors.least.items()))


if __name__ == "__main__":
    main()
