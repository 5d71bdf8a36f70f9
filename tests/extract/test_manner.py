import pytest

from extract.reading import ReadClaims, said


@pytest.mark.parametrize(
    ("sentence", "words", "modality"),
    [
        ("The army has left the town, the general said.", "left the town", "actual"),
        ("The general said the army may withdraw from the valley.", "may withdraw", "possible"),
        ("The general said rain had probably delayed the convoy.", "delayed", "possible"),
        ("The army will withdraw from the valley on Monday.", "will withdraw", "planned"),
        ("The general vowed to retake the valley.", "retake", "planned"),
        ("The general said he would visit the valley.", "visit", "planned"),
        ("The company plans to reopen the mine.", "reopen", "planned"),
        ("The group had been plotting an attack on the port.", "plotting an attack", "planned"),
        ("The police said they had prevented an attack on the port.", "prevented an attack", "planned"),
        ("The governor said the bridge must be reopened.", "must be reopened", "demanded"),
        ("The minister demanded that the rebels leave the town.", "leave the town", "demanded"),
        ("The mission urged both sides to stop fighting.", "stop fighting", "demanded"),
        ("If the truce fails, the army will attack, the general said.", "attack", "conditional"),
        ("Had the missile hit the plant, thousands would have died.", "would have died", "conditional"),
        ("Israel is considering strikes on the port, the daily said.", "considering strikes", "planned"),
        ("An attack on the port is imminent, the general said.", "is imminent", "planned"),
        ("An attack on the port is likely, the general said.", "is likely", "possible"),
        ("The army has yet to enter the city, the general said.", "has yet to enter", "actual"),
        ("The general said the army would attack unless the rebels withdrew.", "would attack", "conditional"),
        ("The general said smoke could be seen rising over the port.", "smoke could be seen", "actual"),
        ("The crowd chanted “stop the killing” in the square.", "stop the killing", "demanded"),
        ("Iran knows that the main goal of the army is to take the port.", "main goal", "planned"),
        ("“Do not bomb the port,” the mayor said.", "bomb the port", "demanded"),
    ],
)
def test_modality_is_how_real_the_source_makes_it(read: ReadClaims, sentence: str, words: str, modality: str) -> None:
    assert said(read(sentence), words).modality == modality


@pytest.mark.parametrize(
    ("sentence", "words", "polarity"),
    [
        ("The general said the market was shelled.", "shelled", "positive"),
        ("The general said the market was not shelled.", "shelled", "negative"),
        ("The general said the army had never entered the market.", "entered", "negative"),
        ("The mayor said nobody was hurt in the fire.", "hurt", "negative"),
        ("The mayor said no house was damaged.", "damaged", "negative"),
        ("The mayor said the pumps failed to start.", "failed", "negative"),
        ("The company said it did not supply the drones.", "supply", "negative"),
        ("The mayor said neither bridge had collapsed.", "collapsed", "negative"),
    ],
)
def test_polarity_is_that_of_the_clauses_own_words(read: ReadClaims, sentence: str, words: str, polarity: str) -> None:
    assert said(read(sentence), words).polarity == polarity


@pytest.mark.parametrize(
    ("sentence", "words", "hedged"),
    [
        ("The army reportedly withdrew from the valley.", "withdrew", True),
        ("The rebels appeared to have left the base.", "left the base", True),
        ("The general is said to have fled the capital.", "fled the capital", True),
        ("The general fled the capital.", "fled the capital", False),
        ("The police said the thieves had fled the capital.", "fled the capital", False),
    ],
)
def test_a_hedge_is_distance_that_is_printed(read: ReadClaims, sentence: str, words: str, hedged: bool) -> None:
    assert said(read(sentence), words).hedged is hedged


@pytest.mark.parametrize(
    ("sentence", "words", "quoted"),
    [
        ('"We will not leave the town," the commander said.', "leave the town", True),
        ("“We will not leave the town,” the commander said.", "leave the town", True),
        ('The commander said the town was "completely destroyed" by fire.', "destroyed", False),
        ("The commander said the army would not leave the town.", "leave the town", False),
    ],
)
def test_only_words_that_are_quotation_throughout_are_quoted(
    read: ReadClaims, sentence: str, words: str, quoted: bool
) -> None:
    assert said(read(sentence), words).quoted is quoted


@pytest.mark.parametrize(
    ("sentence", "words", "modality"),
    [
        ("The army is planning an offensive in the north.", "offensive", "planned"),
        ("The army is preparing for an attack on Nyala.", "attack", "planned"),
        ("The governor ordered the army to withdraw.", "withdraw", "demanded"),
        ("The rebels threatened to shell the port.", "shell", "planned"),
        ("If the truce fails, the army will attack Nyala.", "attack", "conditional"),
        ("The rebels plan a market in Nyala.", "market", "actual"),
    ],
)
def test_a_deed_that_is_only_planned_or_ordered_says_so(
    read: ReadClaims, sentence: str, words: str, modality: str
) -> None:
    assert said(read(sentence), words).modality == modality
