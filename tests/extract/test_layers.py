from hypothesis import given, settings
from hypothesis import strategies as st

from reportedly.extract.claims.layers import Ordered
from reportedly.extract.silence import _DENIES, _HINT
from reportedly.model import Span
from reportedly.tsv import rows

SPANS = st.builds(lambda start, length: Span(start, start + length), st.integers(0, 60), st.integers(0, 30))


@settings(deadline=None, max_examples=80)
@given(st.lists(SPANS), SPANS)
def test_what_begins_in_a_span_is_found_in_text_order(mentions: list[Span], span: Span) -> None:
    found = Ordered(mentions, lambda m: m.start).within(span)
    assert sorted(found) == sorted(m for m in mentions if span.start <= m.start < span.end)
    assert [m.start for m in found] == sorted(m.start for m in found)


def test_every_silence_of_the_list_passes_the_look_before_the_patterns() -> None:
    notes = [row["note"] for row in rows("reportedly.words", "silences") if row["note"]]
    assert notes
    assert [note for note in notes if not (_DENIES.search(note) and _HINT.search(note))] == []
