"""Word vectors in context: spaCy's convolutional tok2vec with the same weights, run for speed.

The network is that of `spacy.Tok2Vec.v2` over `MultiHashEmbed.v2` and `MaxoutWindowEncoder.v2`. Three things
make it cheaper than spaCy's own run: what is looked up and mixed for a word is kept (it depends on the word
alone), the multiplications go to numpy's BLAS, and the pieces of a maxout lie in blocks.

A document gives the same bytes alone and in any batch. BLAS kernels round a row by its place among the rows
that they take at once, so every document begins at a multiple of those, and every word is mixed by itself.
"""

from collections.abc import Sequence
from typing import Any, NamedTuple, Self

import numpy as np
from spacy.tokens import Doc
from thinc.api import NumpyOps

Matrix = np.ndarray[Any, np.dtype[np.float32]]
Network = Any
"""A thinc Model; its parameters are typed as arrays of any shape, which tells less than nothing."""
_Ids = np.ndarray[Any, np.dtype[np.uint64]]

BLOCK = 24
"""Rows that the kernels of OpenBLAS take at once (12, 16 or 24 by the processor; most take fewer)."""
KEPT = 1 << 15
"""How many words are kept before the memory of them starts anew; 400 bytes each."""
_SPREAD = np.uint64(0x9E3779B97F4A7C15)  # an odd number: spreads the bits of a hash


class Encoder:
    """A tok2vec network; give it Docs, it gives a matrix over all their tokens."""

    def __init__(self, embed: "_Embedding", layers: list["_Layer"]) -> None:
        self._embed = embed
        self._layers = layers
        self.width = embed.width

    @classmethod
    def of(cls, tok2vec: Network) -> Self | None:
        """Take over the weights of a spaCy model; None where its shape is not the one known here."""
        if not isinstance(tok2vec.ops, NumpyOps) or not (
            tok2vec.has_ref("embed") and tok2vec.has_ref("encode")
        ):
            return None
        embed = _Embedding.of(tok2vec.get_ref("embed"))
        layers = _layers(tok2vec.get_ref("encode"))
        return cls(embed, layers) if embed is not None and layers else None

    def __call__(self, docs: Sequence[Doc]) -> Matrix:
        """Give the vectors of all tokens, document after document."""
        if not any(map(len, docs)):
            return np.zeros((0, self.width), np.float32)
        words = self._embed(docs)
        # A vector reaches as far as there are layers: so many empty rows part the documents.
        places, size = _spread_out([len(doc) for doc in docs], pad=len(self._layers))
        rows = np.zeros((size, self.width), np.float32)
        rows[places] = words
        columns = np.empty((len(rows), 3 * self.width), np.float32)
        for layer in self._layers:
            rows += layer(_window(rows, columns))
        vectors: Matrix = rows[places]
        return vectors


class _Layer(NamedTuple):
    """Maxout of three pieces, normalised."""

    weights: Matrix
    """Inputs x (pieces x outputs)."""
    bias: Matrix
    scale: Matrix
    shift: Matrix

    @classmethod
    def of(cls, maxout: Network, norm: Network) -> Self:
        weights, bias = maxout.get_param("W"), maxout.get_param("b")
        outputs, pieces, inputs = weights.shape
        return cls(
            np.ascontiguousarray(weights.transpose(2, 1, 0).reshape(inputs, pieces * outputs)),
            np.ascontiguousarray(bias.T.reshape(-1)),
            norm.get_param("G"),
            norm.get_param("b"),
        )

    def __call__(self, inputs: Matrix) -> Matrix:
        """Give rows x outputs for rows x inputs."""
        return self.of_product(inputs @ self.weights)

    def of_product(self, product: Matrix) -> Matrix:
        """Add the bias, take the largest pieces and normalise: all row by row."""
        width = len(self.scale)
        product += self.bias
        best = product[:, :width]
        for start in range(width, product.shape[1], width):
            best = np.maximum(best, product[:, start : start + width])
        made: Matrix = best - best.mean(axis=1, keepdims=True)
        variance = np.einsum("ij,ij->i", made, made) / np.float32(width)
        made *= (1.0 / np.sqrt(variance + np.float32(1e-8)))[:, None]
        made *= self.scale
        made += self.shift
        return made


class _Table(NamedTuple):
    """A hash embedding: four rows of a table, chosen by four hashes of a feature, are added."""

    column: int
    seed: int
    rows: Matrix


class _Embedding:
    """What the network knows of a word by itself: spelling, affixes, shape and its static vector."""

    def __init__(
        self,
        features: list[int | str],
        tables: list[_Table],
        vectors: Matrix | None,
        mix: _Layer,
        ops: NumpyOps,
    ) -> None:
        self._features = ["ORTH", "NORM", "SPACY", *features]
        self._tables = tables
        self._vectors = vectors
        self._mix = mix
        self._ops = ops
        self.width = len(mix.scale)
        self._places = dict[int, int]()
        self._known = np.zeros((0, self.width), np.float32)

    @classmethod
    def of(cls, model: Network) -> Self | None:
        """Take over the weights of a `MultiHashEmbed`; None where it is something else."""
        nodes = _by_name(model)
        maxout, norm = nodes.get("maxout", []), nodes.get("layernorm", [])
        extract, static = nodes.get("extract_features", []), nodes.get("static_vectors", [])
        if len(maxout) != 1 or len(norm) != 1 or len(extract) != 1 or len(static) > 1:
            return None
        tables = [
            _Table(node.attrs["column"], node.attrs["seed"], node.get_param("E"))
            for node in nodes.get("hashembed", [])
        ]
        vectors = np.ascontiguousarray(static[0].get_param("W").T) if static else None
        mix = _Layer.of(maxout[0], norm[0])
        inputs = sum(table.rows.shape[1] for table in tables) + (0 if vectors is None else vectors.shape[1])
        if inputs != len(mix.weights):
            return None
        return cls(list(extract[0].attrs["columns"]), tables, vectors, mix, model.ops)

    def __call__(self, docs: Sequence[Doc]) -> Matrix:
        values: _Ids = np.concatenate([doc.to_array(self._features) for doc in docs])
        # The spelling settles affixes and shape; norm and the blank behind are the token's own.
        keys = (values[:, 0] * _SPREAD + values[:, 1]) * _SPREAD + values[:, 2]
        unique, first, place = np.unique(keys, return_index=True, return_inverse=True)
        if len(self._known) > KEPT:
            self._places.clear()
            self._known = self._known[:0]
        new = [n for n, key in enumerate(unique.tolist()) if key not in self._places]
        if new:
            self._learn(unique[new].tolist(), values[first[new]], docs[0])
        rows = np.fromiter(map(self._places.__getitem__, unique.tolist()), np.intp, len(unique))
        return self._known[rows[place]]

    def _learn(self, keys: list[int], values: _Ids, doc: Doc) -> None:
        features = values[:, 3:]
        parts = [self._gather(table, features) for table in self._tables]
        if self._vectors is not None:
            parts.append(_static(values[:, 0], doc.vocab.vectors, self._vectors))
        mixed = self._mix.of_product(_one_by_one(np.concatenate(parts, axis=1), self._mix.weights))
        start = len(self._known)
        self._known = np.concatenate([self._known, mixed])
        self._places.update(zip(keys, range(start, start + len(keys)), strict=True))

    def _gather(self, table: _Table, features: _Ids) -> Matrix:
        ids = np.ascontiguousarray(features[:, table.column])
        chosen = self._ops.hash(ids, table.seed) % len(table.rows)
        return np.asarray(self._ops.gather_add(table.rows, chosen))


def _static(words: _Ids, vectors: Any, weights: Matrix) -> Matrix:
    """Give what the table of vectors tells of words; nothing for those that are not in it."""
    rows = vectors.find(keys=words)
    made = _one_by_one(vectors.data[rows], weights)
    made[rows < 0] = 0
    return made


def _layers(encode: Network) -> list[_Layer]:
    nodes = _by_name(encode)
    maxouts, norms, windows = (nodes.get(name, []) for name in ("maxout", "layernorm", "expand_window"))
    if not len(maxouts) == len(norms) == len(windows):
        return []
    if any(window.attrs["window_size"] != 1 for window in windows) or encode.attrs.get("pad") != len(windows):
        return []
    return [_Layer.of(*pair) for pair in zip(maxouts, norms, strict=True)]


def _by_name(model: Network) -> dict[str, list[Network]]:
    nodes: dict[str, list[Network]] = {}
    for node in model.walk(order="dfs_pre"):
        nodes.setdefault(node.name, []).append(node)
    return nodes


def _one_by_one(rows: Matrix, weights: Matrix) -> Matrix:
    """Multiply each row by itself, so that its result does not depend on the others."""
    product: Matrix = np.matmul(rows[:, None, :], weights)
    return product[:, 0, :]


def _window(rows: Matrix, columns: Matrix) -> Matrix:
    """Lay each row between its neighbours: rows x (3 x width)."""
    width = rows.shape[1]
    columns[0, :width] = 0
    columns[1:, :width] = rows[:-1]
    columns[:, width : 2 * width] = rows
    columns[:-1, 2 * width :] = rows[1:]
    columns[-1, 2 * width :] = 0
    return columns


def _spread_out(lengths: list[int], pad: int) -> "tuple[np.ndarray[Any, np.dtype[np.intp]], int]":
    """Give each row's place where documents begin at whole blocks, `pad` rows around them, and the size."""
    places, start = [], 0
    for length in lengths:
        places.append(np.arange(start + pad, start + pad + length))
        start += -(-(length + 2 * pad) // BLOCK) * BLOCK
    return np.concatenate(places), start
