"""Records as earlier versions wrote them."""

from __future__ import annotations

import hashlib
import sqlite3
import zlib
from collections.abc import Sequence
from pathlib import Path

import msgspec

from reportedly.model import Claim, Report, content_id
from reportedly.record.migrations.before import COLUMNS, GENESIS, row_hash

TABLES = (Path(__file__).parent / "schema-2.sql").read_text(encoding="utf-8")
APPLICATION = 0x72707264


class Older:
    """A record of schema 1 or 2 in the making."""

    def __init__(self, path: Path, schema: int) -> None:
        self.db = sqlite3.connect(path)
        self.db.executescript(TABLES)
        self.db.execute(f"PRAGMA application_id={APPLICATION}")
        self.db.execute(f"PRAGMA user_version={schema}")
        self._schema, self._seq, self.head = schema, 0, GENESIS

    def append(self, body: bytes, report: Report, claims: Sequence[Claim], recorded: str) -> None:
        sha256 = hashlib.sha256(body).hexdigest()
        capture = self._insert("captures", sha256, len(body), zlib.compress(body), report.file, None, "file", recorded)
        published = report.published and report.published.strftime("%Y-%m-%dT%H:%M:%S.%fZ")
        held = self._insert("reports", report.id, capture, "content", published, _json(report), recorded)
        skipped = "[]" if self._schema > 1 else None
        identity = content_id("rdg", report.id)
        read = self._insert("readings", identity, held, "1", "settings", len(claims), skipped, recorded)
        for position, claim in enumerate(claims):
            self._insert("claims", claim.id, read, position, _json(claim), recorded)

    def close(self) -> str:
        """Return the hash of the last row."""
        if self._schema == 1:
            self.db.execute("ALTER TABLE readings DROP COLUMN skipped")
        self.db.commit()
        self.db.close()
        return self.head

    def _insert(self, kind: str, *cells: object) -> int:
        self._seq += 1
        digest = row_hash(kind, self._seq, self.head, cells)
        row = (self._seq, *cells, self.head, digest)
        names = ", ".join(("seq", *COLUMNS[kind], "previous", "hash"))
        self.db.execute(f"INSERT INTO {kind} ({names}) VALUES ({', '.join('?' * len(row))})", row)
        self.head = digest
        return self._seq


def _json(noun: object) -> str:
    return msgspec.json.encode(noun).decode()
