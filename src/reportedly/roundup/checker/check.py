"""The checker: a sentence that says what no cited claim holds is refused.

It reads the finished sentence by itself, whatever made it, and compares what it finds with the cited claims: their
fields, passages and printed sentences. In turn: numbers, dates, places and names, the speaker, the stance, polarity,
modality and hedge, and last the run of the words.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence

from reportedly.errors import SentenceRefused
from reportedly.model import Claim

from ..page import Roundup, Sentence
from ..page.sentences import sentences_of
from .back import points_back
from .fields import stray_dates, stray_days, stray_names, stray_numbers, stray_words
from .figures import figure_wrong
from .kept import changed, fields_lost, stance_changed, stance_lost
from .law import lost_before, not_whole, only_a_piece, own_voice_cut, second_speaker, takes_side
from .lines import heading_wrong, words_wrong
from .marks import marks_wrong, quotation_lost
from .material import Material, material, places_of
from .runs import content_lost, stray_pairs
from .silence import silence_wrong
from .speaker import speaker_wrong
from .standing import standing_not_borne, standing_wrong

Rule = Callable[[str, Material], Iterator[str]]


def kept_rule(kind: str) -> Rule:
    return lambda text, held: changed(text, held, kind)


PROSE: tuple[Rule, ...] = (
    stray_numbers, stray_dates, stray_names, speaker_wrong, stance_changed, kept_rule("negation"),
    kept_rule("modality"), kept_rule("hedge"), fields_lost, stray_words, stray_pairs, content_lost, takes_side, second_speaker, lost_before,
    own_voice_cut, marks_wrong,
)  # fmt: skip
RULES: dict[str, tuple[Rule, ...]] = {
    "statement": PROSE,
    "quotation": (*PROSE, quotation_lost),
    "printed": (*PROSE, not_whole, only_a_piece, points_back),
    "words": (words_wrong, fields_lost, stance_lost, marks_wrong),
    "figure": (stray_dates, figure_wrong),
    "awaiting": (silence_wrong,),
    "heading": (heading_wrong,),
    "standing": (standing_wrong,),
}


def check(roundup: Roundup, claims: Sequence[Claim]) -> None:
    """Raise SentenceRefused for the first sentence that says what none of the claims it cites holds."""
    by_id, places = {claim.id: claim for claim in claims}, places_of(claims)
    for sentence in sentences_of(roundup):
        check_sentence(sentence, by_id, places)
    for section in (*roundup.sections, *roundup.brief, *roundup.open):
        if (clause := standing_not_borne(section)) is not None:
            raise SentenceRefused(f"refused '{clause}' beneath '{section.heading.text}': no row of the event bears it")


def check_sentence(sentence: Sentence, claims: dict[str, Claim], places: frozenset[str] = frozenset()) -> None:
    """Raise SentenceRefused, with the sentence and the reason, unless the cited claims hold all that it says."""
    reason = why_refused(sentence, claims, places)
    if reason is not None:
        raise SentenceRefused(f"refused the sentence '{sentence.text}': {reason}")


def why_refused(sentence: Sentence, claims: dict[str, Claim], places: frozenset[str]) -> str | None:
    """Return why a sentence cannot stand, or null when it can."""
    if not sentence.cites:
        return "it cites no claim; cite one that holds it, or leave it out"
    missing = next((cite for cite in sentence.cites if cite not in claims), None)
    if missing is not None:
        return f"it cites '{missing}', which is not among the claims"
    return why_not_held(sentence, material(sentence.cites, claims, places))


def why_not_held(sentence: Sentence, held: Material) -> str | None:
    """Return why a sentence says what the claims it cites do not hold, or null when they do."""
    if stray := next(stray_days(sentence, held), None):
        return f"{stray} is held by no claim it cites"
    for rule in RULES[sentence.kind]:
        if wrong := next(iter(rule(sentence.text, held)), None):
            return (
                f"{wrong} is held by no claim it cites" if not wrong.startswith(("lost", "no ", "it opens")) else wrong
            )
    return None
