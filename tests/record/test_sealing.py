"""A seal kept elsewhere finds what the chain alone cannot: rows cut off the end, and a record made anew."""

from __future__ import annotations

import shutil
import subprocess
from dataclasses import replace
from pathlib import Path

import pytest

from record.conftest import Ticks
from record.tampering import fill, tampered
from reportedly.errors import RecordTampered, UsageError
from reportedly.record import (
    Record,
    attach,
    check_tokens,
    read_seal,
    seal,
    timestamp_request,
    verify,
    verify_seal,
)  # fmt: skip

pytestmark = pytest.mark.on_both
openssl = shutil.which("openssl")
needs_openssl = pytest.mark.skipif(openssl is None, reason="no openssl here to play the authority with")


@pytest.fixture
def pair() -> tuple[bytes, bytes]:
    from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey
    from cryptography.hazmat.primitives.serialization import Encoding, NoEncryption, PrivateFormat, PublicFormat

    key = Ed25519PrivateKey.from_private_bytes(bytes(range(32)))
    public = key.public_key().public_bytes(Encoding.PEM, PublicFormat.SubjectPublicKeyInfo)
    return key.private_bytes(Encoding.PEM, PrivateFormat.PKCS8, NoEncryption()), public


def test_a_record_that_only_grew_fits_its_seal(record: Record, pair: tuple[bytes, bytes]) -> None:
    fill(record)
    made = read_seal(seal(record, key=pair[0]).json, "seal.json")
    fill(record, 5)
    assert verify_seal(record, made, public_key=pair[1]).rows == 25


def test_rows_cut_off_the_end_are_found(record: Record) -> None:
    fill(record)
    made = seal(record)
    tampered(
        record,
        "DELETE FROM rows WHERE seq > 10",
        "DELETE FROM terms WHERE reading > 10",
        "DELETE FROM keys WHERE holder > 10",
    )
    assert verify(record).rows == 10
    with pytest.raises(RecordTampered, match=r"15 rows, the record has 10: its end was cut off"):
        verify_seal(record, made)


def test_a_record_made_anew_is_found(record: Record, tmp_path: Path, clock: Ticks) -> None:
    fill(record)
    with Record.open(tmp_path / "anew.db", clock=clock) as anew:
        fill(anew, 4)
        with pytest.raises(RecordTampered, match=r"row 15 is not the one that was sealed"):
            verify_seal(anew, seal(record))


def test_a_changed_seal_is_found(record: Record, pair: tuple[bytes, bytes]) -> None:
    fill(record)
    made = replace(seal(record, key=pair[0]), rows=5)
    with pytest.raises(RecordTampered, match="changed after it was signed"):
        verify_seal(record, made)


def test_a_seal_without_the_signature_asked_for_is_told(record: Record, pair: tuple[bytes, bytes]) -> None:
    with pytest.raises(RecordTampered, match="no signature"):
        verify_seal(record, seal(record), public_key=pair[1])


def test_another_ones_signature_is_told(record: Record, pair: tuple[bytes, bytes]) -> None:
    other = bytes(pair[1]).replace(pair[1].splitlines()[1], b"MCowBQYDK2VwAyEA" + b"A" * 43 + b"=")
    with pytest.raises(RecordTampered, match="another key"):
        verify_seal(record, seal(record, key=pair[0]), public_key=other)


@pytest.mark.parametrize("text", ["{}", "no seal", '{"form": "other", "rows": 1, "head": "", "at": ""}'])
def test_what_is_no_seal_is_told(text: str) -> None:
    with pytest.raises(UsageError, match=r"'s\.json' is"):
        read_seal(text, "s.json")


def test_what_is_no_key_or_token_is_told(record: Record) -> None:
    with pytest.raises(UsageError, match="cannot be read"):
        seal(record, key=b"no key")
    with pytest.raises(UsageError, match="no RFC 3161 response"):
        attach(seal(record), b"no token")


AUTHORITY = """
[req]
distinguished_name = dn
prompt = no
x509_extensions = ext
[dn]
CN = Sample Authority
[ext]
basicConstraints = critical,CA:TRUE
keyUsage = critical,digitalSignature,keyCertSign
[leaf]
extendedKeyUsage = critical,timeStamping
keyUsage = critical,digitalSignature
[tsa]
default_tsa = one
[one]
serial = {folder}/serial
signer_digest = sha256
default_policy = 1.2.3.4
digests = sha256, sha512
"""


@pytest.fixture
def authority(tmp_path: Path) -> Path:
    """Make a timestamp authority's certificates in a folder."""
    folder = tmp_path / "authority"
    folder.mkdir()
    (folder / "serial").write_text("01")
    (folder / "conf").write_text(AUTHORITY.format(folder=folder))
    call(
        folder,
        "req -x509 -newkey ec -pkeyopt ec_paramgen_curve:P-256 -nodes -config conf -keyout root.key -out root.pem",
    )
    call(folder, "req -newkey ec -pkeyopt ec_paramgen_curve:P-256 -nodes -config conf -keyout leaf.key -out leaf.csr")
    call(
        folder,
        "x509 -req -in leaf.csr -CA root.pem -CAkey root.key -set_serial 7 -extfile conf -extensions leaf -out leaf.pem",
    )
    return folder


def call(folder: Path, words: str) -> None:
    subprocess.run([str(openssl), *words.split()], cwd=folder, check=True, capture_output=True)


def answered(folder: Path, request: bytes) -> bytes:
    (folder / "q").write_bytes(request)
    call(folder, "ts -reply -config conf -queryfile q -signer leaf.pem -inkey leaf.key -out r")
    return (folder / "r").read_bytes()


@needs_openssl
def test_an_authoritys_token_over_the_seal_is_attached_and_checked(record: Record, authority: Path) -> None:
    fill(record)
    sealed = seal(record)
    root = (authority / "root.pem").read_bytes()
    made = attach(sealed, answered(authority, timestamp_request(sealed)), root=root)
    (moment,) = check_tokens(read_seal(made.json, "seal.json"), root=root)
    assert moment.tzinfo is not None
    fill(record, 4)
    other = seal(record)
    with pytest.raises(RecordTampered, match="not over this seal"):
        attach(other, answered(authority, timestamp_request(sealed)))


@needs_openssl
def test_a_token_of_another_authority_is_told(record: Record, authority: Path, tmp_path: Path) -> None:
    sealed = seal(record)
    token = answered(authority, timestamp_request(sealed))
    call(
        authority,
        "req -x509 -newkey ec -pkeyopt ec_paramgen_curve:P-256 -nodes -config conf -keyout o.key -out other.pem",
    )
    with pytest.raises(RecordTampered, match="not signed under the certificate"):
        attach(sealed, token, root=(authority / "other.pem").read_bytes())
