"""How an event's heading goes on: by the rows of the page alone, naming sides or speakers, never a figure."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest

from builders import amount
from reportedly.errors import SentenceRefused
from reportedly.model import Claim, PartyCount, Relation
from reportedly.roundup import Section, Sentence, check
from reportedly.roundup.checker.check import why_refused
from reportedly.roundup.checker.standing import standing_not_borne
from roundup.printed import printed, relation, silent, together
from roundup.samples import STRIKE, page

NORTH = printed("[The Harbour Guard|Harbour Guard] <said> {three depots in Rivermouth were hit}.", **STRIKE)
SOUTH = printed(
    "[The Southern Ministry|Southern Ministry] <said> {two barracks in Rivermouth were hit}.", at=300, **STRIKE
)
REFUSAL = printed(
    "[The Southern Ministry|Southern Ministry] <denied> {that homes in Rivermouth were damaged}.", at=600,
    stance="denies", link={"stance": "denies"}, **STRIKE,
)  # fmt: skip


def section(*relations: Relation, claims: tuple[Claim, ...] = (NORTH, SOUTH, REFUSAL)) -> Section:
    made = page(claims, together(*(one for one in claims if one.event), relations=relations))
    return (*made.sections, *made.brief)[0]


def standing(*relations: Relation, **given: Any) -> str | None:
    made = section(*relations, **given).standing
    return made.text if made else None


@pytest.mark.parametrize(
    ("kind", "on", "words"),
    [
        ("concedes", "occurrence", "North and South both said it happened"),
        ("contests", "target", "North and South differed on what was hit"),
        ("differs", "duration", "North and South differed on how long it lasted"),
        ("compatible", "count", None),
        ("agrees", "place", None),
    ],
)
def test_two_sides_are_named_by_the_alphabet_with_what_stands_between_them(kind: Any, on: Any, words: str) -> None:
    assert standing(relation(kind, SOUTH, NORTH, on)) == words


def test_no_heading_names_those_who_have_no_name() -> None:
    some = printed("[Some|Some|unnamed] <said> {two barracks in Rivermouth were hit}.", at=900, **STRIKE)
    assert standing(relation("contests", some, NORTH, "actor"), claims=(some, NORTH)) is None


def test_what_is_agreed_goes_before_what_is_denied_and_a_denial_names_its_speaker() -> None:
    both = relation("denies", REFUSAL, NORTH, "effect"), relation("agrees", NORTH, SOUTH, "occurrence")
    assert standing(*both) == "North and South both said it happened; the Southern Ministry denied the effect reported"


def test_figures_that_differ_are_named_by_what_they_count_and_never_given() -> None:
    one, two = (replace(claim, amounts=(amount(best, role="injured"),)) for claim, best in ((NORTH, 7), (SOUTH, 9)))
    words = standing(relation("differs", one, two, "count"), claims=(one, two))
    assert words == "North and South differed on how many were injured"


def test_one_side_alone_and_its_unanswered_statement_are_said() -> None:
    quiet = silent("South", "There was no word from the South.", at=900)
    words = standing(relation("awaits", quiet, NORTH), claims=(NORTH, quiet))
    assert words == "only accounts from North were read; no word from South as of 4 July"


def test_a_denial_laid_to_another_speaker_is_refused() -> None:
    made = section(relation("denies", REFUSAL, NORTH, "effect")).standing
    assert made is not None
    wrong = Sentence(made.text.replace("Southern Ministry", "Harbour Guard"), made.cites, "standing")
    claims = {claim.id: claim for claim in (NORTH, SOUTH, REFUSAL)}
    assert why_refused(made, claims, frozenset()) is None
    assert why_refused(wrong, claims, frozenset()) is not None


@pytest.mark.parametrize(
    "words",
    [
        "North and South differed on who did it",  # a relation on something else
        "North and South both said it happened",  # a relation of another kind
        "only accounts from North were read",
        "no word from South as of 4 July",
        "North won",
    ],
)
def test_a_clause_that_no_row_of_the_event_bears_stops_the_page(words: str) -> None:
    claims = (NORTH, SOUTH)
    made = page(claims, together(*claims, relations=(relation("contests", NORTH, SOUTH, "target"),)))
    one = made.sections[0]
    assert one.standing is not None
    assert standing_not_borne(one) is None
    false = replace(one, standing=replace(one.standing, text=words))
    with pytest.raises(SentenceRefused):
        check(replace(made, sections=(false,)), claims)


def test_a_side_of_which_a_row_counts_an_origin_is_not_passed_over() -> None:
    one = section(relation("compatible", NORTH, NORTH, "count"), claims=(NORTH,))
    assert one.standing is not None
    assert one.standing.text == "only accounts from North were read"
    counted = replace(one.reach, parties=(*one.reach.parties, PartyCount("South", 0, 1)))
    assert standing_not_borne(replace(one, reach=counted)) == "only accounts from North were read"


def test_words_of_nobody_s_side_beside_one_side_s_are_not_passed_over() -> None:
    beside = printed("[A source|source|unnamed] <said> {the depots in Rivermouth burned}.", at=900, **STRIKE)
    assert standing(claims=(NORTH, beside)) is None
    one = section(claims=(NORTH,))
    other = section(claims=(NORTH, beside))
    assert standing_not_borne(replace(other, standing=one.standing)) == "only accounts from North were read"
