"""The layer of types: what one marked party does to another."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from reportedly.extract.annotate import types


@pytest.mark.parametrize(
    ("marked", "type_"),
    [
        ("<s>Norway</s> called for the release of <t>two sailors held by Benin</t>.", "REQUEST"),
        ("<s>The opposition</s> demanded that <t>the president</t> step down.", "REQUEST"),
        ("<s>The mayor</s> appealed to <t>the government</t> for more food.", "REQUEST"),
        ("<s>Peru</s> urged <t>Chile</t> to reopen the border.", "REQUEST"),
        ("<s>Ghana</s> asked <t>the World Bank</t> for a loan.", "REQUEST"),
        ("<s>The envoy</s> pressed <t>Tonga</t> for access to the camps.", "REQUEST"),
        ("<s>Chad</s> agreed to release <t>the sailors</t>.", "AGREE"),
        ("<s>Laos</s> promised to send food to <t>Nepal</t>.", "AGREE"),
        ("<s>The rebels</s> said they would free <t>the nurses</t>.", "AGREE"),
        ("<s>Norway</s> offered to mediate between <t>the two clans</t>.", "AGREE"),
        ("<s>Turkey</s> pledged $20 million to <t>Niger</t>.", "AGREE"),
        ("<s>The chancellor</s> will visit <t>Mongolia</t> in May.", "AGREE"),
        ("<s>The chancellor</s> met <t>the king of Tonga</t> on Monday.", "CONSULT"),
        ("<s>The envoy</s> flew to Doha for talks with <t>the militia</t>.", "CONSULT"),
        ("<s>The two ministers</s> discussed fishing with <t>the Danish envoy</t>.", "CONSULT"),
        ("<s>The president</s> telephoned <t>his Chilean counterpart</t>.", "CONSULT"),
        ("<s>The premier</s> received <t>the ambassador of Oman</t> in his office.", "CONSULT"),
        ("<s>The bishop</s> mediated between <t>the clans</t>.", "CONSULT"),
        ("<s>The pope</s> praised <t>the work of the doctors</t>.", "SUPPORT"),
        ("<s>Chile</s> recognised <t>the new government of Samoa</t>.", "SUPPORT"),
        ("<s>Oman</s> and <t>Nauru</t> signed a fisheries agreement.", "SUPPORT"),
        ("<s>The minister</s> apologised to <t>the families of the miners</t>.", "SUPPORT"),
        ("<s>The senator</s> defended <t>the general</t> against his critics.", "SUPPORT"),
        ("<s>Ghana</s> established diplomatic relations with <t>Nauru</t>.", "SUPPORT"),
        ("<s>Chile</s> and <t>Peru</t> held joint naval exercises.", "COOPERATE"),
        ("<s>Oman</s> shared intelligence with <t>Fiji</t>.", "COOPERATE"),
        ("<s>Spain</s> extradited <t>a banker</t> to Peru.", "COOPERATE"),
        ("<s>The police of Togo</s> are cooperating with <t>Interpol</t>.", "COOPERATE"),
        ("<s>Norway</s> resumed trade with <t>Chile</t>.", "COOPERATE"),
        ("<s>Norway</s> sent 40 tonnes of rice to <t>Chad</t>.", "AID"),
        ("<s>The bank</s> approved a loan of $3 million to <t>Niger</t>.", "AID"),
        ("<s>Fiji</s> sent peacekeepers to <t>the island</t>.", "AID"),
        ("<s>Chile</s> granted asylum to <t>the poet</t>.", "AID"),
        ("<s>The charity</s> distributed blankets to <t>families in the valley</t>.", "AID"),
        ("<s>Germany</s> delivered 12 howitzers to <t>Chad</t>.", "AID"),
        ("<s>The army</s> withdrew from <t>the port</t>.", "RETREAT"),
        ("<s>The rebels</s> released <t>three nurses</t>.", "CONCEDE"),
        ("<s>Ghana</s> lifted the embargo on <t>Togo</t>.", "CONCEDE"),
        ("<s>The junta</s> ended the state of emergency in <t>the north</t>.", "CONCEDE"),
        ("<s>The militia</s> surrendered to <t>the army</t>.", "RETREAT"),
        ("<s>The museum</s> returned a stolen statue to <t>Benin</t>.", "RETREAT"),
        ("<s>Chad</s> allowed inspectors into <t>the prison</t>.", "RETREAT"),
        ("<s>The king</s> pardoned <t>200 prisoners</t>.", "CONCEDE"),
        ("<s>The guerrillas</s> laid down their weapons in <t>the valley</t>.", "RETREAT"),
        ("<s>The government</s> bowed to the demands of <t>the strikers</t>.", "CONCEDE"),
        ("<s>The minister</s> resigned after criticism by <t>the court</t>.", "CONCEDE"),
        ("<s>The army</s> reopened the road to <t>the village</t>.", "RETREAT"),
        ("<s>Peru</s> accused <t>Chile</t> of spying.", "ACCUSE"),
        ("<s>The bishop</s> denounced <t>the raid</t>.", "ACCUSE"),
        ("<s>The widow</s> sued <t>the railway</t>.", "ACCUSE"),
        ("<s>Prosecutors</s> opened an inquiry into <t>the bank</t>.", "ACCUSE"),
        ("<s>A court</s> found <t>the colonel</t> guilty of fraud.", "ACCUSE"),
        ("<s>The panel</s> blamed <t>the ministry</t> for the delay.", "ACCUSE"),
        ("<s>The junta</s> rejected <t>a peace plan</t>.", "REJECT"),
        ("<s>Chad</s> refused to meet <t>the envoy</t>.", "REJECT"),
        ("<s>The king</s> vetoed <t>the bill</t>.", "REJECT"),
        ("<s>Oman</s> turned down a request from <t>Fiji</t>.", "REJECT"),
        ("<s>The rebels</s> broke off their pledge and defied <t>the court</t>.", "REJECT"),
        ("<s>Peru</s> denied <t>the allegations</t>.", "REJECT"),
        ("<s>The rebels</s> threatened to attack <t>the port</t>.", "THREATEN"),
        ("<s>The junta</s> warned <t>the strikers</t> of arrests.", "THREATEN"),
        ("<s>Ghana</s> will impose sanctions on <t>Togo</t>.", "THREATEN"),
        ("<s>The union</s> said it would strike against <t>the railway</t>.", "THREATEN"),
        ("<s>The premier</s> gave <t>the militia</t> an ultimatum.", "THREATEN"),
        ("<s>The general</s> vowed to crush <t>the rebels</t>.", "THREATEN"),
        ("<s>Thousands of students</s> marched against <t>the new law</t>.", "PROTEST"),
        ("<s>Miners</s> went on strike against <t>the company</t>.", "PROTEST"),
        ("<s>Prisoners</s> began a hunger strike against <t>the warden</t>.", "PROTEST"),
        ("<s>Farmers</s> rallied outside <t>the ministry</t>.", "PROTEST"),
        ("<s>Youths</s> rioted in <t>the capital</t>.", "PROTEST"),
        ("<s>The opposition</s> boycotted <t>the election</t>.", "PROTEST"),
        ("<s>Chile</s> recalled its ambassador from <t>Peru</t>.", "SANCTION"),
        ("<s>Oman</s> cut ties with <t>Fiji</t>.", "SANCTION"),
        ("<s>Norway</s> halted aid to <t>Chad</t>.", "SANCTION"),
        ("<s>Ghana</s> expelled <t>two diplomats from Togo</t>.", "SANCTION"),
        ("<s>The bank</s> froze loans to <t>Niger</t>.", "SANCTION"),
        ("<s>The union</s> suspended the membership of <t>Chad</t>.", "SANCTION"),
        ("<s>The army</s> sent 3,000 troops to <t>the border</t>.", "MOBILIZE"),
        ("<s>Peru</s> put its forces on alert along <t>the frontier</t>.", "MOBILIZE"),
        ("<s>The navy</s> deployed two frigates off <t>the island</t>.", "MOBILIZE"),
        ("<s>The junta</s> called up reservists in <t>the north</t>.", "MOBILIZE"),
        ("<s>Police</s> stepped up patrols around <t>the market</t>.", "MOBILIZE"),
        ("<s>The militia</s> massed tanks near <t>the city</t>.", "MOBILIZE"),
        ("<s>Police</s> arrested <t>the editor</t>.", "COERCE"),
        ("<s>The junta</s> imposed a curfew in <t>the capital</t>.", "COERCE"),
        ("<s>The court</s> jailed <t>the poet</t> for six years.", "COERCE"),
        ("<s>The government</s> banned <t>the party</t>.", "COERCE"),
        ("<s>Customs officers</s> confiscated the goods of <t>the traders</t>.", "COERCE"),
        ("<s>Chile</s> deported <t>30 migrants</t>.", "COERCE"),
        ("<s>Gunmen</s> killed <t>four farmers</t>.", "ASSAULT"),
        ("<s>The rebels</s> kidnapped <t>a nurse</t>.", "ASSAULT"),
        ("<s>A suicide bomber</s> blew himself up outside <t>the market</t>.", "ASSAULT"),
        ("<s>The army</s> shelled <t>the village</t>.", "ASSAULT"),
        ("<s>Jets from Chad</s> bombed <t>the camp</t>.", "ASSAULT"),
        ("<s>The militia</s> violated the truce with <t>the army</t>.", "ASSAULT"),
        ("<t>Flood victims in Nepal</t> received tents from <s>Norway</s>.", "AID"),
        ("<s>The bank</s> extended a credit line to <t>Togo</t>.", "AID"),
        ("<s>Chile</s> airlifted medicine to <t>the island</t>.", "AID"),
        ("<s>The agency</s> is feeding <t>90,000 people in the camps</t>.", "AID"),
        ("<s>Peru</s> and <t>Chile</t> conducted joint patrols.", "COOPERATE"),
        ("<s>Ghana</s> handed over evidence to <t>Interpol</t>.", "COOPERATE"),
        ("<s>Togo</s> and <t>Benin</t> exchanged intelligence about smugglers.", "COOPERATE"),
        ("<s>Oman</s> increased its trade with <t>Fiji</t>.", "COOPERATE"),
        ("<s>The bishop</s> expressed condolences to <t>the families</t>.", "SUPPORT"),
        ("<s>Oman</s> restored full diplomatic ties with <t>Chad</t>.", "SUPPORT"),
        ("<s>Ghana</s> reopened its embassy in <t>Togo</t>.", "SUPPORT"),
        ("<s>The senate</s> approved a trade pact with <t>Chile</t>.", "SUPPORT"),
        ("<s>Norway</s> is prepared to send observers to <t>Chad</t>.", "AGREE"),
        ("<s>The militia</s> has accepted the mediation of <t>Oman</t>.", "AGREE"),
        ("<s>Japan</s> intends to invest in <t>Nepal</t>.", "AGREE"),
        ("<s>The junta</s> promised elections to <t>the opposition</t>.", "AGREE"),
        ("<s>Activists</s> are calling for an end to <t>the war</t>.", "REQUEST"),
        ("<s>The envoy</s> urged restraint from <t>both armies</t>.", "REQUEST"),
        ("<s>The pope</s> called for dialogue between <t>the junta</t> and the rebels.", "REQUEST"),
        ("<s>Chad</s> applied for a loan from <t>the bank</t>.", "REQUEST"),
        ("<s>The army</s> ignored <t>the ceasefire call</t>.", "REJECT"),
        ("<s>The premier</s> dismissed <t>the report</t> as false.", "REJECT"),
        ("<s>Fiji</s> opposes <t>a plan to mine the reef</t>.", "REJECT"),
        ("<s>The junta</s> failed to comply with <t>the ruling</t>.", "REJECT"),
        ("<s>The militia</s> set a deadline for <t>the hostages' families</t>.", "THREATEN"),
        ("<s>The minister</s> warned that <t>Oman</t> would face consequences.", "THREATEN"),
        ("<s>Truckers</s> will block the roads to <t>the port</t>.", "THREATEN"),
        ("<s>The council</s> is considering sanctions against <t>the bank</t>.", "THREATEN"),
        ("<s>Crowds</s> took to the streets against <t>the president</t>.", "PROTEST"),
        ("<s>Doctors</s> walked off the job in protest at <t>the ministry</t>.", "PROTEST"),
        ("<s>Activists</s> chained themselves to the gates of <t>the embassy</t> in a protest.", "PROTEST"),
        ("<s>Students</s> staged a sit-in at <t>the university</t>.", "PROTEST"),
        ("<s>Oman</s> severed diplomatic relations with <t>Chad</t>.", "SANCTION"),
        ("<s>Norway</s> withdrew its observers from <t>the island</t>.", "SANCTION"),
        ("<s>The bank</s> cut off funding for <t>the project in Chad</t>.", "SANCTION"),
        ("<s>The charity</s> suspended its work in <t>the camps</t>.", "SANCTION"),
        ("<s>Chad</s> moved tanks to <t>the border</t>.", "MOBILIZE"),
        ("<s>Security</s> was tightened around <t>the court</t>.", "MOBILIZE"),
        ("<s>The army</s> reinforced its positions near <t>the town</t>.", "MOBILIZE"),
        ("<s>Guards</s> detained <t>a reporter</t> at the gate.", "COERCE"),
        ("<s>The court</s> sentenced <t>the colonel</t> to ten years.", "COERCE"),
        ("<s>The navy</s> seized <t>a fishing boat</t>.", "COERCE"),
        ("<s>The junta</s> dissolved <t>parliament</t>.", "COERCE"),
        ("<t>The nurses</t> were set free by <s>the militia</s>.", "RETREAT"),
        ("<s>The court</s> acquitted <t>the editor</t>.", "CONCEDE"),
        ("<s>Chad</s> exchanged prisoners with <t>Oman</t>.", "RETREAT"),
        ("<s>The junta</s> scrapped the travel ban for <t>students</t>.", "CONCEDE"),
        ("<s>The army</s> pulled its tanks out of <t>the town</t>.", "RETREAT"),
        ("<s>The minister</s> gave in to <t>the strikers</t>.", "CONCEDE"),
        ("<s>Oman</s> granted inspectors access to <t>the plant</t>.", "RETREAT"),
        ("<s>The president</s> stepped down after pressure from <t>the army</t>.", "CONCEDE"),
        ("<s>Militants</s> set fire to <t>a school</t>.", "ASSAULT"),
        ("<s>The gang</s> abducted <t>two engineers</t>.", "ASSAULT"),
        ("<s>The army</s> retook <t>the port</t> from the rebels.", "ASSAULT"),
        ("<s>Rebels</s> ambushed <t>a convoy</t>.", "ASSAULT"),
        ("<s>The chancellor</s> hosted <t>the king of Tonga</t> in Berlin.", "CONSULT"),
        ("<s>Oman</s> is mediating in the dispute between <t>Chad</t> and Togo.", "CONSULT"),
        ("<s>The envoy</s> attended a summit with <t>leaders of the region</t>.", "CONSULT"),
        ("<s>The general</s> consulted <t>the tribal elders</t>.", "CONSULT"),
    ],
)
def test_the_words_between_two_parties_give_the_type(marked: str, type_: str) -> None:
    assert types({"id": "a", "marked": marked})["type"] == type_


@pytest.mark.parametrize(
    ("marked", "type_"),
    [
        ("<s>Oman</s> met <t>Fiji</t>.", "CONSULT"),
        ("<s>Oman</s> will meet <t>Fiji</t>.", "AGREE"),
        ("<s>Oman</s> hopes to meet <t>Fiji</t>.", "AGREE"),
        ("<s>Oman</s> wants <t>Fiji</t> to leave the reef.", "REQUEST"),
        ("<s>The council</s> is considering sanctions against <t>Fiji</t>.", "THREATEN"),
        ("<s>Oman</s> refused to meet <t>Fiji</t>.", "REJECT"),
        ("<s>Oman</s> did not meet <t>Fiji</t>.", "REJECT"),
        ("<s>The judge</s> said <t>Oman</t> must meet Fiji.", "REQUEST"),
        ("<s>Oman</s> will bomb <t>Fiji</t>.", "THREATEN"),
    ],
)
def test_what_is_willed_refused_or_demanded_has_a_type_of_its_own(marked: str, type_: str) -> None:
    assert types({"id": "a", "marked": marked})["type"] == type_


def test_the_party_marked_last_may_act_first() -> None:
    assert types({"id": "a", "marked": "<t>The editor</t> was arrested by <s>police</s>."})["type"] == "COERCE"


@pytest.mark.parametrize(
    "marked", ["", "<s></s><t></t>", "</t>Oman<s>", "<s>Oman</s>", "<t>Oman", "\u0301 \U0001f680 <s>é</s>"]
)
def test_marks_that_mark_nothing_do_no_harm(marked: str) -> None:
    assert types({"id": 7, "marked": marked})["id"] == 7


@settings(deadline=None, max_examples=40)
@given(
    st.lists(
        st.sampled_from(["<s>", "</s>", "<t>", "</t>", "Oman", "met ", "Fiji", ".", "\r\n", "\U0001f680", "e\u0301"]),
        max_size=12,
    )
)
def test_any_order_of_marks_gives_a_row(pieces: list[str]) -> None:
    marked = "".join(pieces)
    assert types({"id": marked, "marked": marked})["id"] == marked
