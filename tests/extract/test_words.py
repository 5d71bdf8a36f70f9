"""Every word list parses, says each thing once, and leaves no required cell empty."""

from __future__ import annotations

import re
from collections import Counter
from datetime import date
from importlib.resources import files
from pathlib import Path
from typing import get_args

import pytest

import reportedly
from reportedly.extract.sources.words import holders
from reportedly.model import AmountRole, AwaitingKind, Damage, EventType, Modality, Stance
from reportedly.tsv import parse

SOURCE = Path(reportedly.__file__).parent
LISTS = sorted(file.name for file in files("reportedly.words").iterdir() if file.name.endswith(".tsv"))
KEYS = {  # what may stand once only in a list; the first column where none is named
    "acled_terms": ("type", "modes", "actor", "recipient"),
    "amount_currencies": ("sign",), "event_classes": ("class", "word"), "event_frames": ("word", "object"),
    "event_words": ("lemma", "pos"), "offices": ("body", "office", "holder", "from"),
    "silences": ("pattern",), "verbs": ("verb", "list"),
}  # fmt: skip
ACLED = {  # ACLED's sub-event types, as its codebook spells them
    "Armed clash", "Government regains territory", "Non-state actor overtakes territory", "Chemical weapon",
    "Air/drone strike", "Suicide bomb", "Shelling/artillery/missile attack", "Remote explosive/landmine/IED", "Grenade",
    "Sexual violence", "Attack", "Abduction/forced disappearance", "Peaceful protest", "Protest with intervention",
    "Excessive force against protesters", "Violent demonstration", "Mob violence", "Agreement", "Arrests",
    "Change to group/activity", "Disrupted weapons use", "Headquarters or base established",
    "Looting/property destruction", "Non-violent transfer of territory", "Other",
}  # fmt: skip
VALUES = {
    ("cues", "stance"): {*get_args(Stance)},
    ("cues", "modality"): {"", *get_args(Modality)},
    ("damage", "damage"): {*get_args(Damage)},
    ("event_words", "type"): {"-", *get_args(EventType)},
    ("event_words", "pos"): {"verb", "noun", "adj", "verb between", "noun between"},
    ("event_words", "acled"): {"", *ACLED},
    ("event_frames", "type"): {"-", *get_args(EventType)},
    ("event_frames", "acled"): {"", *ACLED},
    ("acled_terms", "type"): {*get_args(EventType)},
    ("acled_terms", "acled"): {*ACLED},
    ("event_folds", "to"): {*get_args(EventType)},
    ("means", "acled"): {"", *ACLED},
    ("saying_nouns", "stance"): {*get_args(Stance)},
    ("silences", "kind"): {*get_args(AwaitingKind)},
    ("speakers", "kind"): {"person", "organisation", "document", "outlet", "unnamed", "words"},
}


def text_of(name: str) -> str:
    return files("reportedly.words").joinpath(name).read_text(encoding="utf-8")


@pytest.mark.parametrize("name", LISTS)
def test_a_list_has_a_header_and_rows_no_wider_than_it(name: str) -> None:
    lines = [line for line in text_of(name).splitlines() if line.strip() and not line.startswith("#")]
    columns = lines[0].split("\t")
    assert len(lines) > 1
    assert all(columns)
    assert len(set(columns)) == len(columns)
    assert [line for line in lines if line.count("\t") >= len(columns)] == []
    assert "\ufeff" not in text_of(name)


@pytest.mark.parametrize("name", LISTS)
def test_no_row_stands_twice(name: str) -> None:
    rows = Counter(tuple(sorted(row.items())) for row in parse(text_of(name)))
    assert [dict(row) for row, times in rows.items() if times > 1] == []


EXTRACT_LISTS = ["abbreviations", "acled_terms", "actor_members", "damage", "debris", "countries", "event_accidents", "event_classes", "event_frames", "event_words", "means", "media", "offices", "outlets", "place_nouns",
                 "saying_nouns", "seats", "silences", "speakers", "targets", "titles", "verbs"]  # fmt: skip


@pytest.mark.parametrize("name", EXTRACT_LISTS)
def test_no_key_stands_twice_and_none_is_empty(name: str) -> None:
    rows = parse(text_of(f"{name}.tsv"))
    columns = KEYS.get(name, (next(iter(rows[0])),))
    keys = Counter(tuple(row[column].casefold() for column in columns) for row in rows)
    assert [key for key, times in keys.items() if times > 1] == []
    assert [key for key in keys if not all(key)] == []


@pytest.mark.parametrize(("name", "column"), VALUES)
def test_a_column_of_known_words_holds_no_other(name: str, column: str) -> None:
    assert {row[column] for row in parse(text_of(f"{name}.tsv"))} <= VALUES[name, column]


def test_a_frame_names_only_classes_that_there_are() -> None:
    classes = {f"@{row['class']}" for row in parse(text_of("event_classes.tsv"))}
    named = {row[column] for row in parse(text_of("event_frames.tsv")) for column in ("word", "object")}
    assert {name for name in named if name.startswith("@")} <= classes


def test_one_office_has_one_holder_on_a_day() -> None:
    for one in holders():
        others = [h for h in holders() if h is not one and (h.body, h.office) == (one.body, one.office)]
        assert not [h for h in others if h.since <= one.since < (h.until or date.max)], one


def test_a_holder_is_taken_from_a_page_that_is_named() -> None:
    listed = parse(text_of("offices.tsv"))
    assert [row for row in listed if not row["source"] or row["source"] == "public record"] == []


def test_a_holder_left_office_after_taking_it() -> None:
    assert [holder for holder in holders() if holder.until is not None and holder.until <= holder.since] == []


def test_the_role_list_names_roles_of_the_model_only() -> None:
    rows = parse(text_of("amount_roles.tsv"))
    assert {row["role"] for row in rows if row.get("role")} <= {*get_args(AmountRole), ""}


def test_every_list_is_read_by_some_code() -> None:
    quoted = set(
        re.findall(r'["\'](\w+)["\']', "".join(path.read_text(encoding="utf-8") for path in SOURCE.rglob("*.py")))
    )
    stems = [name.removesuffix(".tsv") for name in LISTS]
    assert [stem for stem in stems if not quoted & {stem, stem.partition("_")[2]}] == []


def test_a_verb_is_one_cue_of_speech_and_one_of_attitude_at_most() -> None:
    cues = Counter((row["lemma"], row["group"] == "attitude") for row in parse(text_of("cues.tsv")))
    assert [cue for cue, times in cues.items() if times > 1 or not cue[0]] == []
