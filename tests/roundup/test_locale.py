"""Dates and numbers of the page's own as a place writes them; not a letter of what was printed is altered."""

from __future__ import annotations

import json
from dataclasses import replace
from datetime import UTC, date, datetime

import pytest

from builders import amount
from reportedly.errors import UsageError
from reportedly.roundup import Roundup, localised, render_html, render_json, render_markdown, sentences_of
from reportedly.roundup.locale import locale_of
from roundup.printed import printed, silent, together
from roundup.samples import CLAIMS, COMPARISON, STRIKE, page

MANY = printed(
    "[The Harbour Guard|Harbour Guard] <said> {1,234,567 shells were launched at Rivermouth on 4 July}.",
    at=2000, amounts=(amount(1234567, of="shell", role="launched"),), **STRIKE,
)  # fmt: skip


@pytest.mark.parametrize(
    ("name", "day", "time", "number"),
    [
        ("en-GB", "4 July 2025", "15:05", "1,234,567.5"),
        ("en-US", "July 4, 2025", "3:05 p.m.", "1,234,567.5"),
        ("en_us", "July 4, 2025", "3:05 p.m.", "1,234,567.5"),
        ("en-AU", "4 July 2025", "3:05 pm", "1,234,567.5"),
        ("en-IN", "4 July 2025", "3:05 pm", "12,34,567.5"),
        ("en-ZA", "4 July 2025", "15:05", "1 234 567,5"),
    ],
)
def test_a_place_has_its_own_order_clock_and_marks(name: str, day: str, time: str, number: str) -> None:
    locale = locale_of(name)
    at = datetime(2025, 7, 4, 15, 5, tzinfo=UTC)
    written = locale.day(at, year=True), locale.time(at), locale.number(1234567.5)
    assert tuple(one.replace("\N{NO-BREAK SPACE}", " ") for one in written) == (day, time, number)


@pytest.mark.parametrize(
    ("hour", "written"), [(0, "12:30 a.m."), (11, "11:30 a.m."), (12, "12:30 p.m."), (23, "11:30 p.m.")]
)
def test_noon_and_midnight_are_twelve(hour: int, written: str) -> None:
    at = datetime(2025, 7, 4, hour, 30, tzinfo=UTC)
    assert locale_of("en-US").time(at).replace("\N{NO-BREAK SPACE}", " ") == written


@pytest.mark.parametrize(
    ("own", "written"),
    [
        ("Friday 4 July 2025", "Friday, July 4, 2025"),
        ("30 June to 1 July 2025", "June 30 to July 1, 2025"),
        ("night of 3–4 July", "night of July 3–4"),
        ("4 July", "July 4"),
    ],
)
def test_the_month_goes_first_in_every_form_of_a_date(own: str, written: str) -> None:
    assert locale_of("en-US").dates(own) == written


def american(claims: tuple[object, ...] = (*CLAIMS, MANY)) -> tuple[Roundup, Roundup]:
    made = page(claims, COMPARISON)  # type: ignore[arg-type]
    return made, localised(made, "en-US")


def test_headings_and_silences_take_the_locale_and_printed_words_do_not() -> None:
    before, after = american()
    assert after.sections[0].heading.text == "Rivermouth: air attack reported, night of July 3–4"
    quiet = [one.text for one in sentences_of(after) if one.kind == "awaiting"]
    assert quiet
    assert all("as of July 4" in text for text in quiet)
    kept = ("statement", "quotation", "printed", "words")
    assert [one.text for one in sentences_of(before) if one.kind in kept] == [
        one.text for one in sentences_of(after) if one.kind in kept
    ]
    assert before.sources == after.sources


def test_figures_of_the_page_s_own_writing_take_the_marks_of_the_place() -> None:
    made = localised(page((MANY,), together(MANY)), "en-IN")
    (line,) = next(iter((*made.sections, *made.brief))).strips[0].lines
    assert line.words == "12,34,567 shells"
    assert line.sentence.text == "Harbour Guard: 12,34,567 shells launched"


def test_times_of_publication_and_the_title_are_written_so_in_html_and_markdown() -> None:
    _, made = american()
    for text in (render_html(made), render_markdown(made)):
        flat = text.replace("\N{NO-BREAK SPACE}", " ")
        assert "July 5, 2025, 12:00 p.m." in flat
        assert "5 July" not in flat
    assert '<html lang="en-US">' in render_html(made)


def test_json_keeps_iso_dates_and_says_the_locale() -> None:
    _, made = american()
    told = json.loads(render_json(made))
    assert told["cutoff"] == "2025-07-05T09:00:00Z"
    assert told["last_day"] == date(2025, 7, 4).isoformat()
    assert told["locale"] == "en-US"


def test_the_usual_locale_changes_nothing() -> None:
    made = page()
    assert localised(made, "en-GB") == made


def test_a_name_that_holds_a_date_keeps_it() -> None:
    named = silent("17 November Front", "There was no word from the 17 November Front.", at=3000)
    made = localised(page((*CLAIMS, named), COMPARISON), "en-US")
    (text,) = [one.text for one in sentences_of(made) if named.id in one.cites and one.kind == "awaiting"]
    assert text.startswith("No word from the 17 November Front as of July 4")


def test_an_unknown_locale_is_refused_with_those_that_are_known() -> None:
    with pytest.raises(UsageError, match="en-US"):
        localised(replace(page()), "fr")
