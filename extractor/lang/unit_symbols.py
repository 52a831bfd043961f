"""Symbols of units that every language writes alike, with their UCUM codes; prefixes go by rule."""

from collections.abc import Iterator

PREFIXES = {
    "E": "E", "P": "P", "T": "T", "G": "G", "M": "M", "k": "k", "K": "k", "h": "h", "d": "d", "c": "c",
    "m": "m", "µ": "u", "μ": "u", "n": "n", "p": "p",
}  # fmt: skip
"""Symbols of prefixes and their UCUM codes; kilo is often written with a capital."""

_LARGE, _SMALL = "k K M G T P E", "m µ μ n"
# Symbol -> (UCUM code of the unit, the prefixes it takes).
_PREFIXED: dict[str, tuple[str | None, str]] = {
    "m": ("m", "k K c d m µ μ n"), "g": ("g", "k K m µ μ n"), "L": ("L", "m c d µ μ h k M"),
    "l": ("L", "m c d µ μ h"),
    "W": ("W", "k K M G T m µ μ"), "Wh": ("W.h", "k K M G T"), "Wp": (None, "k K M G"), "We": (None, "M G"),
    "V": ("V", "k K m M"), "VA": ("V.A", "k K M"), "var": (None, "k M"), "A": ("A", "m k µ μ"),
    "Ah": ("A.h", "m k"), "J": ("J", "k K M G T P E m"),
    "cal": ("cal", "k K"), "eV": ("eV", "k M G T m"), "N": ("N", "k K M m"), "Nm": ("N.m", "k"),
    "N·m": ("N.m", "k"),
    "N⋅m": ("N.m", "k"), "Pa": ("Pa", "h k K M G m"), "bar": ("bar", "m k"), "Hz": ("Hz", "k K M G T m"),
    "B": ("By", _LARGE), "Byte": ("By", _LARGE), "iB": (None, "K M G T P E"),
    "bit": ("bit", _LARGE), "b": ("bit", "k K M G T"), "bps": ("bit/s", _LARGE), "Bps": ("By/s", _LARGE),
    "mol": ("mol", _SMALL), "lm": ("lm", "k"), "lx": ("lx", "k"), "cd": ("cd", "m k"), "Sv": ("Sv", _SMALL),
    "Gy": ("Gy", "m µ μ c"), "Bq": ("Bq", "k M G T P"), "Ci": ("Ci", "m µ μ n"), "F": ("F", "m µ μ n p"),
    "H": ("H", "m µ μ n"),
    "T": ("T", "m µ μ n"), "Ω": ("Ohm", "k K M m"), "t": ("t", "M G T"), "tpa": ("t/a", "k K M"),
    "FLOPS": (None, _LARGE),
    "pc": ("pc", "k M G"), "px": (None, "k M"), "IU": ("[iU]", "m µ μ k"), "s": ("s", ""),
    "pixel": (None, "M"),
}  # fmt: skip
_NOT_ALONE = frozenset("b l F H T s pc Wp We var iB bit bar pixel Byte A N B K lm".split())
"""These stand only with a prefix: alone they are a letter, a word or another sign."""
_WHOLE: dict[str, str | None] = {
    "l": "L", "lm": "lm", "ha": "har", "km/hr": "km/h", "kph": "km/h", "kmh": "km/h", "kmph": "km/h",
    "mph": "[mi_i]/h", "mpg": "[mi_i]/[gal_us]",
    "bpd": "[bbl_us]/d", "b/d": "[bbl_us]/d", "bbl": "[bbl_us]", "bbls": "[bbl_us]", "boe": None,
    "boepd": None, "boe/d": None, "Mboe/d": None,
    "BTU": "[Btu]", "Btu": "[Btu]", "btu": "[Btu]", "mmBTU": "10*6.[Btu]", "mmBtu": "10*6.[Btu]",
    "MMBtu": "10*6.[Btu]",
    "MMBTU": "10*6.[Btu]", "mcf": "10*3.[cft_i]", "Mcf": "10*3.[cft_i]", "bcf": "10*9.[cft_i]",
    "Bcf": "10*9.[cft_i]", "tcf": "10*12.[cft_i]",
    "Tcf": "10*12.[cft_i]", "bcm": "10*9.m3", "mcm": "10*6.m3", "cfm": "[cft_i]/min", "psi": "[psi]",
    "PSI": "[psi]",
    "ksi": "10*3.[psi]", "kt": "[kn_i]", "kts": "[kn_i]", "nmi": "[nmi_i]", "hp": "[HP]", "HP": "[HP]",
    "bhp": "[HP]", "BHP": "[HP]",
    "PS": None, "cv": None, "ft": "[ft_i]", "yd": "[yd_i]", "yds": "[yd_i]", "mi": "[mi_i]",
    "mm Hg": "mm[Hg]", "mmHg": "mm[Hg]",
    "lb": "[lb_av]", "lbs": "[lb_av]", "lbs.": "[lb_av]", "lb.": "[lb_av]", "oz": "[oz_av]",
    "oz.": "[oz_av]", "fl oz": "[foz_us]", "fl. oz.": "[foz_us]", "kgs": "kg",
    "kms": "km", "KM": "km", "CM": "cm", "MM": "mm", "KG": "kg", "ML": "mL", "mcg": "ug", "gal": "[gal_us]",
    "qt": "[qt_us]", "tbsp": "[tbs_us]", "tsp": "[tsp_us]",
    "tbsp.": "[tbs_us]", "tsp.": "[tsp_us]", "cc": "cm3", "cm3": "cm3", "sqm": "m2", "sqft": "[ft_i]2",
    "sqkm": "km2", "㎡": "m2", "㎥": "m3", "㎞": "km",
    "㎏": "kg", "㎜": "mm", "㎝": "cm", "dB": "dB", "dBA": "dB", "dB(A)": "dB", "dBm": None, "db": "dB",
    "ppm": "[ppm]",
    "ppb": "[ppb]", "rpm": "{rev}/min", "RPM": "{rev}/min", "bpm": "{beat}/min", "fps": None, "dpi": None,
    "ppi": None, "PPI": None, "MP": None, "px": None,
    "TEU": None, "TEUs": None, "dwt": None, "DWT": None, "GT": None, "lb-ft": "[lbf_av].[ft_i]",
    "lb ft": "[lbf_av].[ft_i]", "lb·ft": "[lbf_av].[ft_i]",
    "ft-lb": "[lbf_av].[ft_i]", "ft lb": "[lbf_av].[ft_i]", "ft-lbs": "[lbf_av].[ft_i]",
    "ft lbs": "[lbf_av].[ft_i]", "lb.-ft.": "[lbf_av].[ft_i]",
    "°": "deg", "º": "deg", "°C": "Cel", "ºC": "Cel", "℃": "Cel", "° C": "Cel", "degC": "Cel",
    "deg C": "Cel", "°F": "[degF]",
    "ºF": "[degF]", "℉": "[degF]", "° F": "[degF]", "degF": "[degF]", "deg F": "[degF]", "deg": "deg",
    "°c": "Cel", "°f": "[degF]",
    "″": "[in_i]", "′": "[ft_i]", "Å": "Ao", "AU": "AU", "ly": "[ly]", "nit": "cd/m2", "nits": "cd/m2",
    "TOPS": None, "Ω": "Ohm", "kn": None,
    "mt": "t", "MT": "t", "tce": None, "CO2e": None, "MtCO2": None,
}  # fmt: skip
_SLACK = (
    "kb mb gb tb pb kw mw gw tw kwh mwh gwh twh ghz mhz khz hz gbps mbps kbps Khz Ghz Mhz HZ KHZ MHZ "
    "GHZ KWH MWH GWH KWh Kwh mAH mah MAH KV kv KM/H Km/h KMH Kg Km Cm Mm GBPS MBPS MPH Mph kph KPH MPG "
    "BPD KJ KCAL PPM PPB MG Ml kpa mpa gpa hpa DB Db Mah KVA kva NM Kw KWP Kwp kwp mwp LBS LB Lbs OZ "
).split()
"""Writings that are slack about capitals."""
_MEANT = {
    "mw": "MW", "mwh": "MWh", "MG": "mg", "Ml": "mL", "Mm": "mm", "mb": "MB", "NM": "Nm",
    "mbps": "Mbps", "mpa": "MPa", "mhz": "MHz", "mah": "mAh", "mAH": "mAh", "MAH": "mAh", "Mah": "mAh",
    "pb": "PB", "mwp": "MWp",
}  # fmt: skip


def symbols() -> dict[str, tuple[str, str | None]]:
    """Give every symbol with its proper writing and its UCUM code.

    >>> table = symbols()
    >>> table["GWh"], table["kg"], table["µm"], table["khz"]
    (('GWh', 'GW.h'), ('kg', 'kg'), ('µm', 'um'), ('kHz', 'kHz'))
    """
    table = {symbol: (symbol, code) for symbol, code in _all()}
    lowered: dict[str, str] = {}
    for symbol in table:
        lowered.setdefault(symbol.lower(), symbol)
    for slack in _SLACK:
        proper = _MEANT.get(slack) or lowered.get(slack.lower())
        if proper in table:
            table[slack] = table[proper]
    return table


def _all() -> Iterator[tuple[str, str | None]]:
    yield from _WHOLE.items()
    for symbol, (code, prefixes) in _PREFIXED.items():
        if symbol not in _NOT_ALONE and symbol not in _WHOLE:
            yield symbol, code
        for prefix in prefixes.split():
            if prefix + symbol not in _WHOLE:
                yield prefix + symbol, None if code is None else PREFIXES[prefix] + code
