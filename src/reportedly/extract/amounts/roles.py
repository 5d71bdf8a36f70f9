"""The role of an amount: what became of the things counted, by the words of its own clause."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache

from reportedly.model import AmountRole, Span
from reportedly.tsv import rows

from .counted import Counted, is_person, who
from .cues import Cue, find_cues, lexicon
from .numerals import worded

BE = (
    r"(?:is|are|was|were|been|being|be|get|got|gets|left|remain|remained|remains|found|placed|put|"
    r"feared|believed|presumed|confirmed|reported|declared)"
)
HAVE = (
    r"(?:have|has|had|having|will|may|might|could|would|can|also|reportedly|later|still|now|all|both|each|already|"
    r"since|not|to|either|thought|said|known)"
)
PASSIVE = re.compile(r"\b(?:is|are|was|were|been|being|be|get|got|gets)\s(?:[a-z]+ly\s)?$")
SLOT = rf"(?:(?:who|which|that|of\swhom|of\swhich)\s)?(?P<aux>(?:(?:{BE}|{HAVE}|[a-z]+ly)\s)*)"
DIRECT = re.compile(rf"[\s,“‘\"]*{SLOT}")
WHERE = r"\s(?:in|on|at|from|of|near|across|inside|outside|around|over|within)\s[^,.;:]{1,70}?"
BEYOND = re.compile(
    rf"(?:\s?,[^,.;]{{1,90}},|\s?\([^)]{{1,60}}\)|(?:{WHERE}|(?:,\san?\s[\w-]+(?:\s[\w-]+)?)*,?\s(?:and|or)\s(?:(?:[\w-]+\s){{0,2}}[\w-]+s|an?\s(?:[\w-]+\s)?[\w-]+),?)?)\s+(?:(?:who|which|that)\s)?"
    rf"(?P<aux>(?:(?:{BE}|{HAVE}|[a-z]+ly)\s)+)"
)
RESUMED = re.compile(r"\breturn\w*\sto\s(?:\w+\s)?(?:work|jobs?|posts?|duty|school|class\w*|power|office)\b")
AGAINST = re.compile(r"[^.;:]{0,60}?\s(?:against|deep\sinto|at\s(?=[A-Z]))")  # "sent 103 drones against …"
LATER = re.compile(r"\s(?:before|after|while|when)\s")  # "stabbed two men at a gate before being shot dead"
AGENT = re.compile(rf"\s(?:(?:the|an?|his|her|its|their|another|several|{worded()})\b|[\dA-Z“\"])")
JOINED = re.compile(
    r"\s*(?:,|,?\s?(?:and|or|plus|along with|together with|as well as|with another|in addition to|including|"
    r",? among them))?\s*(?:the\s|a\s|an\s|some\s|another\s|all\s|also\s|its\s|their\s)?"
)
OBJECT = re.compile(
    r"\s+(?:(?:the|an?|his|her|its|their|another|also|at|in|total|of|number|up|as|many|more|than|some|all|back|it|them|"
    r"him|us|overnight|nearly|over|about|down|out|off|[a-z]+ly|[A-Z]\w+)\s+){0,5}"
)
ALONG = re.compile(r",?\s(?:along|together)\swith\s")  # "two were hurt along with 12 others"
REACHED = re.compile(
    r"[^.;]{0,90}?\b(?:to|at|was|were|is|are|reached|reaching|surpassed|exceeded|exceeds|passed|past|above|beyond|topping|hit|include|included|"
    r"includes|topped)\s*:?\s*|\s*[:-]\s*|\s+of\s+|\s(?:ha[sd]\s|have\s)?"
)

ENDED = re.compile(
    r"\s(?:by|from|in|and)\b|\s*[.,;:)]|\s*$"
)  # after a participle nobody is the object of: "3 drones destroyed"
_AIR = frozenset(("target", "object", "balloon", "threat", "uavs", "munition", "vehicle", "craft", "decoy"))


@dataclass(frozen=True, slots=True)
class Seen:
    """An amount with its place in the sentence, hedge and counted thing included; `part` of the one before."""

    span: Span
    counted: Counted
    part: bool = False
    whole: bool = False


@cache
def weapons() -> frozenset[str]:
    """Return the weapons that can be sent against somebody."""
    return frozenset(row["word"] for row in rows("reportedly.words", "means"))


@cache
def speakers() -> frozenset[str]:
    """Return the nouns for one of those who can speak, such as "miner", and for no weapon."""
    people = {row["noun"] for row in rows("reportedly.words", "speakers") if row["kind"] == "person"}
    return frozenset(people - weapons())


def find_roles(text: str, sentence: Span, seen: Sequence[Seen]) -> list[AmountRole | None]:
    """Return a role or null for each amount of a sentence.

    In order of trust: a noun that is its own role ("12 deaths"), a passive after it, the verb whose object it is, a
    toll it tells, a participle after it, then what it shares with a joined neighbour or the whole it is part of.
    """
    if not seen:
        return []
    cues = find_cues(text, sentence)
    ends = [amount.span.start for amount in seen[1:]] + [sentence.end]
    roles = [own_role(text, amount, end, seen, cues) for amount, end in zip(seen, ends, strict=True)]
    passive = [passive_after(text, amount, cues, end) is not None for amount, end in zip(seen, ends, strict=True)]
    share_back(text, seen, roles, passive)
    share_on(text, seen, roles)
    if RESUMED.search(text, sentence.start, sentence.end):
        roles = [None if role == "released" else role for role in roles]
    return [fitting(role or noun_role(one.counted, "weak"), one.counted) for role, one in zip(roles, seen, strict=True)]


def share_back(text: str, seen: Sequence[Seen], roles: list[AmountRole | None], passive: list[bool]) -> None:
    """Give a passive's role to the amounts joined before it, and from a whole to its part: "3 of 4 were lost"."""
    for i in range(len(seen) - 2, -1, -1):
        if roles[i] is not None or not passive[i + 1] or (seen[i].part and i and roles[i - 1] is not None):
            continue
        if seen[i + 1].whole:
            roles[i], roles[i + 1], passive[i] = roles[i + 1], None, True
        elif joined(text, seen[i], seen[i + 1]):
            roles[i], passive[i] = roles[i + 1], True


def share_on(text: str, seen: Sequence[Seen], roles: list[AmountRole | None]) -> None:
    """Give a role to the amounts joined after it, and to its parts; "14 deaths and 35 others" shares none."""
    last: AmountRole | None = None  # of the latest amount that has one
    for i in range(1, len(seen)):
        last = roles[i - 1] or last
        told = noun_role(seen[i - 1].counted, "noun") is None
        if roles[i] is not None or seen[i].whole:
            continue
        if seen[i].part:
            roles[i] = last
        elif told and joined(text, seen[i - 1], seen[i]):
            roles[i] = roles[i - 2] if seen[i - 1].whole and i > 1 else roles[i - 1]


def fitting(role: AmountRole | None, counted: Counted) -> AmountRole | None:
    """Return the role as it can be said of people: they are not "hit" by the dozen, and an army's are casualties."""
    if role == "shot_down" and counted.head and not counted.elliptic and not _flies(counted.head):
        return None  # "knocked out three substations", "repelled seven attacks"
    if not (is_person(counted.head) or counted.head in speakers()):
        return role
    people: dict[AmountRole, AmountRole | None] = {
        "hit": None, "used": None, "damaged": None, "spent": None, "lost": "casualties", "shot_down": None, "destroyed": "killed",
    }  # fmt: skip
    if role in ("delivered", "pledged", "launched") and who(counted.head) != "military":
        return None
    return people.get(role, role) if role else None


def _flies(thing: str) -> bool:
    """Tell what can be shot down: a weapon or an aircraft, or what air defences call one."""
    return thing.casefold().rpartition(" ")[2] in weapons() | _AIR


def own_role(text: str, amount: Seen, end: int, seen: Sequence[Seen], cues: Sequence[Cue]) -> AmountRole | None:
    """Return the role that an amount's own words give; its words end at `end`, where the next amount begins."""
    return (
        noun_role(amount.counted, "noun")
        or passive_after(text, amount, cues, end)
        or object_before(text, amount, cues)
        or toll_before(text, amount, seen, cues)
        or participle_after(text, amount, cues, end)
    )


def noun_role(counted: Counted, use: str) -> AmountRole | None:
    """Return the role of the counted noun itself: "1,500 casualties", "12 deaths"."""
    forms = [form for form in (counted.head, f"{counted.head}s") if form and not counted.elliptic]
    return next((role for form in forms for how, role in lexicon().get(form.casefold(), ()) if how == use), None)


def passive_after(text: str, amount: Seen, cues: Sequence[Cue], end: int) -> AmountRole | None:
    """Return the role of "N were killed", "N in the city have died", also across an aside."""
    for cue in cues:
        if amount.span.end <= cue.span.start < end:
            gap = text[amount.span.end : cue.span.start]
            match = DIRECT.fullmatch(gap) or (None if LATER.search(gap) else BEYOND.fullmatch(gap))
            if match and (role := after_role(cue, match["aux"], amount)):
                return "launched" if role == "delivered" and _is_sent(text, amount, cue) else role
    return None


def _is_sent(text: str, amount: Seen, cue: Cue) -> bool:
    """Tell "two unmanned boats had been sent against the bridge" from boats that were given."""
    counted = (amount.counted.of or amount.counted.head or "").casefold()
    return bool({counted, counted.rpartition(" ")[2]} & weapons()) and AGAINST.match(text, cue.span.end) is not None


def after_role(cue: Cue, aux: str, amount: Seen) -> AmountRole | None:
    """Return the role of the words after an amount, given the auxiliaries between."""
    if cue.role_as("subject"):
        return cue.role_as("subject")
    if re.search(rf"\b{BE}\s", aux):
        return cue.role_as(*(("verb",) if cue.past else ()), "state", *(("weapon",) if amount.counted.of else ()))
    if not is_person(amount.counted.head):
        return cue.role_as("weapon") if aux else None
    return None


def object_before(text: str, amount: Seen, cues: Sequence[Cue]) -> AmountRole | None:
    """Return the role of the verb whose object the amount is: "killing one", "shot down 12", "sent Ukraine three"."""
    for cue in reversed(cues):
        if cue.span.end <= amount.span.start and cue.role_as("verb"):
            gap = text[cue.span.end : amount.span.start]
            passive = PASSIVE.search(text, max(0, cue.span.start - 24), cue.span.start)
            role = cue.role_as("verb") if (ALONG if passive else OBJECT).fullmatch(gap) else None
            sent = role == "delivered" and (amount.counted.head or "").casefold() in weapons()
            return "launched" if sent and AGAINST.match(text, amount.span.end) else role
    return None


def toll_before(text: str, amount: Seen, seen: Sequence[Seen], cues: Sequence[Cue]) -> AmountRole | None:
    """Return the role of "the death toll rose to N", "the number of wounded stands at N", "among the dead were N"."""
    for cue in reversed(cues):
        if cue.span.end <= amount.span.start and cue.role_as("toll"):
            between = (other for other in seen if cue.span.end <= other.span.start < amount.span.start)
            clear = all(text.endswith((" by ", " from "), 0, other.span.start) for other in between)  # "by five to 22"
            reached = REACHED.fullmatch(text, cue.span.end, amount.span.start)
            return cue.role_as("toll") if clear and reached else None
    return None


def participle_after(text: str, amount: Seen, cues: Sequence[Cue], end: int) -> AmountRole | None:
    """Return the role of "12 injured", "three people killed in a strike", "six drones hit the port"."""
    cue = next((cue for cue in cues if amount.span.end <= cue.span.start < end), None)
    match = DIRECT.fullmatch(text, amount.span.end, cue.span.start) if cue else None
    if cue is None or match is None or re.search(r"\b(?:to|will|may|might|could|would)\s", match["aux"]):
        return None
    person = is_person(amount.counted.head)
    if AGENT.match(text, cue.span.end) and not amount.counted.elliptic:
        return None if person or not amount.counted.of else cue.role_as("weapon")
    if person:
        return cue.role_as("state", "verb", "subject") if cue.past else cue.role_as("state", "subject")
    acts = _flies(amount.counted.head or "") and not ENDED.match(text, cue.span.end)
    return (cue.role_as("weapon") if acts else None) or cue.role_as("state", *(("verb",) if cue.past else ()))


def joined(text: str, first: Seen, second: Seen) -> bool:
    """Tell whether two amounts are joined by "and", a comma or "including"."""
    return first.span.end <= second.span.start and JOINED.fullmatch(text, first.span.end, second.span.start) is not None
