"""When it was said and when it happened. The report is of Saturday, 5 July 2025."""

from datetime import UTC, datetime

import pytest

from extract.reading import ReadClaims, said
from reportedly.model import Claim


def day(claim: Claim) -> str | None:
    return claim.when.start.date().isoformat() if claim.when and claim.when.start else None


def spoken(claim: Claim) -> str | None:
    return claim.origin.said if claim.origin else None


@pytest.mark.parametrize(
    ("sentence", "happened", "uttered"),
    [
        ("The police said on Thursday that a convoy was attacked.", None, "2025-07-03"),
        ("The police said on Thursday that a convoy was attacked on Tuesday.", "2025-07-01", "2025-07-03"),
        ("The police said that a convoy was attacked on Tuesday.", "2025-07-01", None),
        ("A convoy was attacked on Tuesday, the police said on Thursday.", "2025-07-01", "2025-07-03"),
        ("A convoy was attacked on Tuesday.", "2025-07-01", None),
        ("On Tuesday, a convoy was attacked, the police said.", "2025-07-01", None),
        ("According to the police, a convoy was attacked on Tuesday.", "2025-07-01", None),
        ('"The convoy was attacked," the general said on Thursday.', None, "2025-07-03"),
    ],
)
def test_a_time_belongs_to_what_it_hangs_on(
    read: ReadClaims, sentence: str, happened: str | None, uttered: str | None
) -> None:
    claim = said(read(sentence), "attacked")
    assert (day(claim), spoken(claim)) == (happened, uttered)


def test_a_day_is_that_of_the_deed_that_was_answered_not_of_the_answer(read: ReadClaims) -> None:
    claims = read(
        "The army opened an offensive in the valley in answer to the May 4 strike on the dam that killed six people."
    )
    assert [day(said(claims, words)) for words in ("offensive", "killed six")] == [None, "2025-05-04"]


@pytest.mark.parametrize(
    "sentence", ["The papers hailed these agreements on Friday.", "The seamen's strike was ruled illegal on Friday."]
)
def test_a_day_on_which_a_deed_was_judged_is_not_its_own(read: ReadClaims, sentence: str) -> None:
    (claim,) = read(sentence)
    assert day(claim) is None


def test_the_day_of_a_vow_is_when_it_was_made(read: ReadClaims) -> None:
    claim = said(read("The governor vowed on Wednesday to rebuild the dam."), "rebuild")
    assert (day(claim), spoken(claim)) == (None, "2025-07-02")


def test_the_passage_is_the_printed_expression(read: ReadClaims) -> None:
    claim = said(read("A convoy was attacked on Tuesday, the police said."), "attacked")
    assert claim.when is not None
    assert (claim.when.expression, claim.when.evidence.quote) == ("on Tuesday", "on Tuesday")


def test_the_day_is_a_half_open_interval_in_utc(read: ReadClaims) -> None:
    claim = said(read("A convoy was attacked on Tuesday.", zone="Europe/Kyiv"), "attacked")
    assert claim.when is not None
    assert claim.when.start == datetime(2025, 6, 30, 21, tzinfo=UTC)
    assert claim.when.end == datetime(2025, 7, 1, 21, tzinfo=UTC)


def test_without_a_date_of_publication_a_weekday_is_no_day(read: ReadClaims) -> None:
    claim = said(read("A convoy was attacked on Tuesday, the police said.", published=None), "attacked")
    assert day(claim) is None


def test_each_clause_has_its_own_time(read: ReadClaims) -> None:
    claims = read("The army attacked the port on Tuesday, and the navy shelled the town on Thursday.")
    assert day(said(claims, "port")) == "2025-07-01"
    assert day(said(claims, "navy")) == "2025-07-03"


@pytest.mark.parametrize(
    "sentence",
    ["The envoy said he would visit the mine on Monday.", "The police said the ferry would leave on Monday.",
     "The ferry will leave on Monday.", "The ferry is to leave on Monday."],
)  # fmt: skip
def test_a_day_to_come_lies_ahead(read: ReadClaims, sentence: str) -> None:
    (claim,) = read(sentence)
    assert day(claim) == "2025-07-07"


@pytest.mark.parametrize(
    ("sentence", "words", "expected"),
    [
        ("Sunday's raid came two days after gunmen killed six nurses.", "nurses", "2025-06-27"),
        ("The second big raid comes a week after gunmen killed six nurses.", "nurses", "2025-06-27"),
        ("A day after rebels shelled the port on Tuesday, the army withdrew.", "withdrew", "2025-07-02"),
        ("A day after rebels shelled the port, the army withdrew.", "withdrew", None),
    ],
)
def test_days_are_counted_from_what_is_dated(read: ReadClaims, sentence: str, words: str, expected: str | None) -> None:
    assert day(said(read(sentence, zone="UTC"), words)) == expected


def test_the_dead_are_of_the_day_of_what_killed_them(read: ReadClaims) -> None:
    text = "A man was killed and three others were injured when a shell hit a bus on Wednesday."
    assert day(said(read(text), "was killed")) == "2025-07-02"


def test_a_clock_still_to_come_was_yesterdays(read: ReadClaims) -> None:
    assert day(said(read("At 11:30 p.m. shells fell on the port."), "fell")) == "2025-07-04"


def test_a_clock_still_to_come_stays_in_a_plan(read: ReadClaims) -> None:
    assert day(said(read("The ferry will leave at 11:30 p.m., the mayor said."), "leave")) == "2025-07-05"


def test_a_clock_just_ahead_of_a_publication_time_of_unknown_zone_stays(read: ReadClaims) -> None:
    assert day(said(read("At 7:00 a.m. shells fell on the port."), "fell")) == "2025-07-05"


def test_a_time_since_which_others_died_is_not_the_claims(read: ReadClaims) -> None:
    text = "At least twelve nurses have died this year, and 79 since the December 2013 outbreak of civil war."
    assert day(said(read(text, zone="UTC"), "twelve")) == "2025-01-01"


def test_the_day_of_a_gathering_is_not_that_of_the_anger_voiced(read: ReadClaims) -> None:
    text = "Hundreds of miners gathered outside the mill on Thursday to voice their anger at police, according to the radio."
    assert day(said(read(text), "gathered")) == "2025-07-03"


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Boats sank in a storm that hit the port after a quake on May 5.", "Boats sank"),
        ("Boats sank near a pier built on May 5.", "Boats sank"),
        ("Boats sank in the delay before the May 5 admission.", "Boats sank"),
    ],
)
def test_the_day_of_something_else_in_the_sentence_is_not_that_of_the_claim(
    read: ReadClaims, text: str, words: str
) -> None:
    assert said(read(text), words).when is None


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Several planes caught fire after drone attacks on the base on Sunday.", "caught fire"),
        ("Air defences shot down all the drones that attacked the port on Sunday.", "shot down"),
    ],
)
def test_harm_is_of_the_day_of_the_attack_that_did_it(read: ReadClaims, text: str, words: str) -> None:
    assert day(said(read(text), words)) == "2025-06-29"
