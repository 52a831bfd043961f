"""What networks that label characters share: their sessions, their batches and the best path (Viterbi)."""

from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from extractor.errors import ExtractorError

_BATCH = 8192
"""Characters handed to a network at once, padding included."""
_TOGETHER = 0.8
"""The least length of a sentence whose path is sought with a longer one's, as a share of it."""


def open_network(path: Path) -> Any:
    """Open an ONNX file for running on one thread.

    Work is shared out over processes: more threads only wait for one another, and sums lose their order.
    Raises ExtractorError if the file is missing or damaged.
    """
    import onnxruntime

    options = onnxruntime.SessionOptions()
    options.intra_op_num_threads = options.inter_op_num_threads = 1
    try:
        return onnxruntime.InferenceSession(str(path), options, providers=["CPUExecutionProvider"])
    except Exception as err:  # onnxruntime's own exceptions share no class but this one
        raise ExtractorError(
            f"the network {path.name} cannot be read: {err}; install newsfacts again"
        ) from err


def batches(lengths: Sequence[int], shortest: float = 0.8) -> Iterator[list[int]]:
    """Give the places of sentences of like length together, longest first; empty ones are left out.

    `shortest` is the least length in a batch as a share of the greatest: padding costs as much as text.
    """
    batch: list[int] = []
    for place in sorted((p for p, length in enumerate(lengths) if length), key=lambda p: (-lengths[p], p)):
        longest = lengths[batch[0]] if batch else 0
        if batch and (lengths[place] < shortest * longest or longest * (len(batch) + 1) > _BATCH):
            yield batch
            batch = []
        batch.append(place)
    if batch:
        yield batch


def table(rows: Sequence[Sequence[int]]) -> NDArray[np.int64]:
    """Give rows of numbers as a table, filled up with 0 to the length of the first."""
    longest = len(rows[0])
    return np.array([[*row, *[0] * (longest - len(row))] for row in rows], dtype=np.int64)


def best_paths(
    scores: NDArray[np.float32], moves: NDArray[np.float32], lengths: Sequence[int]
) -> list[list[int]]:
    """Give the labels of the best path of each sentence.

    `scores` is (characters, sentences, labels), `moves` the score of each label (column) behind each (row).
    """
    best = scores[0]
    back: list[NDArray[np.intp]] = []
    ends = frozenset(lengths)
    last = {1: best.argmax(1)}
    rows, columns = np.indices(best.shape)
    for length, step in enumerate(scores[1:], start=2):
        ways = best[:, :, None] + moves
        origin = ways.argmax(1)
        back.append(origin)
        best = ways[rows, origin, columns] + step
        if length in ends:
            last[length] = best.argmax(1)
    paths = []
    for row, length in enumerate(lengths):
        path = [int(last[length][row])]
        for origin in reversed(back[: length - 1]):
            path.append(int(origin[row, path[-1]]))
        paths.append(path[::-1])
    return paths


def best_paths_of(scores: Sequence[NDArray[np.float32]], moves: NDArray[np.float32]) -> list[list[int]]:
    """Give the labels of the best path of each sentence from its own (characters, labels) scores.

    Sentences of unlike length walk together: a step costs little more for many than for one.
    """
    paths: list[list[int]] = [[] for _ in scores]
    for places in batches([len(item) for item in scores], shortest=_TOGETHER):
        lengths = [len(scores[place]) for place in places]
        padded = np.zeros((lengths[0], len(places), moves.shape[0]), dtype=np.float32)
        for row, place in enumerate(places):
            padded[: lengths[row], row] = scores[place]
        for place, path in zip(places, best_paths(padded, moves, lengths), strict=True):
            paths[place] = path
    return paths
