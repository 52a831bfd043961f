"""Stated goals: what is one, what is none, and how slots are filled."""

import pytest


def run(extractor, text, lang, published="2024-05-06"):
    from extractor import Document

    return extractor(Document(id="t", text=text, lang=lang, published=published))


GOALS_EN = [
    ("Microsoft aims to open 40 data centres by 2027.", "target", "Microsoft", "40 data centres", "2027-12-31"),
    ("Samsung plans to invest $12 billion over the next five years.", "plan", "Samsung", "$12 billion", "2029-05-06"),
    ("Microsoft said it will hire 2,000 engineers within two years.", "plan", "Microsoft", "2,000 engineers", "2026-05-06"),
    ("Samsung vowed to cut emissions by 45% by 2030.", "pledge", "Samsung", "45%", "2030-12-31"),
    ("Microsoft hopes to ship 3 million units this year.", "aspiration", "Microsoft", "3 million units", "2024-12-31"),
    ("Samsung has set a goal of building 300 shops in India by 2026.", "target", "Samsung", "300 shops", "2026-12-31"),
    ("Microsoft announced plans to spend 900 million euros in Spain.", "plan", "Microsoft", "900 million euros", None),
    ("Microsoft is set to raise $4 billion in a bond sale.", "plan", "Microsoft", "$4 billion", None),
    ("Samsung expects to earn $9 billion in 2025.", "guidance", "Samsung", "$9 billion", "2025-12-31"),
]  # fmt: skip


@pytest.mark.parametrize(
    ("text", "kind", "holder", "target", "deadline"), GOALS_EN, ids=[row[0][:40] for row in GOALS_EN]
)
def test_english_goals_carry_their_slots(extractor, text, kind, holder, target, deadline):
    record = run(extractor, text, "en")
    assert len(record.goals) == 1, [goal.text for goal in record.goals]
    goal = record.goals[0]
    assert goal.kind == kind
    assert goal.holder is not None and goal.holder.name.startswith(holder)
    assert goal.target is not None and goal.target.text == target and goal.target.value is not None
    assert (goal.deadline.to if goal.deadline else None) == deadline


@pytest.mark.parametrize(
    "text",
    [
        "Shipments exceeded 3 million units in March.",
        "Samsung has already met its target of 300 shops.",
        "If Microsoft were to cut prices by 10%, rivals would follow.",
        "Will Microsoft open 40 data centres by 2027?",
        "The striker scored a late goal in Leeds on Sunday.",
        "Microsoft has begun to set up a new team.",
        "The firm's target audience is older than before.",
        "Results look promising, the analysts wrote.",
        "Paula Renner to leave Samsung",
        "You will need two cups of flour.",
    ],
)
def test_english_sentences_without_a_goal_give_none(extractor, text):
    assert [goal.text for goal in run(extractor, text, "en").goals] == []


def test_a_denial_is_a_goal_of_negative_polarity(extractor):
    (goal,) = run(extractor, "Samsung does not plan to close any of its 12 plants.", "en").goals
    assert goal.polarity == "negative"


def test_joined_outcomes_are_two_goals(extractor):
    text = "Microsoft plans to open 40 data centres and hire 2,000 engineers by 2027."
    goals = run(extractor, text, "en").goals
    assert [goal.target.text for goal in goals] == ["40 data centres", "2,000 engineers"]
    assert {goal.holder.name for goal in goals} == {goals[0].holder.name}


def test_the_speaker_is_the_source_and_we_is_the_speakers_company(extractor):
    text = "“We will open 40 data centres by 2027,” said Paula Renner, chief executive of Microsoft."
    (goal,) = run(extractor, text, "en").goals
    assert goal.source.name == "Paula Renner"
    assert goal.holder.name.startswith("Microsoft")


def test_a_description_resolves_to_the_company(extractor):
    text = "Samsung reported earnings on Monday. The company aims to open 300 shops by 2026."
    (goal,) = run(extractor, text, "en").goals
    assert goal.holder.name.startswith("Samsung")
    assert goal.holder.resolution == "reference"


def test_a_rank_is_a_target(extractor):
    (goal,) = run(
        extractor, "Samsung aims to become the world's largest chipmaker within three years.", "en"
    ).goals
    assert (goal.target.kind, goal.target.value, goal.target.unit) == ("rank", 1, "rank")
    assert goal.deadline.to == "2027-05-06"


def test_a_rival_is_a_comparator(extractor):
    (goal,) = run(extractor, "Samsung plans to surpass Microsoft in cloud revenue by 2028.", "en").goals
    assert [(c.relation, c.name.split()[0]) for c in goal.comparators] == [("surpass", "Microsoft")]


GOALS_ZH = [
    ("华为计划未来五年投入1000亿元。", "plan", "华为", "1000亿元", "2029-05-06"),
    ("华为目标2025年交付30万辆。", "target", "华为", "30万辆", "2025-12-31"),
    ("腾讯力争三年内开设500家门店。", "target", "腾讯", "500家", "2027-05-06"),
    ("百度将投资20亿元建设数据中心。", "plan", "百度", "20亿元", None),
    ("阿里巴巴承诺到2030年减排50%。", "pledge", "阿里巴巴", "50%", "2030-12-31"),
    ("腾讯拟以8亿美元收购该工作室。", "plan", "腾讯", "8亿美元", None),
    ("华为预计今年营收超过9000亿元。", "guidance", "华为", "9000亿元", "2024-12-31"),
]


@pytest.mark.parametrize(
    ("text", "kind", "holder", "target", "deadline"), GOALS_ZH, ids=[row[0] for row in GOALS_ZH]
)
def test_chinese_goals_carry_their_slots(extractor, text, kind, holder, target, deadline):
    record = run(extractor, text, "zh")
    assert len(record.goals) == 1, [goal.text for goal in record.goals]
    goal = record.goals[0]
    assert goal.kind == kind
    assert goal.holder is not None
    forms = {
        m.text for company in record.companies if company.id == goal.holder.ref for m in company.mentions
    }
    assert holder in forms | {goal.holder.name}
    assert goal.target is not None and goal.target.text.startswith(target) and goal.target.value is not None
    assert (goal.deadline.to if goal.deadline else None) == deadline


@pytest.mark.parametrize(
    "text",
    [
        "华为去年出货2亿部，同比增长10%。",
        "华为已提前完成全年10万辆的交付目标。",
        "他将手机放入口袋。",
        "如果华为降价10%，对手会跟进。",
        "音乐节将于6月3日举行。",
        "华为能否在三年内拿下第一？",
        "《数字经济发展规划》周一印发。",
        "这款手机的目标客户是年轻人。",
    ],
)
def test_chinese_sentences_without_a_goal_give_none(extractor, text):
    assert [goal.text for goal in run(extractor, text, "zh").goals] == []


def test_a_chinese_denial_is_negative(extractor):
    (goal,) = run(extractor, "华为暂无计划出售旗下两家公司。", "zh").goals
    assert goal.polarity == "negative"


@pytest.mark.parametrize(
    ("text", "kind", "polarity"),
    [
        ("We are not going to close the plant, Samsung said.", "plan", "negative"),
        ("Samsung sees revenue of $3 billion next year.", "guidance", "positive"),
        ("Microsoft is likely to be split by 2027.", "forecast", "positive"),
        ("Samsung would like to sell its printer unit.", "aspiration", "positive"),
        ("Microsoft said it would not raise prices.", "plan", "negative"),
    ],
)
def test_more_ways_of_saying_a_goal_in_english(extractor, text, kind, polarity):
    (goal,) = run(extractor, text, "en").goals
    assert (goal.kind, goal.polarity) == (kind, polarity)


@pytest.mark.parametrize(
    "text",
    [
        "The concert is due to be held in the old station in May.",
        "You would like the view from here.",
        "Samsung sees itself as a maker of tools.",
        "We are going to need patience.",
        "Visitors hoping to see the harbour crowded the pier.",
    ],
)
def test_more_sentences_without_a_goal_in_english(extractor, text):
    assert [goal.text for goal in run(extractor, text, "en").goals] == []


def test_a_revised_target_keeps_the_old_value_as_baseline(extractor):
    text = "Samsung cut its delivery target to 2.4 million vehicles from 2.6 million vehicles."
    (goal,) = run(extractor, text, "en").goals
    assert goal.status == "revised"
    assert (goal.target.value, goal.baseline.value) == (2_400_000, 2_600_000)


def test_a_list_of_outcomes_keeps_each_deadline(extractor):
    text = (
        "Samsung aims to be the biggest seller within three years, invest 9 billion euros in R&D over five years "
        "and open 300 more shops within two years."
    )
    goals = run(extractor, text, "en", "2022-02-09").goals
    assert [goal.deadline.to for goal in goals] == ["2025-02-09", "2027-02-09", "2024-02-09"]
    assert [goal.target.kind for goal in goals] == ["rank", "absolute", "increment"]


@pytest.mark.parametrize(
    ("text", "kind", "value", "polarity"),
    [
        ("我们不会关闭任何门店，华为表示。", "plan", None, "negative"),
        ("华为暂无上市打算。", "plan", None, "negative"),
        ("到2027年，华为门店达到900家。", "target", 900, "positive"),
        ("五年内，华为要做到市场第一。", "target", 1, "positive"),
        ("6月1日起，华为下调售价300元。", "plan", 300, "positive"),
        ("研究机构IDC预计，华为今年出货5000万台。", "forecast", 50_000_000, "positive"),
        ("华为拟募集资金扩建工厂，总金额不超过20亿元。", "plan", 2_000_000_000, "positive"),
    ],
)
def test_more_ways_of_saying_a_goal_in_chinese(extractor, text, kind, value, polarity):
    (goal,) = run(extractor, text, "zh").goals
    assert (goal.kind, goal.polarity) == (kind, polarity)
    assert (goal.target.value if goal.target else None) == value


def test_traditional_characters_are_read_like_simplified_ones(extractor):
    (goal,) = run(extractor, "華為計劃未來五年投入1000億元。", "zh").goals
    assert (goal.target.value, goal.target.currency, goal.deadline.to) == (10**11, "CNY", "2029-05-06")
    assert goal.target.text == "1000億元"


@pytest.mark.parametrize(
    "text",
    [
        "为了这座桥，团队做了五年准备与三年勘测。",
        "这趟班车的运行计划明天起执行。",
        "货物将打折信息告知顾客。",
        "市场不会永远上涨。",
        "谁会在三年内成为第一？",
    ],
)
def test_more_sentences_without_a_goal_in_chinese(extractor, text):
    assert [goal.text for goal in run(extractor, text, "zh").goals] == []
