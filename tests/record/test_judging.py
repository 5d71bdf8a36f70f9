"""What people decide is shown over what was read, and stands beside it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from typing import Any

import pytest

from builders import amount, place
from record.conftest import Ticks
from record.nouns import plain
from reportedly.errors import NotHeld, RecordError, UsageError
from reportedly.model import Claim
from reportedly.record import Capture, Filter, Judge, Reading, Record, second_look, verify

pytestmark = pytest.mark.on_both
WHY = "the mayor's office called"


@pytest.fixture
def judge(record: Record) -> Iterator[Judge]:
    for words in ("The pier stood.", "The boat sank."):
        append(record, words)
    return record.judge(by="A. Editor")


def append(record: Record, words: str, version: str = "1", **changed: Any) -> Claim:
    report, (claim,) = plain(words)
    usual: dict[str, Any] = {"amounts": (amount(3),), "places": (place("Portville"),)}
    claim = replace(claim, **(usual | changed))
    record.writer().append(Capture(words.encode()), report, Reading(version), [claim])
    return claim


def shown(record: Record, **asked: Any) -> list[Claim]:
    return list(record.view(**asked).claims())


def ids(record: Record) -> list[str]:
    return [claim.id for claim in shown(record)]


@pytest.mark.parametrize(("field", "value", "read"), [
    ("stance", "denies", "asserts"), ("amounts.0.best", 4, 3), ("chain.0.source", "The mayor", "Harbour workers"),
    ("places", [], None), ("hedged", True, False), ("chain.0.party", "Lowland", None), ("when", None, None),
])  # fmt: skip
def test_any_field_is_corrected_and_the_machines_reading_stays(
    record: Record, judge: Judge, field: str, value: Any, read: Any
) -> None:
    (first, _) = ids(record)
    judgement = judge.correct(first, field, value, reason=WHY)
    assert (judgement.by, judgement.reason, judgement.value) == ("A. Editor", WHY, value)
    assert read is None or judgement.read == read
    corrected, machine = shown(record)[0], shown(record, judged=False)[0]
    assert machine.stance == "asserts"
    assert field == "when" or corrected != machine
    assert verify(record).rows == 11


def test_a_correction_is_found_by_the_filters_it_changes(record: Record, judge: Judge) -> None:
    judge.correct(ids(record)[0], "places.0.name", "Newhaven", reason=WHY)
    assert len(list(record.view().claims(where=Filter(place="Newhaven")))) == 1
    assert len(list(record.view().claims(where=Filter(by="Harbour workers", place="Portville")))) == 2  # printed so


@pytest.mark.parametrize(("field", "value"), [
    ("stance", "maybe"), ("nowhere", 1), ("amounts.7.best", 1), ("amounts.0.best", "many"), ("evidence.start", 1),
    ("id", "clm_x"), ("chain.0.evidence", {}), ("", 1),
])  # fmt: skip
def test_what_no_claim_could_carry_is_refused(record: Record, judge: Judge, field: str, value: Any) -> None:
    with pytest.raises(UsageError):
        judge.correct(ids(record)[0], field, value, reason=WHY)
    assert verify(record).rows == 10


def test_a_withdrawn_claim_is_in_no_view_and_an_undo_brings_it_back(record: Record, judge: Judge) -> None:
    first, second = ids(record)
    judgement = judge.withdraw(first, reason=WHY)
    assert ids(record) == [second]
    judge.undo(judgement.id, reason="it was right")
    assert ids(record) == [first, second]
    assert [one.kind for one in record.view().judgements()] == ["withdraw", "undo"]


def test_a_later_correction_supersedes_and_its_undo_brings_the_earlier_back(record: Record, judge: Judge) -> None:
    first = ids(record)[0]
    judge.correct(first, "stance", "denies", reason=WHY)
    later = judge.correct(first, "stance", "warns", reason=WHY)
    assert shown(record)[0].stance == "warns"
    undo = judge.undo(later.id, reason=WHY)
    assert shown(record)[0].stance == "denies"
    judge.undo(undo.id, reason=WHY)
    assert shown(record)[0].stance == "warns"


def test_the_same_judgement_is_recorded_once(record: Record, judge: Judge) -> None:
    first, second = ids(record)
    assert judge.withdraw(first, reason=WHY) == judge.withdraw(first, reason="again")
    assert judge.same_event(first, second, reason=WHY) == judge.same_event(second, first, reason=WHY)
    assert verify(record).rows == 12


def test_what_was_decided_after_a_moment_is_not_shown_as_of_it(record: Record, judge: Judge, clock: Ticks) -> None:
    before = clock.moment
    judge.withdraw(ids(record)[0], reason=WHY)
    assert len(shown(record, recorded_as_of=before)) == 2
    assert len(shown(record)) == 1


def test_a_judgement_survives_a_later_reading_and_wants_another_look_when_that_differs(
    record: Record, judge: Judge
) -> None:
    first, second = ids(record)
    judge.correct(first, "stance", "denies", reason=WHY)
    judge.withdraw(second, reason=WHY)
    append(record, "The pier stood.", version="2")
    assert list(second_look(record.view())) == []
    append(record, "The pier stood.", version="3", stance="confirms")
    assert [claim.stance for claim in shown(record)] == ["denies"]
    assert [look.why for look in second_look(record.view())] == [
        "the machine now reads 'confirms' there; it was 'asserts' when corrected"
    ]
    cut = append(record, "The boat sank.", version="3", id="clm_cut")
    looks = {look.judgement.kind: look for look in second_look(record.view())}
    assert looks["withdraw"].nearest == cut
    assert cut in shown(record)


def test_a_claim_is_named_by_a_begin_of_its_id(record: Record, judge: Judge) -> None:
    first = ids(record)[0]
    assert judge.withdraw(first[:9], reason=WHY).about == first


@pytest.mark.parametrize("ref", ["clm_nobody", ""])
def test_a_claim_that_is_not_held_is_told(judge: Judge, ref: str) -> None:
    with pytest.raises(NotHeld, match="no claim"):
        judge.withdraw(ref, reason=WHY)


def test_a_begin_that_fits_several_is_told(judge: Judge) -> None:
    with pytest.raises(RecordError, match="fits 2 claims"):
        judge.withdraw("clm_", reason=WHY)


def test_who_and_why_are_asked_for(record: Record, judge: Judge) -> None:
    with pytest.raises(UsageError, match="--by"):
        record.judge(by=" ")
    with pytest.raises(UsageError, match="--why"):
        judge.withdraw(ids(record)[0], reason="")


def test_a_copy_is_of_another_report(record: Record, judge: Judge) -> None:
    one, two = (report.id for report in record.view().reports())
    judge.copy(two, one, reason=WHY)
    assert record.view().decided.copies[two].other == one
    with pytest.raises(UsageError, match="copy of itself"):
        judge.copy(one, one, reason=WHY)


def test_the_clock_going_back_does_not_disorder_the_record(record: Record, clock: Ticks) -> None:
    append(record, "first")
    clock.moment = datetime(2020, 1, 1, tzinfo=UTC)
    append(record, "second")
    assert len(shown(record, recorded_as_of=datetime(2025, 7, 5, 13, tzinfo=UTC))) == 2
    assert shown(record, recorded_as_of=datetime(2025, 7, 5, 12, tzinfo=UTC) - timedelta(days=1)) == []
