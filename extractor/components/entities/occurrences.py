"""Every place in the text where a known surface form stands as a name."""

import re
from collections.abc import Iterator, Mapping

from spacy.tokens import Doc

from extractor.components.entities.evidence import Surface
from extractor.tokens.spans import token_at
from extractor.values.bodies import is_han

_HAN_SHORT_TAGS = frozenset(("ORG", "PER", "nz", "nr", "LOC"))
_HAN_NAME_TAGS = frozenset(("ORG", "PER", "nz", "nr", "LOC", "nw", "n"))


def occurrences(doc: Doc, surfaces: Mapping[str, Surface]) -> Iterator[tuple[int, int, Surface]]:
    """Yield [start, end) and the surface form, longest first where they overlap, in text order."""
    if not surfaces:
        return
    blocked = [
        (span.start_char, span.end_char)
        for span in doc.spans.get("known", [])
        if not span.label_.startswith(("company", "organization"))
    ]
    for match in _pattern(surfaces).finditer(doc.text):
        surface = surfaces.get(match.group()) or surfaces.get(_capitalised(match.group(), surfaces))
        if surface is None or any(a <= match.start() and match.end() <= b for a, b in blocked):
            continue
        if _stands_as_name(doc, match.start(), match.end(), surface):
            yield match.start(), match.end(), surface


def _pattern(surfaces: Mapping[str, Surface]) -> re.Pattern[str]:
    forms = set(surfaces)
    # Headlines in capitals repeat the names of the body text.
    forms |= {
        form.upper()
        for form, s in surfaces.items()
        if len(form) > 3 and s.kind != "person" and form.isascii()
    }
    longest_first = sorted(forms, key=lambda form: (-len(form), form))
    return re.compile("|".join(_bounded(form) for form in longest_first))


def _bounded(form: str) -> str:
    """Give the pattern of a form that must not run on into Latin letters or digits."""
    before = r"(?<![A-Za-z0-9])" if form[0].isascii() and form[0].isalnum() else ""
    after = r"(?![A-Za-z0-9])" if form[-1].isascii() and form[-1].isalnum() else ""
    return before + re.escape(form) + after


def _capitalised(text: str, surfaces: Mapping[str, Surface]) -> str:
    return next((form for form in surfaces if form.upper() == text), "")


def _stands_as_name(doc: Doc, start: int, end: int, surface: Surface) -> bool:
    first, last = token_at(doc, start), token_at(doc, end - 1)
    if first is None or last is None:
        return False
    if is_han(surface.text):
        return _han_word(doc, start, end, short=surface.short and surface.kind == "company")
    if not surface.short or first.i != last.i:
        return True
    # A short form stands alone: not inside a longer run of capitalised words, and not an ordinary word.
    before = doc[first.i - 1] if first.i and not first.is_sent_start else None
    after = doc[last.i + 1] if last.i + 1 < len(doc) else None
    if surface.kind != "person" and after is not None and after.is_title and after.is_alpha:
        return False
    if (
        before is not None
        and before.is_title
        and before.is_alpha
        and before.tag_ == "NNP"
        and surface.kind != "person"
    ):
        return False
    if (
        surface.kind == "person"
        and after is not None
        and after.tag_ == "NNP"
        and after.is_title
        and after.is_alpha
    ):
        return False
    return first.tag_ in ("NNP", "NNPS", "") or not first.tag_.startswith(("MD", "VB", "IN", "RB", "DT"))


def _han_word(doc: Doc, start: int, end: int, *, short: bool) -> bool:
    """Tell whether Chinese characters are a word of their own, or the head of a longer name."""
    first, last = token_at(doc, start), token_at(doc, end - 1)
    begins = first is not None and first.idx == start
    ends = last is not None and last.idx + len(last) == end
    if first is None or last is None:
        return False
    if begins and ends:
        return not short or first.i != last.i or first.tag_ in _HAN_SHORT_TAGS
    inner = first if first.i == last.i else last
    return (begins or ends) and inner.tag_ in _HAN_NAME_TAGS and end - start > 1
