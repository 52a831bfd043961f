"""What networks that label characters share: their sessions, their batches and the best path (Viterbi)."""

from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from extractor.errors import ExtractorError

_BATCH = 8192
"""Characters handed to a network at once, padding included."""


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


def batches(lengths: Sequence[int], shortest: float = 0.7) -> Iterator[list[int]]:
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


def table(rows: Sequence[Sequence[int] | NDArray[np.int64]]) -> NDArray[np.int64]:
    """Give rows of numbers as a table, filled up with 0 to the length of the first."""
    filled = np.zeros((len(rows), len(rows[0])), dtype=np.int64)
    for place, row in enumerate(rows):
        filled[place, : len(row)] = row
    return filled


def stacked(rows: Sequence[NDArray[np.float32]]) -> NDArray[np.float32]:
    """Give arrays of a row a character side by side, (characters, sentences, width), the longest first."""
    filled = np.zeros((len(rows[0]), len(rows), rows[0].shape[1]), dtype=np.float32)
    for place, row in enumerate(rows):
        filled[: len(row), place] = row
    return filled


class Characters:
    """The number of each character, for whole texts at once; 0 is a character that has none."""

    def __init__(self, numbers: Mapping[str, int]) -> None:
        self._numbers = np.zeros(max(map(ord, numbers), default=0) + 2, dtype=np.int64)
        for char, number in numbers.items():
            self._numbers[ord(char)] = number

    def of(self, text: str) -> NDArray[np.int64]:
        """Give the numbers of a text's characters."""
        # A lone surrogate is a character as any other here.
        codes = np.frombuffer(text.encode("utf-32-le", "surrogatepass"), dtype="<u4")
        numbers: NDArray[np.int64] = self._numbers[np.minimum(codes, len(self._numbers) - 1)]
        return numbers


def best_paths(
    scores: NDArray[np.float32], moves: NDArray[np.float32], lengths: Sequence[int]
) -> list[list[int]]:
    """Give the labels of the best path of each sentence; sentences stand longest first.

    `scores` is (characters, sentences, labels), `moves` the score of each label (column) behind each (row).
    """
    longest = lengths[0]
    # So many sentences go on at each place: the first ones.
    alive = np.searchsorted(-np.array(lengths), -np.arange(longest)).tolist()
    best = scores.copy()
    for place in range(1, longest):
        here = best[place, : alive[place]]
        here += (best[place - 1, : alive[place]].T[:, :, None] + moves[:, None]).max(0)
    # Where a path came from is asked on the way back only, for one label of each sentence and not for all.
    onto = np.ascontiguousarray(moves.T)
    paths = np.empty((longest, len(lengths)), dtype=np.intp)
    behind = 0
    for place in range(longest - 1, -1, -1):
        left = alive[place]
        paths[place, behind:left] = best[place, behind:left].argmax(1)
        if behind:
            paths[place, :behind] = (best[place, :behind] + onto[paths[place + 1, :behind]]).argmax(1)
        behind = left
    return [paths[:length, row].tolist() for row, length in enumerate(lengths)]


def narrow_paths(
    scores: NDArray[np.float32], moves: NDArray[np.float32], lengths: Sequence[int]
) -> list[NDArray[np.intp]]:
    """Give the labels of the best path of each sentence where moves matter little; the same as `best_paths`.

    To take the highest label of a character instead of another changes two moves, each by no more than the
    moves differ at all. So a label that lies further than that behind the highest is on no best path, and
    most characters have one label left: only where several are left is a path sought.
    """
    paths = scores.argmax(2)
    highest = np.take_along_axis(scores, paths[:, :, None], 2)
    left = scores >= highest - 2 * (moves.max() - moves.min())
    several = left.sum(2) > 1
    found = []
    for row, length in enumerate(lengths):
        path = paths[:length, row]
        for start, end in _runs(np.flatnonzero(several[:length, row]).tolist()):
            before = path[start - 1] if start else None
            after = path[end] if end < length else None
            options = [np.flatnonzero(here).tolist() for here in left[start:end, row]]
            path[start:end] = _best_of(options, scores[start:end, row], moves, before, after)
        found.append(path)
    return found


def _runs(places: Sequence[int]) -> Iterator[tuple[int, int]]:
    """Give [start, end) of each run of neighbouring places."""
    start = 0
    for after in range(1, len(places) + 1):
        if after == len(places) or places[after] != places[after - 1] + 1:
            yield places[start], places[after - 1] + 1
            start = after


def _best_of(
    options: Sequence[Sequence[int]],
    scores: NDArray[np.float32],
    moves: NDArray[np.float32],
    before: np.intp | None,
    after: np.intp | None,
) -> list[int]:
    """Give the best path through the options between two labels that are certain, or none at an end."""
    best = {label: float(scores[0, label]) for label in options[0]}
    if before is not None:
        best = {label: score + float(moves[before, label]) for label, score in best.items()}
    back: list[dict[int, int]] = []
    for row, labels in zip(scores[1:], options[1:], strict=True):
        step, origin = {}, {}
        for label in labels:
            origin[label] = max(best, key=lambda old: best[old] + float(moves[old, label]))
            step[label] = best[origin[label]] + float(moves[origin[label], label]) + float(row[label])
        best = step
        back.append(origin)
    path = [max(best, key=lambda old: best[old] + (float(moves[old, after]) if after is not None else 0.0))]
    for origin in reversed(back):
        path.append(origin[path[-1]])
    return path[::-1]
