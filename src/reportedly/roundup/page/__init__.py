"""The nouns of a roundup's page. Every `Sentence` cites; labels and times beside it are fields of the claims themselves."""

from .accounts import (
    Aspect,
    Column,
    DayMeant,
    FigureLine,
    FigureStrip,
    Printing,
    Relayed,
    Sentence,
    SentenceKind,
    Silence,
    Stand,
    Statement,
    Version,
)
from .events import Change, Clock, News, Reach, Section, Spot
from .whole import Correction, LeftOut, Passage, ReadCounts, Roundup, SourceEntry, Speaker

__all__ = [
    "Aspect",
    "Change",
    "Clock",
    "Column",
    "Correction",
    "DayMeant",
    "FigureLine",
    "FigureStrip",
    "LeftOut",
    "News",
    "Passage",
    "Printing",
    "Reach",
    "ReadCounts",
    "Relayed",
    "Roundup",
    "Section",
    "Sentence",
    "SentenceKind",
    "Silence",
    "SourceEntry",
    "Speaker",
    "Spot",
    "Stand",
    "Statement",
    "Version",
]
