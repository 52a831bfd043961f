"""One entity for one thing: in a document, over documents and over languages."""

import pytest


def run(extractor, text, lang="en"):
    from extractor import Document

    return extractor(Document(id="t", text=text, lang=lang, published="2024-05-06"))


def keys(entities):
    return {entity.key for entity in entities}


@pytest.mark.parametrize(
    "texts",
    [
        [
            ("Xiaomi Corporation opened a shop.", "en"),
            ("Shares of XIAOMI CORP. rose.", "en"),
            ("小米集團週二發佈財報。", "zh"),
            ("@小米公司 今天发布新手机。#小米#", "zh"),
        ],
        [("JD.com hired 300 drivers.", "en"), ("京东集团招聘三百人。", "zh"), ("京东宣布招聘。", "zh")],
        [("TSMC will build a plant.", "en"), ("台積電將擴大投資。", "zh"), ("台积电将建厂。", "zh")],
        [("Honda Motor Co recalled cars.", "en"), ("Honda shares fell 2%.", "en")],
    ],
    ids=["xiaomi", "jd", "tsmc", "honda"],
)
def test_a_company_has_one_key_in_all_its_spellings(extractor, texts):
    found = set.union(*(keys(run(extractor, text, lang).companies) for text, lang in texts))
    assert len(found) == 1, found


@pytest.mark.parametrize(
    ("text", "lang", "count"),
    [
        ("Alphabet's Google unit cut 200 jobs. Alphabet shares were flat.", "en", 2),
        ("Sony Music signed the singer in May. Sony shares fell 2%.", "en", 2),
        ("Taiwan Fictional Semi Co (TFSC) bought land. TFSC will build there.", "en", 1),
        ("Lumora Inc filed for a listing. Lumora makes lamps.", "en", 1),
        ("星澜科技股份有限公司（以下简称“星澜科技”）发布公告。星澜科技称，拟投资三亿元建厂。", "zh", 1),
        ("拼多多（PDD）发布财报。", "zh", 1),
    ],
)
def test_companies_are_merged_and_kept_apart(extractor, text, lang, count):
    companies = run(extractor, text, lang).companies
    assert len(companies) == count, [company.name for company in companies]


@pytest.mark.parametrize(
    ("text", "lang", "people"),
    [
        ("Lei Jun founded Xiaomi. Lei spoke first. Jun told reporters that sales rose.", "en", ["Lei Jun"]),
        ("Mr Lei thanked Lei Jun's fans.", "en", ["Lei Jun"]),
        ("Jun Lei spoke first. Lei Jun wore jeans.", "en", ["Jun Lei"]),
        ("Robert J. Carter Jr. spoke. Robert Carter, 51, left.", "en", ["Robert J. Carter Jr"]),
        ("Jack Ma (马云) founded Alibaba.", "en", ["Jack Ma"]),
        ("马云（Jack Ma）创办了阿里巴巴。", "zh", None),
        ("埃隆·马斯克访问北京。马斯克说，工厂很好。", "zh", ["埃隆·马斯克"]),
        ("方慧敏任三中校长多年。方校长说，学生很努力。", "zh", ["方慧敏"]),
    ],
)
def test_one_human_being_is_one_person(extractor, text, lang, people):
    found = run(extractor, text, lang).people
    assert len(found) == 1, [person.name for person in found]
    assert people is None or [person.name for person in found] == people


def test_a_title_tells_two_of_one_family_apart(extractor):
    text = "Tom Baker and Jane Baker own Baker Mills. Mrs Baker runs the mill. Mr Baker sells flour."
    tom, jane = run(extractor, text).people
    assert [mention.start for mention in jane.mentions][1] == text.index("Baker runs")
    assert [mention.start for mention in tom.mentions][1] == text.index("Baker sells")


def test_a_bare_family_name_goes_to_whoever_was_named_last(extractor):
    text = "Zhang Wei met Ann Lee on Monday. Then Zhang Min spoke. Zhang said sales rose."
    people = {person.name: person for person in run(extractor, text).people}
    assert text.index("Zhang said") in [mention.start for mention in people["Zhang Min"].mentions]


@pytest.mark.parametrize(
    ("first", "second", "lang"),
    [
        ("LEI JUN spoke. Lei Jun left.", "Jun Lei spoke on Monday.", "en"),
        ("雷軍說，他很滿意。", "雷军说，他很满意。", "zh"),
        ("Robert J. Carter met reporters.", "Robert Carter met reporters.", "en"),
    ],
)
def test_keys_of_people_do_not_depend_on_the_writing(extractor, first, second, lang):
    one, other = (keys(run(extractor, text, lang).people) for text in (first, second))
    assert one == other
    assert len(one) == 1


def test_father_and_son_stay_two(extractor):
    text = "Robert Carter Sr. founded the mill in 1950. Robert Carter Jr. sold it in 1990."
    people = run(extractor, text).people
    assert len(keys(people)) == 2, [person.name for person in people]


def test_a_name_that_two_companies_share_is_the_first_ones(extractor):
    text = (
        "Halden Stores Inc cut its forecast. Halden Logistics Inc, a unit, did well. Halden hired 30 people."
    )
    companies = {company.name: company for company in run(extractor, text).companies}
    assert len(companies["Halden Stores Inc"].mentions) == 2
