"""A sample of every format of posts, written for this project, and the documents it must come to."""

import json
import re
import shutil
import sqlite3
from contextlib import closing
from datetime import datetime
from pathlib import Path

import pytest

from extractor.sources.registry import read_paths
from extractor.sources.weibo.segments import CHAIN

SAMPLES = Path(__file__).parent / "samples"
NAMES = sorted(path.name for path in SAMPLES.iterdir())


def read_sample(name, place):
    """Read a sample; data bases are kept as the statements that make them."""
    shutil.copytree(SAMPLES / name / "in", place / "in")
    for script in (place / "in").rglob("*.sql"):
        with closing(sqlite3.connect(script.with_suffix(".db"))) as base:
            base.executescript(script.read_text(encoding="utf-8"))
        script.unlink()
    base = SAMPLES / name / "base.txt"
    moment = datetime.fromisoformat(base.read_text(encoding="utf-8").strip()) if base.exists() else None
    problems = []
    documents = list(read_paths([place / "in"], on_problem=problems.append, time_base=moment))
    return documents, problems


def shown(documents, problems):
    """Give what is pinned: everything but paths and hashes, which are of the place and not of the sample."""
    pinned = [
        document.model_dump(mode="json", exclude_defaults=True, exclude={"source": {"path", "sha256"}})
        for document in documents
    ]
    return {"documents": pinned, "problems": [[problem.row, problem.code] for problem in problems]}


@pytest.mark.parametrize("name", NAMES)
def test_a_sample_gives_its_documents(name, tmp_path, update_golden):
    documents, problems = read_sample(name, tmp_path)
    made = shown(documents, problems)
    golden = SAMPLES / name / "golden.json"
    if update_golden:
        golden.write_text(json.dumps(made, ensure_ascii=False, indent=1) + "\n", encoding="utf-8")
    assert made == json.loads(golden.read_text(encoding="utf-8"))


@pytest.mark.parametrize("name", NAMES)
def test_spans_and_segments_of_a_sample_are_exact(name, tmp_path):
    documents, _ = read_sample(name, tmp_path)
    for document in documents:
        post, text = document.post, document.text
        for span in [*post.hashtags, *post.mentions, *post.urls, *post.emoticons]:
            assert text[span.start : span.end] == span.text
        end = 0
        for segment in post.segments:
            between = text[end : segment.start]
            assert segment.start >= end
            assert not re.sub(r"\s+", "", CHAIN.sub("", between))
            end = segment.end
        assert not text[end:].strip()


def test_every_format_has_a_sample():
    from extractor.sources import post_formats

    readers = set()
    for name in NAMES:
        golden = json.loads((SAMPLES / name / "golden.json").read_text(encoding="utf-8"))
        readers |= {document["source"]["reader"] for document in golden["documents"]}
    formats = [*post_formats.JSON_FORMATS, *post_formats.PAGE_FORMATS, *post_formats.TABLE_FORMATS]
    assert {source.name for source in formats} - readers == {"weibo.profile", "weibo.visitor"}, (
        "these hold no posts"
    )
