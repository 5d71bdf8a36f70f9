import pytest

from extract.amounts.amount_seen import figures
from reportedly.extract.amounts import find_amounts
from reportedly.model import Span


@pytest.mark.parametrize(
    "text",
    [
        "The S-300, the X-22, the Su-35 and the Patriot PAC-3 were shown.",
        "COVID-19 and the G7 were named under Article 5 of Resolution 2202.",
        "On Day 1,227 the mayor marked the 69th anniversary of the port.",
        "A Boeing 777 and a new 787 stood at Gate 12.",
        "It was the 12th brigade of the 3rd corps.",
        "Call +44 20 7946 0958 before 5:30 am on July 4, 2025, or at 18:00 GMT.",
        "The office is at 16-18 Dock Street.",
        "In 2014 and again in the 1990s the mine closed; it reopened in June 2022.",
        "Read more at https://harbour.example/2025/07/04/12-boats or write to desk24@harbour.example.",
        "United won 3-1 after a 2-2 draw.",
        "It was one of the options, and on one hand one day seemed long.",
        "Each one of the two sides blamed the other.",
        "The bill passed by 38-29 and doubled ten times.",
        "She signed a four-year contract worth nothing over six years.",
        "1,2,3,4",
        "10^400 grains and 123456789012345678901234567890 more",
        "The file is dated 2025-07-05T06:00:00Z.",
    ],
)
def test_what_names_or_dates_is_no_figure(text: str) -> None:
    assert figures(text) == []


@pytest.mark.parametrize(
    "text",
    ["A 45-year-old woman fell.", "Two years ago it rained.", "Mara Quill, 61, rowed home.", "A boy aged 9 swam."],
)
def test_ages_and_anchored_times_are_marked_but_no_figures(text: str) -> None:
    assert find_amounts(text)
    assert figures(text) == []


def test_taken_spans_are_left_alone() -> None:
    text = "Some 12 boats left at seven."
    start = text.index("seven")
    assert [one.amount.best for one in find_amounts(text, taken=[Span(start, start + 5)])] == [12]


@pytest.mark.parametrize(
    ("text", "kind"), [("A woman, 67, was hurt.", "age"), ("The toll, 67, was the highest.", "count")]
)
def test_a_number_set_off_after_a_person_is_an_age_and_after_a_toll_a_count(text: str, kind: str) -> None:
    assert [mention.kind for mention in find_amounts(text)] == [kind]
