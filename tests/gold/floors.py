"""The least that reading must reach, corpus by corpus. Floors are only ever raised.

    python -m tests.gold.floors --raise

reads the samples, and writes each share that is above its floor, with the hash of the samples and gold it was measured
on; `make eval RAISE=1` does so for every corpus. A share below its floor stops it: mend reading, or, where the gold
itself was corrected, lower the floor by hand in `floors.toml` and say why in the commit.
"""

from __future__ import annotations

import argparse
import math
import sys
import tomllib
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from .corpus import HERE, all_gold, corpus_sha256
from .reading import measure, missing
from .scorer import load_rows, score_all

FILE = HERE / "floors.toml"
STEP = 100  # floors are whole hundredths, rounded down: a tie broken otherwise on another machine stays above them
GRAIN = 1e-9  # what arithmetic may lose
HEAD = "# Raised by `make eval RAISE=1`; never lowered without a word in the commit.\n"


class Lowered(ValueError):
    """A share is below its floor."""


@dataclass(frozen=True, slots=True)
class Floors:
    """The floor of each figure of one corpus, and the hash of the corpus they were measured on."""

    corpus: str
    least: Mapping[str, float]

    def below(self, shares: Mapping[str, float]) -> dict[str, tuple[float, float]]:
        """Return each field that is below its floor or no longer measured, with its share and floor."""
        return {n: (shares.get(n, 0.0), least) for n, least in self.least.items() if is_less(shares.get(n, 0.0), least)}

    def raised(self, shares: Mapping[str, float], corpus: str) -> Floors:
        """Return floors as high as the shares, for this corpus; raise Lowered when a share is below its floor."""
        if low := self.below(shares):
            told = ", ".join(f"{name} {share:.3f} (floor {least:.2f})" for name, (share, least) in low.items())
            raise Lowered(f"floors stay as they are, for they are never lowered: {told}")
        known = dict.fromkeys([*self.least, *shares])
        return Floors(corpus, {n: max(self.least.get(n, 0.0), rounded(shares.get(n, 0.0))) for n in known})


NONE = Floors("", {})  # of a corpus that was never measured


def rounded(share: float) -> float:
    return math.floor(share * STEP + GRAIN) / STEP


def is_less(share: float, least: float) -> bool:
    """Tell whether a share is below its floor; 0.92 computed as 0.9199999999999999 is not."""
    return (share - least) * STEP < -GRAIN


def load_floors(path: Path = FILE) -> dict[str, Floors]:
    """Return the floors of each corpus by its name."""
    held = tomllib.loads(path.read_text(encoding="utf-8"))
    return {name: Floors(part["sha256"], part["floors"]) for name, part in held.items()}


def save_floors(floors: Mapping[str, Floors], path: Path = FILE) -> None:
    path.write_text("\n".join([HEAD, *(_printed(name, floors[name]) for name in floors)]), encoding="utf-8")


def _printed(name: str, floors: Floors) -> str:
    least = "".join(f'"{figure}" = {share:.2f}\n' for figure, share in floors.least.items())
    return f'["{name}"]\nsha256 = "{floors.corpus}"\n\n["{name}".floors]\n{least}'


def measured(claims: Path | None, relations: Path | None) -> dict[str, float]:
    """Return the shares of the given rows, or of a reading made now."""
    if claims:
        return score_all(all_gold(), load_rows(claims), load_rows(relations) if relations else None).shares()
    if stage := missing():
        raise SystemExit(f"the samples cannot be read yet: '{stage}' is not there; pass --claims with rows")
    return measure().shares()


def main(arguments: Sequence[str] | None = None) -> None:
    parser = argparse.ArgumentParser(description="Raise the samples' floors to what reading reaches now.")
    parser.add_argument("--raise", dest="wanted", action="store_true", required=True)
    parser.add_argument("--claims", type=Path, help="rows to measure instead of a reading made now")
    parser.add_argument("--relations", type=Path)
    given = parser.parse_args(arguments)
    held = load_floors()
    try:
        floors = held.get("samples", NONE).raised(measured(given.claims, given.relations), corpus_sha256())
    except Lowered as refusal:
        raise SystemExit(str(refusal)) from None
    save_floors(held | {"samples": floors})
    sys.stdout.write("".join(f"{name:18} {least:.2f}\n" for name, least in floors.least.items()))


if __name__ == "__main__":
    main()
