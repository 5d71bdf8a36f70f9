"""What keeping a record costs beside reading, how large it gets, and how fast it is walked and searched.

`PYTHONPATH=tests python -m bench.record [REPORTS [FILE]]` fills a record with so many reports of our own making, of a
dozen claims each (84,000 make a million claims), and prints the figures; a FILE that is there is only measured.
"""

from __future__ import annotations

import sys
import tempfile
import time
import zlib
from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from itertools import count
from pathlib import Path
from random import Random

import click

from builders import amount, claim, event, link, passage, place, when
from reportedly.extract import Extractor
from reportedly.intake import read_report
from reportedly.model import Block, Claim, Report, content_id
from reportedly.profiles import load
from reportedly.record import Capture, Filter, Interval, Reading, Record, verify

EXAMPLES = Path(__file__).parents[2] / "examples" / "reports"
COPIES = 100  # of the samples, so that what a file has once does not weigh
FIRST = datetime(2025, 1, 1, tzinfo=UTC)
EACH = 12
TOWNS = ("Kyiv", "Kharkiv", "Odesa", "Pryluky", *(f"Town {number}" for number in range(300)))
PARTIES = ("Russia", "Ukraine", "Poland", *(f"Unit {number}" for number in range(200)))
DAY = Interval(FIRST + timedelta(days=10), FIRST + timedelta(days=11))
FILTERS = {
    "a common actor and place on a day": Filter(involving="Russia", place="Kyiv", happened=DAY),
    "a rare actor and place on a day": Filter(involving="Unit 7", place="Town 9", happened=DAY),
    "a speaker and a place on a day": Filter(by="Unit 17", place="Kharkiv", happened=DAY),
    "a rare place": Filter(place="Town 290"),
}


def clock() -> datetime:
    return datetime.now(UTC)


def seconds(work: Callable[[], object], rounds: int = 3, watch: Callable[[], float] = time.perf_counter) -> float:
    """Return what one round takes by a watch, the wall's clock unless told; the least of all."""
    spent = []
    for _ in range(rounds):
        start = watch()
        work()
        spent.append(watch() - start)
    return min(spent)


def beside_reading(folder: Path) -> None:
    """Print what recording the samples costs, as a share of extracting them, and how large they are recorded."""
    extractor, reading = Extractor(load("ukraine-2022")), Reading("1")
    reports = [read_report(path) for path in sorted(EXAMPLES.iterdir())]
    made = [extractor.read(report) for report in reports]
    numbers = count()

    def record_all() -> None:
        number = next(numbers)
        with Record.open(folder / "held.db", clock=clock) as record, record.writer() as writer:
            for report, read in zip(reports, made, strict=True):
                named = replace(report, id=f"{report.id}{number}")
                capture = Capture(f"{number}{report.text}".encode(), report.file)
                writer.append(capture, named, reading, read.claims, read.skipped)

    half = COPIES // 2
    for name, watch in (("wall clock", time.perf_counter), ("processor", time.process_time)):
        extracting = seconds(lambda: [extractor.read(report) for report in reports], watch=watch)
        share, each = seconds(record_all, half, watch) / extracting, extracting / len(reports)
        click.echo(f"recording    {share:5.1%} of the {1000 * each:.0f} ms of extracting a report ({name})")
    text = COPIES * sum(len(zlib.compress(report.text.encode(), 9)) for report in reports)
    size = (folder / "held.db").stat().st_size
    click.echo(f"size         {size / text:5.1f} times the compressed text")


def stories(number: int) -> Iterator[tuple[Report, list[Claim]]]:
    chance = Random(1)
    for at in range(number):
        day = FIRST + timedelta(minutes=6 * at)
        text = f"Story {at}: " + " ".join(chance.choices(("drone", "pier", "boat", "stood", "army", "said"), k=200))
        report = Report(
            content_id("rep", text), text, (Block("paragraph", 0, len(text)),), outlet="Harbour Post", published=day
        )
        yield report, [told(report, chance, nth, day.replace(hour=0)) for nth in range(EACH)]


def told(report: Report, chance: Random, nth: int, day: datetime) -> Claim:
    town = TOWNS[min(int(chance.expovariate(0.05)), len(TOWNS) - 1)]
    party = PARTIES[min(int(chance.expovariate(0.1)), len(PARTIES) - 1)]
    return claim(
        report.text[nth * 10 : nth * 10 + 80], [link(chance.choice(PARTIES), evidence=passage("Story"))], report=report.ref,
        start=nth * 10, places=[place(town)], actors=[("actor", party)], amounts=[amount(nth)], event=event(),
        when=when(day - timedelta(days=chance.randint(0, 3)), day + timedelta(days=1)),
    )  # fmt: skip


def searched(path: Path, number: int) -> None:
    """Fill a record unless it is there, and print how fast it is walked and searched."""
    with Record.open(path, clock=clock) as record:
        if record.store.one("SELECT max(seq) AS last FROM rows").last is None:
            with record.writer() as writer:
                for report, claims in stories(number):
                    writer.append(Capture(report.text.encode()), report, Reading("1"), claims)
        found = verify(record)
        for named, watch in (("wall clock", time.perf_counter), ("the walk's own time", time.thread_time)):
            walking = seconds(lambda: verify(record), watch=watch)
            click.echo(f"verify       {found.rows / walking:,.0f} rows a second ({named}, {found.claims:,} claims)")
        for name, where in FILTERS.items():
            spent = seconds(lambda where=where: list(record.view().claims(where=where)))  # type: ignore[misc]
            shown = len(list(record.view().claims(where=where)))
            click.echo(f"view         {1000 * spent:5.0f} ms for {name} ({shown} claims)")


if __name__ == "__main__":
    with tempfile.TemporaryDirectory() as folder:
        beside_reading(Path(folder))
        where = Path(sys.argv[2]) if len(sys.argv) > 2 else Path(folder, "many.db")
        searched(where, int(sys.argv[1]) if len(sys.argv) > 1 else 2000)
