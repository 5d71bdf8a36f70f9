"""Figures in words, as tables and `show` print them."""

import pytest

from builders import amount
from reportedly.export._plurals import counted
from reportedly.export._words import figure_words

FIGURES = {
    "8 generators": amount(8, of="generator", role="other"),
    "40 military bombers destroyed": amount(40, of="military bomber", role="destroyed"),
    "1 generator lost": amount(1, of="generator", role="lost"),
    "at least 23 people killed": amount(low=23),
    "1 person killed": amount(1),
    "632 children killed": amount(632, of="child"),
    "about 70 boats": amount(70, of="boat", hedge="about", role="other"),
    "lasted 75 minutes": amount(75, of="minute", unit="minute", role="lasted"),
    "lasted 1 minute": amount(1, of="minute", unit="minute", role="lasted"),
    "2 to 3 boats lost": amount(low=2, high=3, of="boat", role="lost"),
    "dozens of boats lost": amount(of="boat", role="lost", hedge="dozens"),
    "Several boats lost": amount(of="boat", role="lost", hedge="Several"),
    "a handful of boats": amount(of="boat", role="other", hedge="a handful"),
    "1100 kg used": amount(1100, of="kg", unit="kg", role="used"),
    "6 Iskander-M launched": amount(6, of="Iskander-M", role="launched"),
    "0 boats lost": amount(0, of="boat", role="lost"),
    "1.5 hours": amount(1.5, of="hour", unit="hour", role="other"),
}


@pytest.mark.parametrize("words", FIGURES)
def test_what_is_counted_takes_the_number_it_is_counted_by(words: str) -> None:
    assert figure_words(FIGURES[words]) == words


PLURALS = {
    "city": "cities", "day": "days", "church": "churches", "box": "boxes", "rescuer": "rescuers", "policeman": "policemen",
    "aircraft": "aircraft", "crew": "crew", "soldiers": "soldiers", "news bus": "news buses", "hypersonic missile": "hypersonic missiles",
    "MW": "MW", "S-300": "S-300", "km": "km", "air base": "air bases", "glass": "glasses", "Shahed": "Shaheds", "people": "people",
    "percent": "percent", "Patriot missile": "Patriot missiles", "": "",
}  # fmt: skip


@pytest.mark.parametrize("thing", PLURALS)
def test_many_of_a_thing(thing: str) -> None:
    assert counted(thing, 5) == PLURALS[thing]
    assert counted(PLURALS[thing], 5) == PLURALS[thing]
