import pytest

from extract.amounts.amount_seen import only
from reportedly.model import Number


@pytest.mark.parametrize(
    ("printed", "value", "unit"),
    [
        ("an hour and 15 minutes", 75, "minute"),
        ("two hours and 28 minutes", 148, "minute"),
        ("one hour, 50 minutes", 110, "minute"),
        ("4 minutes 5 seconds", 245, "second"),
    ],
)
def test_hours_with_their_minutes_are_one_duration(printed: str, value: Number, unit: str) -> None:
    amount = only(f"The talk lasted {printed}.").amount
    assert (amount.best, amount.unit) == (value, unit)


def test_the_hedge_of_the_hours_is_that_of_the_whole() -> None:
    amount = only("The talk lasted more than two hours and ten minutes.").amount
    assert (amount.low, amount.high) == (130, None)


def test_two_durations_with_a_verb_between_are_two() -> None:
    from extract.amounts.amount_seen import figures

    assert len(figures("The talk lasted two hours and the walk took 15 minutes.")) == 2
