"""What holds of the claims of any text, however odd."""

from __future__ import annotations

from hypothesis import given, settings
from hypothesis import strategies as st

from extract.odd_text import reports, texts
from extract.reading import passages, report_of
from reportedly.extract import Extractor
from reportedly.extract.sources.words import plain

OTHER_BLOCKS = ("title", "heading", "byline", "dateline", "caption", "credit", "furniture")
few = settings(deadline=None, max_examples=40)


@few
@given(paragraphs=reports)
def test_every_passage_reproduces_its_quote_at_its_offsets(extractor: Extractor, paragraphs: list[str]) -> None:
    report = report_of(*paragraphs)
    for claim in extractor.extract(report):
        assert all(passage.holds_in(report.text) for passage in passages(claim)), claim


@few
@given(paragraphs=reports)
def test_a_claim_has_words_and_lies_in_its_sentence(extractor: Extractor, paragraphs: list[str]) -> None:
    for claim in extractor.extract(report_of(*paragraphs)):
        assert claim.evidence.quote.strip() == claim.evidence.quote != ""
        assert claim.sentence.span.holds(claim.evidence.span)


@few
@given(paragraphs=reports)
def test_reading_twice_gives_equal_claims_each_with_an_id_of_its_own(
    extractor: Extractor, paragraphs: list[str]
) -> None:
    claims = extractor.extract(report_of(*paragraphs))
    assert extractor.extract(report_of(*paragraphs)) == claims
    assert len({claim.id for claim in claims}) == len(claims)


@few
@given(paragraphs=reports, kinds=st.lists(st.sampled_from(("paragraph", *OTHER_BLOCKS)), max_size=4))
def test_only_paragraphs_hold_claims(extractor: Extractor, paragraphs: list[str], kinds: list[str]) -> None:
    report = report_of(*paragraphs, kinds=kinds)
    for claim in extractor.extract(report):
        assert any(block.span.holds(claim.sentence.span) for block in report.paragraphs())


@few
@given(paragraphs=reports, outlet=st.sampled_from(["Harbour Post", "Sample Wire", "TASS", "the Harbour Post"]))
def test_the_reports_own_outlet_is_no_link_and_no_source_stands_twice(
    extractor: Extractor, paragraphs: list[str], outlet: str
) -> None:
    for claim in extractor.extract(report_of(*paragraphs, outlet=outlet)):
        names = [plain(link.source) for link in claim.chain]
        assert len(set(names)) == len(names)
        assert plain(outlet) not in [
            plain(link.source) for link in claim.chain if link.kind in ("outlet", "organisation")
        ]


@few
@given(paragraph=texts)
def test_the_stance_is_that_of_the_origin_or_shown_by_the_grammar(extractor: Extractor, paragraph: str) -> None:
    for claim in extractor.extract(report_of(paragraph)):
        if claim.origin is None:
            assert claim.stance == "asserts"
            assert claim.on_record
