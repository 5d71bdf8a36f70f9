"""Which part of the world a map shows, chosen from the points on it."""

from __future__ import annotations

from collections.abc import Sequence
from math import cos, radians

from .lines import Frame, Point

NEAR = 12.0  # degrees: points farther from the thick of them are named beside the map, not drawn
WIDE, HIGH = 7.0, 5.0  # degrees that a map shows at least, so that the reader knows where it is
AROUND = 0.26  # of the points' span, left free on each side
POLE = 83.0


def thick(points: Sequence[Point]) -> list[Point]:
    """Return the points near the one that has most others near it; of equals, the first."""
    if not points:
        return []
    centre = max(points, key=lambda one: sum(is_near(one, other) for other in points))
    return [one for one in points if is_near(centre, one)]


def is_near(one: Point, other: Point) -> bool:
    return abs(one[0] - other[0]) * cos(radians(one[1])) <= NEAR and abs(one[1] - other[1]) <= NEAR


def frame_of(points: Sequence[Point], ratio: float) -> Frame:
    """Return a frame around points whose picture is `ratio` times as wide as high."""
    east, north = [x for x, _ in points], [y for _, y in points]
    middle = ((min(east) + max(east)) / 2, (min(north) + max(north)) / 2)
    lean = cos(radians(min(abs(middle[1]), POLE)))
    high = max(HIGH, (max(north) - min(north)) * (1 + 2 * AROUND))
    wide = max(WIDE, (max(east) - min(east)) * (1 + 2 * AROUND))
    wide, high = max(wide, high * ratio / lean), max(high, wide * lean / ratio)
    south = min(POLE - high, max(-POLE, middle[1] - high / 2))
    return Frame(middle[0] - wide / 2, south, middle[0] + wide / 2, south + high)
