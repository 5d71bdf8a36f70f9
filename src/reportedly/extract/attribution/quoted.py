"""Quotes that outrun the sentence of their cue: carried to the speaker who opened or closes them."""

from __future__ import annotations

from bisect import bisect_left, insort
from collections import Counter
from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING

from .after_quote import tail_after_quote
from .cues import Cue, speaker_nouns, verbs
from .found import Found, is_read
from .frames import cue_of
from .marks import Marks
from .subjects import noun_phrase_before, subject_of

if TYPE_CHECKING:
    from ..tree import Doc, Sentence, Token

# openings that go on with what the speaker of the sentence before was saying
_GOES_ON = ("on one hand", "on the one hand", "on the other hand", "on the other,")
_NEAR = 6  # tokens a speaker takes before the cue of a sentence that only names him
_BEFORE = 4  # cues back, at most, from a participle to the verb it goes with
_FEW = 2  # words a quote has before it is carried; one word is a term
_QUOTES = ('"', "“", "”", "«", "»")
_MUCH = 0.6  # share of a sentence in quotes from which the whole sentence is someone's words


def carried_quotes(
    doc: Doc, marks: Marks, found: list[Found], before: Found | None, *, implied: bool = False
) -> list[Found]:
    """Return attributions for quoted words that no attribution covers yet, in text order.

    `implied` takes for their speaker also who acts right before them: Ann Lee smiled. "We are ready."
    """
    made: list[Found] = []
    over = _by_token(found)
    speakers = sorted((f for f in found if f.source is not None), key=_place)
    for first, last in marks.opens.items():
        inside = [i for i in range(first, last + 1) if not doc[i].is_punct]
        left, owner = _uncovered(inside, over)
        if len(left) < _FEW or not is_read(doc[first].sent):
            continue
        fresh = _cue_beside(_sentences(doc, first, last), frozenset(inside)) if owner is None else None
        if fresh is not None:
            made.append(fresh)
            insort(speakers, fresh, key=_place)
            continue
        acts = _acts_before(doc, inside, speakers) if implied and owner is None else None
        owner = owner or acts or _speaker_near(doc, inside, speakers, before)
        if owner is not None:
            made.append(_carried(owner, _to_sentences(_sentences(doc, first, last), left)))
    return made


def _place(found: Found) -> int:
    return found.verb.i


def _carried(owner: Found, content: frozenset[int]) -> Found:
    return Found(
        owner.cue, owner.verb, owner.source, content, "quote", owner.cue_tokens, list(owner.relays), carried=True
    )


def _by_token(found: list[Found]) -> dict[int, list[Found]]:
    over: dict[int, list[Found]] = {}
    for one in found:
        for number in one.content:
            over.setdefault(number, []).append(one)
    return over


def _uncovered(inside: list[int], over: dict[int, list[Found]]) -> tuple[frozenset[int], Found | None]:
    """Return a quote's words that no cue outside it has for content, and the attribution that has most of the rest."""
    known: Counter[int] = Counter()
    named: dict[int, Found] = {}
    left = set(inside)
    for number in inside:
        for one in over.get(number, ()):
            if not inside[0] <= one.verb.i <= inside[-1]:
                known[id(one)] += 1
                named[id(one)] = one
                left.discard(number)
    return frozenset(left), named[known.most_common(1)[0][0]] if known else None


def _sentences(doc: Doc, first: int, last: int) -> list[Sentence]:
    """Return the sentences that a run of tokens touches."""
    made = [doc[first].sent]
    while made[-1].end <= last:
        made.append(doc[made[-1].end].sent)
    return made


def _to_sentences(sentences: list[Sentence], left: frozenset[int]) -> frozenset[int]:
    """Fill each sentence's part up from its first to its last word."""
    content: set[int] = set()
    for sentence in sentences:
        own = [i for i in range(sentence.start, sentence.end) if i in left]
        if own:
            content |= set(range(own[0], own[-1] + 1))
    return frozenset(content)


def _cue_beside(sentences: list[Sentence], inside: frozenset[int]) -> Found | None:
    """Return the attribution of a cue verb in the quote's own sentences that the parse left without content."""
    first = min(inside)
    words = [token for sentence in sentences if is_read(sentence) for token in sentence if token.i not in inside]
    for token in sorted(
        words, key=lambda t: (t.i > first, abs(t.i - first))
    ):  # the cue that leads to it, else one after
        cue = cue_of(token)
        if cue is None or _is_participle(token):
            continue
        source = subject_of(token)
        if source is not None and source.i > token.i and token.lemma_ == "tell":
            source = noun_phrase_before(token)  # what follows is who was told
        if source is not None and source.i not in inside:
            return Found(cue, token, source, inside, "quote", (token.i,))
    return None


def _is_participle(verb: Token) -> bool:
    """In "two men held by rebels and charged with “spying”" nobody speaks who is named before."""
    return verb.tag_ == "VBN" and not any(c.dep_ in ("aux", "auxpass") for c in verb.lefts)


def _speaker_near(doc: Doc, inside: list[int], speakers: list[Found], before: Found | None) -> Found | None:
    """Only a sentence that is mostly quotation passes to the speaker before it; a quoted term is nobody's speech."""
    first = inside[0]
    words = sum(1 for s in _sentences(doc, first, inside[-1]) for t in s if not t.is_punct)
    if len(inside) / words < _MUCH or not _opens_sentence(doc, first):
        return None
    at = bisect_left(speakers, first, key=_place)
    return _main(speakers[:at][-_BEFORE:]) if at else before


def _acts_before(doc: Doc, inside: list[int], speakers: list[Found]) -> Found | None:
    """Return the one person whose doing the sentence before a wholly quoted one tells, when nobody speaks in it."""
    sentence = doc[inside[0]].sent
    words = sum(1 for s in _sentences(doc, inside[0], inside[-1]) for t in s if not t.is_punct)
    if not sentence.start or len(inside) < words or sentence.start - 1 in inside:
        return None
    last = doc[sentence.start - 1].sent
    if any(last.start <= f.verb.i < last.end for f in speakers) or any(t.text in _QUOTES for t in last):
        return None
    subject = next((c for c in last.root.lefts if c.dep_ == "nsubj"), None)
    if subject is None or not _is_one_person(subject):
        return None
    return Found(verbs()["say"], last.root, subject, frozenset(), "quote", ())


def _is_one_person(noun: Token) -> bool:
    if noun.tag_ in ("NNS", "NNPS"):
        return False
    named = noun.pos_ == "PROPN" and any(c.dep_ == "compound" and c.pos_ == "PROPN" for c in noun.lefts)
    return named or noun.lower_ in ("he", "she") or speaker_nouns().get(noun.lemma_) == "person"


def _main(speakers: list[Found]) -> Found:
    """Of a sentence's speakers the one who said, not who "said, noting that …"."""
    last = speakers[-1]
    said = [f for f in speakers if f.verb.doc is last.verb.doc and f.beside(last.verb) and f.source is last.source]
    return next((f for f in said if f.verb.tag_ != "VBG"), last)


def _opens_sentence(doc: Doc, first: int) -> bool:
    start = doc[first].sent.start
    return all(t.is_punct or t.lower_ in ("and", "but") for t in doc[start:first])


def continued(sentence: Sentence, found: list[Found], earlier: list[Found]) -> Found | None:
    """Return the speaker carried into a sentence that opens by going on ("On the other hand, …")."""
    if found or not earlier or not sentence.text.casefold().startswith(_GOES_ON):
        return None
    last = earlier[-1]
    cue: Cue = verbs().get("say", last.cue)
    content = frozenset(range(sentence.start, sentence.end))
    return Found(cue, last.verb, last.source, content, "continued", last.cue_tokens, list(last.relays), True)


def free_indirect(doc: Doc, found: list[Found], marks: Marks) -> Iterator[Found]:
    """Yield the speaker of sentences that go on in the tense of a report: It was hit, he said. Nobody had been on it."""
    last: Found | None = None
    spoken = {number for one in found for number in one.content}
    for sentence in doc.sents:
        own = [f for f in found if sentence.start <= f.verb.i < sentence.end]
        if own:
            told = [f for f in own if f.kind in ("frame", "tail") and f.verb.tag_ == "VBD" and f.source is not None]
            last = told[-1] if told and told[-1].cue.group == "say" and not _quotes_in(sentence, marks) else None
        elif last is not None and is_read(sentence) and sentence.start not in spoken and _backshifted(sentence, marks):
            content = frozenset(range(sentence.start, sentence.end))
            yield Found(
                last.cue, last.verb, last.source, content, "continued", last.cue_tokens, list(last.relays), True
            )
        else:
            last = None


def _quotes_in(sentence: Sentence, marks: Marks) -> bool:
    return any(i in marks.inside for i in range(sentence.start, sentence.end))


def _backshifted(sentence: Sentence, marks: Marks) -> bool:
    """Tell "would go", and "had been" of what was spoken of, where no earlier time opens the sentence as in a narrative."""
    if _quotes_in(sentence, marks) or sentence[0].pos_ in ("ADP", "SCONJ", "ADV") or sentence[0].lower_ == "last":
        return False
    if any(t.lower_ in ("if", "unless") for t in sentence) or sentence[0].tag_ in ("MD", "VBD"):
        return False  # "Should it sink, the pier would be shut": the condition asks for the tense
    subject = next((c for c in sentence.root.lefts if c.dep_ in ("nsubj", "nsubjpass", "expl")), None)
    goes_on = subject is not None and (subject.pos_ == "PRON" or any(c.dep_ in ("det", "poss") for c in subject.lefts))
    tense = {c.lower_ for c in sentence.root.lefts if c.dep_ == "aux"}
    return "would" in tense or ("had" in tense and goes_on)


def detached_tail(sentence: Sentence, marks: Marks) -> Found | None:
    """Return the speaker of a quote that ends in its own stop: "Who paid for it?" Ann Lee asked."""
    opened = marks.closed_before(sentence.start)
    if opened is None or sentence.start in marks.opens:
        return None
    tail = tail_after_quote(sentence.doc, sentence.start, sentence.end)
    if (
        tail is None
        or tail.verb.i - sentence.start > _NEAR
        or any(c.dep_ == "ccomp" and c.i > tail.verb.i and c.i not in marks.inside for c in tail.verb.children)
    ):
        return None
    before = sentence.doc[sentence.start - 1].sent
    content = frozenset(range(max(before.start, opened), sentence.start))
    words = tuple(sorted({tail.verb.i, *(c.i for c in tail.verb.children if c.dep_ in ("aux", "neg"))}))
    return Found(tail.cue, tail.verb, tail.source, content, "quote", words, carried=True)


def last_speaker(found: Iterable[Found]) -> Found | None:
    """Return the last who spoke in a paragraph, to whom the next one's quotes may belong."""
    spoken = [f for f in found if f.source is not None and f.kind not in ("according", "attitude")]
    return max(spoken, key=lambda f: f.verb.i, default=None)
