"""Amounts: low, best and high as printed, the thing counted and what became of it."""

from .annotate import annotate_quantities
from .finder import find_amounts
from .mention import AmountMention, Trend
from .printed import AmountKind

__all__ = ["AmountKind", "AmountMention", "Trend", "annotate_quantities", "find_amounts"]
