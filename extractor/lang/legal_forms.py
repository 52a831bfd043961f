"""Legal forms and other endings of company names; a matter of registers, not of the language of a text."""

LATIN_ENDINGS: tuple[str, ...] = (
    "a/s", "ab", "ag", "aktiengesellschaft", "aktiebolag", "as", "asa", "berhad", "bhd", "bv", "co",
    "co kgaa", "companies", "company", "corp", "corporation", "gmbh", "group", "groupe", "holding",
    "holdings", "inc", "incorporated", "kg", "kgaa", "kk", "limited", "llc", "llp", "lp", "ltd",
    "ltda", "nv", "oy", "oyj", "plc", "private", "pte", "pty", "pvt", "sa", "sa/nv", "sab", "sas",
    "sca", "se", "spa", "srl", "tbk",
)  # fmt: skip
"""Endings of names in Latin letters, lower case and without full stops."""

WRITTEN_FORMS: frozenset[str] = frozenset(
    """Inc Inc. Corp Corp. Corporation Incorporated Ltd Ltd. Limited LLC L.L.C. PLC Plc plc Co Co. Company
        AG SE SA S.A. NV N.V. BV B.V. GmbH KG KGaA AB ASA A/S Oyj OYJ SpA S.p.A. Pty Bhd Berhad Tbk LP L.P.
        LLP SARL Sdn KK K.K. JSC PJSC OJSC ZAO SAS SNC SRL""".split()
)
"""Legal forms as running English writes them, without those that are words of names too (Group)."""

CAPITALS_ONLY: frozenset[str] = frozenset(
    ("ab", "ag", "as", "asa", "bv", "kg", "kk", "llp", "lp", "nv", "sa", "sab", "sas", "sca", "se")
)
"""Endings that are words or parts of words unless they are written in capitals."""

NOT_IN_TEXT: frozenset[str] = frozenset(("holding", "limited", "private"))
"""Endings that a headline may also put after a name in another sense: Tesla Holding Talks."""

SMALL: frozenset[str] = frozenset(("a/s", "llc", "plc"))
"""Endings that are commonly written without a capital."""

HAN_ENDINGS: tuple[str, ...] = (
    "股份有限公司", "有限责任公司", "集团有限公司", "控股有限公司", "有限公司", "总公司", "集团公司",
    "分公司", "控股集团", "株式会社", "公司", "集团", "控股", "股份",
)  # fmt: skip
"""Endings of names in Chinese characters, longest first."""

LEADING_ARTICLES: tuple[str, ...] = ("the",)
"""Words before a name that do not tell companies apart."""
