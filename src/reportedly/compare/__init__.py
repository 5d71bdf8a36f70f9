"""Compare: claims in, events and relations out. Both are derived and can be made again at any time."""

from .comparing import compare, with_events
from .histories import histories
from .mentions import group_mentions

__all__ = ["compare", "group_mentions", "histories", "with_events"]
