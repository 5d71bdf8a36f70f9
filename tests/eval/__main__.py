"""Measure every corpus that is there, and print one table.

    make eval                                      or, with one corpus alone and what was missed there:
    PYTHONPATH=tests python -m eval --only seeds --missed

`--raise` writes floors as high as the figures, and refuses where one would be lower. It ends with 1 when a figure is below
its floor, or a floor is held for another corpus than the one measured.
"""

from __future__ import annotations

import argparse
import sys
from collections.abc import Mapping, Sequence
from pathlib import Path

from gold.floors import FILE, NONE, Floors, Lowered, load_floors, save_floors

from .corpora import Corpus, corpora
from .table import HEAD, lines


def tell(words: str) -> None:
    sys.stdout.write(f"{words}\n")
    sys.stdout.flush()


def show(corpus: Corpus, held: Mapping[str, Floors], *, missed: bool) -> tuple[dict[str, float], bool]:
    """Measure and print one corpus; return its shares, and whether all is as it should be."""
    figures, floors = corpus.measure(), held.get(corpus.name)
    fits = floors is None or floors.corpus == corpus.sha256()
    if not fits:
        tell(f"{corpus.name:16} is not the corpus its floors were measured on: not compared")
    for line in lines(corpus.name, figures, floors if fits else None):
        tell(line)
    if missed:
        tell("".join(f"  {one}\n" for one in figures.missed))
    return dict(figures.shares), fits and not (floors or NONE).below(figures.shares)


def raised(held: Mapping[str, Floors], corpus: Corpus, shares: Mapping[str, float]) -> Floors:
    try:
        return held.get(corpus.name, NONE).raised(shares, corpus.sha256())
    except Lowered as refusal:
        raise SystemExit(f"{corpus.name}: {refusal}") from None


def main(arguments: Sequence[str] | None = None, floors: Path = FILE) -> None:
    parser = argparse.ArgumentParser(description="Measure every corpus that is there.")
    parser.add_argument("--only", nargs="+", metavar="CORPUS", choices=[corpus.name for corpus in corpora()])
    parser.add_argument("--missed", action="store_true", help="list what was missed, where that is told")
    parser.add_argument("--raise", dest="raises", action="store_true", help="raise the floors to these figures")
    given = parser.parse_args(arguments)
    chosen = [corpus for corpus in corpora() if not given.only or corpus.name in given.only]
    held, right = load_floors(floors), True
    tell(HEAD)
    for corpus in (corpus for corpus in chosen if corpus.is_here):
        shares, is_right = show(corpus, held, missed=given.missed)
        right &= is_right
        if given.raises:
            held[corpus.name] = raised(held, corpus, shares)
            save_floors(held, floors)
    if absent := [corpus.name for corpus in chosen if not corpus.is_here]:
        tell(f"not measured, for '../shared' does not hold them: {', '.join(absent)}")
    if not (right or given.raises):
        raise SystemExit(1)


if __name__ == "__main__":
    main()
