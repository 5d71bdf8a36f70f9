from hypothesis import given, settings
from hypothesis import strategies as st

from reportedly.extract.amounts import annotate_quantities, find_amounts

PIECES = [
    "at least", "about", "up to", "between", "and", "to", "-", "of them", "killed", "were wounded", "including", "people",
    "drones", "$", "€", "%", "km", "minutes", "an hour", "half", "dozens of", "tens of thousands", "no casualties", "one",
    "twenty-one", "1,234", "12", "3.5", "million", "bn", "(", ")", ".", ",", "\n", "\r\n", "é́", "🙂", "1/2", "½", "S-300",
    "July 4", "5:30 am", "since 2022", "two", "out of", "death toll rose to", "İ", "ſix", "３", "-year-old", "mİllİon",
]  # fmt: skip
texts = st.one_of(st.text(max_size=80), st.lists(st.sampled_from(PIECES), max_size=14).map(" ".join),
                  st.lists(st.sampled_from(PIECES), max_size=14).map("".join))  # fmt: skip


@settings(deadline=None, max_examples=100)
@given(texts)
def test_offsets_reproduce_the_quote_and_no_amount_overlaps_another(text: str) -> None:
    last = 0
    for mention in find_amounts(text):
        assert mention.amount.evidence.holds_in(text)
        assert mention.amount.evidence.span == mention.span
        assert last <= mention.span.start <= mention.number.start < mention.number.end <= mention.span.end <= len(text)
        last = mention.span.end


@settings(deadline=None, max_examples=100)
@given(texts)
def test_low_best_and_high_are_in_order(text: str) -> None:
    for mention in find_amounts(text):
        amount = mention.amount
        given = [value for value in (amount.low, amount.best, amount.high) if value is not None]
        assert given == sorted(given)


@settings(deadline=None, max_examples=50)
@given(texts)
def test_reading_twice_gives_the_same(text: str) -> None:
    row = {"id": "x", "text": text}
    assert annotate_quantities(row) == annotate_quantities(row)
