"""The short lines of the page: an account's own words, a figure, a silence."""

from __future__ import annotations

from datetime import date

from reportedly.model import Amount, Claim

from .. import lists
from ..checker.quotes import rejoined
from ..checker.silence import silence_words, silent_names, without_name
from ..checker.when import as_of_day
from ..lists import head_of_cue, stance_of_cue
from ..page import Sentence
from .count import counted, printed_thing, role_in_thing
from .names import capital, joined, off_record_lead, outlet_of, speaker_of, with_article
from .text import closed, curled, in_quotes, unquoted, with_terms_quoted

STATED = ("confirms", "denies", "warns")  # "…, the mayor confirmed" is a statement "that …"; an accusation is not


def line_speaker(claim: Claim) -> str:
    """Return whose word a line is: the origin's, or the relay's citing its unnamed source."""
    lead = None if claim.on_record else off_record_lead(claim)
    return lead.rstrip(",") if lead else speaker_of(claim)


def words_line(claim: Claim) -> Sentence:
    """Print a claim's passage after its speaker, between quotation marks where the speaker's own words are printed."""
    own = own_words(claim)
    bare = unquoted(rejoined(own) if claim.quoted else own).rstrip(" .,;")
    words = in_quotes(bare) if claim.quoted else with_terms_quoted(curled(closed(bare)))
    return Sentence(f"{capital(line_speaker(claim))}: {words}", (claim.id,), "words")


def own_words(claim: Claim) -> str:
    """Return a claim's passage, with its cue where the cue itself takes a stance: "denied that homes were damaged"."""
    cue, start = head_of_cue(claim.origin.cue if claim.origin else None), claim.evidence.start - claim.sentence.start
    before = claim.sentence.quote[: max(start, 0)]
    at = before.casefold().rfind(cue) if stance_of_cue(cue) else -1
    near = at >= 0 and len(before[at:].split()) <= 3
    if not near and stance_of_cue(cue) in STATED and not claim.quoted:
        return f"{cue} that {claim.evidence.quote}"
    return claim.sentence.quote[at : start + len(claim.evidence.quote)] if near else claim.evidence.quote


def figure_words(claim: Claim, amount: Amount) -> str | None:
    """Return the figure as said, with its bound and what it counts; null when no number was said."""
    number = next((value for value in (amount.best, amount.low, amount.high) if value is not None), None)
    if number is None:
        return None
    shown = number_words(number) if number else "no"
    if amount.low is not None and amount.high is not None and amount.low != amount.high:
        shown = f"{number_words(amount.low)}–{number_words(amount.high)}"
    bound = (amount.hedge or "").casefold() or ("at least" if amount.low is not None and amount.high is None else "")
    bound = bound or ("up to" if amount.high is not None and amount.low is None and amount.best is None else "")
    return " ".join(part for part in (bound, shown, counted(printed_thing(claim, amount), number)) if part)


def after(amount: Amount, measure: str) -> str:
    """Return the role as it stands after the figure; left out where the thing counted says it: "no injuries"."""
    if role_in_thing(amount):
        return ""
    return f"as {measure}" if amount.role == "casualties" else measure


def number_words(number: float) -> str:
    """Return 1,100 or 38 billion: thousands with a comma, whole millions and more in words."""
    for size, name in ((10**12, "trillion"), (10**9, "billion"), (10**6, "million")):
        if number >= size and number * 10 % size == 0:
            return f"{number / size:g} {name}"
    return f"{number:,}"


def figure_line(claim: Claim, amount: Amount, also: tuple[str, ...] = ()) -> Sentence | None:
    words = figure_words(claim, amount)
    if words is None:
        return None
    measure = lists.measure_words(amount.role, amount.of)
    words = f"{measure} {words}" if amount.role == "lasted" else f"{words} {after(amount, measure)}"
    text = f"{capital(line_speaker(claim))}: {words}".rstrip() + at_place(claim, amount)
    return Sentence(text, (claim.id, *also), "figure")


def at_place(claim: Claim, amount: Amount) -> str:
    """Return the place that a part of a count is of, in brackets; a whole country is no part."""
    spot = amount.scope.place if amount.scope else None
    whole = {place.name for place in claim.places if place.precision == "country"}
    return f" ({spot})" if spot and spot not in whole else ""


def silence_line(claim: Claim, year: int | None = None) -> Sentence | None:
    """State a recorded silence: its kind, who is silent, as of when, and which outlet recorded it; `year` is the page's."""
    awaiting = claim.awaiting
    if awaiting is None:
        return None
    names, words = silent_names(claim), silence_words(claim)
    by = " by" if names and awaiting.kind == "not_verified" else ""
    text = f"{words}{by} {joined(tuple(map(with_article, names)))}" if names else without_name(words)
    as_of = as_of_day(claim)
    until = f" as of {day_month(as_of, year)}" if as_of else ""
    return Sentence(f"{capital(text)}{until}, {outlet_of(claim)} wrote.", (claim.id,), "awaiting")


def day_month(day: date, year: int | None = None) -> str:
    """Return "4 July", with its year where that is not the page's."""
    return f"{day.day} {day:%B}" + (f" {day.year}" if year not in (None, day.year) else "")
