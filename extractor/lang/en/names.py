"""Words in and around names of companies and other bodies."""

from extractor.lang.acronyms import THINGS
from extractor.lang.legal_forms import WRITTEN_FORMS
from extractor.lang.text_words import NameWords

_BODIES = {
    "government": "government governments cabinet parliament senate congress house legislature council councils "
    "assembly court courts kremlin presidency statehouse monarchy city county municipality",
    "agency": "ministry ministries department departments agency bureau commission authority administration "
    "office board police army navy force forces military treasury service committee secretariat directorate "
    "taskforce inspectorate embassy bank-of",
    "party": "party democrats republicans",
    "university": "university universities college school academy polytechnic",
    "ngo": "association federation union society foundation institute institution council-of charity trust "
    "church museum hospital league confederation alliance coalition campaign center centre initiative "
    "observatory library consortium fellowship movement",
    "team": "fc united-fc athletic team club rovers wanderers albion hotspur united",
    "other": "forum conference survey project database",
}

_PLACES = frozenset(
    """wall street,main street,fleet street,downing street,capitol hill,silicon valley,west bank,gaza strip,big tech,
    big oil,big pharma,big four,madison avenue,hollywood,broadway,bollywood,the city,wild west,middle east,
    global south,black friday,cyber monday,first nations,holy land,golden globe,golden globes""".replace(
        "\n    ", ""
    ).split(",")
)
"""Streets, regions and days that stand for many."""

NAMES = NameWords(
    legal_endings=WRITTEN_FORMS,
    business_endings=frozenset(
        """Group Holdings Holding Bank Bancorp Airlines Airways Motors Motor Technologies Technology Systems
        Semiconductor Semiconductors Electronics Energy Petroleum Oil Pharmaceuticals Pharma Capital Partners
        Securities Insurance Industries Enterprises Media Entertainment Studios Records Telecom Networks
        Software Labs Logistics Stores Foods Steel Mining Resources Ventures Investments Brands Express
        Aerospace Automotive Automobile Chemical Chemicals Communications Hotels Properties Retail Robotics
        Biotech Therapeutics Press Newspapers Publishing Biosciences Bioscience Restaurants Cement Shipping
        Breweries Pharmaceutical Textiles Ceramics""".split()
    ),
    industries=frozenset(),
    categories=frozenset(),
    tails=frozenset(),
    body_words={word: kind for kind, words in _BODIES.items() for word in words.split()},
    not_bodies=frozenset(
        """nasdaq dow nyse opec+ gdp cpi ipo ceo cfo covid covid-19 ai iot aiot 5g 4g esg ev evs api usb lcd oled led
        gps dna hiv aids otc etf spac r&d gaap ebitda arr m&a pc pcs tv tvs ok cusma nafta usmca gmt est edt
        reuter reuters' android ios snapdragon windows ppp yoy qoq ytd vc jv jvs ngo ngos kpi roi gni csr ict
        iot atm atms av avs suv suvs nft nfts llm llms gpu gpus cpu cpus vr xr qr sms fir var hrh cctv faq
        lng lpg phd mba bsc msc cto coo cmo cro cio vp evp svp hq diy pdf url html sme smes
        msme msmes lgbt lgbtq bbl rpm mph kwh mwh gwh""".split()
    )
    | THINGS
    | _PLACES,
    descriptive=frozenset(
        """party council councils agency agencies commission committee committees chamber board boards department
        departments ministry ministries bureau authority authorities association federation union unions society
        institute institution university universities school schools college colleges academy club clubs team teams
        service services office offices administration government governments court courts police church churches
        league bank banks embassy secretariat forum conference directorate inspectorate taskforce campaign center
        centre initiative hospital museum legislature city county municipality force forces military project
        coalition railway railways district""".split()
    ),
    no_bodies=frozenset(
        """summit show festival expo exposition exhibition championship championships cup award awards prize prizes
        medal treaty treaties act acts law laws agreement agreements accord accords convention conventions protocol
        index olympics games marathon tournament derby certificate certificates assessment assessments strategy
        rebellion war wars battle revolution day week anniversary independence constitution declaration amendment""".split()
    ),
    common=frozenset(
        """the a an and or but for in on at to of by with from as it its is was will has had be more most new
        first last next one two three four five six seven eight nine ten all some many this that these those
        he she they we i you his her their our my who what when where why how yes no not general national
        international global american chinese european british japanese indian korean western eastern northern
        southern north south east west central united federal public private state city county company group
        bank market markets trade business finance financial capital energy power health care media news press
        green blue red black white gold silver global world sun moon star sea land park home house school
        university college research science service services system systems technology technologies data
        digital mobile smart super best better good great big small high low top open free fast young old
        monday tuesday wednesday thursday friday saturday sunday january february march april may june july
        august september october november december spring summer autumn winter president chairman chief
        executive officer director manager minister secretary mr mrs ms dr sir lord lady king queen prince
        standard royal future target value experience beneficial general-motors advanced applied premier""".split()
    ),
    business_nouns=frozenset(
        """shares share stock stocks shareholders shareholder investors revenue revenues sales profit profits
        earnings shipments phones handsets smartphones cars vehicles models products devices chips stores shops
        outlets customers users subscribers employees workers staff factory factories plant plants board
        executives executive headquarters spokesman spokeswoman spokesperson ceo chief chairman chairwoman
        founder brand brands dealers deliveries subsidiary unit operations business bonds dividend ipo listing
        merger takeover acquisition stake flagship app platform software engineers aircraft planes""".split()
    ),
    corporate_nouns=frozenset(
        """shareholders revenue revenues sales earnings shipments handsets vehicles deliveries factories plants
        headquarters subsidiary spokesman spokeswoman spokesperson executives dealers dividend ipo listing
        operations outlets""".split()
    ),
    business_verbs=frozenset(
        """manufacture manufactures manufactured ship ships shipped operate operates operated employ employs
        employed supply supplies supplied recall recalls recalled list lists listed merge merges merged""".split()
    ),
    company_nouns=frozenset(
        """company firm startup start-up automaker carmaker chipmaker drugmaker steelmaker planemaker shipbuilder
        retailer bank lender insurer airline conglomerate corporation unicorn supermarket utility manufacturer
        platform app marketplace fintech multinational subsidiary""".split()
    ),
    company_plurals=frozenset(
        """companies firms startups start-ups automakers carmakers chipmakers drugmakers steelmakers planemakers
        retailers banks lenders insurers airlines conglomerates corporations unicorns supermarkets utilities
        manufacturers multinationals subsidiaries giants brands makers miners brewers broadcasters newspapers
        chains brokers investors suppliers producers builders publishers operators carriers""".split()
    ),
    body_nouns={
        **dict.fromkeys("authority authorities regulator regulators ministry ministries".split(), "agency"),
        **dict.fromkeys("agencies militia militias junta police".split(), "agency"),
        **dict.fromkeys("party parties".split(), "party"),
        **dict.fromkeys("university universities college colleges".split(), "university"),
        **dict.fromkeys(
            """union unions charity charities ngo ngos nonprofit nonprofits association associations federation
            federations watchdog watchdogs thinktank church churches""".split(),
            "ngo",
        ),
        **dict.fromkeys("club clubs".split(), "team"),
    },
    editions=frozenset(
        """Zeitung Sonntagszeitung Rundschau Wochenende Magazin Magazine Dominical Domenica Dimanche
        Weekly Weekend""".split()
    ),
    kin=frozenset(
        """father mother wife husband son daughter brother sister grandfather grandmother uncle aunt nephew niece
        cousin widow widower fiance fiancee girlfriend boyfriend stepfather stepmother grandson granddaughter
        mom mum dad billionaire millionaire environmentalist footballer golfer teenager""".split()
    ),
    body_heads=frozenset(
        """authority ministry commission court council administration bureau agency university hospital federation
        association committee parliament senate directorate secretariat institute foundation department union
        academy legislature inspectorate""".split()
    ),
    openings=frozenset(
        """Grupo Groupe Gruppo Grupa Banco Banca Banque Banka Caja Cassa Compagnie Compañía Compania Companhia
        Compagnia Cia Cementos Cemex Cervecería Cerveceria Laboratorios
        Laboratoires Industrias Indústrias Constructora Construtora Inmobiliaria Aerolíneas Aerolineas Editora
        Editorial Petróleos Petroleos Hotel Hotels Radio Studio Studios Sparkasse Volksbank""".split()
    ),
    columns=frozenset("column columns newsletter blog podcast columnists".split()),
    papers=frozenset(
        """Post Times Journal Tribune Herald Gazette Globe Telegraph Chronicle Observer Courier Inquirer Mirror
        Examiner Mail Register Sentinel Dispatch""".split()
    ),
    tenures=frozenset(
        "year years decade decades month months stint stints career careers job jobs worked works working "
        "post posts position positions employed tenure".split()
    ),
    surnames=frozenset(
        """Wang Li Zhang Liu Chen Yang Huang Zhao Wu Zhou Xu Sun Zhu Hu Guo Lin Gao Luo Zheng Liang Xie Song Tang
        Feng Deng Cao Peng Zeng Xiao Tian Dong Cai Jiang Du Ye Cheng Wei Ding Ren Yao Shen Zhong Cui Qiu Shi
        Lam Chan Wong Cheung Leung Lau Ng Kwok Chow Yeung Tsang Tse Yeo Tan Lim Ong Goh Koh Teo Chua Kim Lee
        Choi Jung Jeong Kang Cho Yoon Jang Seo Kwon Nguyen Tran Pham Sato Suzuki Takahashi Tanaka Ito
        Watanabe Yamamoto Nakamura Kobayashi Kato Yoshida Yamada Sasaki Matsumoto Inoue Kimura Hayashi Shimizu
        Das Singh Kumar Sharma Gupta Patel Shah Mehta Reddy Rao Khan Verma Mishra Joshi Nair Iyer Agarwal Jain
        Chopra Kapoor Banerjee Mukherjee Ghosh Bose Chatterjee Roy Sinha Yadav Thakur Pandey Tiwari Malhotra
        Ahmed Ali Hussain Hassan Malik Sheikh Rahman Chowdhury Perera Silva Fernando
        Smith Johnson Williams Brown Jones Miller Davis Wilson Anderson Taylor Thomas Moore Jackson Martin Thompson
        Harris Clark Lewis Robinson Walker Allen Wright Scott Adams Nelson Campbell Mitchell Roberts Carter
        Phillips Evans Turner Parker Collins Edwards Stewart Morris Murphy Rogers Reed Cook Morgan Bailey
        Cooper Richardson Howard Peterson James Watson Brooks Kelly Sanders Bennett Barnes Ross
        Henderson Coleman Jenkins Perry Powell Patterson Hughes Simmons Foster Gonzales Alexander Russell Griffin
        Hayes Myers Hamilton Graham Sullivan Wallace Cole Owens Reynolds Fisher Ellis Harrison Gibson
        Murray Freeman Webb Simpson Stevens Tucker Hicks Crawford Boyd Mason
        Kennedy Warren Dixon Ramos Burns Gordon Shaw Holmes Rice Robertson Hunt Daniels Palmer Nichols
        Grant Ferguson Hawkins Dunn Perkins Hudson Spencer Gardner Stephens Payne Pierce Berry
        Arnold Wagner Willis Ray Watkins Olson Carroll Duncan Snyder Cunningham Bradley Andrews Ruiz
        Riley Armstrong Carpenter Weaver Greene Lawrence Elliott Chavez Peters Kelley
        Franklin Lawson Gould Garcia Rodriguez Martinez Hernandez Lopez Gonzalez Perez Sanchez Ramirez Torres Flores
        Rivera Gomez Diaz Morales Ortiz Gutierrez Castillo Jimenez Vargas Castro Fernandez Mendoza Alvarez
        Romero Herrera Medina Aguilar Vega Rojas Molina Delgado Oliveira Souza Pereira Rodrigues Almeida
        Muller Schmidt Schneider Fischer Meyer Weber Schulz Becker Hoffmann Koch Bauer Richter Klein Neumann
        Schwarz Zimmermann Braun Kruger Hofmann Hartmann Lange Krause Lehmann Dubois Moreau Laurent Simon Michel
        Leroy Roux Fournier Girard Rossi Russo Ferrari Esposito Bianchi Romano Colombo Ricci Marino Greco Conti
        Ivanov Petrov Smirnov Kuznetsov Popov Sokolov Novak Kowalski Nowak Horvat Papadopoulos Yilmaz Kaya Demir
        Cohen Levy Mizrahi Friedman Goldberg Katz Dlamini Nkosi Ndlovu Zulu Khumalo Mokoena Okafor Adeyemi Mensah
        Owusu Boateng Mwangi Kamau Otieno Abubakar Okonkwo Diallo Traore Keita Jensen Nielsen Hansen Pedersen
        Andersson Johansson Karlsson Nilsson Eriksson Larsson Olsen Berg Lindberg""".split()
    ),
    joining=frozenset("of and for the de la du des y e von van der den al di da del do dos in on at".split()),
    articles=frozenset(("the", "a", "an", "The", "this", "that", "its", "their", "our")),
    body_references={
        **dict.fromkeys(
            """company firm group maker manufacturer automaker carmaker chipmaker giant retailer bank lender
            airline startup start-up developer operator carrier producer supplier conglomerate brand
            corporation insurer broker publisher broadcaster miner brewer utility business unicorn grocer supermarket drugmaker builder
            bookmaker restaurateur distiller steelmaker planemaker shipbuilder refiner platform exchange chain""".split(),
            "company",
        ),
        "ministry": "agency",
        "agency": "agency",
        "regulator": "agency",
        "government": "government",
        "university": "university",
        "club": "team",
        "team": "team",
    },
)
