"""Bodies in English texts: what is one, where its name ends, and what the text itself says of it."""

import pytest

from extractor.schema.document import Document


def read(extractor, text):
    record = extractor(Document(id="t", text=text, lang="en", published="2024-05-06"))
    found = {
        "companies": record.companies,
        "organizations": record.organizations,
        "people": record.people,
    }
    return {kind: [m.text for entity in items for m in entity.mentions] for kind, items in found.items()}


BODIES = [
    # Initials that the text spells out, whatever the model makes of either.
    ("The Roads and Harbours Authority (RHA) opened a bridge. The RHA paid for it.", "RHA"),
    (
        "The Postal Regulatory Authority of Lesotho (Pral) seized 40 radios.",
        "Postal Regulatory Authority of Lesotho",
    ),
    ("Officials met the Village Water Committees (VWCs) on Monday.", "VWCs"),
    # A name does not end with a preposition, nor begin with what is left of its owner.
    ("Leaders of the Nursing Council of Zambia wrote to the minister.", "Nursing Council of Zambia"),
    ("Uganda's Electoral Commission said the count was fair.", "Electoral Commission"),
    # Initials beside the noun for what they are.
    ("The port authority, HAPA, raised its fees on Friday.", "HAPA"),
    ("A club called Redmoor Rovers rented the field.", "Redmoor Rovers"),
    # Initials without brackets.
    ("The Orchard Workers Federation struck on Friday. Police met the OWF on Sunday.", "OWF"),
]


@pytest.mark.parametrize(("text", "name"), BODIES)
def test_bodies_are_found_whole(extractor, text, name):
    found = read(extractor, text)
    assert name in found["organizations"]
    assert name not in found["companies"] + found["people"]


NO_BODIES = [
    ("She joined the Winter Reading Certificate (WRC) last year. The WRC takes two terms.", "WRC"),
    ("A Coastal Impact Assessment (CIA) was ordered. The CIA will take a year.", "CIA"),
    ("They flew from Dakar (DSS) to Accra (ACC) on Monday.", "DSS"),
    ("He asked the Council for help, and the Council refused.", "Council"),
    ("The Paris Agreement was signed in 2015, and the Alpine Cup was held that year.", "Paris Agreement"),
    ("The Paris Agreement was signed in 2015, and the Alpine Cup was held that year.", "Alpine Cup"),
]


@pytest.mark.parametrize(("text", "name"), NO_BODIES)
def test_what_names_no_body_is_none(extractor, text, name):
    found = read(extractor, text)
    assert name not in found["organizations"] + found["companies"]


def test_a_known_body_keeps_its_initials(extractor):
    found = read(
        extractor, "The Central Intelligence Agency (CIA) declined to comment. The CIA has a new chief."
    )
    assert found["organizations"].count("CIA") == 2


COMPANIES = [
    ("Plavix is a booming online school platform that pays its tutors.", "Plavix"),
    ("Mirandel is the first company in Peru to sell the device.", "Mirandel"),
    ("Oil companies such as ExxonMobil and Rudd would not dare to do so.", "Rudd"),
    ("They bought it from a startup called Tessoro in March.", "Tessoro"),
    ("Analysts at Barclays, Nomura and Leerson cut their targets.", "Leerson"),
]


@pytest.mark.parametrize(("text", "name"), COMPANIES)
def test_what_the_text_calls_a_company_is_one(extractor, text, name):
    found = read(extractor, text)
    assert name in found["companies"]
    assert name not in found["people"]


def test_what_the_text_says_of_a_person_makes_no_company(extractor):
    text = "From 1994 to 1997, Mr. Simmons was President of Dunmore Pumps, Inc., a subsidiary of Hale Corp."
    found = read(extractor, text)
    assert "Simmons" in found["people"]
    assert "Dunmore Pumps, Inc." in found["companies"]


def test_two_names_joined_by_and_stay_two(extractor):
    found = read(extractor, "He left the Harbour Safety Commission and Tamsin Freight Limited in 2019.")
    assert "Tamsin Freight Limited" in found["companies"]


def test_a_sentence_ends_before_a_company(extractor):
    found = read(
        extractor, "Few people use cash in Nunavik. The Coldwater Trading Company sells cards there."
    )
    assert "Coldwater Trading Company" in found["companies"]


def test_another_edition_is_another_paper(extractor):
    found = read(extractor, "The Frankfurter Allgemeine Sonntagszeitung reported the sale first.")
    assert found["companies"] == ["Frankfurter Allgemeine Sonntagszeitung"]


PEOPLE = [
    ("Her uncle, Pallon Mistral, started the firm in 1865.", "Pallon Mistral"),
    ("The startup was founded by Elon Bergson in Oslo.", "Elon Bergson"),
    ("Changwei Zhao, known as CZ, will pay a fine. CZ did not comment.", "CZ"),
]


@pytest.mark.parametrize(("text", "name"), PEOPLE)
def test_people_are_told_by_kin_given_name_and_nickname(extractor, text, name):
    found = read(extractor, text)
    assert name in found["people"]
    assert name not in found["companies"]


def test_accounts_and_joined_hashtags_are_no_people(extractor):
    found = read(extractor, "@HarbourNews says #BlueHeron will open on Friday, and Anna Berg agrees.")
    assert found["people"] == ["Anna Berg"]


def test_a_team_is_meant_by_its_last_word(extractor):
    text = "Marlow Town won 3-1 on Saturday. After the break Town had led for an hour, and Town fans sang."
    found = read(extractor, text)
    assert "Town" not in found["people"] + found["companies"]


def test_who_works_at_an_unknown_body_names_it(extractor):
    found = read(extractor, "“Fly less,” said Ilse Verhagen, policy director at Quiet Skies Europe.")
    assert "Quiet Skies Europe" in found["organizations"]
    assert read(extractor, "He was a manager at New York in 1990.")["companies"] == []


def test_a_place_that_somebody_is_based_in_is_no_body(extractor):
    found = read(extractor, "The Murcia-based bank plans to close 230 of its 1,140 branches by May.")
    assert found["organizations"] == found["companies"] == []


def test_brands_include_companies(extractor):
    found = read(extractor, "Its brands include Penrose, Rosemont and Lindgrens, which are sold in bars.")
    assert "Lindgrens" in found["companies"]
    assert "Lindgrens" not in found["people"]


def test_what_capitals_shout_alone_is_nobody(extractor):
    text = "HOLMES DEFERS RIGHTS ISSUE\n\nHolmes Corp said on Monday it would wait until the autumn."
    found = read(extractor, text)
    assert found["people"] == []


def test_a_shouted_person_is_one_who_is_named_below(extractor):
    text = "ANNA BERG QUITS\n\nAnna Berg will leave the board of Tolliver Co Ltd in May. Berg gave no reason."
    assert "ANNA BERG" in read(extractor, text)["people"] or "Anna Berg" in read(extractor, text)["people"]


def test_the_rest_of_a_hyphened_word_is_no_name(extractor):
    found = read(extractor, "The deal needs clearance under the Ashby-Cole-Rodin antitrust rules of 1976.")
    assert found["people"] == []


def test_a_post_without_a_company_is_of_the_one_spoken_of_so_far(extractor):
    text = (
        "Corwell trims plan as Tilney Foods lists\n\nTilney Foods Ltd will list in May. Sales were strong. "
        "It is a good year. “We will grow,” said Anna Berg, managing director.\n\nCorwell Group Plc closed shops. "
        "Corwell has 40 left. Corwell hopes to sell them."
    )
    record = extractor(Document(id="t", text=text, lang="en", published="2024-05-06"))
    names = {company.id: company.name for company in record.companies}
    (berg,) = [person for person in record.people if person.name == "Anna Berg"]
    assert [names.get(role.organization) for role in berg.roles] == ["Tilney Foods Ltd"]
