"""What the parser gets wrong in every text of news is mended before anything reads it."""

from __future__ import annotations

import pytest

from reportedly.extract.parse import Parser

ASIDES = {
    "More than 450 rescuers, said officials in Kyiv, worked at the sites.": ("rescuers", "worked", "officials"),
    "The two tankers, said the coast guard, were bound for Odesa.": ("tankers", "bound", "guard"),
    "Three drones, said Ukraine's air force, will be shown on Monday.": ("drones", "shown", "force"),
}


@pytest.fixture(scope="module")
def parser() -> Parser:
    return Parser()


@pytest.mark.parametrize("text", ASIDES)
def test_a_subject_before_a_speaker_set_between_commas_is_its_own_verbs(parser: Parser, text: str) -> None:
    subject, verb, speaker = ASIDES[text]
    words = {word.text: word for word in next(iter(parser.parse([text])))}
    assert words[subject].head is words[verb]
    assert words[speaker].head is words["said"]
    assert words["said"].sent.root is words[verb]


def test_a_speaker_who_begins_the_sentence_keeps_the_verb(parser: Parser) -> None:
    doc = next(iter(parser.parse(["The mayor, asked on Friday, said the port was shut."])))
    words = {word.text: word for word in doc}
    assert words["mayor"].head is words["said"]
