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
from extractor.tokens.ranges import Ranges
from extractor.tokens.spans import Range, mark, text_of, token_at
from extractor.values.bodies import has_legal_ending, is_han, trim_name
from extractor.values.datelines import opens_story
from extractor.values.shadow import simplified

_CHINESE = 3
"""Characters of a Chinese person's name at most; longer ones are foreign."""
_LONGEST = 4
"""Words of a name put together from parts."""
_AGE = re.compile(r"[1-9]\d ,")
_NO_NAME = re.compile(r"[\d$€£¥%@#_/<>&]")
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
        for ent in self._candidates(doc):
            start, end, titled = self._trim(text, ent.start_char, ent.end_char)
            name = text[start:end]
            if bodies.meet(start, end) or not self._is_name(name):
                continue
            if opens_story(text, start, end):
                continue
            whole = titled or _parts(name, self.pack.names.surnames) > 1 or self._title_before(text, start)
            found[start, end] = (
                "full" if whole else "business" if self._does_business(doc, start) else "single"
            )
            alias = _ALIAS.match(text, end)
            if alias and not is_han(name):  # Ko Wen-je (柯文哲)
                found[alias.start(1), alias.end(1)] = "full"
        mark(doc, "people", [Range(start, end, label) for (start, end), label in found.items()])
        return doc

    def _candidates(self, doc: Doc) -> Iterator[Span]:
        """Yield what may be a person: PERSON with parts the model cut off, bodies where the words say so."""
        times = {i for span in doc.spans.get("times", []) for i in range(span.start, span.end)}
        last: Span | None = None
        for ent in doc.ents:
            human = ent.label_ in ("ORG", "COMPANY") and self._is_human(doc, ent)
            if (ent.label_ != "PERSON" and not human) or _is_noun(ent):
                continue
            if last is not None and last.end == ent.start and self._is_one_name(last, ent):
                last = doc[last.start : ent.end]
                continue
            if last is not None:
                yield self._grown(doc, last, times)
            last = ent
        if last is not None:
            yield self._grown(doc, last, times)

    def _is_one_name(self, first: Span, second: Span) -> bool:
        """Tell whether the model cut a Latin name in two; Chinese names may stand side by side."""
        return second.end - first.start <= _LONGEST and not is_han(second.text)

    def _grown(self, doc: Doc, name: Span, times: set[int]) -> Span:
        """Take in the one proper noun behind a name that the model left out: Ann Lee Rojas."""
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
        if before is not None and before.lower_ in titles.heads | titles.honorifics and ent[0].is_title:
            return len(ent) <= _LONGEST
        behind = [token.lower_ for token in doc[ent.end : ent.end + 3]]
        if len(behind) < 2 or behind[0] != ",":
            return False
        return behind[1] in ("who", "whose", "whom") or bool(_AGE.match(" ".join(behind[1:])))

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

    def _is_name(self, name: str) -> bool:
        if len(name) < 2 or _NO_NAME.search(name) or has_legal_ending(name, self.pack):
            return False
        if name.lower() in self.pack.names.not_bodies or name.lower() in self.pack.names.common:
            return False
        if is_han(name):
            return True
        words = name.split()
        if not words or (not words[0][0].isupper() and not words[-1][0].isupper()):
            return False
        return not (name.isupper() and len(name) <= 3)


def _is_noun(ent: Span) -> bool:
    """Tell whether a name is a noun in the plural that opens a sentence: Banks cut rates."""
    return len(ent) == 1 and ent[0].tag_ == "NNS" and bool(ent[0].is_sent_start)


def _parts(name: str, surnames: frozenset[str]) -> int:
    """Count the parts of a name: a Chinese one has two if a family name opens it or it is a foreign one."""
    if is_han(name):
        return 2 if simplified(name[0]) in surnames or len(name) > _CHINESE or "·" in name else 1
    return len(name.split())


@Language.factory("newsfacts_people")
def create_people(nlp: Language, name: str) -> PersonFinder:
    """Make the component for the language of the pipeline."""
    return PersonFinder(load_pack(nlp.lang))
