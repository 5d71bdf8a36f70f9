"""How the time to set accounts side by side grows, and what crowds do to it.

`PYTHONPATH=tests python -m bench.comparing [REPORTS …]` compares so many made reports of a dozen claims each (1,000, 10,000
and 20,000), looks for copies among as many reports of 300 words, and times a thousand copies of one text and one event
of 5,000 claims.
"""

from __future__ import annotations

import sys
import time
from collections.abc import Callable, Iterator
from datetime import timedelta
from itertools import chain
from typing import Any

import click

from bench.record import FIRST, stories
from builders import amount, claim, event, link, place, report_ref, when
from compare.independence.copied import Part, report_of, unlike
from reportedly.compare import compare
from reportedly.compare.independence import corroborate, find_copies
from reportedly.model import Claim, Report

REPORTS = (1_000, 10_000, 20_000)
CROWD = 5_000
COPIES = 1_000


def seconds(work: Callable[[], object]) -> float:
    start = time.process_time()
    work()
    return time.process_time() - start


def growth(
    name: str, numbers: tuple[int, ...], made: Callable[[int], list[Any]], work: Callable[[list[Any]], object]
) -> None:
    """Print the processor's time for each number of reports, and how many times that of the first it is."""
    first = 0.0
    for number in numbers:
        told = made(number)
        took = seconds(lambda told=told: work(told))  # type: ignore[misc]
        first = first or took
        click.echo(f"{name:22} {number:6,} reports {took:7.2f} s  {took / first:5.1f} times")


def crowd(number: int = CROWD) -> Iterator[Claim]:
    """Yield accounts of one strike: a hundred speakers in many outlets, with tolls that grow and differ."""
    for at in range(number):
        report = report_ref(f"Outlet {at}", FIRST + timedelta(minutes=at), f"{at}.txt")
        yield claim(
            "drones hit homes at the harbour of Quayside in the night, killing people and setting roofs alight",
            [link(f"Speaker {chr(97 + at % 10)}{chr(97 + at // 10 % 10)}")], report=report,
            places=[place("Quayside")], amounts=[amount(3 + at // 500 + at % 3)], event=event(means=("drone",)),
            when=when(FIRST - timedelta(hours=6), FIRST + timedelta(hours=6)),
        )  # fmt: skip


def copies(number: int = COPIES) -> Iterator[Claim]:
    """Yield a dozen claims of one text, as printed by so many outlets."""
    for report, claims in stories(1):
        for at in range(number):
            ref = report_ref(f"Outlet {at}", FIRST + timedelta(minutes=at), f"{at}.txt")
            for one in claims:
                yield claim(
                    report.text, one.chain, report=ref, start=one.evidence.start, places=one.places,
                    amounts=one.amounts, event=one.event, when=one.when,
                )  # fmt: skip


def claims_of(number: int) -> list[Claim]:
    return list(chain.from_iterable(claims for _, claims in stories(number)))


def same_text(number: int = COPIES) -> list[Report]:
    words = " ".join(f"word{at}" for at in range(300))
    return [report_of([Part(words, None)], at) for at in range(number)]


def crowds() -> None:
    """Print what one event of many claims and one text of many copies take."""
    for name, claims in (("one event", list(crowd())), ("copies of one text", list(copies()))):
        start = time.process_time()
        found = compare(claims)
        took = time.process_time() - start
        told = f"{len(found.events)} events, {len(found.relations):,} relations"
        click.echo(f"{name:22} {len(claims):6,} claims  {took:7.2f} s  {told}")
    told_ = list(crowd())
    took = seconds(lambda: corroborate(told_, reports=(), copies=()))
    click.echo(f"its sources            {len(told_):6,} claims  {took:7.2f} s")
    same = same_text()
    click.echo(f"its copied passages    {len(same):6,} reports {seconds(lambda: find_copies(same)):7.2f} s")


def main(numbers: tuple[int, ...]) -> None:
    crowds()
    growth("copied passages", numbers, lambda number: list(unlike(number)), find_copies)
    growth("events and relations", numbers, claims_of, compare)


if __name__ == "__main__":
    main(tuple(map(int, sys.argv[1:])) or REPORTS)
