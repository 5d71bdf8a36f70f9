import pytest

from extract.reading import ReadClaims
from reportedly.extract.silence import find_silences


@pytest.mark.parametrize(
    ("sentence", "kind", "who"),
    [
        ("There was no information about Egypt's reaction to the plan.", "no_information", ("Egypt",)),
        ("There was no immediate comment from the ministry.", "no_information", ("ministry",)),
        ("No comment from Ankara was available.", "no_information", ("Ankara",)),
        ("The ministry has not commented.", "no_information", ("ministry",)),
        ("The ministry did not respond to a request for comment.", "no_information", ("ministry",)),
        ("Neither Ankara nor Baku had commented.", "no_information", ("Ankara", "Baku")),
        ("The mill and the port declined to comment on the fire.", "declined", ("mill", "port")),
        ("The firm, a grain dealer, declined to comment.", "declined", ("firm",)),
        ("The owner could not be reached for comment.", "not_reached", ("owner",)),
        ("The army would neither confirm nor deny the loss.", "neither", ("army",)),
        ("Sample Wire could not independently verify the report.", "not_verified", ("Sample Wire",)),
        ("The report could not be independently verified.", "not_verified", ()),
        ("Neither side's account could be independently verified.", "not_verified", ()),
        ("The army neither admitted nor denied having fired.", "neither", ("army",)),
        ("No party has responded to the request.", "no_information", ("party",)),
    ],
)
def test_silence_has_a_kind_and_those_who_are_silent(sentence: str, kind: str, who: tuple[str, ...]) -> None:
    (silence,) = find_silences(sentence)
    assert (silence.kind, silence.who) == (kind, who)
    assert silence.span.of(sentence) == sentence.rstrip(".")


@pytest.mark.parametrize(
    "sentence",
    [
        "There were no injuries.",
        "The mine was silent on Sunday morning.",
        "He said the ministry was wrong.",
        "",
        "Lee was jeered after he refused to say that the pier was shut.",
        "Lee refused to say that the pier was shut.",
    ],
)
def test_what_is_no_silence_is_left_alone(sentence: str) -> None:
    assert list(find_silences(sentence)) == []


def test_silence_takes_its_own_clause_only(read: ReadClaims) -> None:
    claims = read("The army confirmed the truce, while the rebels did not respond to a request for comment.")
    (silent,) = [claim for claim in claims if claim.awaiting]
    assert silent.evidence.quote == "the rebels did not respond to a request for comment"


def test_silence_is_as_of_the_time_printed_else_as_of_publication(read: ReadClaims) -> None:
    (printed,) = read("As of Thursday there was no comment from the ministry.")
    (published,) = read("There was no comment from the ministry.")
    assert printed.awaiting is not None
    assert published.awaiting is not None
    assert (printed.awaiting.as_of, published.awaiting.as_of) == ("2025-07-03", "2025-07-05")


def test_without_a_date_of_publication_the_silence_has_none(read: ReadClaims) -> None:
    (claim,) = read("There was no comment from the ministry.", published=None)
    assert claim.awaiting is not None
    assert claim.awaiting.as_of is None


def test_a_silence_has_no_chain_and_no_event(read: ReadClaims) -> None:
    (claim,) = read("The ministry declined to comment on the attack.")
    assert (claim.chain, claim.event, claim.polarity) == ((), None, "negative")


def test_a_silence_begins_with_a_word() -> None:
    sentence = "  There was no comment from the ministry."
    (silence,) = find_silences(sentence)
    assert silence.span.of(sentence).startswith("There")
