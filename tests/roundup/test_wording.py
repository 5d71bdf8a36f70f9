"""How a claim is worded: whose word it is comes first, and nothing is added to what was printed."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest

from reportedly.model import Claim, Comparison
from reportedly.roundup import Sentence, sentences_of
from reportedly.roundup.checker.check import why_refused
from reportedly.roundup.wording.reasons import in_plain_words
from roundup.printed import printed
from roundup.samples import page


def worded(claim: Claim, *others: Claim) -> list[str]:
    return [one.text for one in sentences_of(page((claim, *others), Comparison((), ())))]


CASES: dict[str, tuple[str, dict[str, Any], str]] = {
    "a sentence that its speaker leads loses its opening and its relay": (
        "Meanwhile, [Governor Jonas Reed|Jonas Reed|person] <said> that {two barges sank}, according to [Sample Wire|Sample Wire|outlet].",
        {}, "Governor Jonas Reed said that two barges sank.",
    ),
    "a title whose owner stands in another sentence is left for the name": (
        "[Its top general, Jonas Reed|Jonas Reed|person], <said> that {two barges sank}.", {},
        "Jonas Reed said that two barges sank.",
    ),
    "a sentence in brackets loses them": (
        "({It was not clear why two barges sank}.)", {}, "The Harbour Post wrote: “It was not clear why two barges sank.”",
    ),
    "a verb that takes a side becomes said": (
        "[Jonas Reed|Jonas Reed|person] <admitted> that {two barges sank}.", {}, "Jonas Reed said that two barges sank.",
    ),
    "an attribution at the end comes to the front, with the title": (
        "{Two barges sank near the locks}, [Governor Jonas Reed|Governor Jonas Reed|person] <said>.", {},
        "Governor Jonas Reed said two barges sank near the locks.",
    ),
    "an attribution between commas comes to the front": (
        "{Since Monday, [Reed|Jonas Reed|person] <said>, two barges had sunk}.", {},
        "Jonas Reed said that since Monday, two barges had sunk.",
    ),
    "a pronoun for the speaker is resolved": (
        "{Two barges sank near the locks}, [he|Jonas Reed|person] <added>.", {}, "Jonas Reed said two barges sank near the locks.",
    ),
    "a speaker named elsewhere is named beside the outlet's words": (
        "{The quay lies at nine metres, and they know it}.", {"origin": "Jonas Reed"},
        "The Harbour Post, citing Jonas Reed, wrote: “The quay lies at nine metres, and they know it.”",
    ),
    "a hedge is kept": (
        "[Jonas Reed|Jonas Reed|person] reportedly <said> {the barges sank}.", {"hedged": True},
        "Jonas Reed reportedly said the barges sank.",
    ),
    "words that reach us through an unnamed source are the relay's": (
        ("{[Reed|Jonas Reed|person] told aides that the port would close}, <according to> "
         "[an unnamed official|unnamed official|unnamed] quoted by [Sample Wire|Sample Wire|outlet]."),
        {}, "Sample Wire, citing an unnamed official, said Reed told aides that the port would close.",
    ),
    "a person who relays is named first": (
        "{[Reed|Jonas Reed|person] told the council that the port would close}, [Ida Stone|Ida Stone|person] <said>.", {},
        "Ida Stone said Reed told the council that the port would close.",
    ),
    "a party's own term stands in quotation marks": (
        "[The Southern Ministry|Southern Ministry] <said> that {its special military operation would go on}.", {},
        "The Southern Ministry said that its “special military operation” would go on.",
    ),
    "a dateline is no part of a sentence": (
        "RIVERMOUTH, July 4 (Sample Wire) - {Two barges sank}, [Reed|Jonas Reed|person] <said>.", {}, "Jonas Reed said two barges sank.",
    ),
    "a name that follows its office is not said twice": (
        "[The port's director|Ida Stone|person], Ida Stone, <said> that {two barges sank}.", {},
        "The port’s director, Ida Stone, said that two barges sank.",
    ),
    "a passage that stops inside its clause is printed to the clause's end": (
        "{The closure came} as two barges sank, according to [the Harbour Guard|Harbour Guard].", {},
        "The Harbour Guard said the closure came as two barges sank.",
    ),
    "an opening But is left out": (
        "But [Ida Stone|Ida Stone|person] <said> that {two barges sank}.", {}, "Ida Stone said that two barges sank.",
    ),
    "the outlet's own voice is the outlet's": (
        "{The port closed at noon}.", {}, "The Harbour Post wrote that the port closed at noon.",
    ),
}  # fmt: skip


@pytest.mark.parametrize(("marked", "given", "expected"), CASES.values(), ids=CASES)
def test_a_claim_is_worded_from_what_was_printed(marked: str, given: dict[str, Any], expected: str) -> None:
    given = dict(given)
    origin = given.pop("origin", None)
    claim = printed(marked, **given)
    if origin:
        claim = printed(f"[{origin}|{origin}|person] <spoke>. {marked}")
        claim = cut_to_last_sentence(claim)
    assert expected in worded(claim)


def cut_to_last_sentence(claim: Claim) -> Claim:
    from dataclasses import replace

    start = claim.sentence.quote.index(". ") + 2
    sentence = type(claim.sentence)(claim.sentence.start + start, claim.sentence.end, claim.sentence.quote[start:])
    return replace(claim, sentence=sentence)


def test_a_speaker_on_an_unnamed_word_is_never_said_to_have_spoken() -> None:
    claim = printed(
        "{[Reed|Jonas Reed|person] told aides that the port would close}, [two people|two people|unnamed] <said>."
    )
    assert not any(text.startswith(("Reed", "Jonas Reed")) for text in worded(claim))


def test_a_report_that_prints_no_outlet_is_told_as_one() -> None:
    claim = printed("{Two barges sank near the locks}.")
    claim = replace(claim, report=replace(claim.report, outlet=None))
    assert worded(claim) == ["An unnamed outlet wrote that two barges sank near the locks."]


def test_one_wording_in_two_reports_is_printed_once_with_both_citations() -> None:
    marked = "{Two barges sank}, [Reed|Jonas Reed|person] <said>."
    first, second = printed(marked), printed(marked, outlet="Valley Courier")
    found = [one for one in sentences_of(page((first, second), Comparison((), ()))) if "barges" in one.text]
    assert [set(one.cites) for one in found] == [{first.id, second.id}]


def test_two_claims_of_one_sentence_make_one_sentence() -> None:
    text = "Two barges sank and a crane fell, [Reed|Jonas Reed|person] <said>."
    first = printed(text.replace("Two barges sank", "{Two barges sank}"))
    second = printed(text.replace("a crane fell", "{a crane fell}"))
    assert worded(first, second) == ["Jonas Reed said two barges sank and a crane fell."]


@pytest.mark.parametrize(
    "opening", ["They sank near the locks", "These boats sank near the locks", "It had sunk near the locks"]
)
def test_what_opens_with_a_word_for_what_is_not_printed_is_left_out_and_listed(opening: str) -> None:
    claim = printed(f"{{{opening}}}, [Reed|Jonas Reed|person] <said>.")
    (left,) = page((claim,), Comparison((), ())).left_out
    assert left.claim == claim.id
    assert "points back" in left.reason


@pytest.mark.parametrize(
    ("marked", "given"),
    [
        ('But added: "{The time is now ripe and the pier will open}."', {"quoted": True}),
        ("Reed, later alleging that {the mayor wanted to admit 50 boats}, said he would close the pier.", {}),
    ],
    ids=["a quotation", "half a sentence"],
)
def test_the_outlet_is_not_said_to_have_written_what_is_only_a_part_of_its_sentence(
    marked: str, given: dict[str, Any]
) -> None:
    claim = printed(marked, **given)
    assert all("wrote that" not in text for text in worded(claim))
    cut = Sentence(f"The Harbour Post wrote that {claim.evidence.quote}.", (claim.id,), "statement")
    assert "lost speaker" in (why_refused(cut, {claim.id: claim}, frozenset()) or "")


def test_a_piece_of_a_quotation_is_not_printed_as_what_was_said() -> None:
    claim = printed('[Ann Lee|Ann Lee|person] <called> for "{boats on the water by noon}."', quoted=True)
    assert all("said: “boats" not in text for text in worded(claim))


def test_an_adverb_that_ties_a_sentence_to_the_one_before_is_left_out() -> None:
    claim = printed("[Ferry owners|Ferry owners], however, <said> {they had seen two boats sink}.")
    assert worded(claim) == ["Ferry owners said they had seen two boats sink."]


def test_a_source_keeps_the_article_it_is_printed_with() -> None:
    claim = printed("{Over 200 firms are closing}, [a union chief|union chief|office] <said>.")
    assert worded(claim) == ["A union chief said that over 200 firms are closing."]


def test_why_something_is_left_out_is_told_in_plain_words() -> None:
    assert in_plain_words("no speaker") == "whose word it is cannot be told from the sentence alone (no speaker)"
    assert in_plain_words("'a b' side by side is held by no claim it cites").startswith(
        "no sentence could be made of its words"
    )


def test_who_they_are_is_not_told_by_who_speaks_after_a_clause_of_others() -> None:
    claim = printed("The court freed two women after [lawyers|lawyers|office] <argued> {they were ill from the start}.")
    assert all("lawyers said they" not in text.casefold() for text in worded(claim))
