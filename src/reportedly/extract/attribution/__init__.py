"""Whose word it is: every attribution of a paragraph, nested ones too."""

from .finding import find_attributions
from .found import Found
from .layer import annotate_attributions

__all__ = ["Found", "annotate_attributions", "find_attributions"]
