"""Given mentions, grouped; the documents are of our own, parsed by hand."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from hypothesis import given, settings
from hypothesis import strategies as st

from reportedly.compare import group_mentions
from reportedly.model import Document, Mention

FERRY = frozenset({"ferry", "harbour", "quayside", "storm", "captain"})
STRIKE = frozenset({"drone", "quayside", "mayor", "warehouse", "night"})


def document(name: str, words: frozenset[str], *heads: str, **given_: frozenset[str]) -> Document:
    values: frozenset[tuple[str, str]] = frozenset(
        (measure, value) for measure, found in given_.items() for value in found
    )
    mentions = tuple(
        Mention(f"{name}:{at}", at, head, head, (head,), context=words, values=values) for at, head in enumerate(heads)
    )
    return Document(name, words | set(heads), frozenset({"quayside"}), values, mentions)


def clusters(*documents: Document) -> set[frozenset[str]]:
    home = group_mentions(documents)
    return {frozenset(id_ for id_ in home if home[id_] == cluster) for cluster in home.values()}


FILE = (
    document("a", FERRY, "sink", "die"),
    document("b", FERRY, "capsize", "death"),
    document("c", STRIKE, "attack", "say", day=frozenset({"06-05"}), month=frozenset({"06"})),
    document("d", STRIKE, "assault", "say", day=frozenset({"06-05"}), month=frozenset({"06"})),
    document("e", STRIKE, "attack", "say", day=frozenset({"07-09"}), month=frozenset({"07"})),
)


def test_words_of_one_family_meet_within_a_story() -> None:
    assert {frozenset({"a:0", "b:0"}), frozenset({"a:1", "b:1"})} <= clusters(*FILE)


def test_one_kind_of_event_on_two_days_is_two_events() -> None:
    assert {frozenset({"c:0", "d:0"}), frozenset({"e:0"})} <= clusters(*FILE)


def test_one_word_in_two_stories_is_two_events() -> None:
    made = clusters(*FILE, document("f", frozenset({"yacht", "regatta", "buoy", "skipper", "finish"}), "sink"))
    assert {frozenset({"a:0", "b:0"}), frozenset({"f:0"})} <= made


def test_each_speaker_speaks_anew() -> None:
    told = [document(name, STRIKE | {f"{name}{n}" for n in range(4)}, "attack", "say") for name in ("g", "h")]
    assert {frozenset({"g:0", "h:0"}), frozenset({"g:1"}), frozenset({"h:1"})} <= clusters(*FILE[:2], *told)


def test_a_mention_without_words_is_alone() -> None:
    empty = [Document(name, frozenset(), frozenset(), frozenset(), (Mention(f"{name}:0", 0),)) for name in "xy"]
    assert {frozenset({"x:0"}), frozenset({"y:0"})} <= clusters(*FILE, *empty)


def test_nothing_is_grouped_to_nothing() -> None:
    assert group_mentions([]) == {}
    assert group_mentions([Document("a", FERRY, frozenset(), frozenset(), ())]) == {}


def test_a_thousand_copies_of_one_text_tell_of_one_event() -> None:
    first = FILE[0]
    copies = [
        replace(first, id=f"{n}", mentions=tuple(replace(one, id=f"{n}/{one.id}") for one in first.mentions))
        for n in range(1000)
    ]
    assert sorted(map(len, clusters(*copies, *FILE[1:])))[-2:] == [1001, 1001]


@settings(deadline=None, max_examples=40)
@given(order=st.permutations(FILE))
def test_the_order_of_documents_changes_nothing(order: Sequence[Document]) -> None:
    assert group_mentions(order) == group_mentions(FILE)


WORDS = st.frozensets(st.sampled_from(sorted(FERRY | STRIKE)), max_size=6)
HEADS = st.lists(st.sampled_from(["sink", "capsize", "attack", "say", "it", "take"]), max_size=4)


@settings(deadline=None, max_examples=60)
@given(st.lists(st.tuples(WORDS, HEADS), max_size=8))
def test_every_mention_is_answered_by_the_first_of_its_cluster(drawn: list[tuple[frozenset[str], list[str]]]) -> None:
    documents = [document(f"d{at}", words, *heads) for at, (words, heads) in enumerate(drawn)]
    home = group_mentions(documents)
    assert set(home) == {mention.id for document in documents for mention in document.mentions}
    assert all(home[home[id_]] == home[id_] <= id_ for id_ in home)
