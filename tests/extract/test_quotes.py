import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from extract.odd_text import texts
from reportedly.extract.quotes import find_quotes


def found(text: str) -> list[str]:
    return [span.of(text) for span in find_quotes(text)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ('"We left," he said. "All of us."', ['"We left,"', '"All of us."']),
        ("“We left,” he said.", ["“We left,”"]),
        ("«We left», he said.", ["«We left»"]),
        ("„We left“ is not closed in English.", ["„We left“"]),
        ("The ‘clean’ weapon", ["‘clean’"]),
        ("The ‘army’s own’ weapon", ["‘army’s own’"]),
        ("The army’s weapon, the rebels’ camp", []),
        ("“She said ‘go’ and left,” he said.", ["“She said ‘go’ and left,”"]),
        ("“We left and", ["“We left and"]),
        ("nothing here", []),
        ('"', []),
    ],
)  # fmt: skip
def test_quotes_are_found_with_their_marks(text: str, expected: list[str]) -> None:
    assert found(text) == expected


def test_a_quote_whose_mark_never_closes_runs_to_the_end_of_the_paragraph() -> None:
    assert found("He said: “We left. Nobody stayed.") == ["“We left. Nobody stayed."]


@settings(deadline=None, max_examples=100)
@given(st.one_of(texts, st.text(alphabet="\"“”«»„‘’ab's. ", max_size=40)))
def test_quotes_are_in_order_within_the_text_and_never_overlap(text: str) -> None:
    last = 0
    for span in find_quotes(text):
        assert last <= span.start < span.end <= len(text)
        last = span.end
