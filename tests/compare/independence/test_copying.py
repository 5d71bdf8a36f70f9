from __future__ import annotations

import random

from hypothesis import given
from hypothesis import strategies as st

from compare.independence.copied import Part, corpus, filler, report_of, true_pairs
from reportedly.compare.independence import find_copies
from reportedly.model import Copying, Report

QUOTE = (
    "“We will rebuild every house on this street before the winter comes and we will do it with our own hands and "
    "with the help of all who came here tonight from the villages along the river, as we did three years ago”"
)


def text_of(words: str, number: int = 0) -> Report:
    return report_of([Part(words, None)], number)


def found(*reports: Report) -> list[Copying]:
    return list(find_copies(reports))


def letters(count: int, first: int = 0) -> str:
    """Return words that nobody else has."""
    return " ".join(f"word{first + at}" for at in range(count))


def test_copies_of_every_kind_are_found_and_nothing_else() -> None:
    made = corpus()
    true, unsure = true_pairs(made)
    told = {frozenset((copying.report, copying.of)) for copying in find_copies(report for report, _ in made)} - unsure
    assert len(told & true) / len(told) >= 0.95
    assert len(told & true) / len(true) >= 0.90


def test_the_later_report_is_the_copy() -> None:
    early, late = text_of(letters(60), 1), text_of(letters(60), 2)
    (copying,) = found(late, early)
    assert (copying.report, copying.of, copying.order) == (late.id, early.id, "published")


def test_a_short_report_taken_whole_is_a_copy_of_all_of_it() -> None:
    (copying,) = found(text_of(f"{letters(400, 1000)} {letters(60)}", 1), text_of(letters(60), 2))
    assert copying.share == 1.0


def test_a_text_that_says_a_thing_twice_has_no_more_than_all_its_words_of_another() -> None:
    twice = f"{letters(60)} {letters(60)}"
    (copying,) = found(text_of(twice, 1), text_of(twice, 2))
    assert (copying.share, copying.words) == (1.0, 120)


def test_reporters_of_one_speech_copy_nothing_from_each_other() -> None:
    assert not found(text_of(f"{letters(40)} {QUOTE}", 1), text_of(f"{letters(40, 100)} {QUOTE}", 2))


def test_a_stock_sentence_is_no_copy() -> None:
    stock = "Neither side's account could be confirmed by reporters who were kept away from the town"
    assert not found(text_of(f"{letters(40)} {stock}", 1), text_of(f"{letters(40, 100)} {stock}", 2))


def test_a_word_changed_here_and_there_breaks_no_passage() -> None:
    words = letters(80).split()
    words[20] = words[50] = "other"
    (copying,) = found(text_of(letters(80), 1), text_of(" ".join(words), 2))
    assert len(copying.passages) == 1


def test_a_passage_is_given_as_printed_in_both() -> None:
    early, late = text_of(f"{letters(9, 500)} {letters(40)}", 1), text_of(f"{letters(40).upper()} {letters(9, 900)}", 2)
    (copying,) = found(early, late)
    (passage,) = copying.passages
    assert passage.here.holds_in(late.text)
    assert passage.there.holds_in(early.text)
    assert passage.here.quote.casefold() == passage.there.quote == letters(40)


def test_a_thousand_copies_of_one_text_are_all_told_and_fast() -> None:
    copies = [text_of(f"{letters(60)} {letters(30, 1000 * number)}", number) for number in range(1, 1001)]
    told = found(*copies)
    assert {copying.report for copying in told} == {report.id for report in copies[1:]}
    assert len(told) < 50 * len(copies)


def test_reports_without_words_copy_nothing() -> None:
    assert not found(text_of("", 1), text_of("…", 2), text_of("👍🏽 👍🏽", 3))


@given(st.permutations(range(8)))
def test_the_order_in_which_reports_come_changes_nothing(order: list[int]) -> None:
    dice = random.Random(1)
    parts = [filler(dice) for _ in range(4)]
    reports = [report_of([*parts[number % 3 :], filler(random.Random(number))], number) for number in range(8)]
    assert find_copies(reports[number] for number in order) == find_copies(reports)


def test_of_many_reports_of_one_text_the_later_ones_are_copies_of_the_first_alone() -> None:
    first, *later = (text_of(letters(60), number) for number in range(1, 16))
    told = found(first, *later)
    assert {copying.report for copying in told} == {report.id for report in later}
    assert [copying.of for copying in told if copying.report == later[-1].id] == [first.id]
