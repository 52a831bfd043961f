"""ISO 4217 codes, which are the same in every language."""

ISO_CODES = tuple(
    "AED AFN ALL AMD ANG AOA ARS AUD AWG AZN BAM BBD BDT BGN BHD BIF BMD BND BOB BRL BSD BTN BWP BYN BZD CAD"
    " CDF CHF CLP CNY COP CRC CUP CVE CZK DJF DKK DOP DZD EGP ERN ETB EUR FJD FKP GBP GEL GHS GIP GMD GNF GTQ"
    " GYD HKD HNL HTG HUF IDR ILS INR IQD IRR ISK JMD JOD JPY KES KGS KHR KMF KPW KRW KWD KYD KZT LAK LBP LKR"
    " LRD LSL LYD MAD MDL MGA MKD MMK MNT MOP MRU MUR MVR MWK MXN MYR MZN NAD NGN NIO NOK NPR NZD OMR PAB PEN"
    " PGK PHP PKR PLN PYG QAR RON RSD RUB RWF SAR SBD SCR SDG SEK SGD SHP SLE SOS SRD SSP STN SVC SYP SZL THB"
    " TJS TMT TND TOP TRY TTD TWD TZS UAH UGX USD UYU UZS VED VES VND VUV WST XAF XCD XOF XPF YER ZAR ZMW ZWG"
    # no longer in use, and in older news
    " ATS BEF DEM ESP FIM FRF GRD HRK IEP ITL NLG PTE XEU ZWL"
    # no states' money
    " BCH BTC ETH LTC XRP".split()
)
"""Codes of currencies in use, of those that the euro and others replaced, and of cryptocurrencies."""

COMMON_CODES = frozenset(
    "AED AUD BRL BTC CAD CHF CNY ETH EUR GBP HKD IDR INR JPY KRW MXN MYR NGN NZD RUB SGD THB TWD USD VND"
    " ZAR".split()
)
"""Those that are a currency in lower case as well."""

WORDY_CODES = frozenset(
    "ALL AMD ANG BAM BCH BOB COP CUP ERN ESP GEL LAK LSL LTC MAD MOP MRU MUR NIO PAB PEN PHP RON SCR SDG SHP "
    "SOS BSD CVE BMD TMT STN TOP TRY WST XRP".split()
)
"""Those that are words, names or abbreviations as well: a currency only beside a scale."""

THOUSANDTHS = frozenset(("BHD", "IQD", "JOD", "KWD", "LYD", "OMR", "TND"))
"""Currencies of a thousand parts."""
