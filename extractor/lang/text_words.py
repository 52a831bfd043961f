"""Shapes of the word lists that entities and roles are found by."""

from collections.abc import Mapping
from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True, eq=False)
class NameWords:
    """Words in and around names of companies and other bodies."""

    legal_endings: frozenset[str]
    """Legal forms that end a company's name, as written."""
    business_endings: frozenset[str]
    """Words that end the names of businesses without being a legal form."""
    industries: frozenset[str]
    """Words that make a company's name behind a proper noun only: 小米汽车."""
    categories: frozenset[str]
    """Nouns for kinds of businesses that stand directly before a name: 手机厂商岚星."""
    tails: frozenset[str]
    """What news puts directly behind a name without its being part of it: 新浪科技讯."""
    body_words: Mapping[str, str]
    """Words that make a name one of a body that is no business, lower case -> its type."""
    not_bodies: frozenset[str]
    """Names that taggers take for bodies: laws, markets, indices, programmes."""
    common: frozenset[str]
    """Ordinary words, lower case, that are no name when they stand alone."""
    business_nouns: frozenset[str]
    """What businesses have or make: directly behind a name (Acme phones) they say it is one; lower case."""
    corporate_nouns: frozenset[str]
    """What only businesses have, so that a possessive says it too (Acme's shipments); lower case."""
    business_verbs: frozenset[str]
    """What businesses do and people seldom: as the verb of a name they say it is one; lower case."""
    joining: frozenset[str]
    """Words that names hold without a capital: Bank of England."""
    articles: frozenset[str]
    """Words that may stand before a name without being part of it, lower case."""
    body_references: Mapping[str, str]
    """Heads of descriptions that refer back to a body, lower case -> company or the type of the body."""
    no_people: frozenset[str] = frozenset()
    """What taggers take for people's names: kin, nicknames for anybody, gods, words of posts."""
    company_nouns: frozenset[str] = frozenset()
    """Nouns for companies that are for no human being: what is called one is a company."""
    company_plurals: frozenset[str] = frozenset()
    """The same for several, lower case: companies such as."""
    body_nouns: Mapping[str, str] = field(default_factory=dict)
    """Nouns for bodies that are no businesses, lower case -> the type of what is called one."""
    editions: frozenset[str] = frozenset()
    """What stands behind a paper's name and makes it another paper, as written: Sunday."""
    kin: frozenset[str] = frozenset()
    """Words for relatives, lower case: what stands beside one is a human being's name."""
    body_heads: frozenset[str] = frozenset()
    """Words that with a capital end the names of bodies and of little else, lower case."""
    openings: frozenset[str] = frozenset()
    """Words that names of businesses begin with and names of people do not: Grupo Norte."""
    columns: frozenset[str] = frozenset()
    """What has a name of its own in a paper, lower case: what stands before one is nobody: the Lex column."""
    papers: frozenset[str] = frozenset()
    """Last words of newspapers' names, as written, by which they go for short: the Post."""
    tenures: frozenset[str] = frozenset()
    """Words before "at" that say that what follows is where somebody works, lower case: years."""
    team_posts: tuple[str, ...] = ()
    """What makes the name before it a team's: 主教练."""
    firms: frozenset[str] = frozenset()
    """Those of the categories that only businesses are, so that no person's name stands behind: 厂商."""
    trades: frozenset[str] = frozenset()
    """What businesses do: a company called by nothing else is none in particular: 金融租赁公司."""
    branches: frozenset[str] = frozenset()
    """What ends the name of a part that is a business of its own: 分行."""
    surnames: frozenset[str] = frozenset()
    """Family names that stand before given names without a space."""
    descriptive: frozenset[str] = frozenset()
    """Words of bodies, lower case, that alone describe one without naming it: the Council."""
    no_bodies: frozenset[str] = frozenset()
    """Heads of names, lower case, that are of no body: events, laws, prizes."""
    regions: frozenset[str] = frozenset()
    """Provinces and cities that a company's name may begin with: 北京岚星."""
    sites: frozenset[str] = frozenset()
    """What is built somewhere and is no company, whatever stands before it: 新工厂."""
    markets: frozenset[str] = frozenset()
    """Parts of the world that stand behind a company for its business there: 中国区."""
    eponyms: frozenset[str] = frozenset()
    """What is named after a person and stands directly behind the name: 马克思主义."""
    bulletins: frozenset[str] = frozenset()
    """What listed companies announce, directly behind their name and a colon: 岚星：拟回购股份."""


@dataclass(frozen=True, slots=True, eq=False)
class TitleWords:
    """Words for the posts people hold, and those before their names."""

    heads: frozenset[str]
    """Nouns that name a post, lower case; of several words where one would not do."""
    corporate: frozenset[str]
    """Titles, lower case, that are held in companies: without a body named, the story's company is meant."""
    political: frozenset[str]
    """Titles, lower case, that are held in countries and places: US president."""
    modifiers: frozenset[str]
    """Words that may stand before a head inside a title, lower case."""
    joiners: frozenset[str]
    """Words that join two titles into one."""
    honorifics: frozenset[str]
    """Words before a name that are part of neither name nor post, lower case."""
    former: frozenset[str]
    """Words that say a post is no longer held, lower case."""
    incoming: frozenset[str]
    """Words that say a post is yet to be taken up, lower case."""
    shared_heads: frozenset[str] = frozenset()
    """Nouns for posts and for businesses, lower case, so that they make nobody a person: broker."""
    portfolios: frozenset[str] = frozenset()
    """What ministers are for, lower case: part of a title before such a head only."""
    ministers: frozenset[str] = frozenset()
    """Heads of titles of members of governments, lower case."""
    sciences: tuple[str, ...] = ()
    """Endings by which a noun is known for somebody learned: -ologist."""
    weak: frozenset[str] = frozenset()
    """Heads that name a post only where the text says of what: member, owner; lower case."""
    boards: frozenset[str] = frozenset()
    """Bodies inside a body, part of a title: member of the board; lower case."""
    units: frozenset[str] = frozenset()
    """Fields of work that stand with a capital behind a title: Vice President of Operations; lower case."""
    verbs: Mapping[str, str] = field(default_factory=dict)
    """Verbs that say a post, as written in lower case, with what they say.

    be, serve (as), become, name, join, leave, replace; head and found, which are the post themselves.
    """
    refusals: frozenset[str] = frozenset()
    """Words that make what they govern no fact: declined, could, not; lower case."""
    qualities: frozenset[str] = frozenset()
    """Words between article and title that are no part of it: first, female; lower case."""
    suffixes: frozenset[str] = frozenset()
    """Endings by which a noun beside a name is known for a post: -师 in 建筑师."""
    not_titles: frozenset[str] = frozenset()
    """Nouns with such endings that are no posts."""
    plural: frozenset[str] = frozenset()
    """Heads of titles that several people hold at a time, said once before all their names."""
    addresses: frozenset[str] = frozenset()
    """Titles that may follow a full name directly."""
    holding: Mapping[str, str] = field(default_factory=dict)
    """Verbs for holding, taking up and leaving a post -> the status they give: current, former, incoming."""
    copulas: Mapping[str, str] = field(default_factory=dict)
    """The same for verbs that say it only directly behind a name."""
    appointing: frozenset[str] = frozenset()
    """Verbs before the name of somebody who is given a post."""
    dismissing: frozenset[str] = frozenset()
    """Verbs before the name of somebody who loses a post."""
    replacing: frozenset[str] = frozenset()
    """Verbs between the names of the new and the old holder of a post."""
    prizes: frozenset[str] = frozenset()
    """Heads that are won, not held in a body: 冠军."""
    held_in: frozenset[str] = frozenset()
    """Endings of what titles are held in besides bodies: 工程, 剧组."""
