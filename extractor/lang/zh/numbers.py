"""Numbers."""

from extractor.lang.value_words import NumberWords
from extractor.schema.mention import Modifier

_BOUNDS: dict[Modifier, str] = {
    "more_than": "超过 超 逾 多于 高于 大于 突破 破 冲破 超出 远超 越过 超逾 过 ＞ >",
    "less_than": "不到 不足 低于 少于 未满 不满 未达 小于 未到 跌破 ＜ <",
    "at_least": "至少 起码 不低于 不少于 最少 最低 不小于 不下 不下于 ≥",
    "at_most": "最多 至多 最高 不超过 不高于 不多于 上限 封顶 不超 顶多 ≤",
    "approx": "约 大约 约为 近 将近 接近 逼近 大概 差不多 约合 约达 约占 大致 预计约 几近 临近 ~ ～",
}

NUMBERS = NumberWords(
    spaced=False,
    small={
        **{word: number for number, word in enumerate("零一二三四五六七八九")},
        **{word: number for number, word in enumerate("〇壹贰叁肆伍陆柒捌玖")},
        "两": 2, "兩": 2, "貳": 2, "叄": 3, "參": 3, "叁": 3, "陸": 6,
    },
    leading=("两", "兩"),
    clock_parts=("分", "刻", "秒", "钟", "鐘", "半"),
    tens={"廿": 20, "卅": 30, "卌": 40},
    multipliers={"十": 10, "百": 100, "千": 1000, "拾": 10, "佰": 100, "仟": 1000},
    scales={"万": 10**4, "亿": 10**8, "兆": 10**12, "萬": 10**4, "億": 10**8},
    short_scales={"k": 10**3, "w": 10**4},
    money_scales={"m": 10**6, "bn": 10**9},
    points=("点", "點"),
    minus=("负", "負", "零下"),
    halves=("半",),
    fraction_mark="分之",
    mixed=("又",),
    short_fraction_marks=("分", "份"),
    wholes=("的", "以上", "以下", "左右"),
    cell_names={"半百": "50", "半个": "0.5", "半個": "0.5", "1半": "0.5", "一半半": "0.5"},
    cell_scales={"k": 10**3, "m": 10**6, "g": 10**9},
    fillers=("个", "個"),
    inner={"多": "more_than", "余": "more_than", "餘": "more_than", "来": "approx", "來": "approx"},
    vague_inner=("几", "幾"),
    ambiguous=("陆", "陸", "參", "伍", "肆", "拾"),
    halvings=("对折", "對折"),
    halving_cues=("打",),
    equals=("是", "等于", "等於"),
    answer_ends=("而", "这", "這", "那", "吗", "嗎", "吧", "呢"),
    cell_links=("和", "与", "與", "或", "还有", "還有", "加", "减", "減", "乘", "除以", "等于", "等於", "是"),
    unit_prefixes=(
        "千克", "千瓦", "千卡", "千焦", "千帕", "千伏", "千赫", "千字节", "兆瓦", "兆字节", "兆赫", "兆比特",
        "兆欧", "兆帕", "兆伏", "兆焦", "兆牛", "千比特", "千伏安", "千牛", "千欧", "千安", "千流明", "千秒差距",
    ),
    unit_prefixes_of_digits=("千米", "千兆", "百帕"),
    never_counting=("二", "〇", "零"),
    ordinals=("第",),
    vague=("数", "數", "几", "幾", "成", "好几", *(f"{place}上" for place in "晚早网線线路世身马桌街海船车地")),
    rounders={"上": "at_least"},
    before={word: bound for bound, words in _BOUNDS.items() for word in words.split()},
    between=("了", "为", "达", "达到", "人民币", "其", "的", "到"),
    after={
        "以上": "at_least", "及以上": "at_least", "或以上": "at_least", "之上": "at_least", "起": "at_least",
        "以下": "less_than", "及以下": "at_most", "之下": "less_than", "以内": "at_most", "之内": "at_most",
        "左右": "approx", "上下": "approx", "前后": "approx", "+": "at_least", "＋": "at_least",
        "封顶": "at_most", "有余": "more_than", "多": "more_than", "余": "more_than",
    },
    range_links=("至", "到", "-", "－", "–", "—", "——", "--", "~", "～"),
    moves=("从", "由", "自"),
)  # fmt: skip
