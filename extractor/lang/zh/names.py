"""Words in and around names of companies and other bodies."""

from extractor.lang.legal_forms import HAN_ENDINGS
from extractor.lang.text_words import NameWords

_BODIES = {
    "government": "政府 市政府 省政府 国务院 人大 政协 议会 国会 参议院 众议院 法院 检察院 白宫 内阁 人民政府 常委会",
    "agency": "部 委 局 署 厅 委员会 办公室 管理局 监管局 总局 证监会 银保监会 发改委 央行 海关 公安 警方 警察 交警 "
    "消防 派出所 法庭 大使馆 领事馆 统计局 税务局 部队 军 交易所 指挥部 监督局 中心",
    "party": "党 党委 共产党 民主党 共和党 纪委 组织部 宣传部",
    "university": "大学 学院 中学 小学 学校 研究院 研究所 幼儿园 科学院 工程院 实验室",
    "ngo": "协会 学会 商会 联合会 基金会 红十字会 联盟 工会 妇联 组织 联合国 欧盟 世卫组织 医院 博物馆 图书馆 "
    "教会 社区 村委会 居委会 智库 论坛 组委会",
    "team": "队 国家队 俱乐部 足球队 篮球队 男篮 女排 国足",
}

NAMES = NameWords(
    legal_endings=frozenset((*HAN_ENDINGS, "股份公司", "子公司")),
    business_endings=frozenset(
        "银行 证券 保险 科技 电器 通信 电信 联通 石化 石油 药业 制药 医药 置业 资本 基金 信托 物流 快递 传媒 影业 "
        "半导体 微电子 钢铁 矿业 乳业 酒业 重工 超市 百货 日报 晚报 早报 时报 新闻网 通讯社 电视台 卫视 周刊 期货 人寿 "
        "铁路 电气 家居 实业 生物科技 材料 新材料 智能 锂电 光电 股份 食品 饮料 地产 航空公司".split()
    ),
    industries=frozenset(
        "汽车 航空 网络 软件 能源 电力 电子 移动 财经 酒店 商城 出行 影视 游戏 医疗 教育 金融".split()
    ),
    branches=frozenset(
        "分行 支行 总行 分公司 营业部 信用卡中心 公社 网 中国 分社 总社 分店 办事处 代表处 事业部".split()
    ),
    surnames=frozenset(
        "王李张刘陈杨黄赵吴周徐孙马朱胡郭何高林罗郑梁谢宋唐许韩冯邓曹彭曾肖田董潘袁蔡蒋余于杜叶程魏苏吕丁任卢姚沈钟姜崔谭陆范汪廖石金韦贾夏付方邹熊白孟秦邱侯江尹薛"
        "闫雷龙黎史陶贺毛段郝顾龚邵覃武钱戴严莫孔向常汤康易乔赖文温殷葛章鲁俞柳邢路岳倪施牛洪庞颜聂齐梅庄辛管祝左涂焦项柯阮欧裴阎翟耿詹关申凌卓宁单季费鲍滕甘舒卜"
    ),
    regions=frozenset(
        "北京 上海 天津 重庆 河北 山西 辽宁 吉林 黑龙江 江苏 浙江 安徽 福建 江西 山东 河南 湖北 湖南 广东 海南 四川 贵州 云南 陕西 甘肃 青海 内蒙古 广西 宁夏 新疆 "
        "香港 澳门 台湾 广州 深圳 杭州 南京 苏州 宁波 成都 武汉 西安 郑州 长沙 合肥 福州 厦门 济南 青岛 大连 沈阳 哈尔滨 长春 石家庄 太原 昆明 贵阳 南宁 南昌 无锡 常州 佛山 "
        "东莞 珠海 温州 北京市 上海市 深圳市 广州市 杭州市".split()
    ),
    bulletins=frozenset(
        "拟 子公司 全资子公司 控股子公司 控股股东 实控人 股东 净利润 上半年 前三季度 一季度 中标 终止 签订 预中标 收到 非公开发行 回购 定增 停牌 复牌 减持 增持 披露 业绩预告 年报 半年报 三季报 一季报 二季度 三季度 四季度 "
        "聘任 质押 解除质押 可转债 重大资产重组 股票交易异常波动".split()
    ),
    sites=frozenset("新工厂 新厂 新厂区 新基地 新园区 新产线 新门店 新店 旗舰店 生产线 总部大楼".split()),
    markets=frozenset("中国区 大中华区 华东区 华南区 华北区 亚太区 欧洲区 北美区 海外区".split()),
    eponyms=frozenset(
        "主义 思想 架构 时间 定律 定理 效应 奖 公式 悖论 曲线 病 指数 杯 级 方程 常数 猜想 函数 原理 综合征 法则 系数".split()
    ),
    categories=frozenset(
        "厂商 品牌 巨头 车企 药企 房企 运营商 供应商 制造商 经销商 零售商 开发商 独角兽 券商 服务商 生产商 代工厂 连锁品牌 "
        "上市公司 初创公司 子公司 母公司 控股股东 竞争对手 电商平台".split()
    ),
    tails=frozenset(
        "总店 门店 分店 专卖店 IPO CEO CFO COO CTO App APP LOGO 讯 研报 快讯 消息 报道 新闻 官微 官网 旗舰店 产品 手机 公告 财报 年报 股价 官宣 专稿".split()
    ),
    body_words={word: kind for kind, words in _BODIES.items() for word in words.split()},
    not_bodies=frozenset(
        "沪深 上证 深证 创业板 科创板 新三板 北交所 恒生指数 道琼斯 纳斯达克 标普 公司 集团 该公司 本公司 银行 "
        "企业 机构 媒体 平台 官方 官网 微博 微信 安卓 鸿蒙 北京 上海 全会 大会 两会 峰会 会议 G20 MBA CEO GDP IPO AI "
        "中标 中华 校招 该行 党组 学校 医院 大学 法院 警方 政府 协会 基金 证券 部门 中心 总部 分部".split()
    ),
    common=frozenset(
        "公司 集团 银行 城商行 农商行 股份行 国有大行 外资行 券商 基金公司 险企 房企 车企 药企 央企 国企 民企 企业 机构 中国 美国 全国 国际 世界 市场 消费者 用户 记者 网友 专家 我们 他们".split()
    ),
    no_people=frozenset(
        "阿姨 叔叔 大叔 大妈 大爷 奶奶 爷爷 姥姥 姥爷 外婆 外公 舅舅 姑姑 姐姐 哥哥 弟弟 妹妹 宝宝 宝贝 老公 老婆 闺蜜 楼主 博主 小编 粉丝 "
        "熊孩子 小胖子 小朋友 小伙伴 小姐姐 小哥哥 小仙女 女神 男神 学霸 土豪 今儿 明儿 昨儿 后儿 博文 长文 原文 贴文 推文 微博 微信 "
        "观音 菩萨 佛祖 如来 上帝 老天爷 财神 月老 阎王 龙王 贺新春 贺岁 贺新年 迎新春 迎新年 迎国庆 贺中秋".split()
    ),
    business_nouns=frozenset(
        "股价 股份 股东 营收 净利润 门店 财报 旗舰店 产品 手机 汽车 市值 员工 用户 董事会 总部 年报 销量 官网 品牌".split()
    ),
    corporate_nouns=frozenset("股价 营收 净利润 门店 财报 董事会".split()),
    business_verbs=frozenset("发布 推出 收购 上市 融资 回购 交付 出货 投产 招聘 裁员 开店".split()),
    joining=frozenset(),
    articles=frozenset(("该", "本", "这家", "由", "据", "在", "与", "和", "向", "对")),
    body_references={
        "该公司": "company",
        "本公司": "company",
        "这家公司": "company",
        "该集团": "company",
        "该企业": "company",
        "这家企业": "company",
        "该行": "company",
        "公司": "company",
        "集团": "company",
    },
)
