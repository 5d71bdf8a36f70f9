"""Charts as pictures: SVG that stands by itself, PNG drawn from it without a browser."""

from __future__ import annotations

from collections.abc import Sequence

from reportedly.errors import ExtraMissing

from ..templating import side_class, template
from .layout import Layout, layout_of
from .nouns import Chart

WIDTH = 640  # units of a picture that stands by itself
HEAD, BETWEEN = 44, 26  # units that a chart's title takes, and between two charts
SCALE = 2  # pixels of the PNG a unit, so that it is sharp on paper
FONTS = ("Liberation Sans", "DejaVu Sans", "Noto Sans", "Arial", "Helvetica")


def render_charts(charts: Sequence[Chart], *, zone: str, parties: Sequence[str]) -> str:
    """Return the charts beneath each other as one SVG."""
    layouts = [layout_of(chart, zone) for chart in charts]
    tops, top = list[float](), 16.0
    for one in layouts:
        tops.append(top)
        top += HEAD + one.height + BETWEEN
    return template("charts.svg.j2").render(
        charts=list(zip(tops, layouts, strict=True)), width=WIDTH, height=round(top), side=lambda name: side_class(name, list(parties)),
        words=" ".join(map(described, layouts)), zone=zone,
    )  # fmt: skip


def described(one: Layout) -> str:
    return f"{one.event}: {one.words}" if one.event else one.words


def render_png(svg: str) -> bytes:
    """Return an SVG as PNG. Raises ExtraMissing when the package that draws it is not installed."""
    try:
        import resvg_py
    except ImportError as error:
        raise ExtraMissing("a PNG is drawn by a package of its own: pip install 'reportedly[pictures]'") from error
    return bytes(resvg_py.svg_to_bytes(svg_string=svg, zoom=SCALE, background="white", font_family=FONTS[0]))
