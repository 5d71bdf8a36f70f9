"""Score claims, and relations between them, against the samples' gold.

    python -m tests.gold.scorer claims.jsonl [--relations relations.jsonl]

A row meets a claim when its evidence lies in the claim's sentence or holds it; each row meets one claim at most. Fields
are right / asked. Precision is right rows over those that count: one unmet row in a sentence with a claim does not
count, nor does any in a neutral passage; every other one is wrong, page furniture above all.
"""

from __future__ import annotations

import argparse
import json
import sys
from collections.abc import Iterator, Sequence
from pathlib import Path

from .corpus import Gold, GoldRelation, Row, all_gold
from .fields import judge
from .matching import is_near, match, quote_of, rows_of
from .measures import is_figure, is_published
from .tally import Tally, table

KINDS = {
    "differs": {"differs", "updates"},
    "sum": {"refines", "compatible"},  # a whole and its parts, or two wholes of which one counts more
    "denied": {"denies"},
    "confirmed": {"confirms", "agrees", "concedes"},
    "contested": {"contests", "denies", "differs"},
    "repeats": {"repeats", "agrees"},
    "awaiting": {"awaits"},
}


def is_furniture(row: Row, gold: Gold) -> bool:
    quote = quote_of(row)
    return any(words in quote or quote in words for words in gold.furniture)


def counted_rows(gold: Gold, rows: Sequence[Row], met: dict[int, int]) -> Iterator[tuple[Row, bool]]:
    """Yield each row that counts for precision, and whether it is right."""
    right, spared = set(met.values()), set()
    for place, row in enumerate(rows):
        if place in right:
            yield row, True
            continue
        home = next((claim.sentence for claim in gold.claims if is_near(row, claim.sentence)), None)
        if not is_furniture(row, gold):
            if any(is_near(row, sentence) for sentence in gold.neutral):
                continue
            if home and home not in spared:
                spared.add(home)
                continue
        yield row, False


def judge_report(gold: Gold, rows: Sequence[Row]) -> dict[str, bool]:
    """Return whether the outlet, title and time of publication are as the gold has them, by what the first row says."""
    read: Row = rows[0]["report"] if rows else {}
    return {
        "report outlet": (read.get("outlet") or "").casefold() in map(str.casefold, gold.report["outlet"]),
        "report title": straight(read.get("title") or "") == straight(gold.report["title"]),
        "report time": is_published(read.get("published"), gold.report["published"]),
    }


def straight(title: str) -> str:
    """Return a title with straight quotation marks: the same page may print it both ways."""
    return title.translate(str.maketrans("‘’“”", "''\"\""))


def score(gold: Gold, rows: Sequence[Row]) -> Tally:
    """Score the rows read from one sample."""
    mine, tally = rows_of(gold, rows), Tally()
    for name, is_right in judge_report(gold, mine).items():
        tally.count(name, is_right)
    met = match(gold, mine)
    for place, claim in enumerate(gold.claims):
        answer = judge(claim, mine[met[place]] if place in met else None)
        for name, is_right in answer.items():
            tally.count(name, is_right)
        if wrong := [name for name, is_right in answer.items() if not is_right]:
            tally.missed.append(f"{claim.id}: {', '.join(wrong) if place in met else 'not found'}")
    known = gold.figures
    for row, is_right in counted_rows(gold, mine, met):
        tally.count("precision", is_right)
        for amount in row.get("amounts") or []:
            tally.count("figure precision", any(is_figure(amount, figure) for figure in known))
    return tally


def is_relation(row: Row, want: GoldRelation, sentences: dict[tuple[str, str], str]) -> bool:
    """Tell whether a printed relation is of a fitting kind and joins the two sentences, in either order."""
    if row.get("kind") not in KINDS[want.kind]:
        return False
    a, b = (sentences[end] for end in want.ends)
    ends = (row.get("a"), row.get("b"))
    return any(is_near(x, a) and is_near(y, b) for x, y in (ends, ends[::-1]))


def score_relations(golds: Sequence[Gold], rows: Sequence[Row]) -> Tally:
    sentences = {(gold.stem, claim.id): claim.sentence for gold in golds for claim in gold.claims}
    tally = Tally()
    for gold in golds:
        for want in gold.relations:
            is_found = any(is_relation(row, want, sentences) for row in rows)
            tally.count("relations", is_found)
            if not is_found:
                tally.missed.append(f"{gold.stem}: {want.kind} {'/'.join(claim for _, claim in want.ends)}")
    return tally


def score_all(golds: Sequence[Gold], claims: Sequence[Row], relations: Sequence[Row] | None = None) -> Tally:
    """Score a reading of all samples; relations only when given."""
    tally = Tally()
    for gold in golds:
        tally.add(score(gold, claims))
    if relations is not None:
        tally.add(score_relations(golds, relations))
    return tally


def load_rows(path: Path) -> list[Row]:
    return [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines() if line.strip()]


def main(arguments: Sequence[str] | None = None) -> None:
    parser = argparse.ArgumentParser(description="Score claims of the samples against their gold.")
    parser.add_argument("claims", type=Path)
    parser.add_argument("--relations", type=Path)
    given = parser.parse_args(arguments)
    tally = score_all(all_gold(), load_rows(given.claims), load_rows(given.relations) if given.relations else None)
    sys.stdout.write("\n".join([*tally.missed, "", table(tally), ""]))


if __name__ == "__main__":
    main()
