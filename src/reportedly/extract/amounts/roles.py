"""The role of an amount: what became of the things counted, by the words of its own clause."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache

from reportedly.model import AmountRole, Span
from reportedly.tsv import rows

from .counted import Counted, is_person
from .numerals import any_of

BE = r"(?:is|are|was|were|been|being|be|get|got|gets|left|remain|remained|remains|feared|believed|presumed|confirmed|reported|declared)"
HAVE = r"(?:have|has|had|having|will|may|might|could|would|can|also|reportedly|later|still|now|all|both|each|already|since|not|to|either|thought|said|known)"
SLOT = rf"(?:(?:who|which|that|of\swhom|of\swhich)\s)?(?P<aux>(?:(?:{BE}|{HAVE}|[a-z]+ly)\s)*)"
DIRECT = re.compile(rf"[\s,“‘\"]*{SLOT}")
ASIDE = r"(?:\s?,[^,.;]{1,90},|\s?\([^)]{1,60}\)|(?:\s(?:in|on|at|from|of|near|across|inside|outside|around|over|within)\s[^,.;:]{1,70}?)?)"
BEYOND = re.compile(rf"{ASIDE}\s+(?:(?:who|which|that)\s)?(?P<aux>(?:(?:{BE}|{HAVE}|[a-z]+ly)\s)+)")
AGENT = re.compile(r"\s(?:the|a|an|his|her|its|their|another|several|\d|[A-Z“\"])")
JOINED = re.compile(
    r"\s*(?:,|,?\s?(?:and|or|plus|along with|together with|as well as|with another|in addition to|including|,? among them))?\s*(?:of\s)?(?:the\s|a\s|an\s|some\s|another\s|its\s|their\s)?(?:[a-z]+\s){0,1}$"
)
OBJECT = re.compile(
    r"\s+(?:(?:the|an?|his|her|its|their|another|also|at|in|total|of|number|up|as|many|more|than|some|all|back|Ukraine|Russia|Kyiv|Moscow|it|them|him|us|overnight|nearly|over|about|down|out|off|[a-z]+ly)\s+){0,5}$"
)
REACHED = re.compile(
    r"[^.;]{0,90}?\b(?:to|at|was|were|is|are|of|reached|reaching|surpassed|exceeded|exceeds|passed|hit|include|included|includes|topped|:)\s*:?\s*$|\s*[:-]\s*$"
)


@dataclass(frozen=True, slots=True)
class Cue:
    """Words of words/amount_roles.tsv found in a sentence."""

    span: Span
    role: AmountRole
    uses: tuple[tuple[str, AmountRole], ...]

    def role_as(self, *uses: str) -> AmountRole | None:
        """Return the role these words give when used so, or null."""
        return next((role for use, role in self.uses if use in uses), None)


@dataclass(frozen=True, slots=True)
class Seen:
    """An amount with its place in the sentence, its hedge and its counted thing included."""

    span: Span
    counted: Counted


@cache
def lexicon() -> dict[str, tuple[tuple[str, AmountRole], ...]]:
    """Return the role words with every use and role they have."""
    found: dict[str, tuple[tuple[str, AmountRole], ...]] = {}
    for row in rows("reportedly.words", "amount_roles"):
        found[row["form"].casefold()] = (*found.get(row["form"].casefold(), ()), (row["use"], row["role"]))  # type: ignore[arg-type]
    return found


@cache
def cue_pattern() -> re.Pattern[str]:
    """Return the pattern of any role word or phrase."""
    return re.compile(rf"(?<![\w-]){any_of(list(lexicon()))}(?![\w])", re.IGNORECASE)


def find_cues(text: str, sentence: Span) -> list[Cue]:
    """Return the role words of a sentence in order."""
    cues = []
    for match in cue_pattern().finditer(text, sentence.start, sentence.end):
        uses = lexicon()[re.sub(r"\s+", " ", match[0].casefold())]
        cues.append(Cue(Span(*match.span()), uses[0][1], uses))
    return cues


def find_roles(text: str, sentence: Span, seen: Sequence[Seen]) -> list[AmountRole | None]:
    """Return a role or null for each amount of a sentence.

    In order of trust: a noun that is its own role ("12 deaths"), a passive after it, the verb whose object it is, a
    toll it tells, a participle after it, then what it shares with a joined neighbour.
    """
    cues = find_cues(text, sentence)
    roles = [own_role(text, sentence, amount, seen, cues) for amount in seen]
    for i in range(len(seen) - 2, -1, -1):
        if (
            roles[i] is None
            and joined(text, seen[i], seen[i + 1])
            and passive_after(text, seen[i + 1], cues, limit(seen, i + 1, sentence))
        ):
            roles[i] = roles[i + 1]
    for i in range(1, len(seen)):
        if roles[i] is None and joined(text, seen[i - 1], seen[i]):
            roles[i] = roles[i - 1]
    return [fitting(role or noun_role(one.counted, "weak"), one.counted) for role, one in zip(roles, seen, strict=True)]


def fitting(role: AmountRole | None, counted: Counted) -> AmountRole | None:
    """Return the role unless it cannot be said of people, who are not "hit" by the dozen."""
    return None if role in ("hit", "used", "damaged") and is_person(counted.head) else role


def own_role(text: str, sentence: Span, amount: Seen, seen: Sequence[Seen], cues: Sequence[Cue]) -> AmountRole | None:
    """Return the role that an amount's own words give."""
    end = limit(seen, seen.index(amount), sentence)
    return (
        noun_role(amount.counted, "noun")
        or passive_after(text, amount, cues, end)
        or object_before(text, amount, cues)
        or toll_before(text, amount, seen, cues)
        or participle_after(text, amount, cues, end)
    )


def limit(seen: Sequence[Seen], index: int, sentence: Span) -> int:
    """Return where the words after an amount stop being its own: the next amount, or the sentence's end."""
    return seen[index + 1].span.start if index + 1 < len(seen) else sentence.end


def noun_role(counted: Counted, use: str) -> AmountRole | None:
    """Return the role of the counted noun itself: "1,500 casualties", "12 deaths"."""
    forms = [form for form in (counted.head, f"{counted.head}s") if form and not counted.elliptic]
    return next((role for form in forms for how, role in lexicon().get(form.casefold(), ()) if how == use), None)


def passive_after(text: str, amount: Seen, cues: Sequence[Cue], end: int) -> AmountRole | None:
    """Return the role of "N were killed", "N in the city have died", also across an aside."""
    for cue in cues:
        if amount.span.end <= cue.span.start < end:
            gap = text[amount.span.end : cue.span.start]
            match = DIRECT.fullmatch(gap) or BEYOND.fullmatch(gap)
            if match and (role := after_role(cue, match["aux"], amount)):
                return role
    return None


def after_role(cue: Cue, aux: str, amount: Seen) -> AmountRole | None:
    """Return the role of the words after an amount, given the auxiliaries between."""
    if cue.role_as("subject"):
        return cue.role_as("subject")
    if re.search(rf"\b{BE}\s", aux):
        return cue.role_as("verb", "state", "weapon")
    if not is_person(amount.counted.head):
        return cue.role_as("weapon") if aux else None
    return None


def object_before(text: str, amount: Seen, cues: Sequence[Cue]) -> AmountRole | None:
    """Return the role of the verb whose object the amount is: "killing one", "shot down 12", "sent Ukraine three"."""
    for cue in reversed(cues):
        if cue.span.end <= amount.span.start and cue.role_as("verb"):
            gap = text[cue.span.end : amount.span.start]
            passive = re.search(rf"\b{BE}\s(?:[a-z]+ly\s)?$", text[max(0, cue.span.start - 24) : cue.span.start])
            return cue.role_as("verb") if OBJECT.fullmatch(gap) and not passive else None
    return None


def toll_before(text: str, amount: Seen, seen: Sequence[Seen], cues: Sequence[Cue]) -> AmountRole | None:
    """Return the role of "the death toll rose to N", "the number of wounded stands at N", "among the dead were N"."""
    for cue in reversed(cues):
        if cue.span.end <= amount.span.start and cue.role_as("toll"):
            clear = not any(cue.span.end <= other.span.start < amount.span.start for other in seen)
            gap = text[cue.span.end : amount.span.start]
            return cue.role_as("toll") if clear and REACHED.fullmatch(gap) else None
    return None


def participle_after(text: str, amount: Seen, cues: Sequence[Cue], end: int) -> AmountRole | None:
    """Return the role of "12 injured", "three people killed in a strike", "six drones hit the port"."""
    for cue in cues:
        if cue.span.start < amount.span.end or cue.span.start >= end:
            continue
        match = DIRECT.fullmatch(text[amount.span.end : cue.span.start])
        if not match or re.search(r"\b(?:to|will|may|might|could|would)\s", match["aux"]):
            return None
        if AGENT.match(text, cue.span.end) and not amount.counted.elliptic:
            return None if is_person(amount.counted.head) else cue.role_as("weapon")
        if is_person(amount.counted.head):
            return cue.role_as("state", "verb", "subject")
        return cue.role_as(
            "weapon" if not re.match(r"\s(?:by|from|in)\b", text[cue.span.end : cue.span.end + 6]) else "verb",
            "verb",
            "state",
        )
    return None


def joined(text: str, first: Seen, second: Seen) -> bool:
    """Tell whether two amounts are joined by "and", a comma or "including"."""
    return first.span.end <= second.span.start and JOINED.fullmatch(text, first.span.end, second.span.start) is not None
