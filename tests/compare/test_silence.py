from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
from typing import Any

from builders import PUBLISHED, amount, claim, event, link, passage, place, report_ref
from reportedly.compare import compare
from reportedly.model import Awaiting, AwaitingKind, Claim


def said(words: str, source: str, start: int, *relays: str, **given_: Any) -> Claim:
    return claim(words, [link(source), *(link(relay, kind="outlet") for relay in relays)], start=start, **given_)


def silence(words: str, start: int, *who: str, kind: AwaitingKind = "no_information", to: str | None = None) -> Claim:
    return claim(words, start=start, awaiting=Awaiting(who, to, "2025-07-04", kind))


def awaited(*claims: Claim) -> list[str | None]:
    found = [one for one in compare(claims).relations if one.kind == "awaits"]
    return [one.b.evidence.quote if one.b else None for one in found]


NONE_YET = "As of the evening there was no information about its reaction"


def test_the_statement_just_before_is_awaited_from_its_first_claim_on() -> None:
    claims = [
        said("the pier is ours", "Ada Quill", 0),
        said("it will stay so", "Ada Quill", 60),
        silence(NONE_YET, 120, "Millford"),
    ]
    assert awaited(*claims) == ["the pier is ours"]


def test_a_statement_through_another_agency_is_another_statement() -> None:
    first = said("the pier is ours", "Ada Quill", 0, "Sample Wire")
    second = said("twelve boats were sunk", "Ada Quill", 60, "Harbour News")
    assert awaited(first, second, silence(NONE_YET, 120, "Millford")) == ["twelve boats were sunk"]


def test_the_speaker_named_in_the_silence_is_meant() -> None:
    meant, other = said("the pier is ours", "Ada Quill", 0), said("rain is coming", "Ben Marsh", 60)
    words = "There was no reaction from Millford to Ms Quill's statement"
    assert awaited(meant, other, silence(words, 120, "Millford")) == ["the pier is ours"]


def test_the_silent_do_not_answer_themselves() -> None:
    theirs, own = said("the pier is ours", "Ada Quill", 0), said("we have seen nothing", "Millford", 60)
    assert awaited(theirs, own, silence(NONE_YET, 120, "Millford")) == ["the pier is ours"]


def test_unverified_figures_are_the_figures_before() -> None:
    counted = said("nine people were killed", "the clinic", 0, amounts=[amount(9)])
    other = said("the sea was calm", "Ben Marsh", 60)
    words = "The Post could not verify the death toll"
    assert awaited(counted, other, silence(words, 120, "The Post", kind="not_verified")) == ["nine people were killed"]


def test_a_silence_about_nothing_that_was_read_awaits_nothing() -> None:
    assert not awaited(silence(NONE_YET, 0, "Millford"))


def test_competing_claims_are_those_of_both_sides() -> None:
    one = said("its forces hit a depot", "Iraq", 0, event=event())
    two = said("the strike hit a school", "Iran", 60, event=event())
    words = "The competing claims could not be independently verified"
    assert sorted(awaited(one, two, silence(words, 120, "the Post", kind="not_verified")), key=str) == [
        "its forces hit a depot", "the strike hit a school",
    ]  # fmt: skip


def test_a_claim_named_by_the_reader_is_kept() -> None:
    first, second = said("the pier is ours", "Ada Quill", 0), said("rain is coming", "Ben Marsh", 60)
    assert awaited(first, second, silence(NONE_YET, 120, "Millford", to=second.id)) == ["rain is coming"]


def test_what_others_report_of_the_silent_one_is_what_it_has_not_answered() -> None:
    call = said("the two spoke for an hour", "a source", 0)
    relayed = said("it wants no defeat", "Wang Yi", 300, "Sample Wire")
    found = awaited(call, claim_of_china(relayed), silence("There was no word from Beijing", 420, "Beijing"))
    assert found == ["it wants no defeat"]


def claim_of_china(one: Claim) -> Claim:
    return replace(one, chain=(replace(one.chain[0], party="China"), *one.chain[1:]))


def test_a_silence_with_nothing_near_awaits_nothing() -> None:
    assert awaited(said("the pier is ours", "Ada Quill", 0), silence(NONE_YET, 1500, "Millford")) == []


def test_letters_after_a_name_say_whose_statement_is_meant() -> None:
    first = said("a bridge was hit", "the Guard", 0)
    named = said("it hit the Long Bridge", "the Guard", 80)
    named = replace(named, sentence=passage("The Harbour Guard (HGX) said it hit the Long Bridge", 60))
    silent = silence("There was no comment from Millford on the HGX's statement", 200, "Millford")
    assert awaited(first, named, silent) == ["it hit the Long Bridge"]


STRIKE: dict[str, Any] = {"event": event(), "places": [place("Quayside")]}


def answered(later: Claim, *before: Claim) -> str | None:
    """Return the answer linked to a silence of Millford about a strike that Ada Quill told of."""
    told = said("drones hit the pier at Quayside", "Ada Quill", 60, **STRIKE)
    claims = [*before, told, silence(NONE_YET, 120, "Millford"), later]
    (found,) = [one for one in compare(claims).relations if one.kind == "awaits"]
    return found.answer.evidence.quote if found.answer else None


EVENING = report_ref("Sample Wire", PUBLISHED + timedelta(hours=6), "b.txt")


def test_what_the_silent_party_says_later_of_the_event_is_the_answer() -> None:
    words = "no drone of ours hit the pier at Quayside"
    assert answered(said(words, "Millford", 0, report=EVENING, stance="denies", **STRIKE)) == words


def test_what_another_says_is_no_answer() -> None:
    assert answered(said("drones hit the pier at Quayside", "Ben Marsh", 0, report=EVENING, **STRIKE)) is None


def test_what_the_silent_party_says_of_something_else_is_no_answer() -> None:
    elsewhere = {"event": event("CONSULT"), "places": [place("Highhill")]}
    assert answered(said("the talks at Highhill went well", "Millford", 0, report=EVENING, **elsewhere)) is None


def test_a_word_through_unnamed_sources_is_no_answer() -> None:
    words = "drones hit the pier at Quayside"
    assert answered(said(words, "Millford", 0, report=EVENING, on_record=False, **STRIKE)) is None


def test_a_side_that_had_told_of_the_event_answers_by_confirming_or_denying() -> None:
    own = said("two people were hurt by drones at Quayside", "Millford", 0, **STRIKE)
    more = said("three people were hurt by drones at Quayside", "Millford", 0, report=EVENING, **STRIKE)
    denial = said("no drone of ours hit the pier at Quayside", "Millford", 0, report=EVENING, stance="denies", **STRIKE)
    assert answered(more, own) is None
    assert answered(denial, own) == denial.evidence.quote


def test_a_silence_ends_with_whom_its_report_calls_the_silent_body_s_spokesman() -> None:
    scene: dict[str, Any] = {"event": event(), "places": [place("Quayside")]}
    first = claim("rockets hit the silos of Quayside harbour", [link("Ada Quill")], **scene)
    quiet = silence("there was no comment from the Harbour Board", 200, "Harbour Board")
    words = "rockets hit no silos of Quayside harbour, Harbour Board spokesman Ben Marsh said"
    later = report_ref("Sample Wire", PUBLISHED + timedelta(hours=5), "b.txt")
    answer = claim(words, [link("Ben Marsh")], report=later, **scene)
    (found,) = [one for one in compare([first, quiet, answer]).relations if one.kind == "awaits"]
    assert found.answer == answer


def test_an_unanswered_request_is_its_own_and_awaits_nothing_told_before() -> None:
    asked = silence("No party has responded to the request of the mayor for a truce", 60, "party")
    assert awaited(said("the pier is ours", "Ada Quill", 0), asked) == []


def test_who_knows_nothing_is_not_awaited_an_answer_to() -> None:
    unsure = said("it did not have enough information to corroborate it", "Ada Quill", 0, polarity="negative")
    assert awaited(unsure, silence("Ben Marsh had not commented", 120, "Ben Marsh")) == []


def test_a_silence_about_the_raid_is_on_who_told_of_it_last() -> None:
    raid = said("boats attacked the pier", "Millford", 0, event=event())
    other = said("the claims are false", "Highhill", 60)
    assert awaited(raid, other, silence("Ben Marsh has neither claimed nor disowned the raid", 120, "Ben Marsh")) == [
        raid.evidence.quote
    ]
