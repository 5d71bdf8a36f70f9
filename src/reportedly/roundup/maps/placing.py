"""Where words stand beside their marks, so that none lies over another."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from .lines import Frame

LETTER, LINE = 6.7, 14.0  # units of the picture that a letter and a line of a label take, on the safe side


@dataclass(frozen=True, slots=True)
class Placed:
    """Words at a place of the picture; `anchor` is of SVG's text-anchor."""

    words: str
    x: float
    y: float
    anchor: str
    box: Frame


def placed(words: str, mark: Frame, taken: Sequence[Frame], within: Frame) -> Placed | None:
    """Return where words have room right, left, above or below a mark; null where there is none."""
    for spot in _spots(words, mark):
        if contains(within, spot.box) and not any(spot.box.meets(other) for other in taken):
            return spot
    return None


def contains(outer: Frame, inner: Frame) -> bool:
    across = outer.west <= inner.west and inner.east <= outer.east
    return across and outer.south <= inner.south and inner.north <= outer.north


def centred(words: str, x: float, y: float) -> Placed:
    wide = len(words) * LETTER
    return Placed(words, x, y, "middle", _box(x - wide / 2, y, wide))


def _spots(words: str, mark: Frame) -> Iterator[Placed]:
    wide, middle, y = len(words) * LETTER, (mark.west + mark.east) / 2, (mark.south + mark.north) / 2
    for anchor, left in (("start", mark.east + 3), ("end", mark.west - 3 - wide)):
        yield Placed(words, left if anchor == "start" else left + wide, y + 4, anchor, _box(left, y + 4, wide))
    yield centred(words, middle, mark.south - 5)
    yield centred(words, middle, mark.north + 12)
    for anchor, left in (("start", mark.west), ("end", mark.east - wide)):
        for down in (mark.south - 5, mark.north + 12):
            yield Placed(words, left if anchor == "start" else left + wide, down, anchor, _box(left, down, wide))


def _box(left: float, y: float, wide: float) -> Frame:
    return Frame(left, y - LINE + 3, left + wide, y + 3)
