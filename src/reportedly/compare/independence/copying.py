"""Which reports have passages of others: containment over an exact index of n-grams.

Containment, not likeness: a report that took one paragraph of twenty is a copy of that paragraph, and a short report that
took another whole is a copy of all of it, though both are unlike their source as texts (Broder, 1997).
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import lru_cache
from itertools import pairwise

from reportedly.model import CopiedPassage, Copying, Evidence, Report, Span

from .. import lists
from .shingles import SIZE, Words, has_own_words, read_words

LEAST = 25  # own words that two reports must share; a stock sentence of background is shorter
RUN = 10  # own words in a row; what is shorter is how everybody says it
GAP = 4  # words that an editor may have changed within a run
SAMPLE = 4  # of so many n-grams one is looked up; a run of LEAST words has five of them on average
HOLDERS = 40  # earliest reports remembered an n-gram: of a thousand copies each is tied to the first ones
SAME = 10  # reports of one text that are compared with all others; more tell nothing new
PLACED = 1000  # reports of which it is kept where each n-gram stands; about 20 kB each
HINTS = 2  # sampled n-grams in common before two reports are compared word by word


def find_copies(reports: Iterable[Report]) -> tuple[Copying, ...]:
    """Return each report's copied passages, with the earlier report that has them, in order of publication.

    Reports without a date stand after those with one. The time grows with the words read and the passages copied, not
    with the pairs of reports.
    """
    ordered = sorted(reports, key=_order)
    read = [read_words(report) for report in ordered]
    places = lru_cache(maxsize=PLACED)(lambda number: _places(read[number]))
    return tuple(
        copying
        for later, earlier in _candidates(read)
        if (copying := _compare(ordered[later], read[later], ordered[earlier], read[earlier], places(earlier)))
    )


def why_unmeasured(report: Report) -> str | None:
    """Return why it cannot be told whether a report is a copy; null when it can."""
    if lists.finder("translated", "phrase").search(report.text.casefold()):
        return "a translation"
    return None if has_own_words(report, LEAST) else "too short to tell a copy by"


def _order(report: Report) -> tuple[bool, str, str]:
    published = report.published
    return (published is None, f"{published.timestamp():020.3f}" if published else "", report.id)


def _candidates(read: Sequence[Words]) -> Iterator[tuple[int, int]]:
    """Yield the pairs, later first, that share sampled n-grams enough to be looked at.

    Of many that have the very words of one report, those beyond `SAME` are tied to the first alone.
    """
    holders: dict[int, list[int]] = {}
    texts: dict[bytes, list[int]] = {}
    for number, words in enumerate(read):
        same = texts.setdefault(words.grams.tobytes(), [])
        same.append(number)
        if words.grams and len(same) > SAME:
            yield number, same[0]
            continue
        sampled = {gram for gram in words.grams if gram % SAMPLE == 0}
        met = Counter(earlier for gram in sampled for earlier in holders.get(gram, ()))
        yield from ((number, earlier) for earlier, shared in sorted(met.items()) if shared >= HINTS)
        for gram in sampled:
            held = holders.setdefault(gram, [])
            if len(held) < HOLDERS:
                held.append(number)


def _places(words: Words) -> dict[int, int]:
    """Return where each n-gram of a report first stands."""
    return {gram: at for at, gram in reversed(list(enumerate(words.grams)))}


def _compare(later: Report, here: Words, earlier: Report, there: Words, places: Mapping[int, int]) -> Copying | None:
    """Return what the later report has of the earlier one; null when it is too little to be a copy."""
    passages, done = [], 0
    for first, last in _runs(here, places):
        fresh = max(first, done)  # a text that says a thing twice has runs that share words
        own, done = last - fresh - sum(here.quoted[fresh:last]), last
        if own >= RUN:
            begin, end = places[here.grams[first]], places[here.grams[last - SIZE]] + SIZE
            printed = _evidence(later, here, first, last), _evidence(earlier, there, begin, end)
            passages.append(CopiedPassage(own, *printed))
    words = sum(passage.words for passage in passages)
    if words < LEAST:
        return None
    dated = later.published is not None and earlier.published is not None and earlier.published < later.published
    return Copying(
        later.id, earlier.id, round(words / here.own, 3), words, "published" if dated else "unknown", tuple(passages)
    )


def _runs(words: Words, places: Mapping[int, int]) -> Iterator[tuple[int, int]]:
    """Yield the runs of words, half-open, that the other report has in the same order, a few changed words bridged."""
    shared = [(at, places[gram]) for at, gram in enumerate(words.grams) if gram in places]
    if not shared:
        return
    first, reach = shared[0][0], SIZE + GAP
    for (at, there), (ahead, ahead_there) in pairwise(shared):
        if ahead - at > reach or not 0 < ahead_there - there <= reach:
            yield first, at + SIZE
            first = ahead
    yield first, shared[-1][0] + SIZE


def _evidence(report: Report, words: Words, first: int, last: int) -> Evidence:
    return Evidence.at(report.text, Span(words.starts[first], words.ends[last - 1]))
