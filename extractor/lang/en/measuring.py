"""Units of measure by their names: roots with UCUM codes; prefixes and plurals go by rule."""

_PREFIXES = {
    "": "", "exa": "E", "peta": "P", "tera": "T", "giga": "G", "mega": "M", "kilo": "k", "hecto": "h",
    "deca": "da", "deci": "d", "centi": "c", "milli": "m", "micro": "u", "nano": "n", "pico": "p",
}  # fmt: skip
_LARGE, _SMALL = "kilo mega giga tera peta exa", "milli micro nano pico"
# Name -> (UCUM code, the prefixes it takes).
_PREFIXED: dict[str, tuple[str | None, str]] = {
    **dict.fromkeys(("meter", "metre"), ("m", f"kilo hecto deci centi {_SMALL}")),
    **dict.fromkeys(("gram", "gramme"), ("g", f"kilo {_SMALL}")),
    **dict.fromkeys(("liter", "litre"), ("L", "hecto deci centi milli micro mega")),
    **dict.fromkeys(("watt-hour", "watt hour"), ("W.h", _LARGE)),
    **dict.fromkeys(("amp-hour", "amp hour", "ampere-hour", "ampere hour"), ("A.h", "milli kilo")),
    **dict.fromkeys(("amp", "ampere"), ("A", f"kilo {_SMALL}")),
    "watt": ("W", f"{_LARGE} milli micro"), "volt": ("V", "kilo mega milli micro"),
    "joule": ("J", f"{_LARGE} milli"),
    "newton": ("N", "kilo mega milli"), "pascal": ("Pa", "hecto kilo mega giga"), "hertz": ("Hz", _LARGE),
    "byte": ("By", _LARGE), "bit": ("bit", _LARGE), "ton": ("t", "kilo mega giga"),
    "tonne": ("t", "kilo mega giga"),
    "calorie": ("cal", "kilo"), "electronvolt": ("eV", "kilo mega giga tera"),
    "electron volt": ("eV", "kilo mega giga tera"), "mole": ("mol", _SMALL),
    "ohm": ("Ohm", "kilo mega milli"), "farad": ("F", _SMALL), "sievert": ("Sv", _SMALL),
    "becquerel": ("Bq", _LARGE),
    "curie": ("Ci", _SMALL), "parsec": ("pc", "kilo mega giga"), "tesla": ("T", _SMALL),
    "lumen": ("lm", "kilo"),
    "candela": ("cd", "milli"), "second": ("s", ""), "flop": (None, _LARGE), "pixel": (None, "mega giga"),
    "bel": ("B", "deci"),
    "bar": ("bar", "milli"), "gauss": ("G", "kilo"), "lux": ("lx", "kilo"), "gray": ("Gy", "milli centi"),
    "kelvin": ("K", "milli"),
}  # fmt: skip
_NOT_ALONE = frozenset("bel mole tesla lumen gray flop second farad".split())
"""These stand only with a prefix: alone they are names, people or times."""
_WHOLE: dict[str, str | None] = {
    "mile": "[mi_i]", "nautical mile": "[nmi_i]", "yard": "[yd_i]", "foot": "[ft_i]", "inch": "[in_i]",
    "light year": "[ly]", "light-year": "[ly]",
    "micron": "um", "fathom": "[fth_i]", "furlong": "[fur_us]", "astronomical unit": "AU", "angstrom": "Ao",
    "hectare": "har", "acre": "[acr_us]", "kilo": "kg", "metric ton": "t", "metric tonne": "t",
    "short ton": "[ston_av]", "long ton": "[lton_av]",
    "pound": "[lb_av]", "ounce": "[oz_av]", "troy ounce": "[oz_tr]", "fluid ounce": "[foz_us]",
    "stone": "[stone_av]", "carat": "[car_m]",
    "karat": "[car_Au]", "barrel": "[bbl_us]", "bushel": "[bu_us]", "gallon": "[gal_us]",
    "US gallon": "[gal_us]",
    "imperial gallon": "[gal_br]", "pint": "[pt_us]", "quart": "[qt_us]", "teaspoon": "[tsp_us]",
    "tablespoon": "[tbs_us]", "cup": None,
    "knot": "[kn_i]", "horsepower": "[HP]", "degree": "deg", "British thermal unit": "[Btu]",
    "therm": "10*5.[Btu]",
    "part per million": "[ppm]", "part per billion": "[ppb]", "psi": "[psi]", "newton meter": "N.m",
    "newton metre": "N.m", "newton-meter": "N.m",
    "newton-metre": "N.m", "pound-foot": "[lbf_av].[ft_i]", "pound foot": "[lbf_av].[ft_i]",
    "foot-pound": "[lbf_av].[ft_i]",
    "foot pound": "[lbf_av].[ft_i]", "international unit": "[iU]", "g-force": "[g]", "arcminute": "'",
    "arcsecond": "''",
    "ton of oil equivalent": None, "twenty-foot equivalent unit": None, "revolution per minute": "{rev}/min",
    "beat per minute": "{beat}/min",
    "light-second": None, "gross ton": None, "centigrade": "Cel", "degree centigrade": "Cel",
    "degree celsius": "Cel", "degree celcius": "Cel", "celcius": "Cel", "degree fahrenheit": "[degF]",
    "degree farenheit": "[degF]",
    "degree c": "Cel", "degree f": "[degF]", "degree kelvin": "K", "celsius": "Cel", "fahrenheit": "[degF]",
    "farenheit": "[degF]",
}  # fmt: skip
_MANY = {
    "foot": "feet", "inch": "inches", "horsepower": "horsepower", "hertz": "hertz", "psi": "psi",
    "lux": "lux", "gauss": "gauss",
    "celsius": "celsius", "fahrenheit": "fahrenheit", "celcius": "celcius", "farenheit": "farenheit",
    "centigrade": "centigrade",
}  # fmt: skip
"""Plurals that are not the name and s."""
_HEADS = ("part per", "ton of", "revolution per", "beat per", "degree c", "degree f", "degree k")
"""Names that are plural in their first word."""


def measuring() -> dict[str, tuple[str, str | None]]:
    """Give every name of a unit, singular and plural in lower case, with the singular and its UCUM code.

    >>> table = measuring()
    >>> table["gigatonnes"], table["feet"]
    (('gigatonne', 'Gt'), ('foot', '[ft_i]'))
    """
    names = dict(_WHOLE)
    for name, (code, prefixes) in _PREFIXED.items():
        if name not in _NOT_ALONE:
            names[name] = code
        for prefix in prefixes.split():
            names[prefix + name] = None if code is None else _PREFIXES[prefix] + code
    table: dict[str, tuple[str, str | None]] = {}
    for name, code in names.items():
        table[name.lower()] = table[_plural(name).lower()] = (name, code)
    return table


def _plural(name: str) -> str:
    """Give the plural of the name of a unit.

    >>> [_plural(name) for name in ("pound-foot", "part per million", "kilohertz", "inch")]
    ['pound-feet', 'parts per million', 'kilohertz', 'inches']
    """
    if name.startswith(_HEADS):
        first, _, rest = name.partition(" ")
        return f"{first}s {rest}"
    for one, many in _MANY.items():
        if name.endswith(one):
            return name.removesuffix(one) + many
    return name + "s"
