"""Where the words of each figure stand on a chart, so that no two of them cover each other."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from .nouns import Step

LETTER = 1.9  # percent of the width that a letter takes where the picture is narrow
LINE = 12.0  # units that a line of words takes
ABOVE, BELOW = -7.0, 16.0  # units from a figure's line to the foot of its words
Box = tuple[float, float, float, float]  # left, right, top, bottom


def with_room(lines: Sequence[Sequence[Step]]) -> list[tuple[Step, ...]]:
    """Return each line's steps with their words above or below, the upper figures first, or not shown where neither is free."""
    order = sorted((step.y, step.left, nth, at) for nth, steps in enumerate(lines) for at, step in enumerate(steps))
    taken: list[Box] = []
    placed: dict[tuple[int, int], Step] = {}
    for _, _, nth, at in order:
        step = lines[nth][at]
        free = [
            below
            for below in (step.below, not step.below)
            if not any(meets(box(step, below=below), other) for other in taken)
        ]
        placed[nth, at] = replace(step, below=free[0]) if free else replace(step, shown=False)
        if free:
            taken.append(box(step, below=free[0]))
    return [tuple(placed[nth, at] for at in range(len(steps))) for nth, steps in enumerate(lines)]


def box(step: Step, *, below: bool) -> Box:
    foot, width = step.y + (BELOW if below else ABOVE), LETTER * len(step.words)
    left = step.left - width if step.anchor == "end" else step.left
    return left, left + width, foot - LINE, foot


def meets(one: Box, other: Box) -> bool:
    """Tell whether two boxes lie over each other."""
    return one[0] < other[1] and other[0] < one[1] and one[2] < other[3] and other[2] < one[3]
