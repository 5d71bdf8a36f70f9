from collections.abc import Callable

import pytest

from extract.reading import ReadClaims
from reportedly.extract.attribution import find_attributions
from reportedly.extract.parse import Parser
from reportedly.extract.propositions import MOST, Proposition, best_of, propositions
from reportedly.extract.quotes import find_quotes

Propose = Callable[[str], list[Proposition]]


@pytest.fixture
def propose(parser: Parser) -> Propose:
    def made(text: str) -> list[Proposition]:
        (doc,) = parser.parse([text])
        found = list(find_attributions(doc, find_quotes(text)))
        return [proposition for sentence in doc.sents for proposition in best_of(propositions(sentence, found))]

    return made


def passages_of(read: ReadClaims, sentence: str) -> list[str]:
    return [claim.evidence.quote for claim in read(sentence)]


@pytest.mark.parametrize(
    ("sentence", "passages"),
    [
        ("The ferry sank, the police said.", ["The ferry sank"]),
        ("The police said the ferry sank and that its crew had fled.", ["the ferry sank", "its crew had fled"]),
        ("The army entered the town after rebels attacked a convoy.",
         ["The army entered the town", "after rebels attacked a convoy"]),
        ("The blast hit the mill, killing one miner and injuring nine.",
         ["The blast hit the mill, killing one miner and injuring nine"]),
        ("Three miners were killed and 12 injured.", ["Three miners were killed and 12 injured"]),
        ("The army attacked the port, and the navy shelled the town.",
         ["The army attacked the port", "the navy shelled the town"]),
        ("The mission condemned the killings.", ["The mission condemned the killings"]),
        ("The army vowed to retaliate.", ["vowed to retaliate"]),
    ],
)  # fmt: skip
def test_a_clause_with_an_event_of_its_own_is_a_proposition(
    read: ReadClaims, sentence: str, passages: list[str]
) -> None:
    found = passages_of(read, sentence)
    assert len(found) == len(passages)
    assert all(passage in got for passage, got in zip(passages, found, strict=True))


def test_a_verb_that_only_attributes_is_no_claim(read: ReadClaims) -> None:
    claims = read("The police said on Friday that the ferry sank.")
    assert [claim.evidence.quote for claim in claims] == ["the ferry sank"]


def test_the_speaking_is_the_claim_where_it_is_the_act(propose: Propose) -> None:
    (act,) = propose("The mission condemned the killings.")
    assert act.act is not None
    assert act.head.lemma_ == "condemn"


def test_a_sentence_has_at_most_so_many_propositions(propose: Propose) -> None:
    text = (
        "The army attacked the port, the navy shelled the town, rebels took the mill, and police killed a thief, " * 2
    )
    assert len(propose(f"{text}and the ferry sank.")) <= MOST


def test_propositions_stand_in_text_order_with_tokens_of_their_own(propose: Propose) -> None:
    made = propose("The police said the army attacked the port, and the mayor said the navy shelled the town.")
    assert [p.head.i for p in made] == sorted(p.head.i for p in made)
    assert not made[0].tokens & made[1].tokens


@pytest.mark.parametrize("text", ["", ".", '"', "No.", "Yes, sir.", "- - -", "* * *", "%% && <>", "Ann Lee (2.)"])
def test_what_says_nothing_makes_none(propose: Propose, text: str) -> None:
    assert propose(text) == []


@pytest.mark.parametrize(
    "sentence",
    [
        "The governor did not say that rebels had attacked the town.",
        "No group has claimed responsibility for the attack on the town.",
        "Nobody has claimed the attack on the town.",
    ],
)
def test_what_nobody_said_is_the_outlets_word_and_tells_of_no_event(read: ReadClaims, sentence: str) -> None:
    (claim,) = read(sentence)
    assert (claim.origin, claim.polarity) == (None, "negative")
    assert claim.event is None
