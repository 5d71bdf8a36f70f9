"""The page put together: what stands on it, in which order, and what is left out."""
