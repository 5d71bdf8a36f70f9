from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import timedelta
from typing import Any

from builders import PUBLISHED, amount, claim, link, report_ref
from compare.independence.copied import Part, report_of
from reportedly.compare.independence import corroborate, find_copies
from reportedly.model import Block, Claim, Corroboration, Evidence, Party, PartyCount, Profile, Report, Unmeasured

PROFILE = Profile(
    "made", "A made conflict", None, None,
    parties=(Party("North", None, ("Northern Herald",)), Party("South", None, ())),
    families={"Harbour Post": "Quay Press", "Quay Weekly": "Quay Press"},
)  # fmt: skip
WORDS = "two warehouses by the river burned down in the night after drones came in low over the bridge"


def told(source: str | None, outlet: str = "Harbour Post", *relays: str, words: str = WORDS, **given: Any) -> Claim:
    usual = {"party": "North"} | given
    chain = [link(source, **usual)] if source else []
    chain += [link(relay, kind="outlet") for relay in relays]
    return claim(words, chain, report=report_ref(outlet, file=f"{outlet}.txt"))


def counted(*claims: Claim, reports: Sequence[Report] = (), profile: Profile | None = PROFILE) -> Corroboration:
    return corroborate(claims, reports=reports, copies=find_copies(reports), profile=profile)


def interval(*claims: Claim) -> tuple[int, int]:
    made = counted(*claims)
    return made.least, made.most


def test_two_outlets_that_quote_one_post_are_two_witnesses_and_one_origin() -> None:
    made = counted(told("Mayor Olena Marsh"), told("Olena Marsh", "Valley Courier"))
    assert (made.least, made.most) == (1, 1)
    assert [witness.name for witness in made.origins[0].witnesses] == ["Harbour Post", "Valley Courier"]


def test_two_officials_in_one_agency_s_story_are_two_origins_through_one_witness() -> None:
    one, two = told("Olena Marsh", "Harbour Post", "Sample Wire"), told("Petro Reed", "Valley Courier", "Sample Wire")
    made = counted(one, two)
    assert (made.least, made.most) == (2, 2)
    assert {(witness.name, witness.relay) for origin in made.origins for witness in origin.witnesses} == {
        ("Sample Wire", True)
    }


def test_outlets_of_one_publisher_are_one_witness() -> None:
    (origin,) = counted(told("Olena Marsh"), told("Olena Marsh", "Quay Weekly")).origins
    (witness,) = origin.witnesses
    assert witness.family == "Quay Press"
    assert len(witness.reports) == 2


def test_a_body_and_its_person_may_be_one_origin_or_two() -> None:
    assert interval(told("the Northern Guard", kind="organisation"), told("Olena Marsh")) == (1, 2)


def test_two_persons_of_one_side_are_two_origins_of_one_party() -> None:
    made = counted(told("Olena Marsh"), told("Petro Reed"), told("Ivan Vale", party="South"))
    parties = [(count.party, count.least, count.most) for count in made.parties]
    assert parties == [("North", 2, 2), ("South", 1, 1), (None, 0, 0)]


def test_what_no_party_of_the_profile_said_is_counted_outside() -> None:
    made = counted(told("Olena Marsh"), told("Jan Kowal", party="Poland"), told("Ana Ruiz", party="Spain"))
    assert made.parties[-1] == PartyCount(None, 2, 2)


def test_an_unnamed_source_may_be_the_named_one() -> None:
    assert interval(told("Olena Marsh"), told("a senior official", kind="unnamed")) == (1, 2)


def test_unnamed_sources_of_two_outlets_are_not_known_to_be_one() -> None:
    one, two = (
        told("an official", outlet, kind="unnamed", party=None) for outlet in ("Harbour Post", "Valley Courier")
    )
    assert interval(one, two) == (1, 2)


def test_an_outlet_s_own_voice_is_no_origin_known_to_be_distinct() -> None:
    assert interval(told(None), told(None, "Valley Courier")) == (0, 2)


def test_an_outlet_held_by_a_side_speaks_for_it() -> None:
    made = counted(told(None, "Northern Herald"))
    assert made.origins[0].party == "North"
    assert made.parties[0] == PartyCount("North", 0, 1)


def test_parallel_sources_of_one_link_are_origins_each() -> None:
    assert interval(told("Olena Marsh", also=("Petro Reed",))) == (2, 2)


def test_silence_is_nobody_s_word() -> None:
    assert interval() == (0, 0)


def printed(number: int, lead: str, passage: str) -> tuple[Report, Claim]:
    """Return a report whose second paragraph is a passage, and the claim that this paragraph makes."""
    report = report_of([Part(lead, None), Part(passage, None)], number)
    start = report.text.index(passage)
    made = claim(passage, [link("Olena Marsh", party="North")], report=report.ref, start=start)
    return report, made


def test_a_copied_passage_makes_no_witness() -> None:
    passage = f"{WORDS}, Mayor Olena Marsh said, and the fire was out by the time that the sun rose over the harbour"
    first, claimed = printed(1, "A night of fire in the old town by the water.", passage)
    second, again = printed(2, "Here is what else happened while you slept.", passage)
    (origin,) = counted(claimed, again, reports=(first, second)).origins
    (witness,) = origin.witnesses
    assert (witness.name, witness.reports, witness.copies) == ("Outlet 1", (first.id,), (second.id,))


def test_what_is_too_short_to_tell_a_copy_by_is_said_to_be_unmeasured() -> None:
    text = "Fire in the old town."
    short = Report("rep_short", text, (Block("paragraph", 0, len(text)),), outlet="Brief", published=PUBLISHED)
    made = counted(claim(text, [link("Olena Marsh")], report=short.ref), reports=[short])
    assert made.unmeasured == (Unmeasured(short.id, "too short to tell a copy by"),)


def test_a_translation_is_not_taken_for_an_account_of_its_own() -> None:
    report = report_of([Part(f"{WORDS}. " * 4 + "Translated from the Northern by A. Reader.", None)], 1)
    made = counted(claim(WORDS, [link("Olena Marsh")], report=report.ref), reports=[report])
    assert [one.reason for one in made.unmeasured] == ["a translation"]


def test_spellings_of_one_name_are_one_origin() -> None:
    late = report_ref("Valley Courier", PUBLISHED + timedelta(hours=2), "v.txt")
    one = claim(WORDS, [link("Olena Marsh", actor="per_marsh", party="North")])
    two = claim(WORDS, [link("President Marsh", party="North")], report=late)
    made = counted(one, two)
    assert made.most == 1
    assert Evidence(0, len(WORDS), WORDS) == one.evidence


def counting(outlet: str, number: int, words: str = WORDS) -> Claim:
    """A count in an outlet's own voice."""
    return claim(
        words, report=report_ref(outlet, file=f"{outlet}.txt"), amounts=[amount(number, of="drone", role="shot_down")]
    )


def test_one_odd_figure_in_two_outlets_own_voice_has_one_origin() -> None:
    assert interval(counting("Harbour Post", 475), counting("Valley Courier", 475)) == (0, 1)


def test_a_round_figure_or_another_is_anybody_s() -> None:
    assert interval(counting("Harbour Post", 470), counting("Valley Courier", 470)) == (0, 2)
    assert interval(counting("Harbour Post", 475), counting("Valley Courier", 477)) == (0, 2)


def test_what_else_an_outlet_says_stays_with_its_odd_figure() -> None:
    told_, also = counting("Valley Courier", 475), told(None, "Valley Courier")
    assert interval(counting("Harbour Post", 475), told_, also) == (0, 1)


def rare(source: str, outlet: str, value: int, party: str | None = "North") -> Claim:
    return replace(told(source, outlet, party=party), amounts=(amount(value, of="boats", role="launched"),))


def test_two_of_one_party_with_one_rare_figure_are_not_known_to_be_two() -> None:
    assert interval(rare("Olena Marsh", "Harbour Post", 475), rare("Petro Reed", "Valley Courier", 475)) == (1, 2)
    assert interval(rare("Olena Marsh", "Harbour Post", 475), rare("Petro Reed", "Valley Courier", 476)) == (2, 2)
    assert interval(rare("Olena Marsh", "Harbour Post", 40), rare("Petro Reed", "Valley Courier", 40)) == (2, 2)


def test_two_parties_that_give_one_rare_figure_stay_two() -> None:
    assert interval(rare("Olena Marsh", "Harbour Post", 475), rare("Petro Reed", "Valley Courier", 475, "South")) == (
        2,
        2,
    )
