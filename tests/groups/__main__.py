"""`PYTHONPATH=tests python -m groups`: print how the groups are told apart and set side by side, and each miss."""

from __future__ import annotations

import sys
from collections.abc import Iterator

from .reading import score_groups
from .scoring import Score


def lines(name: str, score: Score) -> Iterator[str]:
    events = score.events
    yield f"{name}: accounts of one event: {events['together']} pairs together, {events['parted']} parted"
    yield f"{name}: accounts of two events: {events['apart']} pairs apart, {events['merged']} merged"
    for kind in sorted(score.asked):
        yield f"{name}: {kind} {score.found[kind]} of {score.asked[kind]}"
    yield f"{name}: relations {score.found.total()} of {score.asked.total()}, unasked {dict(score.unasked)}"
    yield from (f"  {line}" for line in score.wrong)


if __name__ == "__main__":
    for folder in sys.argv[1:] or ("first", "second", "third"):
        sys.stdout.writelines(f"{line}\n" for line in lines(folder, score_groups(folder)))
