"""Score records against gold documents: precision, recall and F1 per kind, shares of slots."""

from collections.abc import Iterable

from extractor.errors import InputError
from extractor.evaluate.context import sentences_of
from extractor.evaluate.entities import score_entities
from extractor.evaluate.facts import score_facts
from extractor.evaluate.goals import score_goals
from extractor.evaluate.gold import GoldDocument
from extractor.evaluate.tally import Scores, Source
from extractor.schema.record import Record


def score(gold: Iterable[GoldDocument], records: Iterable[Record]) -> Scores:
    """Compare records with the gold documents of the same ids; other records are passed over.

    Raises InputError where a record's text differs from the gold text: offsets would mean nothing.
    """
    by_id = {record.document.id: record for record in records}
    scores = Scores()
    for document in gold:
        record = by_id.get(document.id)
        if record is not None and record.document.text != document.text:
            raise InputError(f"{document.id}: the text of the record differs from that of the gold")
        scores.documents += 1
        scores.absent += record is None
        scores.sources[document.id] = Source(document.text, sentences_of(record) if record else [])
        score_entities(document, record, scores)
        score_facts(document, record, scores)
        score_goals(document, record, scores)
    return scores
