"""Whose figure it is: the company or body that a word for a measure belongs to."""

import re
from bisect import bisect_right
from functools import cache

from spacy.tokens import Doc, Span, Token

from extractor.components.measures.metrics import Metric
from extractor.components.measures.syntax import verb_over
from extractor.lang.pack import Pack
from extractor.tokens.spans import covering

_GROUPS = ("companies", "organizations", "references")
_SUBJECTS = ("nsubj", "nsubjpass")
_NEAR = 60
"""How many characters may stand between an owner and what it owns."""


class Owners:
    """The companies and other bodies of one Doc, named or referred to."""

    def __init__(self, doc: Doc, text: str, pack: Pack) -> None:
        self.doc, self.text, self.pack = doc, text, pack
        self.parsed = doc.has_annotation("DEP")
        spans = [span for group in _GROUPS for span in doc.spans.get(group, []) if span.id_[:1] in ("c", "o")]
        self.spans = sorted(spans, key=lambda span: span.start_char)
        self.starts = [span.start_char for span in self.spans]

    def of_metric(self, metric: Metric, floor: int) -> str:
        """Give the id of the body that a measure belongs to by the words of its sentence, "" if none does."""
        return (
            self._possessor(metric) or self._behind(metric) or self.subject(metric.start, metric.end, floor)
        )

    def named_between(self, start: int, end: int) -> set[str]:
        """Give the bodies named in [start, end)."""
        first, last = bisect_right(self.starts, start - 1), bisect_right(self.starts, end - 1)
        return {str(span.id_) for span in self.spans[first:last]}

    def subject(self, start: int, end: int, floor: int) -> str:
        """Give the body whose clause it is: the subject over the words, or the nearest name before them."""
        if self.parsed:
            return self._parsed_subject(covering(self.doc, start, end).root)
        place = bisect_right(self.starts, start)
        while place:
            place -= 1
            span = self.spans[place]
            if span.start_char < floor:
                return ""
            if span.end_char <= start and not self._stands_by(span):
                return str(span.id_)
        return ""

    def _possessor(self, metric: Metric) -> str:
        """Read Tencent's second-quarter profit, its sales, 腾讯第二季度净利润."""
        place = bisect_right(self.starts, metric.start)
        if not place:
            return ""
        span = self.spans[place - 1]
        gap = self.text[span.end_char : metric.start]
        if span.end_char > metric.start or len(gap) > _NEAR or self._stands_by(span):
            return ""
        return str(span.id_) if _possessive(self.pack).fullmatch(gap) else ""

    def _behind(self, metric: Metric) -> str:
        """Read sales at Tesla."""
        match = _owners_behind(self.pack).match(self.text, metric.end)
        place = bisect_right(self.starts, match.end()) if match else 0
        if not match or not place or self.starts[place - 1] != match.end():
            return ""
        return str(self.spans[place - 1].id_)

    def _parsed_subject(self, token: Token) -> str:
        verb = verb_over(token)
        for _ in range(4):
            if verb is None:
                return ""
            subjects = [child for child in verb.children if child.dep_ in _SUBJECTS]
            if subjects:
                found = self._over(subjects[0])
                if found or subjects[0] in (token, *token.ancestors):
                    return found
                return ""
            verb = verb_over(verb) if verb.dep_ in ("conj", "xcomp", "advcl", "acl") else None
        return ""

    def _over(self, token: Token) -> str:
        place = bisect_right(self.starts, token.idx)
        span = self.spans[place - 1] if place else None
        return str(span.id_) if span is not None and _holds(span, token) else ""

    def _stands_by(self, span: Span) -> bool:
        """Tell whether a name is nobody's subject: 据IDC, 与小米, 统计局公布的数据显示."""
        lead = self.text[max(0, span.start_char - 4) : span.start_char]
        return bool(
            _bystanders(self.pack).search(lead) or _reporters(self.pack).match(self.text, span.end_char)
        )


def _holds(span: Span, token: Token) -> bool:
    return bool(span.start_char <= token.idx < span.end_char)


@cache
def _possessive(pack: Pack) -> re.Pattern[str]:
    return re.compile(pack.measures.possessive, re.IGNORECASE)


@cache
def _owners_behind(pack: Pack) -> re.Pattern[str]:
    return re.compile(pack.measures.owners_behind, re.IGNORECASE)


@cache
def _bystanders(pack: Pack) -> re.Pattern[str]:
    return re.compile(pack.measures.bystanders, re.IGNORECASE)


@cache
def _reporters(pack: Pack) -> re.Pattern[str]:
    return re.compile(pack.measures.reporters, re.IGNORECASE)
