"""Words that trigger goals, fill their slots or speak against them."""

from extractor.lang.goal_words import Cue, CueWords

_FIRM = "firm"


def _each(words: str, cue: Cue) -> dict[str, Cue]:
    return dict.fromkeys(words.split(), cue)


CUES = CueWords(
    verbs={
        **_each(
            "力争 争取 力求 力图 力保 谋求 瞄准 剑指 直指 冲刺 冲击 锚定 志在 旨在 有信心", Cue("target")
        ),
        **_each("目标 目标是 目标为", Cue("target")),
        **_each(
            "计划 打算 拟 准备 预备 筹划 规划 部署 决定 谋划 拟定 同意 决心 寻求 考虑", Cue("plan", "certain")
        ),
        **_each(
            "承诺 确保 保证 誓要 誓将 誓夺 誓言 誓 立誓 答应", Cue("pledge", "certain", _FIRM, says=True)
        ),
        **_each("希望 期望 期待 希冀 渴望 立志 梦想 想 想要 有意 意欲 致力于", Cue("aspiration")),
        **_each("预计 预期 预测 预估 预料 料 看好 估计 估算", Cue("forecast", "probable", says=True)),
        **_each("有望 或将 或 料将 可能 将可", Cue("forecast", "possible")),
        **_each("对标 看齐 比肩", Cue("benchmark", "deontic")),
        **_each("坚持 深化 坚定不移", Cue("strategy", "certain", _FIRM)),
    },
    nouns=_each("目标 计划 规划 愿景", Cue("target")),
    adjectives={},
    auxiliaries={
        **_each(
            "将 将会 必将 将要 势将 还将 也将 仍将 均将 并将 都将 将于 将在 将以 不会",
            Cue("plan", "certain", _FIRM),
        ),
        **_each("要 务必 一定要 会", Cue("plan", "deontic", _FIRM)),
    },
    reporting=frozenset(
        "称 表示 说 指出 透露 宣布 认为 强调 介绍 写道 坦言 直言 回应 提出 显示 公告 披露 报道 获悉 预言 预测 消息 "
        "道 谈到 提到 明确 要求 显示 说道 公布 发文称 称将".split()
    ),
    conditions=frozenset(
        "如果 若 假如 倘若 要是 假设 一旦 是否 能否 除非 如 万一 会不会 要不要 只要 若是 如若 可否".split()
    ),
    rumours=frozenset("说法 传闻 传言 谣言 猜测 流言 谣传 误读 误解 质疑".split()),
    denials=frozenset("不 没有 无意 不会 暂无 无 未 并未 没 从未 拒绝 不再 不愿 不能 未能 没能 未曾".split()),
    idle_verbs=frozenset("是 有 会 能 可以 需要 应该 应 导致 意味着 面临 失去 看到 觉得 知道 死".split()),
    generic_subjects=frozenset("你 您 你们 大家 谁 什么 人们 消费者 网友 这 那 有人 用户".split()),
    self_words=frozenset("我们 公司 集团 我司 我行 本公司 我 咱们".split()),
    human_nouns=frozenset(
        "机构 分析师 专家 业内 业内人士 市场 政府 企业 部门 官方 团队 管理层 银行 我国 中国 美国 日本 "
        "全国 国家 高管 外媒 媒体 厂商 运营商 车企 平台 当地 市政府 省政府".split()
    ),
    personnel=frozenset(
        "举行 召开 举办 开幕 闭幕 上市 发布 开售 亮相 退市 播出 上映 首发 登场 开始 启动 公布 揭晓 开播 报名 开业 直播 "
        "出席 访问 参加 离任 退休 到访 开庭 登陆 回归 离职 卸任 抵达 发售 开启 开考 下线 发射 出场 登台 上台 公演 "
        "合作 表演 首映 截止 结束 到来 迎来 进行 同台 会晤 展示 执行".split()
    ),
    starts=frozenset(),
    actions=frozenset(
        "构建 打造 推进 推动 实现 加快 加强 探索 布局 建设 建立 完善 优化 健全 深化 培育 扩大 提升 提高 降低 下调 增加 形成 "
        "支持 促进 推出 出台 开展 落实 设立 组织 实施 整合 整治 拓展 突破 引进 发展 改革 创新 保障 强化 做强 做大 统筹".split()
    ),
    ranks={
        "第一": 1,
        "首位": 1,
        "榜首": 1,
        "龙头": 1,
        "最大": 1,
        "冠军": 1,
        "第一名": 1,
        "之首": 1,
        "首家": 1,
        "最强": 1,
    },
    relations={
        **dict.fromkeys("对标 看齐 比肩".split(), "benchmark_against"),
        **dict.fromkeys("超越 超过 赶超 反超 领先 碾压 击败 打败 干掉".split(), "surpass"),
        **dict.fromkeys("追赶 追上 赶上".split(), "catch_up"),
        **dict.fromkeys("媲美 对齐 持平".split(), "match"),
    },
    directions={
        **dict.fromkeys(
            "增长 提升 提高 增加 扩大 新增 增至 提高到 上调 扩产 加大 投入 投资 招聘 招 上修 翻番 增聘 引进".split(),
            "increase",
        ),
        **dict.fromkeys(
            "减少 降低 下调 下降 压缩 压降 削减 降至 裁员 缩减 调降 下修 降准 降息 降价".split(), "decrease"
        ),
        **dict.fromkeys(
            "达到 实现 完成 突破 交付 做到 拿下 达 恢复 冲击 升至 介于 覆盖 挺进 重返 重回 冲进 迈入 步入 迈进".split(),
            "reach",
        ),
        **dict.fromkeys("保持 维持 坚持 稳定".split(), "maintain"),
        **dict.fromkeys("超过 超越 赶超".split(), "surpass"),
        **dict.fromkeys("成为 打造成 跻身".split(), "become"),
        **dict.fromkeys(
            "建设 建立 设立 打造 开设 新建 兴建 建造 构建 成立 建成 建 开 开出 新开 再开 开店 增开".split(),
            "establish",
        ),
        **dict.fromkeys("推出 发布 上市 发售 推动".split(), "launch"),
        **dict.fromkeys("退出 出售 关闭 停止 剥离".split(), "exit"),
    },
    metrics={
        "营业收入": "revenue",
        "营收": "revenue",
        "收入": "revenue",
        "销售额": "revenue",
        "销量": "shipments",
        "出货量": "shipments",
        "出货": "shipments",
        "净利润": "net_profit",
        "利润": "net_profit",
        "交付": "deliveries",
        "市场份额": "market_share",
        "市占率": "market_share",
        "份额": "market_share",
        "门店": "store_count",
        "新店": "store_count",
        "研发": "rd_investment",
        "排放": "emissions",
        "员工": "headcount",
        **dict.fromkeys(("研发人员", "科研人员", "技术人员", "员工总数"), "headcount"),
        "岗位": "headcount",
        "产能": "capacity",
        "产量": "production",
        "用户": "users",
        "价格": "price",
        "售价": "price",
        "成本": "costs",
        "市值": "market_capitalisation",
        "投资": "investment",
        "投入": "investment",
        "总产值": "output_value",
        "产值": "output_value",
        "增速": "growth",
        "利率": "interest_rate",
    },
    results={
        **dict.fromkeys(
            "提前完成 完成 达成 实现 实现了 兑现 达到 达到了 做到 履行 完成了 达成了 兑现了 如期完成".split(),
            "achieved",
        ),
        **dict.fromkeys(
            "未达 未完成 没有完成 未能完成 未达到 不及 低于 落空 泡汤 失守 差 逊于 落后于 未达标 不达".split(),
            "missed",
        ),
        **dict.fromkeys("超额完成 超出 超过了 超过 高于 好于 优于 超".split(), "exceeded"),
    },
    accomplished=frozenset("已 已经 提前 超额 如期 顺利 圆满 成功 全面 按期 均 都 率先 最终".split()),
    statuses={
        **dict.fromkeys(
            "重申 再次强调 再次确认 再次承诺 确认 维持 坚持 守住 不变 仍为 仍是 仍然是 依然是 保持".split(),
            "reaffirmed",
        ),
        **dict.fromkeys(
            "上调 下调 上修 下修 调高 调低 调升 调降 调整 修订 修正 提高 提升 降低 降 升 增加 减少 缩减 削减".split(),
            "revised",
        ),
        **dict.fromkeys(
            "取消 撤回 撤销 收回 放弃 搁置 终止 中止 暂停 暂缓 叫停 打消 不再追求 不再坚持 不再寻求".split(),
            "withdrawn",
        ),
    },
    goal_nouns={
        "目标": Cue("target"),
        **_each("计划 规划 打算 方案", Cue("plan", "certain")),
        "指引": Cue("guidance", "probable"),
        **_each("预期 预测 预估 展望 预计", Cue("forecast", "probable")),
        "承诺": Cue("pledge", "certain", _FIRM),
    },
    demands=frozenset("反对 抗议 要求 建议 呼吁 质疑 批评 禁止 避免 防止 敦促 请求 督促 指责".split()),
    doubts=frozenset("是否 能否 会不会 要不要 可否".split()),
    formers=tuple(
        "此前 之前 先前 早前 早先 原先 原本 原来 原定 原 前值 目前 当前 现在 如今 现 去年 上年 前年 上月 上周 上季度 上一 "
        "上季 上半年 上次 今年 一季度 二季度 三季度 四季度".split()
    ),
    split=(
        "看齐",
        "志在",
        "誓要",
        "誓言",
        "立志",
        "下修",
        "上修",
        "剑指",
        "有信心",
        "对标",
        "比肩",
        "梦想",
        "誓",
    ),
    players=tuple(
        "国足 男足 女足 女排 男排 男篮 女篮 国乒 球队 国家队 代表队 俱乐部 主队 客队 球员 选手 主帅 主教练".split()
    ),
    settled=frozenset(
        "提出 立下 定下 设下 设定 制定 制订 确定 设立 公布 宣布 发布 确立 明确 树立 许下 订下 立 定 订 设".split()
    ),
    disposals=frozenset(
        "取消 终止 叫停 删除 曝光 公开 泄露 没收 推翻 清零 下架 召回 转让 抵押 处死 逮捕 击败".split()
    ),
    recorded=("时间", "日期", "时长", "寿命", "价格", "结果", "方法", "损失", "收益率", "值"),
    later=("明年", "后年", "明后", "下个月", "下月"),
    strategies=("战略", "路线", "方针", "策略", "道路", "原则", "理念"),
    topics=("方面", "上", "层面", "领域", "中", "下"),
    listings=r"赴.{1,4}上市|(?:分拆|独立|整体|回|境外|海外|[AH]股|主板|科创板|创业板|北交所|港交所|纳斯达克|挂牌)上市"
    r"|登陆.{0,3}(?:[AH]股|主板|科创板|创业板|北交所|港交所|港股|纳斯达克|资本市场)|IPO",
    taking=("用", "花", "："),
    deadline_marks=frozenset(("到", "至", "在", "于", "未来", "今后", "截至")),
    human_endings=tuple(
        "员 者 商 家 方 局 部 委 厂 行 院 校 会 队 族 群体 公司 企业 机构 集团 政府 人士 人员 团队 部门 银行".split()
    ),
    prepositions=frozenset(
        "在 于 从 对 为 以 自 向 与 据 根据 按照 按 针对 通过 随着 经 经过 围绕 就 比 较 除".split()
    ),
    uncontrolled=frozenset(
        "成为 告别 面临 迎来 失去 遭遇 受益 超过 突破 达到 达 减少 增加 增长 下降 上涨 下跌 涨价 降价 缺货 受到 进入 "
        "陷入 出现 引发 带来 影响 推高 拖累 承压 回暖 复苏 恢复 持续 保持 维持".split()
    ),
    launches=frozenset(
        "商用 上市 发布 推出 亮相 开售 量产 投产 交付 建成 通车 开通 开业 开工 完工 竣工 落成 上线 落地 首发".split()
    ),
    closers=("为", "至", "到", "成", "给", "入", "作", "在", "离", "出", "回", "进", "掉", "走", "知"),
    arrivals=("达到", "达", "到", "至", "为", "突破", "超过", "在", "破", "介于", "冲击", "冲刺"),
    origins=("从", "由", "自"),
    bounds=(
        "约",
        "超",
        "超过",
        "近",
        "逾",
        "不低于",
        "不少于",
        "不超过",
        "不高于",
        "不小于",
        "不大于",
        "不多于",
        "不足",
        "大约",
        "以上",
        "最高",
        "原先的",
        "原来的",
        "新台币",
    ),
    reported=frozenset(
        "revenue net_profit gross_margin operating_margin margin operating_profit shipments deliveries "
        "capital_expenditure eps".split()
    ),
    forecasters=(
        *"高盛 摩根 大摩 小摩 花旗 瑞银 野村 里昂 中金 汇丰 德银 麦格理 杰富瑞 美银 巴克莱 瑞信 伯恩斯坦 惠誉 穆迪 标普 彭博".split(),
        "证券",
        "研究",
        "投顾",
        "咨询",
        "评级",
        "研报",
        "智库",
        "投行",
        "Research",
        "IDC",
        "Counterpoint",
        "Canalys",
    ),
    outsiders=frozenset(
        "分析师 首席分析师 经济学家 首席经济学家 研究员 首席研究员 专家 教授 学者 评论员 策略师".split()
    ),
    wide=(
        "全球",
        "全国",
        "国内",
        "行业",
        "市场规模",
        "GDP",
        "经济",
        "中国",
        "我国",
        "车市",
        "楼市",
        "股市",
        "销量排名",
    ),
    lasting=frozenset("一直 一贯 长期 始终 正 正在 正式 向来 历来 多年来 不断 已经 已 早已".split()),
    revised=("上调", "下调", "上修", "下修", "调高", "调低", "调整", "提高", "降低"),
    hedges=frozenset("或 恐 恐怕 料 势必 可能 有望 也许 大概 估计".split()),
    lists=frozenset("同时 此外 另外 并 并且 还 也 其次 再者 与此同时 下一步 接下来".split()),
    turns=("扭亏", "盈亏平衡", "实现盈利"),
    own_places=frozenset("全市 全省 全县 全区 全州 全镇 全域 我市 我省 我县 我区 本市 本省".split()),
    media=(
        "央视",
        "CCTV",
        "新闻",
        "日报",
        "时报",
        "通讯社",
        "晚报",
        "晨报",
        "早报",
        "周刊",
        "新华社",
        "财经",
        "证券报",
        "电视台",
        "News",
    ),
    documents=tuple(
        "方案 年报 财报 季报 公告 报告 纲要 规划 意见 通知 文件 文章 招股书 计划 声明 办法 条例 白皮书 行动计划".split()
    ),
    issuing=tuple("印发 发布 出台 公布 提出 明确 宣布 表示 要求 部署 推出 下发 介绍 称".split()),
    earlier=r"(?:(?:此前|之前|先前|原先|原来|原|去年|上年|前年|上月|上季度?|[一二三四]季度|今年|目前|现有?|同期|[一二三四五六七八九十\d]+月)"
    r"[^，。；：、\n]{0,4}(?:为|是|有)约?|(?:从|由|自|较)(?:目前|现在|现有|此前|去年|原来|原先|原定)?的?约?)\Z",
    superseded=r"此前|之前|先前|原先|原来|原为|原定|原是",
    conditions_ahead=r"(?:(?<=[，。；：“”\s])|\A)(?P<condition>(?:如果|假如|倘若|若是|若(?!干)|一旦|只要|除非|如能|"
    r"[^，。；：“”\s]{1,6}若(?!干)|在[^，。；\n]{1,24}(?:前提|条件|情况)下)[^，。；\n]{0,60})[，,]",
    conditions_behind=r"[，,](?P<condition>(?:前提是|条件是|除非|只要|如果)[^，。；\n]{2,60})",
    multiples={
        **dict.fromkeys(("翻一番", "翻番", "翻倍", "翻了一番", "翻一倍", "倍增"), 2),
        **dict.fromkeys(("翻两番", "翻了两番"), 4),
        **dict.fromkeys(("翻三番", "翻了三番"), 8),
    },
    said=frozenset(
        "说 称 表示 宣布 透露 写道 指出 强调 承诺 提出 重申 报道 证实 发帖 发文 回应 介绍 定下 披露".split()
    ),
    acts={
        **dict.fromkeys(("裁员", "招聘", "招募", "扩招"), "headcount"),
        **dict.fromkeys(("降价", "涨价", "提价"), "price"),
        **dict.fromkeys(("降息", "加息"), "interest_rate"),
        **dict.fromkeys(("开店", "家门店", "家店", "门店"), "store_count"),
        **dict.fromkeys(("投入", "投", "斥资"), "investment"),
        **dict.fromkeys(("交付",), "deliveries"),
        **dict.fromkeys(("出货", "售出", "卖出"), "shipments"),
        **dict.fromkeys(("碳中和", "净零"), "emissions"),
        **dict.fromkeys(("经济增长", "增速"), "growth"),
    },
    sectors=frozenset("市场 业务 板块 领域 行业 赛道 产业".split()),
)
