"""Wire stories as five outlets print them, and reports that one template makes."""

ENGLISH = [
    "Northwind Chips said on Tuesday that it will build a second factory near Porto, its largest investment to date, as carmakers across Europe scramble for supplies of older semiconductors.",
    "The plant is expected to cost 1.2 billion euros and to employ 850 people when it opens in 2027, chief executive Maria Duarte told reporters in Lisbon. Construction is due to begin in March.",
    "The Portuguese government will contribute 310 million euros in grants under the European Chips Act, Economy Minister Rui Sampaio said, subject to approval by the European Commission.",
    "Northwind, founded in 2004, makes controllers for brakes and steering. It supplied 38 percent of the European market last year, according to the research firm Halden Partners.",
    "Shares of the company rose 4.6 percent in early trading. Analysts at Corvo Bank said the expansion was larger than they had expected and could weigh on margins for two years.",
    '"We would rather be early than late," Duarte said. "Our customers told us that they never want to go through another 2021."',
    "The company said that it had signed supply agreements covering 70 percent of the output of the new plant, among them one with the truck maker Vestas Motor that runs until 2033.",
    "Rival Kessler Semiconductor announced a plant of similar size in Dresden last month, and Taiwan's Formosa Micro is looking for a site in Spain.",
]
ENGLISH_MORE = [
    "The region around Porto has attracted several technology companies in recent years, helped by low wages and a large university. Rents have doubled since 2018, and local unions have asked for talks.",
    "Environmental groups said they would examine the plans closely, since the plant would draw water from the Douro, where levels have fallen in four of the past five summers.",
    "Readers may remember that a similar project in Aveiro was abandoned in 2019 after the investor ran out of money, leaving the town with an empty hall and debts.",
]
ENGLISH_FOOT = [
    "Reporting by our staff; editing by the news desk. All rights reserved. Sign up for our newsletter and follow us for more business news every morning.",
    "© The Daily. This article may not be republished without permission. Download our app. Contact the newsroom with tips.",
]
CHINESE = [
    "北风芯片公司周二表示，将在波尔图附近建设第二座工厂，这是公司迄今为止最大的一笔投资，欧洲汽车制造商正在争抢成熟制程芯片的供应。",
    "首席执行官玛丽亚·杜阿尔特在里斯本对记者说，新工厂预计耗资12亿欧元，2027年投产时将雇用850人，工程定于明年三月开工。",
    "葡萄牙经济部长鲁伊·桑帕约说，政府将根据《欧洲芯片法案》提供3.1亿欧元补贴，但须经欧盟委员会批准。",
    "北风芯片成立于2004年，生产刹车和转向系统的控制器。研究机构海登咨询的数据显示，去年公司在欧洲市场的份额为38%。",
    "公司股价早盘上涨4.6%。科尔沃银行的分析师说，扩产规模超出预期，未来两年利润率可能承压。",
    "“我们宁可早一点，也不要晚一点，”杜阿尔特说，“客户告诉我们，他们再也不想经历一次2021年。”",
    "公司称，新工厂七成产能已签订供货协议，其中与卡车制造商维斯塔斯汽车的协议有效期至2033年。",
    "竞争对手凯斯勒半导体上个月宣布在德累斯顿建设规模相近的工厂，台湾的福尔摩沙微电子也在西班牙选址。",
]
CHINESE_MORE = [
    "近年来，波尔图周边吸引了多家科技企业，当地工资水平较低，又有一所规模很大的大学。2018年以来房租已经翻了一番，工会要求与企业对话。",
    "环保组织表示将仔细审查有关计划，因为工厂将从杜罗河取水，而过去五个夏天中有四个夏天水位下降。",
    "此前阿威罗的一个类似项目在2019年因投资方资金断裂而中止，给当地留下了一座空厂房和一笔债务。",
]
CHINESE_FOOT = [
    "（编辑：海风）声明：本文版权归海港日报所有，未经授权不得转载。更多精彩内容请关注海港日报微信公众号或下载客户端。",
    "责任编辑：林一 本网站登载此文出于传递更多信息之目的，并不意味着赞同其观点。",
]

ENGLISH_OUTLETS = [
    ("Chipmaker picks Porto for giant plant", "By Ana Reis\nLISBON, March 5 (Wire) - ", 4, 0, 3, 0),
    ("Porto wins 1.2 bln euro factory", "LISBON (Wire) — ", 7, 1, 6, 1),
    ("Europe's carmakers to get more chips as Northwind expands", "", 3, 2, 7, 0),
    ("Portugal pays 310 million for Northwind plant", "From our correspondent\n", 5, 1, 2, 1),
]
CHINESE_OUTLETS = [
    ("芯片巨头选址波尔图", "海港网3月5日电（记者林一）", 4, 0, 3, 0),
    ("波尔图迎来12亿欧元工厂", "据海港日报消息，", 7, 1, 6, 1),
    ("欧洲车企芯片供应有望缓解", "", 3, 2, 7, 0),
    ("葡萄牙补贴3.1亿欧元建芯片厂", "海港社里斯本3月5日电　", 5, 1, 2, 1),
]


def printed(paragraphs, more, feet, title, outlets):
    """Give a story and what outlets make of it: title, dateline, a paragraph cut, one added, a footer."""
    texts = ["\n".join([title, "", *paragraphs])]
    for title_there, dateline, cut, added, place, foot in outlets:
        kept = [paragraph for number, paragraph in enumerate(paragraphs) if number != cut]
        kept.insert(place, more[added])
        texts.append("\n".join([title_there, "", dateline + kept[0], *kept[1:], feet[foot]]))
    return texts


ENGLISH_WIRE = printed(
    ENGLISH, ENGLISH_MORE, ENGLISH_FOOT, "Northwind to build second chip factory in Portugal", ENGLISH_OUTLETS
)
CHINESE_WIRE = printed(CHINESE, CHINESE_MORE, CHINESE_FOOT, "北风芯片将在葡萄牙建第二座工厂", CHINESE_OUTLETS)

ENGLISH_REPORT = (
    "{c} ({t}) today reported results for the {q} quarter of {y}. Revenue was ${r} million, {up} {p} percent from the same period a year earlier. "
    "Net income was ${n} million, or ${e} per diluted share, compared with ${m} million a year ago. Operating cash flow was ${f} million.\n"
    '"We are pleased with our performance this quarter," said {ceo}, chief executive of {c}. "Our teams executed well in a demanding market, and demand for our products remains strong."\n'
    "The board declared a quarterly dividend of ${d} per share, payable on {day} to shareholders of record. For the full year, the company expects revenue of between ${a} and ${b} million.\n"
    "The company will host a conference call to discuss the results at 8:30 a.m. Eastern time. A replay will be available on the investor relations section of its website.\n"
    "Forward-looking statements: this release contains statements about future events that involve risks and uncertainties. Actual results may differ materially from those expressed, because of changes in demand, competition, the cost of materials, regulation, and other factors described in our annual report. We undertake no duty to update any statement after the date of this release.\n"
    "Non-GAAP measures: management uses adjusted figures to evaluate the business, and believes that they help investors compare periods. They are no substitute for figures prepared under generally accepted accounting principles."
)
ACME_FIRST = ENGLISH_REPORT.format(
    c="Acme Tools",
    t="ACM",
    q="first",
    y=2024,
    r="412.5",
    up="up",
    p="6.1",
    n="38.2",
    e="0.71",
    m="33.9",
    f="51.0",
    ceo="Jane Miller",
    d="0.12",
    day="June 3",
    a="1,640",
    b="1,690",
)
BRILL_SECOND = ENGLISH_REPORT.format(
    c="Brill Foods",
    t="BRF",
    q="second",
    y=2024,
    r="97.8",
    up="down",
    p="2.4",
    n="5.1",
    e="0.18",
    m="7.7",
    f="12.6",
    ceo="Tom Okafor",
    d="0.05",
    day="September 9",
    a="390",
    b="405",
)
ACME_SECOND = ENGLISH_REPORT.format(
    c="Acme Tools",
    t="ACM",
    q="second",
    y=2024,
    r="431.9",
    up="up",
    p="7.7",
    n="40.6",
    e="0.75",
    m="35.1",
    f="48.3",
    ceo="Jane Miller",
    d="0.12",
    day="September 2",
    a="1,660",
    b="1,700",
)
CHINESE_REPORT = (
    "{c}（{t}）今日发布{y}年{q}季度财报。报告期内，公司实现营业收入{r}亿元，同比{up}{p}%；归属于上市公司股东的净利润{n}亿元，同比{up}{p2}%；经营活动产生的现金流量净额为{f}亿元。\n"
    "{c}董事长{ceo}表示，公司将继续聚焦主业，加大研发投入，提升经营质量，为股东创造更大的价值。报告期内，公司研发投入{d}亿元，占营业收入的{e}%。\n"
    "风险提示：本报告所涉及的未来计划、发展战略等前瞻性陈述，不构成公司对投资者的实质承诺，敬请投资者注意投资风险。公司董事会、监事会及董事、监事、高级管理人员保证季度报告内容的真实、准确、完整，不存在虚假记载、误导性陈述或重大遗漏，并承担个别和连带的法律责任。"
)
NORTH_FIRST = CHINESE_REPORT.format(
    c="北风芯片",
    t="600001",
    y=2024,
    q="一",
    r="41.2",
    up="增长",
    p="6.1",
    n="3.8",
    p2="9.4",
    f="5.1",
    ceo="林一",
    d="4.4",
    e="10.7",
)
HARBOUR_FIRST = CHINESE_REPORT.format(
    c="海港汽车",
    t="000777",
    y=2024,
    q="一",
    r="97.8",
    up="下降",
    p="2.4",
    n="1.5",
    p2="12.3",
    f="2.6",
    ceo="王小文",
    d="5.0",
    e="5.1",
)
NORTH_SECOND = CHINESE_REPORT.format(
    c="北风芯片",
    t="600001",
    y=2024,
    q="二",
    r="43.9",
    up="增长",
    p="7.7",
    n="4.0",
    p2="8.2",
    f="4.8",
    ceo="林一",
    d="4.6",
    e="10.5",
)
