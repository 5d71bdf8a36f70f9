import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from extract.odd_text import texts
from reportedly.extract.sentences import split_sentences


def split(text: str) -> list[str]:
    return [span.of(text) for span in split_sentences(text)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The dam burst. Nobody was hurt.", ["The dam burst.", "Nobody was hurt."]),
        ("Mr. Adeyo met Gen. Harun in St. Orla.", ["Mr. Adeyo met Gen. Harun in St. Orla."]),
        ("It began at 5 p.m. and ended at 6 a.m. on Friday.", ["It began at 5 p.m. and ended at 6 a.m. on Friday."]),
        ("A vote on J. R. Okoye failed.", ["A vote on J. R. Okoye failed."]),
        ("Nine left Marel.The rest stayed.", ["Nine left Marel.", "The rest stayed."]),
        ("“We left.” Nobody followed.", ["“We left.”", "Nobody followed."]),
        ('"Did they fire?" she asked.', ['"Did they fire?" she asked.']),
        ("It rose 3.5 percent. Prices fell.", ["It rose 3.5 percent.", "Prices fell."]),
        ("He waited… then he left.", ["He waited… then he left."]),
        ("Really?! Yes.", ["Really?!", "Yes."]),
        ("no stop at all", ["no stop at all"]),
    ],
    ids=lambda value: value if isinstance(value, str) else "",
)
def test_a_sentence_ends_at_a_stop_and_not_at_an_abbreviation(text: str, expected: list[str]) -> None:
    assert split(text) == expected


@pytest.mark.parametrize("text", ["", " ", "\n\t\u00a0\u2003"])
def test_white_space_holds_no_sentence(text: str) -> None:
    assert split(text) == []


@settings(deadline=None, max_examples=100)
@given(st.one_of(texts, st.text(max_size=80)))
def test_sentences_are_in_order_and_cover_all_but_white_space(text: str) -> None:
    covered, last = set(), 0
    for span in split_sentences(text):
        assert last <= span.start < span.end <= len(text)
        assert span.of(text) == span.of(text).strip()
        covered.update(range(span.start, span.end))
        last = span.end
    assert all(sign.isspace() for at, sign in enumerate(text) if at not in covered)
