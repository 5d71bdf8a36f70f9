"""Seals: the head of a record, kept elsewhere, by which a record that was cut off or made anew is found out."""

from __future__ import annotations

import base64
import hashlib
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

import msgspec

from reportedly.errors import RecordTampered, UsageError

from ._moment import stamp
from ._verify import Verified, verify

if TYPE_CHECKING:
    from ._record import Record

FORM = "reportedly seal 1"


@dataclass(frozen=True, slots=True)
class Signature:
    """An Ed25519 signature (RFC 8032) over a seal's words, with the public key that it fits; both in base64."""

    public_key: str
    value: str


@dataclass(frozen=True, slots=True)
class Seal:
    """How many rows a record had, the hash of the last, and when; with a signature and timestamp tokens, if any.

    `tokens` are RFC 3161 responses over `words`, as their authority sent them, in base64.
    """

    form: str
    rows: int
    head: str
    at: str
    signature: Signature | None = None
    tokens: tuple[str, ...] = ()

    @property
    def words(self) -> bytes:
        """What is signed and stamped: form, rows, head and moment, a line each."""
        return f"{self.form}\n{self.rows}\n{self.head}\n{self.at}\n".encode()

    @property
    def json(self) -> str:
        return msgspec.json.format(msgspec.json.encode(self), indent=2).decode() + "\n"

    @property
    def public_key(self) -> str | None:
        """Return the SHA-256 of the key that signed it, by which a person knows whose it is."""
        return hashlib.sha256(base64.b64decode(self.signature.public_key)).hexdigest() if self.signature else None


def seal(record: Record, *, key: bytes | None = None) -> Seal:
    """Walk the chain and return its seal, signed with an Ed25519 private key in PEM when one is given.

    Raises RecordTampered when the chain does not hold, UsageError for what is no such key.
    """
    found = verify(record)
    made = Seal(FORM, found.rows, found.head, stamp(record.now()))
    return replace(made, signature=_signed(made.words, key)) if key else made


def read_seal(text: str | bytes, name: str) -> Seal:
    """Return the seal that a file holds; raises UsageError for what is none."""
    try:
        found = msgspec.json.decode(text, type=Seal)
    except msgspec.MsgspecError as error:
        raise UsageError(f"'{name}' is no seal ({error}): give a file that `reportedly seal` wrote") from error
    if found.form != FORM:
        raise UsageError(f"'{name}' is a seal of another form ('{found.form}'): update reportedly to check it")
    return found


def verify_seal(
    record: Record,
    sealed: Seal,
    *,
    public_key: bytes | None = None,
    head: str | None = None,
    indexes: bool | None = None,
) -> Verified:
    """Walk the chain as `verify` does and find the sealed row in its place, and the signature as it was made.

    With `public_key` (PEM) the seal must be signed by that key. Raises RecordTampered when rows were cut off or made
    anew since, or the seal was changed; UsageError for what is no key.
    """
    _check_signature(sealed, public_key)
    found = verify(record, head=head, indexes=indexes)
    if found.rows < sealed.rows:
        raise RecordTampered(
            f"the seal of {sealed.at} is of {sealed.rows} rows, the record has {found.rows}: its end was cut off"
        )
    at = record.store.one("SELECT hash FROM rows WHERE seq = :seq", seq=sealed.rows) if sealed.rows else None
    if at is not None and at.hash.hex() != sealed.head:
        raise RecordTampered(
            f"row {sealed.rows} is not the one that was sealed at {sealed.at}: the record was made anew"
        )
    return found


def _signed(words: bytes, key: bytes) -> Signature:
    from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey
    from cryptography.hazmat.primitives.serialization import Encoding, PublicFormat, load_pem_private_key

    try:
        loaded = load_pem_private_key(key, None)
    except (ValueError, TypeError) as error:
        raise UsageError(f"the key to sign with cannot be read ({error}): give an unencrypted PEM file") from error
    if not isinstance(loaded, Ed25519PrivateKey):
        raise UsageError("the key to sign with is not of Ed25519: make one with `openssl genpkey -algorithm ed25519`")
    public = loaded.public_key().public_bytes(Encoding.Raw, PublicFormat.Raw)
    return Signature(_base64(public), _base64(loaded.sign(words)))


def _check_signature(sealed: Seal, public_key: bytes | None) -> None:
    from cryptography.exceptions import InvalidSignature
    from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PublicKey

    if sealed.signature is None:
        if public_key is not None:
            raise RecordTampered("the seal bears no signature, and one was asked for")
        return
    try:
        raw = base64.b64decode(sealed.signature.public_key)
        Ed25519PublicKey.from_public_bytes(raw).verify(base64.b64decode(sealed.signature.value), sealed.words)
    except (InvalidSignature, ValueError) as error:
        raise RecordTampered("the seal was changed after it was signed") from error
    if public_key is not None and _raw(public_key) != raw:
        raise RecordTampered("the seal is signed with another key than the one given")


def _raw(public_key: bytes) -> bytes:
    from cryptography.hazmat.primitives.serialization import Encoding, PublicFormat, load_pem_public_key

    try:
        return load_pem_public_key(public_key).public_bytes(Encoding.Raw, PublicFormat.Raw)
    except ValueError as error:
        raise UsageError(f"the public key cannot be read ({error}): give a PEM file of an Ed25519 key") from error


def _base64(raw: bytes) -> str:
    return base64.b64encode(raw).decode()
