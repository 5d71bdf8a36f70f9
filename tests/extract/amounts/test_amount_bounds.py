import pytest

from extract.amounts.amount_seen import Limits, figures, limits, only


@pytest.mark.parametrize(
    ("words", "expected", "hedge"),
    [
        ("23 people", (23, 23, 23), None),
        ("at least 23 people", (23, None, None), "at least"),
        ("more than 40 people", (40, None, None), "more than"),
        ("over 40 people", (40, None, None), "over"),
        ("40 people or more", (40, None, None), "or more"),
        ("40+ people", (40, None, None), "+"),
        ("about 40 people", (None, 40, None), "about"),
        ("some 40 people", (None, 40, None), "some"),
        ("nearly 40 people", (None, 40, None), "nearly"),
        ("up to 10 people", (None, None, 10), "up to"),
        ("as many as 10 people", (None, None, 10), "as many as"),
        ("no more than 10 people", (None, None, 10), "no more than"),
        ("fewer than 10 people", (None, None, 10), "fewer than"),
        ("up to about 10 people", (None, None, 10), "up to about"),
        ("between 20 and 30 people", (20, None, 30), "between"),
        ("from 20 to 30 people", (20, None, 30), None),
        ("20-30 people", (20, None, 30), None),
        ("three or four people", (3, None, 4), None),
        ("one to two thousand people", (1000, None, 2000), None),
        ("half a dozen people", (None, 6, None), "half a dozen"),
        ("at least half a dozen people", (6, None, None), "at least"),
        ("a couple of people", (None, None, None), "a couple"),
        ("a handful of people", (None, None, None), "a handful"),
        ("several people", (None, None, None), "several"),
        ("dozens of people", (None, None, None), "dozens"),
        ("at least several dozen people", (None, None, None), "at least several dozen"),
        ("tens of thousands of people", (None, None, None), "tens of thousands"),
    ],
)
def test_a_hedge_sets_its_bound(words: str, expected: Limits, hedge: str | None) -> None:
    amount = only(f"The storm drove {words} from the coast.").amount
    assert (limits(amount), amount.hedge) == (expected, hedge)


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("No casualties were reported on the quay.", 0),
        ("Nobody was hurt.", 0),
        ("None of them were injured.", 0),
    ],
)
def test_nothing_is_an_exact_zero(text: str, number: int) -> None:
    assert limits(only(text).amount) == (number, number, number)


def test_no_reports_of_casualties_is_not_a_zero() -> None:
    assert limits_of("There were no reports of casualties.") == []


def limits_of(text: str) -> list[Limits]:
    return [limits(amount) for amount in figures(text)]


def test_over_a_few_regions_is_where_and_not_how_many() -> None:
    assert limits_of("Gunners downed 12 drones over two regions.") == [(12, 12, 12)]


def test_a_conversion_keeps_the_bound_of_what_it_restates() -> None:
    assert limits_of("Aid of more than 38 million euros ($43 million) arrived.") == [
        (38_000_000, None, None),
        (43_000_000, None, None),
    ]
