"""The chain: what a row is, and what its hash covers."""

from __future__ import annotations

import hashlib
from typing import NamedTuple

import msgspec

GENESIS = bytes(32)  # what the first row carries for the hash of the row before it
encode = msgspec.msgpack.Encoder().encode


class Row(NamedTuple):
    """One row of the record, its columns in the order in which they are hashed.

    `part_of` is the row that it belongs to, `about` the id of what it speaks of, `nth` its place among its likes, `locked_by`
    the row whose key its body is under, `vouch` the digest of what stands outside the chain: its own key, or its terms.
    """

    seq: int
    kind: str
    id: str
    part_of: int | None
    about: str | None
    nth: int | None
    version: str | None
    published: str | None
    recorded: str
    locked_by: int | None
    vouch: bytes | None
    body: bytes
    previous: bytes
    hash: bytes


COLUMNS = Row._fields


def row_hash(cells: tuple[object, ...]) -> bytes:
    """Return SHA-256 over the MessagePack array of every column but `hash`; raises ValueError for what is no text."""
    return hashlib.sha256(encode(cells)).digest()


def fits_its_hash(row: tuple[object, ...]) -> bool:
    """Tell whether a row, all its columns in order, is what its hash was made over."""
    try:
        return row_hash(tuple(row[:-1])) == row[-1]
    except (ValueError, OverflowError, TypeError):  # bytes that are no text, where text was
        return False
