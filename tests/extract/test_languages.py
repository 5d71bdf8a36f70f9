"""A text in another language is told by name and not read as if it were English."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from extract.reading import report_of
from reportedly.extract import Extractor
from reportedly.extract.languages import language_of

TOLD = "The ferry sank, the harbour police said."
UKRAINIAN = "Мер повідомив, що внаслідок пожежі на причалі ніхто не постраждав, але порт зачинено до ранку."
FOREIGN = {
    "Arabic": "قال العمدة إن أحدا لم يصب في الحريق على الرصيف وإن الميناء مغلق حتى الصباح",
    "Chinese": "市长说，码头失火，无人受伤，港口将关闭到早上。",
    "French": "Le maire a dit que personne n'avait été blessé dans l'incendie sur le quai et que le port est fermé.",
    "German": "Der Bürgermeister sagte, dass bei dem Brand auf dem Kai niemand verletzt wurde und der Hafen zu ist.",
    "Greek": "Ο δήμαρχος είπε ότι κανείς δεν τραυματίστηκε στη φωτιά.",
    "Japanese": "市長は、桟橋の火事でけが人はいなかったと述べた。",
    "Polish": "Burmistrz powiedział, że w pożarze na nabrzeżu nikt nie został ranny i że port jest zamknięty do rana.",
    "Russian": "Мэр сообщил, что при пожаре на причале никто не пострадал, но порт закрыт до утра.",
    "Spanish": "El alcalde dijo que nadie resultó herido en el incendio del muelle y que el puerto está cerrado.",
    "Ukrainian": UKRAINIAN,
}


@pytest.mark.parametrize(("language", "text"), FOREIGN.items(), ids=FOREIGN)
def test_a_text_in_anlanguage_of_is_told_by_name(language: str, text: str) -> None:
    assert language_of(text) == language


@pytest.mark.parametrize("text", [
    TOLD,
    "Kharkiv, Sumy, Izmail, Mykolaiv, Kryvyi Rih, Zaporizhzhia, Pryluky, Odesa, Lviv, Lutsk, Ternopil, Rivne, Kropyvnytskyi",
    "U.S. NAVY SAYS SIX TANKERS HIT IN GULF, NO CREW MEMBERS HURT, PORT AUTHORITY CLOSES HARBOUR",
    "Мер Одеси",
    "12:30 — 14:05",
    "",
])  # fmt: skip
def test_english_and_what_is_too_short_to_tell_are_read(text: str) -> None:
    assert language_of(text) in (None, "English")


def test_of_a_report_in_anlanguage_of_nothing_is_read_and_each_paragraph_listed(extractor: Extractor) -> None:
    made = extractor.read(report_of(UKRAINIAN, "Odesa, 5 July", UKRAINIAN))
    assert made.claims == ()
    assert [one.reason for one in made.skipped] == ["in Ukrainian: only English is read"] * 3


def test_a_foreign_paragraph_among_english_ones_is_left_out_alone(extractor: Extractor) -> None:
    made = extractor.read(report_of(TOLD, UKRAINIAN, "Two boats burnt, Ann Lee said."))
    assert [claim.chain[0].source for claim in made.claims] == ["harbour police", "Ann Lee"]
    assert [one.evidence.quote for one in made.skipped] == [UKRAINIAN]


@given(st.text())
def test_any_text_is_english_or_in_a_language_with_a_name(text: str) -> None:
    assert language_of(text) != ""
