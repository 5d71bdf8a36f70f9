"""The page: order, sides, figures, silences, and what is left out."""

from __future__ import annotations

import gc
from dataclasses import replace
from datetime import UTC, date, datetime

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from builders import amount, event, place, when
from reportedly.composing import uncollected
from reportedly.errors import SentenceRefused
from reportedly.model import Comparison, Event
from reportedly.roundup import Roundup, Sentence, check, render_markdown, sentences_of
from reportedly.roundup.composing.events import CANDIDATES
from reportedly.roundup.composing.weight import reckoned, weight, weight_at_most
from roundup.printed import PROFILE, printed, relation, together
from roundup.samples import ACCUSED, CLAIMS, COMPARISON, DENIED, EVENT, LED, SILENT, STRIKE, TRAILING, page

DAY = date(2025, 7, 4)


def test_the_day_number_is_that_of_the_last_day_on_which_something_happened() -> None:
    made = page()
    assert (made.day_number, made.title) == (185, "Friday 4 July 2025")


def test_without_a_profile_all_but_the_day_number_works() -> None:
    made = page(profile=None)
    assert made.day_number is None
    assert len(made.sections) == 1


def test_without_a_profile_columns_of_several_sides_bear_their_names() -> None:
    assert "| | North | South | Outside the parties |" in render_markdown(page(profile=None))


def test_what_one_report_only_says_again_is_no_row() -> None:
    again = replace(LED, id="clm_again")
    made = page((LED, again), together(LED, again, relations=(relation("repeats", again, LED),)))
    assert not made.sections[0].stands


def test_a_range_names_both_days() -> None:
    assert page(since=date(2025, 6, 30)).title == "30 June to 4 July 2025"


def test_a_range_over_new_year_names_both_years() -> None:
    assert page(since=date(2024, 12, 30)).title == "30 December 2024 to 4 July 2025"


def test_every_sentence_cites_claims_that_were_given() -> None:
    known = {claim.id for claim in CLAIMS}
    assert all(one.cites and set(one.cites) <= known for one in sentences_of(page()))


def test_every_claim_is_cited_or_listed_as_left_out() -> None:
    made = page()
    cited = {cite for one in sentences_of(made) for cite in one.cites}
    assert cited | {one.claim for one in made.left_out} == {claim.id for claim in CLAIMS}


def test_each_side_has_its_column_in_the_order_of_the_profile() -> None:
    assert [column.party for column in page().sections[0].columns] == ["North", "South", None]


def test_a_heading_names_place_kind_and_night_and_no_figure() -> None:
    assert page().sections[0].heading.text == "Rivermouth: air attack reported, night of 3–4 July"


def test_a_denial_is_set_beside_what_it_denies() -> None:
    (stand,) = page().sections[0].stands
    assert (stand.label, stand.on) == ("Denied", "effect")
    assert stand.a.text == "The Southern Ministry denied that homes were damaged."


def test_a_silence_says_whose_it_is_as_of_when_and_to_what() -> None:
    (silence,) = page().sections[0].silences
    assert silence.sentence.text == "No information about a reaction from North as of 4 July, the Harbour Post wrote."
    assert silence.to is not None
    assert silence.to.cites == (TRAILING.id,)


def test_figures_keep_their_bounds_and_are_never_added_up() -> None:
    lines = [line.sentence.text for strip in page().sections[0].strips for line in strip.lines]
    assert lines == ["Olena Marsh: at least 23 people injured", "Harbour Guard: 41 drones launched"]


def test_a_figure_without_a_printed_word_for_its_role_is_not_shown() -> None:
    claim = printed(
        "[The Harbour Guard|Harbour Guard] <said> {208 drones were jammed at Rivermouth}.", event=event("ASSAULT"),
        amounts=(amount(208, role="killed"),), places=(place("Rivermouth"),),
    )  # fmt: skip
    made = page((claim, LED), together(claim, LED))
    assert not any("208" in line.sentence.text for one in made.sections for strip in one.strips for line in strip.lines)


def test_two_sides_outweigh_many_voices_of_one() -> None:
    one_sided = [
        printed(
            f"[Watcher {name}|Watcher {name}|person] <said> {{a depot at Lowgate was hit}}.", at=2000 + 100 * at,
            event=event("ASSAULT"), places=(place("Lowgate"),), when=ACCUSED.when,
        )
        for at, name in enumerate(("Ash", "Birch", "Cedar", "Dale", "Elm", "Fir"))
    ]  # fmt: skip
    events = (
        Event("evt_a", "ASSAULT", tuple(claim.id for claim in one_sided), None, None, (), ()),
        Event("evt_b", "ASSAULT", (ACCUSED.id, TRAILING.id), None, None, (), ()),
    )
    made = page((*one_sided, ACCUSED, TRAILING), Comparison(events, ()))
    assert [one.id for one in made.sections] == ["evt_b", "evt_a"]


def test_a_wording_stands_in_one_event_only() -> None:
    events = tuple(Event(f"evt_{nth}", "ASSAULT", (ACCUSED.id, TRAILING.id), None, None, (), ()) for nth in range(2))
    made = page((ACCUSED, TRAILING), Comparison(events, ()))
    assert len([*made.sections, *made.brief]) == 1


def test_an_altered_page_is_refused_with_the_sentence_and_the_reason() -> None:
    made = page()
    right = next(one for one in sentences_of(made) if "41 drones at" in one.text)
    wrong = Sentence(right.text.replace("41", "42"), right.cites, right.kind)
    with pytest.raises(SentenceRefused, match=r"42 drones.*number '42' is held by no claim it cites"):
        check(altered(made, wrong), CLAIMS)


def test_a_sentence_without_a_citation_is_refused() -> None:
    made = page()
    with pytest.raises(SentenceRefused, match="it cites no claim"):
        check(altered(made, Sentence(made.lead[0].text, (), "statement")), CLAIMS)


def altered(made: Roundup, lead: Sentence) -> Roundup:
    from dataclasses import replace

    return replace(made, lead=(lead,))


def test_a_night_that_ends_after_publication_dates_nothing() -> None:
    later = when(datetime(2025, 7, 5, 15, tzinfo=UTC), datetime(2025, 7, 6, 4, tzinfo=UTC), "overnight")
    claim = printed(
        "[The Harbour Guard|Harbour Guard] <said> {a depot at Lowgate was hit}.", at=3000, when=later,
        event=event("ASSAULT"), places=(place("Lowgate"),),
    )  # fmt: skip
    assert page((claim, LED), together(claim, LED)).last_day == date(2025, 7, 4)


def test_of_very_many_events_the_heaviest_are_told() -> None:
    quiet = [printed(f"[Quiet Guard {n}|Quiet Guard {n}] <said> {{one boat was sunk at Pier {n}}}.", event=event("ASSAULT"), places=(place(f"Pier{n}"),)) for n in range(CANDIDATES + 20)]  # fmt: skip
    events = [replace(together(one).events[0], id=f"evt_q{n}") for n, one in enumerate(quiet)]
    told = page((*quiet, *CLAIMS), Comparison((*events, *COMPARISON.events), COMPARISON.relations))
    assert told.sections[0].heading.text == page().sections[0].heading.text


def test_no_event_weighs_more_than_it_can() -> None:
    claims = [claim for claim in EVENT if claim.awaiting is None]
    parties = [None, "North", "South"]
    stands = page().sections[0].stands
    assert weight(reckoned(claims, parties, 3, stands, DAY)) <= weight_at_most(claims, parties, len(stands), DAY)


def test_an_event_of_a_thousand_accounts_keeps_its_columns_readable() -> None:
    many = [
        printed(f"[Watcher {nth}|Watcher {nth}|person] <said> {{depot {nth} was hit}}.", at=5000 + 100 * nth, **STRIKE)
        for nth in range(1000)
    ]
    made = page(tuple(many), together(*many))
    assert max(len(column.statements) for column in made.sections[0].columns) <= 10
    assert len(made.left_out) > 900


def test_nothing_read_makes_an_empty_page() -> None:
    made = page((), Comparison((), ()), reports=(), until=date(2025, 7, 4))
    assert (made.sections, made.lead, made.sources, made.last_day) == ((), (), (), date(2025, 7, 4))


def test_an_event_in_the_night_before_the_first_day_has_no_day_number() -> None:
    early = when(datetime(2024, 12, 30, tzinfo=UTC), datetime(2024, 12, 31, tzinfo=UTC))
    claim = printed("[The Harbour Guard|Harbour Guard] <said> {a depot was hit}.", event=event("ASSAULT"), when=early)
    assert page((claim,), together(claim)).day_number is None


@given(order=st.permutations(range(len(CLAIMS))))
@settings(deadline=None, max_examples=20)
def test_the_order_in_which_claims_are_given_does_not_change_the_accounts(order: list[int]) -> None:
    made = page(tuple(CLAIMS[at] for at in order))
    texts = {said.sentence.text for column in made.sections[0].columns for said in column.statements}
    assert texts == {said.sentence.text for column in page().sections[0].columns for said in column.statements}


def test_a_relation_to_a_claim_that_is_not_among_the_claims_does_no_harm() -> None:
    lone = relation("denies", DENIED, SILENT, "occurrence")
    made = page((ACCUSED, DENIED), together(ACCUSED, DENIED, relations=(lone,)), profile=PROFILE)
    assert not made.sections[0].stands


def test_relations_beyond_an_event_s_length_are_left_out_and_listed() -> None:
    claims = tuple(
        printed(f"[Reed {nth}|Reed {nth}|person] <said> {{quay {nth} in Rivermouth was hit}}.", at=nth * 100, **STRIKE)
        for nth in range(12)
    )
    relations = tuple(relation("agrees", one, claims[0], "occurrence") for one in claims[1:])
    made = page(claims, together(*claims, relations=relations))
    rows = sum(len(section.stands) for section in made.sections)
    assert rows + sum(one.relation is not None for one in made.left_out) == len(relations)


def test_the_collector_of_cycles_rests_while_a_page_is_composed_and_no_longer() -> None:
    with uncollected():
        assert not gc.isenabled()
    assert gc.isenabled()
