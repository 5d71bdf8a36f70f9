"""The whole way, from files to a roundup: read this first.

    bytes --intake--> Report --extract--> Claims --record--> the Record --compare--> Events, Relations --compose--> Roundup

Each function here is one arrow or two, and the twin of a command. A stage is imported where it is used, so that a command
waits only for what it needs: the language model is loaded by `read` alone.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import TYPE_CHECKING, Any, TypedDict, TypeVar, Unpack
from zoneinfo import ZoneInfo

from reportedly import __version__
from reportedly.annotating import check_row
from reportedly.errors import ExtractError, UsageError
from reportedly.model import Claim, Comparison, Corroboration, Document, FigureHistory, Party, Profile, Relation, Report
from reportedly.reading import HOSTILE, FileReader, Stopped, Summary, Unread, passed_over
from reportedly.record import Filter, Interval, Record

if TYPE_CHECKING:
    from reportedly.extract.places import About
    from reportedly.intake import Given, ReportFiles
    from reportedly.record import View
    from reportedly.roundup import Chart, Roundup

Found = TypeVar("Found")
EVERYTHING = Filter()
A_DAY, BACKGROUND = timedelta(days=1), timedelta(days=45)
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
    return [claim for claim in with_events(held, _compared(held, view, loaded)) if where.keeps(claim)]


def compare(
    record: Record, *, where: Filter = EVERYTHING, profile: str | None = None, **seen: Unpack[Seen]
) -> Comparison:
    """Set all claims of the record side by side and return the events and relations that one fitting claim is in."""
    view, loaded = record.view(**seen), load_profile(profile)
    return _fitting(list(view.claims()), view, _resolved(where, loaded), loaded)


def _fitting(held: Sequence[Claim], view: View, where: Filter, profile: Profile | None) -> Comparison:
    """Compare all the claims that a view holds, and return what those are in that fit."""
    from reportedly.compare import with_events

    comparison = _compared(held, view, profile)
    fitting = {claim.id for claim in held if where.keeps(claim)}
    named = {claim.id: claim for claim in with_events(held, comparison)}
    return Comparison(
        tuple(event for event in comparison.events if fitting.intersection(event.claims)),
        tuple(_named(relation, named) for relation in comparison.relations if _has_one_of(relation, fitting)),
    )


def figures(
    record: Record, *, where: Filter = EVERYTHING, profile: str | None = None, **seen: Unpack[Seen]
) -> tuple[FigureHistory, ...]:
    """Return the histories of figures in which one fitting claim is: what each origin gave, and how it changed."""
    from reportedly.compare import histories

    view, loaded = record.view(**seen), load_profile(profile)
    where = _resolved(where, loaded)
    held = list(view.claims())
    made = histories(_accounts(held, view), _compared(held, view, loaded), profile=loaded)
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
    claims = independence.claims_of(ref, _accounts(held, view), _compared(held, view, loaded))
    reports = list(view.reports())
    copies = independence.find_copies(reports)
    return independence.corroborate(claims, reports=reports, copies=copies, profile=loaded), claims


def _accounts(held: Sequence[Claim], view: View) -> list[Claim]:
    """Return the claims that are accounts of their own: those of a report that a person called a copy are not."""
    copies = view.decided.copies
    return [claim for claim in held if claim.report.id not in copies]


def _compared(held: Sequence[Claim], view: View, profile: Profile | None) -> Comparison:
    from reportedly import compare as stage

    return stage.compare(_accounts(held, view), profile=profile, pairs=view.decided.pairs)


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
    from reportedly.compare import histories, with_events
    from reportedly.compare.independence import counting, find_copies
    from reportedly.roundup import compose

    view, loaded = record.view(**seen), load_profile(profile)
    where = _resolved(where, loaded)
    held = list(view.claims())
    before = _before(where)
    comparison = _fitting(held, view, where if before is None else replace(where, published=Interval()), loaded)
    reports = [report for report in view.reports() if where.published.holds(report.published)]
    earlier = view.reports() if before is not None else ()
    told = [*reports, *(one for one in earlier if before is not None and before.published.holds(one.published))]
    copies = find_copies(told)
    as_of, read_at = seen.get("as_of"), seen.get("recorded_as_of") or record.now()
    cutoff = as_of or max((report.published for report in reports if report.published), default=read_at)
    accounts = with_events(_accounts(held, view), comparison)
    made = compose(
        [claim for claim in accounts if where.keeps(claim)],
        comparison,
        reports=reports,
        profile=loaded,
        since=where.published.start,
        until=where.published.end,
        cutoff=cutoff,
        read_at=read_at,
        version=__version__,
        judgements=view.decided.in_force,
        count=counting(told, copies, loaded),
        histories=histories(accounts, comparison, profile=loaded),
        earlier=[claim for claim in accounts if before is not None and before.keeps(claim)],
        previous=previous or where.published.start or cutoff - A_DAY,
        unread=(*unread, *_empty(view, reports, held)),
    )
    dated = as_of or where.published != Interval() or any(report.published for report in reports)
    return made if dated else _undated(made)


def _before(where: Filter) -> Filter | None:
    """Return what fits but was published before the range, as far back as an event may still be told of; null without one."""
    start = where.published.start
    return replace(where, published=Interval(start - BACKGROUND, start)) if start else None


def _empty(view: View, reports: Sequence[Report], held: Sequence[Claim]) -> Iterator[str]:
    """Yield the reports that no claim was made of, each with the reason."""
    read = {claim.report.id for claim in held}
    for report in reports:
        if report.id not in read:
            reasons = dict.fromkeys(skipped.reason for skipped in view.skipped(report.id))
            yield f"{report.file or report.url or report.id}: {'; '.join(list(reasons)[:2]) or 'no claim was found in it'}"


def _undated(made: Roundup) -> Roundup:
    """Return a page of reports without any date under a title that does not give it the day on which it was made."""
    if made.last_day != made.read_at.astimezone(ZoneInfo(made.zone)).date():
        return made  # a day that the reports' own words give
    return replace(made, title="Undated reports", day_number=None)


def render(roundup: Roundup, form: str) -> bytes:
    """Return the roundup as "md", "html", "json" or "pdf", or its ledgers of sides as "csv".

    Raises ExtraMissing for a PDF when the package that lays it out is not installed.
    """
    from reportedly.roundup import render_csv, render_html, render_json, render_markdown, render_pdf

    if form == "pdf":
        return render_pdf(roundup)
    renderers: dict[str, Callable[[Roundup], str]] = {
        "md": render_markdown,
        "html": render_html,
        "json": render_json,
        "csv": render_csv,
    }
    return renderers[form](roundup).encode()


def layer(
    name: str, *, outermost: bool = False, given_spans: bool = False
) -> Callable[[dict[str, Any]], dict[str, Any]]:
    """Return what finds one layer in a row of any corpus: the very function that `read` uses.

    Raises UsageError when there is no such layer; what is returned raises it for a row that lacks what
    the layer reads, and ExtractError for one that it breaks on.
    """
    from reportedly.extract.annotate import LAYERS

    if name not in LAYERS:
        raise UsageError(f"layer '{name}' is not there yet: take one of {', '.join(LAYERS)}")
    options = {"outermost": outermost, "given_spans": given_spans}
    return _finding(name, lambda row: LAYERS[name](row, **options), given_spans=given_spans)


def document_reader() -> Callable[[dict[str, Any]], Document]:
    """Return what reads a row's given mentions, for `group_mentions` to group when all rows are read.

    What is returned raises UsageError for a row that lacks what the layer of events reads, or whose mentions were given
    before, and ExtractError for one that it breaks on.
    """
    from reportedly.extract.annotate import document

    find, known = _finding("events", document), set[str]()

    def read_row(row: dict[str, Any]) -> Document:
        made = find(row)
        ids = [mention.id for mention in made.mentions]
        again = next((id_ for at, id_ in enumerate(ids) if id_ in known or id_ in ids[:at]), None)
        if again is not None:
            raise UsageError(f"mention '{again}' was given before: each needs an id of its own")
        known.update(ids)
        return made

    return read_row


def group_mentions(documents: Sequence[Document]) -> Iterator[dict[str, str]]:
    """Yield for each mention, in the order given, the cluster of those that tell of the same event."""
    from reportedly.compare import group_mentions as group

    home = group(documents)
    for document in documents:
        for mention in document.mentions:
            yield {"id": mention.id, "cluster": home[mention.id]}


def _finding(
    name: str, find: Callable[[dict[str, Any]], Found], *, given_spans: bool = False
) -> Callable[[dict[str, Any]], Found]:
    """Return a layer's function with its row checked before, and what it breaks on told as an ExtractError."""

    def checked(row: dict[str, Any]) -> Found:
        check_row(row, name, given_spans=given_spans)
        try:
            return find(row)
        except HOSTILE as error:
            reason = f"{type(error).__name__}: {error}"[:200]
            raise ExtractError(f"layer '{name}' cannot take the row apart: {reason}. Leave it out") from error

    return checked


def build_gazetteer(
    archives: Sequence[Path],
    *,
    admin1: Path | None = None,
    alternates: Path | None = None,
    progress: Progress | None = None,
) -> tuple[Path, About]:
    """Merge GeoNames' archives of countries into the gazetteer and return where it is and what it is made from.

    Raises ExtractError for what cannot be read or written; the gazetteer in use stays as it was then.
    """
    from reportedly.extract import places

    about = places.build_gazetteer(archives, admin1=admin1, alternates=alternates, progress=progress)
    return places.gazetteer_path(), about


def describe_gazetteer() -> tuple[Path, About | None, str]:
    """Return where the gazetteer in use is, what it is made from (null until it is built), and the credit it needs."""
    from reportedly.extract import places

    return (*places.describe_gazetteer(), places.ATTRIBUTION)


def reset_gazetteer() -> bool:
    """Go back to the bundled gazetteer; false when it was in use already."""
    from reportedly.extract import places

    return places.reset_gazetteer()


def fits(profile: Profile, record: Record) -> bool:
    """Tell whether half of the record's reports or more name two of the profile's parties.

    A page on another conflict must not bear this one's day number.
    """
    named: dict[str, set[str]] = {}
    for claim in record.view().claims():
        words = (claim.sentence.quote, *(name for link in claim.chain for name in link.names))
        found = named.setdefault(claim.report.id, set())
        found.update(party.name for party in profile.parties for text in words if _names(party, text))
    return bool(named) and 2 * sum(len(parties) > 1 for parties in named.values()) >= len(named)


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


def _names(party: Party, text: str) -> bool:
    """Tell whether a text names a party or its people by their plainest words, such as "Ukraine" and "Ukrainian"."""
    return any(re.search(rf"\b{re.escape(word)}\b", text) for word in (party.name, *party.demonyms))


def _has_one_of(relation: Relation, claims: set[str]) -> bool:
    return relation.a.id in claims or (relation.b is not None and relation.b.id in claims)


def _named(relation: Relation, named: dict[str, Claim]) -> Relation:
    """Return the relation with its claims naming the events that they are part of."""
    return replace(
        relation,
        a=named[relation.a.id],
        b=relation.b and named[relation.b.id],
        answer=relation.answer and named[relation.answer.id],
    )
