"""Given mentions, read with what the parse and the other layers tell of them."""

from __future__ import annotations

from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from extract.odd_text import texts
from reportedly.extract.amounts import find_amounts
from reportedly.extract.annotate import document
from reportedly.extract.given_values import find_values
from reportedly.extract.mentions import read_document
from reportedly.extract.parse import Parser
from reportedly.extract.times import find_times
from reportedly.model import Document


def row(*sentences: str, **given_: Any) -> dict[str, Any]:
    """Make a row of sentences in which * stands before each word that is a mention, _ between the words of one."""
    made: dict[str, Any] = {"doc": "d", "sentences": [], "events": []} | given_
    for n, sentence in enumerate(sentences):
        tokens: list[str] = []
        for word in sentence.split():
            parts = word.lstrip("*").split("_")
            numbers = list(range(len(tokens), len(tokens) + len(parts)))
            tokens += parts
            if word.startswith("*"):
                made["events"].append({"id": f"{n}:{numbers[0]}", "sentence": n, "tokens": numbers})
        made["sentences"].append({"n": n, "tokens": tokens})
    return made


def read(parser: Parser, *sentences: str, **given_: Any) -> Document:
    return read_document(row(*sentences, **given_), parser.parse)


def test_a_mention_has_who_did_it_and_whom_it_was_done_to(parser: Parser) -> None:
    active = read(parser, "The storm *sank the ferry .").mentions[0]
    passive = read(parser, "The ferry was *sunk by the storm .").mentions[0]
    assert (active.head, active.subjects, active.objects) == ("sink", {"storm"}, {"ferry"})
    assert (passive.head, passive.subjects, passive.objects) == ("sink", {"storm"}, {"ferry"})


def test_a_mention_of_several_words_has_the_chief_one_for_head(parser: Parser) -> None:
    (mention,) = read(parser, "The mayor will *step_down on Friday .").mentions
    assert (mention.head, mention.words, mention.modal) == ("step", ("step", "down"), True)


def test_a_pronoun_names_no_party(parser: Parser) -> None:
    (mention,) = read(parser, "He *sank it .").mentions
    assert mention.parties == frozenset()


@pytest.mark.parametrize("tokens", [[], [9], [-1]])
def test_a_mention_without_words_is_read_all_the_same(parser: Parser, tokens: list[int]) -> None:
    made = row("The ferry sank .") | {"events": [{"id": "e", "sentence": 0, "tokens": tokens}]}
    (mention,) = read_document(made, parser.parse).mentions
    assert (mention.id, mention.head, mention.words) == ("e", "", ())


def test_a_mention_in_a_sentence_that_is_not_there_is_read_all_the_same(parser: Parser) -> None:
    made = row("The ferry sank .") | {"events": [{"id": "e", "sentence": 7, "tokens": [0]}]}
    assert read_document(made, parser.parse).mentions[0].words == ()


def test_what_a_text_gives_values_for_is_what_reading_finds() -> None:
    text = "On July 3, 2025 drones killed two people and injured at least 7; a tremor of magnitude 5.4 followed."
    (day,), amounts = find_times(text, published=None), find_amounts(text)
    assert day.value == "2025-07-03"
    expected = {("day", "07-03"), ("month", "07"), ("year", "2025"), ("weekday", "4"), ("decimal", "5.4")}
    counted = {(one.amount.role, f"{one.amount.best or one.amount.low:g}") for one in amounts}
    assert {("killed", "2"), ("injured", "7")} <= counted
    assert expected | {("killed", "2"), ("injured", "7")} <= find_values(text, None)


def test_a_weekday_is_dated_by_the_rows_date(parser: Parser) -> None:
    assert ("weekday", "5") in read(parser, "It *sank on Friday .").values
    assert ("day", "07-04") in read(parser, "It *sank on Friday .", dct="2025-07-05").values


@settings(deadline=None, max_examples=25)
@given(text=texts, numbers=st.lists(st.integers(-2, 12), max_size=3))
def test_every_mention_of_any_text_is_read(text: str, numbers: list[int]) -> None:
    sentences = [{"n": 0, "tokens": text.split(" ")}]
    made = {"doc": "d", "sentences": sentences, "events": [{"id": "e", "sentence": 0, "tokens": numbers}]}
    assert [mention.id for mention in document(made).mentions] == ["e"]
