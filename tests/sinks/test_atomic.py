"""Files that appear whole or not at all."""

import pytest

from extractor.errors import SettingError
from extractor.sinks.atomic import atomic_text


def test_a_file_appears_under_its_name_when_the_block_ends(tmp_path):
    path = tmp_path / "out.jsonl"
    with atomic_text(path) as stream:
        stream.write("一\n")
        assert not path.exists()
    assert path.read_bytes() == "一\n".encode()
    assert [item.name for item in tmp_path.iterdir()] == ["out.jsonl"]


def write_half(path):
    with atomic_text(path) as stream:
        stream.write("new\n")
        raise ZeroDivisionError


def test_a_failure_leaves_the_old_file_and_no_draft(tmp_path):
    path = tmp_path / "out.jsonl"
    path.write_text("old\n", encoding="utf-8")
    with pytest.raises(ZeroDivisionError):
        write_half(path)
    assert path.read_text(encoding="utf-8") == "old\n"
    assert [item.name for item in tmp_path.iterdir()] == ["out.jsonl"]


def test_a_directory_is_refused(tmp_path):
    with pytest.raises(SettingError, match="no regular file"), atomic_text(tmp_path):
        pass


def test_a_missing_directory_is_refused(tmp_path):
    with pytest.raises(SettingError, match="cannot write"), atomic_text(tmp_path / "no" / "out.jsonl"):
        pass
