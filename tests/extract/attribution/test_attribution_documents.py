"""Words whose source is a document, a transcript's label, or who only echoes them."""

from __future__ import annotations

import pytest

from extract.attribution.attributed import Reads, spoken
from extract.reading import ReadClaims, said, sources
from reportedly.extract.parse import Parser

SHOWN = "the company knew of the leak"


@pytest.mark.parametrize(
    ("printed", "source"),
    [
        ("Documents show that", "Documents"),
        ("A letter seen by Sample Wire shows that", "letter seen by Sample Wire"),
        ("Footage showed", "Footage"),
        ("Data from the harbour office show that", "Data from the harbour office"),
    ],
)
def test_what_a_document_shows_is_on_its_word(read: ReadClaims, printed: str, source: str) -> None:
    assert sources(said(read(f"{printed} {SHOWN}."), SHOWN)) == [source]


def test_what_is_seen_of_a_document_ends_before_what_it_shows(read: ReadClaims) -> None:
    (link,) = said(read(f"A letter seen by Sample Wire shows that {SHOWN}."), SHOWN).chain
    assert link.basis == "A letter seen by Sample Wire"


@pytest.mark.parametrize("text", ["The mayor showed that it held.", "The map shows the bridge."])
def test_to_show_is_no_speech_of_a_person_or_without_a_clause(parser: Parser, text: str) -> None:
    assert spoken(parser, text) == []


def test_figures_in_a_poll_are_the_polls(said: Reads) -> None:
    (made,) = said("In a Sample Wire poll, half of the town wanted a bridge.", outermost=True)
    assert (made.source, made.cue) == ("a Sample Wire poll", "In")


def test_as_somebody_noted_attributes_what_follows(said: Reads) -> None:
    (made,) = said("As the mayor noted, the bridge holds.", outermost=True)
    assert (made.source, made.cue, made.content) == ("the mayor", "noted", "the bridge holds")


@pytest.mark.parametrize(
    ("after", "stance"),
    [
        ("a claim denied by the ferry company", "denies"),
        ("an accusation the ferry company rejects", "denies"),
        ("a view shared by the ferry company", "asserts"),
    ],
)
def test_who_denies_or_shares_what_is_printed_is_its_source(read: ReadClaims, after: str, stance: str) -> None:
    claim = said(read(f"The ferry rammed the pier, {after}."), "rammed")
    assert (sources(claim), claim.stance) == (["ferry company"], stance)


def test_who_echoes_a_speaker_passes_nothing_on(read: ReadClaims) -> None:
    claim = said(read("The mayor said the ferry rammed the pier, a charge echoed by the governor."), "rammed")
    assert sources(claim) == ["mayor"]


def test_questions_and_answers_have_their_labels_for_source(read: ReadClaims) -> None:
    claims = read("Q: Did the two boats sink?", "A: Two of them did, and the pier was damaged.")
    assert [sources(claim) for claim in claims] == [["Q"], ["A"], ["A"]]


@pytest.mark.parametrize("text", ["ANN LEE: We will open the pier.", 'Ann Lee: "The pier will open."'])
def test_a_label_before_speech_is_its_speaker(read: ReadClaims, text: str) -> None:
    (claim,) = read(text)
    assert [(link.source.casefold(), link.kind) for link in claim.chain] == [("ann lee", "person")]


def test_a_place_before_news_speaks_nothing(read: ReadClaims) -> None:
    (claim,) = read("MAREL: Two boats sank in the harbour.")
    assert claim.chain == ()


@pytest.mark.parametrize("noun", ["Participants", "Attendees", "Rescuers", "Witnesses", "Residents", "Doctors"])
def test_people_at_a_scene_can_speak(read: ReadClaims, noun: str) -> None:
    assert sources(said(read(f"{noun} in the harbour said the ferry sank."), "ferry")) != []


def test_a_counted_group_that_acts_is_no_source(read: ReadClaims) -> None:
    claim = said(read("More than 450 rescuers were deployed, officials said."), "deployed")
    assert sources(claim) == ["officials"]
