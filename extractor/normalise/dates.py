"""The dates of a document: marked spans -> resolved facts."""

from datetime import date

from spacy.tokens import Doc

from extractor.lang.pack import Pack
from extractor.schema.base import Warn
from extractor.schema.mention import DateFact
from extractor.tokens.spans import plain_text, sentence_of
from extractor.values.times.document import resolve_all

GROUP = "times"


def dates_of(doc: Doc, pack: Pack, reference: date | None) -> tuple[list[DateFact], list[Warn]]:
    """Resolve the spans of `doc.spans["times"]`; ids are d1, d2 ... in text order."""
    marked = {(span.start_char, span.end_char): span.text for span in doc.spans.get(GROUP, [])}
    facts: list[DateFact] = []
    for item, value in resolve_all(plain_text(doc), pack, reference):
        if (item.start, item.end) not in marked:
            continue
        facts.append(
            DateFact(
                id=f"d{len(facts) + 1}",
                start=item.start,
                end=item.end,
                text=marked[item.start, item.end],
                sentence=sentence_of(doc, item.start, item.end),
                type=value.type,
                timex=value.timex,
                from_=value.from_,
                to=value.to,
                mod=value.mod,
                anchor=value.anchor,
            )
        )
    return facts, _warnings(facts, reference)


def _warnings(facts: list[DateFact], reference: date | None) -> list[Warn]:
    """Warn once where dates are left open because the document does not say when it was written."""
    open_ = [fact for fact in facts if fact.type in ("date", "time") and fact.from_ is None]
    if not open_ or reference is not None:
        return []
    message = (
        f"{len(open_)} of {len(facts)} dates are relative and the document has no publication or reference "
        f"time (first: {open_[0].text!r} at {open_[0].start}); give one to resolve them"
    )
    return [Warn(code="dates_unresolved", message=message)]
