"""How an event's heading goes on: "Ukraine and Russia both said it happened; they differ on what was hit"."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence

from reportedly import tsv
from reportedly.model import AmountRole, Claim

from .. import lists
from ..page import Reach, Sentence, Silence, Stand
from .lines import line_speaker
from .names import joined, with_article
from .text import curled

AGREED, AGAINST = ("concedes", "confirms", "agrees"), ("contests", "denies", "differs", "updates")
CLAUSES = 2  # a heading holds no more
LONGEST = 48  # letters of a name; a longer one stands in the table
PEOPLE: tuple[AmountRole, ...] = ("killed", "injured", "missing", "captured", "released", "displaced")
Clause = tuple[str, tuple[str, ...], tuple[str, ...]]  # its words with {names}, whom it names, the claims it cites


def standing(
    stands: Sequence[Stand], silences: Sequence[Silence], reach: Reach, claims: Mapping[str, Claim], own: Sequence[str]
) -> Sentence | None:
    """Say how an event's accounts stand to each other; else whose word alone it is, and who has not answered.

    `own` are claims of the event whose origin belongs to a side. Null when there is nothing to say.
    """
    agreed = next(clauses_of((one for one in stands if one.kind in AGREED and one.on == "occurrence"), claims), None)
    against = list(clauses_of((one for one in stands if one.kind in AGAINST), claims))
    found = [*([agreed] if agreed else []), *against][:CLAUSES]
    if not found:
        found = [*alone(reach, own), *unanswered(silences)][:CLAUSES]
    if not found:
        return None
    cites = tuple(dict.fromkeys(cite for _, _, cited in found for cite in cited))
    return Sentence("; ".join(told(found)), cites, "standing")


def told(clauses: Sequence[Clause]) -> Iterator[str]:
    """Yield the clauses in words; whom the clause before names is "they" in the next."""
    before: tuple[str, ...] = ()
    for words, names, _ in clauses:
        yield words.format(names="they" if names == before and len(names) > 1 else joined(names) if names else "")
        before = names


def clauses_of(stands: Iterable[Stand], claims: Mapping[str, Claim]) -> Iterator[Clause]:
    """Yield the clauses of relations, each wording once."""
    seen = set[str]()
    for one in stands:
        cites = (*one.a.cites, *(one.b.cites if one.b else ()))
        made = clause(one, claims[cites[0]], claims[cites[-1]]) if len(cites) > 1 else None
        if made is not None and made[0] not in seen:
            seen.add(made[0])
            yield (*made, cites)


def clause(stand: Stand, a: Claim, b: Claim) -> tuple[str, tuple[str, ...]] | None:
    """Return a relation's clause and whom it names; null where its names are one, or too long for a heading."""
    if not sides_of(a, b) and any(is_vague(one) for one in (a, b)):
        return None
    names = sides_of(a, b) or tuple(dict.fromkeys(map(called, (a, b))))
    if stand.kind in ("denies", "updates"):
        names = (called(a),)
    elif stand.kind in AGREED and not sides_of(a, b):
        return None
    words = template(stand.kind, stand.on or "", is_one=len(names) == 1)
    if words is None or any(len(name) > LONGEST for name in names):
        return None
    return words.replace("{figure}", figure_words(a, b)), names


def called(claim: Claim) -> str:
    """Return a speaker's name with its article, as within a sentence."""
    return curled(with_article(line_speaker(claim)))


def is_vague(claim: Claim) -> bool:
    """Tell whether a heading cannot name whose word a claim is: "some said", a report without an outlet."""
    return claim.origin.kind == "unnamed" if claim.origin is not None else claim.report.outlet is None


def sides_of(a: Claim, b: Claim) -> tuple[str, ...]:
    """Return the two sides that two accounts' origins belong to; empty where they are not known to be two."""
    parties = {one.origin.party for one in (a, b) if one.origin is not None and one.on_record}
    known = sorted(with_article(party) for party in parties if party)  # by the alphabet: none comes first by right
    return tuple(known) if len(known) > 1 else ()


def figure_words(a: Claim, b: Claim) -> str:
    """Return what two accounts' figures are of, where it is one measure of people: "how many were killed"."""
    roles = {amount.role for amount in a.amounts} & {amount.role for amount in b.amounts}
    found = [role for role in PEOPLE if role in roles]
    return f"how many were {found[0]}" if len(found) == 1 and len(roles) == 1 else "a figure"


def template(kind: str, on: str, *, is_one: bool) -> str | None:
    """Return the words for a relation, of one name or of two."""
    rows = {(row["kind"], row["on"]): row for row in tsv.rows(lists.PACKAGE, "roundup_standing")}
    row = rows.get((kind, on)) or rows.get((kind, ""))
    return (row["one"] if is_one else row["words"]) or None if row else None


def alone(reach: Reach, own: Sequence[str]) -> Iterator[Clause]:
    """Yield that one side's accounts are all that was read, where no other origin is counted."""
    spoke = [count.party for count in reach.parties if count.most]
    if len(reach.parties) > 1 and len(spoke) == 1 and spoke[0] and own:
        yield "only accounts from {names} were read", (with_article(spoke[0]),), tuple(own[:1])


def unanswered(silences: Iterable[Silence]) -> Iterator[Clause]:
    """Yield the first silence that lasts, as its own line words it without the outlet that recorded it."""
    for one in silences:
        words = one.sentence.text.rpartition(", ")[0]
        if one.answer is None and one.parties and one.kind != "not_verified" and words:
            plain = words.replace("{", "{{").replace("}", "}}")
            yield plain[0].lower() + plain[1:], (), one.sentence.cites
            return
