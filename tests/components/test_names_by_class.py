"""Companies, bodies and people by class of text: what is found, and what looks alike and is something else."""

import pytest

from extractor.schema.document import Document


def read(extractor, text):
    lang = "zh" if any("一" <= char <= "鿿" for char in text) else "en"
    return extractor(Document(id="t", text=text, lang=lang, published="2025-03-12"))


def forms(entities):
    return {mention.text for entity in entities for mention in entity.mentions}


def keys(entities):
    return {mention.text: entity.key for entity in entities for mention in entity.mentions}


LISTS = [
    (
        "Analysts at Jefferies, Berenberg and Nordea raised their targets.",
        {"Jefferies", "Berenberg", "Nordea"},
    ),
    ("The round was led by Greylock and Tiger Global.", {"Greylock", "Tiger Global"}),
    ("Backers were Northgate Insurance Co and Seabrook Holdings Inc.", {"Northgate Insurance Co"}),
    ("Rivals Novo Nordisk, Eli Lilly and Zealand Pharma fell.", {"Eli Lilly", "Zealand Pharma"}),
]


@pytest.mark.parametrize(("text", "companies"), LISTS, ids=range(len(LISTS)))
def test_businesses_in_a_list_are_names_of_their_own(extractor, text, companies):
    assert companies <= forms(read(extractor, text).companies)


@pytest.mark.parametrize(
    "name",
    [
        "Barnes and Noble",
        "Hale and Dorr",
        "Smith and Sons Ltd",
        "Acme, Inc.",
        "Hartwell, Swaine & Moore",
        "Varn Communications and Optics Ltd",
    ],
)
def test_a_business_of_several_names_is_no_list(extractor, name):
    assert name in forms(read(extractor, f"On Monday, {name} said it would merge with a rival.").companies)


@pytest.mark.parametrize(
    ("text", "body", "national"),
    [
        ("临江市发改委发布通知。", "临江市发改委", "ndrc"),
        ("市发改委刚发的通知。", "市发改委", "ndrc"),
        ("湖南省卫健委副主任祝益民表示乐观。", "湖南省卫健委", "ministry of health"),
        ("上海市卫健委主任闻大翔为其颁奖。", "上海市卫健委", "ministry of health"),
        ("印度财政部表示，将降低关税。", "印度财政部", "ministry of finance"),
        ("Kenya's Treasury wants to sell its stake.", "Treasury", "us treasury"),
        ("The Czech Senate passed the law on Monday.", "Senate", "us senate"),
    ],
)
def test_a_body_of_a_town_or_another_country_is_not_the_national_one(extractor, text, body, national):
    found = keys(read(extractor, text).organizations)
    assert body in found
    assert national not in found.values()


@pytest.mark.parametrize(
    ("text", "key"),
    [
        ("国家发改委发布通知。", "ndrc"),
        ("中国发改委发布通知。", "ndrc"),
        ("国务院和发改委都表态了。", "ndrc"),
        ("The US Senate passed the law on Monday.", "us senate"),
        ("A bill came before the Senate on Monday.", "us senate"),
    ],
)
def test_the_national_body_keeps_its_key(extractor, text, key):
    assert key in keys(read(extractor, text).organizations).values()


def test_the_end_of_a_local_bodys_name_means_it_later(extractor):
    found = keys(read(extractor, "临江市市监局约谈了商家。市监局要求整改。").organizations)
    assert found["市监局"] == found["临江市市监局"]


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("The Canadian Grain Safety Agency will publish guidance in May.", "Canadian Grain Safety Agency"),
        ("The Swiss Harbour Safety Board said no.", "Swiss Harbour Safety Board"),
    ],
)
def test_a_nationality_belongs_to_the_body_it_stands_before(extractor, text, name):
    assert name in forms(read(extractor, text).organizations)


def test_a_nationality_before_a_company_does_not(extractor):
    assert "German Siemens" not in forms(read(extractor, "The German Siemens plant closed.").companies)
    assert forms(read(extractor, "韩国现代汽车集团会长郑义宣访华。").companies) == {"现代汽车集团"}


@pytest.mark.parametrize(
    ("text", "companies"),
    [
        ("A jury found for Cellvance. Cellvance general counsel Peter Yoon resigned.", {"Cellvance"}),
        ("Zorvane's chief medical officer, John May, spoke.", {"Zorvane"}),
        ("Corrigan spent nine years at Eason and left.", {"Eason"}),
        ("Luca Solca of Bernhold said the move was late.", {"Bernhold"}),
        ("Carlos Lopez, who runs Grupo Lopez, will testify.", {"Grupo Lopez"}),
        ("Sipho Maseko will chair Kholo Capital.", {"Kholo Capital"}),
        ("They lent to Senegal's state utility Senlux on Friday.", {"Senlux"}),
        ("Brewer Heineken rose.", {"Heineken"}),
        ("Its owner Meridiana Restaurants said so.", {"Meridiana Restaurants"}),
        ("Helvion chairman Urs Zellweger declined to comment.", {"Helvion"}),
        ("Westhaven Credit Union will merge with Pinelake Savings Bank.", {"Westhaven Credit Union"}),
        ("火锅品牌“渝味楼”完成融资，由番茄资本领投。", {"渝味楼", "番茄资本"}),
        ("星穹航天创始人兼CEO罗翔表示，火箭将于明年首飞。", {"星穹航天"}),
        ("公司拟收购苏州岚恩生物60%股权。", {"苏州岚恩生物"}),
        ("成都优岚道科技原CEO唐骁被刑拘。", {"成都优岚道科技"}),
    ],
)
def test_what_its_words_make_a_company_is_one(extractor, text, companies):
    assert companies <= forms(read(extractor, text).companies)


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Elon Musk spoke. Musk's chief financial officer left.", "Musk"),
        ("Ann Lee of Leeds left the meeting.", "Leeds"),
        ("The meeting at Davos ended.", "Davos"),
        ("The Co. blamed energy costs. Holdings fell.", "Co."),
        ("SEATTLE - Boeing moved.\nSEATTLE grew fast.", "SEATTLE"),
        ("Renault said the Dacia Sandero sold. The Sandero had the better margin.", "Sandero"),
        ("The Model Y and the iPhone 16 sold well.", "Model Y"),
        ("问界M9和Model Y都降价了。", "问界M9"),
        ("The BJP-led government and a KrF spokesman met.", "KrF"),
        ("An SPD lawmaker and the CDU met the ANC.", "SPD"),
        ("The Westgate Rovers beat Oakton Town 3-1.", "Westgate Rovers"),
        ("Everton lost on Sunday, and Caltech hired a dean.", "Everton"),
        ("该下课的是伊万科维奇。", "万科"),
        ("西门子首席执行官博乐仁出席会议。", "博乐仁"),
        ("国安主教练苏铁赛后递交辞呈。", "国安"),
    ],
)
def test_what_is_something_else_is_no_company(extractor, text, name):
    assert name not in forms(read(extractor, text).companies)


@pytest.mark.parametrize(
    ("text", "people"),
    [
        ("本报记者 王姝 马力\n\n市教委昨日通报。", {"王姝", "马力"}),
        ("记者 王姝马力\n昨日，市教委通报。", {"王姝", "马力"}),
        ("（记者李子涵王梓轩）本市昨日下雪。", {"李子涵", "王梓轩"}),
        ("记者欧阳娜娜报道。", {"欧阳娜娜"}),
        ("影片由亚当·山克曼执导。", {"亚当·山克曼"}),
        ("影片由亚当•山克曼执导。", {"亚当•山克曼"}),
        ("蒂姆.库克发言。", {"蒂姆.库克"}),
        ("让-克洛德·特里谢表示反对。", {"让-克洛德·特里谢"}),
        ("伊万科维奇该下课了！", {"伊万科维奇"}),
        ("By ANN LEE and BO RAY\n\nPrices rose.", {"ANN LEE", "BO RAY"}),
        ("BY JANE DOE, ASSOCIATED PRESS\n\nPrices rose.", {"JANE DOE"}),
        ("The Post's publisher, Will Lewis, said so.", {"Will Lewis"}),
    ],
)
def test_people_are_found_whole(extractor, text, people):
    assert forms(read(extractor, text).people) == people


@pytest.mark.parametrize(
    "text",
    [
        "BY THE NUMBERS\n\nPrices rose.",
        "The Lex column said so. Lex noted that prices rose.",
        "The Beatles' label sued.",
        "Tesla sold fewer cars. The Dacia Sandero led, and the Sandero was cheap.",
        "记者高度评价了这次活动。",
    ],
)
def test_what_is_nobodys_name_is_none(extractor, text):
    assert forms(read(extractor, text).people) == set()


def test_a_nickname_that_the_text_gives_means_its_owner(extractor):
    people = read(extractor, "王健林出席了活动，人称“老王”。老王表示很高兴。").people
    assert [forms([person]) for person in people] == [{"王健林", "老王"}]


@pytest.mark.parametrize("text", ["王健林出席了活动，被称为天才。", "老王今天去提车了。老李买了车。"])
def test_a_nickname_of_nobody_named_is_no_persons(extractor, text):
    assert not {"老王", "老李", "天才"} & forms(read(extractor, text).people)


def test_a_person_and_the_company_of_the_same_name_are_two(extractor):
    text = "Paul Smith, the fashion designer, opened a shop. Paul Smith Ltd made a profit. Smith, 78, was pleased."
    record = read(extractor, text)
    assert forms(record.companies) == {"Paul Smith Ltd"}
    assert forms(record.people) == {"Paul Smith", "Smith"}


def test_a_company_with_a_persons_name_stays_one_where_nobody_is_named(extractor):
    record = read(extractor, "David Ames Ltd made a profit. David Ames shares rose.")
    assert forms(record.companies) == {"David Ames Ltd", "David Ames"}
    assert record.people == []


@pytest.mark.parametrize(
    ("text", "short", "whole"),
    [
        ("杭州云岚储能科技有限公司扩产。云岚储能的客户很多。", "云岚储能", "杭州云岚储能科技有限公司"),
        (
            "The Washington Post cut jobs. The Post's publisher, Will Lewis, said so.",
            "Post",
            "The Washington Post",
        ),
        ("绍兴博岚轴承有限公司扩产。会上，博岚轴承介绍了出口。", "博岚轴承", "绍兴博岚轴承有限公司"),
        ("Eli Lilly and Company fell. Eli Lilly makes pills.", "Eli Lilly", "Eli Lilly and Company"),
    ],
)
def test_two_forms_of_one_company_have_one_key(extractor, text, short, whole):
    found = keys(read(extractor, text).companies)
    assert found[short] == found[whole]


def test_apple_records_is_not_apple(extractor):
    found = keys(read(extractor, "Apple Records sued. Apple said it would appeal.").companies)
    assert found["Apple Records"] != found["Apple"]
