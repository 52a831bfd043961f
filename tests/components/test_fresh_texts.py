"""Short texts of news and posts as they come: exactly these companies and people, no others."""

import pytest

from extractor.schema.document import Document

CASES = [
    (
        "en",
        "Shares of Halverson Foods rose 8% after Reuters reported talks with Kestrel Brands.",
        {"Halverson Foods", "Reuters", "Kestrel Brands"},
        set(),
    ),
    ("en", "Campbell said the ministry would act. The campaign has 300 members.", set(), {"Campbell"}),
    (
        "en",
        "Zorvex (NASDAQ: ZRVX) named former Intel executive Priya Nair as chief operating officer.",
        {"Zorvex", "Intel"},
        {"Priya Nair"},
    ),
    (
        "en",
        "The public-private partnership (PPP) was approved. The PPP will be signed by Meridian Rail.",
        {"Meridian Rail"},
        set(),
    ),
    ("en", "@elonmusk told Tesla staff that SpaceX would help. #Tesla", {"Tesla", "SpaceX"}, set()),
    ("en", "Sotheby's sold the painting to a client of Gagosian.", {"Sotheby's", "Gagosian"}, set()),
    ("en", "Per capita income rose 3 percent, the study found.", set(), set()),
    (
        "en",
        "Banks including Nordea, Danske Bank and Swedbank raised rates.",
        {"Nordea", "Danske Bank", "Swedbank"},
        set(),
    ),
    (
        "en",
        "An illumination of the old mill by Weaver Construction Ltd cost $3,000.",
        {"Weaver Construction Ltd"},
        set(),
    ),
    ("en", "The trade union will hold its congress in June, Ana Petrova said.", set(), {"Ana Petrova"}),
    (
        "en",
        "Vision Quark is a company in Leeds. Marta Kask, a developer, left.",
        {"Vision Quark"},
        {"Marta Kask"},
    ),
    (
        "zh",
        "晨澜科技完成2亿元B轮融资，由高瓴和真格基金联合领投，创始人林亦舟表示将扩充团队。",
        {"晨澜科技", "高瓴", "真格基金"},
        {"林亦舟"},
    ),
    (
        "zh",
        "民生、光大、浦发等多家银行下调存款利率，招行暂未跟进。",
        {"民生", "光大", "浦发", "招行"},
        set(),
    ),
    ("zh", "记者沈若微报道：中华书局与三联书店联合举办书展。", {"中华书局", "三联书店"}, {"沈若微"}),
    ("zh", "克罗地亚队2比1战胜对手，威廉希尔开出的赔率下调。", {"威廉希尔"}, set()),
    ("zh", "台積電與聯發科今年營收創新高，董事長魏明遠表示將擴廠。", {"台積電", "聯發科"}, {"魏明遠"}),
    ("zh", "中国网民规模达10亿，地方特色产业带动就业。", set(), set()),
    ("zh", "太钢、南钢、沙钢三家钢企上调出厂价。", {"太钢", "南钢", "沙钢"}, set()),
    ("zh", "前谷歌工程师艾米·陈加盟云帆智能，出任首席科学家。", {"谷歌", "云帆智能"}, {"艾米·陈"}),
    (
        "zh",
        "工行深圳分行与平安银行总行签署合作协议。",
        {"工行深圳分行", "平安银行总行"},
        set(),
    ),
    ("zh", "连我都不知道三亿欧元去哪儿了。", set(), set()),
    ("zh", "发表了博文《春天来了》，阿姨说明儿去逛街，周周赢抽奖贺新春。", set(), set()),
    ("zh", "长春高新：拟回购股份。复旦微电上半年净利润增长12%。", {"长春高新", "复旦微电"}, set()),
]


@pytest.mark.parametrize(("lang", "text", "companies", "people"), CASES, ids=[case[1][:24] for case in CASES])
def test_a_text_gives_these_names_and_no_others(extractor, lang, text, companies, people):
    record = extractor(Document(id="text", lang=lang, text=text))
    found = {
        kind: {mention.text for entity in getattr(record, kind) for mention in entity.mentions}
        for kind in ("companies", "people")
    }
    assert found == {"companies": companies, "people": people}
