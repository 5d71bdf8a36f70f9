from __future__ import annotations

from datetime import UTC, datetime, timedelta
from typing import Any

import pytest

from builders import PUBLISHED, amount, claim, event, link, place, report_ref, when
from reportedly.compare import compare
from reportedly.compare.denials import denied_part
from reportedly.compare.facets import facets_of
from reportedly.compare.names import Sides
from reportedly.model import Claim, Relation
from reportedly.profiles import load

UKRAINE_2022 = load("ukraine-2022")
LATER = report_ref("Sample Wire", PUBLISHED + timedelta(hours=3), "b.txt")
NIGHT = when(datetime(2025, 7, 4, tzinfo=UTC), datetime(2025, 7, 5, tzinfo=UTC))
BRIDGE = place("Long Bridge", precision="point")


def told(words: str, source: str, start: int, **given_: Any) -> Claim:
    stance = given_.pop("stance", "asserts")
    return claim(words, [link(source, stance=stance)], start=start, **given_)


def attack(words: str, source: str, start: int, **given_: Any) -> Claim:
    return told(words, source, start, event=event(), places=[BRIDGE], **given_)


def relations(*claims: Claim) -> list[Relation]:
    return [found for found in compare(claims, profile=UKRAINE_2022).relations if found.kind != "repeats"]


def found(*claims: Claim) -> list[tuple[str, str | None, str | None]]:
    return [(one.kind, one.on, one.b.evidence.quote if one.b else None) for one in relations(*claims)]


CLAIMED = attack("it set off a charge under the Long Bridge", "Ukraine's Security Service", 0)
GRANTED = attack("Ukrainian forces attacked the Long Bridge", "Kremlin", 100, stance="confirms")
UNHARMED = attack("the Long Bridge was not damaged", "Kremlin", 160, stance="denies", polarity="negative")


def test_a_denial_of_damage_is_not_a_denial_of_the_attack() -> None:
    quote = CLAIMED.evidence.quote
    assert set(found(CLAIMED, GRANTED, UNHARMED)) == {("concedes", "occurrence", quote), ("denies", "effect", quote)}


def test_the_accusation_just_before_is_what_is_denied() -> None:
    other = told("the harbour was full of ships", "Ben Marsh", 0)
    accused = told("Ruritania of arming the rebels", "the League", 60, stance="accuses")
    denied = told("Ruritania denied the accusation", "Ruritania", 140, stance="denies")
    assert found(other, accused, denied) == [("denies", "occurrence", accused.evidence.quote)]


def test_a_report_that_says_its_content_points_at_nothing_before_it() -> None:
    before = told("its troops held the hill", "Iran", 0)
    denied = told("It denied a report that a jet was lost", "Iraq", 80, stance="denies")
    assert found(before, denied) == [("denies", "occurrence", None)]


def test_nobody_denies_himself() -> None:
    first = told("the pier was closed", "Ada Quill", 0)
    assert found(first, told("she denied the claim", "Ada Quill", 60, stance="denies"))[0][2] is None


def test_other_words_of_a_denier_are_no_denial() -> None:
    assert not found(told("after street protests toppled the mayor", "Ruritania", 0, stance="denies"))


def test_damage_denied_without_the_word_is_denied_where_another_side_told_of_the_attack() -> None:
    plain = attack("nothing was damaged at the Long Bridge", "Kremlin", 160, polarity="negative")
    assert ("denies", "effect", CLAIMED.evidence.quote) in found(CLAIMED, plain)


def test_damage_denied_alone_is_a_plain_statement() -> None:
    assert not found(attack("nothing was damaged at the Long Bridge", "Kremlin", 160, polarity="negative"))


@pytest.mark.parametrize(
    ("words", "on"),
    [
        ("no buildings were damaged", "effect"), ("it had no involvement in the raid", "responsibility"),
        ("he never said so", "utterance"), ("it had no knowledge of the order", "knowledge"),
        ("it does not strike civilian targets", "target"), ("it rejected the charge", "occurrence"),
    ],
)  # fmt: skip
def test_a_denial_is_of_one_part(words: str, on: str) -> None:
    assert denied_part(facets_of(told(words, "Kremlin", 0, stance="denies"), Sides(None))) == on


def test_a_confirmation_by_the_same_speaker_confirms_nothing() -> None:
    again = attack("it attacked the Long Bridge", "Ukraine's Security Service", 100, stance="confirms")
    assert not [one for one in found(CLAIMED, again) if one[0] in {"confirms", "concedes"}]


def test_both_sides_that_tell_of_one_attack_agree_that_it_happened() -> None:
    other = attack(
        "there was an explosion at the Long Bridge", "Kremlin", 0, report=report_ref("Sample Wire", file="b")
    )
    assert ("agrees", "occurrence") in {(one.kind, one.on) for one in relations(CLAIMED, other)}


def test_a_third_country_that_confirms_concedes_nothing() -> None:
    confirmed = attack("the Long Bridge was attacked", "United States officials", 100, stance="confirms")
    assert ("confirms", "occurrence", CLAIMED.evidence.quote) in found(CLAIMED, confirmed)


HIT: dict[str, Any] = {"event": event(), "places": [place("Quayside")], "when": NIGHT}


def on_of(*claims: Claim) -> list[tuple[str | None, str | None]]:
    found = [one for one in compare(claims).relations if one.kind == "denies"]
    return [(one.on, one.b.evidence.quote if one.b else None) for one in found]


def test_a_negated_statement_of_another_contradicts_what_it_repeats() -> None:
    one = claim("drones hit homes at Quayside", [link("Ada Quill")], **HIT)
    two = claim("drones did not hit homes at Quayside", [link("Ben Marsh")], report=LATER, polarity="negative", **HIT)
    assert on_of(one, two) == [("target", "drones hit homes at Quayside")]


def test_a_negated_statement_in_other_words_denies_nothing() -> None:
    one = claim("drones hit homes at Quayside", [link("Ada Quill")], **HIT)
    two = claim("sirens did not sound at Quayside", [link("Ben Marsh")], report=LATER, polarity="negative", **HIT)
    assert not on_of(one, two)


def test_a_denial_with_the_figure_of_another_is_of_the_figure() -> None:
    one = claim("drones killed 30 people at Quayside", [link("Ada Quill")], amounts=[amount(30)], **HIT)
    two = claim("30 people had been killed at Quayside", [link("Ben Marsh", stance="denies")], report=LATER,
                amounts=[amount(30)], **HIT)  # fmt: skip
    assert on_of(one, two) == [("figure", "drones killed 30 people at Quayside")]


def test_a_denial_in_another_report_is_of_the_deed_told_of_its_place() -> None:
    one = claim("Bayland blew up the dam at Quayside", [link("Ada Quill")], **HIT)
    two = claim("responsibility for the blast at the dam at Quayside", [link("Ben Marsh", stance="denies")], report=LATER,
                event=None, places=[place("Quayside")])  # fmt: skip
    assert on_of(one, two) == [("responsibility", "Bayland blew up the dam at Quayside")]


def test_words_are_denied_by_who_says_that_their_speaker_never_spoke_them() -> None:
    one = claim("Farhaven would answer", [link("Ann Lee"), link("Omar Reyes")], event=None)
    two = claim("Lee never said such a thing to Reyes", [link("Ben Marsh")], report=LATER, event=None, polarity="negative",
                actors=[("actor", "Ann Lee"), ("recipient", "Omar Reyes")])  # fmt: skip
    assert on_of(one, two) == [("utterance", "Farhaven would answer")]


def test_striking_a_thing_is_denied_as_what_was_hit_and_not_as_the_attack() -> None:
    one = claim("Bayland struck a hospital at Quayside", [link("Ada Quill")], **HIT)
    two = claim("striking a hospital at Quayside", [link("Ben Marsh", stance="denies")], report=LATER, **HIT)
    assert on_of(one, two) == [("target", "Bayland struck a hospital at Quayside")]


def test_an_assertion_that_the_denier_s_side_did_it_is_the_accusation() -> None:
    mined = told("Russian troops had mined the bridge", "Kyiv", 0, event=event(), actors=[("actor", "Russian troops")])
    other = told("two boats were seen", "Kyiv", 60)
    denied = told("Moscow rejected the accusation", "Moscow", 120, stance="denies")
    assert found(mined, other, denied) == [("denies", "occurrence", mined.evidence.quote)]


def test_a_denial_that_a_town_was_entered_is_none_of_fighting_near_it() -> None:
    where = {"places": [place("Quayside")]}
    fought = told("fighting went on near Quayside", "Ben Marsh", 0, event=event(mode="armed"), **where)
    entered = told("troops had entered Quayside", "a blogger", 60, event=event(mode="seize"), stance="denies", **where)
    assert all(one[2] is None for one in found(fought, entered) if one[0] == "denies")


def test_any_such_thing_and_that_point_at_what_was_just_said() -> None:
    first = told("the boats were old", "Ben Marsh", 0)
    parade = told("commanders of having gathered soldiers", "Ada Quill", 60, stance="accuses")
    no_such = told("any such parade had been held", "the army", 140, stance="denies")
    assert ("denies", "occurrence", parade.evidence.quote) in found(first, parade, no_such)


def test_a_denial_that_a_town_was_entered_is_of_no_claim_that_names_it_not() -> None:
    held = told("Ruritanian troops held 28 settlements", "the governor", 0, actors=[("actor", "Ruritanian troops")])
    entered = told("Ruritanian troops had entered Quayside", "a blogger", 60, event=event(mode="seize"),
                   stance="denies", places=[place("Quayside")])  # fmt: skip
    assert all(one[2] is None for one in found(held, entered) if one[0] == "denies")
