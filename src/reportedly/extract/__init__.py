"""Extraction: from a report to its attributed claims."""

from .cascade import VERSION, Extractor, extract

__all__ = ["VERSION", "Extractor", "extract"]
