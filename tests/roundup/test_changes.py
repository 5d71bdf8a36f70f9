"""What changed since the previous roundup, what continues from earlier days, and what is still open from them."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime
from typing import Any

from builders import amount
from reportedly.model import Claim, Comparison, FigureEntry, FigureHistory
from reportedly.roundup import Roundup, render_html, render_markdown
from reportedly.roundup.composing.compose import SILENCES
from roundup.printed import printed, relation, silent, together
from roundup.samples import ACCUSED, DENIED, STRIKE, TRAILING, page

NOON = datetime(2025, 7, 5, 9, tzinfo=UTC)


def hurt(number: int, hour: int, name: str = "Olena Marsh") -> Claim:
    return printed(
        f"[{name}|{name}|person] <said> {{{number} people were injured in Rivermouth}}.", hour=hour,
        link={"party": "North"}, amounts=(amount(number, role="injured"),), outlet=f"Post {hour}", **STRIKE,
    )  # fmt: skip


def history(*claims: Claim) -> FigureHistory:
    """Return one origin's figures, each an update of the one before."""
    entries = [
        FigureEntry(claim, claim.amounts[0], "Olena Marsh", "", "update" if at else "first", None)
        for at, claim in enumerate(claims)
    ]
    return FigureHistory("evt_1", ("injured", "people"), tuple(entries))


def changed(*claims: Claim, **given: Any) -> Roundup:
    given.setdefault("comparison", together(*claims))
    return page(claims, given.pop("comparison"), previous=NOON, **given)


def test_a_figure_that_rose_since_the_previous_roundup_stands_with_the_one_before() -> None:
    early, late = hurt(20, 7), hurt(23, 10)
    (change,) = changed(TRAILING, early, late, histories=(history(early, late),)).changes
    assert (change.label, [line.words for line in change.lines]) == ("Injured", ["20 people", "23 people"])


def test_a_figure_that_rose_before_it_is_no_news() -> None:
    early, late = hurt(20, 7), hurt(23, 8)
    made = changed(TRAILING, early, late, histories=(history(early, late),))
    assert made.changes == ()
    assert made.sections[0].news == "earlier"


def test_a_figure_under_another_name_of_the_side_is_its_update() -> None:
    early, late = hurt(20, 7), hurt(23, 10, "Ida Stone")
    events = together(TRAILING, early, late, relations=(relation("updates", late, early, "count"),))
    (change,) = changed(TRAILING, early, late, comparison=events).changes
    assert [line.origin for line in change.lines] == ["Olena Marsh", "Ida Stone"]


def test_a_denial_of_what_was_known_before_is_a_change() -> None:
    denied = replace(DENIED, report=replace(DENIED.report, id="rep_late", published=NOON.replace(hour=11)))
    events = together(ACCUSED, TRAILING, denied, relations=(relation("denies", denied, ACCUSED, "effect"),))
    (change,) = changed(ACCUSED, TRAILING, denied, comparison=events).changes
    assert change.label == "Denied on effect"


def test_an_event_of_which_all_is_newer_is_new() -> None:
    made = changed(hurt(20, 10), hurt(21, 11, "Ida Stone"))
    assert made.sections[0].news == "new"
    assert "**New:** event 1" in render_markdown(made)


def test_what_was_said_of_a_continuing_event_before_the_range_is_its_background() -> None:
    made = page(
        (hurt(23, 10), hurt(24, 11, "Ida Stone")),
        together(TRAILING, hurt(23, 10), hurt(24, 11, "Ida Stone")),
        earlier=(TRAILING,),
    )
    (section,) = made.sections
    assert [said.sentence.text for said in section.background] == [
        "The Southern Ministry said three depots in Rivermouth were hit with guided bombs."
    ]
    assert "From earlier days" in render_html(made)
    assert "South" not in [column.party for column in section.columns]


def test_figures_of_before_the_range_stand_beside_the_later_ones() -> None:
    early, late = hurt(20, 7), hurt(23, 10)
    (section,) = page((late, TRAILING), together(TRAILING, early, late), earlier=(early,)).sections
    assert [line.words for line in section.strips[0].lines] == ["20 people", "23 people"]


def test_an_event_of_before_the_range_is_still_open_while_its_accounts_cannot_both_hold() -> None:
    other = hurt(23, 10)
    events = Comparison(
        (together(ACCUSED, DENIED).events[0], replace(together(other).events[0], id="evt_2")),
        (relation("denies", DENIED, ACCUSED, "effect"),),
    )
    made = page((other,), events, earlier=(ACCUSED, DENIED))
    assert [one.heading.text for one in made.open] == ["Rivermouth: air attack reported, night of 3–4 July"]
    assert "Still open from earlier days" in render_html(made)
    assert "## Still open from earlier days" in render_markdown(made)
    assert page((other,), replace(events, relations=()), earlier=(ACCUSED, DENIED)).open == ()


def test_awaiting_and_changed_stand_above_the_events() -> None:
    text = render_html(page())
    assert text.index("Awaiting an answer") < text.index("Changed since") < text.index('id="events"')


def test_a_silence_that_two_outlets_recorded_stands_once_with_both() -> None:
    quiet = [
        silent("South", "The South had not answered by July 4.", at=900 + at, outlet=f"Post {at}") for at in (1, 2)
    ]
    waits = tuple(relation("awaits", one, ACCUSED) for one in quiet)
    text = render_html(page((ACCUSED, TRAILING, *quiet), together(ACCUSED, TRAILING, relations=waits)))
    awaiting = text[text.index("Awaiting an answer") : text.index("Changed since")]
    assert awaiting.count("41 drones") == 1
    assert awaiting.count("wrote.") == 2


def test_what_could_not_be_read_is_counted_on_top_and_listed_below() -> None:
    made = page(unread=("cannot read 'late.txt': no text",))
    assert "1 could not be read" in render_html(made)
    assert "cannot read &#39;late.txt&#39;: no text" in render_html(made)
    assert "cannot read 'late.txt': no text" in render_markdown(made)


def test_the_weight_is_the_sum_of_its_parts_and_stands_beside_the_page() -> None:
    (section,) = page().sections
    assert section.weight == sum(value for _, value in section.reckoning)
    assert f"<b>{section.weight:.1f}</b>" in render_html(page())
    assert "How the order is reckoned" in render_markdown(page())


def test_of_very_many_silences_the_newest_are_told_and_the_rest_is_listed() -> None:
    quiet = [
        silent(f"Town {nth}", "As of July 4 the town had not answered.", at=9000 + 100 * nth, hour=6 + nth % 12)
        for nth in range(SILENCES + 30)
    ]
    made = page((ACCUSED, TRAILING, *quiet), together(ACCUSED, TRAILING))
    assert len(made.silences) == SILENCES
    assert len([one for one in made.left_out if "length" in one.reason]) >= 30
