"""ACLED's term for what happened: each of its 25 sub-event types, told by words and by who did it to whom."""

import pytest

from extract.reading import ReadClaims


def terms_of(read: ReadClaims, sentence: str) -> list[str | None]:
    return [claim.event.acled for claim in read(sentence) if claim.event is not None]


@pytest.mark.parametrize(
    ("sentence", "term"),
    [
        ("Rebels ambushed an army convoy outside the town, killing nine soldiers.", "Armed clash"),
        ("A gun battle between soldiers and gunmen left six dead.", "Armed clash"),
        ("Government forces regained control of Fish Lake.", "Government regains territory"),
        ("Troops took the town of Palmyra from the Islamic State.", "Government regains territory"),
        ("Islamic State fighters overran the town of Ramadi.", "Non-state actor overtakes territory"),
        ("Russian troops captured the Ukrainian town of Pryluky.", "Non-state actor overtakes territory"),
        ("The army used poison gas in the village.", "Chemical weapon"),
        ("An airstrike killed five people in Odesa.", "Air/drone strike"),
        ("A suicide car bombing killed 12 people in Odesa.", "Suicide bomb"),
        ("The shelling of Odesa killed a woman.", "Shelling/artillery/missile attack"),
        ("A land mine exploded under a bus, killing four.", "Remote explosive/landmine/IED"),
        ("Attackers threw a grenade into a bar.", "Grenade"),
        ("Fighters sexually assaulted displaced women.", "Sexual violence"),
        ("Gunmen killed five villagers in their homes.", "Attack"),
        ("Thirty schoolgirls were taken hostage.", "Abduction/forced disappearance"),
        ("Workers staged a sit-in outside the ministry.", "Peaceful protest"),
        ("Police fired tear gas to disperse protesters in Odesa.", "Protest with intervention"),
        ("Soldiers opened fire on protesters in Odesa, killing three.", "Excessive force against protesters"),
        ("The parliament building was stormed by protesters.", "Violent demonstration"),
        ("Police and protesters clashed in Odesa.", "Violent demonstration"),
        ("Villagers beat a suspected thief to death.", "Mob violence"),
        ("The government and the rebels signed a peace agreement.", "Agreement"),
        ("Police arrested three opposition leaders.", "Arrests"),
        ("The commander defected to the rebels with 200 men.", "Change to group/activity"),
        ("Police seized a cache of weapons.", "Disrupted weapons use"),
        ("The army set up a base in the province.", "Headquarters or base established"),
        ("Soldiers burned down 40 homes.", "Looting/property destruction"),
        ("The militia handed over the airport to the UN.", "Non-violent transfer of territory"),
        ("The army massed troops on the border.", "Other"),
    ],
)
def test_each_term_of_acled_is_told(read: ReadClaims, sentence: str, term: str) -> None:
    assert term in terms_of(read, sentence)


@pytest.mark.parametrize(
    "sentence",
    [
        "Oil prices hit a record high on Friday.",
        "A gas explosion killed five people in a restaurant.",
        "Nine people died when a bus plunged into a ravine.",
        "Doctors are fighting the outbreak in the valley.",
        "A fire at a warehouse injured six workers.",
        "The recession battered the economy.",
    ],
)
def test_where_nobody_does_violence_there_is_no_term_of_it(read: ReadClaims, sentence: str) -> None:
    assert terms_of(read, sentence) == []


def test_a_pilots_strike_is_a_protest_and_an_air_strike_is_none(read: ReadClaims) -> None:
    (protest,) = read("A strike by pilots at the airline began on Monday.")
    (blow,) = read("A strike by jets on the airport began on Monday.")
    assert (protest.event and protest.event.type, blow.event and blow.event.type) == ("PROTEST", "ASSAULT")


@pytest.mark.parametrize(
    ("sentence", "target"),
    [
        ("A drone struck a grain warehouse in Odesa.", "industry"),
        ("A drone struck a weapons factory in Odesa.", "military"),
        ("The building of the regional administration was hit.", "government"),
        ("The refugee camp was bombed.", "homes"),
        ("A missile hit the port of Izmail.", "port"),
        ("The army destroyed a bridge.", "bridge"),
        ("A cargo ship was hit by a missile.", "ship"),
        ("Troops clashed with rebels near the river.", None),
        ("Debris of a downed drone fell on a house in Odesa.", "homes"),
    ],
)
def test_what_was_struck_has_its_class(read: ReadClaims, sentence: str, target: str | None) -> None:
    (claim,) = read(sentence)
    assert claim.event is not None
    assert claim.event.target == target


@pytest.mark.parametrize(
    "sentence",
    [
        "The air force said it destroyed 40 drones over the sea.",
        "Russian air defences repelled a drone attack on Odesa.",
        "Debris of a downed drone fell on a house in Odesa.",
    ],
)
def test_what_is_brought_down_is_an_interception(read: ReadClaims, sentence: str) -> None:
    (event,) = [claim.event for claim in read(sentence) if claim.event is not None]
    assert (event.mode, event.acled) == ("intercept", "Disrupted weapons use")


def test_the_dead_of_a_report_of_sickness_were_killed_by_nobody(read: ReadClaims) -> None:
    claims = read("The virus has spread to six towns since June, the ministry said.", "At least 27 people have died.")
    assert [claim.event for claim in claims if "27" in claim.evidence.quote] == [None]


def test_the_dead_of_a_report_of_fighting_are_an_event_without_a_cause_beside_them(read: ReadClaims) -> None:
    claims = read("Rebels shelled six towns in June, the ministry said.", "At least 27 people have died.")
    assert [claim.event and claim.event.type for claim in claims if "27" in claim.evidence.quote] == ["ASSAULT"]


@pytest.mark.parametrize(
    ("sentence", "damage"),
    [
        ("A drone destroyed two houses in Odesa.", "destroyed"),
        ("Soldiers burned down 40 homes.", "burned"),
        ("Shelling damaged a school and a bridge.", "damaged"),
        ("The bridge was not damaged in the attack.", "none"),
        ("Two shells hit the port and caused no damage.", "none"),
        ("Air defences destroyed 12 drones over Odesa.", None),
        ("Rebels killed two soldiers near the bridge.", None),
    ],
)
def test_what_was_done_to_things_is_told(read: ReadClaims, sentence: str, damage: str | None) -> None:
    assert [claim.event.damage for claim in read(sentence) if claim.event is not None] == [damage]
