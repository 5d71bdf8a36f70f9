"""HTML pages: the main text without navigation, banners, scripts and hidden words."""

from __future__ import annotations

import re
from dataclasses import dataclass

from lxml import etree
from lxml.html import HtmlElement, HTMLParser, document_fromstring

from reportedly.errors import IntakeError

from .dates import PrintedDate
from .lines import Line, line_at
from .metadata import Metadata, read_metadata
from .rows import Row, all_rows, main_rows

MAX_ELEMENTS = 50_000  # the longest live blogs have half of it; above, extraction takes minutes
DROPPED = (
    "script", "style", "noscript", "template", "iframe", "object", "embed", "svg", "math", "canvas", "select", "button",
    "textarea", "dialog", "form", "input", "audio", "video", "map",
)  # fmt: skip
HIDDEN = re.compile(r"(?:display\s*:\s*none|visibility\s*:\s*hidden)", re.IGNORECASE)
EMBEDDED = re.compile(r"data:[\w/+.\-]+;base64,[A-Za-z0-9+/=\s]{200,}")
OPENING = re.compile(rb"^[\s\xef\xbb\xbf\x00]*(?:<\?xml[^>]{0,200}>\s*)?(?:<!--.{0,2000}?-->\s*)?<(?:!doctype\s+html|html\b|head\b|body\b)", re.IGNORECASE | re.DOTALL)  # fmt: skip
CHARSET = re.compile(rb"<meta[^>]{0,200}?charset\s*=\s*[\"']?\s*([\w\-]{2,30})", re.IGNORECASE)
DECLARATION = re.compile(r"^\s*<\?xml[^>]*\?>")


@dataclass(frozen=True, slots=True)
class Page:
    """A page's extracted text, its lines with what the markup says of them, and its metadata."""

    text: str
    lines: tuple[Line, ...]
    title: str | None
    outlet: str | None
    author: str | None
    url: str | None
    dates: tuple[PrintedDate, ...]


def looks_like_page(raw: bytes) -> bool:
    return bool(OPENING.match(raw[:4096]))


def declared_encoding(raw: bytes) -> str | None:
    match = CHARSET.search(raw[:8192])
    return match[1].decode("ascii", "replace").lower() if match else None


def read_page(source: str, name: str, *, as_text: bool = False) -> Page:
    """Read a page.

    1. parse; 2. read the metadata; 3. drop what nobody sees; 4. take the main text, or all of it `as_text`.

    Raises:
        IntakeError: nothing is left, or the markup is too large or too deep to be an article's.
    """
    tree = _parse(source, name)
    metadata = read_metadata(tree)
    captions = _drop_unseen(tree)
    rows = list(all_rows(tree) if as_text else main_rows(tree))
    if not rows:
        raise no_article(source, name)
    return _page(_titled(rows, metadata, captions), metadata)


def no_article(source: str, name: str) -> IntakeError:
    size = len(source.encode("utf-8", "replace"))
    return IntakeError(
        f"cannot read '{name}': no article text left after removing page furniture ({size:,} bytes). "
        "To take the page as plain text, pass --as text"
    )


def _parse(source: str, name: str) -> HtmlElement:
    parser = HTMLParser(remove_comments=True, remove_pis=True, no_network=True, huge_tree=False)
    cleaned = EMBEDDED.sub("", DECLARATION.sub("", source)).replace("\x00", "")
    try:
        tree = document_fromstring(cleaned, parser=parser)
    except (etree.LxmlError, ValueError, AssertionError, TypeError):
        raise no_article(source, name) from None
    count = sum(1 for _ in tree.iter())
    if count > MAX_ELEMENTS:
        raise IntakeError(
            f"cannot read '{name}': {count:,} elements are over the limit of {MAX_ELEMENTS:,} for one page. "
            "Save the article's text as a .txt file"
        )
    return tree


def _drop_unseen(tree: HtmlElement) -> frozenset[str]:
    """Take out scripts, styles and hidden elements; return the words of the picture captions, which stay."""
    for element in list(tree.iter(*DROPPED)):
        _drop(element)
    for element in list(tree.iter()):
        if element.tag not in {"html", "body"} and isinstance(element.tag, str) and _is_hidden(element):
            _drop(element)
    return frozenset(" ".join(one.text_content().split()) for one in tree.iter("figcaption"))


def _drop(element: HtmlElement) -> None:
    if element.getparent() is not None:
        element.drop_tree()


def _is_hidden(element: HtmlElement) -> bool:
    style = element.get("style") or ""
    return (
        element.get("hidden") is not None
        or (element.get("aria-hidden") or "").lower() == "true"
        or bool(style and HIDDEN.search(style[:2000]))
    )


def _titled(rows: list[Row], metadata: Metadata, captions: frozenset[str]) -> list[Row]:
    """Mark captions and the title; a title known from the markup alone is set before the text."""
    marked: list[Row] = []
    title = metadata.title
    for words, markup in rows:
        if words in captions:
            marked.append((words, "caption"))
        elif title and _is_title(words, title, first=not marked):
            if not any(kind == "title" for _, kind in marked):
                marked.append((words, "title"))
        else:
            marked.append((words, markup))
    if title and not any(kind == "title" for _, kind in marked):
        marked.insert(0, (title, "title"))
    return marked


def _is_title(words: str, title: str, *, first: bool) -> bool:
    """Tell whether a line is the title; the page's `<title>` may have the site's name after it."""
    line, whole = _fold(words), _fold(title)
    return line == whole or (first and len(line) > 15 and whole.startswith(line + " "))


def _fold(words: str) -> str:
    return re.sub(r"[\W_]+", " ", words).strip().lower()


def _page(rows: list[Row], metadata: Metadata) -> Page:
    text = "\n".join(words for words, _ in rows)
    lines, at = [], 0
    for words, markup in rows:
        lines.append(line_at(text, at, at + len(words), markup))
        at += len(words) + 1
    return Page(
        text, tuple(line for line in lines if line.end > line.start), metadata.title, metadata.outlet, metadata.author,
        metadata.url, metadata.dates,
    )  # fmt: skip
