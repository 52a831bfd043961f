"""Documents whose words nobody has seen before, made on the fly and the same every time."""

import random

from extractor.schema.document import Document

ONSETS = "b br ch d dr f fl g gl h j k kr l m n p pr qu r s sk st t tr v w z".split()
VOWELS = "a ai e ea i ie o oa ou u".split()
CODAS = "b ck d ft g ld ll m n nd ng p r rk s sk ss t x".split()
SENTENCE = (
    "{0} {1}, chief executive of {2} Corp., said on Tuesday that it will open {n} {3} stores in {4} by 2029 "
    "and {5} its {6} sales to ${n} million, after the {7} of {8} had {9} {10}."
)


def word(chance):
    """Make up a word of two or three syllables."""
    syllables = (
        chance.choice(ONSETS) + chance.choice(VOWELS) + chance.choice(CODAS)
        for _ in range(chance.randint(2, 3))
    )
    return "".join(syllables)


def new_words(count):
    """Yield English documents of about 200 characters, each with eleven words of its own."""
    chance = random.Random(11)  # noqa: S311 - words, not secrets
    for number in range(count):
        words = [word(chance) for _ in range(11)]
        names = [made.capitalize() if place in {0, 1, 2, 4, 8} else made for place, made in enumerate(words)]
        text = SENTENCE.format(*names, n=number % 900 + 10)
        yield Document(id=str(number), lang="en", published="2026-01-15", text=text)
