"""Words that refer back to companies, other bodies and people."""

import re

from extractor.lang.reference_words import ReferenceWords

_COMPANY = (
    "公司 集团 企业 厂商 车企 药企 房企 券商 银行 平台 品牌 巨头 车厂 运营商 制造商 零售商 开发商 供应商 服务商 "
    "机构 上市公司 初创公司 独角兽 商家 手机厂商 汽车厂商 科技公司 互联网公司 行 司"
)

_OBSERVERS = re.compile(
    r"\A(?:高盛|摩根|大摩|小摩|花旗|瑞银|野村|里昂|中金|汇丰|德银|麦格理|杰富瑞|美银|巴克莱|"
    r"瑞信|伯恩斯坦|惠誉|穆迪|标普|彭博|路透|财联社|集邦|晨星|IDC|Canalys|Counterpoint|TrendForce|Gartner|Omdia)"
    r"|(?:证券|研究|研究院|研究所|咨询|评级|基金|投行|资本|资管|数据|社|报|网|新闻)\Z"
)

REFERENCES = ReferenceWords(
    heads={
        **dict.fromkeys(_COMPANY.split(), "company"),
        "局": "agency",
        "部": "agency",
        "部门": "agency",
        "大学": "university",
        "校": "university",
        "俱乐部": "team",
    },
    plain_heads=frozenset("公司 集团 企业 司".split()),
    weak_heads=frozenset("平台 品牌 机构 商家".split()),
    loose_heads=frozenset("机构 银行 行".split()),
    definite=frozenset("该 本 这家 这个 这间 该家 此".split()),
    indefinite=frozenset(
        "一家 某 某家 另一家 一间 一个 任何 每家 多家 几家 数家 不少 很多 许多 各 各家 两家 三家 有些 一些 "
        "其他 其它 中小 外国 国内 同类 部分 所有 有的 哪家 别的 大型 外资 内资 科技 互联网".split()
    ),
    others=frozenset(),
    body_pronouns=frozenset(("它", "其")),
    male=frozenset(("他",)),
    female=frozenset(("她",)),
    posts=frozenset("董事长 创始人 总裁 掌门人 企业家 首席执行官 总经理 负责人".split()),
    humans=frozenset(
        "男子 女子 男人 女人 男孩 女孩 丈夫 妻子 儿子 女儿 父亲 母亲 妈妈 爸爸 朋友 同事 邻居 用户 消费者 网友 "
        "业主 车主 乘客 顾客 客户 员工 学生 患者 居民 市民 嫌疑人 当事人 受害人 人士 知情人 知情人士 从业者 店员 "
        "司机 骑手 粉丝 男士 女士 小伙 姑娘 老人 孩子 读者 候选人".split()
    ),
    outsiders=frozenset("分析师 分析人士 经济学家 专家 记者 投资者 律师 业内人士 研究员 网友 用户".split()),
    observers=_OBSERVERS,
    houses=frozenset("券商 银行 机构 行".split()),
    self_words=frozenset("我们 我司 我行 咱们 我社 我店 我厂 本公司 我公司".split()),
    accounts=frozenset("官方 官微 官方微博 官方账号 官方帐号 有限公司 公司账号".split()),
)
