"""Chinese roles, class by class: who holds, held or will hold which post where."""

import pytest

BEFORE = [
    ("华为副总裁陈志远出席了会议。", "陈志远", "副总裁", "华为", "current"),
    ("海宁集团旗下的云帆科技有限公司总经理林晓东说，订单饱满。", "林晓东", "总经理", "云帆科技有限公司", "current"),
    ("南京大学商学院教授周文博认为，出口会回升。", "周文博", "教授", "南京大学商学院", "current"),
    ("临江市委书记吴国强到企业调研。", "吴国强", "书记", "临江市委", "current"),
    ("中国灯具行业协会会长郑立平致辞。", "郑立平", "会长", "中国灯具行业协会", "current"),
    ("小米中国区总裁何伟杰介绍了新品。", "何伟杰", "中国区总裁", "小米", "current"),
    ("联想集团公关部总经理孙丽华回应称，消息不实。", "孙丽华", "公关部总经理", "联想集团", "current"),
    ("华为相关业务负责人赵明辉对记者表示，工厂已经复工。", "赵明辉", "相关业务负责人", "华为", "current"),
    ("腾讯的高级市场总监高雅琴出席了发布会。", "高雅琴", "高级市场总监", "腾讯", "current"),
    ("小米集团（1810.HK）首席财务官马建平辞职。", "马建平", "首席财务官", "小米集团", "former"),
    ("华为CEO陈志远说，研发不会停。", "陈志远", "CEO", "华为", "current"),
    ("美国总统杰克逊周一发表讲话。", "杰克逊", "总统", "美国", "current"),
    ("市自然资源和规划局副局长黄志刚介绍了方案。", "黄志刚", "副局长", "市自然资源和规划局", "current"),
    ("挪威“蓝色海洋”研究所副所长埃里克·汉森指出，鱼群正在北移。", "埃里克·汉森", "副所长", "挪威“蓝色海洋”研究所", "current"),
    ("中国工程院院士、浙江大学教授钱志强发言。", "钱志强", "院士", "中国工程院", "current"),
    ("中国工程院院士、浙江大学教授钱志强发言。", "钱志强", "教授", "浙江大学", "current"),
    ("小米董事长雷军、联想集团总裁陈志远同台。", "雷军", "董事长", "小米", "current"),
    ("小米董事长雷军、联想集团总裁陈志远同台。", "陈志远", "总裁", "联想集团", "current"),
    ("联想集团总裁助理李文涛、王海燕增持了股份。", "王海燕", "总裁助理", "联想集团", "current"),
    ("总设计师罗建国说，飞机将在秋天首飞。", "罗建国", "总设计师", None, "current"),
    ("建筑师唐思远设计了这座桥。", "唐思远", "建筑师", None, "current"),
    ("（记者 马晓春）本市昨日下雪。", "马晓春", "记者", None, "current"),
    ("（编辑：马晓春 郭丽娜）", "郭丽娜", "编辑", None, "current"),
]  # fmt: skip
AFTER = [
    ("陈志远（联想集团副总裁）出席了会议。", "陈志远", "副总裁", "联想集团", "current"),
    ("陈志远，联想集团副总裁，出席了会议。", "陈志远", "副总裁", "联想集团", "current"),
    ("陈志远是联想集团的创始人。", "陈志远", "创始人", "联想集团", "current"),
    ("陈志远目前是联想集团独立董事。", "陈志远", "独立董事", "联想集团", "current"),
    ("陈志远自2020年5月起担任联想集团总经理。", "陈志远", "总经理", "联想集团", "current"),
    ("陈志远将于下月出任联想集团首席运营官。", "陈志远", "首席运营官", "联想集团", "incoming"),
    ("陈志远被任命为联想集团首席技术官。", "陈志远", "首席技术官", "联想集团", "incoming"),
    ("联想集团任命陈志远为首席产品官。", "陈志远", "首席产品官", "联想集团", "incoming"),
    ("陈志远当选为浙江省商会会长。", "陈志远", "会长", "浙江省商会", "incoming"),
    ("陈志远卸任联想集团董事长。", "陈志远", "董事长", "联想集团", "former"),
    ("陈志远已辞去联想集团董事长职务。", "陈志远", "董事长", "联想集团", "former"),
    ("陈志远不再担任联想集团总裁。", "陈志远", "总裁", "联想集团", "former"),
    ("会议决定，免去陈志远的联想集团副总裁职务。", "陈志远", "副总裁", "联想集团", "former"),
    ("陈志远今年五十岁，曾任联想集团华东区总经理。", "陈志远", "华东区总经理", "联想集团", "former"),
    ("陈志远，男，1970年生，硕士学历，历任联想集团副总裁、临江银行行长，现任小米集团总裁。", "陈志远", "行长", "临江银行", "former"),
    ("陈志远，男，1970年生，硕士学历，历任联想集团副总裁、临江银行行长，现任小米集团总裁。", "陈志远", "总裁", "小米集团", "current"),
    ("由陈志远接替吴国强出任联想集团总裁。", "陈志远", "总裁", "联想集团", "incoming"),
    ("由陈志远接替吴国强出任联想集团总裁。", "吴国强", "总裁", "联想集团", "former"),
    ("联想集团总裁一职将由陈志远接任。", "陈志远", "总裁", "联想集团", "incoming"),
    ("联想集团的董事长为陈志远。", "陈志远", "董事长", "联想集团", "current"),
    ("曾担任联想集团副总裁的陈志远创办了一所学校。", "陈志远", "副总裁", "联想集团", "former"),
    ("作为联想集团总裁，陈志远每周走访一家门店。", "陈志远", "总裁", "联想集团", "current"),
    ("会议由陈志远院士主持。", "陈志远", "院士", None, "current"),
    ("泗水县教育局陈志远局长介绍了情况。", "陈志远", "局长", "泗水县教育局", "current"),
]  # fmt: skip
CLAUSES = [
    ("陈志远曾任联想集团副总裁。他于2018年出任小米总经理。", "陈志远", "总经理", "小米", "current"),
    ("陈志远1998年加入华为，2011年起任消费者业务CEO。", "陈志远", "CEO", "华为", "current"),
    ("陈志远、吴国强分别担任联想集团董事长和总裁。", "陈志远", "董事长", "联想集团", "current"),
    ("陈志远、吴国强分别担任联想集团董事长和总裁。", "吴国强", "总裁", "联想集团", "current"),
    ("陈志远目前为联想集团副总裁，此前曾在戴尔担任财务总监。", "陈志远", "财务总监", "戴尔", "former"),
    ("据联想集团公告，陈志远因个人原因申请辞去公司董事、总经理职务。", "陈志远", "董事、总经理", "联想集团", "former"),
    ("陈志远既是联想集团的CEO，也是小米的董事。", "陈志远", "董事", "小米", "current"),
    ("陈志远表示，他将担任联想集团总裁。", "陈志远", "总裁", "联想集团", "incoming"),
    ("出席嘉宾：\n陈志远 联想集团副总裁\n吴国强 小米副总裁", "吴国强", "副总裁", "小米", "current"),
]  # fmt: skip
STATUS = [
    ("前华为副总裁陈志远加入了学校。", "陈志远", "副总裁", "华为", "former"),
    ("华为前副总裁陈志远加入了学校。", "陈志远", "副总裁", "华为", "former"),
    ("华为原首席科学家陈志远加入了学校。", "陈志远", "首席科学家", "华为", "former"),
    ("时任华为副总裁陈志远签署了协议。", "陈志远", "副总裁", "华为", "former"),
    ("华为候任总裁陈志远签署了协议。", "陈志远", "总裁", "华为", "incoming"),
    ("目前华为副总裁陈志远仍在国外。", "陈志远", "副总裁", "华为", "current"),
]
STORY = [
    ("联想集团今日发布年报。公司总裁陈志远表示，利润增长。", "陈志远", "总裁", "联想集团", "current"),
    ("联想集团今日发布年报。董事会秘书陈志远表示，利润增长。", "陈志远", "董事会秘书", "联想集团", "current"),
    ("招商银行今日发布年报。该行副行长陈志远表示，贷款增长。", "陈志远", "副行长", "招商银行", "current"),
    ("聯想集團今日發布年報。公司總經理陳志遠表示，利潤增長。", "陳志遠", "總經理", "聯想集團", "current"),
]  # fmt: skip
NOTHING = [
    "公司总裁拒绝置评。",
    "董事长表示，公司不会裁员。",
    "陈志远参加了记者会。",
    "陈志远与总裁的司机同行。",
    "陈志远以孔子为代表写了一篇文章。",
    "陈志远没有担任联想集团总裁。",
    "陈志远拒绝出任联想集团总裁。",
    "陈志远老师今天没有来。",
    "陈志远先生今天没有来。",
    "陈志远在北京工作。",
    "家长陈志远在门口等候。",
    "对手陈志远赢得了比赛。",
    "陈志远采访了联想集团。",
    "陈志远律师事务所今日开业。",
    "陈志远批评了校长培训班。",
    "联想集团正在寻找新的总裁。陈志远对此表示关注。",
]


def roles(extractor, text):
    from extractor.schema.document import Document

    record = extractor(Document(id="t", text=text, lang="zh", published="2024-05-06"))
    bodies = {
        entity.id: {entity.name, *(mention.text for mention in entity.mentions)}
        for entity in (*record.companies, *record.organizations)
    }
    return [
        (person.name, role.title, bodies.get(role.organization, {role.organization}), role.status)
        for person in record.people
        for role in person.roles
    ]


@pytest.mark.parametrize(
    ("text", "person", "title", "body", "status"), [*BEFORE, *AFTER, *CLAUSES, *STATUS, *STORY]
)
def test_a_role_comes_out_whole(extractor, text, person, title, body, status):
    found = roles(extractor, text)
    assert any(
        (name, said, held) == (person, title, status) and body in bodies for name, said, bodies, held in found
    ), found


@pytest.mark.parametrize("text", NOTHING)
def test_what_states_no_post_of_a_named_person_gives_no_role(extractor, text):
    assert roles(extractor, text) == []


def test_a_title_goes_to_the_name_behind_it_and_not_to_the_one_before(extractor):
    found = roles(extractor, "陈志远，联想集团董事长吴国强，以及周文博都到了。")
    assert [(name, title) for name, title, *_ in found] == [("吴国强", "董事长")]


def test_a_post_that_one_person_holds_is_not_shared_by_the_next_name(extractor):
    found = roles(extractor, "联想集团董事长吴国强、周文博都到了。")
    assert [(name, title) for name, title, *_ in found] == [("吴国强", "董事长")]


def test_titles_are_exact_to_the_character(extractor):
    record = extractor("聯想集團創辦人、董事長兼執行長陳志遠表示，利潤增長。")
    (role,) = record.people[0].roles
    assert record.document.text[role.start : role.end] == role.title == "創辦人、董事長兼執行長"
