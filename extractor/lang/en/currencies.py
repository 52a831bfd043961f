"""Currencies."""

from extractor.lang.currency_codes import COMMON_CODES, ISO_CODES, THOUSANDTHS, WORDY_CODES
from extractor.lang.en.currency_names import CURRENCY_ROWS, FAMILIES
from extractor.lang.value_words import CurrencyFamily, CurrencyWords

_SIGNS = {
    "$": "$", "＄": "$", "us$": "USD", "$us": "USD", "us $": "USD", "u.s.$": "USD", "u.s. $": "USD", "u$s": "USD",
    "usd$": "USD", "a$": "AUD", "au$": "AUD", "aud$": "AUD", "aus$": "AUD", "$a": "AUD", "nz$": "NZD", "$nz": "NZD",
    "nz $": "NZD", "nzd$": "NZD", "c$": "CAD", "c $": "CAD", "ca$": "CAD", "can$": "CAD", "cad$": "CAD",
    "cdn$": "CAD", "cdn $": "CAD", "hk$": "HKD", "hk $": "HKD", "hkd$": "HKD", "nt$": "TWD", "nt $": "TWD",
    "ntd$": "TWD", "ntd": "TWD", "s$": "SGD", "sg$": "SGD", "sgd$": "SGD", "r$": "BRL", "mx$": "MXN", "mex$": "MXN",
    "ar$": "ARS", "clp$": "CLP", "col$": "COP", "rd$": "DOP", "uy$": "UYU", "j$": "JMD", "ja$": "JMD", "n$": "NAD",
    "z$": "ZWL", "bz$": "BZD", "ec$": "XCD", "tt$": "TTD", "bds$": "BBD", "b$": "BND", "fj$": "FJD", "g$": "GYD",
    "gy$": "GYD", "si$": "SBD", "ws$": "WST", "t$": "TOP", "ci$": "KYD", "mop$": "MOP", "l$": "LRD", "srd$": "SRD",
    "£": "pound", "gb£": "GBP", "uk£": "GBP", "e£": "EGP", "le": "EGP", "ir£": "IEP", "€": "EUR", "€ur": "EUR",
    "¥": "yen sign", "￥": "CNY", "cn¥": "CNY", "jp¥": "JPY", "rmb¥": "CNY", "rmb": "CNY", "yuan": "CNY", "元": "CNY",
    "₹": "INR", "₨": "rupee", "rs": "rupee", "rs.": "rupee", "re": "rupee", "₩": "KRW", "₽": "RUB", "₺": "TRY",
    "₦": "NGN", "₫": "VND", "฿": "THB", "₱": "PHP", "₪": "ILS", "nis": "ILS", "₴": "UAH", "₿": "BTC", "₡": "CRC",
    "₭": "LAK", "₲": "PYG", "₼": "AZN", "₾": "GEL", "₸": "KZT", "₮": "MNT", "₵": "GHS", "gh₵": "GHS", "gh¢": "GHS",
    "៛": "KHR", "৳": "BDT", "؋": "AFN", "֏": "AMD", "රු": "LKR", "ரூ": "LKR", "रू": "NPR", "रु": "INR", "﷼": "IRR",
    "rm": "MYR", "rp": "IDR", "rp.": "IDR", "ksh": "KES", "kshs": "KES", "sh": "KES", "tsh": "TZS", "ush": "UGX",
    "shs": "shilling", "tk": "BDT", "tk.": "BDT", "dh": "AED", "dhs": "AED", "sr": "SAR", "qr": "QAR", "kd": "KWD",
    "bd": "BHD", "sfr": "CHF", "sfr.": "CHF", "fr": "CHF", "ff": "FRF", "ffr": "FRF", "dm": "DEM", "bfr": "BEF",
    "php": "PHP", "fcfa": "XOF", "cfa": "XOF", "kr": "krone", "skr": "SEK", "nkr": "NOK", "dkr": "DKK", "b/.": "PAB",
    "s/": "PEN", "s/.": "PEN", "bs": "BOB", "bs.": "BOB", "euro": "EUR", "r": "ZAR", "bitcoin": "BTC", "stg": "GBP",
    "stg£": "GBP", "ecu": "XEU",
}  # fmt: skip
_SIGNS_BEHIND = (
    "$ us$ hk$ nt$ a$ c$ s$ r$ € €ur £ ¥ ₽ ₹ ₩ ₺ ₦ ₫ ฿ ₱ ₪ ₴ ₿ ₡ ₭ ₲ ₼ ₾ ₸ ₮ ₵ ៛ ৳ ؋ ֏ රු ரூ रू रु ﷼ 元 nis dh dhs"
    " fcfa cfa kr skr nkr dkr ecu rmb stg"
)  # fmt: skip
_ALSO = {
    "dlr": "$", "buck": "$", "greenback": "$", "pound stg": "GBP", "stg": "GBP", "deutschmark": "DEM",
    "d-mark": "DEM", "swissie": "CHF", "loonie": "CAD", "rmb": "CNY", "cedi": "GHS", "zł": "PLN", "zl": "PLN",
    "kč": "CZK", "лв": "BGN", "руб": "RUB", "грн": "UAH",
}  # fmt: skip
_PLURALS = {
    "zloty": "zlotys", "lei": "lei", "leu": "lei", "lev": "leva", "krona": "kronor", "krone": "kroner",
    "koruna": "koruny", "real": "reais", "sol": "soles", "nuevo sol": "nuevos soles", "bolivar": "bolivares",
    "colon": "colones", "guarani": "guaranies", "quetzal": "quetzales", "metical": "meticais", "loti": "maloti",
    "lilangeni": "emalangeni", "lira": "lire", "markka": "markkaa", "denar": "denari", "balboa": "balboas",
    "pound sterling": "pounds sterling", "pound stg": "pounds stg", "deutsche mark": "deutsche marks",
    "penny": "pence", "kopiyka": "kopiyok", "grosz": "groszy", "kurus": "kurus", "ether": "ether",
}  # fmt: skip
_INVARIANT = frozenset(
    "yuan renminbi rmb yen won baht stg sterling quid dong kip zł zl kč лв руб грн".split()
)


def _inflected(noun: str) -> set[str]:
    if noun in _INVARIANT:
        return {noun}
    return {noun, noun + "s", _PLURALS.get(noun, noun + "s")} | ({"pennies"} if noun == "penny" else set())


def _split(words: str) -> list[str]:
    return [word.replace("_", " ") for word in words.split()]


_KEYS = {"dollar": "$"}
"""The key of a family where it is not the noun."""
_BARE = {"rouble": "ruble", "pound sterling": "GBP", "sterling": "GBP", "quid": "GBP", "punt": "IEP"}


def _bare(noun: str, code: str) -> str:
    key = _KEYS.get(noun, _BARE.get(noun, noun))
    return key if key in FAMILIES or key in _BARE.values() else code


_NOUNS = {
    form: _bare(noun, code)
    for code, nouns, _, _, _ in CURRENCY_ROWS
    for noun in _split(nouns)
    for form in _inflected(noun)
    if form != "mark"  # a level: the 4,000 mark
}
_NAMED = {
    f"{adjective} {form}": code
    for code, nouns, adjectives, _, _ in CURRENCY_ROWS
    for noun in (*_split(nouns), *(("dlr", "buck") if nouns == "dollar" else ()))
    for adjective in _split(adjectives)
    for form in _inflected(noun)
}
_CODES = {code.lower(): code for code in (*ISO_CODES, "CNH") if code not in ("ALL", "TOP")} | {"cnh": "CNY"}
_BEFORE = {**_CODES, **_SIGNS}
_AFTER = {
    **_CODES,
    **_NOUNS,
    **{form: code for noun, code in _ALSO.items() for form in _inflected(noun)},
    "lire": "ITL",
    "colon": "colon",
    **_NAMED,
    **{sign: _SIGNS[sign] for sign in _SIGNS_BEHIND.split()},
}
_FAMILY_NOUNS = {"$": ("dollar", "dlr"), "ruble": ("ruble", "rouble"), "yen sign": ("yen", "yuan")}


def _family(key: str) -> CurrencyFamily:
    default, clear = FAMILIES[key]
    nouns = _FAMILY_NOUNS.get(key, (key,))
    rows = [row for row in CURRENCY_ROWS if set(nouns) & set(row[1].split())]
    codes = frozenset(row[0] for row in rows)
    names = {
        name: code for name, code in _NAMED.items() if any(noun in name.split(" ")[-1] for noun in nouns)
    }
    signs = {sign: code for sign, code in _SIGNS.items() if "$" in sign and code in codes and key == "$"}
    names = {name: code for name, code in {**names, **signs}.items() if code in codes}
    return CurrencyFamily(default=default, codes=codes, names=names, clear=clear)


_STANDALONE = {
    "cent": "$", "us cent": "USD", "u.s. cent": "USD", "penny": "GBP", "eurocent": "EUR", "euro cent": "EUR",
    "kopeck": "RUB", "kopek": "RUB", "fen": "CNY", "paise": "INR", "paisa": "INR", "sen": "MYR", "kobo": "NGN",
    "centavo": "peso", "pfennig": "DEM", "agorot": "ILS", "pesewa": "GHS", "canadian cent": "CAD",
    "australian cent": "AUD", "new pence": "GBP", "satang": "THB", "satoshi": "BTC",
}  # fmt: skip
_MINOR = {
    **{
        form: code
        for code, _, _, _, parts in CURRENCY_ROWS
        for part in _split(parts)
        for form in _inflected(part)
        if form not in _NOUNS
    },
    **{form: code for part, code in _STANDALONE.items() for form in _inflected(part)},
    "cts": "$", "¢": "$", "c": "$", "p": "GBP",
}  # fmt: skip
_ALONE = {form for part in _STANDALONE for form in _inflected(part)} | {"cts", "¢", "c", "p"}

CURRENCIES = CurrencyWords(
    before=_BEFORE,
    after=_AFTER,
    minor=_MINOR,
    tenths={"jiao": "CNY"},
    tail_only=tuple(sorted(set(_MINOR) - _ALONE)),
    thousandths=THOUSANDTHS,
    families={key: _family(key) for key in FAMILIES},
    capitals=frozenset(code.lower() for code in ISO_CODES if code not in COMMON_CODES)
    | {"le", "sr", "qr", "kd", "bd", "ff", "r", "nis", "bs", "bs.", "ecu", "re"},
    wordy=frozenset(code.lower() for code in WORDY_CODES) | {"le", "sr", "qr", "kd", "bd", "bs", "bs.", "ff", "fr"},
    scaled_codes={
        f"{prefix}{code.lower()}": (code, factor)
        for prefix, factor in (("k", 10**3), ("t", 10**3), ("m", 10**6), ("mm", 10**6), ("bn", 10**9))
        for code in ("USD", "EUR", "GBP", "SEK", "NOK", "DKK", "CHF", "JPY", "CNY", "AUD", "CAD", "HKD", "INR", "ZAR")
    },
    scaled_only=(
        "won", "mark", "marks", "real", "reals", "franc", "sol", "sols", "lev", "lei", "leu", "r", "sh", "shs", "p",
        "c", "t", "pound", "pounds", "rand", "dong", "ether", "ethers", "crown", "crowns", "kip", "lek", "leks",
        "dram", "drams", "colon", "colons", "soum", "som", "soms", "leone", "leones", "tala", "talas", "kuna",
        "lari", "laris", "loti", "punt", "punts", "kina", "dobra", "dobras", "vatu", "florin", "florins", "zl",
        "kr", "re", "florin", "quid", "pula", "pulas", "bs", "bs.", "fr", "ecu",
    ),
    places={
        place: code for code, _, _, places, _ in CURRENCY_ROWS for place in _split(places)
    },
    single=(
        "dollar", "buck", "euro", "yuan", "yen", "rupee", "peso", "ringgit", "shekel", "ruble", "rouble", "quid",
        "us dollar", "u.s. dollar", "canadian dollar", "australian dollar", "singapore dollar", "hong kong dollar",
        "swiss franc", "british pound", "bitcoin", "dirham", "riyal", "dinar", "naira",
    ),
    weights=("pound", "pounds"),
    pricing=(
        " cost", "price", " paid", " pays", " pay ", "worth", " fee", " fine", "charge", "share", "stock ", "closed at",
        "traded at", "trading at", "salary", "wage", " rent", "ticket", "dividend", "bonus", "sold for", "sells for",
        "fare", "bought for", "donat", "budget",
    ),
    weighing=("weigh", "heav", "tonnage", "payload", "pounds of", "lift"),
    weighed=("of", "in weight", "heavier", "lighter", "of thrust", "per square"),
    parts={"satoshi": 10**8, "satoshis": 10**8},
    closed=("bitcoin", "ether", "ethereum", "litecoin"),
    scales={"mm": 10**6, "mill": 10**6},
    steps=(
        "by", "up", "down", "rose", "risen", "fell", "fallen", "gained", "lost", "dropped", "climbed", "jumped", "slipped",
        "slid", "surged", "soared", "added", "shed", "plunged", "tumbled", "sank", "advanced", "declined", "eased",
        "rallied", "grew", "dipped", "retreated",
    ),
    levels=(
        "opening", "opening price of", "opening of", "close of", "closing price of", "closing level of", "high of",
        "low of", "price of", "offer of", "bid of", "closed at", "opened at", "finish of",
    ),
    local_scales=dict.fromkeys(("lakh", "lakhs", "lac", "lacs", "crore", "crores", "krore", "krores"), "rupee"),
    told=("recorded", "posted", "reported", "registered", "earned", "booked", "lost", "spent", "raised", "forecast"),
    local_counts=(
        "population", "people", "voter", "user", "passenger", "tonne", "dose", "job", "house", "farmer", "member",
        "beneficiar", "subscriber", "tourist", "devotee", "student", "account", "ticket", "view",
    ),
    exchanges={
        "AX": "AUD", "S": "AUD", "TO": "CAD", "V": "CAD", "HK": "HKD", "SI": "SGD", "NZ": "NZD", "WE": "NZD",
        "TW": "TWD", "TWO": "TWD", "N": "USD", "O": "USD", "OQ": "USD", "K": "USD", "A": "USD", "": "USD",
    },
    years=("in", "constant"),
    per=("per", "a", "an", "each", "apiece", "/", "-a-"),
    per_before=(
        *(
            f"{piece} {word}"
            for piece in ("per share", "a share", "per diluted share", "per ordinary share", "per barrel", "per unit")
            for word in ("of", "at", "was", "were", "to", "for", "price of")
        ),
        "share price of", "per-share price of", "unit price of",
    ),
    conversions=(
        "about", "around", "approximately", "approx", "approx.", "roughly", "nearly", "some", "or", "equivalent to",
        "equal to", "equivalent of", "the equivalent of", "worth", "~", "≈", "c.", "=", "i.e.", "at the time", "just",
        "over", "more than", "under", "less than", "almost",
    ),
    openings=(
        "equivalent to", "or the equivalent of", "the equivalent of", "equal to", "equating to", "which is equal to",
        "which is equivalent to", "or equivalent to", "that is", "≈",
    ),
    loose_openings=("or", "about", "around", "roughly", "approximately", "nearly", "worth", "which is", "some"),
    links=("or", "and"),
)  # fmt: skip
