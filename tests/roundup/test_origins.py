"""One origin is one, by whatever names it goes."""

from __future__ import annotations

from dataclasses import replace

import pytest

from builders import amount
from reportedly.model import Claim
from reportedly.roundup.render.words import reach
from roundup.printed import printed, together
from roundup.samples import STRIKE, page

AMOUNTS = (amount(41, of="drone", role="launched"),)


def guard(
    name: str, at: int = 0, actor: str | None = "XN:guard", outlet: str = "Harbour Post", kind: str = "organisation"
) -> Claim:
    text = f"[{name}|{name}|{kind}] <said> {{41 drones were launched at Rivermouth}}."
    return printed(text, at=at, outlet=outlet, link={"actor": actor}, amounts=AMOUNTS, **STRIKE)


SAME = (guard("Harbour Guard"), guard("Northern Harbour Watch", outlet="Valley Courier"))


def test_an_origin_under_two_names_is_counted_once() -> None:
    (section,) = page(SAME, together(*SAME)).brief
    assert section.reach.most == 1


def test_an_origin_under_two_names_has_one_figure_that_cites_both() -> None:
    (section,) = page(SAME, together(*SAME)).brief
    (line,) = section.strips[0].lines
    assert set(line.sentence.cites) == {claim.id for claim in SAME}


def test_an_event_told_by_unnamed_and_named_ones_has_its_origins_as_an_interval() -> None:
    claims = (guard("Harbour Guard"), guard("an officer", 200, None, "Valley Courier", "unnamed"))
    (section,) = page(claims, together(*claims)).sections
    assert reach(section).startswith("1 to 2 origins: ")


def test_an_event_that_outlets_tell_in_their_own_voice_has_no_named_origin() -> None:
    claims = (printed("{41 drones were launched at Rivermouth}.", amounts=AMOUNTS, **STRIKE),)
    made = page(claims, together(*claims))
    (section,) = (*made.sections, *made.brief)
    assert reach(section) == "no named origin; 1 outlet"


@pytest.mark.parametrize("other", ["the Harbour Guard", "harbour guard", "Harbour Guard"])
def test_spellings_of_a_name_without_an_id_are_one(other: str) -> None:
    claims = (guard("Harbour Guard", actor=None), guard(other, actor=None, outlet="Valley Courier"))
    made = page(claims, together(*claims))
    (section,) = (*made.sections, *made.brief)
    assert section.reach.most == 1


def opinion(name: str, actor: str | None = None, kind: str = "organisation", at: int = 0) -> Claim:
    return printed(
        f"[{name}|{name}|{kind}] <said> {{the coast road number {at} was open}}.", at=at, link={"actor": actor}
    )


def test_what_one_origin_said_stands_under_one_heading() -> None:
    claims = (guard("Harbour Guard"), opinion("Fisher's Union", at=100), opinion("Fisher’s Union", at=200))
    made = page(claims, together(claims[0]))
    assert [speaker.name for speaker in made.also_said] == ["Fisher’s Union"]


@pytest.mark.parametrize(
    ("name", "kind"),
    [("their statements", "document"), ("he", "person"), ("some", "unnamed"), ("More than 450 rescuers", "office")],
)
def test_no_heading_is_a_pronoun_a_document_or_a_count(name: str, kind: str) -> None:
    claims = (guard("Harbour Guard"), opinion(name, kind=kind, at=100))
    speakers = page(claims, together(claims[0])).also_said
    assert {speaker.name for speaker in speakers} <= {"The Harbour Post, in its own words"}


def test_a_side_s_words_that_another_tells_are_not_filed_under_that_side() -> None:
    minister = "[Ann Lee|Ann Lee|person] <said> she was told by [the Guard|Guard] that {the pier would be old soon}."
    claim = printed(minister, order=(1, 0))
    claim = replace(claim, chain=(replace(claim.chain[0], party="North"), *claim.chain[1:]))
    (speaker,) = page((guard("Harbour Guard"), claim), together(guard("Harbour Guard"))).also_said
    assert (speaker.name, speaker.party) == ("Ann Lee", None)
