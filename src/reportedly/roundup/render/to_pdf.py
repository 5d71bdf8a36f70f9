"""The page as PDF, straight from its HTML, without a browser."""

from __future__ import annotations

import io

from reportedly.errors import ExtraMissing, RoundupError

from ..page import Roundup
from .to_html import render_html

HERE = "file:///roundup.html"  # of no file: links within the page need an address to be within


def render_pdf(roundup: Roundup) -> bytes:
    """Return the roundup as PDF on A4. Raises ExtraMissing when the package that lays it out is not installed."""
    try:
        import plutoprint
    except ImportError as error:
        raise ExtraMissing("a PDF is laid out by a package of its own: pip install 'reportedly[pdf]'") from error

    book, out = plutoprint.Book(plutoprint.PAGE_SIZE_A4), io.BytesIO()
    book.custom_resource_fetcher = type("Nothing", (plutoprint.ResourceFetcher,), {"fetch_url": refuse})()
    book.set_metadata(plutoprint.PDF_METADATA_TITLE, roundup.title)
    book.load_html(render_html(roundup, paper=True), base_url=HERE)
    book.write_to_pdf_stream(out)
    return out.getvalue()


def refuse(_: object, url: str) -> None:
    """Fetch nothing for a page: it holds all that it shows."""
    raise RoundupError(f"the page asked for '{url}', and no page loads anything")
