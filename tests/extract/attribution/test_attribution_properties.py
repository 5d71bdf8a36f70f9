"""What holds for any text: roles within the text, the same twice, nothing lost in odd marks."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from reportedly.extract.attribution import annotate_attributions
from reportedly.extract.parse import Parser

PARSER = Parser()
WORDS = st.sampled_from(
    ["The mayor", "said", "“", "”", '"', "''", ",", ".", "?", ":", "\n", "it holds", "adding", "according to", "who",
     "Ann Lee", "told", "that", "and", "was", "quoted", "as saying", "citing", "a report", "🚢", "\u202e", "ALL CAPS"]
)  # fmt: skip


@given(st.lists(WORDS, max_size=40).map(" ".join))
@settings(deadline=None, max_examples=80)
def test_roles_lie_within_the_text_in_order(text: str) -> None:
    for one in annotate_attributions(text, PARSER.parse):
        for pieces in one.values():
            assert all(0 <= start < end <= len(text) for start, end in pieces)
            assert pieces == sorted(pieces)


@given(st.lists(WORDS, max_size=40).map(" ".join))
@settings(deadline=None, max_examples=40)
def test_source_cue_and_content_share_no_word(text: str) -> None:
    for one in annotate_attributions(text, PARSER.parse):
        taken = [set(range(start, end)) for role in one.values() for start, end in role]
        assert sum(map(len, taken)) == len(set().union(*taken))


@given(st.lists(WORDS, max_size=40).map(" ".join))
@settings(deadline=None, max_examples=40)
def test_outermost_is_part_of_all(text: str) -> None:
    every = annotate_attributions(text, PARSER.parse)
    assert all(one in every for one in annotate_attributions(text, PARSER.parse, outermost=True))


@pytest.mark.parametrize(
    "text",
    [
        "“ " * 2000,
        '" ' * 2000,
        "“It holds,” he said. " * 500,
        "The mayor said " * 500 + "it holds.",
        "\u202esaid the mayor, “it holds”",
        "THE MAYOR SAID THE BRIDGE WOULD HOLD",
    ],
    ids=["open marks", "straight marks", "many quotes", "one endless sentence", "right to left", "capitals"],
)
def test_odd_text_is_read_to_the_end(text: str) -> None:
    for one in annotate_attributions(text, PARSER.parse):
        assert all(end <= len(text) for pieces in one.values() for _, end in pieces)
