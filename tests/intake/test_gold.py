"""Real reports with gold, where the shared folder is present."""

import json
from pathlib import Path
from typing import Any

import pytest

from reportedly.intake import read_report
from reportedly.model import Report

SHARED = Path(__file__).parents[3] / "shared"
NOT_TEXT = {"title", "heading", "byline", "dateline", "caption", "credit", "furniture"}
GOLD = sorted(SHARED.glob("gold/*.json")) + sorted(SHARED.glob("gold/more/*.json"))

pytestmark = pytest.mark.skipif(not GOLD, reason="the shared folder with real reports is absent")


@pytest.fixture(params=GOLD, ids=lambda path: path.stem)
def pair(request: pytest.FixtureRequest) -> tuple[Report, dict[str, Any]]:
    gold = json.loads(request.param.read_text(encoding="utf-8"))["report"]
    folder = request.param.parent if request.param.parent.name == "more" else SHARED
    return read_report(folder / gold["file"]), gold


def test_the_head_of_a_real_report_is_read(pair: tuple[Report, dict[str, Any]]) -> None:
    report, gold = pair
    assert report.title == gold["title"]
    assert (report.outlet or "Unknown outlet") in gold["outlet"]
    assert report.published is not None
    assert report.published.strftime("%Y-%m-%d") == gold["published"]
    assert report.author == gold.get("author")
    assert (report.dateline.place if report.dateline else None) == gold.get("dateline")


def test_page_furniture_of_a_real_report_is_never_a_paragraph(pair: tuple[Report, dict[str, Any]]) -> None:
    report, gold = pair
    paragraphs = [block.span.of(report.text) for block in report.paragraphs()]
    for words in gold["not_claims"]:
        assert not any(paragraph.startswith(words) for paragraph in paragraphs)


def test_no_sentence_of_a_real_report_is_lost(pair: tuple[Report, dict[str, Any]]) -> None:
    report, gold = pair
    lost = [block.span.of(report.text) for block in report.blocks if block.kind in NOT_TEXT - {"title", "dateline"}]
    assert not [
        words for words in lost if words.endswith(".") and not any(words.startswith(no) for no in gold["not_claims"])
    ]
