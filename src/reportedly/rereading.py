"""Reading reports that are held once more, with another version of the extractor or another profile."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import cached_property
from typing import TYPE_CHECKING

from reportedly.errors import RecordError
from reportedly.model import Profile, Report
from reportedly.reading import Stopped, Summary, Unreadable, reading_with, told_of
from reportedly.record import Record

if TYPE_CHECKING:
    from reportedly.extract import Extractor
    from reportedly.record import Writer

Progress = Callable[[int, int, str], None]


def reread(
    record: Record, refs: Sequence[str] = (), *, profile: Profile | None = None, progress: Progress | None = None
) -> Summary:
    """Read the reports that are held, or those named, as this version with this profile reads them, beside what was
    read before. What it has read already is left alone, and so is what was redacted whole.

    Raises NotHeld for a report that is not held, ModelMissing when there is no language model, Stopped when the user does.
    """
    view = record.view()
    reports = [view.report(ref) for ref in refs] or list(view.reports())
    summary = Summary()
    try:
        with record.writer() as writer:
            reader = _Rereader(writer, profile)
            for done, report in enumerate(reports):
                if progress:
                    progress(done, len(reports), report.file or report.id)
                summary = summary.plus(reader.read(report))
    except KeyboardInterrupt as stop:
        raise Stopped(summary) from stop
    return summary


class _Rereader:
    """Extracts from reports as they are held; the language model is loaded at the first that is not read yet."""

    def __init__(self, writer: Writer, profile: Profile | None) -> None:
        self._writer, self._profile, self._reading = writer, profile, reading_with(profile)

    @cached_property
    def _extractor(self) -> Extractor:
        from reportedly.extract import Extractor

        return Extractor(profile=self._profile)

    def read(self, report: Report) -> Summary:
        if report.is_redacted or self._writer.holds(report, self._reading):
            return Summary(held=1)
        extractor = self._extractor
        try:
            with told_of(report.file or report.id):
                made = extractor.read(report)
                self._writer.append_reading(report, self._reading, made.claims, made.skipped)
        except Unreadable as error:
            return Summary(unread=(error.unread,))
        return Summary(new=1, claims=len(made.claims), passages=len(made.skipped))


def check_texts(record: Record) -> int:
    """See `reportedly.workflow.check_texts`; what was redacted has no bytes to make a text from."""
    from reportedly import intake

    view, count = record.view(), 0
    touched = {one.report for one in view.redactions()}
    for report in view.reports():
        if report.id in touched:
            continue
        as_text = any(entry.as_text for _, entry in view.custody(report.id))
        name = report.file or report.id
        made = intake.read_bytes(view.body(report.id), name, given=intake.Given(), as_text=as_text)
        if made.text != report.text:
            raise RecordError(
                f"report '{name}' ({report.id}) has another text than its capture gives now: this version reads the "
                "bytes otherwise; the text that was read stays on record"
            )
        count += 1
    return count
