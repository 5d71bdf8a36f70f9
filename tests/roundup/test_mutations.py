"""The checker refuses a sentence in which one thing is altered: speaker, stance, polarity, modality, hedge, number, name,
place or date. Each test alters every sentence of the sample page in one way."""

from __future__ import annotations

import re
from collections.abc import Iterator

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from reportedly.errors import SentenceRefused
from reportedly.roundup import Sentence, sentences_of
from reportedly.roundup.checker.check import check_sentence
from roundup.samples import CLAIMS, page

BY_ID = {claim.id: claim for claim in CLAIMS}
PLACES = frozenset({"rivermouth", "millbrook", "lowgate"})
SENTENCES = tuple(dict.fromkeys(sentences_of(page())))
SPEAKERS = (
    "Harbour Guard", "Olena Marsh", "Southern Ministry", "Ida Stone", "Jonas Reed", "Port Authority of Rivermouth",
    "Sample Wire", "Harbour Post",
)  # fmt: skip
VERBS = ("said", "accused", "denied", "warned", "confirmed", "vowed")
NUMBERS = ("two", "three", "six", "nine", "41", "23", "12", "3", "4", "6")


def altered(kind: str) -> list[tuple[Sentence, str]]:
    """Return every sentence with each alteration of one kind."""
    return [(one, text) for one in SENTENCES for text in ALTER[kind](one) if text != one.text]


def replaced(text: str, old: tuple[str, ...], new: tuple[str, ...]) -> Iterator[str]:
    """Yield the text with each old word replaced by each new one, one place at a time."""
    for word in old:
        for match in re.finditer(rf"\b{re.escape(word)}\b", text):
            yield from (f"{text[: match.start()]}{other}{text[match.end() :]}" for other in new if other != word)


def inserted(text: str, words: tuple[str, ...]) -> Iterator[str]:
    """Yield the text with each word put into each gap between two words of it."""
    for gap in re.finditer(r"(?<=\w) (?=\w)", text):
        yield from (f"{text[: gap.start()]} {word}{text[gap.start() :]}" for word in words)


def dropped(text: str, words: tuple[str, ...]) -> Iterator[str]:
    return (re.sub(rf" ?\b{re.escape(word)}\b", "", text, count=1) for word in words if re.search(rf"\b{word}\b", text))


def of_prose(one: Sentence) -> bool:
    return one.kind in ("statement", "quotation", "printed")


ALTER = {
    "speaker": lambda one: () if one.kind in ("heading", "awaiting") else [
        one.text[: match.start()] + other + one.text[match.end() :]
        for match in [re.search("|".join(SPEAKERS), one.text, re.IGNORECASE)] if match
        for other in (*SPEAKERS, "Anton Weir") if other.casefold() != match.group().casefold()
    ],
    "stance": lambda one: replaced(one.text, VERBS, VERBS) if of_prose(one) else (),
    "polarity": lambda one: [*inserted(one.text, ("not", "never")), *dropped(one.text, ("not", "no", "No"))],
    "modality": lambda one: [
        *inserted(one.text, ("may", "will", "must")), *dropped(one.text, ("will", "may", "would")),
        *replaced(one.text, ("will", "may", "would"), ("could", "will", "may")),
    ],
    "hedge": lambda one: [*inserted(one.text, ("reportedly", "about")), *dropped(one.text, ("reportedly", "at least"))],
    "number": lambda one: replaced(one.text, NUMBERS, (*NUMBERS, "7", "420", "eleven")),
    "name": lambda one: replaced(one.text, ("Southern", "Olena", "Marsh", "Jonas", "Ida", "Guard"), ("Northern", "Anton", "Weir")),
    "place": lambda one: replaced(one.text, ("Rivermouth", "Millbrook"), ("Lowgate", "Millbrook", "Rivermouth", "Kyiv")),
    "date": lambda one: replaced(one.text, ("Friday", "Monday", "July", "overnight", "6 July"), ("Sunday", "June", "5 July", "at noon")),
}  # fmt: skip


@pytest.mark.parametrize("kind", ALTER)
def test_every_alteration_of_a_sentence_is_refused(kind: str) -> None:
    cases = altered(kind)
    assert cases
    passed = [text for one, text in cases if not refuses(Sentence(text, one.cites, one.kind))]
    assert not passed, f"{len(passed)} of {len(cases)} altered sentences passed, as '{passed[0]}'"


@pytest.mark.parametrize("one", SENTENCES, ids=lambda one: one.text[:40])
def test_the_sentence_as_composed_passes(one: Sentence) -> None:
    check_sentence(one, BY_ID, PLACES)


@given(one=st.sampled_from(SENTENCES), other=st.sampled_from(CLAIMS))
@settings(deadline=None, max_examples=100)
def test_a_sentence_that_cites_another_claim_is_refused(one: Sentence, other: object) -> None:
    claim = other
    if getattr(claim, "id", "") not in one.cites and one.kind != "heading":
        assert refuses(Sentence(one.text, (claim.id,), one.kind))  # type: ignore[attr-defined]


@given(one=st.sampled_from([one for one in SENTENCES if of_prose(one)]), at=st.integers(0, 400), by=st.integers(1, 400))
@settings(deadline=None, max_examples=100)
def test_two_content_words_that_change_places_are_refused(one: Sentence, at: int, by: int) -> None:
    words = one.text.rstrip(".”").split()
    at, by = at % len(words), (at + by) % len(words)
    swapped = words[:]
    swapped[at], swapped[by] = swapped[by], swapped[at]
    if {words[at].strip("“,:"), words[by].strip("“,:")} & {"that", "the", "The", "a", "A", "said"} or words[
        at
    ] == words[by]:
        return
    assert refuses(Sentence(" ".join(swapped) + ".", one.cites, one.kind))


def refuses(sentence: Sentence) -> bool:
    try:
        check_sentence(sentence, BY_ID, PLACES)
    except SentenceRefused:
        return True
    return False
