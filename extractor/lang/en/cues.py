"""Words that trigger goals, fill their slots or speak against them."""

from collections.abc import Iterable

from extractor.lang.en.inflection import forms, plural
from extractor.lang.goal_words import Cue, CueWords


def _inflected(table: dict[str, Cue]) -> dict[str, Cue]:
    return {form: cue for verbs, cue in table.items() for verb in verbs.split() for form in forms(verb)}


def _plurals(table: dict[str, Cue]) -> dict[str, Cue]:
    return {
        form: cue for nouns, cue in table.items() for noun in nouns.split() for form in (noun, plural(noun))
    }


def _words(values: dict[str, Iterable[str]]) -> dict[str, str]:
    return {form: value for value, verbs in values.items() for verb in verbs for form in forms(verb)}


_FIRM = "firm"

CUES = CueWords(
    verbs={
        "going": Cue("plan", "certain"),
        **_inflected(
            {
                "aim strive target endeavour endeavor eye": Cue("target"),
                "seek": Cue("target"),
                "plan intend mean": Cue("plan", "certain"),
                "propose prepare": Cue("plan"),
                "decide": Cue("plan", "certain", _FIRM),
                "undertake": Cue("pledge", "certain", _FIRM),
                "agree": Cue("plan", "certain", _FIRM),
                "pledge vow commit promise guarantee swear": Cue("pledge", "certain", _FIRM, says=True),
                "hope want wish aspire dream": Cue("aspiration"),
                "expect anticipate see": Cue("forecast", "probable", says=True),
                "forecast predict project envisage foresee": Cue("forecast", "probable", says=True),
                "benchmark measure pit": Cue("benchmark", "deontic"),
                "reckon estimate": Cue("forecast", "probable", says=True),
                "earmark": Cue("plan", "certain"),
            }
        ),
    },
    nouns=_plurals(
        {
            "target goal aim objective": Cue("target"),
            "plan intention decision proposal blueprint agreement deal": Cue("plan"),
            "pledge commitment promise vow": Cue("pledge", "certain", _FIRM),
            "ambition aspiration dream hope": Cue("aspiration"),
            "forecast expectation projection outlook": Cue("forecast", "probable"),
            "guidance": Cue("guidance", "probable"),
            "strategy": Cue("strategy"),
        }
    ),
    adjectives={
        "set": Cue("plan", "certain"),
        "due": Cue("plan", "certain"),
        "slated": Cue("plan", "certain"),
        "scheduled": Cue("plan", "certain"),
        "ready": Cue("plan"),
        "poised": Cue("forecast", "probable"),
        "likely": Cue("forecast", "probable"),
        "unlikely": Cue("forecast", "probable"),
        "determined": Cue("target", "certain", _FIRM),
        "committed": Cue("pledge", "certain", _FIRM),
        "keen": Cue("aspiration"),
        "eager": Cue("aspiration"),
    },
    auxiliaries={
        "will": Cue("plan", "certain", _FIRM),
        "shall": Cue("plan", "certain", _FIRM),
        "'ll": Cue("plan", "certain", _FIRM),
        "’ll": Cue("plan", "certain", _FIRM),
        "wo": Cue("plan", "certain", _FIRM),
        "would": Cue("plan", "certain", _FIRM),
        "could": Cue("forecast", "possible"),
        "may": Cue("forecast", "possible"),
        "might": Cue("forecast", "possible"),
        "can": Cue("forecast", "possible"),
        "should": Cue("forecast", "probable"),
        "must": Cue("benchmark", "deontic"),
    },
    reporting=frozenset(
        """say says said saying announce announces announced announcing tell tells told add adds added confirm
        confirms confirmed state states stated reveal reveals revealed disclose disclosed unveil unveiled write
        wrote note notes noted declare declared explain explained reiterate reiterated stress stressed report
        reported estimate estimates estimated predict predicts predicted believe believes believed insist
        insisted indicate indicated outline outlined promise promised project projected suggest suggested
        agree agreed pledge pledged decide decided""".split()
    ),
    conditions=frozenset(("if", "unless", "whether", "should", "provided", "assuming")),
    denials=frozenset(("not", "n't", "n’t", "no", "never", "neither", "nor", "without")),
    idle_verbs=frozenset(
        """need depend require mean be have remain seem appear happen matter want like know see find understand
        take come tell vary apply differ say think feel look suffer lose miss die hurt""".split()
    ),
    generic_subjects=frozenset(
        """you one this that these those what which who there everyone anyone nobody someone people many some
        most""".split()
    ),
    self_words=frozenset(("we", "our", "us", "ours", "i", "my")),
    human_nouns=frozenset(
        """analysts analyst economists economist experts officials government ministry company firm group
        authorities regulators regulator campaign campaigns parties party team city council administration
        president minister mayor governor board management executives leaders lawmakers parliament country nation
        state bank carmaker automaker chipmaker retailer airline startup subsidiary unit division investors
        firms companies banks carmakers automakers airlines groups retailers startups nations countries
        researchers scientists union university museum agency department committee association maker operator
        owner chairman ceo spokesman advisers club league federation charity foundation hospital school brewer
        miner lender insurer utility developer publisher broadcaster distributor exporter grocer wholesaler
        cooperative consortium venture alliance coalition producer steelmaker drugmaker planemaker chain brand
        trust institute province region kingdom army navy senate congress bloc""".split()
    ),
    personnel=frozenset(
        """cancelled canceled postponed played retire resign leave meet visit attend speak debate celebrate arrive depart host hold held step appear testify""".split()
    ),
    starts=frozenset(("open", "close", "start", "begin", "end", "return")),
    actions=frozenset(),
    ranks={
        "largest": 1,
        "biggest": 1,
        "leading": 1,
        "top": 1,
        "number one": 1,
        "no. 1": 1,
        "no 1": 1,
        "foremost": 1,
        "dominant": 1,
        "second-largest": 2,
        "second largest": 2,
        "third-largest": 3,
        "third largest": 3,
    },
    relations={
        **dict.fromkeys(("benchmark", "benchmarks", "benchmarked", "benchmarking"), "benchmark_against"),
        **dict.fromkeys(("measuring", "measures", "measured", "pitting", "pits"), "benchmark_against"),
        **dict.fromkeys(
            """surpass surpasses surpassed surpassing overtake overtakes overtaking overtaken outsell exceed
            outperform outpace beat dethrone unseat topple leapfrog""".split(),
            "surpass",
        ),
        **dict.fromkeys(("match", "matches", "matching", "rival", "equal"), "match"),
        **dict.fromkeys(("catch", "catching"), "catch_up"),
    },
    directions=_words(
        {
            "increase": "invest buy acquire purchase bid spend hire recruit increase raise boost grow expand improve lift double triple accelerate extend add".split(),
            "decrease": "cut reduce lower decrease slash shrink trim narrow halve curb shed remove".split(),
            "reach": "reach achieve attain hit deliver generate win gain secure provide ship".split(),
            "maintain": "maintain keep adhere preserve retain stay".split(),
            "surpass": "surpass overtake exceed outsell outperform beat top".split(),
            "become": ["become"],
            "establish": "establish build create open found form construct develop".split(),
            "launch": "launch introduce release unveil roll start produce make offer".split(),
            "exit": "exit leave sell divest close stop end".split(),
        }
    ),
    metrics={
        "revenue": "revenue",
        "revenues": "revenue",
        "sales": "revenue",
        "turnover": "revenue",
        "profit": "net_profit",
        "profits": "net_profit",
        "earnings": "net_profit",
        "shipments": "shipments",
        "deliveries": "deliveries",
        "vehicles": "deliveries",
        "market share": "market_share",
        "share": "market_share",
        "stores": "store_count",
        "shops": "store_count",
        "outlets": "store_count",
        "branches": "store_count",
        "r&d": "rd_investment",
        "research and development": "rd_investment",
        "emissions": "emissions",
        "carbon": "emissions",
        "headcount": "headcount",
        "jobs": "headcount",
        "employees": "headcount",
        "staff": "headcount",
        "workers": "headcount",
        "capacity": "capacity",
        "output": "production",
        "production": "production",
        "users": "users",
        "customers": "customers",
        "price": "price",
        "prices": "price",
        "costs": "costs",
        "dividend": "dividend",
        "debt": "debt",
        "capex": "capital_expenditure",
        "capital expenditure": "capital_expenditure",
        "growth": "growth",
        "margin": "margin",
        "margins": "margin",
        "stake": "stake",
    },
    results={
        **dict.fromkeys(
            "met meet meets reach reached achieve achieved hit fulfil fulfilled attained accomplished".split(),
            "achieved",
        ),
        **dict.fromkeys("missed miss misses undershot failed".split(), "missed"),
        **dict.fromkeys(
            "exceed exceeded exceeds beat beaten beats surpassed topped outstripped".split(), "exceeded"
        ),
    },
    statuses={
        **dict.fromkeys(
            """reaffirmed reaffirms reaffirming reiterated reiterates reiterating confirmed confirms maintained
            maintains kept keeps keeping repeated repeats retained retains backed backs restated""".split(),
            "reaffirmed",
        ),
        **dict.fromkeys(
            (
                "stood by",
                "stands by",
                "stand by",
                "stuck to",
                "sticks to",
                "stuck with",
                "sticks with",
                "sticking to",
                "held to",
                "kept to",
                "keeps to",
            ),
            "reaffirmed",
        ),
        **dict.fromkeys(
            """raised raises raising lifted lifts lifting cut cuts cutting lowered lowers lowering trimmed trims
            slashed slashes revised revises increased increases upped ups reduced reduces downgraded downgrades
            upgraded upgrades boosted boosts hiked hikes narrowed narrows tightened widened adjusted adjusts
            doubled doubles halved delayed delays postponed postpones""".split(),
            "revised",
        ),
        **dict.fromkeys(
            """withdrew withdrawn withdraws withdrawing scrapped scraps abandoned abandons dropped drops cancelled
            cancels canceled shelved shelves ditched ditches axed axes suspended suspends pulled
            pulls""".split(),
            "withdrawn",
        ),
        **dict.fromkeys(
            (
                "called off",
                "calls off",
                "walked away",
                "backed away",
                "gave up",
                "gives up",
                "backed out",
            ),
            "withdrawn",
        ),
    },
    goal_nouns=_plurals(
        {
            "target goal aim objective ambition": Cue("target"),
            "plan intention proposal": Cue("plan", "certain"),
            "pledge commitment promise": Cue("pledge", "certain", _FIRM),
            "forecast expectation projection outlook estimate prediction": Cue("forecast", "probable"),
            "guidance budget": Cue("guidance", "probable"),
            "strategy": Cue("strategy"),
        }
    ),
    phrases={
        **dict.fromkeys(("looking", "look", "looks"), (("to", "for"), Cue("target"))),
        **dict.fromkeys(("shooting", "shoots", "gunning", "angling"), (("for",), Cue("target"))),
        **dict.fromkeys(
            ("guides", "guided", "guiding", "guide"), (("for", "to"), Cue("guidance", "probable"))
        ),
        **dict.fromkeys(("sets", "set", "setting"), (("out",), Cue("target"))),
        **dict.fromkeys(("pushing", "working", "fighting", "racing"), (("to",), Cue("target"))),
        **dict.fromkeys(("sights", "sight"), ((), Cue("target"))),
        **dict.fromkeys(("rule", "rules", "ruled", "ruling"), (("out",), Cue("plan", "certain"))),
        **dict.fromkeys(("track", "course", "pace"), ((), Cue("forecast", "probable"))),
    },
    staying=frozenset("remain remains remained remaining stay stays stayed staying".split()),
    tracks=frozenset(("track", "course", "pace")),
    taking=("in ",),
    deadline_marks=frozenset(
        ("by", "within", "in", "over", "before", "until", "through", "during", "for", "this", "next")
    ),
    undertakings=frozenset(
        """project programme program scheme initiative campaign facility factory plant complex complexes site centre
        center fund portion donation investment line route network platform store stores shop station donations
        package bid offer proceeds money funds funding""".split()
    ),
    receiving=frozenset(("receive", "get", "gain", "given", "paid", "allotted", "granted")),
    outsiders=frozenset(
        "analyst analysts economist economists strategist professor researcher lecturer fellow".split()
    ),
    forecasters=(
        "Research",
        "Analytics",
        "Economics",
        "Securities",
        "Institute",
        "IDC",
        "Gartner",
        "Counterpoint",
        "Canalys",
        "TrendForce",
        "Omdia",
        "Wood Mackenzie",
        "Moody",
        "Fitch",
        "Standard & Poor",
        "Oxford Economics",
        "Forrester",
        "Monetary Fund",
        "World Bank",
        "Energy Agency",
        "OPEC",
        "OECD",
        "Moffett",
    ),
    wide=(
        "economy",
        "market",
        "markets",
        "prices",
        "inflation",
        "gdp",
        "demand",
        "industry",
        "sector",
        "rates",
    ),
    earlier=r"\b(?:from|against|compared (?:with|to)|versus|instead of|rather than)"
    r"(?: (?:the|a|an|its|about|around|some|roughly|just|only|nearly|current|present|previous|earlier|prior|"
    r"original|old|estimate|forecast|target|range|goal|projection|level|total|of|under|over)){0,6} \Z",
    superseded=r"\b(?:previous(?:ly)?|(?<!year )(?<!quarter )(?<!period )(?<!month )(?<!years )(?<!months )(?:earlier|before)|prior|original(?:ly)?|instead|rather)\b"
    r"|\b(?:it|they|he|she)(?: had)? (?:saw|seen|forecast|predicted|projected|expected|flagged|estimated|"
    r"targeted|guided|announced|planned|promised|set)\b",
    conditions_ahead=r"(?:(?<=[\s\"“(])|\A)(?<!even )(?<!as )(?<!what )"
    r"(?P<condition>(?:if|unless|provided|assuming|once|as long as|on condition|subject to|should|"
    r"as soon as|in the event)\b[^,;.\n]{3,160}),",
    conditions_behind=r"(?<!even)(?<!as)(?<!see)(?<!ask)(?<!asked)(?<!know)(?<!determine)(?<!what)(?<!only),? "
    r"(?P<condition>(?:only )?(?:if|unless|provided|assuming|as long as|on condition|subject to|"
    r"depending on|contingent (?:up)?on|in the event)\b[^,;.\n]{3,160})",
    multiples={
        **dict.fromkeys(("double", "doubles", "doubling", "doubled", "twofold"), 2),
        **dict.fromkeys(("triple", "triples", "tripling", "tripled", "treble", "threefold"), 3),
        **dict.fromkeys(("quadruple", "quadruples", "quadrupling", "quadrupled", "fourfold"), 4),
    },
    said=frozenset(
        """wrote write writes speaking speech letter dated interview pledged vowed promised committed commits put
        set approved signed unveiled launched raised lowered cut lifted kept maintained withdrew stood
        stuck""".split()
    ),
    acts={
        **dict.fromkeys("hire hires hiring recruit recruits recruiting".split(), "headcount"),
        **dict.fromkeys("invest invests investing invested spend spends spending".split(), "investment"),
        **dict.fromkeys("ship ships shipping sell sells selling".split(), "shipments"),
        **dict.fromkeys("deliver delivers delivering".split(), "deliveries"),
        **dict.fromkeys("export exports exporting".split(), "exports"),
        **dict.fromkeys("earn earns earning".split(), "net_profit"),
        **dict.fromkeys("produce produces producing".split(), "production"),
        **dict.fromkeys(("net zero", "net-zero", "carbon neutral", "carbon-neutral"), "emissions"),
        **dict.fromkeys(("rates", "interest rates"), "interest_rate"),
    },
    ranking=frozenset(
        """be become becoming remain remaining stay make making rank ranking take taking win winning hold holding
        grab grabbing claim claiming gain gaining reach reaching capture capturing regain reclaim have having
        keep keeping create creating build building secure retain defend crown overtake surpass dethrone
        was been""".split()
    ),
    reported=frozenset(
        """revenue net_profit gross_profit operating_profit pretax_profit ebitda eps dividend gross_margin
        operating_margin margin shipments deliveries capital_expenditure cash_flow costs""".split()
    ),
    media=(
        "Reuters",
        "Bloomberg",
        "Associated Press",
        "Financial Times",
        "Wall Street Journal",
        "New York Times",
        "CNBC",
        "BBC",
        "Guardian",
        "Washington Post",
        "Nikkei",
        "Xinhua",
        "Agence France-Presse",
        "CNN",
    ),
    documents=tuple(
        "announcement statement report filing letter release prospectus presentation document memo".split()
    ),
    makers=frozenset(
        """maker manufacturer producer seller brand company retailer group supplier chain player vendor provider
        operator platform shop store firm lender""".split()
    ),
    vague=frozenset(
        """new more other total annual own whole first second next last global worldwide overall additional net
        full extra further average key local large small big major many several current half""".split()
    ),
    estimates=r"(?:an?|the|its?|new|recent|\s)*\b(?:estimate|survey|poll|study|report|analysis|forecast|note|"
    r"projection)s? (?:by|from|of) ([A-Z]\S*(?: \S+){0,4})",
    staff=frozenset(
        """officials official executives executive management board directors economists economist analysts analyst
        strategists researchers lawyers spokesman spokeswoman""".split()
    ),
    determiners=frozenset("some many several most few all average other both".split()),
    banks=(
        "Goldman Sachs",
        "Morgan Stanley",
        "JPMorgan",
        "JP Morgan",
        "Barclays",
        "Citi",
        "UBS",
        "Nomura",
        "Jefferies",
        "Bernstein",
        "Deutsche Bank",
        "Bank of America",
        "Wells Fargo",
        "HSBC",
        "Macquarie",
        "Credit Suisse",
        "Kepler",
        "Evercore",
        "Piper Sandler",
        "Wedbush",
        "Berenberg",
    ),
    sectors=frozenset(
        "business division unit segment arm operations activities market sector industry country".split()
    ),
)
