"""What the law has had redacted is gone from every row, its trace stays, and the chain holds."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from builders import amount, link, passage, place
from record.conftest import Ticks
from record.nouns import plain
from record.tampering import other_program, run
from reportedly.errors import IntakeError, NotHeld, RecordError, UsageError
from reportedly.model import REDACTED, Claim, Evidence, Report, Skipped
from reportedly.record import (
    Capture,
    Filter,
    Reading,
    Record,
    redact_passage,
    redact_report,
    verify,
)  # fmt: skip
from reportedly.record._masking import Mask

pytestmark = pytest.mark.on_both
TEXT = "Ann Example of Pier Street told Sample Wire on Friday that 3 boats sank. She said the pier stood."
NAME = "Ann Example"
LAW = {"by": "Legal desk", "reason": "court order 12/25"}


def at(words: str) -> Evidence:
    return passage(words, TEXT.index(words))


def story() -> tuple[Report, list[Claim]]:
    report, (claim,) = plain(TEXT, file="ann-example.txt", title="What Ann Example saw")
    told = link(NAME, actor="XX:ann", addressee="Sample Wire", evidence=at(NAME))
    first = replace(
        claim, id="clm_1", evidence=at("3 boats sank"), sentence=at(TEXT[:72]), chain=(told,),
        places=(place("Pier Street", evidence=at("Pier Street")),), amounts=(replace(amount(3), evidence=at("3")),),
    )  # fmt: skip
    second = replace(
        claim,
        id="clm_2",
        evidence=at("the pier stood"),
        sentence=at(TEXT[73:]),
        chain=(replace(told, evidence=at("She")),),
    )
    return report, [first, second]


@pytest.fixture
def held(record: Record) -> Record:
    report, claims = story()
    skipped = (Skipped(at("Example of"), "an odd word"),)
    record.writer().append(Capture(TEXT.encode(), "ann-example.txt"), report, Reading("1"), claims, skipped)
    other, others = plain("The boat sank.", file="b.txt")
    record.writer().append(Capture(b"other"), other, Reading("1"), others)
    record.judge(by="A. Editor").correct("clm_1", "chain.0.medium", "a call", reason="Ann Example said so")
    return record


def everything(record: Record) -> str:
    view = record.view(judged=False)
    return repr([*view.reports(), *view.claims(), *view.judgements(), *view.custody(), view.skipped(story()[0].id)])


def test_a_passage_is_gone_from_every_row_that_quotes_it(held: Record) -> None:
    assert everything(held).count(NAME) > 5
    (redaction,) = redact_passage(held, "ann  example", **LAW)
    assert NAME not in everything(held)
    assert REDACTED in everything(held)
    assert (redaction.by, redaction.reason, redaction.passages) == ("Legal desk", "court order 12/25", ((0, 11),))
    assert list(held.view().redactions())[-1] == redaction
    verify(held)


def test_what_was_read_from_a_passage_goes_with_it(held: Record) -> None:
    redact_passage(held, "Ann Example of Pier Street told Sample Wire on Friday that 3", **LAW)
    first, second, _ = held.view().claims()
    told = [(link.source, link.kind, link.actor) for link in (*first.chain, *second.chain)]
    assert told == [(REDACTED, "unnamed", None)] * 2
    assert (first.amounts, first.places[0].name, first.places[0].lat) == ((), REDACTED, None)
    assert second.evidence.quote == "the pier stood"


def test_what_is_left_is_shown_as_before(held: Record) -> None:
    before = list(held.view().claims())
    redact_passage(held, "She said", **LAW)
    after = list(held.view().claims())
    assert after[0].evidence == before[0].evidence
    assert [claim.id for claim in after] == [claim.id for claim in before]
    report = held.view().report(story()[0].id)
    assert len(report.text) == len(TEXT)
    assert all(one.holds_in(report.text) for claim in after[:2] for one in (claim.evidence, claim.sentence))


def test_it_is_gone_as_of_every_moment_and_for_every_version(held: Record, clock: Ticks) -> None:
    held.writer().append_reading(story()[0], Reading("2"), story()[1])
    before = clock.moment
    redact_passage(held, NAME, **LAW)
    for view in (held.view(recorded_as_of=before), held.view(version="1"), held.view(version="2")):
        assert NAME not in repr([*view.reports(), *view.claims()])
        assert len(list(view.claims())) >= 2


def test_terms_of_a_passage_find_nothing_any_more(held: Record) -> None:
    assert list(held.view().claims(where=Filter(by=NAME)))
    redact_passage(held, NAME, **LAW)
    assert not list(held.view().claims(where=Filter(by=NAME)))
    assert len(list(held.view().claims(where=Filter(place="Pier Street")))) == 1
    assert not [row for row in run(held, "SELECT term FROM terms") if "example" in row[0]]


def test_a_second_passage_and_then_the_whole_can_follow(held: Record) -> None:
    redact_passage(held, NAME, **LAW)
    held.writer().append_reading(held.view().report(story()[0].id), Reading("2"), [])
    redact_passage(held, "Pier Street", **LAW)
    assert "Pier Street" not in everything(held)
    assert "boats sank" in everything(held)
    verify(held)
    redact_report(held, story()[0].id, **LAW)
    assert "boats sank" not in everything(held)
    verify(held)


def test_a_whole_report_is_unreadable_and_says_so(held: Record) -> None:
    redaction = redact_report(held, "ann-example.txt", **LAW)
    view = held.view()
    assert [report.text for report in view.reports()] == [REDACTED, "The boat sank."]
    assert next(view.reports()).warnings == ("redacted under law: the custody log tells why, and by whom",)
    assert len(list(view.claims())) == 1
    assert redaction.passages is None
    with pytest.raises(RecordError, match="redacted"):
        view.body(story()[0].id)
    assert [entry.act for _, entry in view.custody()] == [REDACTED, "file"]
    assert [entry.act for _, entry in view.custody(story()[0].id)] == [REDACTED]
    assert list(view.judgements()) == []
    verify(held)


@pytest.mark.parametrize("erase", [
    lambda record: redact_passage(record, NAME, **LAW), lambda record: redact_report(record, story()[0].id, **LAW)
])  # fmt: skip
def test_the_key_leaves_no_trace_in_the_file(held: Record, path: Path, erase: Callable[[Record], Any]) -> None:
    [(key,)] = run(held, "SELECT key FROM keys WHERE holder = 1")
    held.store.sync()
    assert key in b"".join(file.read_bytes() for file in path.parent.glob("held.db*"))
    erase(held)
    assert key not in b"".join(file.read_bytes() for file in path.parent.glob("held.db*"))


def test_the_words_leave_no_trace_in_the_file(held: Record, path: Path) -> None:
    held.store.sync()
    assert b"by:example" in b"".join(file.read_bytes() for file in path.parent.glob("held.db*"))
    redact_passage(held, NAME, **LAW)
    assert b"example" not in b"".join(file.read_bytes() for file in path.parent.glob("held.db*")).lower()
    verify(held)


def test_where_a_key_may_still_stand_is_told_while_another_reads(held: Record, path: Path, clock: Ticks) -> None:
    with other_program(path) as reader, Record.open(path, clock=clock, timeout=0) as impatient:
        reader.execute("BEGIN").execute("SELECT count(*) FROM rows").fetchone()
        redact_passage(impatient, NAME, **LAW)
        assert impatient.remains == f"'{path}-wal' until the programs that are reading it have ended"
        reader.execute("ROLLBACK")
        redact_passage(impatient, "Pier Street", **LAW)
        assert impatient.remains is None


@pytest.mark.parametrize("erase", [
    lambda record: redact_passage(record, NAME, **LAW), lambda record: redact_report(record, story()[0].id, **LAW)
])  # fmt: skip
def test_what_people_said_of_its_pairs_goes_too(held: Record, erase: Callable[[Record], Any]) -> None:
    (other,) = held.view().claims(plain("The boat sank.")[0].id)
    held.judge(by="A. Editor").same_event(other.id, "clm_2", reason="Ann Example saw both")
    erase(held)
    assert NAME not in repr(list(held.view().judgements()))
    verify(held)


def test_what_people_said_of_other_reports_stays_when_one_report_is_named(held: Record) -> None:
    (other,) = held.view().claims(plain("The boat sank.")[0].id)
    held.judge(by="A. Editor").correct(other.id, "hedged", True, reason="so said Ann Example")
    redact_passage(held, NAME, report=story()[0].id, **LAW)
    assert [NAME in one.reason for one in held.view().judgements()] == [False, True]


def test_a_passage_is_masked_in_what_people_said_of_any_report(held: Record) -> None:
    (other,) = held.view().claims(plain("The boat sank.")[0].id)
    held.judge(by="A. Editor").correct(other.id, "hedged", True, reason="so said ANN EXAMPLE")
    redact_passage(held, NAME, **LAW)
    (made,) = [one for one in held.view().judgements() if one.about == other.id]
    assert (made.reason, made.value, made.evidence) == (REDACTED, True, other.evidence)
    assert [claim.hedged for claim in held.view().claims(other.report.id)] == [True]


def test_a_passage_is_found_however_its_apostrophes_and_dashes_are_typed(record: Record) -> None:
    report, claims = plain("The mayor’s half–sunk boat stood.")
    record.writer().append(Capture(b"bytes"), report, Reading("1"), claims)
    redact_passage(record, "mayor's half-sunk", **LAW)
    assert [one.text for one in record.view().reports()] == ["The [redacted]███████ boat stood."]


def test_what_was_redacted_is_not_taken_in_again(held: Record) -> None:
    report, claims = story()
    redact_passage(held, NAME, **LAW)
    with pytest.raises(IntakeError, match="passages of it were redacted"):
        held.writer().append(Capture(TEXT.encode()), report, Reading("8"), claims)
    redact_report(held, report.id, **LAW)
    with pytest.raises(IntakeError, match="it was redacted"):
        held.writer().append(Capture(TEXT.encode()), report, Reading("2"), claims)


def test_who_why_and_what_are_asked_for(held: Record) -> None:
    with pytest.raises(UsageError, match="who decided"):
        redact_report(held, story()[0].id, by="", reason="x")
    with pytest.raises(UsageError, match="empty passage"):
        redact_passage(held, "  ", **LAW)
    with pytest.raises(UsageError, match="the reason tells the passage"):
        redact_passage(held, NAME, by="Legal desk", reason="the wish of ann example")
    with pytest.raises(NotHeld, match="no report has the words"):
        redact_passage(held, "nobody said this", **LAW)
    redact_report(held, story()[0].id, **LAW)
    with pytest.raises(UsageError, match="redacted already"):
        redact_report(held, story()[0].id, **LAW)


@settings(deadline=None, max_examples=80)
@given(st.text(min_size=1, max_size=60), st.data())
def test_a_mask_keeps_the_length_and_leaves_none_of_the_words(text: str, data: st.DataObject) -> None:
    start = data.draw(st.integers(0, len(text) - 1))
    words = text[start : data.draw(st.integers(start + 1, len(text)))]
    if not words.split():
        return
    mask = Mask.of(text, words)
    masked = mask.text(text)
    assert len(masked) == len(text)
    assert mask.spans
    assert all(set(span.of(masked)) <= set("[redacted]█") for span in mask.spans)
