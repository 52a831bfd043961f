"""Evaluate a directory of gold documents, language by language."""

from collections.abc import Callable, Iterable, Iterator
from pathlib import Path

from extractor.evaluate.gold import load_gold
from extractor.evaluate.score import score
from extractor.evaluate.tally import Scores
from extractor.schema.document import Document
from extractor.schema.record import Record
from extractor.sinks.jsonl import read_records

Extract = Callable[[Iterable[Document]], Iterator[Record]]
"""Turns documents into records, such as `Extractor().pipe`."""


def evaluate(
    directory: Path,
    extract: Extract,
    *,
    records: Path | None = None,
    lang: str | None = None,
    kind: str | None = None,
) -> dict[str, Scores]:
    """Score the gold documents of a directory by language, on given records or on those made now."""
    gold = load_gold(directory, lang=lang, kind=kind)
    made = list(read_records(records) if records else extract(item.document() for item in gold))
    languages = sorted({item.lang for item in gold})
    return {code: score([item for item in gold if item.lang == code], made) for code in languages}
