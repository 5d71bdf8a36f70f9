import pytest

from reportedly.extract.amounts import annotate_quantities


@pytest.mark.parametrize(
    ("text", "value", "change"),
    [
        ("At least 23 boats sank.", 23, ">"),
        ("Up to 10 boats sank.", 10, "<"),
        ("About 40 boats sank.", 40, "~"),
        ("Twelve boats sank.", 12, "="),
        ("Shares rose 5%.", 5, "up"),
        ("Shares fell by 5%.", 5, "down"),
        ("Between 20 and 30 boats sank.", [20, 30], "="),
        ("Dozens of boats sank.", [12, 120], "="),
    ],
)
def test_the_sign_of_a_quantity_is_its_bound_or_its_trend(text: str, value: object, change: str) -> None:
    (quantity,) = annotate_quantities({"id": "a", "text": text})["quantities"]
    assert (quantity["value"], quantity["change"]) == (value, change)


def test_durations_ages_and_percents_are_included() -> None:
    row = {"doc": "d", "text": "The 45-year-old swam for 30 minutes and drank 20 percent."}
    found = annotate_quantities(row)
    assert [one["value"] for one in found["quantities"]] == [45, 30, 20]
    assert found["doc"] == "d"


def test_values_stand_where_they_are_printed() -> None:
    text = "On July 4 they paid about $20 million for 12 tugs."
    spans = annotate_quantities({"doc": "d", "text": text})["values"]
    assert [text[span["start"] : span["end"]] for span in spans] == ["about $20 million", "12"]


def test_an_hour_and_no_one_are_not_printed_numbers() -> None:
    assert annotate_quantities({"id": "a", "text": "It lasted over an hour; no one was hurt."})["quantities"] == []
