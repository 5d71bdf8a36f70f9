"""Compare: claims in, events and relations out. Both are derived and can be made again at any time."""

from .comparing import compare, with_events
from .histories import histories

__all__ = ["compare", "histories", "with_events"]
