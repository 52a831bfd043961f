"""The whole record of one Doc."""

from datetime import date

from spacy.tokens import Doc

from extractor.lang.pack import load_pack
from extractor.normalise.amounts import money_of, quantities_of
from extractor.normalise.dates import dates_of
from extractor.normalise.entities import companies_of, organizations_of, people_of
from extractor.normalise.goals import goals_of, outcomes_of
from extractor.normalise.measures import measures_of
from extractor.normalise.quotes import quotes_of
from extractor.schema.base import Warn
from extractor.schema.document import Document, day_of
from extractor.schema.record import Pipeline, Record


def record_of(doc: Doc, document: Document, pipeline: Pipeline) -> Record:
    """Make the record of a document whose Doc has been through the pipeline.

    Relative times are resolved against `document.reference_time`, which the caller has settled.
    """
    pack = load_pack(doc.lang_)
    reference = reference_day(document)
    dates, date_warnings = dates_of(doc, pack, reference)
    measures = measures_of(doc, dates)
    money, money_warnings = money_of(doc, pack, measures)
    quantities, quantity_warnings = quantities_of(doc, pack, measures)
    goals = goals_of(doc, document, money=money, quantities=quantities, dates=dates)
    return Record(
        document=document.model_copy(update={"warnings": []}),
        companies=companies_of(doc, document),
        organizations=organizations_of(doc, document),
        people=people_of(doc),
        money=money,
        quantities=quantities,
        dates=dates,
        quotes=quotes_of(doc),
        goals=goals,
        outcomes=outcomes_of(doc, money=money, quantities=quantities, dates=dates),
        warnings=[
            *document.warnings,
            *_missing_reference(reference),
            *money_warnings,
            *quantity_warnings,
            *date_warnings,
        ],
        pipeline=pipeline,
    )


def empty_record(document: Document, pipeline: Pipeline, *warnings: Warn) -> Record:
    """Make a record without facts, with the reason among its warnings."""
    return Record(
        document=document.model_copy(update={"warnings": []}),
        warnings=[*document.warnings, *warnings],
        pipeline=pipeline,
    )


def reference_day(document: Document) -> date | None:
    """Give the day that relative expressions are resolved against."""
    return day_of(document.reference_time) if document.reference_time else None


def _missing_reference(reference: date | None) -> list[Warn]:
    if reference is not None:
        return []
    message = "the document has no publication date: relative dates stay unresolved; give a reference time"
    return [Warn(code="no_reference_time", message=message)]
