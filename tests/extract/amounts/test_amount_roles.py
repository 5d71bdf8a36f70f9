import pytest

from extract.amounts.amount_seen import figures, roles

CASES = [
    (
        "The blast hit the market, killing one person, injuring at least nine and destroying three stalls.",
        [(1, "person", "killed"), (9, "people", "injured"), (3, "stall", "destroyed")],
    ),
    ("The radio puts the number of attackers at 300.", [(300, "attacker", "other")]),
    ("Two million Sudanese need aid.", [(2_000_000, "Sudanese", "other")]),
    ("The army captured two villages and killed 20 of them.", [(2, "village", "captured"), (20, "people", "killed")]),
    ("He stabbed two guards at a gate before being shot dead.", [(2, "guard", "other")]),
    ("Some 10,000 people had been forced from their homes.", [(10_000, "people", "displaced")]),
    ("Two bombs killed six policemen.", [(2, "bomb", "used"), (6, "policeman", "killed")]),
    ("Ten officers were wounded and 60 suffered slight injuries.", [(10, "officer", "injured"), (60, "people", "injured")]),
    ("Three boats, two ferries and a tug were damaged.", [(3, "boat", "damaged"), (2, "ferry", "damaged")]),
    ("Seven houses, a school and a clinic were destroyed.", [(7, "house", "destroyed")]),
    (
        "Nine shops were damaged, including two shops destroyed.",
        [(9, "shop", "damaged"), (2, "shop", "destroyed")],
    ),
    ("Six drones hit the port, two missiles destroyed.", [(6, "drone", "hit"), (2, "missile", "destroyed")]),
    ("Twelve miners are trapped underground.", [(12, "miner", "missing")]),
    ("Twelve miners are trapped in the town.", [(12, "miner", "other")]),
    ("Not a single rocket was intercepted.", [(0, "rocket", "shot_down")]),
    ("Some 7,000 loggers returned to work.", [(7000, "logger", "other")]),
    ("About 9,000 loggers employed by the mill marched.", [(9000, "logger", "other")]),
    ("A 5,000-strong force attacked the base.", [(5000, "force", "other")]),
    ("The raid hit one of the oldest mills.", []),
    ("Three substations were knocked out.", [(3, "substation", "other")]),
    (
        "33 people lost their lives, including four children, and 121 were wounded.",
        [(33, "people", "killed"), (4, "child", "killed"), (121, "people", "injured")],
    ),
    ("Six people were killed and 39 others were wounded.", [(6, "people", "killed"), (39, "people", "injured")]),
    ("Four killed, 12 hurt in harbour fire", [(4, "people", "killed"), (12, "people", "injured")]),
    ("The raid killed one guard and about 20 rebels.", [(1, "guard", "killed"), (20, "rebel", "killed")]),
    (
        "The navy was accused of launching a total of 53 drones and 11 missiles.",
        [(53, "drone", "launched"), (11, "missile", "launched")],
    ),
    ("The death toll rose to 26.", [(26, "people", "killed")]),
    ("The number of dead rose by five to 22.", [(22, "people", "killed")]),
    ("Its toll has climbed past 100.", [(100, "people", "killed")]),
    ("The number of wounded has reached 150.", [(150, "people", "injured")]),
    ("The quake, of magnitude 7.1, killed 12.", [(12, "people", "killed")]),
    ("Six Ruritanian and four Norlandian soldiers died.", [(6, "Ruritanian soldier", "killed"), (4, "Norlandian soldier", "killed")]),
    (
        "Fourteen villagers, including three children and a priest, were killed.",
        [(14, "villager", "killed"), (3, "child", "killed")],
    ),
    ("Officials said the number of wounded had reached 140.", [(140, "people", "injured")]),
    ("Radio reported over 1,500 casualties.", [(1500, "casualty", "casualties")]),
    ("More than 4,000 soldiers were killed or wounded.", [(4000, "soldier", "casualties")]),
    ("Gunners shot down 12 attack drones.", [(12, "attack drone", "shot_down")]),
    ("33 drones were downed and five were lost from radar.", [(33, "drone", "shot_down"), (5, "drone", "lost")]),
    ("Air defences downed 33 of the 40 drones.", [(33, "drone", "shot_down"), (40, "drone", "other")]),
    ("Six drones hit a warehouse.", [(6, "drone", "hit")]),
    ("At least 11 sheds and 39 houses were damaged.", [(11, "shed", "damaged"), (39, "house", "damaged")]),
    ("Norland has sent three radar systems.", [(3, "radar system", "delivered")]),
    ("They pledged 12 tugs.", [(12, "tug", "pledged")]),
    ("Rebels kidnapped more than 250 others.", [(250, "people", "captured")]),
    ("The two armies exchanged 300 prisoners.", [(300, "prisoner", "released")]),
    ("Half a million residents fled.", [(500_000, "resident", "displaced")]),
    ("Two pilots went missing and one was found dead.", [(2, "pilot", "missing"), (1, "people", "killed")]),
    ("Two cars were on the lane; one soldier killed in a fall was named.", [(2, "car", "other"), (1, "soldier", "killed")]),
    ("Patrol boats sank six skiffs out of 28 skiffs.", [(6, "skiff", "destroyed"), (28, "skiff", "other")]),
    ("Three out of four bridges were destroyed.", [(3, "bridge", "destroyed"), (4, "bridge", "other")]),
    ("Seven of the wounded are in hospital.", [(7, "people", "injured")]),
    ("Divers found the bodies of three men.", [(3, "man", "killed")]),
    ("Two women, aged 34 and 57, were killed.", [(2, "woman", "killed")]),
    (
        "Five hospitals, 45 clinics and more than 100 schools were hit.",
        [(5, "hospital", "hit"), (45, "clinic", "hit"), (100, "school", "hit")],
    ),
    ("The storm destroyed 30 cars and left 600 households dark.", [(30, "car", "destroyed"), (600, "household", "other")]),
    ("Doctors confirmed 14 deaths and 35 others are in quarantine.", [(14, "death", "killed"), (35, "people", "other")]),
    ("Bayland sent 103 drones against Westmark.", [(103, "drone", "launched")]),
    ("Bayland sent 30 tanks to Westmark.", [(30, "tank", "delivered")]),
    ("Nine people were hurt, after the office had spoken of six.", [(9, "people", "injured"), (6, "people", "injured")]),
    ("Two people were killed. A later count put the figure at three.", [(2, "people", "killed"), (3, "people", "killed")]),
    ("The army lost 900 men and six tanks.", [(900, "man", "casualties"), (6, "tank", "lost")]),
    (
        "They count 26 drones shot down and 20 jammed or lost from radar.",
        [(26, "drone", "shot_down"), (20, "drone", "lost")],
    ),
    (
        "Twelve drones were brought down, seven over Bayland and five over Westmark.",
        [(12, "drone", "shot_down"), (7, "drone", "shot_down"), (5, "drone", "shot_down")],
    ),
    ("More than 30 of the drones were strike drones.", [(30, "drone", "other")]),
    ("Five people were killed and six taken to hospital.", [(5, "people", "killed"), (6, "people", "injured")]),
    ("The fire left 12 people dead and injured 30 others.", [(12, "people", "killed"), (30, "people", "injured")]),
    ("The raid killed and wounded 30 rebels.", [(30, "rebel", "casualties")]),
    ("Two guards were hurt, along with nine miners.", [(2, "guard", "injured"), (9, "miner", "injured")]),
    ("The mayor counted 40 transport planes.", [(40, "transport plane", "other")]),
]  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), CASES, ids=[text[:40] for text, _ in CASES])
def test_each_number_takes_the_role_its_own_words_give(text: str, expected: list[object]) -> None:
    assert roles(text) == expected


def test_a_part_takes_the_role_of_its_whole() -> None:
    whole, part = figures("Eleven were injured, two of them children.")
    assert (part.of, part.role, part.scope and part.scope.part, whole.role) == ("child", "injured", "part", "injured")


def test_a_part_named_by_including_is_a_part() -> None:
    _, part = figures("The fleet fired 39 rockets, including 30 long-range rockets.")
    assert part.role == "launched"
    assert part.scope is not None
    assert part.scope.part == "part"


def test_since_makes_an_amount_cumulative() -> None:
    (amount,) = figures("Since March 2022, 13,580 civilians have been killed.")
    assert amount.scope is not None
    assert (amount.scope.kind, amount.scope.who, amount.scope.interval) == (
        "cumulative",
        "civilian",
        "Since March 2022",
    )


def test_years_in_prison_have_not_lasted_yet() -> None:
    assert roles("The court sentenced the general to 12 years in prison.") == [(12, None, "other")]
    assert [role for _, _, role in roles("The siege lasted 12 years.")] == ["lasted"]


@pytest.mark.parametrize(
    "text",
    [
        "The number of wounded went up to 17.",
        "The number of people hurt when drones hit sheds in the town during the night has risen to 17.",
        "The number of injured rose from 12 to 17.",
    ],
)
def test_a_toll_that_went_up_to_a_number_is_that_number(text: str) -> None:
    amount = figures(text)[-1]
    assert (amount.low, amount.best, amount.high, amount.role) == (17, 17, 17, "injured")
