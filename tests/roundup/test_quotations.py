"""Quotations: never with the narrator's words as the speaker's, never left open."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from reportedly.roundup import Sentence
from reportedly.roundup.checker.check import why_refused
from reportedly.roundup.checker.quotes import rejoined
from reportedly.roundup.units import Unit
from reportedly.roundup.wording.lines import words_line
from reportedly.roundup.wording.sentences import as_printed, quotation
from reportedly.roundup.wording.text import in_quotes, words_of
from roundup.printed import printed

SPLIT = "‘{The roof is gone,’ [Ida Reed|Ida Reed|person] <said>, ‘and so is the quay by the mill}.’"


@pytest.mark.parametrize("marks", ["‘’", "“”", '""'])
def test_a_quotation_that_the_narrator_interrupts_is_not_printed_as_one(marks: str) -> None:
    text = SPLIT.replace("‘", marks[0]).replace("’", marks[1])
    assert "said" not in (quotation(Unit((printed(text, quoted=True),))) or "").partition(": ")[2]


def test_its_pieces_are_joined_by_an_ellipsis_beside_another_account() -> None:
    claim = printed(SPLIT, quoted=True)
    line = words_line(claim)
    assert line.text == "Ida Reed: “The roof is gone, … and so is the quay by the mill”"
    assert why_refused(line, {claim.id: claim}, frozenset()) is None


def test_the_whole_passage_can_still_be_printed() -> None:
    claim = printed(SPLIT, quoted=True)
    assert as_printed(Unit((claim,))).text.startswith("The Harbour Post wrote: ")


@pytest.mark.parametrize(
    ("text", "printed_as"),
    [
        ("it was in ‘emergency condition", "“it was in ‘emergency condition’”"),
        ("it was in ‘emergency condition’", "“it was in ‘emergency condition’”"),
        ("the leaders’ call was Reed’s idea", "“the leaders’ call was Reed’s idea”"),
        ('she said "no', "“she said ‘no’”"),
    ],
)  # fmt: skip
def test_a_quotation_mark_left_open_inside_is_closed(text: str, printed_as: str) -> None:
    assert in_quotes(text) == printed_as


@settings(deadline=None, max_examples=60)
@given(st.text(alphabet="ab ,.’‘“”\"'", max_size=60))
def test_a_joined_quotation_adds_no_word(text: str) -> None:
    rest = iter(words_of(text))
    assert all(word in rest for word in words_of(rejoined(text)))


def test_words_that_are_not_quoted_stand_without_quotation_marks() -> None:
    claim = printed("[Ida Reed|Ida Reed|person] <said> {the roof is gone}.")
    assert words_line(claim).text == "Ida Reed: the roof is gone"
    wrong = Sentence("Ida Reed: “the roof is gone”", (claim.id,), "words")
    assert "quotation" in (why_refused(wrong, {claim.id: claim}, frozenset()) or "")


@pytest.mark.parametrize(
    "piece", ["Death to the harbour guard of Millbrook.’", "When they march they say ‘Death to the guard."]
)
def test_a_piece_of_what_others_are_quoted_as_saying_is_not_the_speakers_own(piece: str) -> None:
    claim = printed(f"[Ida Reed|Ida Reed|person] <said>: “{{{piece}}}”", quoted=True)
    assert quotation(Unit((claim,))) is None


def test_a_quotation_left_open_does_not_take_in_the_narrator() -> None:
    claim = printed('"{This is the first time we have sold wood here, [he|Ida Reed|person] <said>}.', quoted=True)
    wrong = Sentence(
        "Ida Reed said: “This is the first time we have sold wood here, he said.”", (claim.id,), "quotation"
    )
    assert "narrator" in (why_refused(wrong, {claim.id: claim}, frozenset()) or "")


def test_a_quotation_between_doubled_apostrophes_keeps_its_last_word() -> None:
    claim = printed("''{The pier seems to have been shut for a} while,'' <said> [Ann Lee|Ann Lee|person].", quoted=True)
    assert quotation(Unit((claim,))) == "Ann Lee said: “The pier seems to have been shut for a while.”"
