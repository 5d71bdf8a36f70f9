from __future__ import annotations

from datetime import timedelta

from builders import PUBLISHED, amount, claim, event, link, place, report_ref
from reportedly.compare import compare
from reportedly.model import Claim

LATER = report_ref("Sample Wire", PUBLISHED + timedelta(hours=3), "b.txt")


def toll(name: str, actor: str | None, best: int = 5, **given: object) -> Claim:
    usual: dict[str, object] = {"event": event(), "places": [place("Quayside")], "amounts": [amount(best)]}
    return claim("people were killed at Quayside", [link(name, actor=actor)], **(usual | given))  # type: ignore[arg-type]


def kinds(*claims: Claim) -> set[str]:
    return {relation.kind for relation in compare(claims).relations}


def test_two_names_of_one_id_are_one_origin() -> None:
    first = toll("Harbour Guard of the North", "XN:guard")
    assert kinds(first, toll("Northern Harbour Watch", "XN:guard", report=LATER)) == {"repeats"}


def test_one_name_of_two_ids_is_two_origins() -> None:
    assert kinds(toll("the Guard", "XN:guard"), toll("the Guard", "XS:guard", report=LATER)) == {"agrees"}


def test_a_name_without_an_id_is_matched_by_name() -> None:
    assert kinds(toll("Harbour Guard", None), toll("Harbour Guard", "XN:guard", report=LATER)) == {"repeats"}


def test_one_origin_under_two_names_updates_its_figure() -> None:
    first = toll("Harbour Guard of the North", "XN:guard", 5)
    assert kinds(first, toll("Northern Harbour Watch", "XN:guard", 7, report=LATER)) == {"updates"}
