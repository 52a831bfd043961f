"""Names of the Chinese pipeline as `doc.ents`: the network's, and LAC's places and times beside them.

Runs directly behind the sentences, while the tokens are still LAC's words: the network was taught on them.
"""

import re
import sys
from bisect import bisect_right
from collections.abc import Iterator
from typing import Any

import numpy as np
from spacy.language import Language
from spacy.tokens import Doc, Span, Token

from extractor.gazetteer.load import load_gazetteer
from extractor.gazetteer.matcher import Gazetteer
from extractor.lang.pack import load_pack
from extractor.resources import models_dir
from extractor.tokens.lac import Lac, LacTokenizer, take_states
from extractor.tokens.name_tagger import Alphabet, NameTagger, Sentence, load_name_tagger
from extractor.tokens.ranges import Ranges
from extractor.tokens.spans import cut, plain_text

LABELS = {
    "name": "PERSON",
    "company": "COMPANY",
    "organization": "ORG",
    "government": "ORG",
    "address": "GPE",
    "scene": "FAC",
    "position": "TITLE",
    "game": "WORK_OF_ART",
    "book": "WORK_OF_ART",
    "movie": "WORK_OF_ART",
}
"""The network's labels, which are CLUENER's, as entity types."""
_LAC_LABELS = {"LOC": "GPE", "TIME": "DATE"}
_FULL_NAME = (2, 3)
"""Characters of a Chinese person's name."""
_HOLDERS = (2, 3, 4)
"""Characters of a name that may be a human being's."""
_OWNERS = frozenset(("股东", "实际控制人", "实控人", "合伙人", "创始人", "董事", "法定代表人"))
"""Posts that companies hold too."""
_SITES = frozenset("超市 百货 置业 家居 铁路 银行 地产 实业 物流".split())
"""Trades of businesses whose names are addresses too."""
_DOT = "·"
"""Between the parts of a foreign name."""
_ADDRESS = 2
"""Characters of a post that stands for a given name."""
_SEATS = (2, 3)
"""Characters of a region's name."""
_CODE = re.compile(r"[A-Za-z]{2}\d{4,}")
"""SH600000 is a listing, not the company's name."""
_GENERATION = re.compile(r"第[一二三四五六七八九十\d]{1,3}代")
"""What has generations is a product: Kirin第二代芯片."""
_POST = 12
"""Characters before a name in which the post before it ends, spaces included."""
_HANDLE = re.compile(r"(?<=@)[-\w]{2,30}")
_NO_PERSON = re.compile(
    r"(.)\1(.)\2|(.)\3\3.*|(?:天天|周周|月月|年年|家家|人人).+|(?!Ma?c|De|La|Le)[A-Za-z]+[a-z][A-Z][A-Za-z]+"
)
"""安安静静, 哈哈哈, 周周抽奖 and HyperSound are nobody's names."""
_COMPOUND = frozenset(
    "欧阳 司马 上官 诸葛 司徒 东方 夏侯 尉迟 皇甫 慕容 令狐 公孙 长孙 宇文 端木 南宫".split()
)
"""Family names of two characters."""
_TWO_NAMES = re.compile(
    r"(?:记者|通讯员|实习生|编辑|摄影|撰文|文/|图/)[ \u3000:：]{0,2}"
    r"(?P<names>(?:[\u4e00-\u9fff]{2}){2,3})(?=[ \u3000\n）)】，。；、/]|报道|报导|摄|文|图|$)"
)
"""记者沈若林晚: a byline runs two names together."""
_SPEAKS = frozenset("谈 谈到 谈及 回应 发声 发文 坦言 直言 透露 爆料 晒 点评 怒怼 官宣".split())
"""Verbs of headlines that only people are before, besides those of saying."""
_STOPS = frozenset((".", "．"))
"""What some write for the dot between the parts of a foreign name."""
_PART = 5
_BEFORE_HYPHEN = re.compile(r"(?<![\u4e00-\u9fff])[\u4e00-\u9fff]{1,3}[-－‐]$")
_GAP = re.compile(r"[ \u3000]+")
_LATIN_NAME = re.compile(r"(?<![A-Za-z])[A-Z][a-z]+ [A-Z][a-z]+(?![A-Za-z])")
_BRACKETS = tuple(zip("（(《“「【[〔", "）)》”」】]〕", strict=True))
_EDGES = frozenset(" \t\u3000\xa0#$@“”\"'‘’「」『』《》【】[]，,、。.：:；;！!？?·•-—~～…")


class ChineseNames:
    """Labels the names of one Doc."""

    def __init__(self, tagger: NameTagger, gazetteer: Gazetteer, lac: Lac | None = None) -> None:
        """Make the component; `lac` is the network of the tokenizer, the package's where none is given."""
        self.tagger = tagger
        self.gazetteer = gazetteer
        self.lac = lac
        pack = load_pack("zh")
        words = pack.names
        self.addresses = frozenset(
            word for word in pack.titles.heads | pack.titles.honorifics if len(word) == _ADDRESS
        )
        self.posts = tuple(sorted(pack.titles.heads))
        self.corporate = tuple(sorted(pack.titles.corporate))
        self.surnames, self.regions = words.surnames, words.regions
        self.bulletins = tuple(sorted(f"：{word}" for word in words.bulletins))
        self.eponyms = tuple(sorted(words.eponyms))
        self.sites, self.markets = tuple(sorted(words.sites)), tuple(sorted(words.markets))
        self.offices = tuple(sorted(pack.titles.corporate - _OWNERS))
        self.trades = tuple(sorted(words.business_endings | words.legal_endings | words.industries))
        self.makers = tuple(sorted((words.business_endings | words.legal_endings) - _SITES))
        self.no_people, self.tails = words.no_people, words.tails
        self.speech = pack.quotes.clause_verbs | _SPEAKS

    @property
    def labels(self) -> tuple[str, ...]:
        """Give the entity types that the component may set."""
        return tuple(sorted({*LABELS.values(), *_LAC_LABELS.values()}))

    def __call__(self, doc: Doc) -> Doc:
        read = read_sentences(doc, self.tagger.alphabet, self.gazetteer, self.lac)
        found = self.tagger.find([sentence for _, sentence in read])
        text = plain_text(doc)
        handles = [match.span() for match in _HANDLE.finditer(text)]
        wholes = {token.idx: token.idx + len(token) for token in _labelled(doc, "PER")}
        humans = Ranges(wholes.items())
        places = {token.idx: token.idx + len(token) for token in _labelled(doc, "LOC")}
        names: list[tuple[int, int, str]] = []
        for (first, _), of_sentence in zip(read, found, strict=True):
            for name in of_sentence:
                start, end = _tidy(text, first + name.start, first + name.end)
                if start == end or _in_handle(handles, start, end):
                    continue
                label = LABELS[name.label]
                if label == "PERSON" and _DOT in text[start : wholes.get(start, start)].rstrip(_DOT):
                    end = min(end, wholes[start])  # 艾米·陈|加盟
                if label == "PERSON" and not self._is_person(text, start, end, humans):
                    continue
                if label in ("PERSON", "ORG") and text.startswith(self.bulletins, end):
                    label = "COMPANY"
                if label == "GPE" and end - start > _FULL_NAME[1] and text.endswith(self.makers, start, end):
                    label = "COMPANY"  # 成都岚道科技
                if label == "COMPANY" and self._holds_post(text, start, end):
                    label = "PERSON"
                if label == "COMPANY" and names and names[-1][1:] == (start, "GPE"):
                    region = names[-1][0]  # 北京岚星
                    if text[region:start] in self.regions:
                        start = names.pop()[0]
                if label == "COMPANY":
                    if text.endswith(self.sites, start, end) or _CODE.fullmatch(text, start, end):
                        continue
                    if _GENERATION.match(text, end):
                        continue
                    if text[places.get(start, end) : end] in self.tails:  # 台北报导
                        end = places[start]
                    if text[start:end] in self.regions or self._is_place(text, start, end, places):
                        label = "GPE"
                    market = next((word for word in self.markets if text.endswith(word, start, end)), "")
                    end -= len(market)
                names += _each(text, start, end, label)
        names = _whole_foreign(text, _with_bylines(names, list(self._bylines(text))))
        latin = list(self._latin_people(text))
        beside = Ranges((start, end) for start, end, _ in latin)
        names = [name for name in names if name[2] == "PERSON" or not beside.meet(*name[:2])]
        names = [self._in_row(text, names, place) for place in range(len(names))]
        names = _with_people(names, [*self._lac_people(doc), *latin])
        cut(doc, {edge for start, end, _ in names for edge in (start, end)})
        spans = [doc.char_span(start, end, label=label) for start, end, label in names]
        taken = [span for span in spans if span is not None]
        doc.ents = sorted([*taken, *_lac_places(doc, taken)], key=lambda span: span.start)
        return doc

    def _in_row(self, text: str, names: list[tuple[int, int, str]], place: int) -> tuple[int, int, str]:
        """Give a name that is taken for a company amid a row of people as one of them: 丁一、江北春、王强."""
        start, end, label = names[place]
        if label != "COMPANY" or end - start not in _FULL_NAME or text[start] not in self.surnames:
            return names[place]
        left, right = names[place - 1 : place], names[place + 1 : place + 2]
        rowed = (
            bool(left) and bool(right) and left[0][2] == right[0][2] == "PERSON"
            and text[left[0][1] : start] == "、" and text[end : right[0][0]] == "、"
        )  # fmt: skip
        known = self.gazetteer.lookup(text[start:end]) is not None
        return (start, end, "PERSON") if rowed and not known else names[place]

    def _holds_post(self, text: str, start: int, end: int) -> bool:
        """Tell somebody who stands behind a post from a company: 首席执行官博乐然, but not 大股东岚星."""
        if end - start not in _HOLDERS or not text.endswith(self.offices, 0, start):
            return False
        return not text.endswith(self.trades, start, end) and self.gazetteer.lookup(text[start:end]) is None

    def _is_place(self, text: str, start: int, end: int, places: dict[int, int]) -> bool:
        """Tell a place by LAC's word, where no company is known; 北京岚星 is none, nor what has a CEO."""
        seated = any(text[start : start + size] in self.regions for size in _SEATS if size + 1 < end - start)
        if places.get(start) != end or seated or text.startswith(self.corporate, end):
            return False
        entry = self.gazetteer.lookup(text[start:end])
        return entry is None or not entry.is_company

    def _lac_people(self, doc: Doc) -> list[tuple[int, int, bool]]:
        """Give LAC's persons with a family name and one or two characters, or a post, behind it; how sure."""
        found = []
        for token in _labelled(doc, "PER"):
            if token.norm_[0] not in self.surnames:
                continue
            after = doc[token.i + 1] if token.i + 1 < len(doc) else None
            split = after is not None and after.tag_ == "PER" and len(token) + len(after) == max(_FULL_NAME)
            if after is not None and split and self._follows_post(token):
                found.append((token.idx, after.idx + len(after), True))  # 记者沈若|微
            elif len(token) in _FULL_NAME:
                speaks = after is not None and after.tag_ == "v" and after.norm_ in self.speech
                sure = speaks or token.norm_[1:] in self.addresses or self._follows_post(token)
                found.append((token.idx, token.idx + len(token), sure))
            elif len(token) == 1 and after is not None and after.norm_ in self.addresses:
                found.append((token.idx, after.idx + len(after), True))  # 何校长
        return found

    def _latin_people(self, text: str) -> Iterator[tuple[int, int, bool]]:
        """Give names in Latin letters that stand behind a post: CFO Ann Lee, 首席执行官Ann Lee."""
        for match in _LATIN_NAME.finditer(text):
            if text[max(0, match.start() - _POST) : match.start()].rstrip().endswith(self.posts):
                yield match.start(), match.end(), True

    def _bylines(self, text: str) -> Iterator[tuple[int, int]]:
        """Give the two names of a byline that runs them together: each begins with a family name."""
        for match in _TWO_NAMES.finditer(text):
            start, end = match.span("names")
            half = (start + end) // 2
            if text[start : start + 2] in _COMPOUND or text[half : half + 2] in _COMPOUND:
                continue
            if text[start] in self.surnames and text[half] in self.surnames:
                yield start, half
                yield half, end

    def _follows_post(self, name: Token) -> bool:
        """Tell whether a post stands before a name: 记者 陶然."""
        before = name.i - 1
        while before >= 0 and (name.doc[before].is_space or name.doc[before].is_punct):
            before -= 1
        return before >= 0 and name.doc[before].norm_.endswith(self.posts)

    def _is_person(self, text: str, start: int, end: int, humans: Ranges) -> bool:
        """Tell whether more than the network speaks for a person: a family name, foreign length, or LAC."""
        if text[start:end] in self.no_people:
            return False
        if text.startswith(self.eponyms, end) or _NO_PERSON.fullmatch(text, start, end):
            return False
        if text[start] in self.surnames or end - start > max(_FULL_NAME) or text[start].isascii():
            return True
        return humans.meet(start, end)


def _each(text: str, start: int, end: int, label: str) -> Iterator[tuple[int, int, str]]:
    """Give a name; of Chinese people set side by side with a gap each: 王宁 马一."""
    gap = _GAP.search(text, start, end) if label == "PERSON" and text[start] >= "一" else None
    while gap is not None and text[gap.end()] >= "一":
        yield start, gap.start(), label
        start, gap = gap.end(), _GAP.search(text, gap.end(), end)
    yield start, end, label


def _with_bylines(
    names: list[tuple[int, int, str]], people: list[tuple[int, int]]
) -> list[tuple[int, int, str]]:
    """Give the names with those of bylines in place of what the network made of them."""
    if not people:
        return names
    taken = Ranges(people)
    free = [name for name in names if not taken.meet(*name[:2])]
    return sorted([*free, *((start, end, "PERSON") for start, end in people)])


def _whole_foreign(text: str, names: list[tuple[int, int, str]]) -> list[tuple[int, int, str]]:
    """Join foreign names that stand in two at a full stop, or lack what a hyphen joins: 让-克洛德·特里谢."""
    joined: list[tuple[int, int, str]] = []
    for begin, end, label in names:
        start = begin
        if label == "PERSON" and text[begin] >= "一":
            hyphened = _BEFORE_HYPHEN.search(text, max(0, begin - _PART), begin)
            if hyphened is not None and _DOT in text[begin:end]:
                start = hyphened.start()
            elif joined and joined[-1][2] == label and text[joined[-1][1] : begin] in _STOPS:
                start = joined.pop()[0]
        joined.append((start, end, label))
    return joined


def _tidy(text: str, start: int, end: int) -> tuple[int, int]:
    """Cut a name off at a line's end and at brackets that do not close in it, and its edges free of marks."""
    line = text.find("\n", start, end)
    end = line if line >= 0 else end
    for opening, closing in _BRACKETS:
        place = text.rfind(opening, start, end)
        if place >= 0 and text.find(closing, place, end) < 0:
            end = place
        place = text.find(closing, start, end)
        if place >= 0 and text.find(opening, start, place) < 0:
            end = place
    while start < end and text[start] in _EDGES:
        start += 1
    while start < end and text[end - 1] in _EDGES:
        end -= 1
    return start, end


def _in_handle(handles: list[tuple[int, int]], start: int, end: int) -> bool:
    """Tell whether a name is but a part of the handle behind an @, which is nobody's name."""
    place = bisect_right(handles, (start, sys.maxsize)) - 1
    return place >= 0 and start < handles[place][1] and handles[place] != (start, end)


def read_sentences(
    doc: Doc, alphabet: Alphabet, gazetteer: Gazetteer, lac: Lac | None = None
) -> list[tuple[int, Sentence]]:
    """Give each sentence's first character, and the sentence as the network reads it."""
    text = plain_text(doc)
    states = take_states(doc, lac)
    whole = alphabet.encode(text, _word_labels(doc), _known_labels(text, gazetteer), states)
    return [
        (sentence.start_char, whole.part(sentence.start_char, sentence.end_char)) for sentence in doc.sents
    ]


def _known_labels(text: str, gazetteer: Gazetteer) -> list[str]:
    """Say of each character what known name it may be in; the network judges whether it is."""
    labels = [""] * len(text)
    for match in gazetteer.find(text, guarded=False):
        kind = match.entry.type if match.entry.type in ("company", "product") else "organization"
        labels[match.start : match.end] = [f"B-{kind}", *[f"I-{kind}"] * (match.end - match.start - 1)]
    return labels


def _word_labels(doc: Doc) -> list[str]:
    """Give LAC's label for each character of the text: `PER-B`, `PER-I`."""
    labels: list[str] = []
    names: dict[int, str] = {}
    facts: Any = doc.to_array(["TAG", "LENGTH", "SPACY"])
    for tag, length, space in facts.tolist():
        name = names.get(tag) or names.setdefault(tag, doc.vocab.strings[tag])
        labels += [f"{name}-B", *[f"{name}-I"] * (length - 1)]
        labels += ["w-B"] * space
    return labels


def _labelled(doc: Doc, *labels: str) -> Iterator[Token]:
    """Give the words with one of LAC's labels, without making a token of every other."""
    tags: Any = doc.to_array("TAG")
    wanted = np.isin(tags, [doc.vocab.strings.add(label) for label in labels])
    return (doc[place] for place in np.flatnonzero(wanted).tolist())


def _with_people(
    names: list[tuple[int, int, str]], people: list[tuple[int, int, bool]]
) -> list[tuple[int, int, str]]:
    """Add LAC's persons where the network has a part, neither person nor company, or nothing if sure."""
    kept = sorted(names)
    for start, end, sure in people:
        first = bisect_right(kept, (start, -1, ""))
        first -= bool(first and kept[first - 1][1] > start)
        last = bisect_right(kept, (end - 1, sys.maxsize, ""))
        over = kept[first:last]
        cut_short = len(over) == 1 and over[0] == (start, over[0][1], "PERSON") and over[0][1] < end
        free = (sure and cut_short) or all(
            start <= a and b <= end and label not in ("PERSON", "COMPANY") for a, b, label in over
        )
        if free and (over or sure):
            kept[first:last] = [(start, end, "PERSON")]
    return kept


def _lac_places(doc: Doc, taken: list[Span]) -> Iterator[Span]:
    covered = {i for span in taken for i in range(span.start, span.end)}
    for token in _labelled(doc, *_LAC_LABELS):
        if token.i not in covered:
            yield Span(doc, token.i, token.i + 1, label=_LAC_LABELS[token.tag_])


@Language.factory("newsfacts_chinese_names", default_config={"weights": "names"})
def create_chinese_names(nlp: Language, name: str, weights: str) -> ChineseNames:
    """Make the component; `weights` is the network's folder. Raises ExtractorError if files are missing."""
    tokenizer = nlp.tokenizer
    lac = tokenizer.lac if isinstance(tokenizer, LacTokenizer) else None
    return ChineseNames(load_name_tagger(models_dir() / str(nlp.lang) / weights), load_gazetteer(None), lac)
