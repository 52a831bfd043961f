"""Words that refer back to companies, other bodies and people."""

import re

from extractor.lang.en.names import NAMES
from extractor.lang.reference_words import ReferenceWords

_MORE = "phonemaker brokerage multinational wholesaler distributor vendor studio label smartphone-maker"

_OBSERVERS = re.compile(
    r"""\A(?:
        Goldman\ Sachs|Morgan\ Stanley|JPMorgan|J\.P\.\ Morgan|Jefferies|Citi|UBS|Bernstein|Barclays|Nomura|
        Macquarie|Deutsche\ Bank|Bank\ of\ America|BofA|Wells\ Fargo|RBC|BMO|Stifel|Cowen|Wedbush|Evercore|
        Piper\ Sandler|Raymond\ James|Oppenheimer|Morningstar|Fitch|Moody|S&P|IDC|Gartner|Canalys|
        Counterpoint|TrendForce|Forrester|Omdia|Nielsen|Kantar|Cox\ Automotive|Edmunds|J\.D\.\ Power|
        FactSet|Refinitiv|LSEG|Visible\ Alpha|Reuters|Bloomberg|Associated\ Press|Agence\ France-Presse|
        Financial\ Times|Wall\ Street\ Journal|New\ York\ Times|Washington\ Post|Guardian|CNBC|CNN|BBC|
        Nikkei|Xinhua|Caixin|TechCrunch|Sky
    )\b|\b(?:Securities|Research|Ratings|Analytics|Economics|Times|Post|Journal|News)\Z""",
    re.VERBOSE,
)

REFERENCES = ReferenceWords(
    heads={
        **NAMES.body_references,
        **dict.fromkeys(_MORE.split(), "company"),
        **dict.fromkeys(("watchdog", "commission", "department"), "agency"),
    },
    plain_heads=frozenset(("company", "firm", "group", "corporation", "business", "multinational", "giant")),
    weak_heads=frozenset(
        "brand business platform exchange chain utility label studio builder vendor carrier".split()
    ),
    loose_heads=frozenset(("group", "bank", "operator", "publisher", "broadcaster", "lender")),
    definite=frozenset(("the", "this")),
    indefinite=frozenset(("a", "an", "another", "some", "one", "every", "each", "any", "no")),
    others=frozenset(
        """central same other another average typical right wrong parent holding second only new combined merged
        resulting unnamed rival target competing acquiring shell different first best next whole local world
        largest biggest ideal perfect entire joint affiliated sister partner fellow""".split()
    ),
    body_pronouns=frozenset(("it", "its", "itself")),
    male=frozenset(("he", "his", "him", "himself")),
    female=frozenset(("she", "her", "hers", "herself")),
    posts=frozenset(
        """chairman chairwoman chairperson ceo cfo coo cto founder co-founder cofounder president executive boss
        entrepreneur billionaire""".split()
    ),
    humans=frozenset(
        """man woman boy girl husband wife son daughter father mother brother sister friend colleague neighbour
        neighbor person child uncle aunt nephew niece widow victim suspect witness resident driver customer user
        patient student buyer guest official worker employee passenger player fan farmer policeman soldier tenant
        candidate predecessor successor host aide insider source veteran expert owner rival partner""".split()
    ),
    outsiders=frozenset(
        """analyst analysts economist economists strategist strategists researcher researchers investor investors
        broker brokers consultant consultants critic critics lawyer lawyers reporter reporters""".split()
    ),
    observers=_OBSERVERS,
    houses=frozenset(
        "bank brokerage lender broker newspaper publisher broadcaster agency researcher".split()
    ),
    self_words=frozenset(("we", "our", "us", "ours")),
    acting=frozenset(
        """acquire acquired acquires announced appointed bought buys buy beat beats began begins borrowed built
        builds build closed closes close competes competed cut cuts delivered delivers dropped dismissed employs
        employed entered enters exited expanded expands fired fires founded funded has have had hired hires hire
        held holds invested invests invest joined laid launched launches launch leads led listed lost loses lose
        made makes make missed moved named offered offers offer opened opens open operates operated owes owns
        owned paid pays pay partnered posted posts produced produces produce published raised raises raise ran
        recalled received records reduced reduces released reported reports resumed runs saw sees sell sells sold
        serves set ships shipped shut signed slashed spent spends spend started starts start stopped suffered sued
        sues supplied supplies supply suspended swung took trades traded trails unveiled unveils used uses won
        wins win withdrew worked works faces faced filed failed bid bids agreed agree agrees backed bets bet owed
        benefits benefited competed controls controlled dominates earned earns earn blamed blames focuses focused
        gained gains introduced introduces introduce licensed lowered manages managed manufactures needs needed
        ordered oversees replaced responded scrapped sought seeks secured settled split spun tested tests trained
        tripled doubled turned upgraded fined forced based headquartered valued accused hit ranked""".split()
    ),
    impersonal=frozenset(
        """seem seems seemed appear appears appeared rain rains rained raining snow snows snowed snowing take takes
        took taking turn turns turned happen happens happened matter matters mattered depend depends depended
        remain remains remained emerge emerged emerges""".split()
    ),
    stances=frozenset(
        """able unable committed ready sorry confident willing unwilling keen eager aware unaware pleased proud
        happy open optimistic cautious hopeful determined responsible profitable private headquartered busy bound
        set due on in bullish convinced reluctant prepared satisfied disappointed concerned worried""".split()
    ),
    accounts=frozenset(("official", "verified", "company", "newsroom")),
)
