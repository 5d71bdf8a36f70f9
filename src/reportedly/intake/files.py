"""Which files are reports, and their bytes."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from stat import S_ISREG

from reportedly.errors import IntakeError

TEXT_ENDINGS = frozenset({".txt", ".text", ".md"})
PAGE_ENDINGS = frozenset({".html", ".htm", ".xhtml"})
ENDINGS = ".txt, .text, .md, .html, .htm or .xhtml"
PASTED = Path("-")  # no file, but what is pasted or piped into standard input
MAX_LENGTH = 1_000_000  # code points of one report's text: a long novel; a live blog of a week has a third of it
MAX_BYTES = 20_000_000  # a page saved with its pictures inside stays below; the longest article is a hundredth of it


@dataclass(frozen=True, slots=True)
class Skipped:
    """A file in a folder that was passed over, and why."""

    file: str
    reason: str


@dataclass(frozen=True, slots=True)
class ReportFiles:
    """What `find_report_files` found: the files to read, those passed over, and the paths that cannot be read."""

    files: tuple[Path, ...]
    skipped: tuple[Skipped, ...] = ()
    failed: tuple[Skipped, ...] = ()


def shown(path: Path | str) -> str:
    """Return a file's name fit for a message: lone surrogates and control characters are escaped."""
    name = os.fsencode(path).decode("utf-8", "backslashreplace")
    return "".join(char if char.isprintable() else repr(char)[1:-1] for char in name)


def find_report_files(paths: Sequence[Path]) -> ReportFiles:
    """Find the report files under files and folders, in order of name; a file named twice is read once.

    A path named by the user is always read; inside folders, hidden files and other endings are passed over.
    """
    files: dict[str, Path] = {}
    skipped: list[Skipped] = []
    failed: list[Skipped] = []
    for path in map(Path, paths):
        if not path.is_dir():
            files.setdefault(os.path.realpath(path), path)
            continue
        for file, reason in _walk(path, failed):
            if reason:
                skipped.append(Skipped(shown(file), reason))
            else:
                files.setdefault(os.path.realpath(file), file)
    return ReportFiles(tuple(files.values()), tuple(skipped), tuple(failed))


def _walk(folder: Path, failed: list[Skipped]) -> Iterator[tuple[Path, str | None]]:
    """Walk a folder in order of name. Links to folders are not followed, so that a loop ends."""

    def unreadable(error: OSError) -> None:
        failed.append(Skipped(shown(error.filename), _why_not(shown(error.filename), error)))

    for here, folders, names in os.walk(folder, onerror=unreadable):
        folders[:] = sorted(name for name in folders if not name.startswith("."))
        for name in sorted(names):
            yield Path(here, name), _why_skipped(Path(here, name))


def _why_skipped(file: Path) -> str | None:
    if file.name.startswith("."):
        return "hidden file"
    if file.suffix.lower() not in TEXT_ENDINGS | PAGE_ENDINGS:
        return f"ending '{shown(file.suffix)}' is not {ENDINGS}" if file.suffix else f"no ending such as {ENDINGS}"
    return None


def load_bytes(file: Path) -> bytes:
    """Return a file's bytes, or those of standard input for `PASTED`.

    Raises:
        IntakeError: it is missing, not a regular file, larger than `MAX_BYTES` (found out before reading) or locked.
    """
    name = shown(file)
    if file == PASTED:
        raw = sys.stdin.buffer.read(MAX_BYTES + 1)
        refuse_large(len(raw), name)
        return raw
    try:
        status = file.stat()
        if not S_ISREG(status.st_mode):
            raise IntakeError(f"cannot read '{name}': it is a folder or a device, not a file. Name a text or HTML file")
        refuse_large(status.st_size, name)
        with file.open("rb") as stream:
            raw = stream.read(MAX_BYTES + 1)
    except (OSError, ValueError) as error:
        raise IntakeError(_why_not(name, error)) from error
    refuse_large(len(raw), name)
    return raw


def refuse_large(size: int, name: str) -> None:
    if size > MAX_BYTES:
        raise IntakeError(
            f"cannot read '{name}': {size / 1e6:.1f} MB is over the limit of {MAX_BYTES / 1e6:.0f} MB for one report. "
            "Split it into one file a report"
        )


def refuse_long(length: int, name: str) -> None:
    if length > MAX_LENGTH:
        raise IntakeError(
            f"cannot read '{name}': a text of {length:,} characters is over the limit of {MAX_LENGTH:,} for one report. "
            "Split it into one file a report"
        )


def _why_not(name: str, error: OSError | ValueError) -> str:
    reasons = (
        (FileNotFoundError, "no such file. Check the path"),
        (PermissionError, "no permission to read it. Change the file's rights, or copy it"),
    )
    for kind, reason in reasons:
        if isinstance(error, kind):
            return f"cannot read '{name}': {reason}"
    return f"cannot read '{name}': {getattr(error, 'strerror', None) or error}. Check the path and try again"
