"""Scores as one page to read: every miss, false alarm and wrong slot in its sentence."""

from collections.abc import Iterable, Mapping
from itertools import groupby
from pathlib import Path
from typing import NamedTuple

from extractor.evaluate.context import Context, around
from extractor.evaluate.gold import Interval, shared
from extractor.evaluate.pages import write_page
from extractor.evaluate.tally import Mistake, Scores, Share, Tally

_VALUES = {"money", "quantities", "dates"}


class Item(NamedTuple):
    """One mistake as it is shown."""

    what: str
    """missed, false alarm, wrong value or wrong words."""
    document_id: str
    context: Context | None
    wanted: str
    given: str


Grouped = list[tuple[str, list[Item]]]
"""Mistakes by document id."""


class KindPart(NamedTuple):
    """The mistakes of a kind."""

    name: str
    anchor: str
    tally: Tally
    by_document: Grouped


class SlotPart(NamedTuple):
    """The mistakes in a slot."""

    name: str
    anchor: str
    share: Share
    mistakes: int
    by_document: Grouped


class LanguagePart(NamedTuple):
    """All that is shown of a language."""

    lang: str
    anchor: str
    documents: int
    absent: int
    kinds: list[KindPart]
    slots: list[SlotPart]


def write_scores(by_language: Mapping[str, Scores], path: Path, *, gold: str) -> None:
    """Write scores as a page that needs no network and no script; `gold` names what was scored on.

    Raises MissingExtra without the extra `report`.
    """
    parts = [_language(lang, number, scores) for number, (lang, scores) in enumerate(by_language.items())]
    write_page("scores.html.j2", path, parts=parts, gold=gold)


def _language(lang: str, number: int, scores: Scores) -> LanguagePart:
    # A language of the gold may be any text, and ids hold no spaces.
    anchor = lang if lang.isalnum() else f"language-{number}"
    kinds = [
        KindPart(kind, f"{anchor}-{kind}", tally, _mistakes(kind, scores))
        for kind, tally in scores.tallies.items()
    ]
    slots = [_slot(name, f"{anchor}-{name}", scores) for name in sorted(scores.shares)]
    return LanguagePart(lang, anchor, scores.documents, scores.absent, kinds, slots)


def _mistakes(kind: str, scores: Scores) -> Grouped:
    items: list[Item] = []
    found = [mistake for mistake in scores.mistakes if mistake.kind == kind]
    for _, group in groupby(found, key=_document):
        items += _paired(list(group), scores)
    return _grouped(items)


def _paired(mistakes: list[Mistake], scores: Scores) -> list[Item]:
    """Join each miss of a document with the false alarm that shares most of its place, if one does."""
    false = [mistake for mistake in mistakes if mistake.what == "false"]
    items: list[tuple[Interval, Item]] = []
    for missed in (mistake for mistake in mistakes if mistake.what == "missed"):
        near = max(false, key=lambda answer: _shared(missed, answer), default=None)
        if near is None or not _shared(missed, near):
            items.append(_placed("missed", missed, missed.text, "nothing", scores))
            continue
        false.remove(near)
        what = "wrong value" if missed.kind in _VALUES else "wrong words"
        items.append(_placed(what, missed, missed.text, near.text, scores))
    items += [_placed("false alarm", answer, "nothing", answer.text, scores) for answer in false]
    return [item for _, item in sorted(items, key=lambda entry: entry[0])]


def _placed(what: str, mistake: Mistake, wanted: str, given: str, scores: Scores) -> tuple[Interval, Item]:
    context = _context(scores, mistake.document_id, mistake.place)
    return mistake.place or (0, 0), Item(what, mistake.document_id, context, wanted, given)


def _slot(name: str, anchor: str, scores: Scores) -> SlotPart:
    items = [
        Item(
            "wrong slot",
            wrong.document_id,
            _context(scores, wrong.document_id, wrong.place),
            wrong.wanted,
            wrong.given,
        )
        for wrong in scores.wrong_slots
        if wrong.slot == name
    ]
    return SlotPart(name, anchor, scores.shares[name], len(items), _grouped(items))


def _context(scores: Scores, document_id: str, place: Interval | None) -> Context | None:
    source = scores.sources[document_id]
    return around(source.text, place, source.sentences) if place else None


def _shared(missed: Mistake, answer: Mistake) -> float:
    return shared(missed.place, answer.place) if missed.place and answer.place else 0.0


def _grouped(items: Iterable[Item]) -> Grouped:
    return [(name, list(group)) for name, group in groupby(items, key=_document)]


def _document(item: Item | Mistake) -> str:
    return item.document_id
