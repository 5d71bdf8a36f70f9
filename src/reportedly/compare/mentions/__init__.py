"""Given mentions of events, grouped: the layer of events."""

from .grouping import group_mentions

__all__ = ["group_mentions"]
