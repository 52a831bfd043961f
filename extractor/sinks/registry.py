"""Choose the sink by the suffix of the output."""

from collections.abc import Callable, Iterable
from pathlib import Path

from extractor.errors import SettingError
from extractor.schema.base import Model
from extractor.sinks.jsonl import write_lines

Sink = Callable[[Iterable[Model], Path], int]
"""Writes records or documents to a file and gives their number."""

SINKS: dict[str, Sink] = {".jsonl": write_lines, ".ndjson": write_lines}


def sink_for(path: Path) -> Sink:
    """Give the sink of a file's suffix.

    Raises SettingError for a suffix without one: asked before the first document, not after the last.
    """
    try:
        return SINKS[path.suffix.lower()]
    except KeyError as err:
        known = ", ".join(SINKS)
        raise SettingError(f"cannot write {path}: the suffix chooses the format; there are {known}") from err
