"""What stands in and around Chinese names of bodies: verbs, parts, kinds of business and posts."""

import re
from collections.abc import Callable, Iterator
from functools import cache
from itertools import pairwise

from spacy.tokens import Doc, Span, Token

from extractor.lang.pack import Pack
from extractor.lang.places import PLACES
from extractor.tokens.spans import Range, token_at
from extractor.values.bodies import is_han

_NAME_TAGS = frozenset(("ORG", "nz", "n", "nr", "a", "an", "s"))
_NO_END = frozenset(("v", "vd", "f", "p", "d", "u", "c", "xc"))
_EDGE_TAGS = frozenset(("w", "p", "c", "TIME", "v", "u", "r"))
_WHOLE = ("公司", "集团")
_OFFICES = ("分行", "支行", "总行", "分公司", "营业部", "信用卡中心")
_COUNTRY = "中国"
_WHOLE_COUNTRY = "全国"
_PLACES = 2
"""Places at most between a company's name and its office there: 工行福建省厦门分行."""
_PARTS = frozenset(("ORG", "LOC", "n", "nz", "s"))
_BEHIND_NAMES = frozenset(("w", "v", "d", "p", "TIME", "c"))
_COUNT = re.compile(r"[一二两三四五六七八九十几多\d]+[家大]")
"""岚星等三家公司 goes on behind the name."""
_PARTY = re.compile(r"(?<=公司|集团)[甲乙丙丁]方$")
"""岚星公司甲方 is the company as a contract calls it."""
_MODEL = re.compile(r"(?<=[\u4e00-\u9fff])[A-Za-z]{0,6}\d[0-9A-Za-z+ ]*$")
"""岚星X3 Pro is what the company makes."""
_QUOTES = {"“": "”", "「": "」"}
_INVESTS = re.compile(
    r"(?<=[由、，和及与])(?P<fund>[^\W由和及与、]{2,8}(?:资本|创投|基金|投资|集团|科技))(?=联合领投|领投|跟投|独家投资)"
)
_HOME = ("中国", "国内", "全球", "国产")
_FIELDS = ("产业", "行业", "市场", "领域", "板块")
_COUNTED = re.compile(
    r"^(?:第[一二三四]方|[甲乙丙丁]方|[一二三四五六七八九十百两几多各某该本这那其大小\d]+家?)"
)


def is_generic(name: str, pack: Pack) -> bool:
    """Tell whether Chinese words describe a business without naming one: 三家公司, 第三方数据公司."""
    names, stem = pack.names, name
    endings = names.legal_endings | names.business_endings | names.industries
    for ending in sorted(endings, key=lambda ending: (-len(ending), ending)):
        stem = stem.removesuffix(ending)
    if name.startswith(_WHOLE_COUNTRY):
        return True
    if name.endswith(tuple(names.no_bodies)):
        return True  # 华北平原, 京广高铁
    home = next((word for word in _HOME if name.startswith(word)), "")
    trade = next((name.removesuffix(word) for word in _FIELDS if name.endswith(word)), name).removeprefix(
        home
    )
    if (home or trade != name or stem == name) and _trades(pack).fullmatch(trade):
        return True  # 中国新能源产业
    if stem == name:
        return name in names.common | names.tails | names.categories
    if _trades(pack).fullmatch(stem):
        return True
    return len(_COUNTED.sub("", stem)) < 2 or stem in names.common | names.industries | names.business_endings


@cache
def _trades(pack: Pack) -> re.Pattern[str]:
    words = sorted(pack.names.trades, key=lambda word: (-len(word), word))
    return re.compile(f"(?:{'|'.join(words) or '(?!)'})+")


def is_from(name: str, start: int, inside: list[Range]) -> bool:
    """Tell whether a name at `start` is a known company's with the country it is from: 韩国现代汽车集团."""
    known = inside[0]
    country = PLACES["zh"].get(name[: known.start - start], "CN")
    return bool(known.id) and known.end == start + len(name) and country != "CN"


def behind_verb(doc: Doc, name: Span, start: int, pack: Pack) -> int:
    """Skip the verb that the network takes into the name it governs: 收购 before a known name."""
    first = doc[name.start]
    if len(name) < 2 or first.tag_ not in ("v", "vd") or first.idx != start:
        return start
    rest = first.idx + len(first)
    known = any(span.start_char == rest for span in doc.spans.get("known", []))
    return rest if known or is_generic(name[1:].text, pack) else start


def name_end(doc: Doc, name: Span, end: int, pack: Pack) -> int:
    """Give where a name ends that the network cut short of its last word, or ran on from.

    What ends names of businesses belongs to the name before it; words behind 公司 that end no name do not,
    nor do verbs.
    """
    names = pack.names
    endings = names.business_endings | names.legal_endings
    after = doc[name.end] if name.end < len(doc) else None
    joined = after is not None and not name[-1].whitespace_ and end == after.idx
    if (
        after is not None
        and joined
        and (after.norm_ in endings or (after.norm_ in names.industries and _is_last(after, name, pack)))
    ):
        return after.idx + len(after)
    endings |= names.industries | names.branches
    words = name.text
    beyond = _COUNT.search(words, 1) or _MODEL.search(words) or _PARTY.search(words)
    if beyond is not None:
        return min(end, name.start_char + beyond.start())
    last, ends = name.end - 1, tuple(endings)
    for token in () if words.endswith(ends) else name[:-1]:
        if token.norm_.endswith(_WHOLE) and (token.i > name.start or token.norm_ not in _WHOLE):
            return token.idx + len(token)
    while last > name.start and _ends_no_name(doc[last], ends, pack):
        last -= 1
    return min(end, doc[last].idx + len(doc[last]))


def _is_last(trade: Token, name: Span, pack: Pack) -> bool:
    """Tell whether a trade behind an unknown company ends its name: 苏州岚恩|生物; but 岚星汽车业务."""
    known = name.doc.spans.get("known", [])
    if name.label_ != "COMPANY" or any(span.end == name.end for span in known):
        return False
    beyond = name.doc[trade.i + 1] if trade.i + 1 < len(name.doc) else None
    return beyond is None or beyond.tag_ == "m" or _stands_alone(beyond, pack)


def _ends_no_name(token: Token, endings: tuple[str, ...], pack: Pack) -> bool:
    """Tell whether a word is no part of the name before it: a verb, or 原 and CEO of 岚星科技原CEO.

    Latin letters and 某某银行 end names whatever LAC calls them.
    """
    word = token.norm_
    post = word in pack.titles.heads or word in pack.titles.former or word in pack.titles.incoming
    idle = token.tag_ in _NO_END and not token.is_ascii
    return (idle or post) and not word.endswith(endings)


def branches(doc: Doc, pack: Pack) -> Iterator[tuple[int, int, str]]:
    """Yield known companies with what makes them a part of one: 工行深圳分行, 招行信用卡中心, 汇丰中国."""
    for span in doc.spans.get("known", []):
        if span.label_ != "company" or span.end >= len(doc) or not is_han(span.text):
            continue
        last = span.end
        while last < span.end + _PLACES and last + 1 < len(doc) and doc[last].tag_ == "LOC":
            last += 1
        part, before = doc[last], doc[last - 1]
        if (
            part.norm_.endswith(_OFFICES)
            and part.tag_ != "v"
            and (part.tag_ in _PARTS or part.norm_ in _OFFICES)
        ):
            yield span.start_char, part.idx + len(part), "model"
        elif before.norm_ == _COUNTRY and last == span.end + 1 and _stands_alone(part, pack):
            yield span.start_char, before.idx + len(before), "model"


def _stands_alone(after: Token, pack: Pack) -> bool:
    """Tell whether a name may end before a token: a mark, an adverb, a verb or a post, no noun."""
    return after.tag_ in _BEHIND_NAMES or after.norm_ in pack.titles.heads


def by_context(doc: Doc, pack: Pack) -> Iterator[tuple[int, int, str]]:
    """Yield Chinese names told by the kind of business before them or a post behind them."""
    words = pack.titles.heads | pack.titles.modifiers
    joined = words | pack.titles.joiners
    ahead = 0, False  # where a row of posts ends, and whether a person stands there
    outer = 0  # the last token that is no part of a row of posts
    for before, token in pairwise(doc):
        outer = before.i if before.norm_ not in words else outer
        if before.norm_ in pack.names.common or before.is_digit:
            continue
        if before.norm_ in pack.names.firms and token.tag_ == "PER":
            yield from _row_of(doc, token)
        elif (
            before.norm_ in pack.names.categories
            and token.norm_ not in pack.names.common
            and token.norm_ not in pack.titles.heads
            and token.tag_ in _NAME_TAGS | {"LOC", "PER"}
        ):
            yield token.idx, _name_end(doc, token.i, pack), "model"
        elif before.norm_ in pack.names.categories and token.text in _QUOTES:
            yield from _quoted(doc, token)
        elif token.norm_ in pack.titles.heads:
            ahead = ahead if token.i < ahead[0] else _person_follows(doc, token.i, joined)
            if ahead[1]:
                yield from _before_title(doc, token.i, outer, pack)


def _row_of(doc: Doc, first: Token) -> Iterator[tuple[int, int, str]]:
    """Yield the names in a row that LAC takes for people's, behind what they are: 滑板厂商汉克、罗兰."""
    place = first.i
    while place < len(doc) and doc[place].tag_ == "PER":
        start = doc[place].idx
        while doc[place].norm_.endswith("·") and place + 1 < len(doc):
            place += 1
        yield start, doc[place].idx + len(doc[place]), "defined"
        if place + 1 >= len(doc) or doc[place + 1].text != "、":
            return
        place += 2


def _quoted(doc: Doc, mark: Token) -> Iterator[tuple[int, int, str]]:
    """Yield the name in the quotation marks behind a kind of business: 火锅品牌“渝味楼”."""
    close = _QUOTES[mark.text]
    for token in doc[mark.i + 2 : mark.i + 6]:
        if token.text == close:
            yield mark.idx + 1, token.idx, "defined"
            return


def investors(doc: Doc, text: str) -> Iterator[tuple[int, int, str]]:
    """Yield the funds that put money into somebody: 由番茄资本领投."""
    for match in _INVESTS.finditer(text):
        token = token_at(doc, match.start("fund"))
        if token is not None and token.idx == match.start("fund"):
            yield *match.span("fund"), "model"


def by_words(doc: Doc, pack: Pack, is_known: Callable[[str], bool]) -> Iterator[tuple[int, int, str]]:
    """Yield LAC's bodies that the gazetteer knows for companies, or that end as names of businesses do."""
    endings, common = pack.names.business_endings, pack.names.common | pack.names.body_words.keys()
    for token, after in pairwise(doc):
        if token.tag_ != "ORG" or token.norm_ in common or _is_piece(token):
            continue
        if after.norm_ in endings and not token.whitespace_ and len(token) > 1:
            yield token.idx, after.idx + len(after), "model"
        elif is_known(token.norm_):
            yield token.idx, token.idx + len(token), "model"


def _is_piece(token: Token) -> bool:
    """Tell whether a word is but a part of a company's name that the network gives whole."""
    if token.ent_type_ != "COMPANY":
        return False
    beyond = token.i + 1 < len(token.doc) and token.nbor(1).ent_iob_ == "I"
    return token.ent_iob_ == "I" or beyond


def _before_title(doc: Doc, index: int, last: int, pack: Pack) -> Iterator[tuple[int, int, str]]:
    """Yield the name whose last token stands before the posts of a person: 半山创始人向若岚."""
    corporate = doc[index].norm_ in pack.titles.corporate
    while last > 0 and doc[last].norm_ in pack.titles.former:
        last -= 1  # 岚星科技原CEO
    if last > 0 and doc[last].norm_ in pack.names.business_endings:
        yield doc[last - 1].idx, doc[last].idx + len(doc[last]), "legal"
        return
    if last > 0 and corporate and doc[last].norm_ in pack.names.industries and len(doc[last - 1]) > 1:
        whole = doc[last - 1 : last + 1]
        if (
            not is_generic(whole.text, pack)
            and whole[0].tag_ in _NAME_TAGS
            and (last == 1 or doc[last - 2].tag_ in _EDGE_TAGS)
        ):
            yield whole.start_char, whole.end_char, "model"
        return
    name = doc[last]
    if _is_piece(name) or name.ent_type_ == "TITLE":
        return
    wanted = _NAME_TAGS | {"LOC"} if corporate else _NAME_TAGS - {"n", "a", "an", "s"}
    if name.tag_ not in wanted or name.norm_ in pack.names.common or len(name) < 2:
        return
    if last == 0 or doc[last - 1].tag_ in _EDGE_TAGS:
        yield name.idx, name.idx + len(name), "model"
    elif doc[last - 1].tag_ == "LOC" and name.norm_.endswith(tuple(pack.names.business_endings)):
        yield doc[last - 1].idx, name.idx + len(name), "model"  # 成都|岚星科技


def _name_end(doc: Doc, index: int, pack: Pack) -> int:
    """Give where a name ends that begins with a token: an ending behind it belongs to it."""
    names = pack.names
    after = doc[index + 1] if index + 1 < len(doc) else None
    last = (
        after
        if after is not None and after.norm_ in names.business_endings | names.industries
        else doc[index]
    )
    return last.idx + len(last)


def _person_follows(doc: Doc, index: int, words: frozenset[str]) -> tuple[int, bool]:
    """Tell where a row of posts ends, and whether a person follows: 创始人、董事长兼CEO张三."""
    while index < len(doc) and (doc[index].norm_ in words or doc[index].is_space):
        index += 1
    return index, index < len(doc) and doc[index].tag_ == "PER"
