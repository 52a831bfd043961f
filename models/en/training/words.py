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
