"""Titles of posts that people hold."""

from extractor.lang.text_words import TitleWords

TITLES = TitleWords(
    heads=frozenset(
        """ceo cfo coo cto cmo cio cpo ciso chairman chairwoman chairperson chair president vice-president
        director manager partner founder co-founder cofounder owner officer executive head chief minister
        secretary governor senator congressman congresswoman representative mayor ambassador commissioner
        spokesman spokeswoman spokesperson analyst economist strategist professor researcher scientist engineer
        designer editor journalist reporter correspondent columnist author writer lawyer attorney
        judge justice prosecutor investigator treasurer controller principal dean chancellor provost rector
        lecturer fellow coach captain commander general colonel admiral sheriff banker trader investor adviser
        advisor consultant member leader deputy vp svp evp md gm chef curator pastor bishop archbishop
        envoy delegate councillor councilor premier emperor king queen prince princess pope
        administrator coordinator superintendent supervisor inspector geologist meteorologist
        ecologist biologist climatologist physicist historian sociologist psychologist doctor physician
        nurse surgeon activist campaigner organizer organiser entrepreneur
        forward striker midfielder goalkeeper defender winger pitcher
        quarterback batsman bowler singer rapper musician guitarist novelist poet painter sculptor filmmaker
        comedian teacher actor actress director-general
        accountant cpa stockbroker candidate nominee scholar co-author blogger influencer magnate tycoon
        mogul aide superintendent actuary co-chair co-chairman vice-chairman vice-chair co-ceo
        co-president co-director cso cro cdo ombudsman solicitor barrister programmer technician pilot
        astronaut gov. sen. rep. governor-general undersecretary lawmaker legislator trustee warden
        magistrate registrar librarian pundit presenter cameraman photographer""".split()
    ),
    shared_heads=frozenset(
        """broker auditor underwriter producer publisher developer operator buyer broadcaster planner counsel host co-host boss
        anchor architect executor bookkeeper supplier captain marshal regent""".split()
    ),
    corporate=frozenset(
        """ceo cfo coo cto cmo cio cpo cso cro cdo chairman chairwoman chair founder co-founder cofounder owner
        executive md general-manager co-ceo co-president co-chairman co-chair vice-chairman""".split()
    )
    | frozenset(
        (
            "managing director",
            "president director",
            "executive director",
            "finance director",
            "finance chief",
            "sales director",
            "marketing director",
            "general manager",
            "general counsel",
            "country manager",
            "executive officer",
            "financial officer",
            "operating officer",
            "technology officer",
            "marketing officer",
            "information officer",
            "commercial officer",
            "product officer",
            "growth officer",
            "accounting officer",
            "administrative officer",
        )
    ),
    political=frozenset(
        """president vice-president minister secretary governor senator congressman representative mayor
        ambassador premier chancellor king queen prince emperor gov. sen. rep. undersecretary lawmaker
        mp""".split()
    ),
    modifiers=frozenset(
        """chief executive operating financial technology technical marketing product information commercial
        strategy strategic senior junior vice deputy assistant associate general managing non-executive
        independent regional global international group national country founding honorary acting interim
        prime foreign finance trade commerce energy defense defence home interior health education labor labour
        transport environment state principal lead research investment portfolio market policy sales design
        engineering software hardware board company lead supply production operations account brand
        communications corporate creative digital legal risk credit equity sector industry staff science
        climate data business project program programme program's press editorial human resources people
        public affairs relations district attorney county city federal lieutenant major brigadier opposition
        party committee council house senate majority minority world central bank currency fixed-income
        former then
        administrative accounting compliance audit football basketball baseball cricket certified chartered
        registered clinical medical scientific mayoral presidential gubernatorial congressional
        parliamentary""".split()
    ),
    portfolios=frozenset(
        """agriculture farm farming food fisheries fishery livestock forestry rural lands land water irrigation
        mines mining minerals petroleum oil gas power electricity energy nuclear coal steel chemicals
        industry industries economy economic planning development budget treasury revenue tax customs
        housing infrastructure works road roads railway railways rail aviation shipping maritime ports
        justice interior security police prisons immigration migration veterans welfare social family
        families women gender youth children sports sport culture arts tourism heritage religious universities
        higher innovation communications information digital ict it telecommunications consumer competition
        privatisation privatization cooperation integration european climate ecology emergency emergencies
        reform civil works cabinet tribal minority overseas diaspora defence defense enterprise employment
        equality levelling northern scottish welsh indigenous multicultural cost-of-living homeland""".split()
    ),
    ministers=frozenset(
        "minister ministers secretary secretaries commissioner czar tsar undersecretary counterpart".split()
    ),
    sciences=("ologist", "atrician"),
    joiners=frozenset(("and", "&", "/", ",", "-")),
    honorifics=frozenset(
        """mr mr. mrs mrs. ms ms. dr dr. prof prof. sir dame lord lady madam miss sen. rep. gov. gen. col. lt.
        datuk dato tan seri tun rev. crown prince princess king queen president premier chancellor pope
        sheikh saint st. st captain judge justice""".split()
    ),
    former=frozenset(
        ("former", "ex", "ex-", "one-time", "then", "late", "onetime", "previously", "formerly", "outgoing")
    ),
    incoming=frozenset(
        ("incoming", "designate", "elect", "next", "president-elect", "newly-appointed", "new")
    ),
    weak=frozenset(
        """member members leader owner author co-author partner investor representative fellow lead deputy head
        lawmaker operator developer buyer forward defender winger boss anchor
        consultant advisor adviser candidate nominee king queen prince princess""".split()
    ),
    boards=frozenset(("board", "boards", "committee", "committees", "council", "supervisory", "advisory")),
    units=frozenset(
        """operations sales marketing finance engineering research development strategy technology products
        product design communications compliance accounting treasury tax legal affairs relations resources
        human public investor corporate business supply chain management manufacturing production procurement
        logistics quality security safety risk information systems data science software hardware services
        service customer client global international regional national europe asia africa americas
        planning investments investment administration education training planning exploration partnerships
        growth innovation content programming merchandising retail wholesale commercial digital
        medicine surgery physics chemistry economics law history mathematics biology
        north american european asian pacific western eastern""".split()
    ),
    verbs={
        **dict.fromkeys(("is", "was", "were", "are", "be", "been", "remains", "remain", "remained"), "be"),
        **dict.fromkeys(("become", "becomes", "became", "becoming"), "become"),
        **dict.fromkeys(
            """serve serves served serving act acts acted acting work works worked working continue continues
            continued continuing return returns returned returning qualified practised practiced began
            started""".split(),
            "serve",
        ),
        **dict.fromkeys(
            """name names named naming appoint appoints appointed appointing appointments elect elects elected
            electing reelected re-elected reappointed promote promotes promoted promoting hire hires hired
            hiring tap taps tapped pick picks picked install installs installed nominate nominates nominated
            confirm confirms confirmed designated recruited recruits poached sworn made crowned""".split(),
            "name",
        ),
        **dict.fromkeys("join joins joined joining rejoin rejoins rejoined".split(), "join"),
        **dict.fromkeys(
            """resign resigns resigned resigning retire retires retired retiring quit quits quitting step
            steps stepped stepping stand stands stood left leave leaves leaving departed ousted fired removed
            dismissed sacked""".split(),
            "leave",
        ),
        **dict.fromkeys(
            """replace replaces replaced replacing succeed succeeds succeeded succeeding""".split(), "replace"
        ),
        **dict.fromkeys(("heads", "chairs", "co-chairs", "leads", "runs", "headed", "chaired"), "head"),
        **dict.fromkeys(("founded", "co-founded", "cofounded"), "found"),
    },
    qualities=frozenset(
        """first second third female male sole only long-time longtime long-serving young veteran famous
        well-known influential powerful popular respected top new current present late leading prominent
        renowned democratic republican democrat conservative liberal self-made wealthy successful experienced""".split()
    ),
    refusals=frozenset(
        """not n't n’t never could might may can if unless whether should declined declines refused refuses rejected
        rejects failed fails wants wanted hoped hopes like asked denied denies""".split()
    ),
)
