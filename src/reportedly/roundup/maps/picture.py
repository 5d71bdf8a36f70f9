"""The map of a page: land, water, boundaries as lines, and each event's number at the places its accounts name."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from itertools import pairwise

from reportedly import tsv

from ..lists import PACKAGE
from ..page import Roundup, Spot
from .framing import frame_of, thick
from .lines import Frame, Line, Point, cut_line, cut_outline, simplified
from .placing import Placed, centred, contains, placed
from .world import Layer, lines_in

WIDTH, HEIGHT = 440, 400  # units of the picture
MARGIN = 12  # units drawn beyond the edge, so that no cut is seen
STEP = 11  # units from one side's mark to the next
EDGE = Frame(3, 3, WIDTH - 3, HEIGHT - 3)
FINE = 0.7  # units: nearer points look like one


@dataclass(frozen=True, slots=True)
class Mark:
    """A place of one or more events; `parties` are the sides whose accounts name it."""

    x: float
    y: float
    name: str
    numbers: tuple[int, ...]
    parties: tuple[str | None, ...]
    exact: bool
    disputed: bool
    left: bool  # the sides' marks stand left of it
    box: Frame
    label: Placed | None


@dataclass(frozen=True, slots=True)
class Picture:
    """A map ready to be drawn: paths in its units, marks, names of countries and seas, and what lies beyond it."""

    land: str
    lakes: str
    borders: str
    contested: str
    marks: tuple[Mark, ...]
    countries: tuple[Placed, ...]
    seas: tuple[Placed, ...]
    beyond: tuple[tuple[str, tuple[int, ...]], ...]
    width: int = WIDTH
    height: int = HEIGHT


def map_of(page: Roundup) -> Picture | None:
    """Return the map of the events told in full; null when none has a place finer than a country."""
    spots = _gathered(page)
    points = [(one.lon, one.lat) for one, _ in spots]
    if not points:
        return None
    shown = thick(points)
    frame = frame_of(shown, WIDTH / HEIGHT)
    inside = [one for one in spots if frame.holds((one[0].lon, one[0].lat))]
    beyond = tuple((one.name, numbers) for one, numbers in spots if not frame.holds((one.lon, one.lat)))
    view = View(frame)
    marks = tuple(_marks(view, inside))
    taken = [box for mark in marks for box in _boxes(mark)]
    seas = tuple(_names(view, "sea", taken))
    countries = tuple(_names(view, "country", [*taken, *(one.box for one in seas)]))
    plain, contested = _borders(view)
    return Picture(
        _areas(view, "land"), _areas(view, "lakes"), plain, contested, marks, countries, seas, beyond
    )  # fmt: skip


@dataclass(frozen=True, slots=True)
class View:
    """Turns degrees into units of the picture, north up, the degree of longitude shortened as at the frame's middle."""

    frame: Frame

    def point(self, point: Point) -> Point:
        wide, high = self.frame.east - self.frame.west, self.frame.north - self.frame.south
        return ((point[0] - self.frame.west) / wide * WIDTH, (self.frame.north - point[1]) / high * HEIGHT)

    def around(self) -> Frame:
        """Return the frame with a margin, in degrees."""
        share = MARGIN / WIDTH
        wide, high = (self.frame.east - self.frame.west) * share, (self.frame.north - self.frame.south) * share
        return Frame(self.frame.west - wide, self.frame.south - high, self.frame.east + wide, self.frame.north + high)

    def path(self, line: Sequence[Point], *, closed: bool) -> str:
        lean = simplified([self.point(point) for point in line], FINE)
        if len(lean) < (4 if closed else 2):
            return ""
        return "M" + "L".join(f"{x:.1f} {y:.1f}" for x, y in lean) + ("Z" if closed else "")


def _gathered(page: Roundup) -> list[tuple[Spot, tuple[int, ...]]]:
    """Return each place once, with the numbers of its events and all sides that name it."""
    found: dict[tuple[float, float], list[tuple[int, Spot]]] = {}
    for number, section in enumerate(page.sections, 1):
        for spot in section.spots:
            found.setdefault((spot.lat, spot.lon), []).append((number, spot))
    return [_one(rows) for rows in found.values()]


def _one(rows: Sequence[tuple[int, Spot]]) -> tuple[Spot, tuple[int, ...]]:
    first = rows[0][1]
    sides = tuple(dict.fromkeys(party for _, spot in rows for party in spot.parties))
    cites = tuple(dict.fromkeys(cite for _, spot in rows for cite in spot.cites))
    whole = Spot(first.name, first.lat, first.lon, first.exact, first.disputed, sides, cites)
    return whole, tuple(dict.fromkeys(number for number, _ in rows))


def _marks(view: View, spots: Iterable[tuple[Spot, tuple[int, ...]]]) -> Iterator[Mark]:
    """Yield the marks with their labels where these have room; the sides' marks stand right of a place, else left."""
    held = [(spot, numbers, *view.point((spot.lon, spot.lat))) for spot, numbers in spots]
    dots = [Frame(x - 8, y - 8, x + 8, y + 8) for _, _, x, y in held]
    boxes: list[Frame] = []
    lefts: list[bool] = []
    for nth, (spot, _, x, y) in enumerate(held):
        right, left = (_extent(x, y, spot, left=side) for side in (False, True))
        others = [*dots[:nth], *dots[nth + 1 :], *boxes]
        lefts.append(any(right.meets(other) for other in others) and not any(left.meets(other) for other in others))
        boxes.append(left if lefts[-1] else right)
    labels: list[Frame] = []
    for nth, (spot, numbers, x, y) in enumerate(held):
        words = f"{spot.name} · {', '.join(map(str, numbers))}"
        label = placed(words, boxes[nth], [*boxes[:nth], *boxes[nth + 1 :], *labels], EDGE)
        labels += [label.box] if label else []
        yield Mark(
            round(x, 1), round(y, 1), spot.name, numbers, spot.parties, spot.exact, spot.disputed, lefts[nth], boxes[nth],
            label,
        )  # fmt: skip


def _extent(x: float, y: float, spot: Spot, *, left: bool) -> Frame:
    """Return the room of a place with the marks of its sides."""
    marks = STEP * len(spot.parties) if spot.exact else 2
    return Frame(x - 8 - marks, y - 8, x + 8, y + 8) if left else Frame(x - 8, y - 8, x + 8 + marks, y + 8)


def _boxes(mark: Mark) -> Iterator[Frame]:
    yield mark.box
    if mark.label is not None:
        yield mark.label.box


def _areas(view: View, layer: Layer) -> str:
    around = view.around()
    cut = (cut_outline(line, around) for line in lines_in(layer, around))
    return "".join(view.path([*line, line[0]], closed=True) for line in cut if line)


def _borders(view: View) -> tuple[str, str]:
    """Return the boundaries nobody contests, and those that more than one claims."""
    around = view.around()
    plain: list[str] = []
    contested: list[str] = []
    for whole in lines_in("borders", around):
        for disputed, run in runs(whole):
            for line in cut_line(run, around):
                (contested if disputed else plain).append(view.path(line, closed=False))
    return "".join(plain), "".join(contested)


def runs(line: Line) -> Iterator[tuple[bool, Line]]:
    """Cut a boundary where it becomes or ceases to be contested."""
    run: Line = []
    before = False
    for a, b in pairwise(line):
        now = is_contested(((a[0] + b[0]) / 2, (a[1] + b[1]) / 2))
        if run and now != before:
            yield before, run
            run = []
        run = run or [a]
        run.append(b)
        before = now
    if run:
        yield before, run


def is_contested(point: Point) -> bool:
    return any(box.holds(point) for box in contested_boxes())


@cache
def contested_boxes() -> tuple[Frame, ...]:
    sides = ("west", "south", "east", "north")
    return tuple(Frame(*(float(row[side]) for side in sides)) for row in tsv.rows(PACKAGE, "roundup_boundaries"))


def _names(view: View, kind: str, taken: Sequence[Frame]) -> Iterator[Placed]:
    """Yield the names of countries or seas whose point is on the map and that have room there, each once."""
    boxes, told = list(taken), set[str]()
    for name, point in _points(kind):
        if name in told or not view.frame.holds(point):
            continue
        label = centred(name, *view.point(point))
        if contains(EDGE, label.box) and not any(label.box.meets(other) for other in boxes):
            told.add(name)
            boxes.append(label.box)
            yield label


@cache
def _points(kind: str) -> tuple[tuple[str, Point], ...]:
    own = [row for row in tsv.rows(PACKAGE, "roundup_map_labels") if row["kind"] == kind]
    every = [*(tsv.rows(PACKAGE, "countries") if kind == "country" else ()), *own]
    return tuple((row["name"], (float(row["lon"]), float(row["lat"]))) for row in every if row["lat"] and row["lon"])
