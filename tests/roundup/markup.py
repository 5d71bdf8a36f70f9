"""A strict reading of a page's markup: what HTML would mend in silence is a fault here."""

from __future__ import annotations

from html.parser import HTMLParser

VOID = frozenset(["area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "source", "track", "wbr"])
SHAPES = frozenset(["path", "rect", "circle", "line", "stop"])  # closed by a slash
BLOCKS = frozenset(
    [
        "article",
        "div",
        "dl",
        "figure",
        "footer",
        "h1",
        "h2",
        "h3",
        "h4",
        "header",
        "main",
        "nav",
        "ol",
        "p",
        "section",
        "table",
        "ul",
    ]
)
CHILDREN = {
    "ul": {"li"}, "ol": {"li"}, "dl": {"div", "dt", "dd"}, "table": {"caption", "thead", "tbody"}, "thead": {"tr"},
    "tbody": {"tr"}, "tr": {"td", "th"},
}  # fmt: skip


class Markup(HTMLParser):
    """Reads a page and keeps its faults, ids, links, headings, tables' header cells, pictures and words."""

    def __init__(self, text: str) -> None:
        super().__init__(convert_charrefs=True)
        self.faults: list[str] = []
        self.ids: list[str] = []
        self.references: list[str] = []
        self.headings: list[tuple[int, str]] = []
        self.scopes: list[str | None] = []
        self.pictures: list[dict[str, str]] = []
        self.unnamed: list[str] = []
        self._open: list[tuple[str, dict[str, str]]] = []
        self.feed(text)
        self.close()
        self.faults += [f"<{tag}> is not closed" for tag, _ in self._open]

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self._begin(tag, attrs)
        if tag not in VOID:
            self._open.append((tag, {name: value or "" for name, value in attrs}))

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self._begin(tag, attrs)
        if tag not in SHAPES | VOID:
            self.faults.append(f"<{tag}/> is no empty element")

    def _begin(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        given = {name: value or "" for name, value in attrs}
        within = [name for name, _ in self._open]
        parent = within[-1] if within else ""
        if len(given) < len(attrs):
            self.faults.append(f"<{tag}> has an attribute twice")
        if tag in BLOCKS and {"p", "span", "h1", "h2", "h3", "h4", "sup"}.intersection(within):
            self.faults.append(f"<{tag}> in <{parent}>, which a browser closes before it")
        if tag == "a" and "a" in within:
            self.faults.append("<a> in <a>")
        if parent in CHILDREN and tag not in CHILDREN[parent]:
            self.faults.append(f"<{tag}> in <{parent}>")
        if tag in ("li", "dt", "dd", "tr", "td", "th") and parent not in CHILDREN and parent != "div":
            self.faults.append(f"<{tag}> in <{parent}>")
        self.ids += [given["id"]] if "id" in given else []
        self.references += [given["href"][1:]] if given.get("href", "").startswith("#") else []
        self.references += given.get("aria-labelledby", "").split()
        if tag in ("h1", "h2", "h3", "h4"):
            self.headings.append((int(tag[1]), ""))
        if tag == "th":
            self.scopes.append(given.get("scope"))
        if tag == "svg" and "svg" not in within:
            self.pictures.append(given)
        if tag in ("title", "desc") and self.pictures and "svg" in within:
            self.pictures[-1][tag] = ""
        if tag == "a" and any(one.get("role") == "img" for _, one in self._open):
            self.faults.append("a link in a picture whose inside nobody is told of")

    def handle_endtag(self, tag: str) -> None:
        if not self._open or self._open[-1][0] != tag:
            self.faults.append(f"</{tag}> closes <{self._open[-1][0] if self._open else 'nothing'}>")
            return
        self._open.pop()

    def handle_data(self, data: str) -> None:
        tag = self._open[-1][0] if self._open else ""
        if tag in ("title", "desc") and self.pictures and any(name == "svg" for name, _ in self._open):
            self.pictures[-1][tag] += data
        if any(name in ("h1", "h2", "h3", "h4") for name, _ in self._open):
            level, words = self.headings[-1]
            self.headings[-1] = level, words + data
