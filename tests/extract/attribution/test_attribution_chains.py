"""Words passed on: according to, citing, quoted as saying; and what stays one level down."""

from __future__ import annotations

from extract.attribution.attributed import Reads, Said, spoken
from reportedly.extract.parse import Parser


def test_every_link_of_a_chain_is_found(parser: Parser) -> None:
    text = "The bridge was hit, a port official said, according to Sample Wire, citing a police report."
    assert {source for source, _ in spoken(parser, text)} == {"official", "Wire", "report"}


def test_the_last_relay_holds_all_that_stands_before_it(said: Reads) -> None:
    (made,) = said("The bridge was hit, a port official said, according to Sample Wire.", outermost=True)
    assert made == Said("Sample Wire", "according to", "The bridge was hit, a port official said")


def test_who_is_quoted_as_saying_is_inside_the_quoting(said: Reads) -> None:
    made = said("Sample Wire quoted a port official as saying that the bridge was hit.")
    assert Said("a port official", "saying", "that the bridge was hit") in made
    assert Said("Sample Wire", "quoted", "a port official as saying that the bridge was hit") in made


def test_outermost_leaves_out_what_another_passes_on(said: Reads) -> None:
    text = "The mayor said the governor had told her that the bridge was hit."
    assert [one.source for one in said(text)] == ["The mayor", "the governor"]
    assert [one.source for one in said(text, outermost=True)] == ["The mayor"]


def test_an_accusation_holds_the_accused_and_the_deed(said: Reads) -> None:
    (made,) = said("The ministry accused the rebels of firing on the bridge, killing two fishermen.", outermost=True)
    assert (made.source, made.cue) == ("The ministry", "accused")
    assert "the rebels of firing on the bridge" in made.content


def test_a_noun_of_saying_attributes_with_its_owner(said: Reads) -> None:
    assert Said("The mayor's", "claim", "that the bridge holds") in said(
        "The mayor's claim that the bridge holds is new."
    )


def test_a_relay_may_cite_between_cue_and_clause(parser: Parser) -> None:
    text = "Marel's Channel 9 reported, citing port officials, that the bridge was hit."
    assert [source for source, _ in spoken(parser, text)] == ["Channel", "officials"]


def test_a_reason_cited_is_no_origin(parser: Parser) -> None:
    text = "The road was shut, the mayor said, citing the rain of last week."
    assert spoken(parser, text) == [("mayor", "said")]
