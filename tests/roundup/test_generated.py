"""The checker on generated accounts: what a page says of one passes, and every alteration of one relation is refused."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable

import pytest
from hypothesis import given, settings

from reportedly.model import Claim
from reportedly.roundup import Sentence
from reportedly.roundup.checker.check import why_refused
from roundup.generated import BOUNDS, DAYS, DEEDS, PLACES, ROLES, SPEAKERS, Told, sentences, tellings

Alter = Callable[[Told, str], Iterable[str]]


def passes(sentence: Sentence, claim: Claim) -> bool:
    return why_refused(sentence, {claim.id: claim}, frozenset(map(str.casefold, PLACES))) is None


def others(text: str, own: str, new: Iterable[str]) -> list[str]:
    """Return the text with its own part replaced by each other one; none where the text does not have it."""
    pattern = re.compile(rf"(?<!\w){re.escape(own)}(?!\w)", re.IGNORECASE)
    return [pattern.sub(one, text, count=1) for one in new if one.casefold() != own.casefold() and pattern.search(text)]


def without(text: str, words: str) -> list[str]:
    return [" ".join(text.replace(words, "", 1).split())] if words and words in text else []


def swapped(told: Told, text: str) -> list[str]:
    both = told.actor in text.casefold() and told.target in text
    exchanged = re.sub(re.escape(told.actor), "\0", text, flags=re.IGNORECASE).replace(told.target, told.actor)
    return [exchanged.replace("\0", told.target)] if both else []


ALTER: dict[str, Alter] = {
    "speaker": lambda told, text: others(text, told.speaker, (*SPEAKERS, "Anton Weir")),
    "unnamed source dropped": lambda told, text: (
        [re.sub(r"^.*?, citing a source, said", f"{told.speaker} said", text)] if "citing a source" in text else []
    ),
    "stance": lambda told, text: others(text.replace(" wrote", ""), told.stance, ("denied", "confirmed", "warned", "said"))
    if told.stance in text else [],
    "negation lost": lambda told, text: [text.replace("did not ", "did ", 1)] if "did not" in text else [],
    "negation added": lambda told, text: [text.replace(f" {told.deed_words} ", f" never {told.deed} ", 1)]
    if told.deed_words in text and told.manner != "not" else [],
    "hedge lost": lambda told, text: without(text, "reportedly"),
    "hedge added": lambda told, text: others(text, told.deed_words, (f"allegedly {told.deed}",)) if told.manner == "" else [],
    "modality lost": lambda told, text: others(text, told.deed_words, (told.deed,)) if told.manner in ("will", "may") else [],
    "modality changed": lambda told, text: others(text, told.manner, ("must",)) if told.manner in ("will", "may") else [],
    "actor and target": swapped,
    "deed": lambda told, text: others(text, told.deed, DEEDS),
    "number": lambda told, text: others(text, str(told.number), (str(told.number + 1), str(told.number * 10))),
    "bound lost": lambda told, text: without(text, told.bound.strip()),
    "bound changed": lambda told, text: others(text, told.bound.strip(), [b.strip() for b in BOUNDS if b]) if told.bound else [],
    "role": lambda told, text: others(text, told.role, ROLES),
    "scope": lambda told, text: without(text, f" ({told.place})"),
    "place": lambda told, text: others(text, told.place, PLACES),
    "day": lambda told, text: others(text, told.day, DAYS),
    "marks added": lambda told, text: [text.replace(told.target, f"“{told.target}”", 1)]
    if told.target in text and "“" not in text else [],
    "marks lost": lambda told, text: [text.replace("“", "").replace("”", "")] if told.shape == "quoted" and " said: “" in text else [],
}  # fmt: skip


@given(told=tellings())
@settings(deadline=None, max_examples=150)
def test_all_that_a_page_says_of_an_account_passes(told: Told) -> None:
    claim, made = sentences(told)
    refused = [
        (one.text, why)
        for one in made
        if one.kind != "figure"
        if (why := why_refused(one, {claim.id: claim}, frozenset()))
    ]
    assert made
    assert not refused


@pytest.mark.parametrize("kind", ALTER)
def test_an_alteration_of_one_relation_is_refused(kind: str) -> None:
    seen: set[str] = set()

    @given(told=tellings())
    @settings(deadline=None, max_examples=150)
    def refuses(told: Told) -> None:
        claim, made = sentences(told)
        for one in (one for one in made if passes(one, claim)):
            for text in ALTER[kind](told, one.text):
                if text != one.text:
                    seen.add(text)
                    assert not passes(Sentence(text, one.cites, one.kind), claim), f"passed: {text}"

    refuses()
    assert seen, "no sentence had it"


@given(told=tellings(), other=tellings())
@settings(deadline=None, max_examples=100)
def test_a_sentence_without_its_citation_or_with_anothers_is_refused(told: Told, other: Told) -> None:
    claim, made = sentences(told)
    stranger, theirs = sentences(other)
    same = {one.text for one in theirs}  # a line that names an unnamed source's relay alone may fit both
    for one in made:
        assert not passes(Sentence(one.text, (), one.kind), claim)
        if (told.number, told.speaker) != (other.number, other.speaker) and one.text not in same:
            assert not passes(Sentence(one.text, (stranger.id,), one.kind), stranger)
