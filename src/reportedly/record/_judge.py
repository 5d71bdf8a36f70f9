"""Recording what people decide: each decision a row of its own, under a key of its own."""

from __future__ import annotations

import json
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Any

import msgspec

from reportedly.errors import UsageError
from reportedly.model import Claim, Evidence, Judgement, JudgementKind, content_id

from ._bodies import press
from ._growth import Growth
from ._judged import corrected, value_at

if TYPE_CHECKING:
    from ._record import Record


@dataclass(frozen=True, slots=True)
class _Subject:
    """What a judgement is about, as the record's latest reading has it."""

    about: str
    report: str | None = None
    evidence: Evidence | None = None


class Judge:
    """One person's decisions; each call returns the judgement that is then in force.

    Claims and reports are named by id or a begin of one. Raises NotHeld for what the record does not hold, UsageError
    for a correction that no claim could carry. What is in force already is not recorded twice.
    """

    def __init__(self, record: Record, by: str) -> None:
        if not by.strip():
            raise UsageError("a judgement needs to know whose it is: pass --by NAME or set REPORTEDLY_WHO")
        self._record, self._by = record, by

    def correct(self, claim: str, field: str, value: Any, *, reason: str) -> Judgement:
        """Say what stands at a field of a claim, such as "stance" or "amounts.0.best"."""
        found = self._record.view(judged=False).claim(claim)
        corrected(found, {field: value})
        return self._record_one("correct", _of(found), reason, field=field, value=value, read=value_at(found, field))

    def withdraw(self, claim: str, *, reason: str) -> Judgement:
        """Take a claim out of all views."""
        return self._record_one("withdraw", self._claim(claim), reason)

    def same_event(self, claim: str, other: str, *, reason: str) -> Judgement:
        """Say that two claims are of the same event."""
        return self._paired("same_event", claim, other, reason)

    def other_event(self, claim: str, other: str, *, reason: str) -> Judgement:
        """Say that two claims are not of the same event."""
        return self._paired("other_event", claim, other, reason)

    def copy(self, report: str, original: str, *, reason: str) -> Judgement:
        """Say that a report is a copy of another, so that what it tells is not another account."""
        view = self._record.view()
        one, two = view.report(report), view.report(original)
        if one.id == two.id:
            raise UsageError(f"report '{one.id}' is no copy of itself: name two")
        return self._record_one("copy", _Subject(one.id, one.id), reason, other=two.id)

    def undo(self, judgement: str, *, reason: str) -> Judgement:
        """Take a judgement back; the one that it superseded is in force again."""
        held = [one for one in self._record.view().judgements() if one.id.startswith(judgement)]
        if len(held) != 1 or not judgement:
            raise UsageError(f"'{judgement}' fits {len(held)} judgements: `reportedly judge list` shows their ids")
        return self._record_one("undo", _Subject(held[0].id, held[0].report, held[0].evidence), reason)

    def _paired(self, kind: JudgementKind, claim: str, other: str, reason: str) -> Judgement:
        one, two = self._claim(claim), self._claim(other)
        if one.about == two.about:
            raise UsageError(f"claim '{one.about}' was named twice: name two claims")
        return self._record_one(kind, one, reason, other=two.about)

    def _claim(self, ref: str) -> _Subject:
        return _of(self._record.view(judged=False).claim(ref))

    def _record_one(self, kind: JudgementKind, subject: _Subject, reason: str, **more: Any) -> Judgement:
        if not reason.strip():
            raise UsageError("a judgement needs its reason: pass --why WORDS")
        usual: dict[str, Any] = {"other": None, "field": None, "value": None, "read": None}
        made = Judgement(
            id="", kind=kind, about=subject.about, report=subject.report, evidence=subject.evidence, by=self._by,
            reason=reason, at=self._record.now(), **(usual | more),
        )  # fmt: skip
        held = next((one for one in self._record.view().decided.in_force if _same(one, made)), None)
        return held or self._add(made)

    def _add(self, made: Judgement) -> Judgement:
        told = (made.kind, made.about, made.other, made.field, json.dumps(made.value), made.by, made.reason, made.at)
        made = replace(made, id=content_id("jdg", *told))
        with self._record.store.writing() as connection:
            growth = Growth(connection, made.at)
            growth.add_with_key("judgement", made.id, press(msgspec.json.encode(made)), about=made.about)
            growth.flush()
        return made


def _of(claim: Claim) -> _Subject:
    return _Subject(claim.id, claim.report.id, claim.evidence)


def _same(one: Judgement, two: Judgement) -> bool:
    """Tell whether two judgements decide the same."""
    pairs = {one.about, one.other} == {two.about, two.other} if one.kind in {"same_event", "other_event"} else (
        one.about == two.about and one.other == two.other
    )  # fmt: skip
    return pairs and (one.kind, one.field, one.value) == (two.kind, two.field, two.value)
