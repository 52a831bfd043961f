"""The Extractor of a batch."""

import sys

import pytest

from extractor.batch.settings import Settings
from extractor.errors import SettingError
from extractor.schema.document import Document


def test_a_broken_installation_ends_a_run_and_is_not_blamed_on_documents(monkeypatch):
    extractor = Settings("zh").make()
    monkeypatch.setitem(sys.modules, "extractor.pipeline", None)
    with pytest.raises(SettingError, match=r"pipeline of 'zh' cannot be loaded.*install the package anew"):
        list(extractor.pipe([Document(id="a", text="x")], on_error=lambda *_: None))
