"""The base model's named entities, decided by our own run of its network.

The same weights and the same greedy choices as spaCy's `ner` (`spacy.TransitionBasedParser.v2`): the network
is asked for every token outside an entity at once, and token by token only inside one. spaCy steps through
all tokens and takes Python's lock at each, which costs twice what the network does.
"""

from collections.abc import Iterable, Iterator
from typing import Any, NamedTuple, Self

import numpy as np
from spacy.language import Language
from spacy.tokens import Doc, Span

from extractor.tokens.batches import batches
from extractor.tokens.encoder import BLOCK, Encoder, Matrix
from extractor.tokens.threads import one_thread

_TOKENS = 3
"""A state shows the token in question, the first of the open entity and, inside one, the token before."""
_PIECES = 2


class GreedyNer:
    """Sets `doc.ents` as the base model's `ner` would."""

    def __init__(self) -> None:
        self._base: Any = None
        self._network: _Network | None = None

    def adopt(self, base: Any) -> Self | None:
        """Take over the weights of an `ner`; None where its network is not one that we can run."""
        self._base = base
        self._network = _Network.of(base)
        return self if self._network else None

    @property
    def labels(self) -> tuple[str, ...]:
        """Labels of the entities."""
        return tuple(self._base.labels) if self._base is not None else ()

    def __call__(self, doc: Doc) -> Doc:
        return next(self.pipe([doc]))

    def pipe(self, stream: Iterable[Doc], *, batch_size: int = 16) -> Iterator[Doc]:
        """Process a stream of Docs in batches."""
        if self._network is None:
            raise RuntimeError("newsfacts_ner has no weights: adopt() those of an ner first")
        for docs in batches(stream, batch_size):
            if any(doc.ents for doc in docs):
                yield from self._base.pipe(docs)  # entities set before are a matter of spaCy's own
                continue
            with one_thread():
                self._network.mark(docs)
            yield from docs


class _Network(NamedTuple):
    encoder: Encoder
    narrow: tuple[Matrix, Matrix]
    """Weights (width x inputs) and bias of the layer between."""
    state: Matrix
    """What each of the three tokens adds to a state, side by side: inputs x (3 x pieces x hidden)."""
    bias: Matrix
    padding: Matrix
    """What stands for the first and the last token of an entity where none is open."""
    score: tuple[Matrix, Matrix]
    """Weights (hidden x moves) and bias that turn a state into the worth of each move."""
    outside: list[int]
    """Moves outside an entity: to stay there, then those of one token, then those that open one."""
    opening: int
    """Where among them those stand that open one."""
    inside: dict[str, list[int]]
    """The two moves inside an entity of a label: it goes on, it ends."""
    labels: list[str]
    """Of each move outside."""

    @classmethod
    def of(cls, base: Any) -> Self | None:
        """Take over the weights of an `ner`; None where its network or its moves are others."""
        model = base.model
        moves = [base.moves.get_class_name(place) for place in range(base.moves.n_moves)]
        if (
            model.name != "parser_model"
            or model.attrs.get("unseen_classes")
            or not model.attrs.get("has_upper")
        ):
            return None
        between, lower, upper = (model.get_ref(name) for name in ("tok2vec", "lower", "upper"))
        encoder = Encoder.of(between.layers[0])
        if encoder is None or lower.get_dim("nF") != _TOKENS or lower.get_dim("nP") != _PIECES:
            return None
        weights, bias, pad = (lower.get_param(name) for name in ("W", "b", "pad"))
        units, begins = (_starting(moves, f"{kind}-") for kind in "UB")
        outside = [moves.index("O"), *units, *begins]
        return cls(
            encoder,
            _affine(between.layers[-1]),
            np.ascontiguousarray(weights.transpose(3, 0, 2, 1).reshape(weights.shape[3], -1)),
            bias.T.reshape(-1),
            (pad[0, 1] + pad[0, 2]).T.reshape(-1),
            _affine(upper),
            outside,
            1 + len(units),
            {label: [moves.index(f"{kind}-{label}") for kind in "IL"] for label in _labels(moves, begins)},
            _labels(moves, outside),
        )

    def mark(self, docs: list[Doc]) -> None:
        """Set the entities of Docs."""
        vectors = self.encoder(docs)
        start = 0
        for doc in docs:
            doc.set_ents(
                [Span(doc, *entity) for entity in self._entities(doc, vectors[start : start + len(doc)])]
            )
            start += len(doc)

    def _entities(self, doc: Doc, vectors: Matrix) -> Iterator[tuple[int, int, str]]:
        """Yield start, end and label of each entity, by the best move that is allowed at each token."""
        if not len(doc):
            return
        places: Any = doc.to_array(["SENT_START", "IS_SPACE"])
        goes_on = np.append(places[1:, 0] != 1, False)  # none goes beyond its sentence
        now, first, before = self._states(vectors)
        worth = self._worth(now + self.padding)[: len(doc), self.outside]
        worth[~goes_on, self.opening :] = -np.inf
        worth[places[:, 1] == 1, 1:] = -np.inf
        chosen = worth.argmax(axis=1)
        end = 0
        for start in np.flatnonzero(chosen).tolist():
            if start < end:
                continue
            move = int(chosen[start])
            label, end = self.labels[move], start + 1
            if move >= self.opening:
                pair = self._pair(label)
                while goes_on[end] and self._stays(now[end] + first[start] + before[end - 1], *pair):
                    end += 1
                end += 1
            yield start, end, label

    def _states(self, vectors: Matrix) -> list[Matrix]:
        """Give what each token adds to a state as the one in question, the first and the one before."""
        rows = np.zeros((-(-len(vectors) // BLOCK) * BLOCK, vectors.shape[1]), np.float32)
        rows[: len(vectors)] = vectors
        weights, bias = self.narrow
        return np.split((rows @ weights + bias) @ self.state, _TOKENS, axis=1)

    def _worth(self, states: Matrix) -> Matrix:
        weights, bias = self.score
        worth: Matrix = self._hidden(states) @ weights + bias
        return worth

    def _hidden(self, states: Matrix) -> Matrix:
        hidden = len(self.score[0])
        states = states + self.bias
        return np.maximum(states[..., :hidden], states[..., hidden:])

    def _pair(self, label: str) -> tuple[Matrix, Matrix]:
        weights, bias = self.score
        moves = self.inside[label]
        return np.ascontiguousarray(weights[:, moves]), bias[moves]

    def _stays(self, state: Matrix, weights: Matrix, bias: Matrix) -> bool:
        on, ends = self._hidden(state) @ weights + bias
        return bool(on > ends)


def _affine(layer: Any) -> tuple[Matrix, Matrix]:
    return np.ascontiguousarray(layer.get_param("W").T), layer.get_param("b")


def _starting(moves: list[str], prefix: str) -> list[int]:
    return [place for place, name in enumerate(moves) if name.startswith(prefix) and name != prefix]


def _labels(moves: list[str], places: list[int]) -> list[str]:
    return [moves[place][2:] for place in places]


@Language.factory("newsfacts_ner")
def create_greedy_ner(nlp: Language, name: str) -> GreedyNer:
    """Make the component, without weights: `extractor.load` gives it those of the base model."""
    return GreedyNer()
