"""Write the day's page from claims and their comparison.

`compose` in seven steps: 1. set the stage, 2. events by weight, 3. what was said apart from events, 4. silences,
5. the lead, 6. sources, 7. the masthead. Each sentence passes the checker before it is taken; what does not is counted.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date, datetime
from itertools import chain

from reportedly.model import Claim, Comparison, Judgement, Profile, Report, ReportRef

from .check import check
from .check_when import zone_of
from .compose_also import also_said
from .compose_corrections import corrections_of
from .compose_events import is_event, is_major, sections_of, wordings
from .compose_lead import lead_of
from .compose_masthead import days_covered, read_counts, title_of
from .compose_page import Count, Stage
from .compose_sources import sources_of
from .compose_stands import silences_of
from .page import Roundup, Section, Sentence, Silence
from .page_sentences import of_section, of_silences

SECTIONS = 12  # an editor's page holds no more events in full; the rest stand in brief
BRIEF = 40


def compose(
    claims: Sequence[Claim], comparison: Comparison, *, reports: Sequence[ReportRef | Report], profile: Profile | None,
    since: date | datetime | None, until: date | datetime | None, cutoff: datetime, read_at: datetime, version: str,
    count: Count, judgements: Sequence[Judgement] = (),
) -> Roundup:  # fmt: skip
    """Return the roundup of `claims`, every sentence of it checked.

    `since` and `until` are days or moments of publication, `cutoff` the aware time up to which reports were taken, `count`
    tells how many independent origins the claims of an event rest on, `judgements` what people decided that is in force.
    Raises RoundupError when a sentence of the finished page does not hold, which would be a fault of this package.
    """
    stage = Stage.of(claims, profile, count)  # 1
    zone = (profile.zone if profile else None) or "UTC"
    first, last = days_covered(claims, since, until, cutoff, zone_of(zone))
    major, brief = split(sections_of(stage, comparison, last))  # 2
    in_events = {cite for one in (*major, *brief) for sentence in of_section(one) for cite in sentence.cites}
    printed = {words for one in (*major, *brief) for words in wordings(one)}
    stage.cover(one for section in (*major, *brief) for column in section.columns for one in column.statements)
    also = also_said(stage, [claim for claim in claims if claim.id not in in_events | stage.covered], printed)  # 3
    silences = loose_silences(stage, comparison, in_events)  # 4
    lead = lead_of(stage, major or brief)  # 5
    said = (statement.sentence for speaker in also for statement in speaker.statements)
    sentences = [*lead, *of_silences(silences), *chain.from_iterable(map(of_section, (*major, *brief))), *said]
    sources = sources_of(sentences, stage.claims, profile)  # 6
    page = Roundup(  # 7
        profile.title if profile else None, profile.day_number(last) if profile else None, title_of(first, last), first,
        last, cutoff, read_at, zone, read_counts(reports, claims, profile),
        corrections_of(judgements, reports), tuple(lead), tuple(major), tuple(brief),
        tuple(also), tuple(silences), sources, stage.left_out(set(cites_of(sentences))),
        tuple(party.name for party in profile.parties) if profile else (), version,
    )  # fmt: skip
    check(page, claims)
    return page


def split(sections: list[Section]) -> tuple[list[Section], list[Section]]:
    """Return the events told in full and those in brief."""
    major = [one for one in sections if is_major(one)][:SECTIONS]
    return major, [one for one in sections if one not in major and is_event(one)][:BRIEF]


def loose_silences(stage: Stage, comparison: Comparison, told: set[str]) -> list[Silence]:
    """Return the silences that no event's section records."""
    claims = [claim for claim in stage.claims.values() if claim.id not in told]
    return silences_of(claims, comparison.relations, stage.claims, stage.passes)


def cites_of(sentences: Sequence[Sentence]) -> Iterator[str]:
    return (cite for sentence in sentences for cite in sentence.cites)
