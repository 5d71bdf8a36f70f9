"""Layouts met in the wild, each a text of our own."""

from datetime import UTC, datetime
from textwrap import dedent

import pytest

from reportedly.intake import read_bytes
from reportedly.model import Report

BODY = """
    Six people were hurt in a raid on the harbour, the mayor said.
    He said that two of them were in hospital.
"""


def read(text: str, name: str = "a.txt") -> Report:
    return read_bytes(dedent(text).encode(), name)


def words(report: Report, *kinds: str) -> list[str]:
    return [block.span.of(report.text) for block in report.blocks if block.kind in kinds]


def paragraphs(report: Report) -> list[str]:
    return [" ".join(block.split()) for block in words(report, "paragraph")]


def test_title_outlet_and_date_are_read_from_the_first_three_lines() -> None:
    report = read(f"Raid on harbour hurts six\nQuay and Anchor\n2025-07-04{dedent(BODY)}")
    assert (report.title, report.outlet) == ("Raid on harbour hurts six", "Quay and Anchor")
    assert report.published == datetime(2025, 7, 4, tzinfo=UTC)
    assert report.published_precision == "day"


def test_a_title_may_hold_the_day_that_is_printed_below_it() -> None:
    report = read(
        f"Harbour Assessment, July 4, 2025\nInstitute for Piers\nJuly 4, 2025, 9:15pm ET\nKey Points\n{dedent(BODY)}"
    )
    assert (report.title, report.outlet) == ("Harbour Assessment, July 4, 2025", "Institute for Piers")


def test_a_title_with_a_final_stop_is_a_title_when_the_outlet_follows() -> None:
    report = read(
        f"The mayor says that a raid on the harbour has hurt six people.\nHarbour Post\n2025/07/04{dedent(BODY)}"
    )
    assert report.title == "The mayor says that a raid on the harbour has hurt six people."
    assert len(paragraphs(report)) == 2


def test_a_byline_gives_author_and_time() -> None:
    report = read(
        f"Raid on harbour hurts six\nHarbour Post\nBy Ann Example Published: Jul 04, 2025 09:41 PM{dedent(BODY)}"
    )
    assert (report.author, report.outlet) == ("Ann Example", "Harbour Post")
    assert (report.published, report.published_precision) == (datetime(2025, 7, 4, 21, 41, tzinfo=UTC), "minute")


BYLINES = {
    "By Ann Example": "Ann Example",
    "By ANN EXAMPLE and BEN SAMPLE": "ANN EXAMPLE and BEN SAMPLE",
    "By Ann Example, Harbour Post": "Ann Example",
    "By Ann Example in Odesa": "Ann Example",
    "by Ann Example, staff writer": "Ann Example",
    "Ann Example in Odesa and agencies": "Ann Example",
    "Author: Ann Example": "Ann Example",
    "Written by Ann Example | Harbour Post": "Ann Example",
    "By our staff": None,
}


@pytest.mark.parametrize("line", BYLINES)
def test_an_author_is_read_without_role_place_and_outlet(line: str) -> None:
    report = read(f"Raid on harbour hurts six\n{line}\n4 July 2025{dedent(BODY)}")
    assert report.author == BYLINES[line]
    assert len(paragraphs(report)) == 2


def test_a_section_label_and_a_caption_before_the_title_are_not_the_title() -> None:
    report = read(f"World\nRepresentative Image\n\nRaid on harbour hurts six?\n\nJul 04, 2025\n{dedent(BODY)}")
    assert report.title == "Raid on harbour hurts six?"
    assert words(report, "furniture") == ["World"]
    assert words(report, "caption") == ["Representative Image"]


def test_an_outlet_named_only_in_the_credit_is_the_outlet() -> None:
    report = read(f"Raid on harbour hurts six\n4 July 2025{dedent(BODY)}Source: Harbour Post Newspaper\n")
    assert (report.outlet, report.credit) == ("Harbour Post Newspaper", "Harbour Post Newspaper")
    assert words(report, "credit") == ["Source: Harbour Post Newspaper"]


def test_a_credit_to_another_does_not_replace_the_outlet() -> None:
    report = read(
        f"Raid on harbour hurts six\nHarbour Post\n4 July 2025{dedent(BODY)}This article first appeared in Quay Courier."
    )
    assert (report.outlet, report.credit) == ("Harbour Post", "Quay Courier")


def test_a_credit_in_brackets_is_cut_off_the_last_paragraph() -> None:
    report = read(f"Raid on harbour hurts six\n{dedent(BODY).rstrip()} (Source: Harbour Post)\n")
    assert report.outlet == "Harbour Post"
    assert paragraphs(report)[-1] == "He said that two of them were in hospital."


def test_a_mailing_list_of_another_site_is_not_the_outlet() -> None:
    report = read(
        f"Raid on harbour hurts six\nHarbour Post\n4 July 2025{dedent(BODY)}"
        "NEWSLETTER\n|\nThe archive.example mailing list |\n|\n"
    )
    assert (report.outlet, report.credit) == ("Harbour Post", None)
    assert len(words(report, "furniture")) == 4


def test_a_placeholder_names_no_outlet() -> None:
    report = read(f"Raid on harbour hurts six\nUnknown outlet\n2025-07-04{dedent(BODY)}")
    assert report.outlet is None
    assert "Unknown outlet" not in paragraphs(report)


def test_a_page_copied_with_its_menu_and_buttons_is_read() -> None:
    report = read(f"""\
        BBC
        Home
        News
        Large raid hurts six in port city
        4 July 2025
        Share
        Ann Example
        BBC News, Kyiv
        Getty Images A firefighter stands in front of a damaged block of flats
        {BODY}
        What do we know so far?
        At least four buildings were hit, the governor said.
        • Six people were taken to hospital
        More on this story
        Who makes the drones?
        """)
    assert (report.title, report.author, report.outlet) == ("Large raid hurts six in port city", "Ann Example", "BBC")
    assert words(report, "heading") == ["What do we know so far?"]
    assert paragraphs(report)[-1] == "Six people were taken to hospital"
    assert "Who makes the drones?" in words(report, "furniture")


def test_a_standfirst_before_the_byline_stays_text() -> None:
    report = read(
        f"Raid on harbour hurts six\nThe mayor counts the hurt while Moscow speaks of a depot.\nBy Ann Example\n4 July 2025{dedent(BODY)}"
    )
    assert paragraphs(report)[0] == "The mayor counts the hurt while Moscow speaks of a depot."
    assert report.title == "Raid on harbour hurts six"


def test_a_paragraph_that_repeats_the_title_stays_text() -> None:
    report = read(
        f"Raid on harbour hurts six\nHarbour Post\n4 July 2025\nRaid on harbour hurts six, the mayor says.{dedent(BODY)}"
    )
    assert paragraphs(report)[0] == "Raid on harbour hurts six, the mayor says."


def test_a_text_without_title_is_read_whole() -> None:
    report = read(BODY)
    assert report.title is None
    assert len(paragraphs(report)) == 2
    assert report.warnings == ("no publication date; pass --published",)


def test_hard_wrapped_lines_are_one_paragraph() -> None:
    report = read("""\
            HARBOUR FIRE PUT OUT, OFFICIALS SAY
            LONDON, April 8 - A fire that broke out at a harbour
        warehouse after a night raid was put out early today, port
        officials said.
            They said six people had been hurt, two of them badly, and
        that the cause was still being looked into.
            The ministry declined to comment.
         Reuter
        """)
    assert len(paragraphs(report)) == 3
    assert paragraphs(report)[0].endswith("put out early today, port officials said.")
    assert (report.outlet, report.dateline and report.dateline.place) == ("Reuters", "London")


def test_short_paragraphs_are_not_taken_for_wrapped_lines() -> None:
    report = read(f"Raid on harbour hurts six\nHarbour Post\n4 July 2025{dedent(BODY) * 4}")
    assert len(paragraphs(report)) == 8


def test_a_markdown_heading_is_read_without_its_sign() -> None:
    report = read(
        f"# Raid on harbour hurts six\nHarbour Post\n4 July 2025{dedent(BODY)}## What Moscow said\n{dedent(BODY)}",
        "a.md",
    )
    assert report.title == "Raid on harbour hurts six"
    assert words(report, "title", "heading") == ["Raid on harbour hurts six", "What Moscow said"]


def test_a_head_written_as_labelled_fields_is_read() -> None:
    head = "Title: Raid on harbour hurts six\nOutlet: Harbour Post\nSection: World\nAuthor: Ann Example\nDate: 2025-07-04\n"
    report = read(head + dedent(BODY))
    assert (report.title, report.outlet, report.author) == ("Raid on harbour hurts six", "Harbour Post", "Ann Example")
    assert words(report, "title") == ["Raid on harbour hurts six"]
    assert len(paragraphs(report)) == 2


def test_a_headline_with_a_colon_is_no_field() -> None:
    assert read(f"Location: unknown\nHarbour Post{dedent(BODY)}").title == "Location: unknown"


def test_a_wire_slug_is_not_the_title() -> None:
    report = read(f"SAMPLE WIRE\nHARBOUR-RAID/ODESA (UPDATE 2)\nRaid on harbour hurts six\nJuly 4, 2025{dedent(BODY)}")
    assert (report.title, report.outlet) == ("Raid on harbour hurts six", "Sample Wire")


def test_a_sign_off_after_the_last_sentence_is_cut_off() -> None:
    report = read(f"Raid on harbour hurts six\nHarbour Post\n4 July 2025{dedent(BODY).rstrip()} Enditem")
    assert paragraphs(report)[-1] == "He said that two of them were in hospital."


def test_a_quotation_without_a_final_stop_is_text() -> None:
    report = read(f'Raid on harbour hurts six\nHarbour Post\n4 July 2025{dedent(BODY)}"There were six," he said')
    assert paragraphs(report)[-1] == '"There were six," he said'


@pytest.mark.parametrize("line", ["He said:", "The governor added:"])
def test_a_lead_in_to_a_quotation_is_text(line: str) -> None:
    report = read(f"Raid on harbour hurts six\nHarbour Post\n4 July 2025{dedent(BODY)}{line}{dedent(BODY)}")
    assert line in paragraphs(report)


def test_a_source_within_the_text_credits_a_statement_and_not_the_report() -> None:
    report = read(
        f"Raid on harbour hurts six\nHarbour Post\n4 July 2025\n{dedent(BODY)}Source: Mayor on Telegram{dedent(BODY)}"
    )
    assert report.credit is None


def test_lines_after_a_list_opener_are_furniture_until_text_comes() -> None:
    report = read(
        f"Raid on harbour hurts six\nHarbour Post\n4 July 2025{dedent(BODY)}Keep reading\nFire at depot\nWho makes the drones?{dedent(BODY)}"
    )
    assert words(report, "furniture") == ["Keep reading", "Fire at depot", "Who makes the drones?"]
    assert len(paragraphs(report)) == 4


def test_a_name_in_capitals_is_written_as_in_running_text() -> None:
    assert read(f"Raid on harbour hurts six\nHARBOUR POST\n4 July 2025{dedent(BODY)}").outlet == "Harbour Post"
    assert read(f"Raid on harbour hurts six\nBBC\n4 July 2025{dedent(BODY)}").outlet == "BBC"


def test_a_picture_at_the_head_of_a_post_is_its_bullet() -> None:
    report = read("Posts of the day\nHarbour Digest\n2025-07-04\n\n🔻 Two boats sank.\n▪️ The pier was shut.\n")
    assert paragraphs(report) == ["Two boats sank.", "The pier was shut."]
