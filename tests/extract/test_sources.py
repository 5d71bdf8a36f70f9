"""Who it is: the people, bodies and outlets of a report, by every way of naming them."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

import pytest

from extract.reading import ReadClaims, said, sources
from reportedly.model import Link

IN_2020 = datetime(2020, 3, 1, tzinfo=UTC)


def speaker(read: ReadClaims, words: str, *paragraphs: str, published: datetime | None = None) -> Link:
    claim = said(read(*paragraphs, **({"published": published} if published else {})), words)
    assert claim.origin is not None
    return claim.origin


INTRODUCED = [
    "Lev Danilin, a spokesman for the port, said the ferry sank.",
    "A port spokesman, Lev Danilin, said the ferry sank.",
    "Port spokesman Lev Danilin said the ferry sank.",
    "The spokesman for the port, Lev Danilin, said the ferry sank.",
    '"The ferry sank," said Lev Danilin, a spokesman for the port.',
]


@pytest.mark.parametrize("introduced", INTRODUCED)
def test_a_person_is_named_in_full_however_introduced(read: ReadClaims, introduced: str) -> None:
    link = speaker(read, "ferry sank", introduced)
    assert (link.source, link.kind) == ("Lev Danilin", "person")


@pytest.mark.parametrize("again", ["He", "Danilin", "Mr. Danilin", "Mr Danilin", "The spokesman"])
@pytest.mark.parametrize("introduced", INTRODUCED[:2])
def test_later_words_for_a_person_are_understood(read: ReadClaims, introduced: str, again: str) -> None:
    assert speaker(read, "was full", introduced, f"{again} said the ferry was full.").source == "Lev Danilin"


def test_a_pronoun_goes_to_a_person_and_it_to_a_body(read: ReadClaims) -> None:
    before = "The Harbour Union said the ferry sank, and Lev Danilin, a diver, said it was old."
    assert speaker(read, "was full", before, "He said the ferry was full.").source == "Lev Danilin"
    assert speaker(read, "was full", before, "It said the ferry was full.").source == "Harbour Union"


def test_nobody_is_no_speaker_who_spoke_before(read: ReadClaims) -> None:
    claims = read("Lev Danilin, a diver, said the ferry sank.", "Nobody said that the ferry was full.")
    assert all("Lev Danilin" not in sources(claim) for claim in claims if "full" in claim.evidence.quote)


def test_a_surname_two_people_share_stays_as_printed(read: ReadClaims) -> None:
    text = ("Lev Danilin, a diver, said the ferry sank.", "Ines Danilin, his wife, said he swam.")
    assert speaker(read, "was cold", *text, "Danilin said the water was cold.").source == "Danilin"


def test_the_person_a_report_names_in_full_is_known_from_the_start(read: ReadClaims) -> None:
    text = ("Danilin said the ferry sank.", "The diver, Lev Danilin, said the water was cold.")
    assert speaker(read, "ferry sank", *text).source == "Lev Danilin"


@pytest.mark.parametrize(
    ("printed", "published", "holder"),
    [
        ("The president of Russia", None, "Vladimir Putin"),
        ("The Russian foreign minister", None, "Sergei Lavrov"),
        ("Ukraine's foreign minister", None, "Andrii Sybiha"),
        ("Ukraine's foreign minister", datetime(2022, 3, 1, tzinfo=UTC), "Dmytro Kuleba"),
        ("The US president", None, "Donald Trump"),
        ("The US president", datetime(2023, 3, 1, tzinfo=UTC), "Joe Biden"),
        ("The Kremlin spokesman", None, "Dmitry Peskov"),
        ("The US secretary of state", None, "Marco Rubio"),
        ("The NATO secretary-general", None, "Mark Rutte"),
        ("The EU's foreign policy chief", None, "Kaja Kallas"),
    ],
)
def test_an_office_of_a_country_is_its_holder_on_that_day(
    read: ReadClaims, printed: str, published: datetime | None, holder: str
) -> None:
    link = speaker(read, "talks", f"{printed} said talks were held.", published=published)
    assert (link.source, link.kind) == (holder, "person")
    assert link.evidence.quote == printed


@pytest.mark.parametrize(
    "printed",
    ["The former US president", "The deputy Russian foreign minister", "A Russian foreign ministry official",
     "A US university president", "Russia's opposition leader", "The Iranian vice president", "The foreign minister",
     "The president of Ukraine's parliament", "The president's office", "An aide to the Russian president", "The US president's envoy"],
)  # fmt: skip
def test_who_is_near_an_office_does_not_hold_it(read: ReadClaims, printed: str) -> None:
    link = speaker(read, "talks", f"{printed} said talks were held.")
    assert link.kind != "person"


@pytest.mark.parametrize(
    ("office", "before", "after", "changed"),
    [
        ("Russia's minister of defence", "Sergei Shoigu", "Andrei Belousov", datetime(2024, 5, 14, tzinfo=UTC)),
        ("The British foreign secretary", "David Lammy", "Yvette Cooper", datetime(2025, 9, 5, tzinfo=UTC)),
        ("The US Secretary of State", "US Secretary of State", "Rex Tillerson", datetime(2017, 2, 1, tzinfo=UTC)),
        ("China's defence minister", "China's defence minister", "Dong Jun", datetime(2023, 12, 29, tzinfo=UTC)),
        ("The NATO chief", "Jens Stoltenberg", "Mark Rutte", datetime(2024, 10, 1, tzinfo=UTC)),
        ("Iran's president", "Iran's president", "Masoud Pezeshkian", datetime(2024, 7, 28, tzinfo=UTC)),
        ("The minister for foreign affairs of Turkey", "Mevlut Cavusoglu", "Hakan Fidan",
         datetime(2023, 6, 3, tzinfo=UTC)),
        ("The head of the IAEA", "head of the IAEA", "Rafael Grossi", datetime(2019, 12, 3, tzinfo=UTC)),
        ("The Danish prime minister", "Danish prime minister", "Danish prime minister",
         datetime(2024, 7, 28, tzinfo=UTC)),
    ],
)  # fmt: skip
def test_an_office_is_its_holder_until_the_day_it_changes_hands_and_none_s_while_vacant(
    read: ReadClaims, office: str, before: str, after: str, changed: datetime
) -> None:
    for day, holder in ((changed - timedelta(days=1), before), (changed, after)):
        assert speaker(read, "was open", f"{office} said the port was open.", published=day).source == holder


def test_a_surname_alone_is_a_holder_s_only_then_and_where_the_report_speaks_of_the_country(read: ReadClaims) -> None:
    told = "Johnson said the port was open."
    in_office, later = datetime(2020, 7, 1, tzinfo=UTC), datetime(2025, 7, 1, tzinfo=UTC)
    assert speaker(read, "was open", f"The port is in Britain. {told}", published=in_office).source == "Boris Johnson"
    assert speaker(read, "was open", f"The port is in Britain. {told}", published=later).source == "Johnson"
    assert speaker(read, "was open", f"The port is in Peru. {told}", published=in_office).source == "Johnson"


def test_without_a_date_an_office_has_no_holder(read: ReadClaims) -> None:
    claim = said(read("The US president said talks were held.", published=None), "talks")
    assert sources(claim) == ["US president"]


@pytest.mark.parametrize(
    ("printed", "source"),
    [
        ("A report of the Harbour Union", "Harbour Union"),
        ("A report by the Harbour Union", "Harbour Union"),
        ("A Harbour Union statement", "Harbour Union"),
        ("The Harbour Union's statement", "Harbour Union"),
    ],
)
def test_a_document_speaks_for_its_author(read: ReadClaims, printed: str, source: str) -> None:
    assert speaker(read, "ferry sank", f"{printed} said the ferry sank.").source == source


def test_the_statement_is_the_one_spoken_of_before(read: ReadClaims) -> None:
    text = ("A Harbour Union statement said the ferry sank.", "The statement said the water was cold.")
    assert speaker(read, "cold", *text).source == "Harbour Union"


@pytest.mark.parametrize(
    ("body", "noun"),
    [
        ("The International Harbour Agency", "agency"),
        ("The Ministry of Ports", "ministry"),
        ("The Harbour Union", "union"),
        ("Nurses Without Borders", "group"),
    ],
)
def test_a_body_is_named_in_full_when_it_comes_back_by_its_noun(read: ReadClaims, body: str, noun: str) -> None:
    text = (f"{body} said the ferry sank.", f"The {noun} said the water was cold.")
    assert speaker(read, "cold", *text).source == body.removeprefix("The ")


@pytest.mark.parametrize(
    ("printed", "kind"),
    [
        ("The harbour police", "organisation"),
        ("Lev Danilin, a diver,", "person"),
        ("The mayor", "office"),
        ("Reuters", "outlet"),
        ("Two officials", "unnamed"),
        ("A source in the ministry", "unnamed"),
        ("Witnesses", "unnamed"),
        ("The Harbour Union", "organisation"),
        ("Nurses Without Borders", "organisation"),
    ],
)
def test_a_source_has_a_kind(read: ReadClaims, printed: str, kind: str) -> None:
    assert speaker(read, "ferry sank", f"{printed} said the ferry sank.").kind == kind


@pytest.mark.parametrize(
    ("printed", "party"),
    [
        ("Ukraine's air force", "Ukraine"),
        ("The Russian defence ministry", "Russia"),
        ("Dmitry Peskov", "Russia"),
        ("The Kremlin", "Russia"),
        ("Donald Trump", "United States"),
        ("Washington", "United States"),
        ("A spokesperson for the Israeli army", "Israel"),
        ("Critics of the Israeli army", None),
        ("A Moscow-based analyst", None),
        ("North Korea's army", "North Korea"),
        ("Kim Un Ok, a diver,", None),
        ("South Sudan's army", "South Sudan"),
        ("Sudan's army", "Sudan"),
        ("South Korean police", "South Korea"),
        ("The harbour police", None),
    ],
)
def test_a_source_has_the_party_it_belongs_to(read: ReadClaims, printed: str, party: str | None) -> None:
    assert speaker(read, "talks", f"{printed} said talks were held.").party == party


def test_a_body_with_a_nationality_in_its_name_keeps_its_name(read: ReadClaims) -> None:
    link = speaker(read, "ferry sank", "The Syrian Union for Safe Harbours, a monitor, said the ferry sank.")
    assert (link.source, link.kind) == ("Syrian Union for Safe Harbours", "organisation")


def test_two_people_of_one_first_name_are_not_told_apart_by_it(read: ReadClaims) -> None:
    text = ("Omar Saleh, a diver, said the ferry sank.", "Omar Haddad, a nurse, said he swam.")
    assert speaker(read, "was cold", *text, "Omar said the water was cold.").source == "Omar"


@pytest.mark.parametrize(
    ("full", "short"), [("Faris Idris al-Barak", "Barak"), ("Faris Idris al-Barak", "Al-Barak"), ("Li Wen", "Li")]
)
def test_a_name_is_known_by_the_part_that_stands_for_it(read: ReadClaims, full: str, short: str) -> None:
    text = (f"{full}, a diver, said the ferry sank.", f"{short} said the water was cold.")
    assert speaker(read, "was cold", *text).source == full


def test_the_outlet_and_the_newspaper_are_the_outlet_spoken_of(read: ReadClaims) -> None:
    text = ("The Associated Press said talks were held.", "The outlet said they were long.")
    assert speaker(read, "long", *text).source == "Associated Press"


def test_a_country_named_first_is_kept_when_only_the_surname_comes_again(read: ReadClaims) -> None:
    text = ("Ukrainian diver Lev Danilin said the ferry sank.", "Danilin said the water was cold.")
    assert speaker(read, "was cold", *text).party == "Ukraine"


@pytest.mark.parametrize(
    ("introduced", "again", "source"),
    [
        ("The army's spokesman, Lev Danilin,", "The army spokesman", "Lev Danilin"),
        ("The Harbour Safety League", "The HSL", "Harbour Safety League"),
        ("The Ukrainian Harbour Union of Divers", "The HUD", "Ukrainian Harbour Union of Divers"),
        ("Marinet, a maritime agency,", "The agency", "Marinet"),
    ],
)
def test_a_source_is_known_again_by_what_it_was_introduced_with(
    read: ReadClaims, introduced: str, again: str, source: str
) -> None:
    text = (f"{introduced} said the ferry sank.", f"{again} said the water was cold.")
    assert speaker(read, "cold", *text).source == source


def test_another_spokesman_is_not_the_one_before(read: ReadClaims) -> None:
    text = ("The army's spokesman, Lev Danilin, said the ferry sank.", "The mill spokesman said the water was cold.")
    assert speaker(read, "cold", *text).source == "mill spokesman"


@pytest.mark.parametrize(
    ("printed", "kind"),
    [("The Marel Gazette", "outlet"), ("Lakeside Television", "outlet"), ("The Ministry of Press", "organisation")],
)
def test_an_outlet_no_list_has_is_known_by_its_name(read: ReadClaims, printed: str, kind: str) -> None:
    assert speaker(read, "ferry sank", f"{printed} said the ferry sank.").kind == kind


def test_both_of_two_who_speak_are_named(read: ReadClaims) -> None:
    link = speaker(read, "ferry sank", "Two union leaders, Omar Nasr and Ines Jarbu, said the ferry sank.")
    assert link.names == ("Omar Nasr", "Ines Jarbu")


def test_the_paper_is_the_outlet_spoken_of_and_never_a_person(read: ReadClaims) -> None:
    claims = read(
        "Ann Lee denied that the pier was old, according to the Harbour Times.",
        "The paper said Lee had seen the plans.",
    )
    assert sources(said(claims, "had seen the plans")) == ["Harbour Times"]


def test_who_is_quoted_by_an_agency_speaks_and_the_agency_passes_on(read: ReadClaims) -> None:
    claims = read("The unnamed commander, quoted by the news agency Interfax, said reporters could visit the pier.")
    assert sources(said(claims, "could visit")) == ["unnamed commander", "Interfax"]


def test_an_agency_at_the_end_passes_on_what_another_said(read: ReadClaims) -> None:
    claims = read("Ferry owners said guards rammed two boats on Monday, the news agency Interfax reported.")
    assert sources(said(claims, "rammed two boats")) == ["Ferry owners", "Interfax"]


def test_quoted_as_saying_at_the_end_is_no_statement_of_its_own(read: ReadClaims) -> None:
    (claim,) = read("The harbour was shut, the Harbour Times quoted officials as saying.")
    assert (claim.evidence.quote, sources(claim)) == ("The harbour was shut", ["officials", "Harbour Times"])


def test_he_is_nobody_with_a_womans_name(read: ReadClaims) -> None:
    claims = read("Hillary Hart said the pier was open. George Reed wrote a letter.", "He said that the boats sank.")
    assert sources(said(claims, "boats sank")) == ["George Reed"]


def test_he_is_the_spokesman_who_spoke_last(read: ReadClaims) -> None:
    claims = read(
        "Ann Lee said the pier was open.", "The port spokesman said the ferry sank.", "He said the crane fell."
    )
    assert sources(said(claims, "crane fell")) == ["port spokesman"]


def test_a_surname_that_looks_like_a_common_noun_is_still_the_person(read: ReadClaims) -> None:
    claims = read("Spokesman George Foulkes told parliament the pier was old.", "Foulkes said the boats sank.")
    assert sources(said(claims, "boats sank")) == ["George Foulkes"]


def test_who_responds_to_complaints_does_not_make_them(read: ReadClaims) -> None:
    (claim,) = read("Mr. Reed was responding to complaints by the mayor, Ann Lee, that the ferries leaked.")
    assert claim.chain == ()


def test_that_nobody_before_has_said_it_is_no_statement_of_it(read: ReadClaims) -> None:
    assert all(
        not claim.chain for claim in read("This is the first time any person of authority has said the pier was shut.")
    )


def test_the_main_verb_after_a_participle_is_no_statement(read: ReadClaims) -> None:
    text = "A large number of guards from Millbrook admitted to the port have been old."
    assert all(not claim.chain for claim in read(text))


@pytest.mark.parametrize(
    "text", ["Today's communique said the pier was shut.", "Press reports from the region said the pier was shut."]
)
def test_neither_a_day_nor_a_region_writes(read: ReadClaims, text: str) -> None:
    assert not {"Today", "region"} & set(sources(said(read(text), "pier was shut")))


def test_who_monitors_a_broadcaster_is_not_who_says_it(read: ReadClaims) -> None:
    claims = read(
        "A harbour commander said six boats sank.",
        "He said the port lost at least 30 men killed or wounded and another 28 captured, IRNA, monitored by the "
        "British Broadcasting Corp, said.",
    )
    assert sources(said(claims, "the port lost"))[:2] == ["harbour commander", "IRNA"]


def test_a_body_is_not_the_spokesman_who_was_introduced_with_its_name(read: ReadClaims) -> None:
    claims = read(
        "Harbour Ministry spokesman Josh Hart said the pier was shut.", "The Harbour Ministry said the ferry sank."
    )
    assert "Josh Hart" not in sources(said(claims, "ferry sank"))


def test_they_are_whom_a_newspaper_quotes_and_not_the_newspaper(read: ReadClaims) -> None:
    claims = read(
        "Ferry owners were quoted by the New York Times as saying the pier may close.", "The gate was old, they said."
    )
    assert sources(said(claims, "gate was old"))[0] == "Ferry owners"


def test_the_union_is_no_company_that_has_the_word_in_its_name(read: ReadClaims) -> None:
    claims = read("Harbour Union Mining Corp said the mine was shut.", "The union said it was open.")
    assert sources(said(claims, "open")) == ["union"]


def test_a_ministry_of_two_things_is_no_second_speaker(read: ReadClaims) -> None:
    (claim,) = read("Two boats sank, Ecuadorean Energy and Mines Minister Omar Reyes said.")
    assert claim.chain[0].names == ("Omar Reyes",)
