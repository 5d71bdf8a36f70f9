"""Words of one deed: the one list that claims and given mentions are read with."""

from __future__ import annotations

from collections import Counter

import pytest

from reportedly.compare import lists
from reportedly.compare.kin import derived, family, kin, kindred
from reportedly.compare.terms import terms


@pytest.mark.parametrize(
    ("words", "head", "found"),
    [
        (("quake",), "quake", "quake"),
        (("temblor",), "temblor", "quake"),
        (("step", "down"), "step", "resign"),
        (("be", "step", "down", "as"), "step", "resign"),
        (("take", "over"), "take", "buy"),
        (("make", "an", "announcement"), "make", "announce"),
        (("make", "a", "splash"), "make", "splash"),
        (("it",), "it", ""),
    ],
)
def test_a_mention_is_of_the_family_of_its_words(words: tuple[str, ...], head: str, found: str) -> None:
    assert kin(head, head, words) == found


def test_a_noun_meets_the_verb_it_is_made_of() -> None:
    assert derived("dredging") == derived("dredge")
    assert derived("privatisation") == derived("privatise")


def test_who_was_killed_died() -> None:
    assert kindred("kill") == kindred("die") != kindred("injure")


def test_words_of_one_family_are_one_word_in_a_claim_too() -> None:
    assert terms("the blaze") == terms("an inferno") == {family("blaze")}


def test_every_row_has_a_family_of_its_own_and_words() -> None:
    rows = lists.rows("kin")
    assert max(Counter(row["family"] for row in rows).values()) == 1
    assert all(row["news"] and row["words"] == row["words"].strip().casefold() for row in rows)
