"""English words for what companies report."""

from extractor.lang.measure_words import MeasureWords


def _names(table: dict[str, str]) -> dict[str, str]:
    """Spread the phrases of each metric, parted by `|`."""
    return {phrase.strip(): name for name, phrases in table.items() for phrase in phrases.split("|")}


METRICS = _names(
    {
        "revenue": "revenue|revenues|sales|turnover|net sales|top line|income from operations",
        "gross_profit": "gross profit|gross profits",
        "operating_profit": "operating profit|operating profits|operating income|operating earnings|ebit",
        "operating_loss": "operating loss|operating losses",
        "pretax_profit": "pretax profit|pretax profits|pre-tax profit|pre-tax profits|profit before tax|pretax income|pre-tax income",
        "net_profit": "net profit|net profits|net income|net earnings|profit|profits|earnings|attributable profit"
        "|profit attributable to shareholders|bottom line",
        "net_loss": "net loss|net losses|loss|losses",
        "ebitda": "ebitda|adjusted ebitda",
        "eps": "earnings per share|profit per share|eps",
        "dividend": "dividend|dividends|payout",
        "gross_margin": "gross margin|gross margins|gross profit margin",
        "operating_margin": "operating margin|operating margins|operating profit margin",
        "margin": "net margin|profit margin|profit margins|margin|margins",
        "market_share": "market share|share of the market",
        "market_capitalisation": "market capitalisation|market capitalization|market cap|market value",
        "valuation": "valuation",
        "shipments": "shipments|unit sales|sales volume|volume|volumes",
        "deliveries": "deliveries",
        "production": "production|output",
        "capacity": "capacity|production capacity",
        "orders": "orders|order intake|bookings",
        "backlog": "backlog|order book",
        "users": "users|monthly active users|daily active users|active users|subscribers|members|user base",
        "customers": "customers|customer base|clients",
        "headcount": "headcount|workforce|work force|staff",
        "capital_expenditure": "capital expenditure|capital expenditures|capital spending|capex",
        "rd_investment": "r&d spending|r&d expenses|r&d expenditure|research and development spending"
        "|research and development expenses|spending on research and development|r&d investment",
        "debt": "debt|net debt|debts|borrowings|liabilities",
        "cash": "cash pile|cash reserves|cash holdings|cash and equivalents|cash balance",
        "cash_flow": "cash flow|free cash flow|operating cash flow",
        "assets": "assets|total assets|assets under management",
        "inventory": "inventory|inventories|stockpiles",
        "costs": "costs|expenses|operating expenses|spending|cost of sales",
        "write_down": "write-down|writedown|impairment|impairment charge|restructuring charge",
        "price": "price|prices|average selling price|selling price",
        "yield": "yield|yields",
        "funding": "funding|funding round|proceeds",
        "traffic": "passenger traffic|traffic|passengers carried",
        "exports": "exports",
        "imports": "imports",
        "trade_surplus": "trade surplus",
        "trade_deficit": "trade deficit",
        "gdp": "gdp|gross domestic product",
        "inflation": "inflation|consumer prices",
        "unemployment": "unemployment|unemployment rate|jobless rate",
    }
)

MEASURES = MeasureWords(
    metrics=METRICS,
    counted={
        **dict.fromkeys("store shop outlet branch restaurant showroom dealership".split(), "store_count"),
        **dict.fromkeys("employee worker staff staffer".split(), "headcount"),
        **dict.fromkeys("user subscriber member player".split(), "users"),
        **dict.fromkeys("customer client".split(), "customers"),
        **dict.fromkeys("passenger traveller traveler".split(), "traffic"),
    },
    verbs={
        **dict.fromkeys("ship ships shipped shipping".split(), "shipments"),
        **dict.fromkeys("deliver delivers delivered delivering".split(), "deliveries"),
        **dict.fromkeys("sell sells sold selling".split(), "shipments"),
        **dict.fromkeys("produce produces produced producing manufactured".split(), "production"),
        **dict.fromkeys("employ employs employed employing".split(), "headcount"),
    },
    money_verbs={
        **dict.fromkeys(("earn", "earns", "earned", "earning", "netted"), "net_profit"),
        **dict.fromkeys(("lose", "loses", "lost", "losing"), "net_loss"),
        **dict.fromkeys(("raise", "raises", "raised", "raising"), "funding"),
        **dict.fromkeys(("grossed", "took in", "turned over"), "revenue"),
    },
    behind=r"[ -](?:(?:in|as)[ ])?(?:(?!(?:from|to|by|for|on|at|and|or|but|after|because|despite)\b)[\w-]+[ ]){0,2}",
    breaks=r"[;:!?()]|, (?:and|while|but|which|who|as|after|when|with)\b|\b(?:while|whereas|although|because|after|"
    r"despite|driven|thanks|helped|hurt|even as)\b",
    compared=r"(?:\bfrom|\bagainst|\bcompared (?:with|to)|\bversus|\bup from|\bdown from)\s+(?:a |an )?\Z",
    possessive=r"(?:['’]s?)?[ ](?:(?!(?:and|or|said|says|the)\b)[\w.-]+[ ]){0,4}",
    owners_behind=r"\s+(?:at|of|for|by)\s+(?:the\s+)?",
    bystanders=r"(?!)",
    reporters=r"(?!)",
    heads=frozenset(
        "growth increase decrease rise fall drop gain decline jump target figure figures forecast estimate "
        "record total rate level levels number numbers guidance outlook goal".split()
    ),
    verb_links=r"(?:\s+(?:about|around|some|nearly|almost|over|under|only|just|another|roughly|approximately|a|an|"
    r"more than|less than|up to|at least|as much as|as many as|estimated|record))*\s+",
)
