"""The words of a text, the Chinese characters each by itself: what texts are compared by."""

import re
from collections.abc import Iterator

from extractor.values.shadow import shadow

FIGURE = re.compile(r"\d+(?:[.,:]\d+)*")
"""A number, its groups and decimals included."""
TOKEN = re.compile(
    rf"""
    {FIGURE.pattern}
    | [\u3400-\u9fff]              # a Chinese character
    | [^\W\d_\u3400-\u9fff]+       # a word
    """,
    re.VERBOSE,
)
CHARACTER = re.compile(r"[\u3400-\u9fff]")
WORDS = 3
CHARACTERS = 5
"""The run of words, and of characters, that is unlikely to stand in two texts by chance."""
DENSE = frozenset(["zh", "ja"])
MOSTLY = 0.2


def tokens(text: str) -> list[str]:
    """Give words, numbers and Chinese characters, the latter Simplified.

    >>> tokens("臺積電 will invest $1,000.5m.")
    ['台', '积', '电', 'will', 'invest', '1,000.5', 'm']
    """
    return TOKEN.findall(shadow(text))


def shingles(text: str, lang: str | None = None) -> set[str]:
    """Give every run of words or characters of a text; of a text shorter than a run, the text.

    >>> sorted(shingles("Sony plans twelve shops"))
    ['plans twelve shops', 'sony plans twelve']
    """
    found = [token.casefold() for token in tokens(text)]
    size = CHARACTERS if is_dense(found, lang) else WORDS
    return set(_runs(found, size))


def is_dense(found: list[str], lang: str | None) -> bool:
    """Tell whether a text is written without blanks; its characters do where its language is unknown."""
    if lang:
        return lang.partition("-")[0].lower() in DENSE
    return sum(map(bool, map(CHARACTER.match, found))) > MOSTLY * len(found)


def _runs(found: list[str], size: int) -> Iterator[str]:
    for start in range(max(len(found) - size + 1, 1)):
        yield " ".join(found[start : start + size])
