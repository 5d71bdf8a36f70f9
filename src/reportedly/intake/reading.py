"""Files to reports: the front door of intake."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from reportedly.errors import IntakeError
from reportedly.model import Report, content_id

from .countries import country_of_dateline
from .decode import decode, refuse_binary
from .files import ENDINGS, PAGE_ENDINGS, TEXT_ENDINGS, find_report_files, load_bytes, refuse_large, refuse_long, shown
from .given import Given
from .layout import Layout, read_layout
from .lines import find_lines
from .outlets import fold, known_outlet
from .page import Page, declared_encoding, looks_like_page, no_article, read_page
from .published import Published, resolve_published

NOTHING = Given()


@dataclass(frozen=True, slots=True)
class Unread:
    """A file that could not be read as a report, and the message that says why and what to do."""

    file: str
    message: str


def read_report(source: Path, *, given: Given = NOTHING, as_text: bool = False) -> Report:
    """Read one file as a report. `as_text` takes a page as its whole visible text and any ending as plain text.

    Raises:
        IntakeError: the file cannot be read, is no text, or holds no article.
    """
    return read_bytes(load_bytes(source), shown(source), given=given, as_text=as_text)


def read_bytes(raw: bytes, name: str, *, given: Given = NOTHING, as_text: bool = False) -> Report:
    """Read bytes as a report, as `read_report` reads the file `name`; the ending of the name says text or page.

    1. decode; 2. of a page, take the main text; 3. split into lines; 4. take these apart; 5. resolve the clock.
    """
    refuse_large(len(raw), name)
    is_page = _is_page(raw, name, as_text=as_text)
    source, warnings = decode(raw, name, declared_encoding(raw) if is_page else None)
    page = read_page(source, name, as_text=as_text) if is_page else None
    text = page.text if page else source
    refuse_long(len(text), name)
    layout = read_layout(text, page.lines if page else find_lines(text))
    if not any(block.kind == "paragraph" for block in layout.blocks):
        raise no_article(source, name) if page and not as_text else _no_text(name)
    digest = hashlib.sha256(raw).hexdigest()
    mode = ("text" if as_text else "page",) if is_page else ()
    report_id = content_id("rep", digest, *mode, *given.parts())
    return _report(report_id, text, layout, page, given, name, digest, warnings)


def _is_page(raw: bytes, name: str, *, as_text: bool) -> bool:
    """Tell a page from plain text by the name's ending, else by how the bytes begin; refuse any other ending."""
    suffix = Path(name).suffix.lower()
    if suffix in PAGE_ENDINGS:
        return True
    if as_text:
        return False
    if looks_like_page(raw):
        return True
    if suffix and suffix not in TEXT_ENDINGS:
        refuse_binary(raw, name)
        raise IntakeError(
            f"cannot read '{name}': its ending is not {ENDINGS}. To take it as plain text, pass --as text"
        )
    return False


def _no_text(name: str) -> IntakeError:
    return IntakeError(f"cannot read '{name}': no article text in it. Check that the whole article was saved")


def _report(
    report_id: str, text: str, layout: Layout, page: Page | None, given: Given, file: str, digest: str,
    warnings: tuple[str, ...],
) -> Report:  # fmt: skip
    outlet, credit = _outlet_and_credit(layout, page, given)
    published = _published(layout, page, outlet, given)
    return Report(
        id=report_id, text=text, blocks=layout.blocks, file=file, url=given.url or (page.url if page else None),
        sha256=digest, outlet=outlet, title=layout.title or (page.title if page else None),
        author=layout.author or (page.author if page else None), published=published.at,
        published_precision=published.precision, zone=published.zone, dateline=layout.dateline, credit=credit,
        warnings=(*warnings, *published.warnings),
    )  # fmt: skip


def _published(layout: Layout, page: Page | None, outlet: str | None, given: Given) -> Published:
    """Take a page's own metadata before what is printed, unless only the print has a clock time."""
    of_page = page.dates if page else ()
    dates = (*of_page, *layout.dates)
    if of_page and not of_page[0].clock and any(one.clock and one.day == of_page[0].day for one in layout.dates):
        dates = (*layout.dates, *of_page)
    return resolve_published(dates, outlet, given, country_of_dateline(layout.dateline))


def _outlet_and_credit(layout: Layout, page: Page | None, given: Given) -> tuple[str | None, str | None]:
    """Say who published the report, and whose text it is when that is another."""
    host = page.outlet if page else None
    printed = layout.outlet if known_outlet(layout.outlet) or not host else None
    outlet = given.outlet or printed or host or layout.dateline_outlet or layout.credit
    credit = layout.credit or layout.dateline_outlet
    if not layout.credit and credit and _same(credit, outlet):
        credit = None
    return outlet, credit


def _same(one: str | None, other: str | None) -> bool:
    first, second = known_outlet(one), known_outlet(other)
    return fold(one or "") == fold(other or "") or (first is not None and first == second)


def read_reports(paths: Sequence[Path], given: Given = NOTHING, *, as_text: bool = False) -> Iterator[Report | Unread]:
    """Read every report under the paths, in order; one that cannot be read never stops the others."""
    found = find_report_files(paths)
    for failed in found.failed:
        yield Unread(failed.file, failed.reason)
    for file in found.files:
        yield read_or_say(file, given, as_text=as_text)


def read_or_say(file: Path, given: Given = NOTHING, *, as_text: bool = False) -> Report | Unread:
    """Read one file, or say why not. Any failure of a library on hostile bytes counts as the file's own."""
    try:
        return read_report(file, given=given, as_text=as_text)
    except IntakeError as error:
        return Unread(shown(file), str(error))
    except (MemoryError, RecursionError, ValueError, LookupError, OSError, TypeError, AttributeError) as error:
        reason = f"{type(error).__name__}: {error}"[:200]
        return Unread(shown(file), f"cannot read '{shown(file)}': {reason}. Save the article's text as a .txt file")
