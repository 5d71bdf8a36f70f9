"""Whole claims, from short reports."""

import pytest

from extract.reading import ReadClaims, said, sources
from reportedly.model import Claim, Link

CITED = [
    "Axios reported that funds were gone, citing two officials.",
    "Two officials told Axios that funds were gone.",
    "Funds were gone, two officials told Axios.",
]


@pytest.mark.parametrize("sentence", CITED)
def test_a_chain_runs_from_the_origin_to_the_last_relay(read: ReadClaims, sentence: str) -> None:
    claim = said(read(sentence), "unds were gone")
    assert [source.casefold() for source in sources(claim)] == ["two officials", "axios"]
    assert [link.kind for link in claim.chain] == ["unnamed", "outlet"]


def test_an_embedded_speaker_is_the_origin(read: ReadClaims) -> None:
    sentence = "Two sources told Axios that the treasurer, Lev Danilin, had told the union that funds were gone."
    assert sources(said(read(sentence), "funds were gone")) == ["Lev Danilin", "Two sources", "Axios"]


def test_a_quoted_speaker_goes_before_the_one_who_quotes(read: ReadClaims) -> None:
    claim = said(read("TASS quoted the harbour master as saying that the ferry sank."), "ferry sank")
    assert sources(claim) == ["harbour master", "TASS"]


def test_parallel_sources_share_a_link(read: ReadClaims) -> None:
    claim = said(read("A diver and two sailors said the ferry sank."), "ferry sank")
    assert [link.names for link in claim.chain] == [("diver", "two sailors")]


@pytest.mark.parametrize("own", ["Harbour Post", "harbour post"])
def test_the_reports_own_outlet_is_no_link(read: ReadClaims, own: str) -> None:
    claim = said(read("Two officials told the Harbour Post that funds were gone.", outlet=own), "funds")
    assert sources(claim) == ["Two officials"]


def test_the_outlets_own_words_have_no_chain(read: ReadClaims) -> None:
    claim = said(read("The ferry sank on Friday."), "sank")
    assert (claim.chain, claim.origin, claim.on_record) == ((), None, True)


@pytest.mark.parametrize(
    ("sentence", "on_record"),
    [
        ("The mayor said funds were gone.", True),
        ("A source in the ministry said funds were gone.", False),
        ("Two officials said funds were gone.", True),
        ("Sources told Axios that the mayor had said funds were gone.", False),
        ("Two people familiar with the matter said funds were gone.", False),
    ],
)
def test_on_record_means_in_public_or_to_a_named_relay(read: ReadClaims, sentence: str, on_record: bool) -> None:
    assert said(read(sentence), "funds were gone").on_record is on_record


def test_awaiting_is_a_claim_beside_the_others(read: ReadClaims) -> None:
    claims = read("The mayor said funds were gone.", "The ministry did not respond to a request for comment.")
    assert [claim.awaiting.who if claim.awaiting else None for claim in claims] == [None, ("ministry",)]


@pytest.mark.parametrize(
    ("sentence", "bounds", "role"),
    [
        ("At least 23 people were killed, the mayor said.", (23, None, None), "killed"),
        ("About 40 people were injured, the mayor said.", (None, 40, None), "injured"),
        ("Up to 10 houses were destroyed, the mayor said.", (None, None, 10), "destroyed"),
        ("Twelve sailors were missing, the mayor said.", (12, 12, 12), "missing"),
        ("Dozens of people were missing, the mayor said.", (None, None, None), "missing"),
        ("Rebels launched 12 drones, the mayor said.", (12, 12, 12), "launched"),
    ],
)
def test_amounts_keep_their_bounds_and_role(
    read: ReadClaims, sentence: str, bounds: tuple[int | None, ...], role: str
) -> None:
    (claim,) = read(sentence)
    (amount,) = claim.amounts
    assert ((amount.low, amount.best, amount.high), amount.role) == (bounds, role)


def test_each_clause_has_its_own_amounts(read: ReadClaims) -> None:
    claims = read("The mayor said nine miners were killed; the army said 12 drones were launched.")
    assert [[amount.best for amount in claim.amounts] for claim in claims] == [[9], [12]]


def test_a_date_or_a_clock_time_is_no_amount(read: ReadClaims) -> None:
    assert said(read("A mill was hit at 5:30 a.m. on July 3, 2025, the mayor said."), "mill").amounts == ()


@pytest.mark.parametrize(
    ("sentence", "medium"),
    [
        ("The mayor said on Telegram that the ferry sank.", "Telegram"),
        ("The mayor told a news conference that the ferry sank.", "news conference"),
        ("The mayor said in a statement that the ferry sank.", "statement"),
        ("The mayor said the ferry sank.", None),
    ],
)
def test_the_medium_is_where_the_source_spoke(read: ReadClaims, sentence: str, medium: str | None) -> None:
    (claim,) = read(sentence)
    assert claim.origin is not None
    assert claim.origin.medium == medium


def test_the_basis_is_what_the_source_says_it_rests_on(read: ReadClaims) -> None:
    claim = said(read("The monitor said, citing satellite images, that the mill was hit."), "mill was hit")
    assert claim.origin is not None
    assert claim.origin.basis == "citing satellite images"


def test_whom_a_source_told_is_the_addressee(read: ReadClaims) -> None:
    claim = said(read("The mayor told reporters that the ferry sank."), "ferry sank")
    assert claim.origin is not None
    assert claim.origin.addressee == "reporters"


def _origin(claim: Claim) -> Link:
    assert claim.origin is not None
    return claim.origin


def test_a_links_passage_is_the_source_as_printed(read: ReadClaims) -> None:
    paragraphs = ("Lev Danilin, a diver, said the ferry sank.", "Mr. Danilin said the water was cold.")
    assert _origin(said(read(*paragraphs), "cold")).evidence.quote == "Mr. Danilin"


def test_a_quote_carried_over_paragraphs_keeps_its_speaker(read: ReadClaims) -> None:
    claims = read("“The ferry sank,” said Lev Danilin, a diver. “It was old.", "“We swam for hours.”")
    assert _origin(said(claims, "We swam")).source == "Lev Danilin"
    assert said(claims, "We swam").quoted
