"""Companies and other bodies: `doc.spans["companies"]` and `doc.spans["organizations"]`.

Evidence in order of trust: the gazetteer, a legal ending, the model's COMPANY or ORG. A span's label says
which (`known`, `legal`, `model`); for organisations it is the type of the body, or `model` where only the
model says so. A model without a label COMPANY calls both ORG: then words that name a body decide alone.
`id_` is the gazetteer's key. Names seen here are found everywhere in the text by the `entities` component.
"""

import re
from collections.abc import Iterator

from spacy.language import Language
from spacy.tokens import Doc, Span, Token

from extractor.lang.pack import Pack, load_pack
from extractor.tokens.spans import Range, mark, plain_text, token_at
from extractor.values.bodies import body_type, has_legal_ending, is_han, trim_name
from extractor.values.datelines import opens_story
from extractor.values.names import strip_legal

_BODIES = frozenset(("ORG", "COMPANY"))
_PRODUCT = "product"
_NAME_TAGS = frozenset(("ORG", "nz", "n", "nr", "a", "an", "s"))


_OPENING_TAGS = frozenset(
    (
        "NNS",
        "NN",
        "IN",
        "DT",
        "VB",
        "VBD",
        "VBG",
        "VBN",
        "VBP",
        "VBZ",
        "RB",
        "PRP",
        "PRP$",
        "WDT",
        "CC",
        "MD",
        "TO",
    )
)
"""Tags of words that are part of no company's name where they open a sentence."""
_PLAIN_TAGS = frozenset(("NN", "NNS", "JJ", "VBG", "VBN", "VB", "RB"))


class CompanyFinder:
    """Finds bodies of one language."""

    def __init__(self, pack: Pack, *, tells_companies: bool = False) -> None:
        """Make the finder; `tells_companies`: the model labels companies COMPANY, other bodies ORG."""
        self.pack = pack
        self.tells_companies = tells_companies
        self.legal = _legal_pattern(pack)

    def __call__(self, doc: Doc) -> Doc:
        text = plain_text(doc)
        found = _Found(doc)
        for start, end, evidence in self._candidates(doc, text):
            name = text[start:end]
            inside = found.inside(start, end)
            if found.overlaps(start, end):
                if inside is None or not self._outweighs(name, evidence, inside):
                    continue
                found.drop(inside)
            kind = body_type(name, self.pack) or ("model" if evidence == "body" else None)
            # Xiaomi Corp. and 小米集团 are the Xiaomi that the gazetteer knows.
            bare = strip_legal(name)
            same = (r for r in inside or [] if r.id and strip_legal(text[r.start : r.end]) == bare)
            known = next(same, None)
            if known is not None:
                found.companies.append(known._replace(start=start, end=end))
            elif kind is None:
                found.companies.append(Range(start, end, evidence))
            else:
                found.organizations.append(Range(start, end, kind))
        mark(doc, "companies", found.companies)
        mark(doc, "organizations", found.organizations)
        return doc

    def _candidates(self, doc: Doc, text: str) -> Iterator[tuple[int, int, str]]:
        if self.legal is not None:
            for match in self.legal.finditer(text):
                start, end = trim_name(
                    text, _behind_owner(doc, text, match.start(), match.end()), match.end(), self.pack
                )
                if has_legal_ending(text[start:end], self.pack):
                    yield start, end, "legal"
        if self.pack.code == "zh":
            yield from _by_context(doc, self.pack)
        else:
            yield from _branches(doc)
        for ent in doc.ents:
            if ent.label_ in _BODIES:
                start, end = trim_name(
                    text, _behind_owner(doc, text, ent.start_char, ent.end_char), ent.end_char, self.pack
                )
                if ent.end < len(doc) and doc[ent.end].ent_type_ == "PERSON":
                    end = self._before_title(text, start, end)
                if self.pack.code == "zh":
                    start = _behind_verb(doc, ent, start, self.pack)
                if _is_plain_noun(ent):
                    continue
                if start < end and self._is_name(text, start, end):
                    yield start, end, "body" if self._is_body(ent, text[start:end]) else "model"

    def _before_title(self, text: str, start: int, end: int) -> int:
        """Give where a name ends that the model runs on into a person's post: Acme Partner Ann Lee."""
        words = text[start:end].split(" ")
        while len(words) > 1 and words[-1].lower() in self.pack.titles.heads:
            end -= len(words.pop()) + 1
        return end

    def _is_body(self, ent: Span, name: str) -> bool:
        """Tell whether the model, where it can tell, says a name is no company's, and nothing in it does."""
        return (
            self.tells_companies
            and ent.label_ == "ORG"
            and name.rsplit(" ", maxsplit=1)[-1] not in self.pack.names.business_endings
        )

    def _outweighs(self, name: str, evidence: str, inside: list[Range]) -> bool:
        """Tell whether a longer name replaces those inside it: Apple in Apple Records Inc."""
        if evidence == "legal":
            return True
        if any(item.label == _PRODUCT for item in inside):
            return False  # iPhone 11
        if is_han(name):  # 三星苹果两家公司 joins names; 华为门店, 京东校招 run on behind one
            names = self.pack.names
            endings = names.business_endings | names.legal_endings | names.industries | names.branches
            return len(inside) == 1 and name.endswith(tuple(endings))
        # The model joins two names at "and"; a legal ending inside shows it.
        return all(item.label != "legal" for item in inside)

    def _is_name(self, text: str, start: int, end: int) -> bool:
        name = text[start:end]
        if len(name) < 2 or name.lower() in self.pack.names.not_bodies or name in self.pack.names.not_bodies:
            return False
        if is_han(name):
            return not _is_generic(name, self.pack)
        if not any(char.isupper() for char in name) or name.lower() in self.pack.names.common:
            return False
        if name in self.pack.names.business_endings:
            return False  # Airlines alone
        small = re.findall(r"(?<![\w’'.-])[a-z]+(?!\w)", name)
        if name[0].isupper() and not self.pack.names.joining.issuperset(small):
            return False  # a clause: Masala Sticks costs Rs
        if opens_story(text, start, end):
            return False
        return not (_in_headline(text, start) and not _stands_elsewhere(text, name, start))


def _is_plain_noun(ent: Span) -> bool:
    """Tell whether a name is one word that a sentence opens with, and no proper noun: Coal burns."""
    return len(ent) == 1 and bool(ent[0].is_sent_start) and ent[0].is_title and ent[0].tag_ in _PLAIN_TAGS


_COUNTED = re.compile(r"^(?:第[一二三]方|[一二三四五六七八九十百两几多各某该本这那其大小\d]+家?)")


def _is_generic(name: str, pack: Pack) -> bool:
    """Tell whether Chinese words describe a business without naming one: 三家公司, 第三方数据公司."""
    names, stem = pack.names, name
    endings = names.legal_endings | names.business_endings | names.industries
    for ending in sorted(endings, key=lambda ending: (-len(ending), ending)):
        stem = stem.removesuffix(ending)
    if stem == name:
        return name in names.common
    return len(_COUNTED.sub("", stem)) < 2 or stem in names.common | names.industries | names.business_endings


def _branches(doc: Doc) -> Iterator[tuple[int, int, str]]:
    """Yield known companies with a country behind them, which are companies of their own: Xiaomi India."""
    for span in doc.spans.get("known", []):
        after = doc[span.end] if span.label_ == "company" and span.end < len(doc) else None
        if after is not None and after.ent_type_ == "GPE" and after.is_title:
            beyond = doc[span.end + 1] if span.end + 1 < len(doc) else None
            if beyond is None or beyond.ent_type_ != "GPE" or beyond.ent_iob_ != "I":
                yield span.start_char, after.idx + len(after), "model"


def _behind_owner(doc: Doc, text: str, start: int, end: int) -> int:
    """Skip what stands before a name without being part of it: Japan's Canon Inc, London-based Acme Ltd."""
    owner = re.search(r"(?:['’‘]s|s['’])[ ]", text[start:end])
    if owner is not None:
        token = token_at(doc, start)
        if token is not None and token.ent_type_ in ("GPE", "NORP", "LOC"):
            return start + owner.end()
    based = re.match(r"[\w.]+-(?:based|headquartered|listed|owned)[ ]", text[start:end])
    return start + based.end() if based is not None else _behind_opening(doc, start, end)


def _behind_opening(doc: Doc, start: int, end: int) -> int:
    """Skip capitalised words that only open a sentence: Shares of Acme Corp, Monday Acme Corp said."""
    times = {i for span in doc.spans.get("times", []) for i in range(span.start, span.end)}
    token = token_at(doc, start)
    while token is not None and token.idx < end:
        if token.i not in times and (
            token.tag_ not in _OPENING_TAGS or (not token.is_sent_start and token.is_title)
        ):
            return max(start, token.idx)
        token = doc[token.i + 1] if token.i + 1 < len(doc) else None
    return start


def _behind_verb(doc: Doc, name: Span, start: int, pack: Pack) -> int:
    """Skip the verb that the network takes into a name it governs: 中标 before a known name, 曝光 before 银行."""
    first = doc[name.start]
    if len(name) < 2 or first.tag_ not in ("v", "vd") or first.idx != start:
        return start
    rest = first.idx + len(first)
    known = any(span.start_char == rest for span in doc.spans.get("known", []))
    return rest if known or _is_generic(name[1:].text, pack) else start


def _by_context(doc: Doc, pack: Pack) -> Iterator[tuple[int, int, str]]:
    """Yield Chinese names told by the kind of business before them or a post behind them."""
    for token in doc[1:]:
        before = doc[token.i - 1]
        if before.norm_ in pack.names.common or before.is_digit:
            continue
        if (
            before.norm_ in pack.names.categories
            and token.norm_ not in pack.names.common
            and token.tag_
            in _NAME_TAGS
            | {"LOC", "PER"}
            - {
                "a",
                "an",
                "s",
            }
        ):
            yield token.idx, _name_end(doc, token.i, pack), "model"
        elif token.norm_ in pack.titles.heads and _person_follows(doc, token.i, pack):
            yield from _before_title(doc, token.i, pack)


def _before_title(doc: Doc, index: int, pack: Pack) -> Iterator[tuple[int, int, str]]:
    """Yield the name that stands before the post of a person: 半山创始人向若岚."""
    corporate = doc[index].norm_ in pack.titles.corporate
    last = index - 1
    while last > 0 and doc[last].norm_ in pack.titles.modifiers | pack.titles.heads:
        last -= 1
    if last > 0 and doc[last].norm_ in pack.names.business_endings:
        yield doc[last - 1].idx, doc[last].idx + len(doc[last]), "legal"
        return
    name = doc[last]
    wanted = _NAME_TAGS | {"LOC"} if corporate else _NAME_TAGS - {"n", "a", "an", "s"}
    if name.tag_ not in wanted or name.norm_ in pack.names.common or len(name) < 2:
        return
    if last == 0 or doc[last - 1].tag_ in ("w", "p", "c", "TIME", "v", "u", "r"):
        yield name.idx, name.idx + len(name), "model"


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


def _person_follows(doc: Doc, index: int, pack: Pack) -> bool:
    """Tell whether a post is followed by a person, perhaps over further posts: 创始人、董事长兼CEO张三."""
    words = pack.titles.heads | pack.titles.joiners | pack.titles.modifiers
    while index < len(doc) and (doc[index].norm_ in words or doc[index].is_space):
        index += 1
    return index < len(doc) and doc[index].tag_ == "PER"


class _Found:
    """Names found so far; begins with those the gazetteer knows, whatever they name."""

    def __init__(self, doc: Doc) -> None:
        self.companies: list[Range] = []
        self.organizations: list[Range] = []
        self.others: list[Range] = []
        for span in doc.spans.get("known", []):
            item = Range(span.start_char, span.end_char, "known", span.id_, span.kb_id_)
            if span.label_ == "company":
                self.companies.append(item)
            elif span.label_.startswith("organization"):
                self.organizations.append(item._replace(label=span.label_.partition(":")[2] or "other"))
            else:
                self.others.append(item._replace(label=_PRODUCT, id=""))

    def _all(self) -> list[Range]:
        return [*self.companies, *self.organizations, *self.others]

    def overlaps(self, start: int, end: int) -> bool:
        """Tell whether a range is already given to a name."""
        return any(start < item.end and item.start < end for item in self._all())

    def inside(self, start: int, end: int) -> list[Range] | None:
        """Give the shorter names that a range holds; None where it cuts one, equals one or holds none."""
        over = [item for item in self._all() if start < item.end and item.start < end]
        whole = all(start <= r.start and r.end <= end and (start, end) != (r.start, r.end) for r in over)
        return over if over and whole else None

    def drop(self, items: list[Range]) -> None:
        """Take names back: a longer one holds them."""
        for group in (self.companies, self.organizations, self.others):
            group[:] = [item for item in group if item not in items]


def _in_headline(text: str, offset: int) -> bool:
    """Tell whether the line at an offset capitalises every word, so that capitals mean nothing in it."""
    first = text.rfind("\n", 0, offset) + 1
    last = text.find("\n", offset)
    words = re.findall(r"[^\W\d_]{4,}", text[first : last if last >= 0 else len(text)])
    return len(words) >= 3 and sum(not word[0].isupper() for word in words) <= len(words) // 6


def _stands_elsewhere(text: str, name: str, start: int) -> bool:
    for match in re.finditer(rf"(?<!\w){re.escape(name)}(?!\w)", text):
        if match.start() != start and not _in_headline(text, match.start()):
            return True
    return "\n" not in text


def _legal_pattern(pack: Pack) -> re.Pattern[str] | None:
    """Capitalised words that end in a legal form; None for Chinese, where LAC marks such names itself."""
    if pack.code == "zh":
        return None
    endings = "|".join(
        re.escape(ending) for ending in sorted(pack.names.legal_endings, key=len, reverse=True)
    )
    word = r"(?:[A-Z][\w’'.-]*|[0-9]+[A-Z]\w*)"
    ending = rf"(?:,?[ ](?:{endings})(?![\w-]))+"
    return re.compile(
        rf"(?<![\w.]){word}(?:(?:[ ]|[ ](?:&|and|of)[ ]|-){word}){{0,6}}?{ending}"  # Smith and Sons Ltd
        rf"(?:(?:[ ]{word}){{0,3}}?{ending})?"  # Acme Corp Holdings Ltd
    )


@Language.factory("newsfacts_companies")
def create_companies(nlp: Language, name: str) -> CompanyFinder:
    """Make the component for the language of the pipeline."""
    tells_companies = any("COMPANY" in getattr(pipe, "labels", ()) for _, pipe in nlp.pipeline)
    return CompanyFinder(load_pack(nlp.lang), tells_companies=tells_companies)
