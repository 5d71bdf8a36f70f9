"""Print what each step of reading costs, in shares of one run: a busy machine slows all steps alike."""

from __future__ import annotations

import sys
import time
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path

import click

from reportedly.extract import Extractor
from reportedly.extract.amounts import find_amounts
from reportedly.extract.attribution import find_attributions
from reportedly.extract.parse import Parser
from reportedly.extract.quotes import find_quotes
from reportedly.extract.times import find_times
from reportedly.extract.tree import Doc
from reportedly.intake import read_report
from reportedly.model import Report

ROUNDS = 12  # the samples hold some 2,000 words


class _Parsed(Parser):
    """Gives out parses made before, so that the rest of reading can be timed alone."""

    def __init__(self, parses: dict[str, Doc]) -> None:
        self._parses = parses

    def parse(self, paragraphs: Iterable[str]) -> Iterator[Doc]:
        return (self._parses[paragraph] for paragraph in paragraphs)


def _seconds(work: Callable[[], object], docs: Iterable[Doc] = ()) -> float:
    """Return the processor time of one round, the least of all: what is above it is the machine's other business.

    Before each round the parses forget what the round before kept with their words.
    """
    spent = []
    for _ in range(ROUNDS):
        for word in (word for doc in docs for word in doc):
            word.forget()
        start = time.process_time()
        work()
        spent.append(time.process_time() - start)
    return min(spent)


def measure(reports: list[Report]) -> dict[str, float]:
    """Return the seconds that each step takes over the reports; "rest" is all but the parse."""
    parser, extractor = Parser(), Extractor()
    texts = list(dict.fromkeys(block.span.of(report.text) for report in reports for block in report.paragraphs()))
    docs = list(parser.parse(texts))
    seconds = {
        "parse": _seconds(lambda: list(parser.parse(texts))),
        "attributions": _seconds(lambda: [find_attributions(doc, find_quotes(doc.text)) for doc in docs], docs),
        "times": _seconds(lambda: [find_times(r.text, published=r.published, zone=r.zone) for r in reports]),
        "amounts": _seconds(lambda: [find_amounts(text) for text in texts]),
        "places": _seconds(lambda: [extractor._places(report) for report in reports]),
    }
    extractor._parser = _Parsed(dict(zip(texts, docs, strict=True)))
    seconds["rest"] = _seconds(lambda: [extractor.extract(report) for report in reports], docs)
    seconds["claims"] = seconds["rest"] - sum(seconds[step] for step in ("attributions", "times", "amounts", "places"))
    return seconds


def main(folder: Path) -> None:
    """Print the table for the reports of a folder."""
    reports = [read_report(path) for path in sorted(folder.iterdir()) if path.is_file()]
    words = sum(len(block.span.of(report.text).split()) for report in reports for block in report.paragraphs())
    seconds = measure(reports)
    for step in ("attributions", "times", "amounts", "places", "claims"):
        click.echo(f"{step:<13}{seconds[step] / seconds['rest']:5.0%} of what follows the parse")
    click.echo(f"parse        {words / seconds['parse']:,.0f} words a second")
    times = seconds["parse"] / seconds["rest"]
    click.echo(f"rest         {words / seconds['rest']:,.0f} words a second, {times:.1f} times the parse")


if __name__ == "__main__":
    main(Path(sys.argv[1]))
