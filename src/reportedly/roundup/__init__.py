"""The day's page: composed from claims, checked sentence by sentence, and rendered."""

from .check import check
from .compose import compose
from .page import (
    Column,
    FigureLine,
    FigureStrip,
    LeftOut,
    Passage,
    ReadCounts,
    Roundup,
    Section,
    Sentence,
    Silence,
    SourceEntry,
    Speaker,
    Stand,
    Statement,
)
from .page_sentences import sentences_of
from .render_html import render_html
from .render_json import render_json
from .render_ledger import render_csv
from .render_markdown import render_markdown

__all__ = [
    "Column",
    "FigureLine",
    "FigureStrip",
    "LeftOut",
    "Passage",
    "ReadCounts",
    "Roundup",
    "Section",
    "Sentence",
    "Silence",
    "SourceEntry",
    "Speaker",
    "Stand",
    "Statement",
    "check",
    "compose",
    "render_csv",
    "render_html",
    "render_json",
    "render_markdown",
    "sentences_of",
]
