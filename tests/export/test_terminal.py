from __future__ import annotations

import io

from hypothesis import given, settings
from hypothesis import strategies as st
from rich.console import Console, RenderableType

from builders import claim, link
from reportedly.export import claims_table, relations_table, show_report
from reportedly.export._words import visible
from reportedly.model import Block, Evidence, Relation, Report, Skipped

TEXT = "A title\nThe pier stood, the Harbour Office said."


def printed(*parts: RenderableType) -> str:
    screen = Console(file=io.StringIO(), width=160)
    for part in parts:
        screen.print(part)
    return screen.file.getvalue()  # type: ignore[attr-defined]


@settings(deadline=None, max_examples=60)
@given(st.text(st.characters(exclude_categories=["Cs"])))
def test_hostile_text_never_reaches_a_terminal(text: str) -> None:
    shown = visible(text)
    assert len(shown) == len(text)
    assert not any(ord(char) < 32 or 0x7F <= ord(char) < 0xA0 for char in shown.replace("\n", ""))


def test_escape_codes_and_markup_are_only_words() -> None:
    shown = printed(claims_table([claim("\x1b[2J[red]stood[/red]", [link("\u202eeciffO")])]))
    assert "\x1b" not in shown
    assert "[red]stood[/red]" in shown
    assert "\u202e" not in shown


def test_the_text_stands_beside_its_claims() -> None:
    report = Report("rep_1", TEXT, (Block("title", 0, 7), Block("paragraph", 8, len(TEXT))), outlet="Harbour Post")
    made = claim("The pier stood", [link("Harbour Office")], start=8)
    shown = printed(*show_report(report, [made]))
    assert "outlet: Harbour Post" in shown
    assert "The pier stood[1], the Harbour Office said." in shown
    assert "[1] Harbour Office: asserts" in shown


def test_two_claims_of_one_sentence_are_both_marked() -> None:
    report = Report("rep_1", TEXT, (Block("paragraph", 8, len(TEXT)),))
    made = [claim("The pier stood", start=8), claim("stood", start=17)]
    assert "stood[1][2]," in printed(*show_report(report, made))


def test_what_was_skipped_stands_last_cut_short_and_harmless() -> None:
    long = Skipped(Evidence(0, 900, "\x1b[2J pier\n" * 100), "a sentence of 900 words")
    shown = printed(*show_report(Report("rep_1", TEXT, ()), [], [long])).rstrip().splitlines()
    assert shown[-2] == "skipped (1):"
    assert shown[-1].startswith("- a sentence of 900 words: “")
    assert len(shown[-1]) < 140
    assert "\x1b" not in shown[-1]


def test_a_report_without_blocks_or_claims_is_shown() -> None:
    assert "Harbour Office" in printed(*show_report(Report("rep_1", TEXT, ()), []))


@settings(deadline=None, max_examples=40)
@given(st.text(st.characters(exclude_categories=["Cs"]), min_size=1, max_size=60), st.data())
def test_any_text_and_any_passages_can_be_shown(text: str, data: st.DataObject) -> None:
    at = data.draw(st.integers(0, len(text) - 1))
    made = claim("x", start=at)
    assert Evidence(at, at + 1, "x").start == made.evidence.start
    printed(*show_report(Report("rep_1", text, (Block("paragraph", 0, len(text)),)), [made]))


def test_a_relation_says_who_and_why() -> None:
    relation = Relation(
        "rel_1", "denies", "effect", (), claim("it stood", [link("Office")]), None, None, "they deny it"
    )
    shown = printed(relations_table([relation]))
    assert "denies" in shown
    assert "Office: it stood" in shown
    assert "they deny it" in shown
