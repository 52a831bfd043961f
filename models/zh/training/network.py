"""The network in PyTorch: two bidirectional GRU layers that start as LAC's, and a CRF on top.

The loss is that of a CRF of which some labels are unknown: minus the log of the probability of all paths
that the annotation allows (Tsuboi et al. 2008, Training Conditional Random Fields Using Incomplete
Annotations).
"""

from pathlib import Path

import numpy as np
import onnx
import torch
from corpora import TAGS
from numpy.typing import NDArray
from onnx import numpy_helper
from torch import Tensor, nn
from torch.nn.utils.rnn import PackedSequence, pack_padded_sequence, pad_packed_sequence

HIDDEN = 128
_NEVER = -1e4
_LAC_LAYERS = (
    ("helper.concat.5", "helper.concat.6", "helper.concat.9"),
    ("helper.concat.14", "helper.concat.15", "helper.concat.18"),
)
"""Names of the weights of LAC's layers in its ONNX file: input, hidden, biases."""


class Network(nn.Module):
    """Scores every label for every character of a batch of sentences."""

    def __init__(self, lac: Path, rows: list[int], words: int, known: int, dropout: float) -> None:
        """Start from LAC's file; `rows` are the rows of its table of characters that are kept."""
        super().__init__()
        weights = {item.name: numpy_helper.to_array(item) for item in onnx.load(str(lac)).graph.initializer}
        table = torch.tensor(weights["embedding_0.w_0"][rows])
        self.characters = nn.Embedding.from_pretrained(table, freeze=False)
        self.words = nn.Embedding(words, 24)
        self.known = nn.Embedding(known, 12)
        width = table.shape[1] + 24 + 12
        self.layers = nn.ModuleList(
            [
                nn.GRU(width, HIDDEN, bidirectional=True, batch_first=True),
                nn.GRU(2 * HIDDEN, HIDDEN, bidirectional=True, batch_first=True),
            ]
        )
        for layer, names in zip(self.layers, _LAC_LAYERS, strict=True):
            _take_over(layer, *(weights[name] for name in names))
        self.out = nn.Linear(2 * HIDDEN, len(TAGS))
        self.start = nn.Parameter(torch.zeros(len(TAGS)))
        self.moves = nn.Parameter(torch.zeros(len(TAGS), len(TAGS)))
        self.dropout = nn.Dropout(dropout)
        never_first, never = _impossible()
        self.register_buffer("never_first", never_first)
        self.register_buffer("never", never)

    def forward(self, characters: Tensor, words: Tensor, known: Tensor, lengths: Tensor) -> Tensor:
        """Give (sentences, characters, labels); sentences in order of falling length."""
        read = torch.cat([self.characters(characters), self.words(words), self.known(known)], -1)
        packed = pack_padded_sequence(self.dropout(read), lengths, batch_first=True)
        for layer in self.layers:
            hidden, _ = layer(packed)
            packed = PackedSequence(
                self.dropout(hidden.data), hidden.batch_sizes, hidden.sorted_indices, hidden.unsorted_indices
            )
        return self.out(pad_packed_sequence(packed, batch_first=True)[0])

    def loss(self, scores: Tensor, allowed: Tensor, mask: Tensor) -> Tensor:
        """Give the mean over the sentences of -log P(a path that the annotation allows)."""
        both = torch.cat([scores, scores.masked_fill(~allowed, _NEVER)])
        sums = self._log_sums(both, torch.cat([mask, mask]))
        return (sums[: len(scores)] - sums[len(scores) :]).mean()

    def _log_sums(self, scores: Tensor, mask: Tensor) -> Tensor:
        moves = self.all_moves().exp()
        total = scores[:, 0] + self.first()
        for step, here in zip(scores.unbind(1)[1:], mask.unbind(1)[1:], strict=True):
            highest = total.max(1, keepdim=True).values.detach()
            on = ((total - highest).exp() @ moves).clamp_min(1e-30).log() + highest + step
            total = torch.where(here[:, None], on, total)
        return torch.logsumexp(total, 1)

    def first(self) -> Tensor:
        """Give the score of each label at the head of a sentence."""
        return self.start + self.never_first

    def all_moves(self) -> Tensor:
        """Give the score of each label behind each other."""
        return self.moves + self.never


def _impossible() -> tuple[Tensor, Tensor]:
    """Bar an inside label from everywhere but behind a label of its own kind."""
    first, moves = torch.zeros(len(TAGS)), torch.zeros(len(TAGS), len(TAGS))
    for place, tag in enumerate(TAGS):
        position, _, kind = tag.partition("-")
        if position == "I":
            first[place] = _NEVER
            for before, other in enumerate(TAGS):
                if other not in (f"B-{kind}", f"I-{kind}"):
                    moves[before, place] = _NEVER
    return first, moves


@torch.no_grad()
def _take_over(
    layer: nn.GRU, inputs: NDArray[np.float32], hidden: NDArray[np.float32], biases: NDArray[np.float32]
) -> None:
    """Set a layer's weights to LAC's; inputs that LAC lacks begin half as strong as PyTorch makes them."""
    for direction, suffix in enumerate(("", "_reverse")):
        weight = getattr(layer, f"weight_ih_l0{suffix}")
        width = inputs.shape[2]
        weight[:, :width] = _gates(inputs[direction])
        weight[:, width:] *= 0.5
        getattr(layer, f"weight_hh_l0{suffix}").copy_(_gates(hidden[direction]))
        outer, inner = np.split(biases[direction], 2)
        getattr(layer, f"bias_ih_l0{suffix}").copy_(_gates(outer))
        getattr(layer, f"bias_hh_l0{suffix}").copy_(_gates(inner))


def _gates(weights: NDArray[np.float32]) -> Tensor:
    """Put ONNX's gates (update, reset, new) into PyTorch's order (reset, update, new)."""
    update, reset, new = np.split(weights, 3)
    return torch.tensor(np.concatenate([reset, update, new]))
