"""What an event is headed by: its own place, and the kind of event in words that take no side."""

from __future__ import annotations

from typing import Any

import pytest

from builders import amount, event, place
from reportedly.model import Evidence
from reportedly.roundup import Sentence
from reportedly.roundup.check.checking import why_refused
from reportedly.roundup.wording.heading import heading
from roundup.printed import printed


def headed(marked: str, of: tuple[str, ...] = (), **given: Any) -> str | None:
    made = heading([printed(marked, **given)], of)
    return made.text if made else None


DOWNED = "[The Guard|Guard] <said> {12 drones were brought down over Millbrook}."


def test_drones_brought_down_are_an_interception_whatever_mode_was_read() -> None:
    given: dict[str, Any] = {"event": event(mode="aerial"), "amounts": (amount(12, of="drone", role="shot_down"),)}
    assert headed(DOWNED, ("Millbrook",), places=(place("Millbrook"),), **given) == "Millbrook: interception reported"


@pytest.mark.parametrize(
    ("words", "type_", "mode", "expected"),
    [
        ("traffic over the bridge was halted", "COERCE", "ban", "Closure reported"),
        ("the crossing was closed for hours", "COERCE", "restrict", "Closure reported"),
        ("the port authority acted", "COERCE", None, "Measure reported"),
        ("three thousand residents left", "RETREAT", None, "Departure of civilians reported"),
        ("the brigade left its positions", "RETREAT", None, "Withdrawal reported"),
    ],
)
def test_the_kind_is_named_in_neutral_words(words: str, type_: str, mode: str | None, expected: str) -> None:
    assert headed(f"[The Guard|Guard] <said> {{{words}}}.", event=event(type_, mode=mode)) == expected


def test_a_place_that_is_not_the_event_s_does_not_head_it() -> None:
    text = "[The Guard|Guard] <said> {the blast came after talks in Farhaven}."
    assert headed(text, event=event(), places=(place("Farhaven"),)) == "Attack reported"


def test_a_country_heads_an_event_only_where_no_town_does() -> None:
    both = (place("Ruritania", precision="country", role="hit"), place("Millbrook"))
    assert headed(DOWNED, ("Ruritania", "Millbrook"), event=event(), places=both) == "Millbrook: attack reported"


def test_an_attack_is_not_headed_by_who_made_it() -> None:
    assert headed(DOWNED, event=event(), actors=()) == "Attack reported"


def test_a_government_that_blames_is_not_where_it_happened() -> None:
    there = place("Millbrook", evidence=Evidence(31, 40, "Millbrook"))
    claim = printed("{Missiles were fired, blamed by Millbrook, on Friday}.", event=event("ASSAULT"), places=(there,))
    assert (made := heading([claim], ["Millbrook"])) is not None
    assert "Millbrook" not in made.text
    assert why_refused(Sentence("Millbrook: attack reported", (claim.id,), "heading"), {claim.id: claim}, frozenset())


@pytest.mark.parametrize("words", ["Millbrook", "120 miles east of Millbrook"])
def test_what_is_only_near_a_place_is_not_headed_by_it(words: str) -> None:
    near = place("Millbrook", evidence=Evidence(62 - len(words), 62, words))
    claim = printed(
        "{Boats were attacked on Friday some 120 miles east of Millbrook}.", event=event("ASSAULT"), places=(near,)
    )
    assert (made := heading([claim], ["Millbrook"])) is not None
    assert made.text.startswith("Attack reported")


@pytest.mark.parametrize(
    ("kind", "words", "headed"), [("PROTEST", "rally", "Rally reported"), ("THREATEN", "warnings", "Warning reported")]
)
def test_a_rally_is_no_protest_and_a_warning_no_threat(kind: Any, words: str, headed: str) -> None:
    made = heading([printed(f"{{There were {words} in the town}}.", event=event(kind))], [])
    assert made is not None
    assert made.text == headed
