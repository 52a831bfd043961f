"""Chinese words for what companies report."""

from extractor.lang.measure_words import MeasureWords


def _names(table: dict[str, str]) -> dict[str, str]:
    """Spread the words of each metric, parted by blanks."""
    return {word: name for name, words in table.items() for word in words.split()}


METRICS = _names(
    {
        "revenue": "营业收入 营业总收入 总营收 营收 收入 总收入 销售额 销售收入 营业额 流水",
        "gross_profit": "毛利 毛利润",
        "operating_profit": "营业利润 经营利润 经营溢利 经营盈利",
        "operating_loss": "经营亏损 营业亏损",
        "pretax_profit": "利润总额 税前利润",
        "net_profit": "净利润 归母净利润 归属于上市公司股东的净利润 归属净利润 纯利 净利 利润 盈利 溢利 净赚",
        "net_loss": "净亏损 亏损 净亏",
        "ebitda": "息税折旧摊销前利润",
        "eps": "每股收益 每股盈利 基本每股收益",
        "dividend": "股息 分红 派息 现金红利",
        "gross_margin": "毛利率",
        "operating_margin": "营业利润率 经营利润率",
        "margin": "净利率 利润率 净利润率",
        "market_share": "市场份额 市占率 市场占有率 份额",
        "market_capitalisation": "市值 总市值",
        "valuation": "估值",
        "shipments": "出货量 销量 销售量 出货 总销量 累计销量",
        "deliveries": "交付量 交付数量",
        "production": "产量 总产量",
        "capacity": "产能 年产能 装机容量 装机",
        "orders": "订单 新签合同额 合同额 签约额",
        "users": "月活跃用户 月活用户 日活跃用户 用户数 用户规模 月活 日活 会员数 用户量",
        "headcount": "员工总数 员工人数 员工数",
        "capital_expenditure": "资本开支 资本支出",
        "rd_investment": "研发投入 研发费用 研发支出 研发开支 研发经费",
        "debt": "负债 有息负债 债务 总负债",
        "cash": "现金储备 现金 货币资金",
        "cash_flow": "现金流 经营现金流 自由现金流",
        "assets": "总资产 资产总额 净资产 资产规模",
        "inventory": "库存 存货",
        "costs": "成本 费用 支出 开支",
        "price": "均价 售价 价格 单价 起售价 定价",
        "investment": "投资 总投资 投资额",
        "gmv": "成交额 交易额 交易总额",
        "box_office": "票房 总票房",
        "output_value": "总产值 产值",
        "traffic": "旅客吞吐量 客运量 旅客运输量 发送旅客",
        "exports": "出口额 出口 出口量",
        "imports": "进口额 进口 进口量",
        "trade": "进出口总值 进出口总额 进出口 贸易总额",
        "gdp": "国内生产总值 生产总值",
        "inflation": "居民消费价格",
        "unemployment": "失业率",
    }
)

MEASURES = MeasureWords(
    metrics=METRICS,
    counted={
        **dict.fromkeys(("门店", "店", "家门店"), "store_count"),
        **dict.fromkeys(("员工", "名员工"), "headcount"),
        **dict.fromkeys(("用户", "名用户", "会员"), "users"),
        "客户": "customers",
    },
    verbs={
        "交付": "deliveries",
        "卖出": "shipments",
        "售出": "shipments",
        "销售": "shipments",
        "生产": "production",
        "下线": "production",
    },
    money_verbs={"亏损": "net_loss", "赚": "net_profit", "融资": "funding", "募资": "funding"},
    behind=r"的",
    # A metric reaches over a comma only where the clause behind it goes on about its change or size.
    breaks=r"[；;！？!?（(\n]|[，,](?!其?(?:同比|环比|去年同期|上年同期|较|比|增|降|下降|上升|下滑|减少|同增|占|创|达|超|为|约|合|扣除))",
    compared=r"(?:去年同期|上年同期|同期|上季度?|去年|上年|此前|原来)的?(?:为|是)?\Z",
    possessive=r"(?:(?!同比|环比|预计)[^，。；、和与]){0,14}",
    owners_behind=r"(?!)",
    bystanders=r"(?:据|与|和|跟|同|向|对|被|由|从|比|按|来自|根据|受|跌破|超过|超越)\Z",
    reporters=r"[^，。；]{0,12}(?:发布|公布|披露|统计|监测|数据|报告)[^，。；]{0,16}(?:数据|报告|统计|显示|指出)(?!期)|数据|统计",
    heads=frozenset(),
    verb_links=r"(?:了|的|约|超|逾|近|共|出|达|超过|新车|汽车|手机|整车)*",
)
