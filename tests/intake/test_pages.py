import contextlib
from datetime import datetime, timedelta, timezone

import pytest

from reportedly.errors import IntakeError
from reportedly.intake import read_bytes
from reportedly.model import Report

LINKED = """<script type="application/ld+json">{"@graph": [{"@type": "NewsArticle", "headline": "Harbour fire put out",
"datePublished": "2025-07-04T18:22:10+03:00", "dateModified": "2025-07-05T01:00:00Z",
"author": [{"@type": "Person", "name": "Ann Example"}], "publisher": {"name": "Harbour Post"}}]}</script>"""
PAGE = """<!DOCTYPE html><html><head><title>Harbour fire put out | Harbour Post</title>{head}
<link rel="canonical" href="https://harbourpost.example/fire"><style>.x {{ color: red }}</style></head><body>
<div class="cookie-consent"><p>We use cookies to improve your experience on our site.</p></div>
<nav><ul><li><a href="/">Home</a></li><li><a href="/w">World</a></li></ul></nav>
<article><h1>Harbour fire put out</h1><p class="byline">By Ann Example</p>
<p>ODESA, July 4 (Sample Wire) - A fire at the harbour was put out after a night of drones, the mayor said on Friday.</p>
<p>He said that <b>six people</b> had been hurt, <a href="/x">two of them badly</a>, and gave no cause for the fire.</p>
<p hidden>Words nobody sees.</p><p style="display: none">More words nobody sees.</p>
<h2>What Moscow said</h2>
<p>The ministry in Moscow said that it had struck "a depot of the navy" with drones that were launched overnight.</p>
<p>Read more: Drones strike depot</p>
<ul><li>Two buildings burned down, the governor said.</li></ul>
<p>Kyiv denied this. The governor said that there had been no depot in the harbour since the spring of last year.</p>
</article><footer><p>© 2025 Harbour Post. All rights reserved.</p></footer><script>var words = "script words";</script>
</body></html>"""


def read(page: str, **given: bool) -> Report:
    return read_bytes(page.encode(), "a.html", **given)


def words(report: Report, kind: str) -> list[str]:
    return [block.span.of(report.text) for block in report.blocks if block.kind == kind]


def test_linked_metadata_gives_title_outlet_author_and_time() -> None:
    report = read(PAGE.format(head=LINKED))
    assert (report.title, report.outlet, report.author) == ("Harbour fire put out", "Harbour Post", "Ann Example")
    assert report.published == datetime(2025, 7, 4, 18, 22, 10, tzinfo=timezone(timedelta(hours=3)))
    assert (report.published_precision, report.zone) == ("minute", "+03:00")
    assert report.url == "https://harbourpost.example/fire"


METADATA = {
    "open graph": '<meta property="article:published_time" content="2025-07-04T15:22:10Z">',
    "a dublin core date": '<meta name="DC.date.issued" content="2025-07-04">',
    "parsely": '<meta name="parsely-pub-date" content="2025-07-04 18:22:10">',
}


@pytest.mark.parametrize("head", METADATA)
def test_meta_elements_give_the_day(head: str) -> None:
    published = read(PAGE.format(head=METADATA[head])).published
    assert published is not None
    assert published.strftime("%Y-%m-%d") == "2025-07-04"


def test_the_main_text_keeps_headings_and_furniture_apart() -> None:
    report = read(PAGE.format(head=""))
    assert words(report, "title") == ["Harbour fire put out"]
    assert words(report, "heading") == ["What Moscow said"]
    assert words(report, "dateline") == ["ODESA, July 4 (Sample Wire) -"]
    assert "Read more: Drones strike depot" in words(report, "furniture")
    assert words(report, "paragraph")[0].startswith("A fire at the harbour")
    assert "Two buildings burned down, the governor said." in words(report, "paragraph")
    assert (report.outlet, report.credit) == ("Harbour Post", "Sample Wire")


def test_scripts_styles_and_hidden_words_never_reach_the_text() -> None:
    for as_text in (False, True):
        text = read(PAGE.format(head=LINKED), as_text=as_text).text
        assert not any(word in text for word in ("nobody sees", "script words", "color", "schema", "NewsArticle"))


def test_a_page_taken_as_text_keeps_all_that_is_visible() -> None:
    report = read(PAGE.format(head=""), as_text=True)
    assert "All rights reserved" in report.text
    assert not any("cookies" in paragraph or "Home" in paragraph for paragraph in words(report, "paragraph"))


def test_a_short_page_is_not_run_together() -> None:
    report = read("<html><body><h1>Six hurt in raid</h1><p>Six people were hurt, the mayor said.</p></body></html>")
    assert (words(report, "title") + words(report, "heading"), words(report, "paragraph")) == (
        ["Six hurt in raid"],
        ["Six people were hurt, the mayor said."],
    )


def test_a_page_without_an_article_says_what_to_do() -> None:
    page = "<html><head><title>Log in</title></head><body><nav><a href='/'>Home</a></nav><script>go()</script></body></html>"
    expected = (
        f"cannot read 'a.html': no article text left after removing page furniture ({len(page)} bytes). "
        "To take the page as plain text, pass --as text"
    )
    with pytest.raises(IntakeError) as refused:
        read(page)
    assert str(refused.value) == expected


def test_a_page_in_a_text_file_is_read_as_a_page() -> None:
    assert "<p>" not in read_bytes(PAGE.format(head="").encode(), "a.txt").text


def test_a_declared_encoding_is_used() -> None:
    page = '<html><head><meta charset="windows-1251"></head><body><p>Мер каже, the mayor said.</p><p>He said no more.</p></body></html>'
    assert "Мер каже" in read_bytes(page.encode("cp1251"), "a.html").text


HOSTILE = {
    "deep nesting": "<html><body>" + "<div>" * 100_000 + "<p>Six people were hurt, the mayor said.</p>",
    "deep bold": "<html><body>" + "<b>" * 100_000 + "Six people were hurt, the mayor said.",
    "a huge attribute": f"<html><body><p data-x='{'A' * 3_000_000}'>Six people were hurt, he said.</p><p>No more.</p>",
    "deep linked data": f"<script type='application/ld+json'>{'[' * 200_000}</script><p>Six were hurt, he said.</p><p>Yes.</p>",
    "odd linked data": "<script type='application/ld+json'>{\"@type\": [1, null], \"author\": {\"name\": 3}}</script><p>Six were hurt.</p>",
    "too many elements": "<html><body>" + "<p>x" * 60_000,
    "open comments": "<html><body>" + "<!--" * 50_000 + "<p>Six people were hurt.</p>",
    "entities within entities": '<?xml version="1.0"?><!DOCTYPE l [<!ENTITY a "lol">'
    + "".join(f'<!ENTITY {chr(98 + at)} "{f"&{chr(97 + at)};" * 10}">' for at in range(9))
    + "]><html><body><p>Six people &j; were hurt, the mayor said.</p><p>He said no more.</p></body></html>",
    "a broken address": "<link rel=canonical href='http://[oops'><p>Six people were hurt, he said.</p><p>He said no more.</p>",
}  # fmt: skip


@pytest.mark.parametrize("case", HOSTILE)
def test_hostile_markup_is_read_or_refused_and_never_breaks(case: str) -> None:
    with contextlib.suppress(IntakeError):
        assert len(read(HOSTILE[case]).text) < 10_000


def test_an_entity_never_reads_a_file() -> None:
    page = '<!DOCTYPE html [<!ENTITY x SYSTEM "file:///etc/passwd">]><html><body><p>Six &x; were hurt, he said.</p><p>No more.</p></body></html>'
    assert "root:" not in read(page).text
