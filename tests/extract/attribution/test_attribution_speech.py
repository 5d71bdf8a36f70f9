"""Who said what: direct, indirect and mixed speech, and the order its parts stand in."""

from __future__ import annotations

import pytest

from extract.attribution.attributed import Reads, Said

HOLD = "the bridge would hold"


@pytest.mark.parametrize(
    ("text", "source", "cue", "content"),
    [
        ("The mayor said that the bridge would hold.", "The mayor", "said", f"that {HOLD}"),
        ("The mayor said the bridge would hold.", "The mayor", "said", HOLD),
        ("The mayor told reporters on Friday that the bridge would hold.", "The mayor", "told", f"that {HOLD}"),
        ("The mayor has never said the bridge would hold.", "The mayor", "has never said", HOLD),
        ("The mayor also said the bridge would hold.", "The mayor", "also said", HOLD),
        ("The mayor refused to say who had built it.", "The mayor", "refused to say", "who had built it"),
        ("The mayor went on to say it was safe.", "The mayor", "went on to say", "it was safe"),
        ("The bridge would hold, the mayor said.", "the mayor", "said", "The bridge would hold"),
        ("“The bridge holds,” the mayor said.", "the mayor", "said", "The bridge holds"),
        ("“The bridge holds,” said the mayor.", "the mayor", "said", "The bridge holds"),
        ('"The bridge holds," said the mayor.', "the mayor", "said", "The bridge holds"),
        ("''The bridge holds,'' said the mayor.", "the mayor", "said", "The bridge holds"),
        ("The mayor said: “The bridge holds.”", "The mayor", "said", "The bridge holds"),
        ("On Friday, the mayor said, “The bridge holds.”", "the mayor", "said", "The bridge holds"),
        ("“Who paid for it?” Ann Lee asked.", "Ann Lee", "asked", "Who paid for it"),
        ("Police, the mayor said, closed the bridge.", "the mayor", "said", "Police | closed the bridge"),
        ("The bridge holds, according to the mayor.", "the mayor", "according to", "The bridge holds"),
        ("According to the mayor, the bridge holds.", "the mayor", "According to", "the bridge holds"),
        ("The mayor warned that the river was rising.", "The mayor", "warned", "that the river was rising"),
        ("The ministry denied that it had fired.", "The ministry", "denied", "that it had fired"),
        ("The mayor vowed to rebuild the bridge.", "The mayor", "vowed", "to rebuild the bridge"),
    ],
)
def test_speech_has_its_source_cue_and_content(said: Reads, text: str, source: str, cue: str, content: str) -> None:
    assert Said(source, cue, content) in said(text, outermost=True)


@pytest.mark.parametrize(
    ("text", "source"),
    [
        ("“It holds,” said Ann Lee, a nurse who crosses it daily.", "Ann Lee, a nurse who crosses it daily"),
        ("The governor, who took office in May, said the bridge was safe.", "The governor, who took office in May"),
        ("An engineer who said the bridge was safe has left.", "who"),
        ("A source close to the talks said the bridge was safe.", "A source close to the talks"),
        ("Five aides and a driver said the bridge was safe.", "Five aides and a driver"),
        ("Critics say the bridge is unsafe.", "Critics"),
        (
            "At a panel last week in London, Ann Lee, the chief engineer, told us that it held.",
            "Ann Lee, the chief engineer",
        ),
        ("The bridge holds, said the town's chief engineer, Ann Lee.", "the town's chief engineer, Ann Lee"),
        ("Opponents of the mayor accused the council and its friends of selling the bridge.", "Opponents of the mayor"),
        ("She's said she will cross it daily.", "She"),
        ("The nurse, who crosses it daily, told Sample Wire, “It holds.”", "The nurse, who crosses it daily"),
        ("The nurse, smiling, said of the mayor's plan: “It holds.”", "The nurse, smiling"),
    ],
)
def test_a_source_is_its_whole_noun_phrase(said: Reads, text: str, source: str) -> None:
    assert source in [one.source for one in said(text)]


def test_mixed_speech_is_one_content(said: Reads) -> None:
    made = said("The mayor said the bridge was “a gift to the town” and would hold.", outermost=True)
    assert [one.content for one in made] == ["the bridge was “a gift to the town” and would hold"]


def test_the_participle_after_a_cue_speaks_for_the_same_source(said: Reads) -> None:
    made = said("“It holds,” the mayor said, adding that the road would open on Monday.", outermost=True)
    assert made == [
        Said("the mayor", "said", "It holds"),
        Said("the mayor", "adding", "that the road would open on Monday"),
    ]


def test_words_that_a_statement_carries_are_its_issuers(said: Reads) -> None:
    made = said("The ministry released a statement saying the bridge was safe.", outermost=True)
    assert made == [Said("The ministry", "released a statement saying", "the bridge was safe")]


def test_two_speakers_set_against_each_other_keep_their_own_words(said: Reads) -> None:
    made = said("The mayor said the bridge would hold, while the governor said it would fall.", outermost=True)
    assert [(one.source, one.content) for one in made] == [
        ("The mayor", "the bridge would hold"),
        ("the governor", "it would fall"),
    ]


def test_who_asks_the_speaker_is_not_told(said: Reads) -> None:
    made = said("Asked whether the bridge was safe, the mayor said it would hold.", outermost=True)
    assert [(one.source, one.cue) for one in made] == [("", "Asked"), ("the mayor", "said")]


def test_a_quote_closed_with_its_comma_ends_what_was_said(said: Reads) -> None:
    made = said("The mayor said that “the bridge holds,” adding that the road was open.", outermost=True)
    assert [one.content for one in made] == ["that “the bridge holds", "that the road was open"]


@pytest.mark.parametrize(
    "text",
    [
        "The mayor denied a deal had been reached and said in a statement that talks went on.",
        "The mayor denied that she will resign and said that talks went on.",
    ],
)
def test_a_speaker_goes_on_after_what_was_said(said: Reads, text: str) -> None:
    made = said(text, outermost=True)
    assert [(one.source, one.cue.split()[0]) for one in made] == [("The mayor", "denied"), ("The mayor", "said")]
    assert "said" not in made[0].content


def test_somebody_elses_words_end_what_was_said(said: Reads) -> None:
    made = said("Bo Kerr said the roof fell, and his wife, Ann, said they fled.", outermost=True)
    assert [(one.source, one.cue) for one in made] == [("Bo Kerr", "said"), ("his wife, Ann", "said")]


def test_a_reason_given_is_part_of_what_was_said(said: Reads) -> None:
    (made,) = said("The mayor said the bridge was safe, because engineers had tested it twice.", outermost=True)
    assert made.content.endswith("because engineers had tested it twice")
