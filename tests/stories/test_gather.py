import sqlite3
from hashlib import sha256

import numpy as np
import pytest
import story_texts as texts
from hypothesis import given, settings
from hypothesis import strategies as st

from extractor.errors import ExtractorError
from extractor.stories.gather import LEADERS, gather, story_id
from extractor.stories.signature import BANDS, signature
from extractor.stories.spool import Spool

REPORTS = [texts.ACME_FIRST, texts.BRILL_SECOND, texts.NORTH_FIRST, texts.HARBOUR_FIRST]


def told(documents):
    return {row.document_id: (row.story_id, row.duplicate_of) for row in gather(documents)}


def a_mixture():
    found = [
        (f"en{number}", f"2024-03-05T1{number}:00", text) for number, text in enumerate(texts.ENGLISH_WIRE)
    ]
    found += [
        (f"zh{number}", f"2024-03-0{9 - number}", text) for number, text in enumerate(texts.CHINESE_WIRE)
    ]
    return found + [(f"report{number}", None, text) for number, text in enumerate(REPORTS)]


def test_a_story_begins_with_its_earliest_document_and_the_others_repeat_it():
    stories = told(a_mixture())
    assert {stories[f"en{number}"][0] for number in range(5)} == {story_id("en0")}
    assert {stories[f"zh{number}"] for number in range(4)} == {(story_id("zh4"), "zh4")}
    assert stories["zh4"] == (story_id("zh4"), None)
    assert [stories[f"report{number}"] for number in range(4)] == [
        (story_id(f"report{number}"), None) for number in range(4)
    ]


@pytest.mark.parametrize("seed", range(5))
def test_the_order_of_the_documents_is_of_no_account(seed):
    documents = a_mixture()
    documents = sorted(documents, key=lambda document: sha256(f"{seed}{document[0]}".encode()).digest())
    assert told(documents) == told(a_mixture())
    assert [row.document_id for row in gather(documents)] == [document[0] for document in documents]


def test_times_are_compared_as_moments_and_documents_without_one_come_last():
    text = texts.ENGLISH_WIRE[0]
    times = {
        "none": None,
        "odd": "yesterday",
        "day": "2024-03-05",
        "east": "2024-03-05T07:00+08:00",
        "utc": "2024-03-05T00:30Z",
    }
    rows = told([(name, time, text) for name, time in times.items()])
    assert set(rows.values()) == {(story_id("east"), None), (story_id("east"), "east")}


def test_two_parts_of_a_story_are_tied_by_a_third_that_has_both():
    """The later of two that differ repeats what ties it to the story only where that came before."""
    whole = "\n".join(texts.ENGLISH)
    first, second = "\n".join(texts.ENGLISH[:4]), "\n".join(texts.ENGLISH[4:])
    rows = told(
        [("first", "2024-03-01", first), ("second", "2024-03-02", second), ("whole", "2024-03-03", whole)]
    )
    assert {row[0] for row in rows.values()} == {story_id("first")}
    assert [rows[name][1] for name in ("first", "second", "whole")] == [None, "first", "first"]


def test_stories_are_found_in_a_crowd_of_one_template():
    """Many more texts under every key than are compared with one another."""

    def report(number):
        figures = [f"{number * 7 + 11}.{place}" for place in range(9)]
        return texts.ENGLISH_REPORT.format(
            c=f"Firm{number}", t=f"F{number}", q="first", y=2024, up="up", ceo=f"Jane Mc{number}", day="June 3",
            **dict(zip("rpnemfdab", figures, strict=True)),
        )  # fmt: skip

    numbers = range(20 * LEADERS)
    documents = [
        (f"{outlet}-{number}", None, f"{outlet} wire\n{report(number)}")
        for outlet in "ab"
        for number in numbers
    ]
    rows = told(documents)
    assert sum(rows[f"b-{number}"][1] == f"a-{number}" for number in numbers) >= 0.98 * len(numbers)
    assert sum(rows[f"a-{number}"][1] is None for number in numbers) == len(numbers)


def test_empty_runs_texts_and_halves_of_characters_are_taken_as_they_come():
    assert list(gather([])) == []
    rows = told([("a", None, ""), ("b", None, ""), ("\ud800", None, "\ud800 text"), ("d", None, "...")])
    assert [duplicate for _, duplicate in rows.values()] == [None] * 4


def test_a_full_disk_is_told():
    with Spool() as spool:
        spool._connection.execute("PRAGMA max_page_count = 20")
        noise = "".join(sha256(str(number).encode()).hexdigest() for number in range(5000))
        with pytest.raises(ExtractorError, match="point TMPDIR to a larger disk"):
            spool.add("long", None, noise)


def test_a_signature_is_168_bytes_and_alike_where_texts_are():
    one, other = map(signature, texts.ENGLISH_WIRE[:2])
    assert one.nbytes == 168
    assert 1 <= np.count_nonzero(one == other) < BANDS
    assert not np.any(one == signature(texts.CHINESE_WIRE[0]))


@settings(max_examples=50, deadline=None)
@given(
    st.lists(
        st.tuples(st.text(min_size=1, max_size=3), st.none(), st.text(alphabet="ab 一二1.", max_size=30)),
        max_size=8,
    )
)
def test_every_document_has_one_row_and_every_story_one_first(documents):
    documents = [(f"{number}{name}", time, text) for number, (name, time, text) in enumerate(documents)]
    rows = list(gather(documents))
    assert [row.document_id for row in rows] == [document[0] for document in documents]
    firsts = [row.story_id for row in rows if row.duplicate_of is None]
    assert sorted(firsts) == sorted({row.story_id for row in rows})
    by_id = {row.document_id: row.story_id for row in rows}
    assert all(by_id[row.duplicate_of] == row.story_id for row in rows if row.duplicate_of)


def test_the_spool_closes_its_file():
    with Spool() as spool:
        pass
    with pytest.raises(sqlite3.ProgrammingError):
        spool._connection.execute("SELECT 1")
