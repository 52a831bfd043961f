from itertools import pairwise

import pytest

from extractor.gazetteer.load import load_gazetteer
from extractor.values.shadow import shadow


@pytest.fixture(scope="module")
def gazetteer():
    return load_gazetteer()


def found(gazetteer, text, **options):
    return [(text[match.start : match.end], match.entry.name) for match in gazetteer.find(text, **options)]


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Xiaomi‘s phones", [("Xiaomi", "Xiaomi")]),
        ("Xiaomi's and Huawei’s phones", [("Xiaomi", "Xiaomi"), ("Huawei", "Huawei")]),
        ("a Huawei-made modem", [("Huawei", "Huawei")]),
        ("XIAOMI and xiaomi and XiaoMi", [("XIAOMI", "Xiaomi"), ("xiaomi", "Xiaomi"), ("XiaoMi", "Xiaomi")]),
        ("Xiaomis Huaweisque preHuawei", []),
        ("oppo and ge and hp", []),
        ("GE and HP", [("GE", "General Electric"), ("HP", "HP")]),
        ("小米集团与vivo合作", [("小米集团", "Xiaomi"), ("vivo", "vivo")]),
        ("ＯＰＰＯ與臺積電", [("ＯＰＰＯ", "OPPO"), ("臺積電", "TSMC")]),
        ("McDonald’s, Lowe’s", [("McDonald’s", "McDonald's"), ("Lowe’s", "Lowe's")]),
        ("Bank of America Corp", [("Bank of America Corp", "Bank of America")]),
        ("Bank\nof America", [("Bank\nof America", "Bank of America")]),
        ("see www.huawei.com/cn or pr@nokia.com or xiaomi.com", []),
        ("JD.com and Amazon.com", [("JD.com", "JD.com"), ("Amazon.com", "Amazon")]),
        (
            "中国银行业协会与中国银行",
            [("中国银行业协会", "China Banking Association"), ("中国银行", "Bank of China")],
        ),
        ("中国银行业发展，长安汽车业务增长", [("长安汽车", "Changan")]),
    ],
)
def test_names_are_found_as_written(text, names, gazetteer):
    assert found(gazetteer, text) == names


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Apple pie. An apple a day. Apple is red.", []),
        ("Apple is red. It sold the iPhone.", ["Apple", "iPhone"]),
        ("Apple Inc rose. Apple is big.", ["Apple", "Apple"]),
        ("She met Harrison Ford. Ford said no.", []),
        ("Henrietta Ford smiled. Ford said no.", []),
        ("Old Henrik Porsche smiled. He is a Porsche by birth.", []),
        ("The carmaker Porsche and its rival Mercedes met.", ["Porsche", "Mercedes-Benz"]),
        ("Ford Motor rose. Ford said so.", ["Ford", "Ford"]),
        ("The target is clear. Target sales rose.", ["Target"]),
        ("Fires burn in the Amazon.", []),
        ("Mind the gap at the Gap between them.", []),
        ("Oppo, vivo and Honor grew.", ["OPPO", "vivo", "Honor"]),
        ("他爱吃苹果，也爱喝小米粥。", []),
        ("苹果、华为和荣耀都来了。", ["Apple", "Huawei", "Honor"]),
        ("他的理想是平安到家，最美的事。", []),
        ("理想汽车交付增长，理想仍第一。", ["Li Auto", "Li Auto"]),
        ("小米集团开会。雷军谈小米。", ["Xiaomi", "Xiaomi"]),
        ("人民大众登上万里长城。", []),
        ("大众汽车与长城汽车签约。", ["Volkswagen", "Great Wall Motor"]),
    ],
)
def test_names_that_are_words_need_a_reason(text, names, gazetteer):
    assert [match.entry.name for match in gazetteer.find(text)] == names


def test_without_guards_words_are_given_too(gazetteer):
    assert found(gazetteer, "An Apple.", guarded=False) == [("Apple", "Apple")]


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("Nasdaq Composite", "index"),
        ("恒生指数", "index"),
        ("iPhone", "product"),
        ("鸿蒙", "product"),
        ("证监会", "agency"),
        ("Federal Reserve", "agency"),
        ("中国人民银行", "agency"),
        ("清华大学", "university"),
        ("Manchester United", "team"),
        ("World Bank", "ngo"),
        ("路透社", "company"),
        ("澎湃新闻", "company"),
    ],
)
def test_names_have_their_types(text, kind, gazetteer):
    assert [match.entry.type for match in gazetteer.find(text)] == [kind]


def test_a_product_shows_the_company_it_is_named_after(gazetteer):
    (match,) = gazetteer.find("小米SU7")
    assert match.entry.type == "product"
    assert [(inner.start, inner.end, inner.entry.name) for inner in match.inside] == [(0, 2, "Xiaomi")]


@pytest.mark.parametrize(
    "name", ["Xiaomi Corp.", "XIAOMI", "小米集团", "小米科技有限责任公司", "小米集團", "xiaomi inc"]
)
def test_writings_of_one_company_lead_to_one_key(name, gazetteer):
    assert gazetteer.lookup(name).key == "Q1636958"


@pytest.mark.parametrize("name", ["Nordwind Tannery", "", "Apple Records", "苹果树"])
def test_unknown_names_lead_nowhere(name, gazetteer):
    assert gazetteer.lookup(name) is None


def test_entries_know_their_chinese_name(gazetteer):
    assert gazetteer.lookup("Huawei").name_zh == "华为"
    assert gazetteer.by_key(gazetteer.lookup("Waymo").parent).name == "Alphabet"


def test_matches_are_in_order_and_apart(gazetteer):
    text = "Huawei、Xiaomi、联想集团、中国工商银行和Bank of China、索尼" * 20
    matches = gazetteer.find(text)
    assert len(matches) == 120
    assert all(a.end <= b.start for a, b in pairwise(matches))
    assert {shadow(text[match.start : match.end]) for match in matches} <= {
        shadow(alias.text) for match in matches for alias in match.entry.aliases
    }


@pytest.mark.parametrize(
    "text",
    [
        "1" * 100_000,
        "亿" * 100_000,
        "," * 100_000,
        "A" * 100_000,
        "a.b@" * 25_000,
        "Apple(" * 10_000,
        "苹果" * 20_000,
    ],
    ids=["digits", "yi", "commas", "capitals", "addresses", "brackets", "words"],
)
def test_hostile_texts_do_no_harm(text, gazetteer):
    assert isinstance(gazetteer.find(text), list)
