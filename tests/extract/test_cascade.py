"""Reports as they come from intake, read to the end."""

from __future__ import annotations

import pytest

from extract.reading import ReadClaims, passages, report_of, said, sources
from reportedly.extract import Extractor, extract
from reportedly.intake import read_bytes
from reportedly.model import Profile

PAGE = """Ferry sinks off Marel; nine missing

Sample Wire
July 4, 2025 18:30 (GMT+3)

MAREL, July 4 - Nine sailors were missing on Friday after a ferry sank, the harbour police said.

"It was old," said Lev Danilin, a diver.

See more: What we know of the ferry

He said the water was cold. The owner declined to comment.
"""


def test_a_report_is_read_from_its_bytes_to_its_claims(extractor: Extractor) -> None:
    report = read_bytes(PAGE.encode(), "ferry.txt")
    claims = extractor.extract(report)
    assert [sources(claim) for claim in claims if not claim.awaiting] != []
    assert sources(said(claims, "It was old")) == ["Lev Danilin"]
    assert sources(said(claims, "water was cold")) == ["Lev Danilin"]
    assert said(claims, "Nine sailors").amounts[0].best == 9
    assert [claim.awaiting.kind for claim in claims if claim.awaiting] == ["declined"]
    assert not [
        claim for claim in claims if "See more" in claim.sentence.quote or "Ferry sinks" in claim.sentence.quote
    ]
    assert all(passage.holds_in(report.text) for claim in claims for passage in passages(claim))


def test_claims_stand_in_text_order(read: ReadClaims) -> None:
    claims = read("The ferry sank, the police said. Nine sailors swam.", "The mayor said funds were gone.")
    starts = [claim.evidence.start for claim in claims]
    assert starts == sorted(starts)


def test_a_report_without_paragraphs_has_no_claims(read: ReadClaims) -> None:
    assert read() == ()
    assert read("Ferry sinks off Marel, the police say", kinds=["title"]) == ()


@pytest.mark.parametrize("text", ["", " ", "\n\n", "\u200b", "…", '"', "“”", "\x00", "🙂", "\u202eabc"])
def test_paragraphs_of_nothing_have_no_claims(read: ReadClaims, text: str) -> None:
    assert read(text, " ") == ()


def test_the_claims_name_their_report(read: ReadClaims) -> None:
    (claim,) = read("The ferry sank, the police said.")
    assert (claim.report.outlet, claim.report.id[:4], claim.id[:4]) == ("Harbour Post", "rep_", "clm_")


def test_the_same_words_in_two_reports_are_two_claims(read: ReadClaims) -> None:
    (one,), (other,) = (read("The ferry sank.", outlet=outlet) for outlet in ("Harbour Post", "Sample Wire"))
    assert one.id != other.id


def test_a_profile_gives_parties_and_none_is_needed(extractor: Extractor) -> None:
    report = report_of("The harbour guild said the ferry sank.")
    with_parties = Profile("p", "P", None, None, parties=())
    (claim,), (bare,) = extractor.extract(report), Extractor(with_parties).extract(report)
    assert claim.origin is not None
    assert bare.origin is not None
    assert claim.origin.source == bare.origin.source == "harbour guild"


def test_extract_alone_gives_what_a_kept_extractor_gives() -> None:
    report = report_of("The ferry sank, the police said on Friday.")
    assert extract(report) == Extractor().extract(report)


def test_a_very_long_word_is_read(read: ReadClaims) -> None:
    assert len(read("The police said " + "a" * 50_000 + " sank.")) <= 1


def test_a_sentence_too_long_to_find_its_speaker_is_put_in_nobodys_mouth(read: ReadClaims) -> None:
    long = "The police said " + "the ferry sank and " * 300 + "the crew swam."
    assert read(long) == ()
    assert [claim.evidence.quote for claim in read(f"{long} The pier stood.")] == ["The pier stood"]


def test_a_quote_is_his_whom_the_paragraph_before_announces_with_a_colon(read: ReadClaims) -> None:
    claims = read(
        'A police officer told the Post: "It is too early to say."',
        "The Harbour Church released a statement on its page, saying in part:",
        '"We pray for the wounded of this town tonight."',
    )
    assert [link.source for link in said(claims, "pray").chain] == ["Harbour Church"]


def test_the_accused_are_nobody_s_accusers(read: ReadClaims) -> None:
    claim = said(read("Police arrested two men accused of plotting an attack on a town hall."), "plotting")
    assert (claim.chain, claim.stance, claim.modality) == ((), "accuses", "planned")
