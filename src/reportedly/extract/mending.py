"""What the parser gets wrong in every text of news, mended on its tree before anything reads it."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from .attribution.cues import verbs

if TYPE_CHECKING:
    from .tree import Token

_SAYS = ("VBD", "VBZ", "VBP")
_FINITE = (*_SAYS, "MD")
_NAMES = ("NOUN", "PROPN", "PRON")
_SPEAKER = 8  # words that a speaker set between commas may take


def mend_asides(words: Sequence[Token]) -> None:
    """Give a subject back to its verb: in "450 rescuers, said officials, worked there" the parser has rescuers speak.

    `words` are one sentence's, with their heads, before children are known.
    """
    for at in range(2, len(words) - 3):
        verb = words[at]
        if words[at - 1].text == "," and verb.tag_ in _SAYS and _speaks(verb):
            close = next((i for i in range(at + 1, len(words)) if _closes(words[i])), len(words))
            subject = next((w for w in words[:at] if w.head is verb and w.dep_ in ("nsubj", "nsubjpass")), None)
            if subject is not None and _parts(words, at, close):
                _part(words, subject, at, close)


def mend_headless(words: Sequence[Token]) -> None:
    """Make the verb the root of "Ann Lee, who chairs the council, posted that …", where the parser takes it for a participle."""
    name = next((w for w in words if w.head is w), None)
    if name is None or name.pos_ not in ("PROPN", "NOUN"):
        return
    beside = [w for w in words if w.head is name and w.dep_ in ("relcl", "appos") and w.i > name.i]
    for verb in words:
        if verb.head is not name or verb.dep_ != "acl" or verb.tag_ not in ("VBN", "VBD") or not beside:
            continue
        said = any(w.head is verb and w.dep_ in ("ccomp", "dobj") and w.i > verb.i for w in words)
        if said and beside[0].i < verb.i and words[verb.i - 1 - words[0].i].text == ",":
            verb.head, verb.dep_, verb.tag_ = verb, "ROOT", "VBD"
            name.head, name.dep_ = verb, "nsubj"
            return


def mend_reduced(words: Sequence[Token]) -> None:
    """Give a subject back to its verb in "Cadets, sent to the shelter by a siren, had got no further", where it went to "sent"."""
    for second in words:
        first = second.head
        if second.dep_ != "conj" or first.tag_ not in ("VBN", "VBD") or first.i >= second.i or first is second:
            continue
        subject = next(
            (w for w in words if w.head is first and w.dep_ in ("nsubj", "nsubjpass") and w.i < first.i), None
        )
        linked = any(w.head is first and w.dep_ in ("cc", "aux", "auxpass") for w in words)
        own = [w for w in words if w.head is second and w.dep_ in ("aux", "auxpass", "neg", "nsubj")]
        start = min([second.i, *(w.i for w in own)]) - words[0].i
        if subject is None or linked or any(w.dep_ == "nsubj" for w in own):
            continue
        between = words[subject.i + 1 - words[0].i : first.i - words[0].i]
        if [w.text for w in between].count(",") != 1 or between[-1].text != "," or words[start - 1].text != ",":
            continue
        second.head, second.dep_ = (second, "ROOT") if first.head is first else (first.head, first.dep_)
        subject.dep_ = "nsubjpass" if any(w.dep_ == "auxpass" for w in own) else "nsubj"
        subject.head, first.head, first.dep_ = second, subject, "acl"


def mend_clefts(words: Sequence[Token]) -> None:
    """Hang what follows on whom it is said of in "it was the army that fired", where the parser makes it what is said."""
    for at in range(2, len(words) - 1):
        pronoun = words[at]
        if pronoun.lower_ not in ("that", "who") or pronoun.dep_ not in ("nsubj", "nsubjpass"):
            continue
        verb, named = pronoun.head, next((w for w in words[:at] if w.dep_ == "attr" and w.head.lemma_ == "be"), None)
        if named is None or verb.dep_ not in ("ccomp", "advcl") or verb.head not in (named, named.head):
            continue
        if any(w.lower_ == "it" and w.head is named.head and w.i < named.head.i for w in words[:at]):
            verb.head, verb.dep_ = named, "relcl"


def mend_in_chief(words: Sequence[Token]) -> None:
    """Make the name its verb's subject in "Commander-in-Chief Ann Lee said", where the parser hangs it on the "in"."""
    for at in range(len(words) - 5):
        if words[at + 1].text == words[at + 3].text == "-" and words[at + 4].lower_ == "chief":
            end = next((i for i in range(at + 5, len(words)) if words[i].pos_ != "PROPN"), len(words))
            office, name = words[at], words[end - 1]
            if words[at + 2].lower_ == "in" and end > at + 5 and name.head is not office.head:
                name.head, name.dep_ = office.head, office.dep_
                for word in words[at : end - 1]:
                    word.head, word.dep_ = name, "compound"


def _speaks(verb: Token) -> bool:
    cue = verbs().get(verb.lemma_)
    return cue is not None and cue.group == "say" and verb.lemma_ != "tell"  # what follows "told" is the listener


def _closes(mark: Token) -> bool:
    return mark.is_punct and mark.tag_ != "HYPH"


def _parts(words: Sequence[Token], at: int, close: int) -> bool:
    """Tell whether the words from a verb to a comma stand between a bare noun phrase and the verb it belongs to."""
    inside = words[at + 1 : close]
    if close + 1 >= len(words) or words[close].text != "," or words[close + 1].tag_ not in _FINITE:
        return False
    if not 0 < len(inside) <= _SPEAKER or inside[0].pos_ == "ADP" or not any(w.pos_ in _NAMES for w in inside):
        return False
    return not any(w.is_verb or w.pos_ == "SCONJ" for w in (*words[: at - 1], *inside))


def _goes_on(after: Token) -> bool:
    return after.pos_ in _NAMES or after.tag_ == "POS"


def _part(words: Sequence[Token], subject: Token, at: int, close: int) -> None:
    verb, first = words[at], words[close + 1]
    main = first.head if first.dep_ in ("aux", "auxpass") and first.head.i > first.i else first
    inside = words[at + 1 : close]
    named = [w for w in inside if w.pos_ in _NAMES]
    speaker = next((w for w in named if not _goes_on(words[w.i + 1 - words[0].i])), named[-1])
    passive = any(w.head is main and w.dep_ == "auxpass" for w in words)
    for word in words[close:]:
        if word.head is verb and word is not main:
            word.head = main
    main.head, main.dep_ = (main, "ROOT") if verb.head is verb else (verb.head, verb.dep_)
    verb.head, verb.dep_ = main, "parataxis"
    subject.head, subject.dep_ = main, "nsubjpass" if passive else "nsubj"
    for word in inside:
        if word is not speaker and word.head not in inside:
            word.head = speaker
    speaker.head, speaker.dep_ = verb, "nsubj"
