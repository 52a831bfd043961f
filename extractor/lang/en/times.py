"""English words of dates, durations and sets."""

from extractor.lang.time_words import TimeWords

_MONTHS = {
    "january": 1, "february": 2, "march": 3, "april": 4, "may": 5, "june": 6, "july": 7, "august": 8,
    "september": 9, "october": 10, "november": 11, "december": 12, "jan": 1, "feb": 2, "mar": 3, "apr": 4,
    "jun": 6, "jul": 7, "aug": 8, "sep": 9, "sept": 9, "oct": 10, "nov": 11, "dec": 12,
}  # fmt: skip

_WEEKDAYS = {
    "monday": 1, "tuesday": 2, "wednesday": 3, "thursday": 4, "friday": 5, "saturday": 6, "sunday": 7,
    "mon": 1, "tue": 2, "tues": 2, "wed": 3, "weds": 3, "thu": 4, "thur": 4, "thurs": 4, "fri": 5,
    "sat": 6, "sun": 7,
}  # fmt: skip

_UNITS = {
    "day": "D", "days": "D", "nights": "D", "week": "W", "weeks": "W", "wk": "W", "wks": "W",
    "fortnight": "T2", "fortnights": "T2", "month": "M", "months": "M", "mth": "M", "mths": "M",
    "quarter": "Q", "quarters": "Q", "qtr": "Q", "year": "Y", "years": "Y", "yr": "Y", "yrs": "Y",
    "decade": "E", "decades": "E", "century": "C", "centuries": "C", "weekend": "K", "weekends": "K", "wknd": "K", "wkend": "K",
    "working week": "W", "work week": "W", "workweek": "W", "business day": "B", "business days": "B", "working day": "B", "working days": "B", "trading day": "B",
    "trading days": "B", "workday": "B", "workdays": "B",
    "hour": "Sh", "hours": "Sh", "h": "Sh", "hr": "Sh", "hrs": "Sh", "minute": "Sm", "minutes": "Sm", "min": "Sm",
    "mins": "Sm", "second": "Ss", "seconds": "Ss", "sec": "Ss", "secs": "Ss",
}  # fmt: skip

_SEASONS = {
    "spring": "SP", "summer": "SU", "autumn": "FA", "fall": "FA", "winter": "WI",
}  # fmt: skip

_DAY_PARTS = {
    "morning": "MO", "mornings": "MO", "midday": "MI", "noon": "12:00", "afternoon": "AF", "evening": "EV",
    "night": "NI", "nite": "NI", "midnight": "24:00", "dawn": "MO", "daybreak": "MO", "sunrise": "MO", "dusk": "EV",
    "sunset": "EV", "nightfall": "EV", "lunchtime": "MI",
}  # fmt: skip

_DAYS = {
    "today": 0, "yesterday": -1, "tomorrow": 1, "tmrw": 1, "tmr": 1, "tomo": 1, "tdy": 0, "2day": 0, "2morrow": 1,
    "2moro": 1, "tmw": 1, "tmrrw": 1, "tomoro": 1, "tmrow": 1, "yday": -1,
}  # fmt: skip

_FUSED_DAYS = {
    "tonight": (0, "NI"), "tonite": (0, "NI"), "tonights": (0, "NI"), "2nite": (0, "NI"),
    "2night": (0, "NI"), "tnite": (0, "NI"),
}  # fmt: skip

_SHIFTS = {
    "last": -1, "past": -1, "previous": -1, "prior": -1, "preceding": -1, "this": 0, "current": 0, "nxt": 1,
    "next": 1, "coming": 1, "upcoming": 1, "following": 1, "forthcoming": 1, "ensuing": 1,
}  # fmt: skip

_PARTS = {
    "early": "START", "mid": "MID", "late": "END",
}  # fmt: skip

_EDGES = {
    "end": "END_DAY", "close": "END_DAY", "beginning": "START", "start": "START", "middle": "MID",
    "rest": "REST", "remainder": "REST", "remaining": "REST", "turn": "TURN", "eve": "EVE",
}  # fmt: skip

_HOLIDAYS = {
    "new year's day": "01-01", "new years day": "01-01", "new year's eve": "12-31",
    "new years eve": "12-31", "valentine's day": "02-14", "valentines day": "02-14",
    "valentine day": "02-14", "st patrick's day": "03-17", "st. patrick's day": "03-17",
    "st patricks day": "03-17", "saint patrick's day": "03-17", "saint patrick": "03-17",
    "international workers' day": "05-01", "workers' day": "05-01", "thanks giving": "11-thu-4",
    "thanks giving day": "11-thu-4", "yuandan": "01-01",
    "april fools' day": "04-01", "april fool's day": "04-01", "earth day": "04-22", "may day": "05-01",
    "juneteenth": "06-19", "independence day": "07-04", "halloween": "10-31", "veterans day": "11-11",
    "armistice day": "11-11", "remembrance day": "11-11", "christmas eve": "12-24",
    "christmas day": "12-25", "christmas": "12-25", "xmas": "12-25", "boxing day": "12-26",
    "martin luther king day": "01-mon-3", "martin luther king jr. day": "01-mon-3", "mlk day": "01-mon-3",
    "presidents' day": "02-mon-3", "presidents day": "02-mon-3", "mother's day": "05-sun-2",
    "mothers day": "05-sun-2", "memorial day": "05-mon--1", "father's day": "06-sun-3",
    "fathers day": "06-sun-3", "labor day": "09-mon-1", "labour day": "05-01", "columbus day": "10-mon-2",
    "thanksgiving": "11-thu-4", "thanksgiving day": "11-thu-4", "black friday": "11-thu-4+1",
    "cyber monday": "11-thu-4+4", "election day": "election", "good friday": "easter-2",
    "easter sunday": "easter", "easter monday": "easter+1", "easter": "easter",
    "ash wednesday": "easter-46", "singles day": "11-11", "singles' day": "11-11",
    "bastille day": "07-14", "chinese new year": "lunar-01-01", "lunar new year": "lunar-01-01",
    "spring festival": "lunar-01-01", "mid-autumn festival": "lunar-08-15",
    "dragon boat festival": "lunar-05-05", "international women's day": "03-08",
    "palm sunday": "easter-7", "maundy thursday": "easter-3", "ascension day": "easter+39", "pentecost": "easter+49",
    "whit monday": "easter+50", "mardi gras": "easter-47", "shrove tuesday": "easter-47", "all saints' day": "11-01",
    "giving tuesday": "11-thu-4+5", "patriots' day": "04-mon-3", "indigenous peoples' day": "10-mon-2",
    "canada day": "07-01", "anzac day": "04-25", "australia day": "01-26", "cinco de mayo": "05-05", "groundhog day": "02-02",
    "bonfire night": "11-05", "guy fawkes day": "11-05", "world aids day": "12-01", "world health day": "04-07",
    "world environment day": "06-05", "guy fawkes night": "11-05",
}  # fmt: skip

_ORDINALS = {
    "first": 1, "second": 2, "third": 3, "fourth": 4, "fifth": 5, "sixth": 6, "seventh": 7, "eighth": 8,
    "ninth": 9, "tenth": 10, "eleventh": 11, "twelfth": 12, "thirteenth": 13, "fourteenth": 14,
    "fifteenth": 15, "sixteenth": 16, "seventeenth": 17, "eighteenth": 18, "nineteenth": 19,
    "twentieth": 20, "thirtieth": 30, "final": -1, "closing": -1, "opening": 1, "latter": -1,
}  # fmt: skip

_QUANTIFIERS = {
    "several": "X", "few": "X", "some": "X", "many": "X", "numerous": "X", "couple": "2", "half": "0.5",
    "dozen": "12", "dozens": "X", "hundreds": "X", "thousands": "X", "another": "1",
}  # fmt: skip

_ANAPHORIC = frozenset(
    {"ensuing", "following", "preceding", "previous", "prior"}
)  # fmt: skip

_ROLLING = frozenset(
    {"coming", "ensuing", "past"}
)  # fmt: skip

_ADVERBS = {
    "daily": "P1D", "weekly": "P1W", "monthly": "P1M", "quarterly": "P1Q", "yearly": "P1Y",
    "annually": "P1Y", "everyday": "P1D", "hourly": "PT1H", "biweekly": "P2W", "biannually": "P6M",
}  # fmt: skip

_SMALL = {
    "the": "the", "a": "a", "an": "a", "of": "of", "in": "in", "on": "on", "and": "and", "to": "to",
    "or": "or", "from": "from", "between": "between", "through": "through", "thru": "through",
    "till": "until", "until": "until", "til": "until", "by": "by", "per": "per", "within": "within", "over": "over",
    "during": "during", "for": "for", "since": "since", "before": "before", "after": "after",
    "ago": "ago", "earlier": "earlier", "previously": "earlier", "later": "later", "hence": "hence", "back": "ago", "at": "at",
    "now": "now", "right now": "now", "lasted": "lasted", "lasts": "lasted", "took": "lasted", "takes": "lasted", "present": "present", "date": "present", "current date": "present", "that": "that", "same": "same", "year": "year", "ended": "ended", "ending": "ended",
    "fiscal": "fiscal", "fy": "fiscal", "financial": "fiscal", "calendar": "calendar", "more": "more",
    "than": "than", "all": "all", "whole": "all", "entire": "all", "as": "as", "once": "once",
    "twice": "twice", "times": "times", "new": "new", "throughout": "over",
    "across": "over", "or so": "so", "old": "old", "these": "this", "other": "others", "time": "time",
    "about": "about", "around": "about", "nearly": "about", "almost": "about", "roughly": "about",
    "approximately": "about", "so": "so", "under": "under", "age": "age", "aged": "age", "just": "just",
    "period": "period", "starting": "starting", "commencing": "starting", "another": "another", "am": "am", "pm": "am", "hours": "early_hours",
    "tens": "tens", "d": "letter_unit", "w": "letter_unit", "y": "letter_unit", "full": "complete", "latest": "latest", "overnight": "overnight",
    "consecutive": "running", "straight": "running", "successive": "running",
    "comparable": "same", "corresponding": "same", "midyear": "midyear",
    **dict.fromkeys(("est", "edt", "et", "cst", "cdt", "mst", "mdt", "pst", "pdt", "pt", "gmt", "utc", "bst", "cet", "ist",
                     "jst", "local time", "eastern time", "eastern standard time", "eastern daylight time",
                     "pacific time", "central time", "beijing time"), "zone"),
}  # fmt: skip

_LONE_MONTHS = frozenset({
    "april", "august", "dec", "jan", "jun", "june", "mar", "march", "may", "sep",
})  # fmt: skip

_LONE_WEEKDAYS = frozenset({
    "fri", "mon", "sat", "sun", "thu", "tue", "wed",
})  # fmt: skip

_FUTURE = (
    r"\b(?:(?:will|shall)(?: not| soon| also)?(?: have| be)?|won['’]t|going to|gonna|plan(?:s|ned)?(?: is)? to|plans|aims?|aiming|hopes?|"
    r"hoping|expect(?:s|ed|ing)?|sees|forecasts?|scheduled?|slated|due|set (?:to|for)|poised|"
    r"intends?|(?:is|are) likely|would|could(?! not be reached)|(?-i:may)|might|must|is to|are to|to be|upcoming|ahead of|until|by the|"
    r"tentatively|planned|can|should|ready to|want(?:s|ed)? to|['’]ll|looking to|on track|targets?|"
    r"targeting|opens|begins|starts|kicks off|takes place|launches|debuts|premieres|expires|arrives|"
    r"reopens|resumes|goes on sale|go on sale|comes into force|takes effect|take effect|comes out|"
    r"is out|payable|hosts|ends|closes|runs until|runs through|effective)\b"
)

_PAST = (
    r"(?<!\bto )(?<!\bbe )(?<!\bwill )(?<!\bwould )\b(?:was|were|had|did|said|says|told|announced|reported|rose|fell|became|made|took|came|went|"
    r"began|has|have|ago|since|(?<!be )(?<!are )(?<!is )\w{3,}(?<!ne)ed|won|lost|led|sold|bought|found|left|met|held|grew|"
    r"saw|got|put|ran|sent|spent|paid|gave|showed|hit|cut|beat|built|broke|struck|drew|wrote|"
    r"spoke)\b"
)

_BREAKS = (
    r"(?<!\b[ap]\.m)(?<!\b(?:Mr|Dr|St|Lt|Jr|Co))(?<!\b(?:Mrs|Gov|Sen|Rep|Gen|Inc|Ltd))(?<!\bCorp)(?<!\b[A-Z])\.(?=\s+[\"“‘(]?[A-Z]|\s*\Z)"
    r"|[;!?\n]|\band (?=(?:will|may|would|could|might|plans|expects|is|are|was|were|has|had)\b)|, (?:and|but|while|which|who|as|after|when|where)\b|\b(?:but|while|which|who|because|"
    r"although)\b"
)

_STATED = (
    r"\b(?:said|told|announced|put forward|set|unveiled|pledged|vowed|promised|committed|planned|"
    r"outlined|declared|proposed|launched|published|stated|disclosed|revealed)\b"
)

_NOT_BEFORE = (
    r"(?:[/:=+.]\Z|[$£€¥₩#@][ -]?\Z|\bUS\$[ -]?\Z|\b(?:page|pages|p|pp|no|nos|number|version|windows|office|flight|"
    r"route|room|channel|section|article|chapter|act|rule|resolution|level|highway|interstate|"
    r"boeing|airbus|mate|iphone|galaxy|model|xiaomi|pixel|redmi|note|nova|reno|find|ipad|series|"
    r"type|mark|score|area|sq|lot|psalm|studio|postcode|zip|street|suite|box|code|grade|class|top|"
    r"vol|volume|unit|bus|line|fortune|russell|nikkei|s&p|stoxx|ftse|dow)\.?[ -]?\Z)"
)

_NOT_AFTER = (
    r"^(?:[%°$£€=]|:\S|[.,]\d|[ -]?(?:percent|per cent|pct|dollars?|dlrs|yuan|won|yen|euros?|pounds?|"
    r"mln|bln|million|billion|trillion|thousand|mn|bn|m|km|kg|miles|people|points?|votes?|units?|"
    r"shares?|tonnes?|tons?|barrels?|cars?|vehicles?|employees|workers|jobs|stores|homes|houses|"
    r"meters?|metres?|feet|ft|students|pages|members|women|men|children|deaths|cases|seats|watts?|"
    r"mah|mhz|mw|cc|hp|blocks?|rpm|calories|times|sq|square|cubic|gmt|utc|e[sd]t|bst|ist|jst|cest?t?|hours|hrs)\b)"
)

_RECORD = r"(?:\w+est|most|first|only|worst|best|least|record|time|since)\b[^.;]{0,40}\Z"

_GUARDS = {
    "not_before": _NOT_BEFORE,
    "not_after": _NOT_AFTER,
    "record": _RECORD,
    # May I ...; not a month where it opens a sentence
    "month_not_after": r"^\s?(?:the|i|we|you|he|she|it|they|not|be|have|a)\b",
    "month_verb": r"^(?:may|march|mar)\Z",
    "month_of_somebody": r"(?:['’]s|the|in|until|since|by|,)\Z",
    "age_after": r"^(?:[- ]old\b|\s?of age\b|['’]s?[- ]old\b)",
    "part_of_something": r"^ of ",
    # One day, the ice will be gone; may one day buy; but not: one day after, one day last week
    "someday_before": r"(?:\A|[.;:“\"(,\n]|\b(?:to|until|will|would|might|may|could|can|that|and))\s*\Z",
    "someday_after": r"^(?:,|\s+(?!(?:after|before|later|earlier|ago|of|per|a|each|every|only|in|last|this|next|when|at)\b))",
    # two days after the vote: counted from what is no date
    "event_after": (
        r"^ (?!(?:that|this|which|when|and|but|or|in|on|at|to|as|by|from|with|for|is|was|were|had|"
        r"has|would|will|could|also)\b)[\w\"“]"
    ),
    "pledged": (r"\b(?:promis|pledg|vow|committ|plann|agre|aim|propos|decid)(?:e|ed|es|ing)? to\b[^.;\n]*\Z"),
    # the present of timetables: it reports on Friday
    "scheduled": (
        r"\w{2}s (?:open|close|begin|start|meet|vote|launch|return|resume|expire)(?: \w+){0,2} (?:at |on )?\Z|"
        r"\b(?:reports|meets|votes|speaks|hosts|holds|publishes|releases|plays|faces|visits|returns|decides|"
        r"convenes|travels|appears|testifies|matures|goes)(?: \w+){0,3} (?:on )?\Z"
    ),
    "scheduled_next": (
        r"\b(?:which|who|and|but|it|he|she) (?:reports|meets|votes|speaks|plays|returns|decides|convenes|"
        r"leaves|departs|arrives|testifies|matures)(?: \w+)? (?:on )?\Z"
    ),
    "own_after": r"^['’]s\b",
    "over_after": r"^['’]s (?:clos|trading|session|finish|settle|level|price|low|high|figures?|readings?|gains?|drop|decline|increase|rise|report|data)",
    "ends_at_event": r"\b(?:before|after)\Z",
    "adverb_after": r"^[ -](?!(?:in|at|on|by|for|from|to|and|or|since|as|the|over)\b)[a-z]",
    "owner_before": r"(?:\b(?:the|a|its|their|his|her|our|this|new)|['’]s?) \Z",
    # what lasted until something in May goes on from before it
    "ends_in": r"\b(?:until|till) (?!in )[^,.;:!?()\n]+ in \Z",
    "rate_not_before": (
        r"\b(?:for|than|half|about|almost|nearly|under|only|just|is|was|be|took|takes|after|least)\s+\Z"
    ),
    # three quarters of the voters
    "parts_of": r"^ of (?:(?:the|its|their|all|his|her|our|those|these|an?)\b|\d)",
    # the march to the palace
    "march_before": r"(?:\b(?:the|a|their|his|her|its)|['’]s?) \Z",
    "march_after": r"^(?: (?:to|on|through|from|against|in|by)\b|[.,;:!?]|\Z)",
    "year_before": r"\bas (?:late|early|recently|far back) as \Z",
    "season_before": r"\ba \Z",
    # corn for May delivery
    "delivered_after": r"^ (?:delivery|futures|contracts?|settlement)\b",
    "participle_before": r"\b\w+(?:ed|en|rn|lt|ght|de|ld|und|ought) in \Z",
    # in his late 60s; highs in the 60s
    "decade_not_before": (
        r"(?:\b(?:his|her|their|my|our|your)(?: (?:early|mid|late|mid-to-late))?[ -]|"
        r"\b(?:temperatures?|highs|lows|readings|degrees|lower|upper|mercury)\b[^.]{0,24})\Z"
    ),
    # March revenue at the head of a sentence
    "month_noun_after": (
        r"^(?:['’]s)? (?:figures?|readings?|report|gains?|increase|decline|drop|total|sales|revenues?|output|production|exports|imports|data|deliver|futures|retail|inflation|orders|"
        r"results|contracts?|shipments|traffic|prices|jobs|payrolls|is|was|has|saw|brought|marked)\b"
    ),
    "in_month_before": r"\b(?:in|by|since|until|during|from|between|before|after|through|of|for) (?:the )?\Z",
    "reported_before": r"\bfor \Z",
    # pre-2000 models, the post-1989 years
    "year_glued_before": r"\b(?:pre|post)-\Z",
    # no overnight rate, no mid-decade slump: an adverb
    "adverbial_after": (
        r"^(?:\s*[,.;:!?)”\"]|\s*\Z|\s(?:in|at|on|by|and|or|as|after|when|with|to|for|from|but|while|before|because|"
        r"into|across|under|over|that|he|she|it|they|we|i|the|a|an|his|her|its|their|was|were|had|has|is)\b)"
    ),
    # nothing that the number in front could count
    "free_after": (
        r"^\s*(?:[,.;:!?)\]\"”’–—-]|\Z|(?:and|or|to|until|till|at|in|on|for|with|but|when|as|by|from|before|after|"
        r"through|if|so|because|while|is|was|were|will|has|had|are)\b)"
    ),
}

TIMES = TimeWords(
    grammar="spaced",
    months=_MONTHS,
    weekdays=_WEEKDAYS,
    units=_UNITS,
    seasons=_SEASONS,
    day_parts=_DAY_PARTS,
    days=_DAYS,
    fused_days=_FUSED_DAYS,
    shifts=_SHIFTS,
    parts=_PARTS,
    edges=_EDGES,
    holidays=_HOLIDAYS,
    ordinals=_ORDINALS,
    quantifiers=_QUANTIFIERS,
    anaphoric=_ANAPHORIC,
    rolling=_ROLLING,
    every=("every", "each"),
    adverbs=_ADVERBS,
    small=_SMALL,
    lone_months=_LONE_MONTHS,
    lone_weekdays=_LONE_WEEKDAYS,
    future=_FUTURE,
    past=_PAST,
    breaks=_BREAKS,
    stated=_STATED,
    unit_ends={"eoy": "Y", "eom": "M"},
    plural_weekdays={f"{day}s": number for day, number in _WEEKDAYS.items() if day.endswith("day")},
    guards=_GUARDS,
    decades={
        "noughties": 200,
        **{
            f"{word}ies": number
            for number, word in enumerate(
                ["twent", "thirt", "fort", "fift", "sixt", "sevent", "eight", "ninet"], 192
            )
        },
    },
    lone_seasons=frozenset({"fall", "spring"}),
)
