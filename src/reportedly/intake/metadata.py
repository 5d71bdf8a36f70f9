"""What a page's markup says of its report: JSON-LD, OpenGraph and other meta elements, `<time>`, the canonical link."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from copy import deepcopy
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any
from urllib.parse import urlsplit

from .bylines import role_pattern
from .dates import PrintedDate, find_dates
from .outlets import known_outlet, outlet_of_host, sounds_like_outlet

if TYPE_CHECKING:
    from lxml.html import HtmlElement

MAX_JSON = 1_000_000  # code points of JSON-LD read from one element
MAX_NODES = 2_000
MAX_VALUE = 500  # code points of a title, a name or a date
PUBLISHED_KEYS = (
    "article:published_time", "og:article:published_time", "datepublished", "pubdate", "publishdate", "publish_date",
    "publication_date", "parsely-pub-date", "sailthru.date", "dc.date.issued", "dcterms.created", "dc.date", "dcterms.date",
    "cxenseparse:recs:publishtime", "date", "article.published", "originalpublicationdate",
)  # fmt: skip
OUTLET_KEYS = ("og:site_name", "publisher", "dc.publisher", "application-name", "twitter:site:name")
AUTHOR_KEYS = ("author", "article:author", "parsely-author", "dc.creator", "sailthru.author", "byl")
TITLE_KEYS = ("og:title", "twitter:title", "dc.title", "parsely-title", "headline")
ARTICLE_TYPES = ("Article", "Posting", "Report", "WebPage")


@dataclass(frozen=True, slots=True)
class Metadata:
    title: str | None
    outlet: str | None
    author: str | None
    url: str | None
    dates: tuple[PrintedDate, ...]


def read_metadata(tree: HtmlElement) -> Metadata:
    """Read a page's metadata, surest first. Nothing is fetched."""
    meta, linked = _meta(tree), list(_articles(tree))
    url = _url(tree, meta)
    outlet = _first(_name(node.get("publisher")) for node in linked) or _of(meta, OUTLET_KEYS)
    host = outlet_of_host(urlsplit(url).hostname) if url else None
    if host and not known_outlet(outlet):
        outlet = host.name
    title = _first(_text(node.get("headline")) for node in linked) or _of(meta, TITLE_KEYS) or _heading(tree)
    author = _first(_name(node.get("author")) for node in linked) or _of(meta, AUTHOR_KEYS)
    if author and (author.startswith(("http", "/", "@")) or known_outlet(author) or role_pattern().search(author)):
        author = None
    title, site = _without_site(title, outlet)
    site = site or _without_site(_first(_text(one.text_content()) for one in tree.iter("title")), outlet)[1]
    return Metadata(title, outlet or site, author, url, tuple(_dates(tree, meta, linked)))


def _meta(tree: HtmlElement) -> dict[str, str]:
    found: dict[str, str] = {}
    for element in tree.iter("meta"):
        key = element.get("property") or element.get("name") or element.get("itemprop") or ""
        content = _text(element.get("content"))
        if key and content:
            found.setdefault(key.lower(), content)
    return found


def _articles(tree: HtmlElement) -> Iterator[dict[str, Any]]:
    """Yield the JSON-LD nodes that describe an article, in document order."""
    for element in tree.iter("script"):
        if "ld+json" not in (element.get("type") or "").lower():
            continue
        source = (element.text or "")[:MAX_JSON].strip()
        try:
            parsed = json.loads(re.sub(r"^\s*(?:<!--|//<!\[CDATA\[)|(?:-->|//\]\]>)\s*$", "", source), strict=False)
        except (ValueError, RecursionError):
            continue
        yield from (node for node in _nodes(parsed) if _is_article(node))


def _nodes(parsed: Any) -> Iterator[dict[str, Any]]:
    waiting, seen = [parsed], 0
    while waiting and seen < MAX_NODES:
        node = waiting.pop(0)
        seen += 1
        if isinstance(node, dict):
            yield node
            waiting.extend(node[key] for key in ("@graph", "mainEntity", "mainEntityOfPage") if key in node)
        elif isinstance(node, list):
            waiting.extend(node[:MAX_NODES])


def _is_article(node: dict[str, Any]) -> bool:
    kinds = node.get("@type")
    names = kinds if isinstance(kinds, list) else [kinds]
    return any(isinstance(name, str) and name.endswith(ARTICLE_TYPES) for name in names)


def _text(value: Any) -> str | None:
    words = " ".join(value.split()) if isinstance(value, str) and len(value) < 20 * MAX_VALUE else ""
    return words if 0 < len(words) <= MAX_VALUE else None


def _name(value: Any) -> str | None:
    """Return the name of a person or an organisation, given as a string, a node or a list of them."""
    if isinstance(value, list):
        return ", ".join(name for one in value[:10] if (name := _name(one))) or None
    return _text(value.get("name") if isinstance(value, dict) else value)


def _first(values: Iterator[str | None]) -> str | None:
    return next((value for value in values if value), None)


def _of(meta: dict[str, str], keys: tuple[str, ...]) -> str | None:
    return _first(meta.get(key) for key in keys)


def _url(tree: HtmlElement, meta: dict[str, str]) -> str | None:
    links = (link.get("href") for link in tree.iter("link") if (link.get("rel") or "").lower() == "canonical")
    for url in (*links, meta.get("og:url")):
        if url and len(url) < 2000 and _is_web(url):
            return str(url)
    return None


def _is_web(url: str) -> bool:
    try:
        parts = urlsplit(url)
        return parts.scheme in {"http", "https"} and bool(parts.hostname)
    except ValueError:
        return False


def _heading(tree: HtmlElement) -> str | None:
    headings = [words for one in tree.iter("h1") if (words := _text(one.text_content()))]
    if len(headings) == 1:
        return headings[0]
    return _first(_text(one.text_content()) for one in tree.iter("title"))


def _without_site(title: str | None, outlet: str | None) -> tuple[str | None, str | None]:
    """Cut the outlet's name off a title ("Storm hits coast | Harbour Post") and return both."""
    parts = re.split(r"\s+[|–—\-·•]\s+", title or "")
    last = parts[-1]
    named = known_outlet(last) or (outlet and last.lower() == outlet.lower())
    if title and len(parts) > 1 and (named or (sounds_like_outlet(last) and len(last.split()) <= 5)):
        return title[: title.rindex(last)].rstrip(" |–—-·•"), last
    return title, None


def _dates(tree: HtmlElement, meta: dict[str, str], linked: list[dict[str, Any]]) -> Iterator[PrintedDate]:
    """Yield the dates of publication, surest first; htmldate's heuristics only when no element gives one."""
    printed = [_text(node.get(key)) for key in ("datePublished", "dateCreated") for node in linked]
    printed += [meta.get(key) for key in PUBLISHED_KEYS]
    printed += [_time(element) for element in tree.iter("time") if _may_publish(element)]
    found = [day for words in printed if words for day in find_dates(words)[:1]]
    yield from found or _guessed(tree)


def _time(element: HtmlElement) -> str | None:
    return _text(element.get("datetime")) or _text(element.text_content())


def _may_publish(element: HtmlElement) -> bool:
    """Tell whether a `<time>` is the article's own: not one of a list of other stories."""
    parents = {str(parent.tag) for parent in element.iterancestors()}
    return not parents & {"aside", "footer", "li", "nav"}


def _guessed(tree: HtmlElement) -> list[PrintedDate]:
    from htmldate import find_date

    try:  # the bounds are fixed, so that the same bytes give the same date on any day
        found = find_date(deepcopy(tree), original_date=True, extensive_search=False, max_date="2199-12-31")
    except (ValueError, TypeError, RecursionError, AttributeError, LookupError):
        return []
    return find_dates(found)[:1] if found else []
