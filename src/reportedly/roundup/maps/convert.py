"""Make `world.bin` from Natural Earth's shapefiles: `python -m reportedly.roundup.maps.convert FOLDER`.

FOLDER holds `ne_10m_land.shp`, `ne_10m_lakes.shp` and `ne_10m_admin_0_boundary_lines_land.shp` (1:10m, public domain,
https://www.naturalearthdata.com). Land and lakes are kept as outlines and boundaries as lines; no country is.
"""

from __future__ import annotations

import struct
import sys
from collections.abc import Iterable, Iterator, Sequence
from itertools import pairwise
from pathlib import Path

from .lines import Line, Point, simplified
from .world import LAYERS, WORLD, Layer, packed

SOURCES: dict[Layer, str] = {
    "land": "ne_10m_land", "lakes": "ne_10m_lakes", "borders": "ne_10m_admin_0_boundary_lines_land",
}  # fmt: skip
TOLERANCE = 0.025  # degrees, under 3 km: finer than a page of a region shows
SMALLEST: dict[Layer, float] = {"land": 0.008, "lakes": 0.05, "borders": 0.0}  # square degrees an outline must span
HEADER, RECORD = 100, 8  # bytes (ESRI Shapefile Technical Description, July 1998)
PARTS = 44  # bytes of a polyline's or polygon's record before its list of parts


def read_shapes(raw: bytes) -> Iterator[Line]:
    """Yield the parts of every polyline or polygon of a shapefile."""
    at = HEADER
    while at < len(raw):
        (size,) = struct.unpack_from(">i", raw, at + 4)
        body = at + RECORD
        at = body + 2 * size
        if struct.unpack_from("<i", raw, body)[0] not in (3, 5):
            continue
        parts, points = struct.unpack_from("<2i", raw, body + 36)
        starts = [*struct.unpack_from(f"<{parts}i", raw, body + PARTS), points]
        values = struct.unpack_from(f"<{2 * points}d", raw, body + PARTS + 4 * parts)
        for first, last in pairwise(starts):
            yield [(values[2 * nth], values[2 * nth + 1]) for nth in range(first, last)]


def kept(layer: Layer, shapes: Iterator[Line]) -> Iterator[Line]:
    """Yield the shapes large enough to be seen, without the points that a line runs straight past."""
    for shape in joined(shapes) if layer == "borders" else shapes:
        if _spanned(shape) >= SMALLEST[layer]:
            lean = simplified(shape, TOLERANCE)
            if len(lean) > (1 if layer == "borders" else 3):
                yield lean


def joined(lines: Iterable[Line]) -> Iterator[Line]:
    """Yield lines with those that meet end to end, and nowhere a third, made one; a dashed one would begin anew else."""
    held = dict(enumerate(map(list, lines)))
    ends: dict[Point, set[int]] = {}
    for at, line in held.items():
        for end in (line[0], line[-1]):
            ends.setdefault(end, set()).add(at)
    for end, meeting in ends.items():
        if len(meeting) != 2:
            continue
        one, other = sorted(meeting)
        first, second = held[one], held.pop(other)
        first = first if first[-1] == end else first[::-1]
        held[one] = first + (second if second[0] == end else second[::-1])[1:]
        for tip in (held[one][0], held[one][-1]):
            ends[tip] = {one if at == other else at for at in ends[tip]}
    yield from held.values()


def _spanned(shape: Sequence[Point]) -> float:
    east, north = [x for x, _ in shape], [y for _, y in shape]
    return (max(east) - min(east)) * (max(north) - min(north))


def convert(folder: Path) -> bytes:
    """Return the packed world of a folder of shapefiles."""
    return packed(
        {layer: list(kept(layer, read_shapes((folder / f"{SOURCES[layer]}.shp").read_bytes()))) for layer in LAYERS}
    )


if __name__ == "__main__":
    WORLD.write_bytes(convert(Path(sys.argv[1])))
