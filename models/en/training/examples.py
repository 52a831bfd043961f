"""Texts to training examples: lines joined to documents, names swapped, letters in other cases."""

import re
from collections.abc import Iterator
from random import Random
from typing import Any

from spacy.language import Language
from spacy.tokens import Span
from spacy.training import Example
from training.corpora import Mark, Text, mended
from training.made_up import Inventor

_LENGTHS = (1, 1, 2, 3, 4, 6, 8)
"""How many lines of a newswire article make one document; posts stand alone."""
_MADE_UP_LENGTHS = (1, 1, 1, 2, 3)
_BREAKS = ("\n\n", "\n\n", "\n", " ")
_SMALL = re.compile(r"(?<![\w’'])(?!(?:the|and|for|with|from)(?!\w))[a-z]{3,}")
_LONGEST_HEADLINE = 400


class ExampleMaker:
    """Makes the examples of an epoch, another choice of documents, names and cases each time."""

    def __init__(self, nlp: Language, texts: list[Text], settings: dict[str, Any], random: Random) -> None:
        self.nlp, self.texts, self.settings, self.random = nlp, texts, settings, random
        self.inventor = Inventor(random, texts)

    def epoch(self) -> list[Example]:
        """Give every line once, and made-up ones among them, in random order."""
        examples = [self._example(group) for group in self._groups()]
        self.random.shuffle(examples)
        return examples

    def _groups(self) -> Iterator[list[Text]]:
        articles: dict[str, list[Text]] = {}
        for text in self.texts:
            if text.document:
                articles.setdefault(text.document, []).append(text)
            else:
                yield [text]
        for lines in articles.values():
            first = 0
            while first < len(lines):
                length = self.random.choice(_LENGTHS)
                yield lines[first : first + length]
                first += length
        for _ in range(self.settings["made_up_documents"]):
            yield [self.inventor.sentence() for _ in range(self.random.choice(_MADE_UP_LENGTHS))]

    def _example(self, group: list[Text]) -> Example:
        between, whole = self.random.choice(_BREAKS), ""
        marks: list[Mark] = []
        renamed: dict[str, str] = {}
        for number, line in enumerate(group):
            text, own = line.text, list(line.marks)
            if line.corpus == "worldwide":
                if self.random.random() < self.settings["mended_share"]:
                    text, own = mended(text, own)
                text, own = self._swapped(text, own, renamed)
            whole += between if number else ""
            marks += [m._replace(start=len(whole) + m.start, end=len(whole) + m.end) for m in own]
            whole += self._cased(text, first=number == 0)
        reference = self.nlp.make_doc(whole)
        entities: list[Span] = []
        for mark in sorted(marks):
            span = reference.char_span(mark.start, mark.end, label=mark.label, alignment_mode="expand")
            free = span is not None and (not entities or span.start >= entities[-1].end)
            if span is not None and free and not span.text.isspace():
                entities.append(span)
        reference.set_ents(entities, default="outside")
        return Example(self.nlp.make_doc(whole), reference)

    def _swapped(self, text: str, marks: list[Mark], renamed: dict[str, str]) -> tuple[str, list[Mark]]:
        """Give other names to some companies, the same to one company throughout a document."""
        pieces, new, place, length = [], [], 0, 0
        for mark in marks:
            if mark.start < place:
                continue
            name = text[mark.start : mark.end]
            if mark.label == "COMPANY" and mark.source == "sure" and name[0] not in "#@":
                if name not in renamed:
                    swap = self.random.random() < self.settings["company_swap"]
                    renamed[name] = self.inventor.company() if swap else name
                name = renamed[name]
            pieces += [text[place : mark.start], name]
            start = length + mark.start - place
            length, place = start + len(name), mark.end
            new.append(mark._replace(start=start, end=length))
        return "".join([*pieces, text[place:]]), new

    def _cased(self, text: str, *, first: bool) -> str:
        """Write some lines in lower case, in capitals or as headlines, to the same length."""
        case, chance = self.settings["case"], self.random.random()
        shares = (case["lower"], case["upper"], case["headline" if first else "title"])
        if chance < shares[0]:
            changed = text.lower()
        elif chance < sum(shares[:2]):
            changed = text.upper()
        elif chance < sum(shares) and len(text) < _LONGEST_HEADLINE:
            changed = _SMALL.sub(lambda match: match[0].capitalize(), text)
        else:
            return text
        return changed if len(changed) == len(text) else text
