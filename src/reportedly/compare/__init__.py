"""Compare: claims in, events and relations out. Both are derived and can be made again at any time."""

from .comparing import compare, with_events

__all__ = ["compare", "with_events"]
