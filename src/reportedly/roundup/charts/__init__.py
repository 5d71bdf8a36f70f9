"""Figures over time as pictures: one line an origin, soft ends where only a bound was said."""

from .drawing import render_charts, render_png
from .layout import Layout, layout_of
from .making import chart_of, charts_of
from .nouns import Chart, Point, Series

__all__ = [
    "Chart",
    "Layout",
    "Point",
    "Series",
    "chart_of",
    "charts_of",
    "layout_of",
    "render_charts",
    "render_png",
]
