import pytest

from reportedly.errors import ModelMissing
from reportedly.extract import parse
from reportedly.extract.parse import Parser
from reportedly.extract.sentences import split_sentences

LONG = "a" * 250


@pytest.mark.parametrize(
    "text",
    ["", " ", "The ferry sank.", f"x {LONG} y.", LONG, f" {LONG}", f"{LONG} ", f"a  {LONG}  b", f"“{LONG}” he said.",
     f"{LONG}\n{LONG}", f"\t{LONG}\u00a0c", "’s’s’s", "a\u0000b \ufeff c"],
)  # fmt: skip
def test_every_word_stands_at_its_offset(parser: Parser, text: str) -> None:
    (doc,) = parser.parse([text])
    assert doc.text == text
    assert all(text[token.idx : token.idx + len(token.text)] == token.text for token in doc)


def test_the_sentences_are_our_own(parser: Parser) -> None:
    text = "Mr. Danilin swam at 5 p.m. on Friday. Nobody followed.The ferry sank"
    (doc,) = parser.parse([text])
    assert [sentence.text for sentence in doc.sents] == [span.of(text) for span in split_sentences(text)]


@pytest.mark.parametrize("name", ["Axios", "Kommersant", "Ukrinform"])
def test_an_outlet_that_opens_a_sentence_is_its_subject(parser: Parser, name: str) -> None:
    (doc,) = parser.parse([f"{name}, citing two officials, said funds were gone."])
    assert (doc[0].dep_, doc[0].pos_, doc[0].head.text) == ("nsubj", "PROPN", "said")


def test_paragraphs_are_parsed_each_by_itself(parser: Parser) -> None:
    one, other = "The ferry sank.", "Nine sailors swam."
    together = [[(t.text, t.dep_) for t in doc] for doc in parser.parse([one, other])]
    alone = [[(t.text, t.dep_) for t in next(iter(parser.parse([text])))] for text in (one, other)]
    assert together == alone


def test_without_a_model_the_message_says_what_to_install(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(parse, "find_spec", lambda name: None)
    with pytest.raises(ModelMissing, match="no English model is installed: pip install"):
        parse.load_model()
