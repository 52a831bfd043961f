"""Descriptions and pronouns that mean an entity: `doc.spans["references"]`, `id_` = its entity id.

The antecedent is the last body (or person) named before, the subject of its sentence before others.
"""

from collections.abc import Iterator
from functools import cache

from spacy.language import Language
from spacy.tokens import Doc, Span, Token

from extractor.lang.pack import Pack, load_pack
from extractor.lang.text_words import NameWords
from extractor.tokens.spans import Range, mark, tokens_with

_SUBJECTS = frozenset(("nsubj", "nsubjpass", "csubj"))
_REACH = 2
"""How many sentences back a pronoun may look."""


class ReferenceFinder:
    """Resolves the references of one language."""

    def __init__(self, pack: Pack) -> None:
        self.pack = pack

    def __call__(self, doc: Doc) -> Doc:
        sentence_of = _sentence_numbers(doc)
        named = [
            (span, sentence_of[span.start])
            for group in ("companies", "organizations", "people")
            for span in doc.spans.get(group, [])
        ]
        named.sort(key=lambda item: item[0].start)
        ranges = []
        for start, end, kind, label in self._mentions(doc):
            reach = len(doc) if label == "description" else _REACH
            topic = str(doc.user_data.get("newsfacts_topic", "")) if label == "description" else ""
            target = _antecedent(named, start, sentence_of[start], kind, reach, topic)
            if target is not None:
                first, last = doc[start], doc[end - 1]
                ranges.append(Range(first.idx, last.idx + len(last), label, target.id_, target.kb_id_))
        mark(doc, "references", ranges)
        return doc

    def _mentions(self, doc: Doc) -> Iterator[tuple[int, int, str, str]]:
        """Yield token ranges with the kind of entity they mean and what they are."""
        words = self.pack.names
        inside = {i for group in ("companies", "organizations", "people") for span in doc.spans.get(group, [])
                  for i in range(span.start, span.end)}  # fmt: skip
        for token in tokens_with(doc, _reference_words(words)):
            if token.i in inside:
                continue
            if token.lower_ in words.person_pronouns:
                yield token.i, token.i + 1, "people", "pronoun"
            elif token.lower_ in words.body_pronouns:
                yield token.i, token.i + 1, "companies", "pronoun"
            elif token.lower_ in words.body_references:
                start = self._description(doc, token, inside)
                kind = "companies" if words.body_references[token.lower_] == "company" else "organizations"
                if start is not None:
                    yield start, token.i + 1, kind, "description"

    def _description(self, doc: Doc, head: Token, inside: set[int]) -> int | None:
        """Give the first token of "the Leeds-based company", None if it is no back reference."""
        if self.pack.code == "zh":
            return self._chinese_description(doc, head)
        after = doc[head.i + 1] if head.i + 1 < len(doc) else None
        if after is not None and (
            after.i in inside or after.lower_ in ("of", "that", "which", "named", "called")
        ):
            return None
        for i in range(head.i - 1, max(-1, head.i - 6), -1):
            token = doc[i]
            if token.lower_ in ("the", "this") and token.is_alpha:
                return i
            if (
                token.is_space
                or token.tag_ in ("IN", "CC", "VBD", "VBZ", "MD", "TO", "PRP$", "WP")
                or token.text in ",.;:"
            ):
                return None
        return None

    def _chinese_description(self, doc: Doc, head: Token) -> int | None:
        before = doc[head.i - 1] if head.i else None
        if head.text not in ("公司", "集团"):
            return head.i
        if before is not None and before.text in ("该", "这家", "本"):
            return before.i
        return head.i if before is None or before.tag_ == "w" else None


@cache
def _reference_words(words: NameWords) -> frozenset[str]:
    return frozenset((*words.person_pronouns, *words.body_pronouns, *words.body_references))


def _sentence_numbers(doc: Doc) -> list[int]:
    numbers, number = [], -1
    for token in doc:
        number += bool(token.is_sent_start) or token.i == 0
        numbers.append(number)
    return numbers


def _antecedent(
    named: list[tuple[Span, int]], start: int, sentence: int, kind: str, reach: int, topic: str
) -> Span | None:
    before = [
        (span, number)
        for span, number in named
        if span.end <= start and sentence - number <= reach and _group_of(span) == kind
    ]
    if not before:
        return None
    nearest = before[-1][1]
    candidates = [span for span, number in before if number == nearest]
    subject = next((span for span in candidates if _is_subject(span)), None)
    about = next((span for span, _ in reversed(before) if span.id_ == topic), None)
    return subject or about or candidates[-1]


def _group_of(span: Span) -> str:
    return {"c": "companies", "o": "organizations", "p": "people"}.get(span.id_[:1], "")


def _is_subject(span: Span) -> bool:
    return span.root.dep_ in _SUBJECTS or (span.root.dep_ == "poss" and span.root.head.dep_ in _SUBJECTS)


@Language.factory("newsfacts_references")
def create_references(nlp: Language, name: str) -> ReferenceFinder:
    """Make the component for the language of the pipeline."""
    return ReferenceFinder(load_pack(nlp.lang))
