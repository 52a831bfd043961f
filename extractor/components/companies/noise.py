"""What the English model takes for a body and is none: codes, scores, shouting, ordinary words."""

import re
from functools import cached_property

_COUNTED = """Group Class Division Section Type Category Phase Level Zone Gate Terminal Figure Table Series
Grade Plan Option Route Highway Block Version Chapter Part Order Number Article Room Pool Stage""".split()
"""Nouns that a letter or number follows: Group A, Order 66."""
_CODES = re.compile(
    r"(?:Q[1-4]|H[12]|FY\d{2,4})|[A-Z]{1,4}-\d+[A-Z]?"  # Q3; IL-25, B-52
    rf"|(?:[A-Z][a-z]+ )?(?:{'|'.join(_COUNTED)}) (?:[A-Z]|[IVX]+|[A-Z]{{0,4}}[/-]?\d[\w/-]*)"
)
_SCORE = re.compile(r"(?<!\d)\d{1,3}-\d{1,3}(?!\d)")
_SMALL = re.compile(r"(?<![\w.@#/'’-])[a-z]{3,}(?![\w@/-])")
_SHORT = 4
"""Letters of an acronym; longer words in capitals may be shouted."""


class Noise:
    """Judges the names that only the model gives in one text."""

    def __init__(self, text: str) -> None:
        self.text = text

    @cached_property
    def small(self) -> set[str]:
        """The words of the text in small letters."""
        return set(_SMALL.findall(self.text))

    def is_none(self, name: str, *, body: bool = False) -> bool:
        """Tell a name that is a code, holds a score, or is made of words of this very text.

        `body`: the model calls it another body than a company, as an ordinary word may be: the Police.

        >>> noise = Noise("The keyboard is loud. Keyboards of Acme won 7-5. FULL STORY: the story.")
        >>> [noise.is_none(name) for name in ("Keyboards", "Acme", "Acme 7-5", "Group A", "FULL STORY")]
        [True, False, True, True, True]
        """
        if _CODES.fullmatch(name) or _SCORE.search(name):
            return True
        words = name.split()
        if name.isupper():
            return any(len(word) > _SHORT and word.lower() in self.small for word in words) or (
                len(words) > 1 and any(word.lower() in self.small for word in words)
            )
        return not body and len(words) == 1 and name.istitle() and self._is_word(name.lower())

    def _is_word(self, word: str) -> bool:
        """Tell a word that the text has in small letters, too, in either number."""
        return word in self.small or f"{word}s" in self.small or word.removesuffix("s") in self.small
