"""Amounts of what bodies report know their metric, their owner and their period."""

import pytest

from extractor import Document, Extractor


@pytest.fixture(scope="module")
def extractor():
    return Extractor()


def measures(extractor, text, lang):
    """Give (amount, metric, owner, period) of the amounts that measure something, in text order."""
    record = extractor(Document(id="x", kind="article", lang=lang, published="2024-05-20", text=text))
    names = {entity.id: entity.name for entity in (*record.companies, *record.organizations)}
    times = {fact.id: fact.text for fact in record.dates}
    facts = sorted((*record.money, *record.quantities), key=lambda fact: fact.start)
    return [
        (fact.text, fact.metric, names.get(fact.of), times.get(fact.period)) for fact in facts if fact.metric
    ]


ENGLISH = [
    (
        "Nokia's operating profit fell 12% to 940 million euros in the third quarter, from 1 billion a year ago.",
        [
            ("12%", "operating_profit", "Nokia", "the third quarter"),
            ("940 million euros", "operating_profit", "Nokia", "the third quarter"),
            ("1 billion", "operating_profit", "Nokia", "a year ago"),
        ],
    ),
    (
        "Toyota delivered 2.4 million vehicles in the first quarter of 2024.",
        [("2.4 million vehicles", "deliveries", "Toyota", "the first quarter of 2024")],
    ),
    (
        "Samsung posted $54 billion in quarterly revenue and a net loss of $2 billion.",
        [("$54 billion", "revenue", "Samsung", None), ("$2 billion", "net_loss", "Samsung", None)],
    ),
    ("Sales at Adidas rose 8% from a year ago.", [("8%", "revenue", "Adidas", None)]),
    ("Sales at Adidas rose 8% in 2023.", [("8%", "revenue", "Adidas", "2023")]),
    ("Siemens employs about 320,000 people.", [("320,000 people", "headcount", "Siemens", None)]),
]

CHINESE = [
    (
        "联想第三季度净利润24.3亿元，同比增长11%；营收1050亿元。",
        [
            ("24.3亿元", "net_profit", "Lenovo", "第三季度"),
            ("11%", "net_profit", "Lenovo", "第三季度"),
            ("1050亿元", "revenue", "Lenovo", "第三季度"),
        ],
    ),
    (
        "据Counterpoint统计，2023年荣耀出货量达5600万台，市场份额为4.8%。",
        [("5600万台", "shipments", "Honor", "2023年"), ("4.8%", "market_share", "Honor", "2023年")],
    ),
    (
        "理想汽车4月交付新车2.58万辆，去年同期净亏损1.2亿元。",
        [("2.58万辆", "deliveries", "Li Auto", "4月"), ("1.2亿元", "net_loss", "Li Auto", "去年同期")],
    ),
    (
        "国家统计局公布的数据显示，一季度全国工业企业利润总额增长4.3%。",
        [("4.3%", "pretax_profit", None, "一季度")],
    ),
    ("今年前4个月，我国进出口总值13.8万亿元。", [("13.8万亿元", "trade", None, "今年前4个月")]),
]

NOTHING = [
    ("en", "The valley has 50 million people, and the baker sold 300 loaves."),
    ("en", "Shell will pay 20 million euros in cash for the farm."),
    ("en", "Its sales force counts 400 agents."),
    ("en", "Intel bought back shares worth $5 billion after the vote."),
    ("zh", "会场来了三百位观众，门票120元。"),
]


@pytest.mark.parametrize(("text", "expected"), ENGLISH)
def test_english_figures_know_what_they_measure(extractor, text, expected):
    assert measures(extractor, text, "en") == expected


@pytest.mark.parametrize(("text", "expected"), CHINESE)
def test_chinese_figures_know_what_they_measure(extractor, text, expected):
    assert measures(extractor, text, "zh") == expected


@pytest.mark.parametrize(("lang", "text"), NOTHING)
def test_other_figures_measure_nothing(extractor, lang, text):
    assert measures(extractor, text, lang) == []


def test_an_owner_is_carried_on_to_the_next_sentence_and_not_past_another_name(extractor):
    text = (
        "Sony's revenue rose 4% last year. Net profit was 970 billion yen. Rival Nintendo's outlook is open."
    )
    assert measures(extractor, text, "en") == [
        ("4%", "revenue", "Sony", "last year"),
        ("970 billion yen", "net_profit", "Sony", "last year"),
    ]
    other = "Sony's revenue rose 4% last year.\nNet profit was 970 billion yen at another firm."
    assert measures(extractor, other, "en")[1][2] is None
