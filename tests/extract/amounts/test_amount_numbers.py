import pytest

from extract.amounts.amount_seen import figures, only
from reportedly.model import Number


@pytest.mark.parametrize(
    ("printed", "value"),
    [
        ("12", 12),
        ("1,234", 1234),
        ("12,34,567", 1_234_567),
        ("1.234.567", 1_234_567),
        ("38.000", 38_000),
        ("1\u202f234", 1234),
        ("1.2 million", 1_200_000),
        ("4.3M", 4_300_000),
        ("10k", 10_000),
        ("3 lakh", 300_000),
        ("twenty-one", 21),
        ("Seventeen", 17),
        ("two hundred and six", 206),
        ("half a million", 500_000),
        ("a half-million", 500_000),
        ("three dozen", 36),
        ("a dozen", 12),
        ("two thousand five hundred", 2500),
    ],
)
def test_a_printed_number_is_read(printed: str, value: Number) -> None:
    assert only(f"{printed} people marched.").amount.best == value


@pytest.mark.parametrize(
    ("printed", "value", "unit"),
    [
        ("£20.1bn", 20_100_000_000, "GBP"),
        ("$43 mln", 43_000_000, "USD"),
        ("43 mln dlrs", 43_000_000, "USD"),
        ("38 billion euros", 38_000_000_000, "EUR"),
        ("US$7.2 bn", 7_200_000_000, "USD"),
        ("Rs 500", 500, "INR"),
        ("9.9 billion yuan", 9_900_000_000, "CNY"),
        ("8,5 percent", 8.5, "percent"),
        ("5%", 5, "percent"),
        ("15 km", 15, "km"),
        ("minus 40 degrees Celsius", -40, "degree Celsius"),
        ("37m", 37, "metre"),
    ],
)
def test_a_number_keeps_its_unit(printed: str, value: Number, unit: str) -> None:
    amount = only(f"It came to {printed}.").amount
    assert (amount.best, amount.unit) == (value, unit)


def test_money_and_its_conversion_are_two_amounts_of_one_thing() -> None:
    found = figures("The bank gave 38 billion euros ($43 billion) in farm aid.")
    assert [(one.best, one.unit, one.of) for one in found] == [
        (38_000_000_000, "EUR", "farm aid"),
        (43_000_000_000, "USD", "farm aid"),
    ]


@pytest.mark.parametrize(
    ("text", "value", "of"),
    [
        ("A third of the harbour was closed.", 1 / 3, "harbour"),
        ("Two-thirds of voters agreed.", 2 / 3, "voter"),
        ("Half of Lowmere was dark.", 0.5, "Lowmere"),
    ],
)
def test_a_share_is_of_something(text: str, value: float, of: str) -> None:
    (amount,) = figures(text)
    assert (amount.best, amount.of, amount.role, amount.unit) == (pytest.approx(value), of, "share", "fraction")


@pytest.mark.parametrize(
    ("text", "best", "low"),
    [
        ("The talks lasted 70 minutes.", 70, 70),
        ("The 75-minute call ended at noon.", 75, 75),
        ("The meeting lasted barely over an hour.", None, 1),
        ("The square was held for more than a week.", None, 1),
        ("The walk took half an hour.", 0.5, 0.5),
        ("The film ran for an hour and a half.", 1.5, 1.5),
    ],
)
def test_a_duration_is_an_amount_that_lasted(text: str, best: Number | None, low: Number) -> None:
    (amount,) = figures(text)
    assert (amount.best, amount.low, amount.role) == (best, low, "lasted")


def test_an_hour_without_a_hedge_is_no_amount() -> None:
    assert figures("Trains leave twice an hour.") == []
