"""Identifiers derived from content, so that two of the same are one."""

from __future__ import annotations

import hashlib


def content_id(prefix: str, *parts: object) -> str:
    """Return `prefix_` and 16 hex digits of SHA-256 over the parts, which are joined by unit separators."""
    joined = "\x1f".join("" if part is None else str(part) for part in parts)
    return f"{prefix}_{hashlib.sha256(joined.encode('utf-8', 'surrogatepass')).hexdigest()[:16]}"
