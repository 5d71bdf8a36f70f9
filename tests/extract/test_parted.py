"""Several speakers in one sentence, each with their own words, and who "he" and "it" are after them."""

from __future__ import annotations

import pytest

from .reading import ReadClaims, said, sources

TOLD = (
    (
        (
            "Ferries ran again by 9 a.m., harbour chief Ann Lee insisted, and deputy mayor Tom Reyes, inspecting the damage,"
            " said the piers had not been hit."
        ),
        "the piers had not been hit",
        ["Tom Reyes"],
    ),
    (
        (
            "The port authority accused the Reds of having set a crane ablaze on Friday; Tom Reyes charged that rivals had"
            " lit the fire."
        ),
        "rivals had lit the fire",
        ["Tom Reyes"],
    ),
    (
        "The survey indicates that the reef has moved west, and several anglers claimed that boats ran aground near it.",
        "boats ran aground",
        ["several anglers"],
    ),
    (
        (
            'The service said it would reveal the details "after the inquest", and the port spokeswoman, Ann Lee, even'
            " hinted the raid might have been staged by the owners."
        ),
        "the raid might have been staged",
        ["Ann Lee"],
    ),
    (
        "Following a visit to the pier, the head of the rescue mission, Ann Lee, said that the ferry had been hit.",
        "the ferry had been hit",
        ["Ann Lee"],
    ),
    (
        "Away from the harbour, the coast guard says it has towed two boats.",
        "it has towed two boats",
        ["coast guard"],
    ),
    ("The pier will be closed, Council speaker Ann Lee said.", "The pier will be closed", ["Ann Lee"]),
    (
        "Harbour Commander-in-Chief Ann Lee stated that two boats had sunk.",
        "two boats had sunk",
        ["Ann Lee"],
    ),
    (
        "Last spring a storm killed four people, by the count of port investigators.",
        "a storm killed four people",
        ["port investigators"],
    ),
    (
        "Ann Lee, citing unspecified data, said the boat had been brought down by three missiles.",
        "the boat had been brought down",
        ["Ann Lee"],
    ),
)


@pytest.mark.parametrize(("text", "words", "who"), TOLD, ids=[row[2][0] + " " + row[1] for row in TOLD])
def test_each_speaker_of_a_sentence_has_only_their_own_words(
    read: ReadClaims, text: str, words: str, who: list[str]
) -> None:
    assert sources(said(read(text), words)) == who


def test_a_second_speaker_joined_by_with_is_not_quoted_by_the_first(read: ReadClaims) -> None:
    claims = read("The pier was breached, with Marel saying guards had mined it and Soria blaming the shelling.")
    assert "blaming" not in said(claims, "guards had mined").evidence.quote


def test_he_is_whom_the_sentence_before_tells_of_when_he_has_not_spoken(read: ReadClaims) -> None:
    claims = read(
        "Inspector Tom Hale said the pier was shut.",
        "On Friday the mayor, John Reed, visited the harbour. He said it would open soon.",
    )
    assert sources(said(claims, "would open soon")) == ["John Reed"]


def test_it_is_the_body_that_the_sentence_before_tells_of(read: ReadClaims) -> None:
    claims = read(
        "The Coast Guard reported that 30 boats had been towed.",
        "WHO has delivered supplies for 1,000 patients. Dialysis, it said, has not been interrupted.",
    )
    assert sources(said(claims, "has not been interrupted")) == ["WHO"]


def test_it_is_a_speaker_whose_own_words_were_looked_at_before(read: ReadClaims) -> None:
    claims = read(
        "The Harbour Committee said the boat had been sunk.",
        "The General Staff in Marel denied having fired. In a statement it stressed that it would go on.",
    )
    assert sources(said(claims, "it would go on")) == ["General Staff in Marel"]


def test_the_service_is_no_committee(read: ReadClaims) -> None:
    claims = read("The anti-piracy committee said that two boats had sunk.", "The service said it was investigating.")
    assert sources(said(claims, "investigating")) == ["service"]


def test_in_a_cleft_sentence_the_one_singled_out_acted(read: ReadClaims) -> None:
    claim = said(read("Ann Lee said that it was the guards that had carried out an act of sabotage."), "the guards")
    assert [actor.name for actor in claim.actors if actor.role == "actor"] == ["guards"]


@pytest.mark.parametrize(
    "text",
    [
        "An earlier version of this article said that the pier was in Soria.",
        "We wrongly reported on Monday that the mayor had resigned.",
    ],
)
def test_nothing_is_claimed_that_the_outlet_only_tells_to_take_it_back(read: ReadClaims, text: str) -> None:
    assert read(text) == ()


def test_a_country_in_a_compound_is_no_place(read: ReadClaims) -> None:
    (claim,) = read("Four rockets fired by US-supplied launchers hit the pier in Odesa at 00:01 on Friday.")
    assert [place.name for place in claim.places] == ["Odesa"]


def test_they_of_a_clause_set_on_are_the_sources_quoted(read: ReadClaims) -> None:
    claims = read(
        "The ministry said the plane was hit.",
        "Local outlets at first quoted army sources as saying that the guards had downed the plane, which they said was"
        " carrying shells.",
    )
    assert sources(said(claims, "was carrying")) == ["army sources"]


def test_what_would_follow_from_a_condition_is_the_outlet_s(read: ReadClaims) -> None:
    claims = read(
        "The mayor said that the pier had been hit. Should the storm go on, the port would have to close its gates."
    )
    assert sources(said(claims, "would have to close")) == []


def test_which_said_after_according_to_is_the_same_source(read: ReadClaims) -> None:
    claims = read("Two boats sank, according to the coast guard, which said that a third was missing.")
    assert sources(said(claims, "a third was missing")) == ["coast guard"]


def test_a_label_of_an_item_is_no_part_of_its_sentence(read: ReadClaims) -> None:
    (claim,) = read("Health: 94 children were moved to other clinics, the Health Ministry reported.")
    assert (sources(claim), claim.evidence.quote) == (["Health Ministry"], "94 children were moved to other clinics")


def test_it_is_the_body_whose_silence_was_just_recorded(read: ReadClaims) -> None:
    claims = read(
        "The Harbour Ministry said the boat was hit.",
        "The General Staff in Marel neither admitted nor denied having fired. It stressed that it would go on.",
    )
    assert sources(said(claims, "it would go on")) == ["General Staff in Marel"]


def test_who_is_the_person_not_the_body_he_heads(read: ReadClaims) -> None:
    claims = read("It was told by Tom Reyes, the head of the port directorate, who blamed the crew's use of phones.")
    assert sources(said(claims, "use of phones"))[:1] == ["Tom Reyes"]


def test_who_posts_with_their_office_before_a_colon_speaks(read: ReadClaims) -> None:
    (claim, *_) = read("Tom Reyes, head of the port council: “A raid hit the pier. A quay is gone.”")
    assert sources(claim) == ["Tom Reyes"]


def test_he_is_the_one_person_named_where_nobody_spoke_since(read: ReadClaims) -> None:
    claims = read(
        "Harbour spokesman Dan Hale said the pier was shut.",
        "In an editorial we attributed to the mayor, Ben Marsh, a promise. He told the council that 14 had sailed.",
    )
    assert sources(said(claims, "14 had sailed")) == ["Ben Marsh"]


def test_a_source_with_a_hyphen_is_named_whole(read: ReadClaims) -> None:
    (claim,) = read("The mayor's version was being checked, said a law-enforcement source.")
    assert sources(claim) == ["law-enforcement source"]


def test_whom_a_participle_was_done_to_is_who_acts_after_it(read: ReadClaims) -> None:
    claims = read(
        "Cadets of the Harbour Institute, sent running to the shelter by a siren on Friday morning, had got no further"
        " than the first floor when two missiles slammed into the building, port officials said."
    )
    claim = said(claims, "two missiles slammed")
    assert claim.event is not None
    assert (claim.event.type, sources(claim)) == ("ASSAULT", ["port officials"])


def test_who_chairs_and_posted_speaks_though_the_parse_hears_no_verb(read: ReadClaims) -> None:
    claims = read("Oleksandr Reyes, who chairs the city's harbour council, posted at 22:41 that 18 boats had sunk.")
    assert sources(said(claims, "18 boats had sunk")) == ["Oleksandr Reyes"]


def test_who_calls_it_a_lie_goes_on_after_the_colon(read: ReadClaims) -> None:
    claims = read("The Ukrainian General Staff called this a cynical lie: there had been no military meeting.")
    assert [(claim.stance, sources(claim)) for claim in claims] == [
        ("denies", ["Ukrainian General Staff"]),
        ("asserts", ["Ukrainian General Staff"]),
    ]


def test_says_with_a_number_after_it_has_a_clause(read: ReadClaims) -> None:
    claims = read(
        "Energoport, the state operator, says three strikes near a station on 5 June, at 14:30, were the work of Reds;"
        " the ministry maintains that guns fired 20 shells."
    )
    assert sources(said(claims, "three strikes")) == ["Energoport"]


@pytest.mark.parametrize("text", ["That is simply untrue", "This figure is a lie", "Reports of a raid are not true"])
def test_what_is_called_untrue_is_denied(read: ReadClaims, text: str) -> None:
    assert said(read(f"{text}, the mayor said."), text).stance == "denies"


def test_what_stands_before_another_speaker_is_told_by_the_outlet(read: ReadClaims) -> None:
    claims = read("The owners have counted fewer boats: port chief Ann Lee told the council that 28 boats were held.")
    assert [sources(claim) for claim in claims] == [[], ["Ann Lee"]]


def test_a_correction_is_no_speaker(read: ReadClaims) -> None:
    claims = read(
        "Corrected: We earlier had nine boats. The council says that was the number of all. 19 sank on Friday."
    )
    assert all("Corrected" not in sources(claim) for claim in claims)
