import pytest

from extract.reading import ReadClaims, said
from reportedly.model import ClaimEvent


def event_of(read: ReadClaims, sentence: str) -> ClaimEvent:
    found = [claim.event for claim in read(sentence) if claim.event is not None]
    assert len(found) == 1
    return found[0]


@pytest.mark.parametrize(
    ("sentence", "type_", "mode"),
    [
        ("The army attacked the airport.", "ASSAULT", None),
        ("Rebels shelled the market.", "ASSAULT", "heavy-weapons"),
        ("The army captured the town.", "ASSAULT", "seize"),
        ("The two leaders held a phone call on Thursday.", "CONSULT", "call"),
        ("The minister visited Ankara.", "CONSULT", "visit"),
        ("The envoys met in Doha.", "CONSULT", "meet"),
        ("Protesters marched in Belgrade.", "PROTEST", "demo"),
        ("The bank froze the accounts.", "SANCTION", None),
        ("The army withdrew from the valley.", "RETREAT", "withdraw"),
        ("The two sides signed a deal.", "AGREE", None),
        ("The police arrested the editor.", "COERCE", None),
        ("The minister threatened the traders.", "THREATEN", None),
        ("The minister condemned the killings.", "ACCUSE", None),
        ("The senator assailed her for supporting the war.", "ACCUSE", None),
        ("The mayor attacked the governor for closing the bridge.", "ACCUSE", None),
        ("Rebels attacked the town for two days.", "ASSAULT", None),
        ("The senator has called for the camp to be hit harder.", "REQUEST", None),
        ("Iran warned the United States against raising tension.", "THREATEN", None),
        ("The leaders vowed retaliation for the raid.", "THREATEN", None),
        ("We hold the kidnappers responsible for their safety.", "ACCUSE", None),
        ("There was no sign that the rebels would release the hostages.", "RETREAT", "release"),
        ("The rebels were ready to attack the town.", "ASSAULT", None),
        ("The third charge went off at dawn.", "ASSAULT", "explosives"),
        ("Soldiers set up roadblocks around the town.", "COERCE", "restrict"),
        ("The fall of Aleppo came a day later.", "ASSAULT", "seize"),
    ],
)
def test_a_word_names_what_happened(read: ReadClaims, sentence: str, type_: str, mode: str | None) -> None:
    event = event_of(read, sentence)
    assert event.type == type_
    assert mode is None or event.mode == mode


@pytest.mark.parametrize(
    "sentence",
    ["The manager was fired on Monday.", "She delivered a speech on the war.", "The club has not hit rock bottom."],
)
def test_words_of_war_that_tell_of_none_are_no_event(read: ReadClaims, sentence: str) -> None:
    assert [claim.event for claim in read(sentence)] == [None]


@pytest.mark.parametrize("sentence", ["The town needs defence against attacks.", "The guns lack fire."])
def test_what_is_needed_or_lacked_is_no_attack(read: ReadClaims, sentence: str) -> None:
    assert [claim.event for claim in read(sentence)] == [None]


@pytest.mark.parametrize(
    ("sentence", "trigger"),
    [
        ("The army launched an attack on the airport.", "attack"),
        ("The sides held talks in Doha.", "talks"),
        ("The army carried out a raid on the camp.", "raid"),
        ("The army staged a raid on the camp.", "raid"),
    ],
)
def test_a_light_verb_leaves_the_happening_to_its_noun(read: ReadClaims, sentence: str, trigger: str) -> None:
    assert event_of(read, sentence).evidence.quote == trigger


@pytest.mark.parametrize(
    "sentence",
    [
        "Air defences shot down 12 drones over the bay.",
        "Air defences downed 12 drones over the bay.",
        "The navy intercepted a missile near the port.",
        "Twelve drones were destroyed by air defences.",
        "Twelve drones were brought down over the bay.",
        "The air defences stopped 12 drones over the bay.",
        "Drones were jammed over the sea.",
    ],
)
def test_weapons_brought_down_are_an_interception(read: ReadClaims, sentence: str) -> None:
    event = event_of(read, sentence)
    assert (event.type, event.mode, event.acled) == ("ASSAULT", "intercept", "Disrupted weapons use")
    assert event.target is None


def test_weapons_sent_at_a_place_are_an_attack_and_weapons_sent_to_a_friend_are_aid(read: ReadClaims) -> None:
    sent_at = event_of(read, "The army sent 30 drones against a depot.")
    given_to = event_of(read, "Germany sent 30 drones to Ukraine.")
    assert (sent_at.type, sent_at.mode) == ("ASSAULT", "aerial")
    assert given_to.type == "AID"


@pytest.mark.parametrize(
    ("sentence", "mode", "acled", "means"),
    [
        ("A drone hit the clinic.", "aerial", "Air/drone strike", ("drone",)),
        ("A rocket hit the clinic.", "heavy-weapons", "Shelling/artillery/missile attack", ("rocket",)),
        ("Drones and missiles hit the clinic.", "aerial", "Air/drone strike", ("drone", "missile")),
        ("Gunmen attacked the clinic.", None, "Attack", ()),
    ],
)
def test_the_weapon_gives_the_mode(
    read: ReadClaims, sentence: str, mode: str | None, acled: str, means: tuple[str, ...]
) -> None:
    event = event_of(read, sentence)
    assert (event.mode, event.acled, event.means) == (mode, acled, means)


@pytest.mark.parametrize(
    ("thing", "target"),
    [("hospital", "hospital"), ("kindergarten", "school"), ("refinery", "energy"), ("barracks", "military"), ("hill", None)],
)  # fmt: skip
def test_the_object_struck_has_a_class(read: ReadClaims, thing: str, target: str | None) -> None:
    assert event_of(read, f"Rebels attacked the {thing}.").target == target


@pytest.mark.parametrize(
    "sentence",
    ["The vote reflects a new mood, the analyst said.", "The wards were full, the nurse said.", "The plan looks old."],
)
def test_assessments_and_states_are_no_events(read: ReadClaims, sentence: str) -> None:
    assert [claim.event for claim in read(sentence)] == [None]


def test_the_trigger_is_the_evidence(read: ReadClaims) -> None:
    claim = said(read("Rebels bombarded the market on Friday, the mayor said."), "bombarded")
    assert claim.event is not None
    assert claim.event.evidence.quote == "bombarded"


@pytest.mark.parametrize(
    ("sentence", "type_"),
    [
        ("Ghana imposed sanctions on the bank.", "COERCE"),
        ("Ghana lifted the sanctions on the bank.", "CONCEDE"),
        ("Ghana cut ties with Togo.", "SANCTION"),
        ("The flood of rebels cut off the town.", "COERCE"),
        ("Norway suspended aid to Chad.", "SANCTION"),
        ("The army sent troops to the frontier.", "MOBILIZE"),
        ("The army sent rice to the frontier.", "AID"),
        ("Chile recalled its ambassador from Peru.", "SANCTION"),
        ("The rebels laid down their weapons.", "RETREAT"),
    ],
)
def test_the_object_decides_what_a_verb_names(read: ReadClaims, sentence: str, type_: str) -> None:
    assert event_of(read, sentence).type == type_


@pytest.mark.parametrize(
    ("sentence", "mode", "acled"),
    [
        ("A suicide bomber killed ten people.", "suicide-attack", "Suicide bomb"),
        ("A roadside bomb killed two soldiers.", "explosives", "Remote explosive/landmine/IED"),
        ("A grenade wounded two men.", "explosives", "Grenade"),
        ("The army used chemical weapons.", "unconventional", "Chemical weapon"),
        ("Soldiers raped two women.", "sexual", "Sexual violence"),
        ("Villages came under shelling overnight.", "heavy-weapons", "Shelling/artillery/missile attack"),
    ],
)
def test_the_kind_of_violence_has_its_terms(read: ReadClaims, sentence: str, mode: str, acled: str) -> None:
    event = event_of(read, sentence)
    assert (event.type, event.mode, event.acled) == ("ASSAULT", mode, acled)


@pytest.mark.parametrize(
    "sentence",
    [
        "Nine people died in a train crash.",
        "Three miners were killed when a bus overturned.",
        "The earthquake killed 30 people.",
        "A cyclone left 40 people dead.",
    ],
)
def test_an_accident_is_no_violence(read: ReadClaims, sentence: str) -> None:
    assert [claim.event for claim in read(sentence)] == [None]


def test_a_storm_of_rockets_is_violence(read: ReadClaims) -> None:
    assert event_of(read, "A storm of rockets killed nine miners.").type == "ASSAULT"


@pytest.mark.parametrize(
    "sentence",
    [
        "The visit signals a thaw, the analyst said.",
        "The new bridge joins two islands.",
        "The plan strikes a balance between two goals.",
        "The party positioned itself as a friend of farmers.",
        "The minister tried to distance himself from the vote.",
    ],
)
def test_words_of_happenings_that_tell_of_none_are_no_events(read: ReadClaims, sentence: str) -> None:
    assert [claim.event for claim in read(sentence)] == [None]


@pytest.mark.parametrize("sentence", ["The rebels captured the port.", "The town changed hands on Friday."])
def test_a_change_of_control_is_a_seizure_of_ground(read: ReadClaims, sentence: str) -> None:
    event = event_of(read, sentence)
    assert (event.type, event.mode) == ("ASSAULT", "seize")


def test_who_strikes_is_not_the_target(read: ReadClaims) -> None:
    assert event_of(read, "Soldiers attacked the school.").target == "school"


def test_those_who_stand_in_the_way_protest(read: ReadClaims) -> None:
    assert event_of(read, "Farmers blocked the road to the port.").type == "PROTEST"
    assert event_of(read, "The ministry blocked the road to the port.").type == "COERCE"


@pytest.mark.parametrize(
    ("sentence", "type_", "mode", "acled"),
    [
        ("The town fell to the rebels.", "ASSAULT", "seize", "Non-state actor overtakes territory"),
        ("Rebels took Nyala from the army.", "ASSAULT", "seize", "Non-state actor overtakes territory"),
        ("The army regained control of Nyala.", "ASSAULT", "seize", "Government regains territory"),
        ("The army captured Nyala.", "ASSAULT", "seize", None),
        ("Rebels captured 20 soldiers.", "COERCE", "detain", "Arrests"),
        ("The coast guard emplaced missiles on the coast.", "MOBILIZE", None, None),
        ("Two bombs killed six policemen.", "ASSAULT", "explosives", "Remote explosive/landmine/IED"),
        ("Planes dropped bombs on Nyala.", "ASSAULT", "aerial", "Air/drone strike"),
        ("Attackers hurled petrol bombs at a police post.", "ASSAULT", "explosives", "Attack"),
        ("The army destroyed 20 tanks and a radar.", "ASSAULT", None, "Attack"),
        ("Gunmen opened fire on a bus.", "ASSAULT", None, "Attack"),
    ],
)
def test_acleds_term_says_who_holds_it_and_with_what_it_was_done(
    read: ReadClaims, sentence: str, type_: str, mode: str | None, acled: str | None
) -> None:
    event = event_of(read, sentence)
    assert (event.type, event.mode, event.acled) == (type_, mode, acled)


@pytest.mark.parametrize(
    "sentence",
    [
        "The army has missiles in the mountains.",
        "Air raid sirens sounded across the country.",
        "The storm hit the port.",
        "The earthquake struck the city on Friday.",
        "The rockets existed for years, the general said.",
        "A fire at the market killed three.",
        "The blaze killed three people.",
        "An aircraft crashed near Mosul, killing 40.",
    ],
)
def test_weapons_that_lie_idle_and_accidents_are_no_attack(read: ReadClaims, sentence: str) -> None:
    assert [claim.event for claim in read(sentence)] == [None]


@pytest.mark.parametrize(
    ("sentence", "means", "target"),
    [
        ("The army destroyed 20 tanks and a radar.", (), "military"),
        ("Three ships were attacked by pirates.", (), "ship"),
        ("Three ships were attacked with drones.", ("drone",), "ship"),
        ("Rebels ambushed a truck with anti-tank rockets.", ("rocket",), "transport"),
        ("Air defences shot down 12 drones over Kyiv.", ("drone",), None),
    ],
)
def test_what_is_struck_is_no_means(
    read: ReadClaims, sentence: str, means: tuple[str, ...], target: str | None
) -> None:
    event = event_of(read, sentence)
    assert (event.means, event.target) == (means, target)


@pytest.mark.parametrize(
    ("sentence", "type_"),
    [
        ("The talks moved to Geneva.", "CONSULT"),
        ("The army test-fired a missile on Sunday.", "MOBILIZE"),
        ("The rebels handed the airport to the army.", "RETREAT"),
        ("Troops moved into Nyala.", "MOBILIZE"),
        ("The army moved 15 transport planes to the border.", "MOBILIZE"),
        ("A truck rammed a crowd, killing nine in an apparent attack.", "ASSAULT"),
        ("The eleven miners were killed when robbers stormed a village.", "ASSAULT"),
    ],
)
def test_the_subject_and_what_followed_tell_what_a_plain_verb_means(
    read: ReadClaims, sentence: str, type_: str
) -> None:
    assert [claim.event.type for claim in read(sentence)[:1] if claim.event] == [type_]


@pytest.mark.parametrize(
    "sentence",
    ["The governor signed an order to block the road.", "The minister spoke of rallying our partners and allies."],
)
def test_an_order_signed_is_no_agreement_and_partners_rallied_no_protest(read: ReadClaims, sentence: str) -> None:
    assert all(claim.event is None or claim.event.type not in ("AGREE", "PROTEST") for claim in read(sentence))


def test_the_month_of_march_is_no_protest(read: ReadClaims) -> None:
    claims = read("The embassy said on Tuesday that the situation in March was calm.")
    assert claims
    assert all(claim.event is None for claim in claims)


WALKOUTS = [
    ("The dockers' strike went into its fifth day. The strike has hit the port.", "has hit", "PROTEST"),
    ("Strikers marched. The strike has hit the port.", "has hit", "PROTEST"),
    ("Loggers held a general strike. About 900 of them continued their strike today.", "continued", "PROTEST"),
    ("An air strike sank two boats. The strike has hit the port.", "has hit", "ASSAULT"),
    ("A missile strike sank two boats, dockers on strike said. The strike has hit the port.", "has hit", "ASSAULT"),
]


@pytest.mark.parametrize(("text", "words", "type_"), WALKOUTS)
def test_a_bare_strike_stops_work_where_the_report_tells_of_strikers(
    read: ReadClaims, text: str, words: str, type_: str
) -> None:
    event = said(read(text), words).event
    assert event is not None
    assert event.type == type_


@pytest.mark.parametrize(
    "text",
    ["Friday is the end of a moratorium on air raids.", "There was a lull in the fighting on Friday."],
)
def test_what_pauses_does_not_happen(read: ReadClaims, text: str) -> None:
    assert [claim.event for claim in read(text)] == [None]
