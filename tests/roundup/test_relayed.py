"""One origin's statement as several outlets printed it: a row a version, every cell cited, nothing of the page's own."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from builders import amount
from reportedly.model import Claim, Relation
from reportedly.roundup import Relayed, render_html, render_json, render_markdown
from roundup.printed import printed, relation, together
from roundup.samples import STRIKE, page


def said(outlet: str, words: str, best: int | None = None, **given: Any) -> Claim:
    figures = (amount(best, role="injured"),) if best else ()
    usual: dict[str, Any] = {"outlet": outlet, "amounts": figures} | STRIKE
    return printed(f"[The Harbour Guard|Harbour Guard] <said> {{{words}}}.", **(usual | given))


POST = said("Harbour Post", "7 people were injured in Rivermouth", 7)
WIRE = said("Sample Wire", "9 people were injured in Rivermouth", 9, hour=7)
COPY = said("Valley Courier", "7 people were injured in Rivermouth", 7, hour=8)
WORDED = said("Sample Wire", "those injured in Rivermouth numbered 7 people", 7, hour=7)
OWN = printed("{9 people were injured in Rivermouth}.", outlet="Sample Wire", hour=7, amounts=(amount(9),), **STRIKE)


def tables(*claims: Claim, relations: tuple[Relation, ...]) -> tuple[Relayed, ...]:
    made = page(claims, together(*claims, relations=relations))
    return next(iter((*made.sections, *made.brief))).relayed


def test_two_outlets_with_other_figures_of_one_origin_are_set_side_by_side() -> None:
    (table,) = tables(POST, WIRE, relations=(relation("differs", WIRE, POST, "count"),))
    assert table.origin == "Harbour Guard"
    assert table.figures_differ
    shown = [(one.printings[0].outlet, one.printings[0].figures[0].words) for one in table.versions]
    assert shown == [("Harbour Post", "7 people"), ("Sample Wire", "9 people")]
    assert all(words.cites for one in table.versions for words in one.printings[0].words)


def test_outlets_that_printed_the_same_share_a_row_and_are_each_cited() -> None:
    ties = relation("repeats", COPY, POST, "count"), relation("differs", WIRE, POST, "count")
    (table,) = tables(POST, WIRE, COPY, relations=ties)
    assert [[each.outlet for each in one.printings] for one in table.versions] == [
        ["Harbour Post", "Valley Courier"],
        ["Sample Wire"],
    ]
    assert [each.words[0].cites for each in table.versions[0].printings] == [(POST.id,), (COPY.id,)]


def test_other_words_with_the_same_figure_are_two_versions_without_a_difference_of_figures() -> None:
    (table,) = tables(POST, WORDED, relations=(relation("repeats", WORDED, POST, "count"),))
    assert len(table.versions) == 2
    assert not table.figures_differ


def test_what_is_printed_alike_needs_no_table() -> None:
    assert tables(POST, COPY, relations=(relation("repeats", COPY, POST, "count"),)) == ()


def test_a_later_figure_of_the_same_origin_is_no_other_version_of_the_first() -> None:
    assert tables(POST, WIRE, relations=(relation("updates", WIRE, POST, "count"),)) == ()


def test_an_outlet_s_own_voice_is_no_version_unless_it_is_a_sum() -> None:
    assert tables(POST, OWN, relations=(relation("differs", OWN, POST, "count"),)) == ()
    summed = replace(relation("refines", POST, OWN, "count", "9 is the sum of 7 and 2"), values=(9, 7, 2))
    (table,) = tables(POST, OWN, relations=(summed,))
    assert [one.note for one in table.versions] == [None, "9 is the sum of 7 and 2"]


def test_the_table_stands_in_every_form_with_each_outlet_s_words() -> None:
    made = page((POST, WIRE), together(POST, WIRE, relations=(relation("differs", WIRE, POST, "count"),)))
    for text in (render_html(made), render_markdown(made), render_json(made)):
        assert all(words in text for words in ("7 people were injured", "9 people were injured", "Sample Wire"))
    assert "the figures differ" in render_html(made)


def test_a_thousand_copies_are_one_row_that_says_how_many_more() -> None:
    copies = [said(f"Outlet {at}", "7 people were injured in Rivermouth", 7, hour=8) for at in range(40)]
    ties = (relation("differs", WIRE, POST, "count"), *(relation("repeats", one, POST, "count") for one in copies))
    (table,) = tables(POST, WIRE, *copies, relations=ties)
    first = next(one for one in table.versions if one.printings[0].outlet == "Harbour Post")
    assert len(first.printings) + first.more == 41
    assert first.more > 30
