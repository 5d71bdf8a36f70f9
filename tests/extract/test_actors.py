import pytest

from extract.reading import ReadClaims, said


def parties(read: ReadClaims, sentence: str, words: str) -> set[tuple[str, str]]:
    return {(actor.role, actor.name) for actor in said(read(sentence), words).actors}


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("The rebels attacked the convoy.", {("actor", "rebels"), ("recipient", "convoy")}),
        ("The convoy was attacked by rebels.", {("actor", "rebels"), ("recipient", "convoy")}),
        ("The army launched an attack on the airport.", {("actor", "army"), ("recipient", "airport")}),
        ("The army withdrew on Friday.", {("actor", "army")}),
        ("Nine miners died.", {("recipient", "Nine miners")}),
    ],
)
def test_grammar_says_who_acted_on_whom(read: ReadClaims, sentence: str, expected: set[tuple[str, str]]) -> None:
    assert parties(read, sentence, sentence[5:12]) == expected


def test_the_side_before_a_weapon_acted(read: ReadClaims) -> None:
    assert ("actor", "Israeli") in parties(read, "Israeli warplanes attacked the port.", "warplanes")


def test_both_sides_of_a_meeting_are_named(read: ReadClaims) -> None:
    found = parties(read, "Turkey held talks with Armenia.", "talks")
    assert {("actor", "Turkey"), ("recipient", "Armenia")} <= found


def test_what_is_discussed_takes_no_part(read: ReadClaims) -> None:
    found = parties(read, "The minister discussed Syria with Turkey.", "discussed")
    assert found == {("actor", "minister"), ("recipient", "Turkey")}


def test_each_of_several_is_an_actor(read: ReadClaims) -> None:
    found = parties(read, "Turkey and Qatar attacked the port.", "attacked")
    assert {("actor", "Turkey"), ("actor", "Qatar")} <= found


def test_a_pronoun_that_stands_for_the_speaker_is_the_speaker(read: ReadClaims) -> None:
    sentence = "Lev Danilin, the governor, said he would meet the miners."
    assert ("actor", "Lev Danilin") in parties(read, sentence, "meet the miners")


def test_a_surname_is_given_in_full(read: ReadClaims) -> None:
    claims = read("Lev Danilin, the governor, said the mine was safe.", "Danilin visited the mine on Friday.")
    assert ("actor", "Lev Danilin") in {(actor.role, actor.name) for actor in said(claims, "visited").actors}


@pytest.mark.parametrize("time", ["on Friday", "for three hours", "overnight", "on July 3", "at 5 p.m."])
def test_a_time_is_no_party(read: ReadClaims, time: str) -> None:
    sentence = f"The rebels attacked the convoy {time}."
    assert parties(read, sentence, "attacked") == {("actor", "rebels"), ("recipient", "convoy")}


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("Six drones hit a school.", {("recipient", "school")}),
        ("Russian rockets hit a school.", {("actor", "Russian"), ("recipient", "school")}),
        ("Three warplanes hit a school.", {("actor", "Three warplanes"), ("recipient", "school")}),
    ],
)
def test_a_weapon_without_people_is_no_party(read: ReadClaims, sentence: str, expected: set[tuple[str, str]]) -> None:
    assert parties(read, sentence, sentence[4:12]) == expected


def test_who_lost_ground_and_who_gained_it(read: ReadClaims) -> None:
    lost = parties(read, "The rebels lost the town to the army.", "lost")
    taken = parties(read, "The army captured the town from the rebels.", "captured")
    assert lost == {("actor", "army"), ("recipient", "rebels"), ("recipient", "town")}
    assert taken == {("actor", "army"), ("recipient", "town"), ("recipient", "rebels")}


def test_the_deed_that_harmed_says_who_acted(read: ReadClaims) -> None:
    found = parties(read, "Four miners were injured in Togo's attack on the mine.", "injured")
    assert found == {("actor", "Togo"), ("recipient", "Four miners")}


def test_those_harmed_are_recipients_where_their_number_rises(read: ReadClaims) -> None:
    found = parties(read, "The number of people injured in Togo's raid rose to nine.", "rose")
    assert ("actor", "people") not in found


def test_those_under_whose_control_a_place_is_hold_it(read: ReadClaims) -> None:
    assert ("actor", "army") in parties(read, "Half of the valley is under the control of the army.", "control")


def test_whoever_claims_a_deed_is_its_actor(read: ReadClaims) -> None:
    found = parties(read, "It was the latest of the attacks that Togo has claimed on the port.", "attacks")
    assert {("actor", "Togo"), ("recipient", "port")} <= found


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("The strike killed two miners.", {("recipient", "two miners")}),
        ("A bomber killed two miners.", {("actor", "bomber"), ("recipient", "two miners")}),
        ("The town suffered two raids at the hands of rebels.", {("recipient", "town"), ("actor", "rebels")}),
        ("The governor was among the dead.", {("recipient", "governor")}),
        ("Two guards were hurt along with a miner.", {("recipient", "Two guards"), ("recipient", "miner")}),
        ("Fighting raged between the army and the rebels.", {("actor", "army"), ("actor", "rebels")}),
        ("The rebels were crushed by noon.", {("recipient", "rebels")}),
        ("The Russian army shelled the port.", {("actor", "Russian army"), ("recipient", "port")}),
    ],
)
def test_the_deed_itself_and_its_time_are_no_party(
    read: ReadClaims, sentence: str, expected: set[tuple[str, str]]
) -> None:
    assert parties(read, sentence, sentence[4:12]) == expected


def test_one_that_is_spoken_of_is_not_the_several_who_speak(read: ReadClaims) -> None:
    claim = said(read("Officials say it bears the marks of an attack."), "bears")
    assert "Officials" not in {actor.name for actor in claim.actors}


def test_all_of_the_accused_acted_wherever_the_of_hangs(read: ReadClaims) -> None:
    claim = said(read("Rebels accused the government and its allies of shelling the port."), "shelling the port")
    assert {("actor", "government"), ("actor", "its allies")} <= {(a.role, a.name) for a in claim.actors}


def test_who_claims_a_deed_did_it(read: ReadClaims) -> None:
    claim = said(read("The Sea Guard claimed responsibility for the bombing."), "bombing")
    assert ("actor", "Sea Guard") in {(a.role, a.name) for a in claim.actors}


def test_what_killed_is_the_attack_and_not_the_town_it_was_in(read: ReadClaims) -> None:
    assert parties(read, "Nobody claimed the attack in Omdurman, which killed two miners.", "killed two") == {
        ("recipient", "two miners")
    }


def test_who_counts_the_dead_killed_nobody(read: ReadClaims) -> None:
    assert parties(read, "The ministry put the death toll at 26.", "toll") == set()


@pytest.mark.parametrize(
    ("sentence", "words", "expected"),
    [
        ("The town fell to the rebels.", "fell", {("actor", "rebels"), ("recipient", "town")}),
        ("The robber was killed in a shootout with police.", "killed", {("actor", "police"), ("recipient", "robber")}),
        ("Rebels fired eight rounds at a base.", "fired", {("actor", "Rebels"), ("recipient", "base")}),
        ("The police have been a main target of rebels.", "target", {("actor", "rebels"), ("recipient", "police")}),
        ("Turkey backs some of the rebel groups.", "backs", {("actor", "Turkey"), ("recipient", "rebel groups")}),
        ("The raid hit one of the oldest mills.", "hit", {("recipient", "oldest mills")}),
        ("Gunmen attacked Nyala, killing a nurse.", "killing", {("actor", "Gunmen"), ("recipient", "Nyala"), ("recipient", "nurse")}),
        ("Police clashed with miners in Nyala.", "clashed", {("actor", "Police"), ("recipient", "miners")}),
        ("Ten people are missing after the attack on the ferry.", "missing", {("recipient", "Ten people"), ("recipient", "ferry")}),
        ("The army lost 30 tanks.", "lost", {("recipient", "army"), ("recipient", "30 tanks")}),
        ("The council refused to negotiate with the miners.", "refused", {("actor", "council"), ("recipient", "miners")}),
        ("Some 208 prisoners of war had been taken.", "taken", {("recipient", "Some 208 prisoners of war")}),
        ("The 162,046-ton Malian tanker Avra was hit.", "hit", {("recipient", "Malian tanker Avra")}),
        ("The victims were found by other members of the relief convoy.", "found", {("recipient", "victims"), ("actor", "other members of the relief convoy")}),
        ("A battle which raged between miners and the police ended.", "battle", {("actor", "miners"), ("actor", "police")}),
        ("Norland and Westmark accused each other of shelling a post.", "shelling", {("recipient", "post")}),
        ("The storm hit the port.", "hit", {("recipient", "port")}),
        ("On Thursday rebels attacked Nyala.", "attacked", {("actor", "rebels"), ("recipient", "Nyala")}),
        ("A group responsible for raids attacked Nyala.", "attacked", {("actor", "group"), ("recipient", "Nyala")}),
    ],
)  # fmt: skip
def test_parties_are_told_from_what_is_sent_counted_or_named_beside_them(
    read: ReadClaims, sentence: str, words: str, expected: set[tuple[str, str]]
) -> None:
    assert parties(read, sentence, words) == expected


def test_a_toll_has_the_parties_of_what_it_was_of(read: ReadClaims) -> None:
    text = "Two people were killed and six were injured when rebels shelled a market in Nyala."
    assert {("actor", "rebels"), ("recipient", "Two people"), ("recipient", "market")} <= parties(read, text, "killed")


@pytest.mark.parametrize(
    ("sentence", "actors"),
    [
        ("Kyiv was hit by Russian drones overnight.", ["Russian"]),
        ("Missiles launched by Iran hit an air base in the desert.", ["Iran"]),
        ("Russian troops, backed by mercenaries, captured the town.", ["Russian troops"]),
        ("The mayor blamed the rebels for the raid on the port.", ["rebels"]),
        ("Two guests were wounded in an explosion blamed on separatists.", ["separatists"]),
        ("The attack on the port was claimed by the Islamic State group.", ["Islamic State group"]),
        ("The city fell into the hands of insurgents on Friday.", ["insurgents"]),
        ("Civilians came under fire from snipers.", ["snipers"]),
        ("Rebel raids on oil pipelines killed six workers.", ["Rebel"]),
        ("Fighting between Azerbaijan and Armenia killed 200 soldiers.", ["Azerbaijan", "Armenia"]),
        ("The soldiers, acting on orders from the mayor, had used tear gas.", ["soldiers"]),
        ("There were rumours in the market that Iran had fired shells at an oil camp.", ["Iran"]),
    ],
)
def test_who_acted_is_told_beside_the_deed(read: ReadClaims, sentence: str, actors: list[str]) -> None:
    (claim,) = [claim for claim in read(sentence) if claim.event is not None and claim.event.type == "ASSAULT"]
    assert [actor.name for actor in claim.actors if actor.role == "actor"] == actors


def test_what_falls_on_a_place_is_done_to_it(read: ReadClaims) -> None:
    (claim,) = read("Mortar rounds landed in a refugee camp on Friday.")
    assert [actor.name for actor in claim.actors] == ["refugee camp"]


def test_who_gives_way_to_pressure_has_lost_to_nobody(read: ReadClaims) -> None:
    (claim,) = read("The government yielded to the demands of the protesters.")
    assert claim.event is not None
    assert claim.event.type == "CONCEDE"
    assert [actor.name for actor in claim.actors if actor.role == "actor"] == ["government"]
