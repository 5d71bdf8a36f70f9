"""Numbers as printed, with their sign, currency, magnitude and unit: the raw material of amounts."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import cache
from typing import Literal, cast

from reportedly.model import Number, Span
from reportedly.tsv import rows

from .numerals import DIGITS, any_of, exact, read_digits, read_words, vague, worded, words

AmountKind = Literal[
    "count", "money", "percent", "duration", "distance", "measure", "points", "age", "rate", "share", "vague"
]

ORDINAL = r"(?:first|second|third|(?:four|fif|six|seven|eigh|nin|ten|twelf)th)\b"
METRES = re.compile(r"\s(?:people|[a-z]+s)\b")  # "5m people" is millions, "5m long" is metres


@dataclass(frozen=True, slots=True)
class Printed:
    """One printed number or range. `ends` is (value, value) or the two ends as printed; null for "dozens"."""

    span: Span
    ends: tuple[Number, Number] | None
    kind: AmountKind
    unit: str | None
    surface: str | None  # the unit as printed
    sign: str  # "~", ">", "+" … as printed before or after the number
    hyphened: bool = False  # "75-minute", "11-member"
    range: bool = False
    digits: bool = False
    scale: float = 1  # of "thousand", "million", "bn"
    unnumbered: bool = False  # "an hour", "no"


@cache
def units() -> dict[str, tuple[str, AmountKind, str]]:
    """Return unit forms with (unit, kind, note)."""
    table = rows("reportedly.words", "amount_units")
    return {row["form"]: (row["unit"], cast("AmountKind", row["kind"]), row["note"]) for row in table}


@cache
def currencies(place: str) -> dict[str, tuple[str, bool]]:
    """Return currency forms that stand before or after a number, with their code and whether they are hundredths."""
    table = rows("reportedly.words", "amount_currencies")
    return {row["form"]: (row["code"], row["note"] == "hundredths") for row in table if row["place"] == place}


@cache
def pattern() -> re.Pattern[str]:
    """Return the one expression that finds printed numbers."""
    attached = any_of([form for form, (_, _, note) in units().items() if note == "attached"])
    loose = any_of([form for form, (_, _, note) in units().items() if note != "attached"])
    suffix = any_of(words("suffix"))
    money = any_of(list(currencies("after")))
    far = any_of([word for word in words("suffix") if len(word) > 1])
    big = any_of([word for word in words("magnitude") if word != "score"])
    glyph = f"[{''.join(words('glyph'))}]"
    fractions = any_of([f for word in words("fraction") if word != "half" for f in (word, word + "s")])
    few = any_of(words("unit"))
    share = rf"(?:one|a|two|three|four)[\s-]{fractions}(?=\sof\b)|two-thirds|three-quarters|half\sa(?=\s(?:percent|per\scent|point)\b)|half(?=\sof\b|\sthe\b|\sits\b|\stheir\b)"
    share += rf"|one\s(?:in|out\sof)(?:\severy)?\s{few}|1\s(?:in|out\sof)(?:\severy)?\s\d{{1,2}}(?![\d.,])"
    return re.compile(
        rf"(?<![\w.])(?<!\d,)(?P<sign>(?:minus[\s-]|[-−+]|[~≈<>≥≤]\s?)?)"
        rf"(?:(?P<before>{any_of(list(currencies('before')))})\s?(?P<minus>[-−]?))?"
        rf"(?:(?P<share>{share})"
        rf"|(?P<fraction>\d{{1,3}}[/⁄]\d{{1,3}})(?![\d/⁄])"
        rf"|(?P<digits>{DIGITS})(?![\d]|[,.]\d)(?P<glyph>{glyph})?"
        rf"(?:(?P<suffix>{suffix})(?!\w)|\s(?P<far>{far})(?!\w)|[\s-](?P<big>{big})(?!\w))?"
        rf"|(?P<only>{glyph})"
        rf"|(?P<vague>{any_of(list(vague()))})(?![\w-])(?:\sof(?=\s(?:{loose}|{money})(?!\w)))?"
        rf"|(?P<words>{worded()})(?![\w’']))"
        rf"(?P<plus>\+?)"
        rf"(?:(?P<after>[\s-]?{any_of(list(currencies('after')))})(?!\w)"
        rf"|(?P<unit>(?P<gap>[\s-]?){loose}|{attached})(?![\w]|-\d))?"
    )


def find_printed(text: str) -> Iterator[Printed]:
    """Yield every printed number in text order; what is a name or a date is not yet known."""
    lowered = fold(text)
    for match in pattern().finditer(lowered):
        found = read_match(match, text)
        if found is not None:
            yield found


def fold(text: str) -> str:
    """Return the text with capitalised number words in lower case; they are ASCII, so offsets stay."""
    return capitalised().sub(lambda match: match[0].lower(), text)


@cache
def capitalised() -> re.Pattern[str]:
    """Return the pattern of number words that begin with, or are in, capitals."""
    forms = [*words("unit", "teen", "ten", "zero", "magnitude", "fraction"), *vague(), "a", "minus"]
    return re.compile(
        rf"(?<!\w)(?=[A-Z]){any_of([form for word in forms for form in (word.capitalize(), word.upper())])}(?!\w)"
    )


def read_match(match: re.Match[str], text: str) -> Printed | None:
    """Return what the match says, its sign and unit applied; null when its number cannot be read."""
    value = read_value(match)
    if value is None and not match["vague"]:
        return None
    kind, unit, surface = read_unit(match)
    ends = vague()[re.sub(r"\s", " ", match["vague"])] if match["vague"] else None
    if value is not None:
        value = exact(-value) if re.match(r"minus|[-−]", match["sign"]) or match["minus"] else value
        ends = (value, value)
    end = match.end()
    tail = text[end : end + 2]
    sign = match["sign"].strip(" +") or match["plus"]
    hyphened = bool(match["gap"] == "-" or re.match(r"-[^\W\d]", tail) or (match["big"] and "-" in match[0]))
    start = match.start() if re.match(r"minus|[-−]", match["sign"]) else match.end("sign")
    span = Span(start, end)
    found = Printed(
        span, ends, kind, unit, surface, sign, hyphened, digits=bool(match["digits"]), scale=scale_of(match)
    )
    return replace(found, kind="vague") if match["vague"] and kind == "count" else found


def read_value(match: re.Match[str]) -> Number | None:
    """Return the value under the match before its sign; null when there is none."""
    if match["share"]:
        return read_share(match["share"])
    if match["fraction"]:
        top, bottom = (int(part) for part in re.split("[/⁄]", match["fraction"]))
        return top / bottom if top < bottom else None
    if match["words"]:
        return read_words(match["words"])
    if match["only"]:
        return words("glyph")[match["only"]]
    if not match["digits"]:
        return None
    value = read_digits(match["digits"])
    if value is None:
        return None
    value = value + (words("glyph")[match["glyph"]] if match["glyph"] else 0)
    return exact(round(value * scale_of(match), 6))


def scale_of(match: re.Match[str]) -> float:
    """Return the worth of "thousand", "million", "bn" that the number ends in."""
    if match["words"]:
        return words("magnitude").get(re.split(r"[\s-]", match["words"])[-1], 1)
    scale = (None if metres(match) else match["suffix"]) or match["far"] or match["big"]
    return words("suffix", "magnitude")[scale] if scale else 1


def read_share(printed: str) -> Number | None:
    """Return the value of "two-thirds", "half", "one in three"."""
    parts = re.split(r"[\s-]+", printed)
    small = words("unit") | {"a": 1.0, "half": 1.0}
    if parts == ["half", "a"]:
        return 0.5
    if parts[-1].isdigit():
        return 1 / int(parts[-1]) if int(parts[-1]) > 1 else None
    if parts[-1] in small and parts[-1] != "half":
        return 1 / small[parts[-1]] if small[parts[-1]] > 1 else None
    fraction = words("fraction")
    last = fraction.get(parts[-1]) or fraction[parts[-1].removesuffix("s")]
    return last * small.get(parts[0], 1.0)


def read_unit(match: re.Match[str]) -> tuple[AmountKind, str | None, str | None]:
    """Return kind, unit (currency code, or the unit's plain name) and the unit as printed."""
    if match["before"]:
        return "money", currencies("before")[re.sub(r"\s", " ", match["before"])][0], match["before"]
    if match["after"]:
        surface = re.sub(r"[\s-]+", " ", match["after"]).strip()
        code, hundredths = currencies("after")[surface]
        return "money", surface.removesuffix("s") if hundredths else code, surface
    if match["unit"]:
        surface = re.sub(r"\s", " ", match["unit"]).removeprefix("-").strip()
        unit, kind, _ = units()[surface]
        return kind, unit, surface
    if metres(match):
        return "distance", "metre", "m"
    if match["share"] or match["fraction"]:
        return "share", "fraction", None
    return "count", None, None


def metres(match: re.Match[str]) -> bool:
    """Tell "37m long" from "$37m" and "37m people"."""
    if match["suffix"] != "m" or match["before"] or match["after"]:
        return False
    return METRES.match(match.string, match.end()) is None
