"""The whole way, from files to a roundup: read this first.

    bytes --intake--> Report --extract--> Claims --record--> the Record --compare--> Events, Relations --compose--> Roundup

Each function here is one arrow or two, and the twin of a command. A stage is imported where it is used, so that a command
waits only for what it needs: the language model is loaded by `read` alone.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING, TypedDict, Unpack

from reportedly.comparing import accounts_of, compared, fitting
from reportedly.model import Claim, Comparison, Corroboration, FigureHistory, Profile
from reportedly.reading import FileReader, Stopped, Summary, Unread, passed_over
from reportedly.record import Filter, Record

if TYPE_CHECKING:
    from reportedly.intake import Given, ReportFiles
    from reportedly.roundup import Chart, Roundup

EVERYTHING = Filter()
Progress = Callable[[int, int, str], None]  # how many files are done, of how many, and the name of the one at hand


class Seen(TypedDict, total=False):
    """As of when, and how, a record is looked at: see `Record.view`, which takes the same."""

    as_of: datetime | None
    recorded_as_of: datetime | None
    version: str | None
    judged: bool


def now() -> datetime:
    """Return the time; the one place that looks at the machine's clock."""
    return datetime.now(UTC)


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

    Raises ModelMissing when there is no language model, RecordError when the record itself cannot be written, Stopped
    when the user does; whole reports recorded before stay.
    """
    from reportedly import intake

    found = find(paths)
    unread = tuple(Unread(failed.file, failed.reason) for failed in found.failed)
    summary = Summary(unread=unread, skipped=passed_over(found))
    loaded, told = load_profile(profile), progress or _untold
    try:
        with record.writer() as writer:
            told(0, len(found.files), "")
            reader = FileReader(writer, paths, given=given or intake.Given(), as_text=as_text, profile=loaded)
            for done, file in enumerate(found.files):
                told(
                    done,
                    len(found.files),
                    file.name if reader.is_loaded else "loading the language model",
                )
                summary = summary.plus(reader.read(file))
    except KeyboardInterrupt as stop:
        raise Stopped(summary) from stop
    return summary


def reread(
    record: Record, refs: Sequence[str] = (), *, profile: str | None = None, progress: Progress | None = None
) -> Summary:
    """Read what is held once more, beside what was read before: see `reportedly.rereading`."""
    from reportedly.rereading import reread

    return reread(record, refs, profile=load_profile(profile), progress=progress)


def check_texts(record: Record) -> int:
    """Make the text of each report from its capture again, and return how many are as they are held.

    Raises RecordError that names the first that is not: the bytes are read otherwise by this version.
    """
    from reportedly.rereading import check_texts

    return check_texts(record)


def _untold(done: int, total: int, name: str) -> None:
    """Show no progress."""


def find(paths: Sequence[Path]) -> ReportFiles:
    """Return the files under the paths that `read` would try, and those that it would pass over."""
    from reportedly import intake

    return intake.find_report_files(paths)


def claims(
    record: Record,
    *,
    where: Filter = EVERYTHING,
    events: bool = False,
    profile: str | None = None,
    **seen: Unpack[Seen],
) -> list[Claim]:
    """Return the claims that fit; with `events`, each names the event that all claims then held make it part of."""
    view, loaded = record.view(**seen), load_profile(profile)
    where = _resolved(where, loaded)
    if not events:
        return list(view.claims(where=where))
    from reportedly.compare import with_events

    held = list(view.claims())
    return [claim for claim in with_events(held, compared(held, view, loaded)) if where.keeps(claim)]


def compare(
    record: Record, *, where: Filter = EVERYTHING, profile: str | None = None, **seen: Unpack[Seen]
) -> Comparison:
    """Set all claims of the record side by side and return the events and relations that one fitting claim is in."""
    view, loaded = record.view(**seen), load_profile(profile)
    return fitting(list(view.claims()), view, _resolved(where, loaded), loaded)


def figures(
    record: Record, *, where: Filter = EVERYTHING, profile: str | None = None, **seen: Unpack[Seen]
) -> tuple[FigureHistory, ...]:
    """Return the histories of figures in which one fitting claim is: what each origin gave, and how it changed."""
    from reportedly.compare import histories

    view, loaded = record.view(**seen), load_profile(profile)
    where = _resolved(where, loaded)
    held = list(view.claims())
    made = histories(accounts_of(held, view), compared(held, view, loaded), profile=loaded)
    return tuple(history for history in made if any(where.keeps(entry.claim) for entry in history.entries))


def charts(
    histories: Sequence[FigureHistory], *, profile: str | None = None, until: datetime | None = None
) -> list[Chart]:
    """Return what the histories of figures look like over time; those without a number or a time are left out."""
    from reportedly.roundup import charts_of

    return charts_of(histories, profile=load_profile(profile), until=until)


def draw(charts: Sequence[Chart], form: str, *, profile: str | None = None) -> bytes:
    """Return charts beneath each other as one "svg" or "png", in the profile's zone and colours.

    Raises ExtraMissing for a PNG when the package that draws it is not installed.
    """
    from reportedly.roundup import render_charts, render_png

    loaded = load_profile(profile)
    parties = [party.name for party in loaded.parties] if loaded else []
    svg = render_charts(charts, zone=(loaded.zone if loaded else None) or "UTC", parties=parties)
    return render_png(svg) if form == "png" else svg.encode()


def sources(
    record: Record, ref: str, *, profile: str | None = None, **seen: Unpack[Seen]
) -> tuple[Corroboration, tuple[Claim, ...]]:
    """Return who stands behind an event, or behind a claim and all that say the same, and the claims it was counted from.

    `ref` is an id or the begin of one. Raises UsageError when it is none.
    """
    from reportedly.compare import independence

    view, loaded = record.view(**seen), load_profile(profile)
    held = list(view.claims())
    claims = independence.claims_of(ref, accounts_of(held, view), compared(held, view, loaded))
    reports = list(view.reports())
    copies = independence.find_copies(reports)
    return independence.corroborate(claims, reports=reports, copies=copies, profile=loaded), claims


def roundup(
    record: Record,
    *,
    where: Filter = EVERYTHING,
    profile: str | None = None,
    previous: datetime | None = None,
    unread: Sequence[str] = (),
    **seen: Unpack[Seen],
) -> Roundup:
    """Compose the roundup of the claims that fit; every sentence of it is checked against what it cites.

    The cut-off is `as_of`, else the latest publication among the reports read; `previous` that of the roundup before,
    else the begin of the range, else a day earlier. `unread` says what could not be read, for the page's foot. Raises
    RoundupError when it cannot be composed.
    """
    from reportedly.composing import compose_view

    loaded = load_profile(profile)
    return compose_view(
        record.view(**seen),
        _resolved(where, loaded),
        loaded,
        as_of=seen.get("as_of"),
        read_at=seen.get("recorded_as_of") or record.now(),
        previous=previous,
        unread=unread,
    )


def render(roundup: Roundup, form: str, *, locale: str = "en-GB") -> bytes:
    """Return the roundup as "md", "html", "json" or "pdf", or its ledgers of sides as "csv", dates and numbers of its own in a locale.

    Raises ExtraMissing for a PDF when the package that lays it out is not installed, UsageError for an unknown locale.
    """
    from reportedly.roundup import localised, render_csv, render_html, render_json, render_markdown, render_pdf

    roundup = localised(roundup, locale)
    if form == "pdf":
        return render_pdf(roundup)
    renderers: dict[str, Callable[[Roundup], str]] = {
        "md": render_markdown,
        "html": render_html,
        "json": render_json,
        "csv": render_csv,
    }
    return renderers[form](roundup).encode()


def known_locale(name: str) -> str:
    """Return the name of a locale as it is listed. Raises UsageError for one that is not."""
    from reportedly.roundup.locale import locale_of

    return locale_of(name).name


def load_profile(name: str | None) -> Profile | None:
    """Return the profile of this name or folder; null for no name."""
    if name is None:
        return None
    from reportedly.profiles import load

    return load(name)


def _resolved(where: Filter, profile: Profile | None) -> Filter:
    """Return the filter with the id of the actor whose name it asks for, when the lists know one."""
    if where.by is None or where.actor is not None:
        return where
    from reportedly.extract.sources.identity import actor_id

    return replace(where, actor=actor_id(where.by, own=profile.actors if profile else ()))
