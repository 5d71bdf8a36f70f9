"""Generated accounts: whose word, what, where, when, how sure, with which figure; and the sentences a page makes of each."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import UTC, datetime

from hypothesis import strategies as st

from builders import amount, event, place, when
from reportedly.model import Amount, Claim, Comparison, Evidence, Scope
from reportedly.roundup import Sentence, sentences_of
from reportedly.roundup.wording.lines import figure_line, words_line
from roundup.printed import printed
from roundup.samples import page

SPEAKERS = {
    "Harbour Guard": "organisation",
    "Ida Stone": "person",
    "Jonas Reed": "person",
    "Southern Ministry": "organisation",
}
PARTIES = ("the ferry union", "the tug owners", "northern patrols", "the mill company")
DEEDS = {"shelled": "shell", "blocked": "block", "searched": "search", "boarded": "board"}
PLACES = ("Millbrook", "Rivermouth", "Lowgate")
DAYS = ("Monday", "Wednesday", "Friday")
BOUNDS = ("", "at least ", "about ", "more than ", "up to ")
ROLES = {"killed": "killed", "injured": "injured"}


@dataclass(frozen=True)
class Told:
    """One account, by its parts."""

    speaker: str
    relay: str  # "", an outlet that passes it on, or "a source" when nobody else is named
    actor: str
    target: str
    deed: str
    place: str
    day: str
    manner: str  # "", "not", "reportedly", "will", "may"
    bound: str
    number: int
    role: str
    stance: str  # "said", "denied", "warned", "confirmed"
    shape: str  # "led", "trailing", "quoted"

    @property
    def deed_words(self) -> str:
        """Return the deed as printed, with its negation, hedge or modality."""
        bare = DEEDS[self.deed]
        forms = {
            "not": f"did not {bare}",
            "reportedly": f"reportedly {self.deed}",
            "will": f"will {bare}",
            "may": f"may {bare}",
        }
        return forms.get(self.manner, self.deed)

    @property
    def figure(self) -> str:
        return f"{self.bound}{self.number} people"

    @property
    def content(self) -> str:
        return f"{self.actor} {self.deed_words} {self.target} in {self.place} on {self.day} and {self.figure} were {self.role}"


def tellings() -> st.SearchStrategy[Told]:
    parts = st.builds(
        Told, st.sampled_from(list(SPEAKERS)), st.sampled_from(("", "", "Sample Wire", "a source")), st.sampled_from(PARTIES[:2]),
        st.sampled_from(PARTIES[2:]), st.sampled_from(list(DEEDS)), st.sampled_from(PLACES), st.sampled_from(DAYS),
        st.sampled_from(("", "", "not", "reportedly", "will", "may")), st.sampled_from(BOUNDS), st.integers(3, 900),
        st.sampled_from(list(ROLES)), st.sampled_from(("said", "said", "denied", "warned", "confirmed")),
        st.sampled_from(("led", "trailing", "quoted")),
    )  # fmt: skip
    return parts.map(lambda told: replace(told, relay="", stance="said") if told.shape == "quoted" else told)


def claim_of(told: Told) -> Claim:
    """Return the claim that the account's printed sentence would be read as."""
    speaker = f"[{told.speaker}|{told.speaker}|{SPEAKERS[told.speaker]}]"
    via = {"": "", "a source": ", [a source|source|unnamed] told reporters"}.get(
        told.relay, f", according to [{told.relay}|{told.relay}|outlet]"
    )
    content = (
        told.content[0].upper() + told.content[1:] if told.shape != "led" or told.stance == "quoted" else told.content
    )
    marked = {
        "led": f"{speaker} <{told.stance}> that {{{content}}}{via}.",
        "trailing": f"{{{content}}}, {speaker} <{told.stance}>{via}.",
        "quoted": f"“{{{content}}},” {speaker} <said>.",
    }[told.shape]
    stances = {"denied": "denies", "warned": "warns", "confirmed": "confirms"}
    stance = stances.get(told.stance, "asserts")
    claim = printed(
        marked, stance=stance, link={"stance": stance}, polarity="negative" if told.manner == "not" else "positive",
        modality={"will": "planned", "may": "possible"}.get(told.manner, "actual"), hedged=told.manner == "reportedly",
        quoted=told.shape == "quoted", event=event("ASSAULT"), places=(place(told.place),),
        when=when(datetime(2025, 7, 4, tzinfo=UTC), datetime(2025, 7, 5, tzinfo=UTC), f"on {told.day}"),
    )  # fmt: skip
    return replace(claim, amounts=(amount_of(told, claim),))


def amount_of(told: Told, claim: Claim) -> Amount:
    """Return the account's figure, of its place alone."""
    bound = told.bound.strip()
    bounds = {"at least": {"low": told.number}, "more than": {"low": told.number}, "up to": {"high": told.number}}
    at = claim.sentence.quote.index(told.figure) + claim.sentence.start
    made = amount(**bounds.get(bound, {"best": told.number}), role=ROLES[told.role], hedge=bound or None)
    if bound == "about":
        made = replace(made, low=None, best=told.number, high=None)
    scope = Scope(None, "part", told.place, None, None)
    return replace(made, of="person", scope=scope, evidence=Evidence(at, at + len(told.figure), told.figure))


def sentences(told: Told) -> tuple[Claim, list[Sentence]]:
    """Return the claim and all that a page says of it: prose, its words beside another account, its figure."""
    claim = claim_of(told)
    made = [*sentences_of(page((claim,), Comparison((), ()))), words_line(claim)]
    line = figure_line(claim, claim.amounts[0])
    return claim, [*made, *([line] if line is not None else [])]
