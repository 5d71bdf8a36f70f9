"""Whose word it is: every attribution of a paragraph, nested ones too."""

from .announced import announced
from .finding import find_attributions
from .found import Found
from .labels import speaker_labels
from .layer import annotate_attributions

__all__ = ["Found", "annotate_attributions", "announced", "find_attributions", "speaker_labels"]
