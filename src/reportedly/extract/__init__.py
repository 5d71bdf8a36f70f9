"""Extraction: from a report to its attributed claims."""

from .cascade import VERSION, Extractor, extract
from .places import gazetteer_identity

__all__ = ["VERSION", "Extractor", "extract", "gazetteer_identity"]
