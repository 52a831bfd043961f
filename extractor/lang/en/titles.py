"""Titles of posts that people hold."""

from extractor.lang.text_words import TitleWords

TITLES = TitleWords(
    heads=frozenset(
        """ceo cfo coo cto cmo cio cpo ciso chairman chairwoman chairperson chair president vice-president
        director manager partner founder co-founder cofounder owner officer executive head chief minister
        secretary governor senator congressman congresswoman representative mayor ambassador commissioner
        spokesman spokeswoman spokesperson analyst economist strategist professor researcher scientist engineer
        designer editor publisher journalist reporter correspondent columnist author writer lawyer attorney
        judge justice prosecutor investigator treasurer controller principal dean chancellor provost rector
        lecturer fellow coach captain commander general colonel admiral sheriff banker trader investor adviser
        advisor consultant member leader deputy vp svp evp md gm chef curator producer pastor bishop archbishop
        envoy delegate councillor councilor premier emperor king queen prince princess pope
        administrator coordinator superintendent supervisor inspector geologist meteorologist
        ecologist biologist climatologist physicist historian sociologist psychologist doctor physician
        nurse surgeon activist campaigner organizer organiser entrepreneur
        forward striker midfielder goalkeeper defender winger pitcher
        quarterback batsman bowler singer rapper musician guitarist novelist poet painter sculptor filmmaker
        comedian teacher actor actress director-general""".split()
    ),
    corporate=frozenset(
        """ceo cfo coo cto cmo cio cpo chairman chairwoman chair founder co-founder cofounder owner officer executive chief
        vp md general-manager""".split()
    ),
    political=frozenset(
        """president vice-president minister secretary governor senator congressman representative mayor
        ambassador premier chancellor king queen prince emperor""".split()
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
        former then""".split()
    ),
    joiners=frozenset(("and", "&", "/", ",", "-")),
    honorifics=frozenset(
        """mr mr. mrs mrs. ms ms. dr dr. prof prof. sir dame lord lady madam miss sen. rep. gov. gen. col. lt.
        datuk dato tan seri tun rev. crown prince princess king queen president premier chancellor pope
        sheikh saint st. st captain judge justice""".split()
    ),
    former=frozenset(
        ("former", "ex", "ex-", "one-time", "then", "late", "onetime", "previously", "outgoing")
    ),
    incoming=frozenset(
        ("incoming", "designate", "elect", "next", "president-elect", "newly-appointed", "new")
    ),
)
