"""Words that made-up names are put together from."""

GIVEN = tuple(
    """
    Anna Maria James Robert Linda Michael David Susan Karen Peter Thomas Laura Julia Paul Daniel
    Mark Emma Olivia Lucas Noah Sofia Carlos Miguel Ana Pierre Claire Jean Hans Greta Lars Ingrid
    Yuki Kenji Hiroshi Min-jun Ji-woo Wei Jing Ming Xiaoli Rajesh Priya Anil Sunita Ahmed Fatima
    Omar Layla Kwame Amina Chidi Ngozi Ivan Olga Dmitri Katya Mehmet Elif Tariq Aisha Liam Siobhan
    Giulia Marco Henry Grace Walter Arthur Edith Frank Ruth George Helen Victor Nina Oscar Ella
    """.split()
)
"""Given names."""
FAMILY = tuple(
    """
    Smith Johnson Brown Taylor Hauser Keller Schneider Weber Larsen Nilsson Berg Lindqvist Garcia
    Martinez Rojas Silva Costa Pereira Rossi Bianchi Dubois Lefevre Moreau Tanaka Sato Suzuki Kim
    Park Lee Choi Wang Li Zhang Chen Liu Huang Zhao Wu Zhou Sharma Gupta Patel Singh Khan Ali Hassan
    Haddad Mensah Okafor Adeyemi Mwangi Petrov Ivanova Sokolov Kowalski Nowak Novak Horvat Yilmaz
    Demir O'Brien Murphy Walsh Campbell Stewart Fraser Hughes Price Baker Carter Fisher Gardner
    Hunter Marsh Stone Banks Wells Ford West Young King Bishop Page Rice Cook Cole Dunn Reed Sharp
    Swift Frost Winter Holt
    """.split()
)
"""Family names, some of them ordinary words or names of companies."""
PLACES = tuple(
    """
    London Paris Berlin Madrid Rome Vienna Warsaw Prague Athens Lisbon Dublin Oslo Stockholm
    Helsinki Copenhagen Brussels Amsterdam Zurich Geneva Munich Hamburg Stuttgart Milan Turin Lyon
    Manchester Leeds Bristol Glasgow Chicago Boston Houston Dallas Denver Seattle Portland Detroit
    Cleveland Pittsburgh Atlanta Miami Phoenix Toronto Montreal Vancouver Sydney Melbourne Perth
    Auckland Tokyo Osaka Seoul Busan Beijing Shanghai Shenzhen Guangzhou Hangzhou Taipei Singapore
    Bangkok Jakarta Manila Hanoi Mumbai Delhi Chennai Karachi Lahore Dhaka Dubai Doha Riyadh Cairo
    Lagos Nairobi Accra Johannesburg Texas Ohio California Bavaria Ontario Queensland Germany France
    Japan China India Brazil Mexico Kenya Poland Spain Italy Norway Vietnam Thailand Malaysia Canada
    Australia
    """.split()
)
"""Cities, states and countries."""
NATIONALITIES = tuple(
    """
    German French Italian Spanish Dutch Swedish Danish Norwegian Polish Turkish Israeli Indian
    Chinese Japanese Korean Taiwanese Thai Brazilian Mexican American Canadian British Irish
    Australian Swiss Russian
    """.split()
)
"""Adjectives of countries."""
TEAMS = tuple(
    """
    Tigers Lions Bears Hawks Eagles Falcons Sharks Wolves Rockets Comets Pirates Rangers Knights
    Blues Reds Sabres Bulls Rovers Wanderers Athletic Albion Hotspurs Jets Flyers Raiders Storm
    Royals Saints Warriors Kings
    """.split()
)
"""What teams call themselves."""
STARTS = tuple(
    """
    Lu Mer Bel Han Vel Zen Nor Ar Tal Kor Pel Sil Bren Cal Dor Fen Gal Hex Ion Jor Kas Lin Mon Nex
    Or Pra Quan Ras Sol Tri Ul Var Wes Xan Yor Zeph Alt Cor Day Eve Flux Gran Hol In Kin
    """.split()
)
"""How an invented name begins."""
MIDDLES = tuple(
    """
    u o a e i ar en il or an et um ov is
    """.split()
)
"""How it goes on."""
ENDS = tuple(
    """
    ra na mora dex tron via lix com tek gen ris sys vox mint pay ly zo nova cor well wood field ton
    soft bit loop cart mart logic ware link grid works bank
    """.split()
)
"""How it ends."""
TRADES = tuple(
    """
    Motors Energy Foods Bank Airlines Pharma Technologies Systems Media Capital Partners Insurance
    Mining Steel Stores Logistics Semiconductor Robotics Studios Software Networks Chemicals
    Textiles Shipping Industries Hotels Games Brewing Press Times News Herald Micron Analytics
    Insights Trucks Toys Burgers Coffee Guys Records
    """.split()
)
"""What businesses put behind a name."""
MEDICINES = tuple(
    """
    umab ine ol ium ate ex ra tin zol
    """.split()
)
"""How the names of medicines end."""
FORMS = (
    "Inc",
    "Inc.",
    "Corp",
    "Corp.",
    "Ltd",
    "Ltd.",
    "PLC",
    "plc",
    "AG",
    "SA",
    "NV",
    "Co",
    "LLC",
    "Group",
    "Holdings",
    "& Co",
    "& Sons",
    "Co. Ltd",
)
"""Legal forms."""
HOUSES = (
    "{f} Museum",
    "{g} Museum of Art",
    "{f} Gallery",
    "{g} Opera",
    "University of {g}",
    "{g} University",
    "{f} College",
    "{f} Institute",
    "{g} State University",
    "Museum of {g} History",
    "{f} Foundation",
    "{f} Library",
    "{f} Memorial Hospital",
    "{f} Center",
)
"""Museums, universities and hospitals: {f} a family name, {g} a place."""
BODIES = (
    "Federal Trade Commission",
    "Securities and Exchange Commission",
    "Ministry of Finance",
    "Finance Ministry",
    "Treasury",
    "Federal Reserve",
    "Bank of {g}",
    "World Bank",
    "United Nations",
    "European Commission",
    "{g} City Council",
    "Department of Energy",
    "Supreme Court",
    "Senate",
    "Parliament",
    "National Bureau of Statistics",
    "Food and Drug Administration",
    "FDA",
    "SEC",
    "FTC",
    "IMF",
    "OECD",
    "WHO",
    "NATO",
    "Labour Party",
    "{n} Red Cross",
    "Central Bank of {g}",
    "Statistics Office",
    "{g} Police",
    "Health Authority",
    "Environment Agency",
    "Chamber of Commerce",
    "Farmers' Union",
    "{n} Football Federation",
    "Interior Ministry",
    "State Council",
    "House of Representatives",
    "Justice Department",
)
"""Governments, agencies, parties and unions."""
TOPICS = tuple(
    """
    Health Education Agriculture Transport Justice Labour Defence Tourism Fisheries Culture Energy Trade
    Housing Sports Mining Industry Youth Immigration Planning Forestry Statistics Meteorology Research
    Security Rights Medicine Peace Democracy Development Irrigation Aviation Customs Elections
    """.split()
)
"""What ministries, institutes and leagues are for."""
WORKERS = tuple(
    """
    Teachers Nurses Farmers Miners Doctors Journalists Lawyers Students Fishermen Engineers Pilots Drivers
    Writers Veterans Women Workers Judges Actors Dockers Bakers
    """.split()
)
"""Who forms unions and associations."""
MADE_BODIES = (
    "Ministry of {t}",
    "Ministry of {t} and {u}",
    "Ministry of {t}, {u} and {t}",
    "{t} Ministry",
    "Department of {t}",
    "{t} Department",
    "{t} and {u} Authority",
    "National {t} Authority",
    "National {t} Agency",
    "{t} Commission",
    "Directorate of {t}",
    "Institute for {t} and {u}",
    "Centre for {t} Studies",
    "{w}' Union",
    "National Union of {w}",
    "Association of {t} {w}",
    "{w}' Association",
    "Network for {t} and {u}",
    "Council for {t}",
    "{t} First",
    "Movement for {t}",
    "{t} and {u} Party",
    "People's {t} Party",
    "Free {w} Party",
    "Front for {t} and Freedom",
    "Liberation Front",
    "Popular {t} Army",
    "Order of the {w}",
    "{t} Watch",
    "{w} Without Borders",
    "Friends of {f}",
    "Operation {f}",
    "High Court",
    "District Court",
    "Court of Appeal",
    "National Assembly",
    "City Council",
    "Coast Guard",
    "Seventh Fleet",
    "Air Force",
    "{f} High School",
    "{f} Elementary",
    "{f} Hospital",
    "{f} Theatre",
    "{f} Quartet",
)
"""Bodies of every kind: {t} and {u} topics, {w} callings."""
WATERS = (
    "{f} River",
    "River {f}",
    "Lake {f}",
    "Mount {f}",
    "{f} Valley",
    "Danube",
    "Rhine",
    "Amazon",
    "Nile",
    "Mekong",
    "Ganges",
    "Volga",
)
"""Rivers, lakes and mountains."""
