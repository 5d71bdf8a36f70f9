"""One layer of any corpus, by the very functions that `extract` and `compare` use: `reportedly annotate`."""

from .layers import document_reader, group_mentions, layer

__all__ = ["document_reader", "group_mentions", "layer"]
