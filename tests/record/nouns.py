"""Nouns made by chance, for round trips: any report and claim that the dataclasses allow."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime, timedelta, timezone

from hypothesis import strategies as st

from builders import amount, claim, event, link, place, report_ref, when
from reportedly.model import Block, Claim, Report, content_id

START = datetime(2025, 6, 5, tzinfo=UTC)
words = st.text(st.characters(exclude_categories=["Cs"]), min_size=1, max_size=30)
zones = st.integers(-720, 840).map(lambda minutes: timezone(timedelta(minutes=minutes)))
moments = st.integers(0, 2**30).flatmap(
    lambda second: zones.map(lambda zone: datetime.fromtimestamp(10**9 + second, zone))
)
numbers = st.one_of(st.integers(-(2**70), 2**70), st.floats(allow_nan=False, allow_infinity=False))


@st.composite
def reports(draw: st.DrawFn) -> Report:
    text = draw(words)
    return Report(
        content_id("rep", text), text, (Block("paragraph", 0, len(text)),), file=draw(st.none() | words),
        outlet=draw(st.none() | words), published=draw(st.none() | moments), warnings=tuple(draw(st.lists(words, max_size=2))),
    )  # fmt: skip


@st.composite
def claims(draw: st.DrawFn, report: Report) -> Claim:
    figure = replace(amount(1), best=draw(numbers), low=draw(st.none() | numbers))
    return claim(
        draw(words), [link(name, also=tuple(draw(st.lists(words, max_size=2)))) for name in draw(st.lists(words, max_size=3))],
        report=report.ref, places=[place(draw(words), lat=draw(st.none() | st.floats(-90, 90)))], amounts=[figure],
        event=draw(st.none() | st.just(event(means=("drone",)))), when=draw(st.none() | st.just(when(START, START + timedelta(days=1)))),
    )  # fmt: skip


@st.composite
def read_reports(draw: st.DrawFn) -> tuple[Report, list[Claim]]:
    report = draw(reports())
    return report, draw(st.lists(claims(report), max_size=4))


def plain(text: str = "Harbour workers said the pier stood.", **given: object) -> tuple[Report, list[Claim]]:
    """Return a report with one claim, the same each time."""
    ref = report_ref(file=str(given.get("file", "a.txt")))
    report = Report(
        content_id("rep", text), text, (), file=ref.file, outlet=ref.outlet, title=ref.title, published=ref.published
    )
    report = replace(report, **given)  # type: ignore[arg-type]
    return report, [claim(text, [link("Harbour workers")], report=report.ref)]
