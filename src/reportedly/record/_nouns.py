"""What goes into a record, and what it gives back beside the nouns of the model."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass
from datetime import datetime
from typing import Literal

Grade = Literal["fetched", "file", "pasted"]


@dataclass(frozen=True, slots=True)
class Capture:
    """The bytes as received, and how they came: fetched, from a file, or pasted.

    `who` collected them, with which `tool` (name and version); `headers` and `redirects` are those of a fetch;
    `as_text` says that the bytes were taken as plain text, so that the text can be made from them again.
    """

    body: bytes
    file: str | None = None
    url: str | None = None
    how: Grade = "file"
    who: str | None = None
    tool: str | None = None
    headers: tuple[tuple[str, str], ...] = ()
    redirects: tuple[str, ...] = ()
    as_text: bool = False

    @property
    def custody(self) -> Custody:
        return Custody(self.how, self.who, self.tool, self.file, self.url, self.headers, self.redirects, self.as_text)


@dataclass(frozen=True, slots=True)
class Custody:
    """One entry of the custody log: who took what in or out, with which tool.

    `act` is how bytes came in (fetched, file, pasted), or "exported", "imported", "migrated". `rows` and `head` are
    those of the record at an export.
    """

    act: str
    who: str | None = None
    tool: str | None = None
    file: str | None = None
    url: str | None = None
    headers: tuple[tuple[str, str], ...] = ()
    redirects: tuple[str, ...] = ()
    as_text: bool = False
    rows: int | None = None
    head: str | None = None


@dataclass(frozen=True, slots=True)
class Reading:
    """Which extractor, with which settings, made the claims. Settings are hashed, so any text that names them will do."""

    version: str
    settings: str = ""

    @property
    def settings_hash(self) -> str:
        return hashlib.sha256(self.settings.encode("utf-8", "surrogatepass")).hexdigest()


@dataclass(frozen=True, slots=True)
class HeldReading:
    """A reading as the record holds it: of which report, by which version and settings, how many claims, since when."""

    id: str
    report: str
    version: str
    settings: str
    claims: int
    recorded: datetime
