"""Quotes that are interrupted, or run over sentences and paragraphs."""

from __future__ import annotations

from extract.attribution.attributed import Reads, Said


def test_an_interrupted_quote_is_one_content_in_two_pieces(said: Reads) -> None:
    made = said("“The bridge,” the mayor said on Friday, “will hold for years.”", outermost=True)
    assert made == [Said("the mayor", "said", "The bridge | will hold for years")]


def test_sentences_quoted_after_the_cue_belong_to_it(said: Reads) -> None:
    made = said("“It holds,” the mayor said. “We tested it twice. It did not move.”", outermost=True)
    assert [(one.source, one.cue) for one in made] == [("the mayor", "said")]
    assert made[0].content.endswith("We tested it twice. It did not move")


def test_sentences_quoted_before_the_cue_belong_to_it(said: Reads) -> None:
    (made,) = said("“We tested it twice. It did not move. It holds,” the mayor said.", outermost=True)
    assert made.content.startswith("We tested it twice. It did not move")


def test_a_quote_goes_on_after_a_question(said: Reads) -> None:
    (made,) = said("“Who paid for it?” Ann Lee asked. “Not the town.”", outermost=True)
    assert made == Said("Ann Lee", "asked", "Who paid for it | Not the town")


def test_a_quoted_paragraph_belongs_to_the_speaker_of_the_one_before(said: Reads) -> None:
    (made,) = said("“It holds,” the mayor said.\n\n“We tested it twice.”", outermost=True)
    assert "We tested it twice" in made.content


def test_a_cue_and_a_colon_introduce_the_next_paragraph(said: Reads) -> None:
    (made,) = said("Then the mayor said:\n\n“We tested it twice.”", outermost=True)
    assert (made.source, made.cue, made.content) == ("the mayor", "said", "We tested it twice")


def test_each_of_two_quotes_has_its_own_speaker(said: Reads) -> None:
    made = said("“It holds,” the mayor said.\n“It does not,” the governor replied.", outermost=True)
    assert [(one.source, one.content) for one in made] == [("the mayor", "It holds"), ("the governor", "It does not")]


def test_a_quoted_term_is_nobodys_speech(said: Reads) -> None:
    assert said("The bridge, nicknamed “the old goat”, was shut.") == []


def test_a_cue_inside_a_quote_speaks_within_it(said: Reads) -> None:
    (made,) = said("“My brother says it holds,” the mayor said.", outermost=True)
    assert made.source == "the mayor"


def test_a_transcript_names_its_speakers_before_a_colon(said: Reads) -> None:
    made = said("ANN LEE: Are we ready for the winter?\nBO KERR: We were ready in May.")
    assert [(one.source, one.cue) for one in made] == [("ANN LEE", ":"), ("BO KERR", ":")]


def test_a_dateline_is_no_speaker(said: Reads) -> None:
    assert [one.source for one in said("MAREL (Sample Wire) - Police said on Friday the road was shut.")] == ["Police"]


def test_a_cue_inside_a_quote_has_only_quoted_words(said: Reads) -> None:
    made = said("''He says it holds,'' Ann Lee, a nurse, said at the bridge. ''I cross it daily.''", outermost=True)
    assert made == [Said("Ann Lee, a nurse", "said", "He says it holds | I cross it daily")]


def test_a_quoted_name_within_a_sentence_has_no_speaker(said: Reads) -> None:
    made = said("The mayor said the “Old Goat” bridge was built to counter floods.", outermost=True)
    assert [one.source for one in made] == ["The mayor"]


def test_a_quote_after_a_remark_goes_on_with_what_was_said(said: Reads) -> None:
    text = "“It holds,” the mayor said, noting that it was old. “We tested it twice.”"
    made = said(text, outermost=True)
    assert made[0] == Said("the mayor", "said", "It holds | We tested it twice")


def test_a_programme_named_in_quotes_says_nothing(said: Reads) -> None:
    (made,) = said("On Friday's episode of “The Sample Morning,” the mayor said the bridge was “safe.”", outermost=True)
    assert (made.source, made.content) == ("the mayor", "the bridge was “safe")


def test_a_speaker_in_brackets_says_what_is_in_them(said: Reads) -> None:
    made = said("The toll was dropped (it cost more than it earned, the mayor said) and the road is free.")
    assert ("the mayor", "it cost more than it earned") in [(one.source, one.content) for one in made]


def test_a_clause_cut_by_its_speaker_goes_on_after_him(said: Reads) -> None:
    made = said("That is why, the mayor said, the bridge was shut.", outermost=True)
    assert made == [Said("the mayor", "said", "That is why | the bridge was shut")]


def test_what_is_found_in_a_quote_is_not_the_speakers_verb(said: Reads) -> None:
    made = said("“This bridge tells us that they could build,” Ann Lee declared. “It holds.”", outermost=True)
    assert made == [Said("Ann Lee", "declared", "This bridge tells us that they could build | It holds")]
