"""Currencies."""

from extractor.lang.value_words import CurrencyWords

_DOLLARS = {
    "us": "USD", "u.s.": "USD", "u.s": "USD", "american": "USD", "hong kong": "HKD", "h.k.": "HKD",
    "hk": "HKD",
    "new taiwan": "TWD", "taiwan": "TWD", "taiwanese": "TWD", "nt": "TWD", "canadian": "CAD", "can": "CAD",
    "australian": "AUD", "aussie": "AUD", "new zealand": "NZD", "singapore": "SGD", "singaporean": "SGD",
    "jamaican": "JMD", "namibian": "NAD", "bahamian": "BSD", "fijian": "FJD", "zimbabwe": "ZWL",
    "zimbabwean": "ZWL", "liberian": "LRD", "brunei": "BND", "barbados": "BBD", "guyanese": "GYD",
}  # fmt: skip
_SIGNS = {
    "us$": "USD", "$us": "USD", "$a": "AUD", "$nz": "NZD", "hk $": "HKD", "nt $": "TWD", "u.s.$": "USD",
    "u.s. $": "USD", "us $": "USD", "hk$": "HKD", "nt$": "TWD", "c$": "CAD",
    "ca$": "CAD", "can$": "CAD", "cdn$": "CAD", "a$": "AUD", "au$": "AUD", "aud$": "AUD", "nz$": "NZD",
    "s$": "SGD",
    "sg$": "SGD", "r$": "BRL", "mx$": "MXN", "j$": "JMD", "n$": "NAD", "z$": "ZWL", "$": "$", "＄": "$",
    "£": "GBP",
    "€": "EUR", "¥": "JPY", "￥": "CNY", "cn¥": "CNY", "rmb¥": "CNY", "rmb": "CNY", "yuan": "CNY", "₹": "INR",
    "rs": "INR", "rs.": "INR", "₩": "KRW", "₽": "RUB", "₺": "TRY", "₦": "NGN", "₫": "VND", "฿": "THB",
    "₱": "PHP",
    "₪": "ILS", "₴": "UAH", "₿": "BTC", "₡": "CRC", "₭": "LAK", "mex$": "MXN", "元": "CNY", "rm": "MYR",
    "rp": "IDR", "ksh": "KES", "sh": "KES", "tsh": "TZS",
    "ush": "UGX", "gh₵": "GHS", "sfr": "CHF", "dm": "DEM", "php": "PHP", "tk": "BDT", "dh": "AED",
    "dhs": "AED",
    "euro": "EUR", "r": "ZAR",
}  # fmt: skip
_CODES = (
    "AED ARS AUD BDT BGN BHD BRL BTC CAD CHF CLP CNY COP CZK DEM DKK EGP ETB EUR FRF GBP GHS HKD HUF IDR ILS"
    " INR IRR ISK JOD JPY KES KRW KWD KZT LKR LSL MAD MXN MYR NAD NGN NOK NPR NZD OMR PEN PHP PKR PLN QAR RON"
    " RSD RUB SAR SEK SGD THB TRY TWD TZS UAH UGX USD VND ZAR CNH"
)
_WORDS = {
    "dollar": "$", "buck": "$", "dlr": "$", "euro": "EUR", "yuan": "CNY", "renminbi": "CNY", "rmb": "CNY",
    "yen": "JPY", "pound": "GBP", "pound sterling": "GBP", "stg": "GBP", "sterling": "GBP", "quid": "GBP",
    "british pound": "GBP", "egyptian pound": "EGP", "lebanese pound": "LBP", "syrian pound": "SYP",
    "sudanese pound": "SDG", "rupee": "INR", "indian rupee": "INR", "pakistani rupee": "PKR",
    "pakistan rupee": "PKR",
    "sri lankan rupee": "LKR", "nepalese rupee": "NPR", "ruble": "RUB", "rouble": "RUB", "won": "KRW",
    "south korean won": "KRW", "korean won": "KRW", "swiss franc": "CHF", "franc": "CHF",
    "french franc": "FRF",
    "belgian franc": "BEF", "cfa franc": "XOF", "mark": "DEM", "german mark": "DEM", "deutschmark": "DEM",
    "deutsche mark": "DEM", "lira": "TRY", "turkish lira": "TRY", "lire": "ITL", "italian lire": "ITL",
    "peso": "PHP", "philippine peso": "PHP", "mexican peso": "MXN", "argentine peso": "ARS",
    "chilean peso": "CLP",
    "colombian peso": "COP", "cuban peso": "CUP", "real": "BRL", "reais": "BRL", "brazilian real": "BRL",
    "rand": "ZAR", "baht": "THB", "thai baht": "THB", "ringgit": "MYR", "malaysian ringgit": "MYR",
    "rupiah": "IDR", "dong": "VND", "vietnamese dong": "VND", "taka": "BDT", "dirham": "AED",
    "moroccan dirham": "MAD",
    "riyal": "SAR", "saudi riyal": "SAR", "qatari riyal": "QAR", "rial": "IRR", "iranian rial": "IRR",
    "omani rial": "OMR", "dinar": "KWD", "kuwaiti dinar": "KWD", "iraqi dinar": "IQD", "serbian dinar": "RSD",
    "jordanian dinar": "JOD", "bahraini dinar": "BHD", "zloty": "PLN", "forint": "HUF", "shekel": "ILS",
    "israeli shekel": "ILS", "naira": "NGN", "cedi": "GHS", "shilling": "KES", "kenyan shilling": "KES",
    "birr": "ETB", "hryvnia": "UAH", "tenge": "KZT", "krona": "SEK", "kronor": "SEK", "swedish krona": "SEK",
    "swedish kronor": "SEK", "krone": "NOK", "kroner": "NOK", "norwegian krone": "NOK",
    "norwegian kroner": "NOK",
    "danish krone": "DKK", "danish kroner": "DKK", "danish crown": "DKK", "swedish crown": "SEK",
    "norwegian crown": "NOK", "czech crown": "CZK", "czech koruna": "CZK", "koruna": "CZK", "guilder": "NLG",
    "dutch guilder": "NLG", "peseta": "ESP", "escudo": "PTE", "drachma": "GRD", "schilling": "ATS",
    "japanese yen": "JPY", "chinese yuan": "CNY", "swissie": "CHF", "bitcoin": "BTC", "ether": "ETH",
    "pula": "BWP",
    "kwacha": "ZMW", "loti": "LSL", "maloti": "LSL", "pataca": "MOP", "tugrik": "MNT", "kyat": "MMK",
    "riel": "KHR",
    "sol": "PEN", "bolivar": "VES", "leu": "RON", "lei": "RON", "lev": "BGN",
}  # fmt: skip
_INVARIANT = {"yuan", "renminbi", "rmb", "yen", "won", "baht", "stg", "sterling", "quid", "reais", "lire"}
_PLAIN = {
    **_WORDS,
    **{f"{place} {noun}": code for place, code in _DOLLARS.items() for noun in ("dollar", "dlr")},
}

CURRENCIES = CurrencyWords(
    before={**_SIGNS, **{code.lower(): code if code != "CNH" else "CNY" for code in _CODES.split()}},
    after={
        **_PLAIN,
        **{f"{word}s": code for word, code in _PLAIN.items() if word not in _INVARIANT},
        "pounds sterling": "GBP", "pesos": "PHP", "元": "CNY", "₡": "CRC", "₭": "LAK", "₿": "BTC",
        **{code.lower(): code if code != "CNH" else "CNY" for code in _CODES.split()},
        "us$": "USD", "$": "$", "€": "EUR", "£": "GBP", "¥": "JPY", "₽": "RUB", "₹": "INR", "₩": "KRW",
        "zł": "PLN", "kč": "CZK",
        **{f"{place}$": code for place, code in (("hk", "HKD"), ("nt", "TWD"))},
    },
    minor={
        "cents": "$", "cent": "$", "cts": "$", "¢": "$", "pence": "GBP", "penny": "GBP", "pennies": "GBP",
        "c": "$", "p": "GBP", "eurocents": "EUR", "euro cents": "EUR",
        "us cents": "USD", "u.s. cents": "USD", "fen": "CNY", "paise": "INR", "sen": "MYR",
    },
    tenths={"jiao": "CNY"},
    scaled_only=(
        "won", "mark", "marks", "real", "reals", "franc", "sol", "sols", "lev", "lei", "leu", "try", "mad",
        "sek",
                 "cop", "pen", "ron", "all", "m", "r", "sh", "p", "c", "t", "pound", "pounds", "rand",
                 "dong", "ether", "ethers", "t"),
    places={
        "australia": "AUD", "australian": "AUD", "sydney": "AUD", "melbourne": "AUD", "adelaide": "AUD",
        "brisbane": "AUD", "perth": "AUD", "queensland": "AUD",
        "hong kong": "HKD", "h.k.": "HKD", "canada": "CAD", "canadian": "CAD", "toronto": "CAD",
        "ottawa": "CAD", "vancouver": "CAD", "ontario": "CAD",
        "montreal": "CAD", "quebec": "CAD", "alberta": "CAD", "calgary": "CAD", "singapore": "SGD",
        "new zealand": "NZD", "auckland": "NZD",
        "wellington": "NZD", "taiwan": "TWD", "taipei": "TWD", "namibia": "NAD", "jamaica": "JMD",
        "u.s.": "USD", "us": "USD", "united states": "USD", "american": "USD", "america": "USD",
        "new york": "USD",
        "washington": "USD", "wall street": "USD", "california": "USD", "nasdaq": "USD", "texas": "USD",
        "chicago": "USD", "us$": "USD", "dow jones": "USD",
    },
    years=("in", "constant"),
    per=(
        "per", "a", "an", "each", "apiece", "/", "-a-"),
    conversions=(
        "about", "around", "approximately", "approx", "approx.", "roughly", "nearly", "or", "some",
        "equivalent to", "~", "c.",
    ),
)  # fmt: skip
