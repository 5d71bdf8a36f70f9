"""Profiles: what one conflict needs, as folders of files that a journalist can edit. See `Profile`."""

from .loading import load, shipped

__all__ = ["load", "shipped"]
