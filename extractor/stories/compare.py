"""Two texts that look alike -> whether they tell one story, or two from one template.

Outlets cut, add and reorder whole passages of a wire story. A template is used again with other figures and
names between the same words. So the words that two texts share are laid side by side, and what stands in the
gaps between them is looked at.
"""

from bisect import bisect_left
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import islice, pairwise

from extractor.stories.tokens import FIGURE, is_dense, tokens

MOST = 20_000
"""Tokens of a text that are compared."""
ANCHOR_WORDS = 2
ANCHOR_CHARACTERS = 3
GAP = 12
"""Tokens between shared words that can have taken the place of others; longer ones are other passages."""
SHARED_OF_SHORTER = 0.5
SHARED_OF_LONGER = 0.3
TOKENS_A_FACT = 25
"""So many shared tokens speak for one story as strongly as one shared figure."""
REWORDED = 0.5
"""How strongly other words in a gap speak for two stories, against 1 for another figure or name."""
PASSAGE = 0.8
PASSAGE_FACT = 0.4
"""How strongly the tokens and the facts of another passage do: pages may share more of their furniture than
of their text."""
TWO_STORIES = 0.32
"""What speaks for two stories must weigh less than this share of what speaks for one: on texts made for it
0.25 at most between outlets that also edit, 0.37 at least between pages that share furniture only, 0.42 at
least between reports of one template."""


FEW = 5
"""Figures that a text must have for them alone to tell it from another."""
FIGURES_SHARED = 0.4
"""Of the text with fewer: outlets that print one story share 0.7 of them, reports of one template 0.2."""
MOST_FIGURES = 200


@dataclass(frozen=True, slots=True)
class Block:
    """A run of tokens that stands in both texts."""

    one: int
    other: int
    size: int


@dataclass(frozen=True, slots=True)
class Gap:
    """What stands between two blocks, and so in each other's place."""

    one: Sequence[str]
    other: Sequence[str]
    inside: bool
    """Not before the first block, nor behind the last."""


def figures_of(text: str) -> frozenset[str]:
    """Give the first different figures of a text.

    >>> sorted(figures_of("12 shops, $1.5 million, 12 people"))
    ['1.5', '12']
    """
    return frozenset(islice(dict.fromkeys(found[0] for found in FIGURE.finditer(text)), MOST_FIGURES))


def figures_differ(one: frozenset[str], other: frozenset[str]) -> bool:
    """Tell whether figures alone show that two texts are no one story, long before `same_story` would."""
    fewer = min(len(one), len(other))
    return fewer >= FEW and len(one & other) < FIGURES_SHARED * fewer


def same_story(one: str, other: str) -> bool:
    """Tell whether two texts are one story: most of the shorter is in the longer, facts included.

    >>> report = "{} said on Monday that its sales grew {} percent to ${} million in the last quarter."
    >>> same_story(report.format("Acme", 12, 80), "BERLIN - " + report.format("Acme", 12, 80))
    True
    >>> same_story(report.format("Acme", 12, 80), report.format("Brill", 7, 45))
    False
    """
    first, second = tokens(one)[:MOST], tokens(other)[:MOST]
    if first == second:
        return bool(first)
    size = ANCHOR_CHARACTERS if is_dense(first, None) else ANCHOR_WORDS
    blocks = shared_blocks(first, second, size)
    shared = sum(block.size for block in blocks)
    sizes = sorted((len(first), len(second)))
    if shared < SHARED_OF_SHORTER * sizes[0] or shared < SHARED_OF_LONGER * sizes[1]:
        return False
    small = {token for token in [*first, *second] if token.islower()}
    same = shared / TOKENS_A_FACT + sum(
        _facts(first[block.one : block.one + block.size], small) for block in blocks
    )
    differing = sum(_difference(gap, small) for gap in _gaps(first, second, blocks))
    return differing < TWO_STORIES * same


def shared_blocks(first: Sequence[str], second: Sequence[str], size: int) -> list[Block]:
    """Lay two texts side by side by the runs of `size` tokens that each of them has once, in their order."""
    one, two = ([token.casefold() for token in found] for found in (first, second))
    places, others = _single(one, size), _single(two, size)
    pairs = [(place, others[run]) for run, place in places.items() if run in others]
    blocks: list[Block] = []
    for place, other in _rising(pairs):
        last = blocks[-1] if blocks else Block(0, 0, 0)
        done = max(last.one + last.size - place, last.other + last.size - other, 0)
        if done < size and (place + done, other + done) != (last.one + last.size, last.other + last.size):
            blocks.append(_widened(Block(place + done, other + done, size - done), last, one, two))
        elif done < size:
            blocks[-1:] = [Block(last.one, last.other, last.size + size - done)]
    return _without_stray(blocks, len(one), len(two), 2 * size)


def _without_stray(blocks: list[Block], one: int, two: int, most: int) -> list[Block]:
    """Leave out short runs far from all others: every text has some of the words of any other."""
    ends = [Block(0, 0, 0), *blocks, Block(one, two, 0)]
    far = [
        max(block.one - last.one - last.size, block.other - last.other - last.size) > GAP
        for last, block in pairwise(ends)
    ]
    around = zip(blocks, far, far[1:], strict=False)
    return [block for block, before, behind in around if block.size > most or not (before and behind)]


def _single(found: Sequence[str], size: int) -> dict[tuple[str, ...], int]:
    """Give the runs that a text has once, with their places in rising order."""
    runs = list(zip(*(found[start:] for start in range(size)), strict=False))
    counts = Counter(runs)
    return {run: place for place, run in enumerate(runs) if counts[run] == 1}


def _rising(pairs: Sequence[tuple[int, int]]) -> list[tuple[int, int]]:
    """Give the longest run of pairs that rises in both places (patience sorting)."""
    ends: list[int] = []
    tops: list[int] = []
    before: list[int | None] = []
    for index, (_, other) in enumerate(pairs):
        pile = bisect_left(ends, other)
        before.append(tops[pile - 1] if pile else None)
        ends[pile : pile + 1] = [other]
        tops[pile : pile + 1] = [index]
    chain: list[tuple[int, int]] = []
    at = tops[-1] if tops else None
    while at is not None:
        chain.append(pairs[at])
        at = before[at]
    return chain[::-1]


def _widened(block: Block, last: Block, one: Sequence[str], two: Sequence[str]) -> Block:
    """Take in equal tokens before a block, back to the last one."""
    place, other, size = block.one, block.other, block.size
    while (
        place > last.one + last.size and other > last.other + last.size and one[place - 1] == two[other - 1]
    ):
        place, other, size = place - 1, other - 1, size + 1
    return Block(place, other, size)


def _gaps(first: Sequence[str], second: Sequence[str], blocks: Sequence[Block]) -> Iterator[Gap]:
    """Yield what stands in the one text where the other has something else."""
    ends = [Block(0, 0, 0), *blocks, Block(len(first), len(second), 0)]
    for number, (last, block) in enumerate(pairwise(ends)):
        one = first[last.one + last.size : block.one]
        other = second[last.other + last.size : block.other]
        if one and other:
            yield Gap(one, other, inside=0 < number < len(blocks))


def _difference(gap: Gap, small: set[str]) -> float:
    """Weigh what a gap says for two stories."""
    if not gap.inside or len(gap.one) > GAP or len(gap.other) > GAP:
        size = min(len(gap.one), len(gap.other))
        return PASSAGE * size / TOKENS_A_FACT + PASSAGE_FACT * min(
            _facts(gap.one, small), _facts(gap.other, small)
        )
    figures, others = set(filter(_is_figure, gap.one)), set(filter(_is_figure, gap.other))
    if figures and others:
        return float(min(len(figures - others), len(others - figures)))
    names = all(any(_is_name(token, small) for token in side) for side in (gap.one, gap.other))
    return 1.0 if names else REWORDED


def _facts(found: Sequence[str], small: set[str]) -> int:
    """Count figures and names; a name of several words is one."""
    names = [_is_name(token, small) for token in found]
    begun = sum(name and not before for before, name in zip([False, *names], names, strict=False))
    return begun + sum(map(_is_figure, found))


def _is_figure(token: str) -> bool:
    return token[0].isdigit()


def _is_name(token: str, small: set[str]) -> bool:
    """Tell a capitalised word that is not written small elsewhere, as the first of a sentence is."""
    return token[0].isupper() and token.lower() not in small
