"""The settings of a run, as they cross the border of a process."""

from dataclasses import asdict, dataclass
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, Any

from extractor.api import Extractor
from extractor.batch.watch import untimed
from extractor.errors import ExtractorError, SettingError
from extractor.schema.base import Warn
from extractor.schema.document import Document
from extractor.schema.record import Record

if TYPE_CHECKING:
    from spacy.language import Language


@dataclass(frozen=True)
class Settings:
    """What an Extractor is made with; wrong ones raise when it is made."""

    lang: str | None = None
    reference_time: str | None = None
    gazetteer: Path | None = None
    usd: bool = False

    def make(self) -> Extractor:
        """Give the Extractor of these settings; models are loaded when its first document comes."""
        return _extractor(self)

    def failed(self, document: Document, reason: str) -> Record:
        """Give the record without facts that stands for a document no worker survives."""
        # Imported here: it brings spaCy, which the parent of the workers has no other use for.
        from extractor.normalise.record import empty_record

        warning = Warn(code="document_failed", message=f"document {document.id!r} failed: {reason}")
        return empty_record(document, self.make().pipeline, warning)

    def identity(self) -> dict[str, Any]:
        """Give what makes records what they are, for the manifest."""
        names = {name: None if value is None else str(value) for name, value in asdict(self).items()}
        pipeline = self.make().pipeline
        return {**names, "version": pipeline.version, "config_sha256": pipeline.config_sha256}


class _Untimed(Extractor):
    """An Extractor whose documents are not to blame for the loading of the models."""

    def nlp(self, lang: str) -> "Language":
        with untimed():
            try:
                return super().nlp(lang)
            except ExtractorError:
                raise
            except Exception as err:
                reason = f"{type(err).__name__}: {err}"
                message = f"the pipeline of {lang!r} cannot be loaded: {reason}; install the package anew"
                raise SettingError(message) from err


@cache
def _extractor(settings: Settings) -> Extractor:
    # Not kept in the settings: they cross to the workers, and an Extractor cannot.
    return _Untimed(
        settings.lang,
        reference_time=settings.reference_time,
        gazetteer=settings.gazetteer,
        usd=settings.usd,
    )
