"""Whose word a claim is, in the ways that reports have of saying so: each row a text, words of one claim, its chain."""

from __future__ import annotations

import pytest

from extract.reading import ReadClaims, said, sources
from reportedly.model import Claim

SAID = [
    ("The governor was blunt. “The bridge is gone.”", "bridge is gone", ["governor"]),
    ("Ann Lee smiled. “Two boats sank there.” She left.", "Two boats", ["Ann Lee"]),
    ("'The bridge is gone,' the governor said. 'We will rebuild it.'", "rebuild", ["governor"]),
    ("Ann Lee's boats and the boys' boats sank on Friday.", "boats sank", []),
    ('Two boats sank there," Ann Lee said. The pier was closed on Friday.', "Two boats", ["Ann Lee"]),
    ('"The bridge," said Ann Lee, the governor, "is gone, and it will not be back."', "not be back", ["Ann Lee"]),
    ("The bridge had been hit, the governor said. Nobody had been on it at the time.", "Nobody", ["governor"]),
    ("The bridge had been hit, the governor said. Boats would sail from Monday.", "would sail", ["governor"]),
    ("The bridge had been hit, the governor said. In May it had been closed for weeks.", "In May", []),
    ("The bridge had been hit, the governor said. The town is quiet now.", "quiet", []),
    ('As the governor put it, "the bridge is gone."', "bridge is gone", ["governor"]),
    ("Ann Lee made clear that the bridge would not be rebuilt.", "rebuilt", ["Ann Lee"]),
    ("A report by the watchdog found that two boats had sunk.", "two boats", ["watchdog"]),
    ("Ann Lee assured residents that the pier was safe.", "pier was safe", ["Ann Lee"]),
]


@pytest.mark.parametrize(("text", "words", "chain"), SAID)
def test_words_are_their_speaker_s(read: ReadClaims, text: str, words: str, chain: list[str]) -> None:
    assert sources(said(read(text), words)) == chain


@pytest.mark.parametrize(
    "text",
    [
        "The governor went on to say that the bridge was gone.",
        "It was Ann Lee who first announced that the bridge was gone.",
    ],
)
def test_what_only_leads_to_a_cue_is_no_claim(read: ReadClaims, text: str) -> None:
    assert [claim.evidence.quote for claim in read(text)] == ["the bridge was gone"]


def test_a_paragraph_that_only_announces_a_speaker_is_no_claim(read: ReadClaims) -> None:
    (claim,) = read("The governor said:", '"The bridge is gone."')
    assert sources(claim) == ["governor"]


AGAIN = [
    ("A fisherman said two boats had sunk.", "He said a third was missing.", "fisherman"),
    ("Ann Lee met Omar Reyes on Friday.", "Mr. Reyes said a third was missing.", "Omar Reyes"),
    ("President Trump said two boats had sunk.", "The president said a third was missing.", "Donald Trump"),
    ("General Omar Reyes, commander of the north, said two boats had sunk.", "The commander said a third was missing.",
     "Omar Reyes"),
    ("Two sources said two boats had sunk.", "The sources said a third was missing.", "Two sources"),
    ("Global Times said two boats had sunk.", "The paper said a third was missing.", "Global Times"),
]  # fmt: skip


@pytest.mark.parametrize(("first", "then", "name"), AGAIN)
def test_who_spoke_is_known_again(read: ReadClaims, first: str, then: str, name: str) -> None:
    assert sources(said(read(first, then), "third")) == [name]


NEARER = [
    ("“The pier is shut,” Omar Reyes said.", "Ted Lee signed the order on Friday. “It was high time,” he said.", "Ted Lee"),
    ("“The pier is shut,” Omar Reyes said.", "Ted Lee sailed at noon. Lee's boat was the last. “It was high time,” he said.", "Ted Lee"),
    ("“The pier is shut,” Omar Reyes said.", "Ann Lee signed the order. “It was high time,” he said.", "Omar Reyes"),
    ("“The pier is shut,” Omar Reyes said.", "“Ted Lee signed the order. It was high time,” he said.", "Omar Reyes"),
    ("“The pier is shut,” Omar Reyes said.", "Ted Lee blasted the order, which he said was high time for a laugh.", "Ted Lee"),
    ("Divers said the pier was shut.", "Ann Lee said: “We deny that it was high time.”", "Ann Lee"),
    ("Omar Reyes met divers.", "He estimated the cost, on that high time of all, at about 500 million dollars.", "Omar Reyes"),
    ("Omar Reyes met divers.", "He said: “Ann Lee and Ted Lee told me so.” “It was high time,” he said.", "Omar Reyes"),
    ("As Harbour News wrote, the mayor was refusing to call it a strike:", "“It was high time.”", "Harbour News"),
    ("Divers met.", "Two captains, Ann Lee and Ted Lee, said so. “It was high time,” they said.", "they"),
    ("Harbour Mining Corp closed.", "Unions and the companies that own the mines said it was high time.", "Unions"),
    ("A boy fished there.", "The pier was shut. “It was high time,” she said.", "she"),
    ("Tom Reyes and Ann Reyes fished there.", "“The pier is shut,” Omar Lee said. Reyes said it was high time.", "Reyes"),
    ("Oil traders met there.", "“The pier is shut,” said Ann Lee, an oil trader. The traders said it was high time.", "traders"),
    ("“The pier is shut,” said Ann Lee and Ted Lee.", "Boats sailed. Both said it was high time.", "Both"),
    ("A Harbour Ministry of Trade and Boats official said the pier was shut.", "“It was high time,” he said.",
     "Harbour Ministry of Trade and Boats official"),
    ("Harbour president Babacar N'Dole released a report, saying the pier was shut.", "He said it was high time.", "Babacar N'Dole"),
]  # fmt: skip


@pytest.mark.parametrize(("above", "then", "name"), NEARER)
def test_a_pronoun_is_whom_the_outlet_spoke_of_since_the_last_speaker(
    read: ReadClaims, above: str, then: str, name: str
) -> None:
    assert sources(said(read(above, then), "high time")) == [name]


def test_she_and_he_are_told_apart_by_what_was_said_of_them(read: ReadClaims) -> None:
    claims = read(
        "Omar Reyes said two boats had sunk. His deputy, Ann Lee, said a third was missing. "
        "She said nobody had died. He said the pier was safe."
    )
    assert [sources(claim)[0] for claim in claims] == ["Omar Reyes", "Ann Lee", "Ann Lee", "Omar Reyes"]


def _claim(read: ReadClaims, text: str) -> Claim:
    return read(text)[-1]


DENIED = [
    "Ann Lee called the report false.",
    "Ann Lee described the claims as baseless.",
    "Contrary to the company's claims, the pier was not hit, Ann Lee said.",
    "Responding to the claims, Ann Lee said the pier was not damaged.",
]


@pytest.mark.parametrize("text", DENIED)
def test_what_answers_others_words_denies_them(read: ReadClaims, text: str) -> None:
    assert _claim(read, text).stance == "denies"


@pytest.mark.parametrize(
    "text",
    [
        "It is reported that two boats sank.", "It has been claimed that two boats sank.",
        "Two boats were reported to have sunk.", "The ship was supposedly Danish, Ann Lee said.",
    ],
)  # fmt: skip
def test_hearsay_is_hedged(read: ReadClaims, text: str) -> None:
    assert _claim(read, text).hedged


@pytest.mark.parametrize(
    "text",
    [
        "A senior official, who spoke on condition of anonymity, said two boats had sunk.",
        "Two boats had sunk, Sample Wire reported, quoting a port official who asked not to be named.",
        "Two boats had sunk, said an official who was not authorised to speak to the media.",
    ],
)
def test_who_would_not_be_named_is_off_the_record(read: ReadClaims, text: str) -> None:
    assert not said(read(text), "boats").on_record


def test_what_somebody_refused_to_say_is_not_put_in_their_mouth(read: ReadClaims) -> None:
    (silent,) = read("Ann Lee refused to confirm that the pier had been hit.")
    assert silent.awaiting is not None
    assert silent.awaiting.kind == "declined"
    assert sources(_claim(read, "Ann Lee hesitated to confirm that the pier had been hit.")) == []


def test_to_whom_and_on_which_day_it_was_said_stand_before_the_saying_too(read: ReadClaims) -> None:
    link = _claim(read, "Speaking to reporters on Tuesday, the governor said that the bridge had been hit.").chain[0]
    assert (link.addressee, link.said) == ("reporters", "2025-07-01")
    link = _claim(read, "In an interview with Sample Wire, Ann Lee said the bridge had been hit.").chain[0]
    assert (link.addressee, link.medium) == ("Sample Wire", "interview")


def test_who_only_may_have_denied_it_leaves_the_outlet_to_assert_it(read: ReadClaims) -> None:
    for claim in read(" of The army denied that its forces had shelled the market, saying that it was calm."):
        assert claim.chain or claim.stance == "asserts"


def test_a_transcript_s_labels_name_its_speakers(read: ReadClaims) -> None:
    claims = read("MODERATOR: Did two boats sink?", "REYES: Two boats sank there.", "MODERATOR: It is late.")
    assert [sources(claim) for claim in claims] == [["MODERATOR"], ["REYES"], ["MODERATOR"]]
    claims = read("Q. Did two boats sink on Friday?", "A. Two boats sank on Friday.")
    assert [sources(claim) for claim in claims] == [["Q."], ["A."]]


def test_places_before_a_colon_are_no_speakers(read: ReadClaims) -> None:
    claims = read("MAREL: The ferry sank on Friday.", "LUND: The pier was shut.", "ODESA: Two people died.")
    assert [claim.chain for claim in claims] == [(), (), ()]


def test_a_document_is_no_word_of_who_spoke_before_it(read: ReadClaims) -> None:
    claims = read("Ann Lee said the pier was safe.", "The 40-page document said the pier was cracked.")
    assert sources(said(claims, "cracked")) != ["Ann Lee"]
