"""Timestamps of others over a seal: RFC 3161 requests made, tokens attached and checked. Nothing is sent anywhere."""

from __future__ import annotations

import base64
from dataclasses import replace
from datetime import datetime
from types import ModuleType
from typing import TYPE_CHECKING

from reportedly.errors import RecordTampered, UsageError

if TYPE_CHECKING:
    from ._seal import Seal


def timestamp_request(sealed: Seal) -> bytes:
    """Return the request, in DER, that a timestamp authority answers; how it gets there is up to the user."""
    rfc3161 = _library()
    made: bytes = rfc3161.TimestampRequestBuilder().data(sealed.words).nonce(nonce=False).build().as_bytes()
    return made


def attach(sealed: Seal, token: bytes, *, root: bytes | None = None) -> Seal:
    """Return the seal with an authority's response, which must be over this seal.

    Raises RecordTampered when it is over something else or not signed under `root`, UsageError for what is no response.
    """
    made = replace(sealed, tokens=(*sealed.tokens, base64.b64encode(token).decode()))
    check_tokens(made, root=root)
    return made


def check_tokens(sealed: Seal, *, root: bytes | None = None) -> list[datetime]:
    """Return the moments that the tokens vouch for, each a token over this seal and, with `root` (PEM), signed under it.

    Raises RecordTampered for a token that is not. Without `root`, that a token is over this seal is all that is checked.
    """
    return [_checked(sealed, base64.b64decode(token), root) for token in sealed.tokens]


def _checked(sealed: Seal, token: bytes, root: bytes | None) -> datetime:
    import hashlib

    rfc3161 = _library()
    try:
        response = rfc3161.decode_timestamp_response(token)
        info = response.tst_info
    except ValueError as error:
        raise UsageError(
            f"this is no RFC 3161 response ({error}): give the file that the authority answered"
        ) from error
    hashes = {hashlib.new(name, sealed.words).digest() for name in ("sha256", "sha384", "sha512")}
    if info.message_imprint.message not in hashes:
        raise RecordTampered("the timestamp is not over this seal, but over something else")
    if root is not None:
        _check_signed(rfc3161, response, sealed.words, root)
    moment: datetime = info.gen_time
    return moment


def _check_signed(rfc3161: ModuleType, response: object, words: bytes, root: bytes) -> None:
    from cryptography.x509 import load_pem_x509_certificates

    try:
        certificates = load_pem_x509_certificates(root)
    except ValueError as error:
        raise UsageError(f"the authority's certificate cannot be read ({error}): give a PEM file") from error
    builder = rfc3161.VerifierBuilder()
    for certificate in certificates:
        builder = builder.add_root_certificate(certificate)
    try:
        builder.build().verify_message(response, words)
    except rfc3161.VerificationError as error:
        raise RecordTampered(f"the timestamp is not signed under the certificate given: {error}") from error


def _library() -> ModuleType:
    try:
        import rfc3161_client
    except ImportError as error:
        raise UsageError("timestamps need one package more: pip install 'reportedly[timestamps]'") from error
    return rfc3161_client
