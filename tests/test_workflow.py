"""The whole way, from files to a page."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest

from reportedly import workflow
from reportedly.record import Filter, Record
from reportedly.roundup import sentences_of

DAY = datetime(2025, 7, 5, 9, tzinfo=UTC)
STORIES = {
    "wire.txt": "July 4, 2025\n\nDrones struck Odesa on Friday, killing two people, the mayor of Odesa said.\n",
    "post.txt": "July 4, 2025\n\nRussia's Defence Ministry said its forces struck Odesa with drones on Friday.\n",
}


@pytest.fixture(scope="module")
def record(tmp_path_factory: pytest.TempPathFactory) -> Record:
    folder = tmp_path_factory.mktemp("stories")
    for name, text in STORIES.items():
        (folder / name).write_text(text, encoding="utf-8")
    held = Record.in_memory(clock=lambda: DAY)
    workflow.read([folder], held, profile="ukraine-2022")
    return held


@pytest.mark.parametrize("asked", [Filter(about="killing"), Filter(place="Odesa"), Filter(by="mayor of Odesa")])
def test_of_an_event_that_fits_no_side_is_left_out_unless_it_was_asked_who_spoke(record: Record, asked: Filter) -> None:
    page = workflow.roundup(record, where=asked, profile="ukraine-2022")
    told = " ".join(sentence.text for sentence in sentences_of(page))
    assert "killing two people" in told
    assert ("Defence Ministry said" in told) == (asked.by is None)
    assert page.left_out == ()
