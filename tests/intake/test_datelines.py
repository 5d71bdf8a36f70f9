import pytest

from reportedly.intake.datelines import read_dateline

REST = "Officials said that a fire had broken out at the harbour."
DATELINES = {
    "Lviv [Ukraine], August 6: ": ("Lviv", "August 6", None),
    "POLTAVA, Ukraine— ": ("Poltava", None, None),
    "KYIV, July 4 (Reuters) - ": ("Kyiv", "July 4", "Reuters"),
    "ODESA, Ukraine (AP) — ": ("Odesa", None, "AP"),
    "MOSCOW, July 4. /TASS/. ": ("Moscow", "July 4", "TASS"),
    "BEIJING, July 4 (Xinhua) -- ": ("Beijing", "July 4", "Xinhua"),
    "LONDON, April 8 - ": ("London", "April 8", None),
    "DONETSK Ukraine (Reuters) - ": ("Donetsk", None, "Reuters"),
    "By Ann Example and Ben Sample DONETSK Ukraine (Reuters) - ": ("Donetsk", None, "Reuters"),
    "By Ann Example NEW YORK, July 4 (Reuters) - ": ("New York", "July 4", "Reuters"),
    "(Reuters) - ": (None, None, "Reuters"),
    "WASHINGTON — ": ("Washington", None, None),
    "NEW YORK, 4 July – ": ("New York", "4 July", None),
    "Kyiv, Ukraine – ": ("Kyiv", None, None),
    "KYIV/MOSCOW, July 4 (Sample Wire) - ": ("Kyiv", "July 4", "Sample Wire"),
    "RIVNE, Ukraine, July 4, 2025 (Sample Wire) — ": ("Rivne", "July 4, 2025", "Sample Wire"),
}
SENTENCES = [
    "On July 4 - a Friday - ", "On Monday, Ministers— ", "Friday, July 4 - ", "NATO - the alliance - ", "Zelensky: ", "Drones — more than 500 of them — ", "The mayor: ",
    "July 4: ", "In Kyiv, officials said: ", "BREAKING: ", "UPDATE — ", "Reuters - ", "Six people (two of them badly) - ", "(Two of them) - ", "By the sea - ",
]  # fmt: skip


@pytest.mark.parametrize("words", DATELINES)
def test_a_dateline_gives_place_date_and_outlet(words: str) -> None:
    found = read_dateline(words + REST)
    assert found is not None
    assert (found.place, found.date, found.outlet) == DATELINES[words]
    assert (words + REST)[found.length :] == REST


@pytest.mark.parametrize("words", SENTENCES)
def test_a_dash_or_a_colon_alone_makes_no_dateline(words: str) -> None:
    assert read_dateline(words + REST) is None


def test_an_author_before_the_dateline_is_read() -> None:
    found = read_dateline(f"By Ann Example and Ben Sample ODESA, July 4 (Sample Wire) - {REST}")
    assert found is not None
    assert found.author == "Ann Example and Ben Sample"
