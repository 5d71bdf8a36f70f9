"""Sentences and page texts, as the gold's anchors need them."""

from __future__ import annotations

from pathlib import Path

import pytest

from .texts import sentence_with, sentences_of, text_of


def test_a_sentence_ends_at_its_stop_and_not_at_an_abbreviation() -> None:
    line = "It began at 6 p.m. on Friday, U.S. officials said. “It is over.” Nobody was hurt."
    assert sentences_of(line) == [
        "It began at 6 p.m. on Friday, U.S. officials said.", "“It is over.”", "Nobody was hurt.",
    ]  # fmt: skip


def test_a_sentence_never_runs_over_a_line() -> None:
    assert sentence_with("A heading\nThe text begins.", "text begins") == "The text begins."


@pytest.mark.parametrize("at", ["nowhere", "drone"])
def test_an_anchor_that_is_absent_or_stands_twice_is_refused(at: str) -> None:
    with pytest.raises(ValueError, match="choose words that stand in one"):
        sentence_with("One drone fell. Another drone flew on.", at)


def test_a_page_gives_its_visible_words_a_line_a_block(tmp_path: Path) -> None:
    page = tmp_path / "a.html"
    page.write_text(
        "<head><title>T</title></head><script>x('no')</script><p>Ukraine&#8217;s <a href=y>air force</a>.</p><p>Next.</p>"
    )
    assert [line for line in text_of(page).splitlines() if line] == ["Ukraine’s air force.", "Next."]
