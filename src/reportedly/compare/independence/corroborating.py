"""How many origins stand behind something, counted as an interval and by party."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from datetime import date
from functools import cache

from reportedly.model import Claim, Copying, Corroboration, Link, Origin, PartyCount, Profile, Report, Unmeasured

from .. import names
from ..terms import plain
from .copying import why_unmeasured
from .heard import Hearings

_PERSONS = ("person",)
RARE = 100  # a count below it, or a round one, is reached by many


def corroborate(
    claims: Iterable[Claim], *, reports: Iterable[Report], copies: Sequence[Copying], profile: Profile | None = None
) -> Corroboration:
    """Count the origins of claims that are about one thing, and return them with who carried them.

    1. put the claims of one origin together: by its id, else by its name; the parallel sources of one link are origins
       of their own, and unnamed sources of two witnesses are not known to be one; 2. find who heard each: the report it
       was copied from, the relay nearest to the origin, else the outlet; 3. count, party by party.

    `least` takes a body and a person of one party for one origin, since the one may speak for the other, and unnamed
    sources for nobody new where their party has a named one, and two of one party that give one rare figure; an outlet's
    own voice adds nothing to it. `most` takes all
    of them for different.
    """
    return counting(reports, copies, profile)(claims)


def counting(
    reports: Iterable[Report], copies: Sequence[Copying], profile: Profile | None = None
) -> Callable[[Iterable[Claim]], Corroboration]:
    """Return `corroborate` over these reports, for one set of claims after another."""
    held = {report.id: report for report in reports}
    hearings = Hearings(held.values(), copies, profile)
    reason = cache(lambda report: why_unmeasured(held[report]) if report in held else None)
    return lambda claims: _counted(claims, reason, hearings, profile)


def _counted(
    claims: Iterable[Claim], reason: Callable[[str], str | None], hearings: Hearings, profile: Profile | None
) -> Corroboration:
    told = [claim for claim in claims if claim.awaiting is None]
    own = {claim.report.id for claim in told}
    origins = _origins(told, hearings, profile)
    parties = _counts(origins, profile, _tied(origins, told))
    return Corroboration(
        least=max(sum(count.least for count in parties), int(any(origin.kind for origin in origins))),
        most=sum(count.most for count in parties),
        parties=parties,
        origins=origins,
        copies=hearings.copies_among(own),
        unmeasured=tuple(Unmeasured(report, why) for report in sorted(own) if (why := reason(report))),
    )


def _origins(claims: Sequence[Claim], hearings: Hearings, profile: Profile | None) -> tuple[Origin, ...]:
    """Return the origins in the order in which they first speak."""
    spoken: dict[str, list[Claim]] = defaultdict(list)
    first: dict[str, tuple[str, Claim]] = {}
    known, shared = _Named(), _sharing(claims, hearings)
    for claim in claims:
        for name in claim.chain[0].names if claim.chain else (names.speaker(claim),):
            key = _unnamed_key(claim, name, hearings, shared) or known.key(name, _actor(claim, name))
            first.setdefault(key, (name, claim))
            spoken[key].append(claim)
    return tuple(_origin(*first[key], spoken[key], hearings, profile) for key in spoken)


class _Named:
    """The named origins met so far: by id, and by the words that two spellings of one name share."""

    def __init__(self) -> None:
        self._by_actor: dict[str, str] = {}
        self._by_word: dict[str, list[tuple[str, str | None, str]]] = defaultdict(list)  # name, id, key

    def key(self, name: str, actor: str | None) -> str:
        """Return what all mentions of this origin have for key: the id or name it was first met under."""
        if actor is not None and actor in self._by_actor:
            return self._by_actor[actor]
        words = {names.surname(name), *names.voice(name)}
        met = (found for word in words for found in self._by_word[word])
        fits = (key for known, other, key in met if not (actor and other) and names.same(known, name))
        key = next(fits, None)
        if key is None:
            key = actor or name
            for word in words:
                self._by_word[word].append((name, actor, key))
        if actor is not None:
            self._by_actor[actor] = key
        return key


def _actor(claim: Claim, name: str) -> str | None:
    return claim.chain[0].actor if claim.chain and name == claim.chain[0].source else None


def _origin(name: str, claim: Claim, spoken: Sequence[Claim], hearings: Hearings, profile: Profile | None) -> Origin:
    link = claim.origin
    day = claim.report.published.date() if claim.report.published else None
    party = _party(link, name, profile, day) if link else profile.party_of(name, day) if profile else None
    return Origin(
        name, _actor(claim, name), party, link.kind if link is not None else None,
        hearings.witnesses(spoken),
    )  # fmt: skip


def _party(link: Link, name: str, profile: Profile | None, day: date | None) -> str | None:
    """Return an origin's party; the parallel sources of a link share the main one's unless a list says otherwise."""
    own = profile.party_of(name, day) if profile and name != link.source else None
    return own or link.party


def _sharing(claims: Iterable[Claim], hearings: Hearings) -> Mapping[str, str]:
    """Return, for outlets that give one rare figure in their own voice, the first that gave it: one had it from another.

    The same slip in two papers is one paper's, whoever wrote it first.
    """
    first: dict[tuple[str, float], str] = {}
    same: dict[str, str] = {}
    for claim in claims:
        for figure in _rare(claim) if not claim.chain else ():
            outlet = _outlet(claim, hearings)
            same.setdefault(outlet, first.setdefault(figure, outlet))
    return same


def _rare(claim: Claim) -> Iterator[tuple[str, float]]:
    """Yield the exact figures of a claim that are too odd to be reached twice."""
    for amount in claim.amounts:
        if amount.best is not None and amount.low == amount.high and _is_rare(amount.best):
            yield amount.role, float(amount.best)


def _is_rare(value: float) -> bool:
    """Tell whether a figure is too odd to be reached twice: of three digits or more, and not round."""
    return value >= RARE and value % 10 != 0


def _outlet(claim: Claim, hearings: Hearings) -> str:
    (witness,) = hearings.witnesses([claim])
    return plain(witness.family or witness.name)


def _unnamed_key(claim: Claim, name: str, hearings: Hearings, shared: Mapping[str, str]) -> str | None:
    """Return what is equal for claims of one unnamed origin: what it is called and who heard it; null for a named one."""
    link = claim.origin
    if link is not None and link.kind != "unnamed":
        return None
    outlet = _outlet(claim, hearings)
    return f"own voice | {shared.get(outlet, outlet)}" if link is None else f"{names.key(name)} | {outlet}"


def _tied(origins: Sequence[Origin], claims: Iterable[Claim]) -> Mapping[int, int]:
    """Return, for origins of one party that give one rare figure, the first that gave it: one may have had it from another."""
    figures = {claim.id: list(_rare(claim)) for claim in claims}
    first: dict[tuple[str | None, str, float], int] = {}
    tied: dict[int, int] = {}
    for number, origin in enumerate(origins):
        heard = (claim for witness in origin.witnesses for claim in witness.claims)
        for role, value in dict.fromkeys(figure for claim in heard for figure in figures.get(claim, ())):
            tied.setdefault(number, first.setdefault((origin.party, role, value), number))
    return tied


def _counts(origins: Sequence[Origin], profile: Profile | None, tied: Mapping[int, int]) -> tuple[PartyCount, ...]:
    """Count by the profile's parties and outside them, none left out for having nobody; without a profile, by country."""
    by_country: dict[str | None, list[Origin]] = defaultdict(list)
    distinct: dict[str | None, list[Origin]] = defaultdict(list)
    for number, origin in enumerate(origins):
        by_country[origin.party].append(origin)
        if tied.get(number, number) == number:
            distinct[origin.party].append(origin)
    counts = {party: (_least(distinct[party], party), len(found)) for party, found in by_country.items()}
    if profile is None or not profile.parties:
        return tuple(
            PartyCount(party, *counts[party]) for party in sorted(counts, key=lambda one: (one is None, one or ""))
        )
    sides = [party.name for party in profile.parties]
    outside = [counts.pop(party) for party in list(counts) if party not in sides]
    found = [PartyCount(party, *counts.get(party, (0, 0))) for party in sides]
    return (*found, PartyCount(None, sum(least for least, _ in outside), sum(most for _, most in outside)))


def _least(origins: Sequence[Origin], party: str | None) -> int:
    """Return how many origins of one party are known to be distinct."""
    persons = sum(origin.kind in _PERSONS for origin in origins)
    bodies = sum(origin.kind not in (*_PERSONS, "unnamed", None) for origin in origins)
    if party is None:
        return persons + bodies  # of no party, they speak for nobody but themselves
    return max(persons, bodies) or int(any(origin.kind == "unnamed" for origin in origins))
