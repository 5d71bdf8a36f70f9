"""The land, lakes and boundary lines of the world, packed: hundredths of a degree, each line with its frame before it."""

from __future__ import annotations

import struct
import zlib
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import cache
from pathlib import Path
from typing import Literal

from .lines import Frame, Line

Layer = Literal["land", "lakes", "borders"]
LAYERS: tuple[Layer, ...] = ("land", "lakes", "borders")
WORLD = Path(__file__).with_name("world.bin")
UNIT = 100  # units a degree
HEAD = struct.Struct("<4hI")  # a line's frame in units, and how many bytes its points take


def packed(layers: Mapping[Layer, Sequence[Line]]) -> bytes:
    """Return layers as bytes: for each its number of lines, and the lines as steps in units from point to point."""
    out = bytearray()
    for layer in LAYERS:
        out += struct.pack("<I", len(layers[layer]))
        for line in layers[layer]:
            points = [(round(x * UNIT), round(y * UNIT)) for x, y in line]
            body = bytes(_steps(points))
            east, north = [x for x, _ in points], [y for _, y in points]
            out += HEAD.pack(min(east), min(north), max(east), max(north), len(body)) + body
    return zlib.compress(bytes(out), 9)


def _steps(points: Iterable[tuple[int, int]]) -> Iterator[int]:
    before = (0, 0)
    for point in points:
        for value, last in zip(point, before, strict=True):
            step = value - last
            rest = 2 * step if step >= 0 else -2 * step - 1
            while rest > 127:
                yield rest & 127 | 128
                rest >>= 7
            yield rest
        before = point


def lines_in(layer: Layer, frame: Frame) -> Iterator[Line]:
    """Yield the whole lines of a layer that come near a frame of degrees."""
    raw, at = _world(), 0
    for name in LAYERS:
        (count,) = struct.unpack_from("<I", raw, at)
        at += 4
        for _ in range(count):
            west, south, east, north, size = HEAD.unpack_from(raw, at)
            at += HEAD.size
            if name == layer and frame.meets(Frame(west / UNIT, south / UNIT, east / UNIT, north / UNIT)):
                yield _line(raw[at : at + size])
            at += size


def _line(body: bytes) -> Line:
    values: list[int] = []
    rest, shift = 0, 0
    for byte in body:
        rest |= (byte & 127) << shift
        shift += 7
        if byte < 128:
            values.append(-(rest + 1) // 2 if rest & 1 else rest // 2)
            rest, shift = 0, 0
    found: Line = []
    x = y = 0
    for across, up in zip(values[::2], values[1::2], strict=True):
        x, y = x + across, y + up
        found.append((x / UNIT, y / UNIT))
    return found


@cache
def _world() -> bytes:
    return zlib.decompress(WORLD.read_bytes())
