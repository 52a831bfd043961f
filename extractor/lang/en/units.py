"""Units."""

from extractor.lang.en.measuring import measuring
from extractor.lang.unit_symbols import symbols
from extractor.lang.value_words import UnitWords

_TIMES = {"year": "a", "month": "mo", "week": "wk", "day": "d", "hour": "h"}
# year-old, years old, 18-month-old, months of age -> the unit and its code.
_AGES = {
    form: (f"{span} old", code)
    for span, code in _TIMES.items()
    for form in (
        f"{span} old", f"{span}-old", f"{span}s old", f"{span}s-old", f"{span} olds", f"{span}-olds", f"{span}s of age",
        f"{span}s-of-age", f"{span} of age",
    )
}  # fmt: skip

UNITS = UnitWords(
    percent={
        "%": "%", "％": "%", "percent": "%", "per cent": "%", "pct": "%", "pc": "%", "per-cent": "%",
        "‰": "‰",
        "percentage point": "percentage point", "percentage points": "percentage point",
        "percent points": "percentage point",
        "pct points": "percentage point", "pct point": "percentage point",
        "per cent points": "percentage point",
        "%-points": "percentage point", "pp": "percentage point", "ppt": "percentage point",
        "ppts": "percentage point",
        "percentage-point": "percentage point", "basis points": "basis point", "basis point": "basis point",
        "bps": "basis point",
        "basis-point": "basis point",
    },
    measures=measuring(),
    symbols=symbols(),
    powers={
        "square": 2, "sq": 2, "squared": 2, "cubic": 3, "cu": 3, "cubed": 3,
    },
    per=("per", "each"),
    rate_bases={
        **{span: (span, code) for span, code in _TIMES.items()},
        "minute": ("minute", "min"), "second": ("second", "s"), "h": ("h", "h"), "hr": ("hr", "h"), "min": ("min", "min"),
        "s": ("s", "s"), "sec": ("sec", "s"), "d": ("d", "d"), "yr": ("yr", "a"), "annum": ("annum", "a"),
        "capita": ("capita", None), "person": ("person", None), "head": ("head", None), "inhabitant": ("inhabitant", None),
    },
    attributes=tuple(
        "page member speed cylinder door seat bed bedroom room storey story man woman person piece game point run lap hole core "
        "inning match race team nation country state city stop star track song car unit part step way lane pin stroke "
        "wicket shot game-day strong port lens camera player candidate judge seater wheel engine".split()
    ),
    models=("707", "717", "727", "737", "747", "757", "767", "777", "787"),
    model_heads=("jet", "jets", "plane", "planes", "aircraft", "airliner", "airliners", "airplanes", "freighters"),
    parts_of=("of its", "of their", "of the", "of these", "of those", "of our", "of his", "of her"),
    hanging=("or", "and", "to", "and/or"),
    sizes=("x", "×", "by"),
    below=("below zero",),
    joined_bounds=("sub-", "now-", "then-"),
    glued={"in": ("in", "[in_i]"), "C": ("C", "Cel"), "F": ("F", "[degF]")},
    part_marks=r"['′’]\s?(\d{1,2}(?:\.\d+)?)\s?(?:[\"″”]|''|in\b)",
    mark_units=("foot", "inch"),
    chained=frozenset("sales sports arms savings operations systems goods news series human women's men's".split()),
    participles=dict.fromkeys(
        (
            "injured wounded killed dead missing homeless arrested detained infected unemployed hospitalised "
            "hospitalized displaced evacuated sickened jobless"
        ).split(),
        "person",
    ),
    relatives={"who": "person", "whom": "person"},
    holders={
        f"{noun} of": "person"
        for noun in (
            "crowd crew population workforce attendance staff family team audience headcount congregation squad "
            "membership work force party"
        ).split()
    },
    part_units={
        ("[ft_i]", "[in_i]"): 12, ("[lb_av]", "[oz_av]"): 16, ("[stone_av]", "[lb_av]"): 14, ("m", "cm"): 100, ("km", "m"): 1000,
        ("kg", "g"): 1000,
    },
    times=(
        "year", "years", "month", "months", "week", "weeks", "day", "days", "hour", "hours", "minute",
        "minutes",
        "second", "seconds", "decade", "decades", "century", "centuries", "quarter", "quarters", "fortnight",
        "yr", "yrs", "hr", "hrs",
        "min", "mins", "sec", "secs", "ms", "weekend", "weekends", "night", "nights", "am", "pm", "a.m",
        "p.m", "o'clock", "millennia",
        "weekdays", "season", "seasons", "millisecond", "milliseconds", "microseconds", "mornings",
        "afternoons", "evenings",
        "january", "february", "march",
        "april", "may", "june", "july", "august", "september", "october", "november", "december", "jan",
        "feb", "mar", "apr", "jun", "jul",
        "aug", "sep", "sept", "oct", "nov", "dec", "bc", "ad", "bce", "ce", "gmt", "est", "edt", "et", "pt",
        "pst", "hours'", "days'", "years'", "months'",
    ),
    ages={**_AGES, "y/o": _AGES["year old"], "yo": _AGES["year old"]},
    age_cues=("aged", "aged between", "age", "ages", "ages of", "aged from", "the age of", "age of"),
    age_unit="year old",
    age_bounds=("or older", "or younger", "and older", "or above", "years or older", "and younger"),
    folds=("fold", "-fold"),
    labels=(
        "chapter", "page", "pages", "section", "article", "paragraph", "figure", "table", "version", "route",
        "highway",
        "flight", "room", "step", "part", "volume", "vol", "phase", "level", "grade", "class", "type",
        "model", "series",
        "episode", "season", "game", "group", "division", "number", "no", "top", "fortune", "area",
        "category", "line",
        "channel", "block", "unit", "apollo", "boeing", "iphone", "windows", "covid", "formula",
        "act", "rule", "item",
        "title", "proposition", "resolution", "bill", "tier", "stage", "day", "year", "week", "interstate",
        "exit", "gate", "lane",
        "platform", "track", "round", "form", "schedule", "appendix", "note", "clause", "lot", "suite",
        "apartment", "floor", "p", "pp",
        "january", "february", "march", "april", "june", "july", "august", "september", "october",
        "november", "december",
        "jan", "feb", "mar", "apr", "jun", "jul", "aug", "sep", "sept", "oct", "nov", "dec", "q", "h", "fy",
        "ftse", "s&p", "cac", "dax",
        "nikkei", "stoxx", "russell", "euro", "dow", "g", "zone", "ward", "district", "psalm", "verse", "vs",
        "tel", "phone", "fax",
        "call", "box", "quarter", "half", "fiscal", "windows", "sp", "ps", "xbox",
    ),
    the=("the",),
    singular_verbs=("is", "was", "has", "does", "isn't", "wasn't", "comes", "came"),
    zero_names=("net", "net-", "ground", "patient", "absolute", "near"),
    more=("more", "others", "other", "each", "apiece", "daily", "monthly"),
    stops=(
        "way",
        "the", "a", "an", "of", "in", "on", "at", "to", "from", "for", "by", "with", "and", "or", "but",
        "as", "than", "that", "which",
        "who", "whom", "whose", "is", "are", "was", "were", "be", "been", "being", "has", "have", "had",
        "will", "would", "could", "should", "can",
        "may", "might", "must", "do", "does", "did", "not", "after", "before", "since", "until", "while",
        "when", "where", "if", "because",
        "so", "this", "these", "those", "his", "her", "its", "their", "our", "my", "your", "it", "he", "she",
        "they", "we", "i", "you",
        "last", "next", "per", "each", "against", "versus", "compared", "into", "over", "under", "between",
        "among", "during", "through",
        "about", "out", "up", "down", "off", "earlier", "later", "ago", "there", "here", "also", "only",
        "just", "still", "now", "then",
        "within", "without", "across", "around", "via", "worth", "including", "plus", "minus", "said",
        "says", "worldwide", "globally",
        "annually", "yearly", "apiece", "respectively", "today", "yesterday", "tomorrow",
        "both", "all", "any", "every",
        "higher", "lower", "too", "again", "previously", "once", "despite", "amid", "towards", "toward",
        "how", "what", "why", "no", "yes",
        "however", "although", "though", "yet", "either", "neither", "nor", "them", "him", "me", "us",
        "such", "like", "nearly", "almost", "roughly", "some", "profit", "loss", "ahead", "away", "back",
    ),
    growths=(
        "grow", "grow by", "growth of", "expand", "expand by", "shrink", "shrink by", "rise of", "increase of",
        "decline of", "drop of", "fall of", "cut of", "will rise", "will fall", "to rise", "to fall", "to increase",
        "to decline", "would rise", "would fall", "could rise", "could fall", "will increase", "will decline",
    ),
    rises=(
        "rose", "rise", "rises", "risen", "rising", "up", "grew", "grow", "grows", "grown", "growing",
        "growth", "increase", "increased",
        "increases", "increasing", "gained", "gain", "gains", "gaining", "climbed", "climb", "climbs",
        "jumped", "jump", "jumps", "surged", "surge", "surges",
        "soared", "soar", "soars", "added", "adds", "advanced", "higher", "boost", "boosted", "raise",
        "raised", "raises", "more", "additional", "expanded",
        "expand", "accelerated", "rallied", "rocketed", "leapt", "leap", "upped", "hike", "hiked", "spike",
        "spiked", "improved", "bigger", "larger", "swelled",
    ),
    falls=(
        "fell", "fall", "falls", "fallen", "falling", "down", "dropped", "drop", "drops", "dropping",
        "declined", "decline", "declines", "declining",
        "decreased", "decrease", "decreases", "decreasing", "lost", "lose", "loses", "slid", "slide",
        "slipped", "slip", "sank", "sink", "shed", "sheds", "plunged",
        "plunge", "plunges", "tumbled", "tumble", "lower", "lowered", "cut", "cuts", "cutting", "reduce",
        "reduced", "reduces", "reducing", "reduction",
        "eased", "shrank", "shrink", "shrunk", "contracted", "contraction", "slashed", "slash", "fewer",
        "less", "retreated", "dipped", "dip", "smaller",
        "discount", "off", "loss",
    ),
    by=("by",),
    size_links=("of",),
    particles=("up", "down", "off"),
    copulas=("is", "are", "was", "were", "be", "been", "being", "closed", "ended", "finished", "traded", "further"),
    lists=(",", "and", ", and"),
    not_changes=tuple(
        f"{verb} {particle}"
        for particle, verbs in {
            "up": "make makes made making take takes took taking set sets setting end ends ended sign signed pick picked "
            "open opened build built buy bought line lined back backed give gave show showed turn turned",
            "down": "narrow narrowed break broke hand handed write lay",
            "off": "pay paid lay kick kicked show spin spun",
        }.items()
        for verb in verbs.split()
    ),
    singulars={
        "people": "person", "persons": "person", "men": "man", "women": "woman", "children": "child",
        "feet": "foot",
        "teeth": "tooth", "lives": "life", "wives": "wife", "knives": "knife", "leaves": "leaf",
        "halves": "half", "shelves": "shelf",
        "wolves": "wolf", "thieves": "thief", "mice": "mouse", "geese": "goose", "series": "series",
        "species": "species",
        "headquarters": "headquarters", "personnel": "personnel", "staff": "staff", "aircraft": "aircraft",
        "police": "police", "criteria": "criterion",
        "phenomena": "phenomenon", "data": "data", "crises": "crisis", "analyses": "analysis",
        "bases": "base", "theses": "thesis", "buses": "bus",
        "gases": "gas", "viruses": "virus", "campuses": "campus", "bonuses": "bonus", "movies": "movie",
        "ties": "tie", "pies": "pie", "cookies": "cookie",
        "zombies": "zombie", "selfies": "selfie", "calories": "calorie", "rookies": "rookie",
        "means": "means", "news": "news", "sheep": "sheep",
        "fish": "fish", "deer": "deer", "businessmen": "businessman", "policemen": "policeman",
        "spokesmen": "spokesman", "fishermen": "fisherman",
        "grandchildren": "grandchild", "heroes": "hero", "potatoes": "potato", "tomatoes": "tomato",
        "echoes": "echo", "goes": "go",
        "shoes": "shoe", "axes": "axis", "caches": "cache", "aches": "ache", "houses": "house",
        "horses": "horse", "causes": "cause", "cases": "case",
        "uses": "use", "nurses": "nurse", "courses": "course", "responses": "response",
        "licenses": "license", "purchases": "purchase",
        "phases": "phase", "releases": "release", "diseases": "disease", "increases": "increase",
        "decreases": "decrease", "expenses": "expense",
        "exercises": "exercise", "enterprises": "enterprise", "franchises": "franchise",
        "premises": "premise", "promises": "promise",
        "databases": "database", "warehouses": "warehouse", "universes": "universe", "vases": "vase",
        "roses": "rose", "noses": "nose", "doses": "dose",
        "losses": "loss", "bosses": "boss", "buses.": "bus", "lenses": "lens", "sizes": "size",
        "prizes": "prize",
    },
)  # fmt: skip
