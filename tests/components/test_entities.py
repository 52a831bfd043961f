"""Companies and people: found, typed, merged."""

import pytest

from extractor.schema.document import Document


def names(entities):
    return sorted(entity.name for entity in entities)


def mentions(entities):
    return [mention.text for entity in entities for mention in entity.mentions]


def run(extractor, text, lang="en"):

    return extractor(Document(id="t", text=text, lang=lang, published="2024-05-06"))


def test_a_legal_ending_makes_a_company_whatever_the_model_says(extractor):
    record = run(
        extractor, "Tolliver Co Ltd raised its dividend on Monday. Analysts said Tolliver was cautious."
    )
    assert mentions(record.companies) == ["Tolliver Co Ltd", "Tolliver"]
    assert len(record.companies) == 1
    assert record.people == []


def test_a_country_before_a_company_is_no_part_of_its_name(extractor):
    record = run(extractor, "Engineers at Japan's Harukaze Corp tested the part.")
    assert mentions(record.companies) == ["Harukaze Corp"]


def test_two_companies_joined_by_and_stay_two(extractor):
    record = run(extractor, "The buyers are Northgate Insurance Co and Seabrook Holdings Inc, both of Ohio.")
    assert "Northgate Insurance Co" in mentions(record.companies)
    assert "Seabrook Holdings Inc" in mentions(record.companies)


def test_ministries_and_universities_are_no_companies(extractor):
    record = run(extractor, "The Ministry of Finance asked the University of Leeds for advice.")
    assert record.companies == []
    assert {organization.type for organization in record.organizations} == {"agency", "university"}


def test_a_defined_acronym_inherits_what_its_body_is(extractor):
    text = (
        "The Office for Harbour Safety (OHS) published its report. The OHS found nothing. OHS staff agreed."
    )
    record = run(extractor, text)
    assert record.companies == []
    assert "OHS" in mentions(record.organizations)


def test_family_and_given_name_alone_mean_the_person_named_before(extractor):
    text = "Maria Delgado joined in May. Delgado had led the harbour works before."
    record = run(extractor, text)
    assert [person.name for person in record.people] == ["Maria Delgado"]
    assert mentions(record.people) == ["Maria Delgado", "Delgado"]


def test_titles_are_no_part_of_a_name(extractor):
    record = run(extractor, "Reporters met Mr John Whitfield and Dr. Anna Berg in Oslo.")
    assert names(record.people) == ["Anna Berg", "John Whitfield"]


def test_chinese_names_behind_a_latin_one_are_the_same_kind(extractor):
    record = run(extractor, "The mayor, Lin Chih-ming (林志明), opened the bridge on Friday.")
    assert "林志明" in mentions(record.people)


@pytest.mark.parametrize("mark", ["'s", "’s", "‘s"])
def test_possessives_of_every_shape_end_a_name(extractor, mark):
    record = run(extractor, f"Microsoft{mark} revenue rose by 12% in the quarter, the company said.")
    assert mentions(record.companies) == ["Microsoft"]


def test_every_occurrence_of_a_name_is_a_mention(extractor):
    text = "华为周一发布财报。华为表示，研发投入继续增长。记者获悉，华为将扩大招聘。"
    record = run(extractor, text, "zh")
    assert mentions(record.companies).count("华为") == 3
    assert len([c for c in record.companies if c.name == "华为" or "华为" in mentions([c])]) == 1


def test_chinese_government_bodies_are_no_companies(extractor):
    record = run(extractor, "国家统计局周三公布数据，教育部同日回应。", "zh")
    assert record.companies == []
    assert len(record.organizations) >= 1


def test_a_family_name_with_zong_is_the_person(extractor):
    text = "蓝海科技董事长陈建国出席会议。陈总说，公司今年招聘三百人。"
    record = run(extractor, text, "zh")
    assert len(record.people) == 1
    assert mentions(record.people) == ["陈建国", "陈总"]


def test_entity_ids_follow_the_text_and_keys_are_set(extractor):
    record = run(extractor, "Microsoft sued Samsung. Samsung answered Microsoft.")
    assert [company.id for company in record.companies] == ["c1", "c2"]
    assert all(company.key and company.key_basis for company in record.companies)


def test_one_company_has_one_key_in_every_document_and_language(extractor):
    texts = [
        ("Xiaomi opened a shop on Monday.", "en"),
        ("Xiaomi Corp. opened a shop on Monday.", "en"),
        ("Shares of Xiaomi Corp rose. Xiaomi said so.", "en"),
        ("小米周一发布财报。", "zh"),
        ("小米集团周一发布财报，小米股价上涨。", "zh"),
    ]
    keys = [{company.key for company in run(extractor, text, lang).companies} for text, lang in texts]
    assert len(set.union(*keys)) == 1, keys


def test_a_longer_name_that_holds_a_known_one_is_another_company(extractor):
    record = run(extractor, "Apple Records Inc sued Apple Inc in London.")
    assert len({company.key for company in record.companies}) == 2
    assert sorted(mentions(record.companies)) == ["Apple Inc", "Apple Records Inc"]


@pytest.mark.parametrize(
    "text",
    [
        "The award went to striker Ayumi Tanabe on Friday.",
        "Ayumi Tanabe, 31, runs a small shop in Leeds.",
        "The prize went to Ayumi Tanabe, whose book sold well.",
    ],
)
def test_words_around_a_name_say_that_it_is_a_human_being(extractor, text):
    record = run(extractor, text)
    assert mentions(record.people) == ["Ayumi Tanabe"]
    assert record.companies == []


def test_a_possessive_with_a_space_inside_is_no_part_of_a_name(extractor):
    record = run(extractor, "At Maria Delgado’ s request the board met on Monday.")
    assert mentions(record.people) == ["Maria Delgado"]


def test_a_branch_in_a_country_is_a_company_of_its_own(extractor):
    record = run(extractor, "Samsung Vietnam hired 300 people. Samsung did not comment.")
    assert mentions(record.companies) == ["Samsung Vietnam", "Samsung"]
    assert len(record.companies) == 2


def test_a_family_name_that_the_gazetteer_knows_as_a_body_is_the_persons(extractor):
    record = extractor(
        Document(
            id="t",
            lang="en",
            text="“We want to be first,” said Brian Cornell, who leads Lumora Inc. Cornell, 65, plans to stay. "
            "Cornell left in May.",
        )
    )
    assert [person.name for person in record.people] == ["Brian Cornell"]
    assert len(record.people[0].mentions) == 3
    assert record.organizations == []


def test_a_body_beside_somebody_of_its_name_stays_one(extractor):
    text = "Mary Ford joined Ford Motor Co in May. Cornell University said Ford paid for the laboratory."
    record = extractor(Document(id="t", lang="en", text=text))
    assert [company.name for company in record.companies] == ["Ford"]
    assert [person.name for person in record.people] == ["Mary Ford"]
    assert [body.name for body in record.organizations] == ["Cornell University"]


def test_a_short_name_that_sounds_like_a_place_is_the_companys_where_it_acts(extractor):
    text = (
        "Swedish steelmaker Norrland Steel AB will build a mill. Norrland, whose rivals include SSAB, "
        "said so on Monday. Norrland shares rose."
    )
    record = extractor(Document(id="t", lang="en", text=text))
    assert [len(c.mentions) for c in record.companies if c.name.startswith("Norrland")] == [3]


def test_a_number_in_a_company_name_counts_nothing(extractor):
    from extractor import Document

    record = extractor(Document(id="t", lang="zh", text="三只松鼠今年开店三百家，松鼠三只。"))
    assert [quantity.text for quantity in record.quantities] == ["三百家", "三只"]


def _companies(extractor, text):
    from extractor import Document

    found = extractor(Document(id="t", lang="zh", published="2026-01-05", text=text)).companies
    return {mention.text for company in found for mention in company.mentions}


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("央行下调金融租赁公司和汽车金融公司的准备金率。", set()),
        ("多家互联网公司与平安保险公司签约。", {"平安保险公司"}),
        ("全国民航今起执行夏秋航班计划。", set()),
        ("长安汽车（SZ000625）昨日上涨。", {"长安汽车"}),
        ("记者林昱廷／台北报导：台积电明年扩产。", {"台积电"}),
    ],
)
def test_trades_places_and_codes_are_no_companies(extractor, text, names):
    assert _companies(extractor, text) == names
