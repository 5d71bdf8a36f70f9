"""What stands in a row's body: JSON, pressed, and under a key that can be destroyed."""

from __future__ import annotations

import gzip
import os
import zlib
from functools import lru_cache
from importlib.resources import files
from typing import TYPE_CHECKING

from reportedly.errors import RecordError

if TYPE_CHECKING:
    from cryptography.hazmat.primitives.ciphers.aead import AESGCM

KEY = 32  # bytes: AES-256
NONCE = 12  # bytes, drawn anew for each row
LARGEST = 1 << 28  # bytes of one row's JSON, unpacked
# What a body was pressed with, so that other ways can stand beside these.
_ALONE, _LIKE = b"1", b"2"


def new_key() -> bytes:
    return os.urandom(KEY)


def press(body: bytes, like: bytes = b"") -> bytes:
    """Return JSON as raw deflate with the shipped dictionary of a claim's words, and those of a body much `like` it.

    A claim alone takes 670 bytes, with the dictionary 420, and beside its reading's first 280.
    """
    packer = zlib.compressobj(6, zlib.DEFLATED, -15, 8, 0, _dictionary() + like)
    return (_LIKE if like else _ALONE) + packer.compress(body) + packer.flush()


def needs_like(body: bytes) -> bool:
    """Tell whether a body was pressed beside another."""
    return body[:1] == _LIKE


def unpress(body: bytes, like: bytes = b"") -> bytes:
    """Undo `press`; raises RecordError for what it did not make."""
    if body[:1] not in {_ALONE, _LIKE}:
        raise RecordError("a row's body is of an unknown form: update reportedly to read it")
    return _inflated(zlib.decompressobj(-15, _dictionary() + like), body[1:], LARGEST)


def press_capture(body: bytes) -> bytes:
    """Return bytes as received as a gzip file without a date, which any tool opens."""
    return gzip.compress(body, 9, mtime=0)


def unpress_capture(body: bytes, size: int) -> bytes:
    """Return the bytes as received, which are as many as their row says."""
    return _inflated(zlib.decompressobj(31), body, size)


def _inflated(unpacker: zlib._Decompress, body: bytes, most: int) -> bytes:
    """Unpack up to so many bytes; what is more was not written by this program, and may be endless."""
    try:
        unpacked = unpacker.decompress(body, most + 1)
    except zlib.error as error:
        raise RecordError("a row's body cannot be unpacked: run `reportedly verify`") from error
    if len(unpacked) > most:
        raise RecordError(f"a row's body unpacks to more than {most:,} bytes: it was not written by reportedly")
    return unpacked


def lock(body: bytes, key: bytes, *, nonce: bytes | None = None) -> bytes:
    """Return a nonce and the body under AES-256-GCM (NIST SP 800-38D); the nonce is given only to make a body again."""
    nonce = nonce or os.urandom(NONCE)
    return nonce + _cipher(key).encrypt(nonce, body, None)


def unlock(body: bytes, key: bytes) -> bytes:
    """Undo `lock`; raises RecordError when the key or the body is not what it was."""
    from cryptography.exceptions import InvalidTag

    try:
        return _cipher(key).decrypt(body[:NONCE], body[NONCE:], None)
    except (InvalidTag, ValueError) as error:
        raise RecordError("a row's body does not fit its key: run `reportedly verify`") from error


@lru_cache(maxsize=256)
def _cipher(key: bytes) -> AESGCM:
    from cryptography.hazmat.primitives.ciphers.aead import AESGCM

    return AESGCM(key)


@lru_cache(maxsize=1)
def _dictionary() -> bytes:
    return files("reportedly.record").joinpath("dictionary-1.txt").read_bytes()
