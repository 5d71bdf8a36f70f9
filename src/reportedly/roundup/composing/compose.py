"""Write the day's page from claims and their comparison.

`compose` in seven steps: 1. set the stage, 2. events by weight, 3. what was said apart from events, 4. silences, and
what changed, 5. the lead, 6. sources, 7. the masthead. Each sentence passes the checker before it is taken; what does not is counted.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import date, datetime
from itertools import chain, islice

from reportedly.model import Claim, Comparison, FigureHistory, Judgement, Profile, Report, ReportRef

from ..checker.check import check
from ..checker.when import zone_of
from ..page import Roundup, Section, Sentence, Silence, Statement
from ..page.sentences import of_section, of_silences, said_again
from .also import also_said
from .changes import changes_of, stands_open
from .corrections import corrections_of
from .days import with_days
from .events import is_event, is_major, sections_of, with_rest, wordings
from .lead import lead_of
from .masthead import days_covered, read_counts, title_of
from .page import Count, Stage
from .sources import sources_of
from .stands import silences_of

SECTIONS = 12  # an editor's page holds no more events in full; the rest stand in brief
BRIEF = 40
OPEN = 6
SILENCES = 60  # beyond the events' own; the others are listed as left out


def compose(
    claims: Sequence[Claim], comparison: Comparison, *, reports: Sequence[ReportRef | Report], profile: Profile | None,
    since: date | datetime | None, until: date | datetime | None, cutoff: datetime, read_at: datetime, version: str,
    count: Count, judgements: Sequence[Judgement] = (), histories: Sequence[FigureHistory] = (),
    earlier: Sequence[Claim] = (), previous: datetime | None = None, unread: Sequence[str] = (),
) -> Roundup:  # fmt: skip
    """Return the roundup of `claims`, every sentence of it checked.

    `since` and `until` are days or moments of publication, `cutoff` the aware time up to which reports were taken, `count`
    tells how many independent origins the claims of an event rest on, `judgements` what people decided that is in force,
    `histories` what each origin's figures are to those before, `earlier` what was published before the days covered of
    events that are still told of, `previous` when the roundup before was cut off, `unread` what nothing was taken from.
    Raises RoundupError when a sentence of the finished page does not hold, which would be a fault of this package.
    """
    zone = (profile.zone if profile else None) or "UTC"
    first, last = days_covered(claims, since, until, cutoff, zone_of(zone))
    stage = Stage.of(  # 1
        claims, profile, count, earlier=earlier, histories=histories, previous=previous, year=last.year
    )
    current, past = parted(sections_of(stage, comparison, last), stage.own)  # 2
    major, brief = (list(with_rest(stage, comparison, some)) for some in split(current))
    still = list(islice(filter(None, map(open_of, with_rest(stage, comparison, past))), OPEN))
    in_events = {cite for one in (*major, *brief, *still) for sentence in of_section(one) for cite in sentence.cites}
    printed = {words for one in (*major, *brief) for words in wordings(one)}
    stage.cover(one for section in (*major, *brief) for column in section.columns for one in column.statements)
    told = in_events | stage.covered
    also = also_said(stage, [claim for claim in claims if claim.id not in told], printed)  # 3
    silences = loose_silences(stage, comparison, in_events)  # 4
    changes = changes_of(stage, major, brief, silences)
    lead = lead_of(stage, major or brief)  # 5
    said = (statement.sentence for speaker in also for statement in speaker.statements)
    again = chain.from_iterable(map(said_again, (*major, *brief)))
    sentences = [
        *lead,
        *of_silences(silences),
        *chain.from_iterable(map(of_section, (*major, *brief, *still))),
        *said,
        *again,
    ]
    sources = sources_of(sentences, stage.claims, profile)  # 6
    page = Roundup(  # 7
        profile.title if profile else None, profile.day_number(last) if profile else None, title_of(first, last), first,
        last, cutoff, read_at, zone, read_counts(reports, claims, profile, unread),
        corrections_of(judgements, reports), tuple(lead), tuple(major), tuple(brief),
        tuple(also), tuple(silences), sources, stage.left_out(set(cites_of(sentences))),
        tuple(party.name for party in profile.parties) if profile else (), version,
        profile.first_day if profile else None, previous, changes, tuple(still),
    )  # fmt: skip
    page = with_days(page, stage.claims)
    check(page, list(stage.claims.values()))
    return page


def parted(sections: Sequence[Section], own: frozenset[str]) -> tuple[list[Section], list[Section]]:
    """Return the events of which something was published in the days covered, and those of before."""
    current = [one for one in sections if any(own.intersection(said.sentence.cites) for said in statements_of(one))]
    known = {one.id for one in current}
    return current, [one for one in sections if one.id not in known]


def statements_of(one: Section) -> Iterator[Statement]:
    return chain.from_iterable((*column.statements, *column.counted) for column in one.columns)


def open_of(one: Section) -> Section | None:
    """Return an event of earlier days with no more than what is open in it; null when nothing is."""
    stands, silences = stands_open(one.stands), tuple(silence for silence in one.silences if silence.answer is None)
    if not (stands or silences) or not is_event(one):
        return None
    return replace(one, columns=(), strips=(), stands=stands[:4], silences=silences[:4], background=(), standing=None)


def split(sections: list[Section]) -> tuple[list[Section], list[Section]]:
    """Return the events told in full and those in brief."""
    major = [one for one in sections if is_major(one)][:SECTIONS]
    known = {one.id for one in major}
    return major, [one for one in sections if one.id not in known and is_event(one)][:BRIEF]


def loose_silences(stage: Stage, comparison: Comparison, told: set[str]) -> list[Silence]:
    """Return the silences that no event's section records; of earlier days those that still wait for an answer."""
    claims = [claim for claim in stage.claims.values() if claim.awaiting is not None and claim.id not in told]
    latest = {claim.id for claim in sorted(claims, key=_newest)[:SILENCES]}
    found = silences_of(stage, [claim for claim in claims if claim.id in latest], comparison.relations)
    return [
        one
        for one in found
        if stage.own.issuperset(one.sentence.cites) or (one.answer is None and one.kind != "not_verified")
    ]


def _newest(claim: Claim) -> tuple[bool, float, str]:
    """Order silences: those that wait for an answer before what could not be verified, the newest first."""
    published = claim.report.published
    unverified = claim.awaiting is not None and claim.awaiting.kind == "not_verified"
    return unverified, -published.timestamp() if published else 0.0, claim.id


def cites_of(sentences: Sequence[Sentence]) -> Iterator[str]:
    return (cite for sentence in sentences for cite in sentence.cites)
