import pytest

from extract.reading import ReadClaims, said

SHELLED = "had shelled the market"


@pytest.mark.parametrize(
    ("sentence", "words", "stance"),
    [
        ("The ministry said its forces had shelled the market.", SHELLED, "asserts"),
        ("The ministry denied that its forces had shelled the market.", SHELLED, "denies"),
        ("The ministry confirmed that its forces had shelled the market.", SHELLED, "confirms"),
        ("The ministry acknowledged that two jets had been lost.", "two jets", "confirms"),
        ("The mission warned that food would run out within days.", "run out", "warns"),
        ("The general rejected the accusation.", "rejected the accusation", "denies"),
    ],
)
def test_the_cue_gives_the_stance(read: ReadClaims, sentence: str, words: str, stance: str) -> None:
    assert said(read(sentence), words).stance == stance


def test_a_negated_answer_denies(read: ReadClaims) -> None:
    claim = said(read("The army responded that the market was not shelled."), "shelled")
    assert (claim.stance, claim.polarity) == ("denies", "negative")


def test_a_negated_statement_that_answers_nobody_asserts(read: ReadClaims) -> None:
    claim = said(read("The army said the market was not shelled."), "shelled")
    assert (claim.stance, claim.polarity) == ("asserts", "negative")


def test_words_that_go_on_from_a_denial_deny_as_well(read: ReadClaims) -> None:
    claims = read("The army denied the reports, saying that no soldier had entered the market.")
    assert said(claims, "no soldier").stance == "denies"


def test_one_confirms_what_is_and_only_says_what_will_be(read: ReadClaims) -> None:
    assert said(read("The army confirmed that it would withdraw."), "withdraw").stance == "asserts"


def test_a_statement_in_the_outlets_own_voice_asserts(read: ReadClaims) -> None:
    claim = said(read("The army withdrew from the valley on Friday."), "withdrew")
    assert (claim.stance, claim.chain) == ("asserts", ())
