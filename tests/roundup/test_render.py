"""The page as HTML, Markdown and JSON: links both ways, nothing loaded, nothing injected."""

from __future__ import annotations

import json
import re
from dataclasses import replace
from datetime import date
from html.parser import HTMLParser
from itertools import pairwise

from hypothesis import given, settings
from hypothesis import strategies as st

from builders import report_ref
from reportedly.model import Comparison, PartyCount
from reportedly.roundup import render_html, render_json, render_markdown, sentences_of
from reportedly.roundup.render.words import outlets_by_side, reach
from roundup.printed import printed
from roundup.samples import page

HOSTILE = '<script>alert(1)</script><img src=x onerror="steal()">'


class Tags(HTMLParser):
    def __init__(self, text: str) -> None:
        super().__init__(convert_charrefs=True)
        self.tags: list[str] = []
        self.ids: list[str] = []
        self.links: list[str] = []
        self.attributes: list[str] = []
        self.words = ""
        self.feed(text)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append(tag)
        self.attributes += [name for name, _ in attrs]
        self.ids += [value or "" for name, value in attrs if name == "id"]
        self.links += [value or "" for name, value in attrs if name == "href"]

    def handle_data(self, data: str) -> None:
        self.words += data


def flat(text: str) -> str:
    return " ".join(text.split())


def test_every_citation_leads_to_its_passage_and_back() -> None:
    read = Tags(render_html(page()))
    inside = {link[1:] for link in read.links if link.startswith("#")}
    assert inside <= set(read.ids)
    assert any(re.fullmatch(r"p\d+[a-z]+", link) for link in inside)
    assert any(re.fullmatch(r"c\d+", link) for link in inside)


def test_of_very_many_citations_the_rest_are_a_number_that_leads_on_and_is_led_back_to() -> None:
    words = "{Two barges sank near the locks}, [Jonas Reed|Jonas Reed|person] <said>."
    made = page([printed(words, outlet=f"Courier {number}") for number in range(30)], Comparison((), ()))
    tags = Tags(render_html(made))
    assert "+23" in tags.words
    assert all(f"#c{number}" in tags.links for number in range(1, 9))
    assert {link.removeprefix("#") for link in tags.links} <= set(tags.ids)
    assert "[+23](#8a)" in render_markdown(made)


def test_an_id_stands_once() -> None:
    ids = Tags(render_html(page())).ids
    assert len(ids) == len(set(ids))


def test_every_sentence_stands_on_the_page() -> None:
    words = flat(Tags(render_html(page())).words)
    assert [one.text for one in sentences_of(page()) if one.kind != "figure" and flat(one.text) not in words] == []


def test_the_page_loads_nothing_and_runs_nothing() -> None:
    text = render_html(page())
    read = Tags(text)
    assert not {"script", "link", "img", "iframe", "object", "base", "form"} & set(read.tags)
    assert all(link.startswith("#") for link in read.links)
    assert not re.search(r"https?:|@import|url\((?!#)", text)


def test_headings_go_down_one_step_at_a_time() -> None:
    levels = [int(tag[1]) for tag in Tags(render_html(page())).tags if re.fullmatch(r"h[1-6]", tag)]
    assert levels[0] == 1
    assert levels.count(1) == 1
    assert all(after <= before + 1 for before, after in pairwise(levels))


def test_hostile_text_is_printed_as_text() -> None:
    claim = printed(f"{{The port closed at noon {HOSTILE}}}.", outlet=f"Post {HOSTILE}")
    made = page((claim,), Comparison((), ()), reports=(report_ref(HOSTILE),))
    read = Tags(render_html(made))
    assert not {"script", "img"} & set(read.tags)
    assert not [name for name in read.attributes if name.startswith("on")]
    assert "alert(1)" in read.words


@given(words=st.text(min_size=1, max_size=60))
@settings(deadline=None, max_examples=40)
def test_no_text_adds_a_tag(words: str) -> None:
    assert set(Tags(render_html(page(plain(words), Comparison((), ())))).tags) <= {
        *Tags(render_html(page())).tags,
        "code",
    }


def plain(words: str) -> tuple[object, ...]:
    from dataclasses import replace

    claim = printed("{The port closed at noon}.")
    ref = replace(claim.report, title=words, outlet=words, file=words)
    return (replace(claim, report=ref),)


def test_markdown_prints_hostile_text_as_text() -> None:
    claim = printed(f"{{The port closed [here](javascript:x) {HOSTILE}}}.".replace("[here]", "here"))
    text = render_markdown(page((claim,), Comparison((), ())))
    assert "<script" not in text
    assert "javascript:" not in text


def test_markdown_has_every_sentence_with_a_link_to_its_passage() -> None:
    text = render_markdown(page())
    assert (
        "On Friday the Harbour Guard accused Southern forces of launching 41 drones at Rivermouth overnight. [1a](#1a)"
        in text
    )
    assert '<a id="1a"></a>' in text


def test_json_holds_the_page_and_its_format() -> None:
    held = json.loads(render_json(page()))
    assert held["format"] == "reportedly-roundup-1"
    assert held["day_number"] == 185
    assert held["sections"][0]["heading"]["cites"]


def test_rendering_twice_gives_the_same_bytes() -> None:
    assert render_html(page()) == render_html(page())


def test_outlets_of_no_known_party_are_not_counted_by_side() -> None:
    assert "8 outside" not in render_markdown(page())
    counts = replace(page().read, by_party=(("North", 0), ("South", 0), (None, 2)))
    assert outlets_by_side(replace(page(), read=counts)) == "no outlet of a known party"
    assert outlets_by_side(replace(page(), read=replace(page().read, by_party=((None, 2),)))) == ""


def test_a_range_says_which_day_its_number_is() -> None:
    made = page(since=date(2025, 6, 30))
    assert "Day 185 is 4 July 2025, the last of the days covered" in render_markdown(made)
    assert "Day 185 is 4 July 2025, the last of the days covered" in render_html(made)


def test_one_day_needs_no_such_line() -> None:
    assert "the last of the days covered" not in render_markdown(page())


def test_without_sides_nobody_is_told_to_stand_outside_them() -> None:
    def told(*parties: PartyCount) -> str:
        section = page().sections[0]
        return reach(replace(section, reach=replace(section.reach, parties=parties)))

    assert "outside" not in told(PartyCount(None, 1, 2))
    assert "outside" in told(PartyCount("North", 1, 1), PartyCount(None, 0, 1))
