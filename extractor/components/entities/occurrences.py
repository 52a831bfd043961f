"""Every place in the text where a known surface form stands as a name."""

from collections.abc import Iterator, Mapping

import ahocorasick
from spacy.tokens import Doc

from extractor.components.entities.evidence import Surface
from extractor.tokens.ranges import Ranges
from extractor.tokens.spans import text_of, token_at
from extractor.values.bodies import cuts_side, is_han

_HAN_SHORT_TAGS = frozenset(("ORG", "PER", "nz", "nr", "LOC"))
_HAN_NAME_TAGS = frozenset(("ORG", "PER", "nz", "nr", "LOC", "nw", "n"))


def occurrences(doc: Doc, surfaces: Mapping[str, Surface]) -> Iterator[tuple[int, int, Surface]]:
    """Yield [start, end) and the surface form, longest first where they overlap, in text order."""
    if not surfaces:
        return
    blocked = Ranges(
        (span.start_char, span.end_char)
        for span in doc.spans.get("known", [])
        if not span.label_.startswith(("company", "organization"))
    )
    end_of_last = 0
    for start, end, surface in _found(text_of(doc), surfaces):
        if start < end_of_last or blocked.hold(start, end):
            continue
        if _stands_as_name(doc, start, end, surface):
            end_of_last = end
            yield start, end, surface


def _found(text: str, surfaces: Mapping[str, Surface]) -> list[tuple[int, int, Surface]]:
    """Give every place where a form stands whole, in text order, longer ones first."""
    automaton = ahocorasick.Automaton()
    for form, surface in surfaces.items():
        automaton.add_word(form, (form, surface))
        # Headlines in capitals repeat the names of the body text.
        if len(form) > 3 and surface.kind != "person" and form.isascii() and form.upper() not in surfaces:
            automaton.add_word(form.upper(), (form, surface))
    automaton.make_automaton()
    found = [
        (last - len(form) + 1, last + 1, surface)
        for last, (form, surface) in automaton.iter(text)
        if _is_whole(text, last - len(form) + 1, last + 1) and not cuts_side(text, last + 1)
    ]
    return sorted(found, key=lambda item: (item[0], -item[1]))


def _is_whole(text: str, start: int, end: int) -> bool:
    """Tell whether a form does not run on into Latin letters or digits on either side."""
    return not (_runs_on(text, start - 1, start) or _runs_on(text, end, end - 1))


def _runs_on(text: str, outside: int, inside: int) -> bool:
    if not 0 <= outside < len(text):
        return False
    a, b = text[outside], text[inside]
    return a.isascii() and a.isalnum() and b.isascii() and b.isalnum()


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
