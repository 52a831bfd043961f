"""Initials that an English text spells out, and what that tells of them."""

import re
from collections.abc import Iterator

from spacy.tokens import Doc, Span

from extractor.gazetteer.load import load_gazetteer
from extractor.lang.pack import Pack
from extractor.tokens.ranges import Ranges
from extractor.tokens.spans import text_of
from extractor.values.bodies import body_type, has_legal_ending, is_no_body, noun_acronyms
from extractor.values.initials import Initials, initials_of, spelt_by

_BODIES = frozenset(("ORG", "COMPANY"))
_PLACES = frozenset(("GPE", "LOC"))
_CODE = re.compile(r"[ ][(]([A-Z]{3})[)]")
_LONG = 3
"""Letters of a word at most that does not tell names apart."""


class SpeltOut:
    """What stands in brackets behind its words: initials of bodies, and those that name nobody."""

    def __init__(self, doc: Doc, pack: Pack) -> None:
        self.doc, self.pack, self.text = doc, pack, text_of(doc)
        self.all = list(initials_of(self.text, pack.names.joining))
        self.nobody = noun_acronyms(self.text)
        if self.all:
            named = [ent for ent in doc.ents if ent.label_ in _BODIES] + list(doc.spans.get("known", []))
            bodies = Ranges((span.start_char, span.end_char) for span in named)
            self.nobody |= {
                self.text[item.start : item.end] for item in self.all if self._is_nobody(item, bodies)
            }
            self._forget_others()
        self.nobody |= frozenset(self._codes())

    def bodies(self) -> Iterator[tuple[int, int, str]]:
        """Yield the names that initials stand for and that say themselves what they are."""
        for item in self.all:
            if body_type(self._long(item), self.pack) is not None:
                yield item.first, item.last, "body"

    def _long(self, item: Initials) -> str:
        return self.text[item.first : item.last]

    def _is_nobody(self, item: Initials, bodies: Ranges) -> bool:
        """Tell initials of something else than a body: Regional Impact Assessment (RIA)."""
        name = self._long(item)
        if body_type(name, self.pack) is not None or has_legal_ending(name, self.pack):
            return False
        if name.rsplit(" ", maxsplit=1)[-1] in self.pack.names.business_endings:
            return False
        return is_no_body(name, self.pack) or not bodies.meet(item.first, item.last)

    def _forget_others(self) -> None:
        """Take from the known names those whose letters the text gives to something else."""
        longs = {self.text[item.start : item.end]: self._long(item) for item in self.all}
        known = self.doc.spans.get("known", [])
        kept = [span for span in known if span.text not in longs or not self._differs(span, longs[span.text])]
        if len(kept) < len(known):
            self.doc.spans["known"] = kept

    def _differs(self, span: Span, long: str) -> bool:
        """Tell whether known letters stand for other words than the text's: none of theirs is among them."""
        entry = load_gazetteer().by_key(span.id_)
        names = [alias.text.split() for alias in entry.aliases] if entry is not None else []
        spelt = [
            words for words in names if len(words) > 1 and spelt_by(words, span.text, self.pack.names.joining)
        ]
        words = {word.lower() for word in long.split() if len(word) > _LONG}
        return bool(spelt) and all(words.isdisjoint(word.lower() for word in words_) for words_ in names)

    def _codes(self) -> Iterator[str]:
        """Yield the codes of airports and countries behind the names of places: Dakar (DSS)."""
        for ent in self.doc.ents:
            if ent.label_ in _PLACES:
                code = _CODE.match(self.text, ent.end_char)
                if code and (not ent.start or self.doc[ent.start - 1].ent_type_ not in _BODIES):
                    yield code[1]
