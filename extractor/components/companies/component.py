"""Companies and other bodies: `doc.spans["companies"]` and `doc.spans["organizations"]`.

Evidence in order of trust: the gazetteer, a legal ending, what the text calls a company, the model's COMPANY
or ORG. A span's label says which (`known`, `legal`, `defined`, `model`); for organisations it is the type of
the body, or `model` where only the model says so. A model without a label COMPANY calls both ORG: then words
that name a body decide alone. `id_` is the gazetteer's key. Names seen here are found everywhere in the text
by the `entities` component.
"""

import re
from collections.abc import Iterator

from spacy.language import Language
from spacy.tokens import Doc, Span

from extractor.components.companies.acronyms import SpeltOut
from extractor.components.companies.chinese import (
    behind_verb,
    by_context,
    by_words,
    investors,
    is_from,
    is_generic,
    name_end,
)
from extractor.components.companies.chinese import branches as chinese_branches
from extractor.components.companies.english import (
    Headlines,
    before_whole,
    behind_body,
    behind_kind,
    behind_owner,
    body_pattern,
    branches,
    family_names,
    is_plain_noun,
    legal_pattern,
    list_parts,
    time_tokens,
    whole_end,
    with_place,
)
from extractor.components.companies.found import PRODUCT, Found
from extractor.components.companies.namesakes import forget_parts_of_people, take_namesakes
from extractor.components.companies.noise import Noise
from extractor.components.companies.said import SAID, employers, led, said_to_be, tenures
from extractor.gazetteer.load import load_gazetteer
from extractor.lang.pack import Pack, load_pack
from extractor.lang.person_names import FEMALE, MALE
from extractor.tokens.ranges import Ranges
from extractor.tokens.spans import Range, mark, plain_text, product_words, token_at
from extractor.values.bodies import body_type, has_legal_ending, is_han, is_no_body, noun_acronyms, trim_name
from extractor.values.datelines import opens_story
from extractor.values.names import strip_legal

_TICKER = re.compile(r"[A-Z]{0,4}\d{4,6}")
_PAIR = re.compile(r"[A-Z]{2}")
"""Two letters, which name a body where the gazetteer or the text says so."""
_PLURAL = re.compile(r"[A-Z]{2,5}s")
"""ATMs, PPPs."""
_OWNED = re.compile(r"\w['’]s ")
_SHARED = re.compile(r"\w+ (?:&|and) ")
_SEATED = ("-based", "-headquartered")
_BODIES = frozenset(("ORG", "COMPANY"))


class CompanyFinder:
    """Finds bodies of one language."""

    def __init__(self, pack: Pack, *, tells_companies: bool = False) -> None:
        """Make the finder; `tells_companies`: the model labels companies COMPANY, other bodies ORG."""
        self.pack = pack
        self.tells_companies = tells_companies
        self.team_posts = tuple(pack.names.team_posts)
        self.legal = legal_pattern(pack)
        self.bodies = body_pattern(pack)

    def __call__(self, doc: Doc) -> Doc:
        text = plain_text(doc)
        if self.pack.code != "zh":
            _forget_people(doc, self.pack)
        else:
            forget_parts_of_people(doc)
        others = take_namesakes(doc, self.pack)
        spelt_out = SpeltOut(doc, self.pack) if self.pack.code != "zh" else None
        found = Found(doc)
        for other in others:
            if not found.over(other.start, other.end):
                found.add_organization(other)
        for start, end, evidence in self._candidates(doc, text, spelt_out):
            name = text[start:end]
            inside = found.inside(start, end)
            if found.over(start, end):
                if inside is None or not self._outweighs(name, evidence, inside):
                    continue
                if is_from(name, start, inside):
                    continue  # 韩国现代汽车集团
                found.drop(inside)
            told = evidence.removeprefix(SAID) if evidence.startswith(SAID) else None
            kind = told or body_type(name, self.pack) or ("model" if evidence == "body" else None)
            if kind is None and evidence == "model" and is_han(name):
                kind = "team" if text.startswith(self.team_posts, end) else None  # 国安主教练
            if inside and evidence == "model" and name.endswith(tuple(self.pack.names.branches)):
                kind = None  # 岚星银行信用卡中心 is the bank's, no agency
            # Xiaomi Corp. and 小米集团 are the Xiaomi that the gazetteer knows.
            bare = strip_legal(name)
            same = (r for r in inside or [] if r.id and strip_legal(text[r.start : r.end]) == bare)
            known = next(same, None)
            if known is not None:
                found.add_company(known._replace(start=start, end=end))
            elif kind is None:
                found.add_company(Range(start, end, evidence))
            else:
                found.add_organization(Range(start, end, kind))
        mark(doc, "companies", found.companies)
        mark(doc, "organizations", found.organizations)
        return doc

    def _candidates(self, doc: Doc, text: str, spelt_out: SpeltOut | None) -> Iterator[tuple[int, int, str]]:
        # Monday Acme Corp said; but 明日工作室 is a name with a day in it, and LAC keeps the two apart.
        times = time_tokens(doc) if self.pack.code != "zh" else frozenset()
        headlines = Headlines(text)
        known = Ranges((span.start_char, span.end_char) for span in doc.spans.get("known", []))
        if self.legal is not None:
            for match in self.legal.finditer(text):
                start, end = trim_name(
                    text, behind_owner(doc, text, match.start(), match.end(), times), match.end(), self.pack
                )
                start = behind_body(text, start, end, self.pack)
                if has_legal_ending(text[start:end], self.pack):
                    *others, (start, end) = self._parts(text, start, end, known)
                    yield start, end, "legal"
                    yield from ((*other, "model") for other in others)
        if spelt_out is None:
            yield from chinese_branches(doc, self.pack)
            yield from by_context(doc, self.pack)
            yield from investors(doc, text)
            yield from by_words(doc, self.pack, _is_known)
        else:
            yield from branches(doc, self.pack)
            yield from said_to_be(doc, self.pack)
            yield from employers(doc, self.pack)
            yield from led(doc, self.pack)
            yield from tenures(doc, self.pack)
            yield from self._opened(doc)
            yield from spelt_out.bodies()
            yield from self._left_out(doc, text, headlines)
        models = product_words(doc)
        noise = Noise(text) if spelt_out is not None else None
        nouns = spelt_out.nobody if spelt_out is not None else noun_acronyms(text)
        for ent in doc.ents:
            if ent.label_ not in _BODIES or ent.text in nouns or ent.text in models:
                continue
            if is_plain_noun(ent, self.pack) and not (ent.label_ == "COMPANY" and _is_known(ent.text)):
                continue
            if text.startswith(_SEATED, ent.end_char):
                continue  # the Valencia-based bank
            end = ent.end_char if self.pack.code == "zh" else whole_end(doc, ent, self.pack)
            start = behind_kind(ent, self.pack) if self.pack.code != "zh" else ent.start_char
            start, end = trim_name(text, behind_owner(doc, text, start, end, times), end, self.pack)
            if ent.end < len(doc) and doc[ent.end].ent_type_ == "PERSON":
                end = self._before_title(text, start, end)
            end = start + before_whole(text[start:end], self.pack)
            if self.pack.code == "zh":
                start, end = behind_verb(doc, ent, start, self.pack), name_end(doc, ent, end, self.pack)
            if ent.label_ == "ORG" and spelt_out is not None and not known.meet(start, end):
                start = with_place(doc, ent, start, self.pack)
            for first, last in self._parts(text, start, end, known) if start < end else ():
                if self._is_name(headlines, first, last) and not self._describes(doc, first, last):
                    name, body = text[first:last], self._is_body(ent, text[first:last])
                    if noise is None or _is_known(name) or not noise.is_none(name, body=body):
                        yield first, last, "body" if body else "model"

    def _left_out(self, doc: Doc, text: str, headlines: Headlines) -> Iterator[tuple[int, int, str]]:
        """Yield names that end in a word for bodies and that the model passed over."""
        named = Ranges((ent.start_char, ent.end_char) for ent in doc.ents if ent.label_ in _BODIES)
        for match in self.bodies.finditer(text):
            start = behind_owner(doc, text, *match.span(), frozenset())
            start, end = trim_name(text, start, match.end(), self.pack)
            if " " in text[start:end] and not named.meet(start, end) and not headlines.hold(start):
                yield start, end, "body"

    def _opened(self, doc: Doc) -> Iterator[tuple[int, int, str]]:
        """Yield what the model takes for a person and begins or ends as businesses do: Ondo Capital."""
        names = self.pack.names
        for ent in doc.ents:
            if ent.label_ != "PERSON" or len(ent) < 2 or ent[0].lower_ in MALE | FEMALE:
                continue
            if ent[0].text in names.openings or ent[-1].text in names.business_endings - names.surnames:
                yield ent.start_char, ent.end_char, "defined"

    def _parts(self, text: str, start: int, end: int, known: Ranges) -> list[tuple[int, int]]:
        """Give the businesses that the model, or a legal ending, takes together: Arden and Bolt AB."""
        joint = self.pack.code != "zh" and (", " in text[start:end] or " and " in text[start:end])
        if not joint:
            return [(start, end)]
        return list_parts(text, start, end, known, self.pack)

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
            and name.partition(" ")[0] not in self.pack.names.openings
        )

    def _outweighs(self, name: str, evidence: str, inside: list[Range]) -> bool:
        """Tell whether a longer name replaces those inside it: Apple in Apple Records Inc."""
        if evidence == "legal":
            return True
        if any(item.label == PRODUCT for item in inside):
            return False  # iPhone 11
        if is_han(name):  # 三星苹果两家公司 joins names; 华为门店, 京东校招 run on behind one
            names = self.pack.names
            endings = names.business_endings | names.legal_endings | names.industries | names.branches
            return len(inside) == 1 and name.endswith(tuple(endings))
        # The model joins two names at "and"; a legal ending inside shows it.
        return all(item.label != "legal" for item in inside)

    def _is_name(self, headlines: Headlines, start: int, end: int) -> bool:
        text = headlines.text
        name = text[start:end]
        if len(name) < 2 or name.lower() in self.pack.names.not_bodies or name in self.pack.names.not_bodies:
            return False
        if is_han(name):
            return not is_generic(name, self.pack)
        if name.lower() in self.pack.names.common or _TICKER.fullmatch(name) or _PLURAL.fullmatch(name):
            return False
        if _PAIR.fullmatch(name) and self.pack.code != "zh":
            return False
        # Latin names are often small letters in Chinese texts.
        if not any(char.isupper() for char in name) and self.pack.code != "zh":
            return False
        if name in self.pack.names.business_endings or name in self.pack.names.legal_endings:
            return False  # Airlines, Co. alone
        if is_no_body(name, self.pack):
            return False  # the World Cup
        small = re.findall(r"(?<![\w’'.-])[a-z]+(?!\w)", name)
        if name[0].isupper() and not self.pack.names.joining.issuperset(small):
            return False  # a clause: Masala Sticks costs Rs
        if _SHARED.match(name) and name.partition(" ")[0].lower() in self.pack.titles.heads:
            return False  # CEO & Ann Lee
        if _OWNED.search(name) and name.rsplit(" ", maxsplit=1)[-1].lower() in self.pack.titles.heads:
            return False  # Musk's CFO
        if opens_story(text, start, end):
            return False
        return not (headlines.hold(start) and headlines.alone_hold(name))

    def _describes(self, doc: Doc, start: int, end: int) -> bool:
        """Tell a word that names nobody alone, the Council, from the rest of a name: Peruvian Council."""
        word = token_at(doc, start)
        if word is None or len(word) != end - start or word.lower_ not in self.pack.names.descriptive:
            return False
        before = doc[word.i - 1] if word.i and not word.is_sent_start else None
        return before is None or not before.is_title or before.lower_ in self.pack.names.articles


def _is_known(name: str) -> bool:
    """Tell whether the gazetteer knows a company of a name: Peloton, which is a word besides."""
    entry = load_gazetteer(None).lookup(name)
    if entry is None or not entry.is_company:
        return False
    return not any(alias.text == name and "strong" in alias.flags for alias in entry.aliases)


def _forget_people(doc: Doc, pack: Pack) -> None:
    """Take people's names out of the known ones: the Cornell of Brian Cornell, and alone later."""
    known = doc.spans.get("known", [])
    one_word = [span for span in known if len(span) == 1]
    family = family_names(doc, pack) if one_word else set()
    if not family:
        return
    # Ford of Ford Motor Co stays a company beside Mary Ford.
    bodies = {span[0].text for span in (*known, *doc.ents) if len(span) > 1 and span.label_ != "PERSON"}
    within = Ranges((ent.start, ent.end) for ent in doc.ents if ent.label_ == "PERSON" and len(ent) > 1)
    doc.spans["known"] = [
        span
        for span in known
        if len(span) > 1
        or span.text not in family
        or (span.text in bodies and not within.meet(span.start, span.end))
    ]


@Language.factory("newsfacts_companies")
def create_companies(nlp: Language, name: str) -> CompanyFinder:
    """Make the component for the language of the pipeline."""
    tells_companies = any("COMPANY" in getattr(pipe, "labels", ()) for _, pipe in nlp.pipeline)
    return CompanyFinder(load_pack(nlp.lang), tells_companies=tells_companies)
