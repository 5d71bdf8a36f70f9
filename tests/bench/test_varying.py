"""The reports of the varied bench: other words, and every passage where it was."""

from __future__ import annotations

from dataclasses import replace

from bench.varying import Vocabulary, varied
from builders import amount, claim, link, passage, place, report_ref
from reportedly.model import Report

TEXT = "Mayor Ida Reedwell said 1,250 zephyrs were injured in Portville."
WORDS = "1,250 zephyrs were injured in Portville"
CLAIM = claim(
    WORDS, [link("Ida Reedwell", evidence=passage("Mayor Ida Reedwell"))], start=TEXT.index(WORDS),
    amounts=[replace(amount(1250, role="injured"), evidence=passage("1,250 zephyrs", TEXT.index(WORDS)))],
    places=[place("Portville", evidence=passage("Portville", TEXT.index("Portville")))],
)  # fmt: skip
REPORT = Report(report_ref().id, TEXT, ())


def test_towns_people_and_figures_change_in_text_and_claims_alike() -> None:
    report, (made,) = varied(REPORT, [CLAIM], 3, Vocabulary.of([CLAIM]))
    assert report.text[made.evidence.start : made.evidence.end] == made.evidence.quote
    assert made.places[0].name in report.text
    assert made.places[0].name != "Portville"
    assert made.amounts[0].best == 1583
    assert "1,583 " in report.text
    assert report.text.startswith("Mayor ")
    assert " were injured in " in report.text


def test_no_two_reports_are_told_alike() -> None:
    words = Vocabulary.of([CLAIM])
    assert len({varied(REPORT, [CLAIM], nth, words)[0].text for nth in range(30)}) == 30
