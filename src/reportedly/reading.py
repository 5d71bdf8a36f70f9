"""Reading one file all the way, from its bytes to its claims in the record."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, fields, replace
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING

import msgspec

from reportedly import __version__
from reportedly.errors import ExtractError, IntakeError
from reportedly.model import Extraction, Profile, Report
from reportedly.record import Capture, Reading
from reportedly.settings import Settings

if TYPE_CHECKING:
    from reportedly.extract import Extractor
    from reportedly.intake import Given, ReportFiles
    from reportedly.record import Writer

# What libraries raise on hostile bytes; none of it may stop the other files.
HOSTILE = (ArithmeticError, AttributeError, LookupError, MemoryError, RecursionError, TypeError, ValueError, OSError)


@dataclass(frozen=True, slots=True)
class Unread:
    """A file that could not be read, and the message that says why and what to do."""

    file: str
    message: str


@dataclass(frozen=True, slots=True)
class Summary:
    """What one run of `read` did.

    `warnings` are of reports that were read all the same, `skipped` the files in folders that no report is made of,
    `passages` how many passages of the reports read were skipped.
    """

    new: int = 0
    held: int = 0
    claims: int = 0
    unread: tuple[Unread, ...] = ()
    warnings: tuple[str, ...] = ()
    skipped: tuple[str, ...] = ()
    passages: int = 0

    def words(self, record: str) -> str:
        """Say it in one line: "12 reports read, 154 claims in 'july.db'; 3 held already; 1 file could not be read"."""
        parts = [f"{_counted(self.new, 'report')} read, {_counted(self.claims, 'claim')} in '{record}'"]
        parts += [f"{_counted(self.passages, 'passage')} skipped"] if self.passages else []
        parts += [f"{self.held} held already"] if self.held else []
        parts += [f"{_counted(len(self.unread), 'file')} could not be read"] if self.unread else []
        parts += [f"{_counted(len(self.skipped), 'file')} passed over"] if self.skipped else []
        return "; ".join(parts)

    def plus(self, more: Summary) -> Summary:
        return Summary(*(getattr(self, part.name) + getattr(more, part.name) for part in fields(self)))


def passed_over(found: ReportFiles) -> tuple[str, ...]:
    """Say which files in folders no report is made of, and why."""
    return tuple(f"'{skipped.file}': {skipped.reason}" for skipped in found.skipped)


class Stopped(KeyboardInterrupt):
    """The user stopped a run of `read`; `summary` is what it had done by then, which the record keeps."""

    def __init__(self, summary: Summary) -> None:
        super().__init__()
        self.summary = summary


def reading_with(profile: Profile | None) -> Reading:
    """Return what a reading is told from others by: the extractor's version, the profile, the gazetteer."""
    from reportedly.extract import VERSION, gazetteer_identity

    settings = {"profile": profile, "gazetteer": gazetteer_identity()}
    return Reading(VERSION, msgspec.json.encode(settings).decode("utf-8"))


class FileReader:
    """Takes files of `paths` into a record, one by one.

    The language model is loaded at the first report that is not held yet, so that reading again costs no more than a look.
    """

    def __init__(
        self, writer: Writer, paths: Sequence[Path], *, given: Given, as_text: bool, profile: Profile | None
    ) -> None:
        self._writer, self._paths, self._given, self._as_text, self._profile = writer, paths, given, as_text, profile
        self._who = Settings.read().person
        self._reading = reading_with(profile)

    @property
    def is_loaded(self) -> bool:
        """Tell whether the language model is there already, which takes seconds."""
        return "_extractor" in self.__dict__

    @cached_property
    def _extractor(self) -> Extractor:
        from reportedly.extract import Extractor

        return Extractor(profile=self._profile)

    def read(self, file: Path) -> Summary:
        """Read one file: 1. intake; 2. is it held already? 3. extract; 4. record.

        Raises ExtractError when there is nothing to extract with, RecordError when the record cannot be written.
        """
        try:
            raw, report = self._receive(file)  # 1
            if self._writer.holds(report, self._reading):  # 2
                return Summary(held=1)
            extractor = self._extractor
            made = self._extract(extractor, report)  # 3
            with told_of(report.file or report.id):
                capture = Capture(
                    raw, report.file, report.url, how="file" if report.file else "pasted", who=self._who,
                    tool=f"reportedly {__version__}", as_text=self._as_text,
                )  # fmt: skip
                new = self._writer.append(capture, report, self._reading, made.claims, made.skipped)  # 4
        except Unreadable as error:
            return Summary(unread=(error.unread,))
        if not new:
            return Summary(held=1)
        nothing = () if made.claims or not made.skipped else (f"no claim is made of it: {made.skipped[0].reason}",)
        warnings = tuple(f"'{report.file or report.id}': {warning}" for warning in (*report.warnings, *nothing))
        return Summary(new=1, claims=len(made.claims), warnings=warnings, passages=len(made.skipped))

    def _receive(self, file: Path) -> tuple[bytes, Report]:
        from reportedly import intake

        name = intake.shown(file)
        with told_of(name):
            raw = intake.load_bytes(file)
            report = intake.read_bytes(raw, name, given=self._given, as_text=self._as_text)
            return raw, replace(report, file=None if file == intake.PASTED else intake.shown(self._short(file)))

    def _extract(self, extractor: Extractor, report: Report) -> Extraction:
        with told_of(report.file or report.id):
            return extractor.read(report)

    def _short(self, file: Path) -> Path:
        """Return a file's path from the folder that was named, so that it is the same on any machine."""
        folders = (path for path in map(Path, self._paths) if file != path and file.is_relative_to(path))
        return next((file.relative_to(folder) for folder in folders), Path(file.name))


class Unreadable(Exception):
    """One file, or one report, cannot be taken apart; `unread` says which and why."""

    def __init__(self, unread: Unread) -> None:
        super().__init__(unread.message)
        self.unread = unread


@contextmanager
def told_of(name: str) -> Iterator[None]:
    """Turn whatever one file breaks into a message about it."""
    try:
        yield
    except (IntakeError, ExtractError) as error:
        raise Unreadable(Unread(name, str(error))) from error
    except HOSTILE as error:
        reason = f"{type(error).__name__}: {error}"[:200]
        message = (
            f"cannot take '{name}' apart: {reason}. This is a fault of the program: please report it with the file"
        )
        raise Unreadable(Unread(name, message)) from error


def _counted(number: int, word: str) -> str:
    return f"{number:,} {word}" + ("" if number == 1 else "s")
