"""The suffix chooses the sink."""

from pathlib import Path

import pytest

from extractor.errors import SettingError
from extractor.sinks.jsonl import write_lines
from extractor.sinks.registry import sink_for


@pytest.mark.parametrize("name", ["a.jsonl", "a.JSONL", "a.ndjson"])
def test_json_lines_are_known_by_their_suffixes(name):
    assert sink_for(Path(name)) is write_lines


@pytest.mark.parametrize("name", ["a.parquet", "a", "jsonl"])
def test_an_unknown_suffix_is_refused_with_those_there_are(name):
    with pytest.raises(SettingError, match=r"there are \.jsonl, \.ndjson"):
        sink_for(Path(name))
