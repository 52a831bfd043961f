"""The network in PyTorch: one bidirectional GRU layer over the states of LAC's last layer, and a CRF on top.

LAC itself stays as it is: it reads every text anyway, and its states are what the pipeline has at no cost.
The loss is that of a CRF of which some labels are unknown: minus the log of the probability of all paths
that the annotation allows (Tsuboi et al. 2008, Training Conditional Random Fields Using Incomplete
Annotations).
"""

import torch
from corpora import TAGS
from torch import Tensor, nn
from torch.nn.utils.rnn import pack_padded_sequence, pad_packed_sequence

from extractor.tokens.lac import WIDTH

HIDDEN = 96
NARROW = 96
CHARACTER = 64
_WORD, _KNOWN = 24, 12
_NEVER = -1e4


class Network(nn.Module):
    """Scores every label for every character of a batch of sentences."""

    def __init__(self, table: Tensor, words: int, known: int, dropout: dict[str, float]) -> None:
        """Start from a table of characters; see `condensed`."""
        super().__init__()
        self.characters = nn.Embedding.from_pretrained(table, freeze=False)
        self.words = nn.Embedding(words, _WORD)
        self.known = nn.Embedding(known, _KNOWN)
        width = WIDTH + CHARACTER + _WORD + _KNOWN
        self.narrow: nn.Module = nn.Identity()
        self.layer = nn.GRU(width, HIDDEN, bidirectional=True, batch_first=True)
        self.out = nn.Linear(2 * HIDDEN, len(TAGS))
        self.start = nn.Parameter(torch.zeros(len(TAGS)))
        self.moves = nn.Parameter(torch.zeros(len(TAGS), len(TAGS)))
        self.dropout = nn.Dropout(dropout["states"])
        self.label_dropout = nn.Dropout(dropout["labels"])
        never_first, never = _impossible()
        self.register_buffer("never_first", never_first)
        self.register_buffer("never", never)

    def forward(
        self, states: Tensor, characters: Tensor, words: Tensor, known: Tensor, lengths: Tensor
    ) -> Tensor:
        """Give (sentences, characters, labels); sentences in order of falling length."""
        read = [self.dropout(states), self.dropout(self.characters(characters))]
        labels = torch.cat([self.words(words), self.known(known)], -1)
        taken = self.narrow(torch.cat([*read, self.label_dropout(labels)], -1))
        hidden, _ = self.layer(pack_padded_sequence(taken, lengths, batch_first=True))
        return self.out(self.dropout(pad_packed_sequence(hidden, batch_first=True)[0]))

    @torch.no_grad()
    def make_narrow(self, states: Tensor, characters: Tensor, words: Tensor, known: Tensor) -> None:
        """Put a narrow layer below the GRU, which halves its cost; it keeps where what comes in differs most.

        The arguments are a sample of characters, each with its state and numbers.
        """
        read = torch.cat([states, self.characters(characters), self.words(words), self.known(known)], -1)
        wide, mean = self.layer, read.mean(0)
        weights = torch.cat([wide.weight_ih_l0, wide.weight_ih_l0_reverse])
        taken = (read - mean) @ weights.T
        # Their columns stand last.
        kept = torch.linalg.eigh(taken.T @ taken).eigenvectors[:, -NARROW:]
        self.narrow = nn.Linear(len(mean), NARROW, bias=False)
        self.narrow.weight.copy_(kept.T @ weights)
        lost = (weights - kept @ self.narrow.weight) @ mean
        self.layer = nn.GRU(NARROW, HIDDEN, bidirectional=True, batch_first=True)
        halves = zip(("", "_reverse"), kept.chunk(2), lost.chunk(2), strict=True)
        for side, inputs, shift in halves:
            getattr(self.layer, f"weight_ih_l0{side}").copy_(inputs)
            getattr(self.layer, f"bias_ih_l0{side}").copy_(getattr(wide, f"bias_ih_l0{side}") + shift)
            for name in ("weight_hh_l0", "bias_hh_l0"):
                getattr(self.layer, name + side).copy_(getattr(wide, name + side))

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


def condensed(table: Tensor) -> Tensor:
    """Give LAC's table of characters in CHARACTER numbers each: what differs most in it."""
    centred = table - table.mean(0)
    _, _, directions = torch.linalg.svd(centred, full_matrices=False)
    return centred @ directions[:CHARACTER].T
