"""The page as HTML is well formed, told to who does not see it, legible in both themes, and stands whatever it is given."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import replace
from importlib.resources import files
from itertools import pairwise

import pytest

from builders import amount
from reportedly.model import Claim, Comparison
from reportedly.roundup import Roundup, localised, render_html, render_json, render_markdown
from roundup.markup import Markup
from roundup.printed import printed, relation, together
from roundup.samples import CLAIMS, COMPARISON, LED, STRIKE, page

CSS = files("reportedly.roundup").joinpath("render/templates/roundup.css").read_text(encoding="utf-8")
LONG = "Very" + "long" * 60


def full() -> Roundup:
    """Return a page with everything on it: silences, relations, a table of versions, figures over time."""
    early = replace_report(LED, hour=3)
    versions = [
        printed(
            f"[The Harbour Guard|Harbour Guard] <said> {{{count} people were injured in Rivermouth}}.",
            outlet=outlet, hour=hour, amounts=(amount(count, role="injured"),), at=5000, **STRIKE,
        )
        for outlet, hour, count in (("Sample Wire", 4, 7), ("Valley Courier", 7, 9))
    ]  # fmt: skip
    claims = (*CLAIMS, early, *versions)
    ties = (relation("differs", versions[0], versions[1], "count"), *COMPARISON.relations)
    return page(claims, together(*(one for one in claims if one.event), relations=ties))


def replace_report(claim: Claim, *, hour: int) -> Claim:
    assert claim.report.published is not None
    published = claim.report.published.replace(hour=hour)
    return replace(
        claim, id=claim.id + "x", report=replace(claim.report, id=claim.report.id + "x", published=published)
    )


def hostile() -> Roundup:
    script = "<b onmouseover=alert(1)>]]></style></svg>&amp;"
    claim = printed(f"[{script}|{script}] <said> {{the pier {script} was hit in Rivermouth}}.", outlet=script, **STRIKE)
    return page((claim, LED), together(claim, LED), unread=(script,))


def long_names() -> Roundup:
    claims = [
        printed(f"[{LONG} {nth}|{LONG} {nth}] <said> {{the pier was hit in Rivermouth}}.", outlet=LONG + str(nth), **STRIKE)
        for nth in range(3)
    ]  # fmt: skip
    return page(tuple(claims), together(*claims, relations=(relation("contests", claims[0], claims[1], "target"),)))


def from_right_to_left() -> Roundup:
    claim = printed(
        "[مرفأ المدينة|مرفأ المدينة] <said> {the pier was hit in Rivermouth}.", outlet="صحيفة الميناء", **STRIKE
    )
    return page((claim,), together(claim))


def empty() -> Roundup:
    return page((), Comparison((), ()), reports=())


def many() -> Roundup:
    claims = tuple(
        printed("[The Harbour Guard|Harbour Guard] <said> {the pier was hit in Rivermouth}.", outlet=f"Outlet {nth}", **STRIKE)
        for nth in range(60)
    )  # fmt: skip
    return page(claims, together(*claims))


PAGES: list[Callable[[], Roundup]] = [page, full, hostile, long_names, from_right_to_left, empty, many]


@pytest.mark.parametrize("make", PAGES)
def test_nothing_is_left_for_a_browser_to_mend(make: Callable[[], Roundup]) -> None:
    read = Markup(render_html(localised(make(), "en-US")))
    assert read.faults == []
    assert len(read.ids) == len(set(read.ids))
    assert set(read.references) <= set(read.ids)


@pytest.mark.parametrize("make", PAGES)
def test_headings_leave_no_step_out_and_say_something(make: Callable[[], Roundup]) -> None:
    headings = Markup(render_html(make())).headings
    levels = [level for level, _ in headings]
    assert levels[0] == 1
    assert levels.count(1) == 1
    assert all(after - before <= 1 for before, after in pairwise(levels))
    assert all(words.strip() for _, words in headings)


def test_every_header_cell_says_what_it_heads_and_every_picture_what_it_shows() -> None:
    read = Markup(render_html(full()))
    assert read.scopes
    assert set(read.scopes) <= {"row", "col"}
    shown = [one for one in read.pictures if one.get("aria-hidden") != "true"]
    assert any(one.get("title", "").startswith("Injured") for one in shown)
    assert all(one.get("desc", "").strip() and (one.get("title") or one.get("aria-labelledby")) for one in shown)


def luminance(colour: str) -> float:
    digits = colour.lstrip("#")
    digits = "".join(one * 2 for one in digits) if len(digits) == 3 else digits
    parts = [int(digits[at : at + 2], 16) / 255 for at in (0, 2, 4)]
    linear = [part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


def contrast(one: str, other: str) -> float:
    light, dark = sorted((luminance(one), luminance(other)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


def themes() -> list[dict[str, str]]:
    found = [
        dict(re.findall(r"--([\w-]+): (#[0-9a-f]{3,6})", block)) for block in re.findall(r":root \{([^}]*)\}", CSS)
    ]
    return [one for one in found if "paper" in one]


def test_every_ink_is_legible_on_its_paper_in_every_theme() -> None:
    assert len(themes()) == 3  # light, dark, print
    inks = ("ink", "soft", "alert", "p0", "p1", "p2", "p3", "px")
    low = [
        (ink, ground, theme[ink])
        for theme in themes()
        for ink in inks
        for ground in ("paper", "sea", "wash")
        if contrast(theme[ink], theme[ground]) < 4.5 and (ground == "paper" or ink in ("ink", "soft"))
    ]
    assert low == []


def test_where_the_keyboard_is_is_seen() -> None:
    assert re.search(r":focus-visible \{ outline: 2px solid", CSS)
    assert not re.search(r"outline:\s*(?:0|none)", CSS)


def test_names_as_long_as_a_line_break_and_tables_become_blocks_on_a_phone() -> None:
    assert "overflow-wrap: break-word" in CSS or "overflow-wrap: anywhere" in CSS
    phone = CSS.partition("@media (max-width: 44rem)")[2]
    for table in (".ledger,", ".relayed,", ".weights"):
        assert table in phone, table


def test_words_from_right_to_left_do_not_turn_what_stands_beside_them() -> None:
    html = render_html(from_right_to_left())
    assert html.count('dir="auto"') >= 2  # the story's title and each passage
    assert "unicode-bidi: isolate" in CSS


def test_a_page_of_nothing_says_so_in_every_form() -> None:
    made = empty()
    for text in (render_html(made), render_markdown(made)):
        assert "No claim fits" in text
    assert '"sections": []' in render_json(made)


def test_what_could_not_be_read_is_said_at_the_head_and_listed_below() -> None:
    made = page(unread=("a.pdf: it holds no text; give one that does", "b.txt: it is in Ukrainian, which is not read"))
    html = render_html(made)
    assert "2 could not be read" in html
    assert "it is in Ukrainian" in html
    assert "it is in Ukrainian" in render_markdown(made)
