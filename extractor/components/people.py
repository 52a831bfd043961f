"""People: `doc.spans["people"]`, from the base model's PERSON with repaired bounds.

A span's label says how sure it is: `full` for a name of several parts or with a title before it, `single`
for one word alone, which the `entities` component keeps only where nothing speaks against it, `business`
for one word alone that has or does what businesses have and do.
"""

import re
from collections.abc import Iterator

from spacy.language import Language
from spacy.tokens import Doc, Span

from extractor.lang.pack import Pack, load_pack
from extractor.lang.person_names import FEMALE, MALE
from extractor.tokens.ranges import Ranges
from extractor.tokens.spans import Range, below, mark, product_words, text_of, token_at, tokens_with, words_of
from extractor.values.bodies import has_legal_ending, is_han, trim_name
from extractor.values.datelines import opens_story
from extractor.values.shadow import simplified

_CHINESE = 3
"""Characters of a Chinese person's name at most; longer ones are foreign."""
_LONGEST = 4
"""Words of a name put together from parts."""
_TWO = 2
_TICKER_END = re.compile(r"[)\]>]")
_LIST = 4
_NEAR = 60
"""Tokens back from a pronoun in which somebody else may be named."""
_SELF = frozenset(("he", "she", "himself", "herself"))
_OTHERS = frozenset(("PERSON", "ORG", "COMPANY"))
_AGE = re.compile(r"[1-9]\d ,")
_NO_NAME = re.compile(r"[\d$€£¥%@#_/<>&]")
_BYLINE = re.compile(r"^(?:By|BY)[ ](?=[A-Z][A-Z.’'-]+[ ][A-Z])", re.MULTILINE)
_SHOUTED = re.compile(r"(?<![\w.])(?!AND |BY )[A-Z][A-Z.’'-]*(?:[ ](?!AND\b)[A-Z][A-Z.’'-]*){1,3}(?![\w])")
_LINE = 120
_HYPHENED = re.compile(r"[-－‐][\u4e00-\u9fff]{1,6}?(?=[，。、；：！？\s”」』（）]|说|表示|称|指出|认为|$)")
_ALIAS = re.compile(r"\s?[（(]([\u4e00-\u9fff]{2,4})[）)]")


class PersonFinder:
    """Finds people in one language."""

    def __init__(self, pack: Pack) -> None:
        self.pack = pack

    def __call__(self, doc: Doc) -> Doc:
        bodies = Ranges(
            (span.start_char, span.end_char)
            for group in ("companies", "organizations", "known", "money")
            for span in doc.spans.get(group, [])
            if span.label_ != "model"
        )
        found: dict[tuple[int, int], str] = {}
        text = text_of(doc)
        shouted = any(ent.label_ == "PERSON" and ent.text.isupper() for ent in doc.ents)
        written = frozenset(words_of(doc)) if shouted else frozenset()
        for ent, human in self._candidates(doc):
            start, end, titled = self._trim(text, ent.start_char, ent.end_char)
            name = text[start:end]
            # LAC's PER: in Chinese texts Latin names are often small letters, and two models agree.
            if bodies.meet(start, end) or not self._is_name(name, small=ent[0].tag_ == "PER"):
                continue
            if name.isupper() and " " in name and not _recurs(name, written):
                continue
            if opens_story(text, start, end) or self._is_handle(text, start, name):
                continue
            whole = (
                human
                or titled
                or _parts(name, self.pack.names.surnames) > 1
                or self._title_before(text, start)
            )
            business = not whole and (self._does_business(doc, start) or _is_listed(doc, start))
            found[start, end] = "full" if whole else "business" if business else "single"
            alias = _ALIAS.match(text, end)
            if alias and not is_han(name):  # Ko Wen-je (柯文哲)
                found[alias.start(1), alias.end(1)] = "full"
        for start, end in _bylines(text) if self.pack.code != "zh" else ():
            if (
                not bodies.meet(start, end)
                and text[start:end].split()[0].lower() not in self.pack.names.common
            ):
                found[start, end] = "full"
        mark(doc, "people", [Range(start, end, label) for (start, end), label in found.items()])
        return doc

    def _is_handle(self, text: str, start: int, name: str) -> bool:
        """Tell accounts, tickers, joined words and rests of words from names: @AcmeNews, #BlueHarbour."""
        mark = text[start - 1 : start]
        if name.isupper() and name.isalpha() and name.isascii() and text[start - 2 : start] == ": ":
            return _TICKER_END.match(text, start + len(name)) is not None  # NASDAQ: ZRVX)
        if mark == "-" and text[start - 2 : start - 1].isalpha():
            return True  # Ashby-Cole Act
        if mark == "[" and name.islower():
            return True  # [doge]
        return mark == "@" or (mark == "#" and not name[1:].islower() and not is_han(name))

    def _candidates(self, doc: Doc) -> Iterator[tuple[Span, bool]]:
        """Yield what may be a person: PERSON with parts the model cut off, bodies where the words say so.

        Beside each stands whether the words around it say that it is a human being.
        """
        times = {i for span in doc.spans.get("times", []) for i in range(span.start, span.end)}
        models = product_words(doc) | self._columns(doc)
        last: tuple[Span, bool] | None = None
        for ent in doc.ents:
            human = ent.label_ in ("ORG", "COMPANY") and self._is_human(doc, ent)
            if (ent.label_ != "PERSON" and not human) or _is_noun(ent) or ent.text in models:
                continue
            if last is not None and last[0].end == ent.start and self._is_one_name(last[0], ent):
                last = doc[last[0].start : ent.end], last[1] or human
                continue
            if last is not None:
                yield self._grown(doc, last[0], times), last[1]
            last = ent, human
        if last is not None:
            yield self._grown(doc, last[0], times), last[1]

    def _columns(self, doc: Doc) -> frozenset[str]:
        """Give the single names that stand before a column or a podcast of that name: the Lex column."""
        text = text_of(doc)
        if not any(word in text for word in self.pack.names.columns):
            return frozenset()
        before = (noun.nbor(-1) for noun in tokens_with(doc, self.pack.names.columns) if noun.i)
        return frozenset(token.text for token in before if token.is_title)

    def _is_one_name(self, first: Span, second: Span) -> bool:
        """Tell whether the model cut a Latin name in two; Chinese names may stand side by side."""
        return second.end - first.start <= _LONGEST and not is_han(second.text)

    def _grown(self, doc: Doc, name: Span, times: set[int]) -> Span:
        """Take in the one proper noun beside a name that the model left out: Ann Lee Rojas, Will Lewis."""
        before = doc[name.start - 1] if name.start else None
        if len(name) == 1 and before is not None and before.tag_ == "NNP" and not before.ent_type_:
            given = before.is_title and before.lower_ in MALE | FEMALE
            return doc[before.i : name.end] if given else name
        after = doc[name.end] if name.end < len(doc) else None
        if after is None or after.tag_ != "NNP" or not after.is_title or after.ent_type_ or after.i in times:
            return name
        if len(name) > 1 and after.is_alpha and after.lower_ not in self.pack.titles.heads:
            return doc[name.start : name.end + 1]
        return name

    def _is_human(self, doc: Doc, ent: Span) -> bool:
        """Tell by its words that a name is a human being's: forward Ann Lee; Ann Lee, 41, who; Campbell."""
        if len(ent) == 1 and ent.text in self.pack.names.surnames:
            return True
        before = doc[ent.start - 1] if ent.start else None
        titles = self.pack.titles
        titled = before is not None and before.lower_ in titles.heads | titles.honorifics and ent[0].is_title
        # But not: will chair Arden Capital; its owner Arden Restaurants.
        business = ent.label_ == "COMPANY" or (before is not None and before.tag_.startswith("VB"))
        if titled and not (business and _ends_in_trade(ent, self.pack)):
            return len(ent) <= _LONGEST
        if len(ent) <= _LONGEST and (self._has_kin(doc, ent) or _speaks_of_self(ent)):
            return True
        if len(ent) == _TWO and self._has_given_name(ent):
            return True
        behind = [token.lower_ for token in doc[ent.end : ent.end + 3]]
        if len(behind) < 2 or behind[0] != ",":
            return False
        return behind[1] in ("who", "whose", "whom") or bool(_AGE.match(" ".join(behind[1:])))

    def _has_given_name(self, ent: Span) -> bool:
        """Tell a given name with a family name that is no business's: Elon Berg, not Elon Motors."""
        names, last = self.pack.names, ent[1]
        trade = last.text in names.business_endings | names.legal_endings or last.lower_ in names.body_words
        plain = last.is_title and last.is_alpha and last.tag_ == "NNP" and last.lower_ not in names.common
        return ent[0].is_title and (ent[0].lower_ in MALE or ent[0].lower_ in FEMALE) and plain and not trade

    def _has_kin(self, doc: Doc, ent: Span) -> bool:
        """Tell whether a name stands beside a word for kin: her uncle, Ann Lee; Campbell's widow."""
        kin = self.pack.names.kin
        before = [token.lower_ for token in doc[max(0, ent.start - 2) : ent.start]]
        behind = [token.lower_ for token in doc[ent.end : ent.end + 2]]
        owns = len(behind) == 2 and behind[0] in ("'s", "’s", "’", "'") and behind[1] in kin
        # Acme's sister company is no one's sister.
        owns = owns and not any(token.tag_.startswith("NN") for token in doc[ent.end + 2 : ent.end + 3])
        return owns or (bool(before) and (before[-1] in kin or (before[-1] == "," and before[0] in kin)))

    def _trim(self, text: str, start: int, end: int) -> tuple[int, int, bool]:
        """Cut marks and leading titles off; say whether there was a title."""
        start, end = trim_name(text, start, end, self.pack)
        hyphened = _HYPHENED.match(text, end) if is_han(text[start:end]) else None
        end = hyphened.end() if hyphened is not None else end
        slash = text.find(" / ", start, end)
        end = slash if slash > start else end
        titled = False
        while " " in text[start:end]:
            word = text[start:end].split(" ", 1)[0]
            titles = self.pack.titles
            post = word.isupper() and not titles.heads.isdisjoint((word, word.lower()))  # CFO Ann Lee
            if not post and word.lower() not in titles.honorifics:
                break
            titled = True
            start += len(word) + 1
        return start, end, titled

    def _title_before(self, text: str, start: int) -> bool:
        words = text[max(0, start - 30) : start].split()
        if not words or is_han(words[-1]):
            return False
        last = words[-1].lower()
        return last in self.pack.titles.honorifics or last in self.pack.titles.heads

    def _does_business(self, doc: Doc, start: int) -> bool:
        """Tell by its grammar whether a word names a business: Acme shares, Acme's plants, Acme shipped."""
        token = token_at(doc, start)
        if token is None:
            return False
        names, head = self.pack.names, token.head.lower_
        before = doc[token.i - 1].lower_ if token.i else ""
        if names.body_references.get(before) == "company":  # startup Acme
            return True
        if token.dep_ in ("compound", "nmod"):
            return head in names.business_nouns
        if token.dep_ == "poss":
            return head in names.corporate_nouns
        its = any(other.lower_ in ("its", "itself") and other.i > token.i for other in token.sent)
        return token.dep_ in ("nsubj", "nsubjpass") and (its or head in names.business_verbs)

    def _is_name(self, name: str, *, small: bool) -> bool:
        """Tell whether words may be a person's name; `small`: also in small letters."""
        if len(name) < 2 or _NO_NAME.search(name) or has_legal_ending(name, self.pack):
            return False
        if name.lower() in self.pack.names.not_bodies or name.lower() in self.pack.names.common:
            return False
        if is_han(name):
            return True
        words = name.split()
        if not words or not (small or words[0][0].isupper() or words[-1][0].isupper()):
            return False
        return not (name.isupper() and len(name) <= 3)


def _bylines(text: str) -> Iterator[tuple[int, int]]:
    """Yield the names in capitals behind a By that begins a line: By ANN LEE and BO RAY."""
    for line in _BYLINE.finditer(text):
        for name in _SHOUTED.finditer(text, line.end(), line.end() + _LINE):
            if "\n" in text[line.end() : name.start()]:
                break
            yield name.span()


def _ends_in_trade(ent: Span, pack: Pack) -> bool:
    return len(ent) > 1 and ent[-1].text in pack.names.business_endings


def _recurs(name: str, written: frozenset[str]) -> bool:
    """Tell whether a name in capitals stands in small letters too among the words of a text that has some."""
    last = name.rsplit(" ", maxsplit=1)[-1].title()
    return last in written or not any(word.islower() for word in written)


def _is_listed(doc: Doc, start: int) -> bool:
    """Tell whether a name ends a list of two companies and more: Acme, Bell and Crane."""
    name = token_at(doc, start)
    if name is None or name.i < _LIST or name.nbor(-1).lower_ not in ("and", "or", ","):
        return False
    place, companies = name.i - 1, 0
    while place > 0 and companies < _TWO:
        while place > 0 and doc[place].lower_ in ("and", "or", ","):
            place -= 1
        if doc[place].ent_type_ != "COMPANY":
            return False
        companies += 1
        while place > 0 and doc[place].ent_iob_ == "I":
            place -= 1
        place -= 1
        if companies < _TWO and doc[place].text != ",":
            return False
    return companies == _TWO


def _speaks_of_self(ent: Span) -> bool:
    """Tell whether a subject of one word is he or she in its own clause, with nobody else: Lee said she."""
    name = ent[0]
    if len(ent) > 1 or name.dep_ != "nsubj" or not name.is_title or name.head.i < name.i:
        return False
    verb = name.head
    own = [token for token in below(verb) if token.i > name.i and token.lower_ in _SELF]
    first = min(own, key=lambda token: token.i, default=None)
    if first is None:
        return False
    for token in reversed(name.doc[max(0, first.i - _NEAR) : first.i]):
        if token.ent_type_ in _OTHERS and token.i != name.i:
            return False
        if token.is_sent_start:
            break
    return True


def _is_noun(ent: Span) -> bool:
    """Tell whether a name is a noun in the plural: Banks cut; the Beatles."""
    if len(ent) > 1:
        return False
    several = ent[0].tag_ == "NNPS" and ent.start > 0 and ent[0].nbor(-1).lower_ == "the"
    return several or (ent[0].tag_ == "NNS" and bool(ent[0].is_sent_start))


def _parts(name: str, surnames: frozenset[str]) -> int:
    """Count the parts of a name: a Chinese one has two if a family name opens it or it is a foreign one."""
    if is_han(name):
        return 2 if simplified(name[0]) in surnames or len(name) > _CHINESE or "·" in name else 1
    return len(name.split())


@Language.factory("newsfacts_people")
def create_people(nlp: Language, name: str) -> PersonFinder:
    """Make the component for the language of the pipeline."""
    return PersonFinder(load_pack(nlp.lang))
