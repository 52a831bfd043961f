"""Chinese goals by class: status, conditions, headlines, speakers, kinds, and what is none."""

import pytest


@pytest.fixture(scope="module")
def read(extractor):
    from extractor import Document

    def run(text):
        return extractor(Document(id="t", text=text, lang="zh", published="2024-05-20"))

    return run


def only(record):
    assert len(record.goals) == 1, [goal.text for goal in record.goals]
    return record.goals[0]


STATUSES = [
    ("中国石化重申2030年建成300座换电站的目标。", "target", "reaffirmed", 300, None),
    ("伊利维持全年营收增长8%的指引不变。", "guidance", "reaffirmed", 8, None),
    ("格力全年营收目标仍为2000亿元。", "target", "reaffirmed", 2e11, None),
    ("长安汽车重申，2026年销量要达到400万辆。", "target", "reaffirmed", 4e6, None),
    ("三星取消了在西安扩建工厂的计划。", "plan", "withdrawn", None, None),
    ("诺基亚撤回了2024年利润指引。", "guidance", "withdrawn", None, None),
    ("长安汽车搁置了赴港上市计划。", "plan", "withdrawn", None, None),
    ("小鹏汽车将全年交付目标由20万辆上调至24万辆。", "target", "revised", 240000, 200000),
    ("海信把今年的出口目标从100亿元下修到90亿元。", "target", "revised", 9e9, 1e10),
    ("理想汽车全年销量目标由80万辆调整为56万辆。", "target", "revised", 560000, 800000),
    ("联想下调2024年营收指引，由600亿美元降至580亿美元。", "guidance", "revised", 5.8e10, 6e10),
    ("万科下调全年销售目标至2000亿元，此前为2400亿元。", "target", "revised", 2e11, 2.4e11),
    ("高盛将特斯拉目标价由200美元上调至230美元。", "forecast", "revised", 230, 200),
]


@pytest.mark.parametrize(("text", "kind", "status", "value", "old"), STATUSES, ids=[r[0] for r in STATUSES])
def test_goals_that_are_kept_changed_or_dropped_say_so_with_the_old_value(
    read, text, kind, status, value, old
):
    goal = only(read(text))
    assert (goal.kind, goal.status) == (kind, status)
    assert (goal.target and goal.target.value) == value
    assert (goal.baseline and goal.baseline.value) == old


@pytest.mark.parametrize(
    "text",
    [
        "比亚迪力争今年销量达到400万辆，去年为302万辆。",
        "顺丰计划将门店从目前的3000家增至5000家。",
        "中国移动力争明年用户达到11亿户，高于去年的10亿户。",
    ],
)
def test_an_old_value_is_no_goal_of_its_own(read, text):
    goal = only(read(text))
    assert goal.baseline is not None
    assert goal.target is not None
    assert goal.baseline.value < goal.target.value


@pytest.mark.parametrize(
    "text",
    [
        "工会要求三星取消裁员计划。",
        "海底捞取消了会员计划。",
        "高盛维持目标价不变。",
        "美的调整产能以实现目标。",
    ],
)
def test_words_of_status_without_a_goal_of_the_body_are_none(read, text):
    assert read(text).goals == []


CUES = [
    ("长城汽车要看齐丰田。", "benchmark", "positive"),
    ("长城汽车志在2027年跻身全球前十。", "target", "positive"),
    ("联想有信心明年重回全球平板市场前三。", "target", "positive"),
    ("美的瞄准欧洲热泵市场第一。", "target", "positive"),
    ("海尔立下两年内营收翻番的目标。", "target", "positive"),
    ("徐州市提出2030年建成示范城市。", "target", "positive"),
    ("腾讯无意出售游戏业务。", "plan", "negative"),
    ("蔚来要在服务上赶超奔驰和宝马。", "target", "positive"),
    ("海底捞坚持多品牌战略。", "strategy", "positive"),
    ("特斯拉明年在上海建厂", "plan", "positive"),
    ("星巴克：三年内新开1000家门店", "plan", "positive"),
]


@pytest.mark.parametrize(("text", "kind", "polarity"), CUES, ids=[row[0] for row in CUES])
def test_goals_are_found_by_their_cue_or_by_their_headline(read, text, kind, polarity):
    goal = only(read(text))
    assert (goal.kind, goal.polarity) == (kind, polarity)
    assert goal.holder is not None


@pytest.mark.parametrize(
    ("text", "kind", "condition"),
    [
        ("如果关税下调，长城汽车将于2026年在巴西建厂。", "plan", "如果关税下调"),
        ("若审批通过，药明康德将在三个月内启动新厂建设。", "plan", "若审批通过"),
        ("只要订单稳定，我们就不裁员。", "pledge", "只要订单稳定"),
    ],
)
def test_what_a_body_will_do_on_a_condition_is_a_goal_with_that_condition(read, text, kind, condition):
    goal = only(read(text))
    assert goal.kind == kind
    assert goal.condition is not None
    assert goal.condition.text == condition


@pytest.mark.parametrize(
    "text", ["如果油价上涨，航空股将承压。", "一旦爆发战争，经济将陷入衰退。", "顺丰能否在三年内让营收翻番？"]
)
def test_what_would_only_happen_is_no_goal(read, text):
    assert read(text).goals == []


@pytest.mark.parametrize(
    ("text", "count"),
    [
        ("比亚迪力争明年销量达到500万辆，2026年再翻一番。", 2),
        ("到2025年，铁路里程达到5万公里；机场达到270个以上；覆盖率达到100%。", 3),
        ("货币政策方面，央行将降准0.5个百分点。信贷政策上，设立3000亿元再贷款。", 2),
        ("京东力争今年订单突破500万单，明年超过美团。", 2),
    ],
)
def test_later_members_of_a_list_are_goals_of_the_same_holder(read, text, count):
    goals = read(text).goals
    assert len(goals) == count
    assert len({goal.holder and goal.holder.name for goal in goals}) == 1


SPEAKERS = [
    ("京东将继续深化全渠道战略，公司发言人说。", "JD.com", "发言人"),
    ("公司今年计划招聘5000人，京东首席财务官表示。", "JD.com", "首席财务官"),
    ("吉利有望在年底前赶上比亚迪，一名经销商说。", None, "经销商"),
    ("惠而浦今年不会降价，美的说。", None, "Midea"),
]


@pytest.mark.parametrize(("text", "holder", "speaker"), SPEAKERS, ids=[row[0] for row in SPEAKERS])
def test_a_speaker_may_be_a_title_or_stand_behind_the_clause(read, text, holder, speaker):
    goal = only(read(text))
    assert goal.source is not None
    assert goal.source.name == speaker
    assert holder is None or (goal.holder is not None and goal.holder.name == holder)


@pytest.mark.parametrize(
    ("text", "holder"),
    [
        ("浙江力争今年出口增长3%。", "浙江"),
        ("成都计划三年内新建200公里地铁。", "成都"),
        ("中国石油与国家开发银行签约，后者承诺五年内提供800亿元贷款。", "China Development Bank"),
        ("两年内新开一千家门店，这是海底捞的目标。", "Haidilao"),
        ("广汽集团：2027年自主品牌销量要达到200万辆。", "GAC"),
    ],
)
def test_places_and_bodies_named_elsewhere_hold_goals(read, text, holder):
    goal = only(read(text))
    assert goal.holder is not None
    assert goal.holder.name == holder


@pytest.mark.parametrize(
    ("text", "kind", "subject"),
    [
        ("中金预计，比亚迪全年净利润将达350亿元。", "forecast", "BYD"),
        ("机构普遍预计，蔚来2025年将扭亏为盈。", "forecast", "NIO"),
        ("比亚迪预计全年净利润350亿元。", "guidance", None),
        ("国家发改委表示，确保粮食产量稳定在1.3万亿斤。", "target", None),
        ("央行将继续实施稳健的货币政策。", "strategy", None),
    ],
)
def test_kinds_follow_who_expects_of_whom(read, text, kind, subject):
    goal = only(read(text))
    assert goal.kind == kind
    assert (goal.subject and goal.subject.name) == subject


@pytest.mark.parametrize(
    "text",
    [
        "女排的目标是夺冠。",
        "稳就业稳预期的政策效果显现。",
        "预计到站时间为下午三点。",
        "他的期望落空。",
        "公司的计划财务部有12名员工。",
        "商场却将活动取消。",
        "航班公司却将打折取消。",
        "美的将奖励规则调整为按月发放。",
        "特斯拉去年在上海建厂",
    ],
)
def test_nouns_sport_and_object_marks_are_no_goals(read, text):
    assert read(text).goals == []


OUTCOMES = [
    ("理想汽车提前完成全年交付目标。", "achieved"),
    ("长城汽车实现了全年160万辆的销售目标。", "achieved"),
    ("小米汽车超额完成全年交付10万辆的目标。", "exceeded"),
    ("比亚迪去年交付302万辆，超出300万辆的目标。", "exceeded"),
    ("蔚来去年未能完成30万辆的销量目标。", "missed"),
    ("联想未达成全年营收增长5%的目标。", "missed"),
    ("格力2023年营收目标落空。", "missed"),
    ("小鹏汽车2023年销量距离20万辆的目标还差6万辆。", "missed"),
]


@pytest.mark.parametrize(("text", "status"), OUTCOMES, ids=[row[0] for row in OUTCOMES])
def test_reported_outcomes_are_never_goals(read, text, status):
    record = read(text)
    assert record.goals == []
    assert [outcome.status for outcome in record.outcomes] == [status]
    assert record.outcomes[0].holder is not None


def test_an_outcome_carries_holder_metric_value_and_date(read):
    outcome = read("蔚来去年未能完成30万辆的销量目标。").outcomes[0]
    assert outcome.holder is not None
    assert outcome.holder.name == "NIO"
    assert outcome.metric is not None
    assert outcome.metric.name == "shipments"
    assert outcome.value is not None
    assert outcome.value.value == 300000
    assert outcome.date is not None


@pytest.mark.parametrize(
    "text", ["比亚迪力争完成全年360万辆的目标。", "蔚来能否完成全年目标？", "公司有望完成全年目标。"]
)
def test_what_is_still_to_be_reached_is_no_outcome(read, text):
    assert read(text).outcomes == []


@pytest.mark.parametrize("bound", ["不低于", "不少于", "不高于", "不超过"])
def test_the_bound_of_an_amount_is_no_denial(read, bound):
    found = read(f"长安汽车计划三年内投资150亿元，其中今年{bound}40亿元。").goals
    assert [goal.polarity for goal in found] == ["positive"] * len(found)
    assert len(found) == 2


def test_a_denial_beside_a_bound_is_one_still(read):
    assert only(read("长安汽车表示，未来三年不会裁员。")).polarity == "negative"


def test_dots_and_emoticons_end_a_clause(read):
    goal = read("到2028年，长安汽车将建成300座换电站……比亚迪等企业负责人出席。").goals[0]
    assert goal.text.endswith("300座换电站")
    assert "[" not in read("长安汽车没有完成全年目标[泪]").outcomes[0].text


def test_a_bank_forecasts_for_the_company_that_the_text_is_about(read):
    record = read("高盛分析师认为，长安汽车今年营收将增长20%。高盛预计，公司2026年净利润可达30亿元。")
    assert {goal.kind for goal in record.goals} == {"forecast"}
    assert record.money[0].of == next(c.id for c in record.companies if "长安" in c.mentions[0].text)


def test_the_time_something_is_to_take_opens_the_goal_behind_it(read):
    goal = only(read("长安汽车要用十年时间，成为全球前五的汽车厂商。"))
    assert (goal.target.value, goal.deadline.timex) == (5, "P10Y")


def test_a_headline_in_brackets_is_a_statement_of_its_own(read):
    texts = [goal.text for goal in read("【长安汽车拟募资45亿元】长安汽车5日公告，拟投资20亿元建厂。").goals]
    assert texts == ["长安汽车拟募资45亿元", "拟投资20亿元建厂"]


def test_a_dateline_is_no_part_of_a_goal(read):
    assert only(read("某某社北京3月3日电（记者张三）长安汽车将投资20亿元建厂。")).text.startswith("长安汽车")


def test_what_is_only_said_is_no_goal(read):
    assert read("长安汽车不会参与价格战的说法并不准确。").goals == []
    assert read("长安汽车将退出欧洲的传闻不实。").goals == []


def test_what_was_set_lately_holds_and_what_was_set_once_does_not(read):
    goal = read("长安汽车定下了300万辆的新目标，同比增长约20%。").goals[0]
    assert (goal.text, goal.target.value) == ("长安汽车定下了300万辆的新目标", 3_000_000)
    assert read("长安汽车去年定下了300万辆的目标。").goals == []
    assert read("长安汽车曾定下300万辆的目标。").goals == []


def test_a_figure_of_the_report_stated_again_is_guidance(read):
    goal = only(read("长安汽车重申全年资本支出为40亿元。"))
    assert (goal.kind, goal.status, goal.target.value) == ("guidance", "reaffirmed", 4_000_000_000)
    assert read("长安汽车重申，去年资本支出为40亿元。").goals == []


def test_those_who_speak_for_a_company_are_no_other_company(read):
    record = read("京东方面对此未予置评。京东方去年营收增长。")
    assert [[m.text for m in c.mentions] for c in record.companies] == [["京东"], ["京东方"]]


def test_a_place_to_reach_goes_on_with_the_goal_before(read):
    found = read("长安汽车提出，到2030年销量超过500万辆，进入全球车企前五。").goals
    assert [goal.target.value for goal in found] == [5_000_000, 5]


def test_what_is_reached_so_far_is_no_goal(read):
    assert len(read("长安汽车承诺年内交付60万辆，但截至11月底仅完成30万辆。").goals) == 1


def test_the_goal_of_a_company_is_not_that_of_who_tells_it(read):
    goal = only(read("朱华荣：长安汽车2026年交付目标从30万辆上调至35万辆！"))
    assert (goal.status, goal.holder.name) == ("revised", "Changan")


def test_those_who_lead_a_company_speak_for_it(read):
    goal = only(read("长安汽车发布财报。公司管理层透露，下一步将把门店数增至1.5万家。"))
    assert (goal.kind, goal.holder.name) == ("target", "Changan")


def test_chief_officers_of_any_kind_hold_a_post(read):
    (person,) = read("长安汽车首席制造官倪海称，今年销量将增长。").people
    assert [role.title for role in person.roles] == ["首席制造官"]


def test_what_a_speaker_wants_to_be_is_a_goal_and_what_is_to_be_done_is_not(read):
    goal = only(read("长安汽车创始人张三说：“我们要做东方的特斯拉。”"))
    assert (goal.text, goal.holder.name) == ("我们要做东方的特斯拉", "Changan")
    assert read("长安汽车创始人张三说：“我们要做的事情很多，要做好准备，要做一下检查。”").goals == []


def test_a_boss_speaks_of_the_figures_of_the_company_named(read):
    goal = only(read("长安汽车朱华荣：长安汽车明年营收要破2500亿元。"))
    assert goal.holder.name == "Changan"


def test_a_list_of_levels_goes_on_with_a_thing_and_its_figure(read):
    goals = read("青岛力争到2026年轨道交通里程达到500公里，充电站2000座，市民人均步行300米到站。").goals
    assert [(goal.target.value, goal.deadline.timex) for goal in goals[:2]] == [(500, "2026"), (2000, "2026")]
    goals = read("海尔集团要在三年内拿下欧洲前三，并在波兰建两座工厂。").goals
    assert [goal.target.value for goal in goals] == [3, 2]


@pytest.mark.parametrize(
    "text",
    [
        "美的计划明年产能提高到200万台，现有员工8000人。",
        "三一重工拟投资30亿元建设新厂，项目占地500亩。",
        "海天拟回购2亿元股份，占总股本1.5%。",
        "伊利拟投资12亿元扩建牧场，注册资本5亿元。",
    ],
)
def test_what_is_there_or_is_a_part_is_no_level_to_reach(read, text):
    only(read(text))


def test_a_goal_may_be_announced_by_the_clause_before(read):
    goal = only(read("给自己立个目标：三年开一百家店。"))
    assert (goal.kind, goal.target.value, goal.deadline.to) == ("target", 100, "2027-05-20")
    assert only(read("2025年目标：销量突破十万台。")).target.value == 100000
    assert not read("去年完成目标：营收5亿元。").goals


def test_going_public_is_a_plan_and_a_day_of_a_product_is_none(read):
    assert only(read("蜜雪冰城计划2025年赴港上市。")).kind == "plan"
    assert only(read("大疆准备登陆科创板。")).kind == "plan"
    assert not read("小米新手机计划下周上市。").goals
    assert not read("京东将旗下公司分拆上市已有三年。").goals


def test_what_is_never_done_is_a_plan_denied(read):
    goal = only(read("格力绝不搞价格战。"))
    assert (goal.kind, goal.polarity, goal.holder.name) == ("plan", "negative", "Gree")
    assert not read("专家说，绝不能让污染反弹。").goals


def test_staff_that_grows_holds_no_goal(read):
    goal = only(read("海信：公司明年研发人员还将增加两千人。"))
    assert (goal.holder.name, goal.metric.name) == ("Hisense", "headcount")


def test_what_a_company_wants_to_be_like_is_not_the_holder(read):
    goals = read("这家成立两年的公司立志做印度的SpaceX，计划2026年首飞。").goals
    assert [goal.holder for goal in goals] == [None, None]
    assert goals[0].deadline is None


def test_a_stretch_that_a_goal_takes_ends_it(read):
    assert only(read("海尔力争用三年时间建成百家智慧门店。")).deadline.to == "2027-05-20"


def test_levels_that_a_programme_puts_forward_are_goals(read):
    goals = read("今年政府工作报告提出，粮食产量1.4万亿斤左右，单位能耗下降3%左右。").goals
    assert [goal.target.value for goal in goals] == [1.4e12, 3]
    assert {goal.deadline.to for goal in goals} == {"2024-12-31"}
    assert not read("年报指出，去年粮食产量增长3%。").goals


def test_a_stage_to_enter_goes_on_with_a_programme(read):
    goals = read("国务院印发方案，提出到2030年普及率超过90%，2035年全面步入智能社会。").goals
    assert [goal.deadline.timex for goal in goals] == ["2030", "2035"]


def test_who_speaks_with_no_post_told_speaks_for_the_company_of_the_text(read):
    goal = only(read("苹果昨日发布财报。库克称，未来四年将在美国投资5000亿美元。"))
    assert (goal.holder.name, goal.source.name) == ("Apple", "库克")


def test_a_need_is_no_goal(read):
    only(read("能源部长称，希望年内把石油储备补满，需要花费200亿美元。"))


def test_time_to_take_opens_the_goal_that_an_object_mark_leads_in(read):
    goal = only(read("我们要用三年时间，把不良率从3%降到1%。"))
    assert (goal.target.value, goal.baseline.value, goal.deadline.to) == (1, 3, "2027-05-20")
    assert not read("他要用一生时间，把这件事讲清楚。").goals


def test_a_judgement_is_no_forecast(read):
    assert not read("我敢说，它会是今年体验最好的旗舰！").goals


NO_ENDS = [
    "中远海控选择将两艘货船改走南线。",
    "海尔将太阳能电池授予小镇。",
    "北方新区规划面积约85平方公里，建设用地规划30平方公里。",
    "在关税冲击之下，不少工厂停产。",
    "在保证质量的基础上，海尔推进改革。",
    "外需增长预期放缓，股市受到好于预期的数据提振。",
    "省政府批复同意设立开发区。",
    "运费每箱200或400美元地涨。",
    "要想救自己，格力需要依计行事。",
    "8小时内吃完三餐。",
]


@pytest.mark.parametrize("text", NO_ENDS)
def test_what_is_moved_laid_out_or_only_goes_along_is_no_goal(read, text):
    assert not read(text).goals


@pytest.mark.parametrize(
    "text",
    [
        "余承东将全程直播六小时。",
        "特斯拉规划年产能40吉瓦时。",
        "董事会同意投资5亿元建厂。",
        "海尔保证三年内不裁员。",
    ],
)
def test_the_same_words_state_a_goal_where_they_are_the_verb(read, text):
    only(read(text))
