"""The day that "yesterday" or "on Friday" means stands beside it, by the claims' own times, where the page does not say it."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, datetime, timedelta
from typing import Any
from zoneinfo import ZoneInfo

import pytest

from builders import event, place, when
from reportedly.model import Claim, TimeSpan
from reportedly.roundup import Sentence, localised, sentences_of
from reportedly.roundup.checker.check import why_refused
from reportedly.roundup.composing.days import dated
from reportedly.roundup.page import DayMeant
from reportedly.roundup.render.rows import silences_in
from roundup.printed import printed, relation, silent, together
from roundup.samples import page


def on(day: int, expression: str, month: int = 7, days: int = 1) -> TimeSpan:
    start = datetime(2025, month, day, tzinfo=ZoneInfo("Europe/Kyiv"))
    return when(start, start + timedelta(days=days), expression)


def days_in(text: str, claim: Claim, known: set[date] | None = None) -> list[tuple[str, str]]:
    made = dated(Sentence(text, (claim.id,), "statement"), {claim.id: claim}, known or set())
    return [(one.word, f"{one.day:%m-%d}") for one in made.days]


def told(text: str, span: TimeSpan | None = None, said: str | None = None, **given: Any) -> Claim:
    return printed(f"[The Harbour Guard|Harbour Guard] <said> {{{text}}}.", when=span, link={"said": said}, **given)


@pytest.mark.parametrize(
    ("text", "span", "said", "expected"),
    [
        ("the pier was hit on Friday", on(4, "on Friday"), None, [("Friday", "07-04")]),
        ("the pier was hit on Friday", on(3, "on Friday"), None, []),  # a Thursday: one of the two is misread
        ("the pier was hit yesterday", on(4, "yesterday"), None, [("yesterday", "07-04")]),
        ("the pier was hit yesterday", on(1, "yesterday"), None, []),  # four days before publication
        ("the pier was hit on Friday", on(4, "on Friday 4 July"), None, [("Friday", "07-04")]),
        (
            "the pier was hit in the night to Friday",
            on(3, "in the night to Friday", days=2),
            None,
            [("Friday", "07-04")],
        ),
        ("it will close on Friday", None, "2025-07-04", [("Friday", "07-04")]),
        ("it will close on Friday", None, "2025-07-03", []),
        ("it will close on Friday", None, None, []),
        ("it was open from Friday to Friday", on(4, "Friday"), None, []),  # which of the two?
        ("it was hit on Friday, 4 July", on(4, "on Friday, 4 July"), None, []),  # the page says it already
    ],
)
def test_the_day_is_the_one_that_the_claim_s_time_gives(text: str, span: Any, said: str, expected: list[Any]) -> None:
    assert days_in(text, told(text, span, said)) == expected


def test_what_the_page_says_already_is_not_said_again() -> None:
    claim = told("the pier was hit on Friday", on(4, "on Friday"))
    assert days_in("The Harbour Guard said the pier was hit on Friday.", claim, {date(2025, 7, 4)}) == []


def test_a_page_of_several_days_puts_them_in_brackets_after_the_word() -> None:
    early = told("the pier was hit on Tuesday", on(1, "on Tuesday"), event=event(), places=(place("Rivermouth"),))
    late = told("the quay in Rivermouth was hit on Friday's ebb", on(4, "Friday's"), at=400, event=event())
    one = localised(page((early, late), together(early, late)), "en-US")
    texts = [sentence.text for sentence in sentences_of(one)]
    assert "The Harbour Guard said the pier was hit on Tuesday [July 1]." in texts
    assert any("Friday’s [July 4] ebb" in text for text in texts)


def test_a_page_of_one_day_leaves_that_day_alone() -> None:
    claim = told("the pier was hit on Friday", on(4, "on Friday"), event=event())
    assert not any(sentence.days for sentence in sentences_of(page((claim,), together(claim))))


@pytest.mark.parametrize(
    ("word", "day"), [("Friday", date(2025, 7, 11)), ("Friday", date(2025, 7, 3)), ("Monday", date(2025, 7, 4))]
)
def test_a_day_that_no_cited_time_gives_is_refused(word: str, day: date) -> None:
    claim = told("the pier was hit on Friday", on(4, "on Friday"))
    sentence = Sentence("The Harbour Guard said the pier was hit on Friday.", (claim.id,), "statement")
    held = {claim.id: claim}
    assert why_refused(replace(sentence, days=(DayMeant("Friday", date(2025, 7, 4)),)), held, frozenset()) is None
    assert why_refused(replace(sentence, days=(DayMeant(word, day),)), held, frozenset()) is not None


def test_a_day_that_was_past_when_it_was_planned_is_misread_and_left_out() -> None:
    claim = told("it threatened to strike on Friday", on(4, "on Friday"), modality="planned")
    assert days_in("The Harbour Guard said it threatened to strike on Friday.", claim) == []


def test_yesterday_is_not_the_day_on_which_it_is_spoken_of() -> None:
    claim = told("the pier was hit yesterday", None, "2025-07-05")
    assert days_in("The Harbour Guard said the pier was hit yesterday.", claim) == []


def test_what_waits_for_an_answer_says_its_day_above_the_events_too() -> None:
    first = told("the pier was hit on Tuesday", on(1, "on Tuesday"), event=event(), places=(place("Rivermouth"),))
    late = told("the quay was hit on Friday", on(4, "on Friday"), at=400, event=event())
    quiet = silent("South", "There was no word from the South.", at=900)
    both = together(first, late, relations=(relation("awaits", quiet, first),))
    made = page((first, late, quiet), both)
    (silence,) = silences_in(made)
    assert silence.to is not None
    assert [one.word for one in silence.to.days] == ["Tuesday"]
