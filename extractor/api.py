"""The library's front: documents in, records out."""

import hashlib
import platform
from collections.abc import Callable, Iterable, Iterator, Mapping
from contextlib import nullcontext
from functools import cache, cached_property
from importlib.metadata import version
from itertools import chain
from pathlib import Path
from typing import TYPE_CHECKING, Any

from extractor.errors import DocumentError, LanguageError, SettingError
from extractor.lang.detect import detect_language
from extractor.lang.pack import LANGUAGES
from extractor.resources import models_dir
from extractor.schema.base import SCHEMA_VERSION, Warn
from extractor.schema.document import Document, day_of, precision_of
from extractor.schema.record import Pipeline, Record
from extractor.tokens.batches import batches

if TYPE_CHECKING:
    from spacy.language import Language
    from spacy.tokens import Doc

    from extractor.normalise.explain import Marked

MAX_CHARS = 200_000
"""Facts are sought in so many characters of a text; the base model needs about 1 GB for 100,000."""

_BATCH = 64
_WARM_UP = 512
"""So many documents are read outside memory zones, so that the common words of the vocabulary stay; each
zone frees the words it met, and making them anew for every batch costs a tenth of the time."""


class Extractor:
    """Turns documents into records; holds the loaded pipelines.

    `lang` fixes the language; without it each document's own `lang` counts, else it is detected.
    `reference_time` (ISO 8601) is what relative dates are resolved against where a document has neither a
    reference time nor a publication date of its own. `gazetteer` is a CSV of names of your own. `models`
    maps a language to another base model. `usd` gives amounts of money their worth in US dollars at the
    document's date; it needs the extra `usd`. Raises LanguageError, SettingError or MissingExtra at once,
    not per document.
    """

    def __init__(
        self,
        lang: str | None = None,
        *,
        reference_time: str | None = None,
        gazetteer: str | Path | None = None,
        models: Mapping[str, str] | None = None,
        usd: bool = False,
    ) -> None:
        if lang is not None and lang not in LANGUAGES:
            raise LanguageError(_unsupported(lang))
        self.lang = lang
        self.reference_time = reference_time
        self.gazetteer = Path(gazetteer) if gazetteer is not None else None
        self.models = dict(models or {})
        self.usd = usd
        self._pipelines: dict[str, Language] = {}
        self._read = 0
        if reference_time is not None:
            _check_time(reference_time)
        if self.gazetteer is not None:
            from extractor.gazetteer.load import load_gazetteer

            load_gazetteer(self.gazetteer)
        if usd:
            from extractor.normalise.usd import load_rates

            load_rates()

    def __call__(self, document: Document | str) -> Record:
        """Give the record of one document, or of a text.

        Raises DocumentError if the pipeline fails on it.
        """
        if isinstance(document, str):
            document = Document(id="text", text=document)
        return next(self.pipe([document]))

    def pipe(
        self,
        documents: Iterable[Document],
        *,
        on_error: Callable[[Document, Exception], None] | None = None,
    ) -> Iterator[Record]:
        """Yield one record a document, in the same order.

        A document that fails raises DocumentError; with `on_error` it is told there instead, and a record
        without facts and with the warning `document_failed` stands in its place.
        """
        for batch in batches(documents, _BATCH):
            settled = [self._settle(document) for document in batch]
            yield from self._records(settled, on_error)

    def nlp(self, lang: str) -> "Language":
        """Give the spaCy pipeline of a language, loaded once."""
        if lang not in self._pipelines:
            from extractor.pipeline import load

            self._pipelines[lang] = load(lang, base=self.models.get(lang), gazetteer=self.gazetteer)
        return self._pipelines[lang]

    def info(self) -> dict[str, Any]:
        """Give versions of package, Python, schema and models, and the hash of all settings."""
        return {
            "version": self.pipeline.version,
            "schema_version": SCHEMA_VERSION,
            "python": platform.python_version(),
            "spacy": version("spacy"),
            "languages": list(LANGUAGES),
            "models": self.pipeline.models,
            "models_dir": str(models_dir()),
            "config_sha256": self.config_sha256,
        }

    def explain(self, document: Document | str) -> "list[Marked]":
        """Tell for every fact of a document which rule or model marked it, in text order.

        Raises LanguageError for a document in a language without a pipeline.
        """
        from extractor.normalise.explain import marked_of

        if isinstance(document, str):
            document = Document(id="text", text=document)
        settled = self._settle(document)
        code = _code(settled.lang)
        if code not in LANGUAGES:
            raise LanguageError(_unsupported(settled.lang))
        doc = self.nlp(code)(_readable(settled.text))
        return marked_of(doc, self._record(doc, settled))

    @property
    def config_sha256(self) -> str:
        """SHA-256 of everything that can change a record: code, word lists, settings, gazetteer, models."""
        return self.pipeline.config_sha256

    @cached_property
    def pipeline(self) -> Pipeline:
        """What is written into every record about its making."""
        from extractor.pipeline import base_models

        models = base_models(self.models)
        digest = _digest_of_package()
        for part in (models, self.lang, self.reference_time):
            digest.update(repr(part).encode())
        if self.gazetteer is not None:
            digest.update(self.gazetteer.read_bytes())
        if self.usd:
            from extractor.normalise.usd import load_rates

            digest.update(load_rates().source.encode())
        return Pipeline(version=version("newsfacts"), models=models, config_sha256=digest.hexdigest())

    def _settle(self, document: Document) -> Document:
        """Fix language and reference time, which everything after takes as given."""
        lang = self.lang or document.lang or detect_language(document.text)
        reference = document.reference_time or document.published or self.reference_time
        return document.model_copy(
            update={
                "lang": lang,
                "reference_time": reference,
                "published_precision": document.published_precision
                if document.published_precision != "unknown"
                else precision_of(document.published),
            }
        )

    def _records(
        self, batch: list[Document], on_error: Callable[[Document, Exception], None] | None
    ) -> Iterator[Record]:
        records: list[Record | None] = [None] * len(batch)
        for lang in dict.fromkeys(document.lang for document in batch):
            places = [place for place, document in enumerate(batch) if document.lang == lang]
            for place, record in zip(
                places, self._in_language(lang, [batch[i] for i in places], on_error), strict=True
            ):
                records[place] = record
        yield from (record for record in records if record is not None)

    def _in_language(
        self, lang: str | None, batch: list[Document], on_error: Callable[[Document, Exception], None] | None
    ) -> Iterator[Record]:
        from extractor.normalise.record import empty_record

        code = (lang or "").partition("-")[0].lower()
        if code not in LANGUAGES:
            message = (
                f"no pipeline for language {lang!r}; there are: {', '.join(LANGUAGES)}; no facts were sought"
            )
            for document in batch:
                yield empty_record(
                    document, self.pipeline, Warn(code="language_unsupported", message=message)
                )
            return
        nlp = self.nlp(code)
        try:
            yield from self._together(nlp, batch)
        except Exception:  # noqa: BLE001  whatever goes wrong inside costs one document only: find it
            for document in batch:
                yield self._alone(nlp, document, on_error)

    def _together(self, nlp: "Language", batch: list[Document]) -> list[Record]:
        self._read += len(batch)
        with nlp.memory_zone() if self._read > _WARM_UP else nullcontext():
            docs = nlp.pipe([_readable(document.text) for document in batch])
            return [self._record(doc, document) for doc, document in zip(docs, batch, strict=True)]

    def _alone(
        self,
        nlp: "Language",
        document: Document,
        on_error: Callable[[Document, Exception], None] | None,
    ) -> Record:
        from extractor.normalise.record import empty_record

        try:
            return self._together(nlp, [document])[0]
        except Exception as err:
            error = DocumentError(f"document {document.id!r} failed: {type(err).__name__}: {err}")
            if on_error is None:
                raise error from err
            on_error(document, error)
            return empty_record(document, self.pipeline, Warn(code="document_failed", message=str(error)))

    def _record(self, doc: "Doc", document: Document) -> Record:
        from extractor.normalise.record import record_of

        record = record_of(
            doc,
            document.model_copy(update={"warnings": [*document.warnings, *_limits(document)]}),
            self.pipeline,
        )
        if not self.usd:
            return record
        from extractor.normalise.usd import in_dollars, load_rates

        return in_dollars(record, load_rates())


def extract(text: str, *, lang: str | None = None, reference_time: str | None = None) -> Record:
    """Give the record of one text. For more than one, make an Extractor once and use its `pipe`."""
    return _shared(lang)(Document(id="text", text=text, lang=lang, reference_time=reference_time))


def extract_many(documents: Iterable[Document], *, lang: str | None = None) -> Iterator[Record]:
    """Yield one record a document, in the same order."""
    return _shared(lang).pipe(documents)


def fetch(*urls: str) -> Iterator[Document]:
    """Download pages and yield their documents; raises FetchError for the first that fails."""
    from extractor.errors import FetchError
    from extractor.sources.http import fetch_documents
    from extractor.sources.problem import Problem

    def fail(problem: Problem) -> None:
        raise FetchError(problem.message)

    return fetch_documents(chain(urls), on_problem=fail)


@cache
def _shared(lang: str | None) -> Extractor:
    """Give the Extractor that the module's functions share, so that models are loaded once."""
    return Extractor(lang)


def _readable(text: str) -> str:
    """Give the part of a text that facts are sought in: all of it, or whole paragraphs up to the limit."""
    if len(text) <= MAX_CHARS:
        return text
    cut = max(
        text.rfind("\n", 0, MAX_CHARS), text.rfind("。", 0, MAX_CHARS) + 1, text.rfind(". ", 0, MAX_CHARS) + 1
    )
    return text[: cut if cut > 0 else MAX_CHARS]


def _limits(document: Document) -> list[Warn]:
    """Warn of a text that is empty or too long."""
    if not document.text.strip():
        return [Warn(code="no_text", message="the document has no text")]
    if len(document.text) > MAX_CHARS:
        message = (
            f"the text has {len(document.text):,} characters; facts were sought in the first "
            f"{len(_readable(document.text)):,} only: split it into documents"
        )
        return [Warn(code="text_too_long", message=message)]
    return []


def _check_time(reference_time: str) -> None:
    try:
        day_of(reference_time)
    except ValueError as err:
        example = "2022-02-08 or 2022-02-08T10:15:00+08:00"
        message = f"reference time {reference_time!r} is not ISO 8601; write it like {example}"
        raise SettingError(message) from err


def _code(lang: str | None) -> str:
    """Give the ISO 639-1 code of a BCP 47 tag."""
    return (lang or "").partition("-")[0].lower()


def _unsupported(lang: str | None) -> str:
    return f"no pipeline for language {lang!r}; there are: {', '.join(LANGUAGES)}"


def _digest_of_package() -> "hashlib._Hash":
    digest = hashlib.sha256()
    package = Path(__file__).parent
    for root, pattern in ((package, "**/*.py"), (models_dir(), "**/*")):
        for path in sorted(path for path in root.glob(pattern) if path.is_file()):
            if path.suffix in {".pyc", ".md"}:
                continue
            digest.update(path.relative_to(root).as_posix().encode())
            digest.update(path.read_bytes().replace(b"\r\n", b"\n"))
    return digest
