"""What people decided stands on top of the page."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import Any

import pytest

from reportedly.model import Judgement
from reportedly.roundup import render_html, render_markdown
from roundup.samples import ACCUSED, page

AT = datetime(2025, 7, 5, 8, tzinfo=UTC)


def judged(kind: Any, **given: Any) -> Judgement:
    usual: dict[str, Any] = {
        "id": f"jdg_{kind}", "about": ACCUSED.id, "other": None, "field": None, "value": None, "read": None,
        "report": ACCUSED.report.id, "evidence": ACCUSED.evidence, "by": "A. Editor", "reason": "the office called", "at": AT,
    }  # fmt: skip
    return Judgement(kind=kind, **(usual | given))


STANCE = judged("correct", field="chain.0.stance", value="denies", read="asserts")


@pytest.mark.parametrize(
    ("judgement", "words"),
    [
        (STANCE, "Chain stance: now “denies”, read as “asserts”"),
        (judged("correct", field="amounts.0.best", value=41, read=None), "Amounts best: now 41, read as nothing"),
        (judged("withdraw"), "Withdrawn"),
        (judged("copy", about=ACCUSED.report.id, report=None, evidence=None), "A copy of another report, and no account of its own"),
    ],
)  # fmt: skip
def test_a_decision_is_put_in_words(judgement: Judgement, words: str) -> None:
    (line,) = page(judgements=(judgement,)).corrections
    assert line.text == words


def test_the_passage_who_decided_and_why_stand_beside_it() -> None:
    made = page(judgements=(STANCE,))
    for text in (render_html(made), render_markdown(made)):
        assert "A. Editor" in text
        assert "the office called" in text
    assert ACCUSED.evidence.quote in render_markdown(made)


def test_the_latest_stands_first() -> None:
    earlier = judged("withdraw", at=datetime(2025, 7, 4, tzinfo=UTC))
    assert [line.text for line in page(judgements=(earlier, STANCE)).corrections][-1] == "Withdrawn"


def test_decisions_on_reports_that_are_not_on_the_page_and_on_pairs_are_left_out() -> None:
    elsewhere = judged("withdraw", report="rep_elsewhere")
    assert page(judgements=(elsewhere, judged("same_event", other="clm_other"))).corrections == ()


def test_markup_in_a_reason_is_printed_and_not_obeyed() -> None:
    assert "<script>" not in render_html(page(judgements=(judged("withdraw", reason="<script>alert(1)</script>"),)))
