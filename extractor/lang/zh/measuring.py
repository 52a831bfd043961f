"""Units of measure by their names: roots with UCUM codes; prefixes, powers and rates go by rule."""

from extractor.lang.unit_symbols import symbols

_PREFIXES = {
    "千": "k", "兆": "M", "吉": "G", "太": "T", "拍": "P", "百": "h", "分": "d", "厘": "c", "毫": "m", "微": "u",
    "纳": "n", "皮": "p",
}  # fmt: skip
_LARGE, _SMALL = "千兆吉太拍", "毫微纳皮"
# Name -> (UCUM code, the prefixes it takes).
_PREFIXED: dict[str, tuple[str, str]] = {
    "米": ("m", "千分厘" + _SMALL), "克": ("g", "千" + _SMALL), "升": ("L", "分厘毫微"), "瓦": ("W", _LARGE + "毫微"),
    "瓦时": ("W.h", _LARGE), "瓦小时": ("W.h", _LARGE), "伏": ("V", "千兆毫"), "伏特": ("V", "千兆"), "安": ("A", "千毫微"),
    "安培": ("A", "毫"),
    "安时": ("A.h", "毫"), "安培时": ("A.h", "毫"), "焦": ("J", _LARGE), "焦耳": ("J", _LARGE), "帕": ("Pa", "百千兆吉"),
    "帕斯卡": ("Pa", "百千兆"), "赫": ("Hz", _LARGE), "赫兹": ("Hz", _LARGE), "字节": ("By", _LARGE),
    "比特": ("bit", _LARGE),
    "卡": ("cal", "千"), "牛": ("N", "千"), "牛顿": ("N", "千"), "牛米": ("N.m", "千"), "牛·米": ("N.m", "千"),
    "欧姆": ("Ohm", "千兆"),
    "电子伏": ("eV", "千兆吉太"), "电子伏特": ("eV", "千兆吉太"), "希沃特": ("Sv", "毫微"), "西弗": ("Sv", "毫微"),
    "贝可": ("Bq", "千兆吉太拍"),
    "巴": ("bar", "毫"), "摩尔": ("mol", "毫微"), "法拉": ("F", "微"), "流明": ("lm", "千"), "伏安": ("V.A", "千兆"),
    "特斯拉": ("T", "毫微"),
    "秒差距": ("pc", "千兆"), "坎德拉": ("cd", ""), "勒克斯": ("lx", ""), "开尔文": ("K", ""), "像素": ("", "兆"),
}  # fmt: skip
_NOT_ALONE = frozenset("卡 牛 特斯拉 巴 焦 像素 赫".split())
"""These stand only with a prefix: alone they are words, or part of one."""
_LENGTHS = {
    "公里": "km", "千米": "km", "米": "m", "分米": "dm", "厘米": "cm", "毫米": "mm", "英里": "[mi_i]", "英尺": "[ft_i]",
    "英寸": "[in_i]", "码": "[yd_i]",
}  # fmt: skip
_WHOLE: dict[str, str | None] = {
    **_LENGTHS, "平米": "m2", "平方": "m2", "立方": "m3", "里": None, "华里": None, "海里": "[nmi_i]", "浬": "[nmi_i]",
    "光年": "[ly]",
    "寸": None, "尺": None, "丈": None, "天文单位": "AU", "公分": "cm", "公厘": "mm",
    "公顷": "har", "亩": None, "公亩": "ar", "英亩": "[acr_us]", "公斤": "kg", "斤": None, "市斤": None, "两": None,
    "吨": "t", "公吨": "t", "短吨": "[ston_av]", "长吨": "[lton_av]", "磅": "[lb_av]", "盎司": "[oz_av]",
    "克拉": "[car_m]", "桶": "[bbl_us]", "公升": "L", "加仑": "[gal_us]", "蒲式耳": "[bu_us]", "品脱": "[pt_us]",
    "夸脱": "[qt_us]",
    "马力": "[HP]", "匹马力": "[HP]", "迈": "[mi_i]/h", "马赫": None, "度": None, "度电": "kW.h", "大卡": "kcal",
    "卡路里": "cal", "大气压": "atm", "摄氏度": "Cel", "华氏度": "[degF]", "分贝": "dB", "像素": None, "万像素": None,
    "标箱": None, "倍": None, "级": None,
    "寸屏": None, "token": None, "tokens": None, "TOPS": None, "G": None, "英尺磅": "[lbf_av].[ft_i]",
    "百万英热单位": "10*6.[Btu]", "英热单位": "[Btu]", "国际单位": "[iU]", "屈光度": "[diop]", "毫米汞柱": "mm[Hg]",
    "次/分": None, "次/分钟": None, "Ω": "Ohm", "打兰": "[dr_av]",
}  # fmt: skip
_BASES = {
    "小时": "h", "时": "h", "每小时": "h", "分钟": "min", "分": "min", "秒": "s", "秒钟": "s", "天": "d", "日": "d",
    "月": "mo", "年": "a", "周": "wk",
    "h": "h", "s": "s", "min": "min", "d": "d",
}  # fmt: skip
_POWERS = {"平方": "2", "立方": "3"}
_RAISED = ("m", "km", "cm", "mm", "ft")
_EXPONENTS = {"2": "2", "3": "3", "²": "2", "³": "3"}


def measuring() -> dict[str, tuple[str, str | None]]:
    """Give every unit as written, with its UCUM code; the symbols that every language shares are among them.

    >>> table = measuring()
    >>> table["千瓦时"], table["平方英尺"], table["亩"]
    (('千瓦时', 'kW.h'), ('平方英尺', '[ft_i]2'), ('亩', None))
    """
    names = {**_WHOLE, **{symbol: code for symbol, (_, code) in symbols().items() if symbol not in _WHOLE}}
    for name, (code, prefixes) in _PREFIXED.items():
        if name not in _NOT_ALONE:
            names[name] = code or None
        names |= {prefix + name: _PREFIXES[prefix] + code if code else None for prefix in prefixes}
    for name, code in _LENGTHS.items():
        names |= {power + name: code + digit for power, digit in _POWERS.items()}
    for name in _RAISED:
        names |= {name + sign: f"{names[name]}{digit}" for sign, digit in _EXPONENTS.items()}
    return {name: (name, code) for name, code in names.items()}


def rate_bases() -> dict[str, tuple[str, str | None]]:
    """Give the times that a rate goes by: 公里/小时.

    >>> rate_bases()["小时"]
    ('小时', 'h')
    """
    return {name: (name, code) for name, code in _BASES.items()}
