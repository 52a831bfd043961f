"""Money and quantities of a document: marked spans -> values."""

from typing import Any

from spacy.tokens import Doc, Span

from extractor.lang.pack import Pack
from extractor.normalise.measures import Measures
from extractor.schema.base import Warn
from extractor.schema.mention import Money, Quantity
from extractor.tokens.spans import plain_text, sentence_of
from extractor.values.conversions import converts, goes_on
from extractor.values.money import MoneyValue, money_at
from extractor.values.quantities import QuantityValue, find_quantities

TAKEN = ("money", "times")
NONE: Measures = {}


def money_of(doc: Doc, pack: Pack, measures: Measures = NONE) -> tuple[list[Money], list[Warn]]:
    """Read the spans of `doc.spans["money"]`; ids are m1, m2 ... in text order."""
    facts: list[Money] = []
    warnings: list[Warn] = []
    text = plain_text(doc)
    for span in doc.spans.get("money", []):
        start, end = span.start_char, span.end_char
        value = money_at(text, start, end, pack)
        facts.append(
            Money(
                id=f"m{len(facts) + 1}",
                **_common(span, value),
                **measures.get((span.start_char, span.end_char), {}),
                currency=value.currency if value else None,
                per=value.per if value else None,
                equivalent_to=_converted(text, facts, value, pack),
            )
        )
        warnings += _money_warnings(span, value)
    return facts, warnings


def quantities_of(doc: Doc, pack: Pack, measures: Measures = NONE) -> tuple[list[Quantity], list[Warn]]:
    """Read the spans of `doc.spans["quantities"]`; ids are n1, n2 ... in text order."""
    taken = [(span.start_char, span.end_char) for group in TAKEN for span in doc.spans.get(group, [])]
    values = {(item.start, item.end): item for item in find_quantities(plain_text(doc), pack, taken)}
    facts: list[Quantity] = []
    warnings: list[Warn] = []
    for span in doc.spans.get("quantities", []):
        value = values.get((span.start_char, span.end_char))
        facts.append(
            Quantity(
                id=f"n{len(facts) + 1}",
                **_common(span, value),
                **measures.get((span.start_char, span.end_char), {}),
                unit=value.unit if value else None,
                unit_code=value.unit_code if value else None,
                change=value.change if value else None,
            )
        )
        warnings += [_not_read("quantity", span)] if value is None else []
    return facts, warnings


def _common(span: Span, value: MoneyValue | QuantityValue | None) -> dict[str, Any]:
    """Give the fields that money and quantities share; values are null where the span could not be read."""
    return {
        "start": span.start_char,
        "end": span.end_char,
        "text": span.text,
        "sentence": sentence_of(span.doc, span.start_char, span.end_char),
        "value": value.value if value else None,
        "high": value.high if value else None,
        "modifier": value.modifier if value else None,
    }


def _money_warnings(span: Span, value: MoneyValue | None) -> list[Warn]:
    if value is None:
        return [_not_read("amount", span)]
    if not value.assumed:
        return []
    message = (
        f"{span.text!r} at {span.start_char} names no currency: taken as {value.currency} from its context"
    )
    return [Warn(code="currency_assumed", message=message)]


def _not_read(kind: str, span: Span) -> Warn:
    message = f"the {kind} {span.text!r} at {span.start_char} could not be read: its value is null"
    return Warn(code="value_not_read", message=message)


def _converted(text: str, facts: list[Money], value: MoneyValue | None, pack: Pack) -> str | None:
    """Give the id of the amount that this one converts: 4,000 yuan in `4,000 yuan ($629)`."""
    if not facts or value is None:
        return None
    before, gap = facts[-1], (facts[-1].end, value.start)
    if converts(text, gap, value.end, differs=before.currency != value.currency, pack=pack):
        return before.id
    return before.equivalent_to if goes_on(text, gap, value.end, pack) else None
