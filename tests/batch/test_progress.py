"""How far a run is, and what the command shows of it."""

import re

import pytest

from extractor.batch.memory import resident_bytes, sensible_workers
from extractor.batch.progress import Meter, Progress
from extractor.batch.report import Summary
from extractor.cli.batch_board import TOLD, BatchBoard
from extractor.sources.problem import Problem
from extractor.sources.registry import read_paths


def test_the_share_that_is_read_grows_to_one(tmp_path):
    for name in "ab":
        (tmp_path / f"{name}.jsonl").write_text(
            "".join(f'{{"id": "{name}{row}", "text": "{"x" * 900}"}}\n' for row in range(500)),
            encoding="utf-8",
        )
    total = sum(path.stat().st_size for path in tmp_path.iterdir())
    meter = Meter(total)
    shares = [meter.share for _ in read_paths([tmp_path], on_problem=print, on_open=meter.opened)]
    assert shares == sorted(shares)
    assert shares[500] == pytest.approx(0.5, abs=0.1)
    assert shares[-1] == 1


def test_nothing_is_expected_before_anything_is_read():
    assert Meter(100).share == 0
    assert Progress(documents=3).expected is None
    assert Progress(read=30, share=0.25).expected == 120


def test_a_worker_knows_what_it_holds_and_a_machine_how_many_it_feeds():
    assert resident_bytes() > 10_000_000
    assert sensible_workers() >= 1


SUMMARY = Summary(
    documents=1_200,
    taken_over=200,
    failures={"document_killed": 1},
    unreadable={"binary": 2},
    parts=5,
    seconds=10.0,
)


def test_without_a_terminal_there_are_plain_lines_and_a_table(capsys):
    board = BatchBoard()
    with board.shown():
        board.advance(Progress(documents=1))
        for row in range(TOLD + 5):
            board.problem(Problem("a.jsonl", row, "broken_json", "no JSON"))
        board._last -= 60
        board.advance(Progress(documents=1_200, taken_over=200, read=1_200, share=0.5))
    board.end(SUMMARY)
    out, err = capsys.readouterr()
    assert out == ""
    assert "\x1b" not in err
    assert err.count("no JSON") == TOLD
    assert "more of broken_json are not told of here: see errors.jsonl" in err
    assert len(re.findall(r"1,200 documents, [\d.]+/s, about [\d:]+ left; broken_json: 25\n", err)) == 1
    for row in ("documents +1,200", "failed: document_killed +1", "not read: binary +2", "parts +5"):
        assert re.search(row, err)
    assert re.search(r"documents a second +100\.0", err)


def test_quiet_says_nothing(capsys):
    board = BatchBoard(quiet=True)
    with board.shown():
        board.problem(Problem("a.jsonl", 1, "broken_json", "no JSON"))
        board._last -= 60
        board.advance(Progress(documents=1_200))
    board.end(SUMMARY)
    assert capsys.readouterr() == ("", "")
