"""Make text of our own readers regular, keeping track of where every character went."""

import re
import unicodedata
from bisect import bisect_right

INVISIBLE = "\u200b\u200c\u2060\ufeff\ue627\u00ad"
"""Zero-width signs, soft hyphens, and the private sign Weibo puts into texts; the joiner of emoji stays."""
NOISE = re.compile(
    rf"""
    (?P<drop>   [{INVISIBLE}\x00-\x08\x0b\x0c\x0e-\x1f\x7f]+ )
    | (?P<line> \r\n? | [\u2028\u2029\x85] )
    | (?P<space>[\xa0\u2002-\u200a\u202f\t]+ )
    """,
    re.VERBOSE,
)
# Begun at the head of a run only: a hundred thousand blanks must not be tried one by one.
EDGES = re.compile(r"(?<![ \u3000])[ \u3000]++(?=\n)|(?<=\n)[ ]+|(?<=[ ])[ ]+")
LINES = re.compile(r"\n{3,}")


class Edited:
    """A text after edits, and the way from old offsets to new ones."""

    def __init__(self, text: str) -> None:
        self.text = text
        self._layers: list[tuple[list[int], list[int]]] = []

    def replace(self, pattern: re.Pattern[str], by: dict[str, str]) -> None:
        """Replace every match by the string given for its group's name (`""` for no group)."""
        pieces: list[str] = []
        olds, shifts = [0], [0]
        last = shift = 0
        for match in pattern.finditer(self.text):
            new = by[match.lastgroup or ""]
            pieces += [self.text[last : match.start()], new]
            # Offsets inside the match go to its new end at most, the one behind it exactly there.
            size = match.end() - match.start()
            for inside in range(1, size):
                olds.append(match.start() + inside)
                shifts.append(shift + min(inside, len(new)) - inside)
            shift += len(new) - size
            olds.append(match.end())
            shifts.append(shift)
            last = match.end()
        if pieces:
            self.text = "".join([*pieces, self.text[last:]])
            self._layers.append((olds, shifts))

    def cut(self, start: int, end: int) -> None:
        """Keep only [start, end) of the present text."""
        self.text = self.text[start:end]
        self._layers.append(([0], [-start]))

    def offset(self, old: int) -> int:
        """Give the new place of an offset into the first text."""
        for olds, shifts in self._layers:
            old = max(0, old + shifts[bisect_right(olds, old) - 1])
        return min(old, len(self.text))


def tidy(text: str) -> Edited:
    """Drop what is invisible, make spaces and newlines plain, no blank at the edge of a line."""
    edited = Edited(text)
    edited.replace(NOISE, {"drop": "", "line": "\n", "space": " "})
    edited.replace(EDGES, {"": ""})
    edited.replace(LINES, {"": "\n\n"})
    start = len(edited.text) - len(edited.text.lstrip())
    edited.cut(start, max(start, len(edited.text.rstrip())))
    return edited


def tidy_text(text: str) -> str:
    r"""Give regular NFC text where nobody asks for offsets.

    >>> tidy_text(" a\u200b \r\n  b ")
    'a\nb'
    """
    return unicodedata.normalize("NFC", tidy(text).text)
