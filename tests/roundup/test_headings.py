"""What an event is headed by: its own place, and the kind of event in words that take no side."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime
from typing import Any

import pytest

from builders import amount, event, place, when
from reportedly.model import Actor, Evidence
from reportedly.roundup import Sentence
from reportedly.roundup.checker.check import why_refused
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
        ("loggers returned to their jobs", "RETREAT", None, "Event reported"),
        ("the mill bought tonnes of corn", "AID", None, "Event reported"),
        ("a landslide blocked the river", "COERCE", "ban", "Measure reported"),
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


@pytest.mark.parametrize(
    ("begin", "end", "expected"),
    [
        (datetime(2024, 12, 30, 22, tzinfo=UTC), datetime(2024, 12, 31, 22, tzinfo=UTC), "31 December 2024"),
        (
            datetime(2024, 12, 31, 17, tzinfo=UTC),
            datetime(2025, 1, 1, 5, tzinfo=UTC),
            "night of 31 December 2024 to 1 January 2025",
        ),
        (datetime(2025, 7, 2, 21, tzinfo=UTC), datetime(2025, 7, 3, 21, tzinfo=UTC), "3 July"),
    ],
)
def test_a_day_of_another_year_than_the_page_s_is_headed_with_it(begin: datetime, end: datetime, expected: str) -> None:
    claim = printed("{Missiles were fired on Friday}.", event=event("ASSAULT"), when=when(begin, end))
    assert (made := heading([claim], (), 2025)) is not None
    assert made.text == f"Attack reported, {expected}"
    assert why_refused(made, {claim.id: claim}, frozenset()) is None
    assert why_refused(replace(made, text=f"Attack reported, {expected[:-4]}2019"), {claim.id: claim}, frozenset())


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("Protesters tried to seize the base", "Attempted seizure reported"),
        ("The brigade failed to fully seize the base", "Attempted seizure reported"),
        ("Protesters tried the gate and seized the base", "Seizure reported"),
    ],
)
def test_what_was_only_tried_is_not_headed_as_done(words: str, expected: str) -> None:
    at = words.index("seize")
    kind = event("ASSAULT", mode="seize", evidence=Evidence(at, at + 5, "seize"))
    assert headed(f"{{{words}}}.", event=kind) == expected


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


@pytest.mark.parametrize(
    ("type_", "mode", "words", "expected"),
    [
        ("COERCE", "confiscate", "planes raided the oil field", "Measure reported"),
        ("COERCE", "confiscate", "guards impounded two boats", "Seizure reported"),
        ("ASSAULT", "heavy-weapons", "the guided missile frigate came along", "Attack reported"),
        ("ASSAULT", "heavy-weapons", "mortars fell on the harbour", "Shelling reported"),
        ("ASSAULT", "seize", "the brigade entered the town", "Attack reported"),
        ("THREATEN", None, "there will be an answer", "Statement reported"),
        ("ASSAULT", None, "three people died on the roads", "Casualties reported"),
        ("ASSAULT", None, "it was behind each of them", "Event reported"),
        ("CONSULT", None, "the envoy had spoken with the rebels", "Talks reported"),
        ("CONSULT", None, "she talked about the weather", "Statement reported"),
        ("MOBILIZE", None, "inspectors found an unfinished tunnel", "Event reported"),
        ("COERCE", None, "the club was behind it", "Event reported"),
    ],
)
def test_a_kind_heads_an_event_only_where_the_printed_words_bear_it(
    type_: str, mode: str | None, words: str, expected: str
) -> None:
    bare = event(type_, mode=mode, evidence=Evidence(0, 0, ""))
    assert headed(f"[The Guard|Guard] <said> {{{words}}}.", event=bare) == expected


def test_one_account_s_words_suffice_for_the_kind_the_others_are_read_as() -> None:
    read = event(mode="aerial")
    told = [
        printed(f"{{{words}}}.", event=read) for words in ("Two were hurt", "Six were hurt", "Drones struck the pier")
    ]
    made = heading(told, ())
    assert made is not None
    assert (made.text, made.cites) == ("Air attack reported", (told[2].id,))


@pytest.mark.parametrize("modality", ["planned", "possible", "conditional", "demanded"])
def test_what_nobody_tells_as_done_is_only_possible(modality: Any) -> None:
    text = "[The Guard|Guard] <said> {boats would be attacked in Millbrook}."
    claim = printed(text, event=event(), modality=modality, places=(place("Millbrook"),))
    made = heading([claim], ["Millbrook"])
    assert made is not None
    assert made.text == "Millbrook: possible attack reported"
    told = Sentence("Millbrook: attack reported", (claim.id,), "heading")
    assert "kind of event" in (why_refused(told, {claim.id: claim}, frozenset()) or "")


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("ships attacked the pier in what Millbrook said was an answer", "Attack reported"),
        ("troops were killed in checking a new Millbrook offensive", "Attack reported"),
        ("soldiers attacked to take Millbrook's air base", "Attack reported"),
        ("boats were attacked in support of Millbrook", "Attack reported"),
        ("boats were attacked in the northern port of Millbrook", "Millbrook: attack reported"),
        ("troops attacked across snowy peaks of northeastern Millbrook", "Millbrook: attack reported"),
    ],
)
def test_a_place_heads_an_event_only_where_it_is_said_to_have_been_there(words: str, expected: str) -> None:
    claim = printed(f"[The Guard|Guard] <said> {{{words}}}.", event=event(), places=(place("Millbrook"),))
    assert (made := heading([claim], ["Millbrook"])) is not None
    assert made.text == expected
    wrong = why_refused(Sentence("Millbrook: attack reported", (claim.id,), "heading"), {claim.id: claim}, frozenset())
    assert (wrong is None) == expected.startswith("Millbrook")


def test_who_is_threatened_does_not_head_a_threat_alone() -> None:
    whom = Actor("recipient", "Farhaven", None, Evidence(0, 8, "Farhaven"))
    claim = printed("{Farhaven was told of threats}.", event=event("THREATEN"), actors=(whom,))
    assert (made := heading([claim], ())) is not None
    assert made.text == "Threat reported"


def test_a_ship_that_flies_a_place_s_flag_is_not_that_place() -> None:
    there = place("Millbrook", role="hit")
    claim = printed("{The raid was an attack on a Millbrook-flagged ship}.", event=event(), places=(there,))
    assert (made := heading([claim], ["Millbrook"])) is not None
    assert made.text == "Attack reported"


def test_a_place_that_opens_its_sentence_heads_the_event() -> None:
    claim = printed(
        "{In Millbrook, a further 18 people were hurt}.", event=event("ASSAULT"), places=(place("Millbrook"),)
    )
    assert (made := heading([claim], ["Millbrook"])) is not None
    assert made.text == "Millbrook: attack reported"


def test_a_common_noun_that_opens_its_sentence_is_no_party() -> None:
    traffic = Actor("recipient", "Traffic", None, Evidence(0, 7, "Traffic"))
    claim = printed("{Traffic on the bridge was closed twice}.", event=event("COERCE", mode="ban"), actors=(traffic,))
    assert (made := heading([claim], [])) is not None
    assert made.text == "Closure reported"


def test_of_two_days_in_a_passage_neither_heads_the_event() -> None:
    span = when(datetime(2025, 7, 2, 21, tzinfo=UTC), datetime(2025, 7, 3, 21, tzinfo=UTC), "on Friday")
    claim = printed("{Missiles fired on Friday hit what was left since Tuesday}.", event=event("ASSAULT"), when=span)
    assert (made := heading([claim], (), 2025)) is not None
    assert made.text == "Attack reported"
