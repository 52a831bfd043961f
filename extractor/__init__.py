"""News articles and social posts into structured records, exact to the character."""

from importlib import import_module
from importlib.metadata import version
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from extractor.api import Extractor, extract, extract_many, fetch
    from extractor.batch.tables import read_frames
    from extractor.errors import ExtractorError
    from extractor.pipeline import load
    from extractor.schema.document import Document
    from extractor.schema.record import Record

__version__ = version("newsfacts")
__all__ = [
    "Document",
    "Extractor",
    "ExtractorError",
    "Record",
    "__version__",
    "extract",
    "extract_many",
    "fetch",
    "load",
    "read_frames",
]

_HOMES = {
    "Document": "extractor.schema.document",
    "Extractor": "extractor.api",
    "ExtractorError": "extractor.errors",
    "Record": "extractor.schema.record",
    "extract": "extractor.api",
    "extract_many": "extractor.api",
    "fetch": "extractor.api",
    "load": "extractor.pipeline",
    "read_frames": "extractor.batch.tables",
}


def __getattr__(name: str) -> Any:
    """Import a public name when it is first asked for, so that the contract alone stays light."""
    if name not in _HOMES:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    return getattr(import_module(_HOMES[name]), name)


def __dir__() -> list[str]:
    return sorted(__all__)
