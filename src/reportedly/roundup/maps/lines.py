"""Lines of a map: simplified, and cut to a frame."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass

Point = tuple[float, float]  # east, north; or across, down
Line = list[Point]


@dataclass(frozen=True, slots=True)
class Frame:
    """A rectangle of degrees, or of a picture's units."""

    west: float
    south: float
    east: float
    north: float

    def holds(self, point: Point) -> bool:
        return self.west <= point[0] <= self.east and self.south <= point[1] <= self.north

    def meets(self, other: Frame) -> bool:
        return (
            self.west <= other.east
            and other.west <= self.east
            and self.south <= other.north
            and other.south <= self.north
        )


def simplified(line: Sequence[Point], tolerance: float) -> Line:
    """Return the line without points nearer than `tolerance` to the chord over them (Douglas and Peucker 1973)."""
    keep = {0, len(line) - 1}
    spans = [(0, len(line) - 1)]
    if len(line) > 2 and line[0] == line[-1]:  # a ring has no chord: it is halved first
        spans = [(0, len(line) // 2), (len(line) // 2, len(line) - 1)]
        keep.add(len(line) // 2)
    while spans:
        first, last = spans.pop()
        if last - first < 2:
            continue
        far, at = max((_distance(line[nth], line[first], line[last]), nth) for nth in range(first + 1, last))
        if far > tolerance * tolerance:
            keep.add(at)
            spans += [(first, at), (at, last)]
    return [line[nth] for nth in sorted(keep)]


def _distance(point: Point, start: Point, end: Point) -> float:
    """Return the square of the distance between a point and a stretch."""
    across, up = end[0] - start[0], end[1] - start[1]
    length = across * across + up * up
    along = ((point[0] - start[0]) * across + (point[1] - start[1]) * up) / length if length else 0.0
    along = min(1.0, max(0.0, along))
    return (point[0] - start[0] - along * across) ** 2 + (point[1] - start[1] - along * up) ** 2


def cut_outline(outline: Sequence[Point], frame: Frame) -> Line:
    """Return an outline within a frame; where it leaves it runs along the frame's edge (Sutherland and Hodgman 1974)."""
    found = list(outline)
    for inside, crossing in _edges(frame):
        found = list(_cut(found, inside, crossing))
    return found


def _cut(
    outline: Sequence[Point], inside: Callable[[Point], bool], crossing: Callable[[Point, Point], Point]
) -> Iterator[Point]:
    for before, point in zip([*outline[-1:], *outline[:-1]], outline, strict=True):
        if inside(point) != inside(before):
            yield crossing(before, point)
        if inside(point):
            yield point


def _edges(frame: Frame) -> Iterator[tuple[Callable[[Point], bool], Callable[[Point, Point], Point]]]:
    yield lambda one: one[0] >= frame.west, lambda a, b: (frame.west, _at(frame.west, a[0], a[1], b[0], b[1]))
    yield lambda one: one[0] <= frame.east, lambda a, b: (frame.east, _at(frame.east, a[0], a[1], b[0], b[1]))
    yield lambda one: one[1] >= frame.south, lambda a, b: (_at(frame.south, a[1], a[0], b[1], b[0]), frame.south)
    yield lambda one: one[1] <= frame.north, lambda a, b: (_at(frame.north, a[1], a[0], b[1], b[0]), frame.north)


def _at(value: float, a: float, other_a: float, b: float, other_b: float) -> float:
    return other_a + (value - a) / (b - a) * (other_b - other_a)


def cut_line(line: Sequence[Point], frame: Frame) -> Iterator[Line]:
    """Yield the stretches of a line of which a point, or one next to it, is within a frame."""
    run: Line = []
    for nth, point in enumerate(line):
        near = any(frame.holds(one) for one in line[max(0, nth - 1) : nth + 2])
        if near:
            run.append(point)
        if run and (not near or nth == len(line) - 1):
            if len(run) > 1:
                yield run
            run = []
