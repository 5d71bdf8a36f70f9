"""What somebody holds, wishes or judges, as the layer gives it: by verb, adjective or noun."""

from __future__ import annotations

import pytest

from extract.attribution.attributed import Reads, Said


@pytest.mark.parametrize(
    ("text", "source", "cue", "content"),
    [
        ("The plan was backed by the union.", "the union", "was backed", "The plan"),
        ("The mayor expressed concern about the bridge.", "The mayor", "expressed concern about", "the bridge"),
        ("The mayor has doubts about the bridge.", "The mayor", "has doubts about", "the bridge"),
        ("The decision by the mayor to shut the bridge came late.", "the mayor", "decision", "to shut the bridge"),
        ("The mayor laid out a plan for the bridge.", "The mayor", "laid out", "a plan for the bridge"),
        ("The mayor called the plan “a mistake.”", "The mayor", "called", "the plan “a mistake"),
        ("The mayor asked Ann Lee if it would hold.", "The mayor", "asked", "if it would hold"),
        ("The mayor is opposed to the bridge.", "The mayor", "is opposed to", "the bridge"),
    ],
)
def test_an_attitude_has_its_holder_cue_and_content(
    said: Reads, text: str, source: str, cue: str, content: str
) -> None:
    assert said(text, outermost=True) == [Said(source, cue, content)]


def test_a_verb_without_its_particle_is_no_attitude(said: Reads) -> None:
    assert said("The mayor laid a stone at the bridge.") == []


def test_what_is_set_on_after_a_comma_is_the_outlets(said: Reads) -> None:
    (made,) = said("The mayor backed the bridge, which had cost 2 million.", outermost=True)
    assert made.content == "the bridge"


def test_a_quote_belongs_to_the_cue_that_leads_to_it(said: Reads) -> None:
    made = said("The mayor praised the union and called its plan “bold and sound.”", outermost=True)
    assert ("The mayor", "called") in [(one.source, one.cue) for one in made]


def test_several_speakers_are_one_source_before_another_verb(said: Reads) -> None:
    (made,) = said("Ann Lee and Omar Reyes met on Friday, warning that the bridge was unsafe.", outermost=True)
    assert made.source == "Ann Lee and Omar Reyes"
