"""The quotes of a record, from the spans the component marked."""

from spacy.tokens import Doc
from spacy.tokens import Span as DocSpan

from extractor.schema.base import Span
from extractor.schema.mention import Party, Quote
from extractor.tokens.spans import sentence_of


def quotes_of(doc: Doc) -> list[Quote]:
    """Give the quotes in text order, with ids q1, q2 ...; a quote's sentence is the one it begins in."""
    cues = {span.id_: span for span in doc.spans.get("quote_cues", ())}
    quotes = doc.spans.get("quotes", ())
    return [_quote(doc, span, cues.get(str(number)), number) for number, span in enumerate(quotes)]


def _quote(doc: Doc, span: DocSpan, cue: DocSpan | None, number: int) -> Quote:
    return Quote(
        id=f"q{number + 1}",
        start=span.start_char,
        end=span.end_char,
        text=span.text,
        sentence=sentence_of(doc, span.start_char, span.start_char + 1),
        mode=span.label_,
        speaker=Party(ref=span.id_ or None, name=span.kb_id_) if span.kb_id_ else None,
        cue=Span(start=cue.start_char, end=cue.end_char, text=cue.text) if cue is not None else None,
    )
