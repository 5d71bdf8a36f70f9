"""The day's page: composed from claims, checked sentence by sentence, and rendered."""

from .charts import Chart, charts_of, render_charts, render_png
from .checker.check import check
from .composing.compose import compose
from .localising import localised
from .page import (
    Column,
    FigureLine,
    FigureStrip,
    LeftOut,
    Passage,
    ReadCounts,
    Relayed,
    Roundup,
    Section,
    Sentence,
    Silence,
    SourceEntry,
    Speaker,
    Stand,
    Statement,
)
from .page.sentences import sentences_of
from .render.to_csv import render_csv
from .render.to_html import render_html
from .render.to_json import render_json
from .render.to_markdown import render_markdown
from .render.to_pdf import render_pdf

__all__ = [
    "Chart",
    "Column",
    "FigureLine",
    "FigureStrip",
    "LeftOut",
    "Passage",
    "ReadCounts",
    "Relayed",
    "Roundup",
    "Section",
    "Sentence",
    "Silence",
    "SourceEntry",
    "Speaker",
    "Stand",
    "Statement",
    "charts_of",
    "check",
    "compose",
    "localised",
    "render_charts",
    "render_csv",
    "render_html",
    "render_json",
    "render_markdown",
    "render_pdf",
    "render_png",
    "sentences_of",
]
