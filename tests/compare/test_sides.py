from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime
from typing import Any

from builders import claim, event, link, place, report_ref, when
from reportedly.compare import compare
from reportedly.model import Claim, Relation
from reportedly.profiles import load

NIGHT = when(datetime(2025, 7, 3, 15, tzinfo=UTC), datetime(2025, 7, 4, 5, tzinfo=UTC))
UKRAINE_2022 = load("ukraine-2022")


def told(words: str, source: str, start: int = 0, **given_: Any) -> Claim:
    usual: dict[str, Any] = {"event": event(), "places": [place("Quayside")], "when": NIGHT}
    return claim(words, [link(source)], start=start, **(usual | given_))


def contests(*claims: Claim) -> list[Relation]:
    return [one for one in compare(claims, profile=UKRAINE_2022).relations if one.kind == "contests"]


HOMES = told("Russia struck apartment houses in Quayside", "Ukrainian officials", actors=[("actor", "Russia")])
ARSENAL = told(
    "Russian forces struck an arsenal in Quayside", "Russian Defence Ministry", 80, actors=[("actor", "Russian forces")]
)


def test_homes_and_an_arsenal_are_two_versions_of_what_was_hit() -> None:
    (found,) = contests(HOMES, ARSENAL)
    assert (found.on, set(found.values)) == ("target", {"civil", "military"})


def test_one_side_contests_nothing_with_itself() -> None:
    assert not contests(HOMES, told("an arsenal in Quayside was struck", "SBU", 80, actors=[("actor", "Russia")]))


def test_a_town_entered_by_the_one_is_still_tried_for_by_the_other() -> None:
    entered = told("our troops have entered Quayside", "Russian Defence Ministry", actors=[("actor", "Russian troops")])
    tried = told("Russian troops were trying to encircle Quayside", "the SBU", 80, actors=[("actor", "Russian troops")])
    assert [one.on for one in contests(entered, tried)] == ["occurrence"]


def test_an_advance_beaten_back_is_not_held() -> None:
    held = told("its forces were securing positions at Quayside", "Iran", actors=[("actor", "Iranian forces")])
    beaten = told("its troops had repulsed the attack", "Iraq", 80, places=[])
    assert len(contests(held, beaten)) == 1


def test_two_towns_are_no_contest() -> None:
    entered = told("our troops have entered Quayside", "Russian Defence Ministry", actors=[("actor", "Russian troops")])
    tried = told("Russian troops were trying to encircle Millford", "SBU", 80, places=[place("Millford")],
                 actors=[("actor", "Russian troops")])  # fmt: skip
    assert not contests(entered, tried)


def test_armed_attackers_and_unarmed_victims_are_two_versions_of_who_attacked() -> None:
    armed = told("gunmen attacked the town hall", "Ada Quill, the mayor")
    unarmed = told("soldiers fired on unarmed protesters", "residents", 80)
    assert [one.on for one in contests(armed, unarmed)] == ["actor"]


def kinds(*claims: Claim) -> list[str]:
    return [one.kind for one in compare(claims).relations]


WORDS = "the ferry company had hidden two leaks from its inspectors"


def test_a_quotation_repeats_the_paraphrase_before_it() -> None:
    paraphrase = claim("the talks made no progress at all in two days", [link("Ada Quill")], polarity="negative")
    quote = claim("We made no progress", [link("Ada Quill")], polarity="negative", quoted=True, start=80)
    assert kinds(paraphrase, quote) == ["repeats"]


def test_one_post_in_two_outlets_is_one_origin() -> None:
    copy = claim(WORDS, [link("Ada Quill")], report=report_ref("Sample Wire", file="b.txt"))
    assert kinds(claim(WORDS, [link("Ada Quill")]), copy) == ["repeats"]


def test_two_origins_that_say_the_same_agree() -> None:
    other = claim(WORDS, [link("Ben Marsh")], report=report_ref("Sample Wire", file="b.txt"))
    assert kinds(claim(WORDS, [link("Ada Quill")]), other) == ["agrees"]


def test_the_opposite_in_the_same_words_is_no_repetition() -> None:
    other = claim(WORDS, [link("Ada Quill")], polarity="negative", report=report_ref("Sample Wire", file="b.txt"))
    assert not kinds(claim(WORDS, [link("Ada Quill")]), other)


def test_a_charge_echoed_is_tied_to_the_charge() -> None:
    charge = claim("Ruritania of arming the rebels", [link("the League", stance="accuses")])
    echoed = claim("a charge echoed by the islands", [link("the islands", stance="accuses")], start=40)
    assert kinds(charge, echoed) == ["agrees"]


def test_what_outlets_tell_in_their_own_voice_is_no_agreement() -> None:
    assert not kinds(claim(WORDS), claim(WORDS, report=report_ref("Sample Wire", file="b.txt")))


def test_a_thousand_copies_of_one_text_give_one_repetition_each() -> None:
    copies = [claim(WORDS, [link("Ada Quill")], report=report_ref(f"Outlet {n}", file=f"{n}")) for n in range(1000)]
    assert kinds(*copies) == ["repeats"] * 999


def test_unnamed_officials_of_two_outlets_are_not_known_to_be_one_origin() -> None:
    officials = [link("officials", kind="unnamed")]
    other = claim(
        "the ferry company had hidden leaks near its oldest pier from harbour inspectors",
        officials,
        report=report_ref("Sample Wire", file="b"),
    )
    assert kinds(claim(WORDS, officials), other) == ["agrees"]


MINED = told(
    "Russian troops had mined and blown up the dam", "Kyiv", places=[], when=None, actors=[("actor", "Russian troops")]
)
SABOTAGE: dict[str, Any] = {"places": [], "when": None, "actors": [("actor", "Ukraine")]}


def test_two_sides_that_lay_one_deed_at_each_other_s_door_contest_who_did_it() -> None:
    denied = claim("Moscow rejected the accusation", [link("Moscow", stance="denies")], start=80)
    blamed = replace(told("it was Ukraine that had blown it up", "Moscow", 80, **SABOTAGE), sentence=denied.sentence)
    assert [(one.on, set(one.values)) for one in contests(MINED, denied, blamed)] == [
        ("responsibility", {"Russia", "Ukraine"})
    ]


def test_two_attacks_each_by_the_other_are_no_contest() -> None:
    other = told("Ukrainian drones attacked Millford", "Moscow", 80, **(SABOTAGE | {"places": [place("Millford")]}))
    assert not contests(MINED, other)


def test_an_advance_that_is_denied_is_not_held() -> None:
    denied = told("Russian forces had entered Quayside", "a blogger", stance="denies", actors=[("actor", "Russia")])
    beaten = told("its troops had repulsed the attack", "Ukraine", 80, places=[])
    assert not contests(denied, beaten)
