"""Who said what happened, on whose word."""

__version__ = "0.1.0"
