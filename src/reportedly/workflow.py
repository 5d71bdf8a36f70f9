"""The whole way, from files to a roundup: read this first.

    bytes --intake--> Report --extract--> Claims --record--> the Record --compare--> Events, Relations --compose--> Roundup

Each function here is one arrow or two, and the twin of a command. A stage is imported where it is used, so that a command
waits only for what it needs: the language model is loaded by `read` alone.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING, Any

import msgspec

from reportedly import __version__
from reportedly.errors import ExtractError, IntakeError, ModelMissing
from reportedly.model import Claim, Comparison, Profile, Relation
from reportedly.record import Capture, Filter, Reading, Record, Writer

if TYPE_CHECKING:
    from reportedly.extract import Extractor
    from reportedly.intake import Given
    from reportedly.roundup import Roundup

EVERYTHING = Filter()
# What libraries raise on hostile bytes; none of it may stop the other files.
HOSTILE = (ArithmeticError, AttributeError, LookupError, MemoryError, RecursionError, TypeError, ValueError, OSError)
FAULT = "cannot take '{name}' apart: {error}. This is a fault of the program: please report it with the file"
Progress = Callable[[int, int, str], None]  # how many files are done, of how many, and the name of the one at hand


def now() -> datetime:
    """Return the time; the one place that looks at the machine's clock."""
    return datetime.now(UTC)


@dataclass(frozen=True, slots=True)
class Unread:
    """A file that could not be read, and the message that says why and what to do."""

    file: str
    message: str


@dataclass(frozen=True, slots=True)
class Summary:
    """What one run of `read` did. `warnings` are of reports that were read all the same."""

    new: int = 0
    held: int = 0
    claims: int = 0
    unread: tuple[Unread, ...] = ()
    warnings: tuple[str, ...] = ()

    @property
    def words(self) -> str:
        """Say it in one line: "12 reports read, 154 claims; 3 held already; 1 could not be read"."""
        parts = [f"{_counted(self.new, 'report')} read, {_counted(self.claims, 'claim')}"]
        parts += [f"{self.held} held already"] if self.held else []
        parts += [f"{len(self.unread)} could not be read"] if self.unread else []
        return "; ".join(parts)

    def plus(self, **more: Any) -> Summary:
        """Return the sum of this and what one more report adds."""
        return replace(self, **{name: getattr(self, name) + value for name, value in more.items()})


def read(
    paths: Sequence[Path],
    record: Record,
    *,
    given: Given | None = None,
    as_text: bool = False,
    profile: str | None = None,
    progress: Progress | None = None,
) -> Summary:
    """Read files and folders into the record. A file that cannot be read is named in the summary and stops nothing.

    Raises ModelMissing when there is no language model, RecordError when the record itself cannot be written; whole reports recorded before stay.
    """
    from reportedly import intake

    found = intake.find_report_files(paths)
    summary = Summary(unread=tuple(Unread(failed.file, failed.reason) for failed in found.failed))
    reader = _Reader(load_profile(profile), as_text=as_text)
    with record.writer() as writer:
        for done, file in enumerate(found.files):
            if progress:
                progress(done, len(found.files), file.name)
            summary = _read_file(file, given or intake.Given(), reader, writer, summary)
    return summary


def _read_file(file: Path, given: Given, reader: _Reader, writer: Writer, summary: Summary) -> Summary:
    """Take one file all the way: intake, extract, record."""
    from reportedly import intake

    name = intake.shown(file)
    try:
        raw = intake.load_bytes(file)
        report = intake.read_bytes(raw, name, given=given, as_text=reader.as_text)
        if writer.holds(report, reader.reading):
            return summary.plus(held=1)
        claims = tuple(reader.extractor.extract(report))
    except ModelMissing:
        raise
    except (IntakeError, ExtractError) as error:
        return summary.plus(unread=(Unread(name, str(error)),))
    except HOSTILE as error:
        return summary.plus(
            unread=(Unread(name, FAULT.format(name=name, error=f"{type(error).__name__}: {error}"[:200])),)
        )
    warnings = tuple(f"'{name}': {warning}" for warning in report.warnings)
    if not writer.append(Capture(raw, report.file, report.url), report, reader.reading, claims):
        return summary.plus(held=1)
    return summary.plus(new=1, claims=len(claims), warnings=warnings)


class _Reader:
    """The extractor with its settings; the language model is loaded at the first report that asks for it."""

    def __init__(self, profile: Profile | None, *, as_text: bool) -> None:
        from reportedly.extract import VERSION

        self.as_text = as_text
        self.reading = Reading(VERSION, msgspec.json.encode(profile).decode("utf-8"))
        self._profile = profile

    @cached_property
    def extractor(self) -> Extractor:
        from reportedly.extract import Extractor

        return Extractor(profile=self._profile)


def claims(
    record: Record,
    *,
    where: Filter = EVERYTHING,
    as_of: datetime | None = None,
    recorded_as_of: datetime | None = None,
    events: bool = False,
    profile: str | None = None,
) -> list[Claim]:
    """Return the claims that fit; with `events`, each names the event that all claims then held make it part of."""
    view = record.view(as_of=as_of, recorded_as_of=recorded_as_of)
    if not events:
        return list(view.claims(where=where))
    from reportedly import compare as stage

    held = list(view.claims())
    comparison = stage.compare(held, profile=load_profile(profile))
    return [claim for claim in stage.with_events(held, comparison) if where.keeps(claim)]


def compare(
    record: Record,
    *,
    where: Filter = EVERYTHING,
    as_of: datetime | None = None,
    recorded_as_of: datetime | None = None,
    profile: str | None = None,
) -> Comparison:
    """Set all claims of the record side by side and return the events and relations that one fitting claim is in."""
    from reportedly import compare as stage

    held = list(record.view(as_of=as_of, recorded_as_of=recorded_as_of).claims())
    comparison = stage.compare(held, profile=load_profile(profile))
    fitting = {claim.id for claim in held if where.keeps(claim)}
    named = {claim.id: claim for claim in stage.with_events(held, comparison)}
    return Comparison(
        tuple(event for event in comparison.events if fitting.intersection(event.claims)),
        tuple(_named(relation, named) for relation in comparison.relations if _has_one_of(relation, fitting)),
    )


def roundup(
    record: Record,
    *,
    where: Filter = EVERYTHING,
    as_of: datetime | None = None,
    recorded_as_of: datetime | None = None,
    profile: str | None = None,
) -> Roundup:
    """Compose the roundup of the claims that fit; every sentence of it is checked against what it cites.

    The cut-off is `as_of`, else the latest publication among the reports read. Raises RoundupError when it cannot be
    composed.
    """
    from reportedly.compare import with_events
    from reportedly.roundup import compose

    view = record.view(as_of=as_of, recorded_as_of=recorded_as_of)
    comparison = compare(record, where=where, as_of=as_of, recorded_as_of=recorded_as_of, profile=profile)
    reports = [report for report in view.reports() if where.published.holds(report.published)]
    read_at = recorded_as_of or record.now()
    return compose(
        with_events(view.claims(where=where), comparison),
        comparison,
        reports=reports,
        profile=load_profile(profile),
        since=where.published.start,
        until=where.published.end,
        cutoff=as_of or max((report.published for report in reports if report.published), default=read_at),
        read_at=read_at,
        version=__version__,
    )


def render(roundup: Roundup, form: str) -> str:
    """Return the roundup as "md", "html" or "json"."""
    from reportedly.roundup import render_html, render_json, render_markdown

    return {"md": render_markdown, "html": render_html, "json": render_json}[form](roundup)


def load_profile(name: str | None) -> Profile | None:
    """Return the profile of this name or folder; null for no name."""
    if name is None:
        return None
    from reportedly.profiles import load

    return load(name)


def _has_one_of(relation: Relation, claims: set[str]) -> bool:
    return relation.a.id in claims or (relation.b is not None and relation.b.id in claims)


def _named(relation: Relation, named: dict[str, Claim]) -> Relation:
    """Return the relation with its claims naming the events that they are part of."""
    return replace(relation, a=named[relation.a.id], b=relation.b and named[relation.b.id])


def _counted(number: int, word: str) -> str:
    return f"{number:,} {word}" + ("" if number == 1 else "s")


def annotate(layer: str, rows: Iterable[dict[str, Any]], **options: bool) -> Iterator[dict[str, Any]]:
    """Yield what one layer of extraction finds in each row; see `reportedly annotate --help`."""
    from reportedly.extract.annotate import LAYERS

    return (LAYERS[layer](row, **options) for row in rows)
