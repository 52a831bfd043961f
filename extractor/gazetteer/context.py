"""The words around a name that tell whether it is one: read from context.csv beside the data."""

import csv
import re
from dataclasses import dataclass
from pathlib import Path
from typing import Self


@dataclass(frozen=True, slots=True, eq=False)
class Context:
    """Patterns for the text right before and right after a name."""

    en_after: re.Pattern[str]
    """` CEO`, ` shares`, ` Inc`: the name is a company's."""
    en_before: re.Pattern[str]
    """`shares of `, `chipmaker `: the name is a company's."""
    en_verb: re.Pattern[str]
    """` said`, ` unveiled`: the name acts."""
    en_function: frozenset[str]
    """Words that are no part of a longer name, even with a capital."""
    zh_after: re.Pattern[str]
    zh_before: re.Pattern[str]
    zh_near: re.Pattern[str]
    """Words of business in the same clause."""
    zh_not_before: re.Pattern[str]
    """Words that make the next one a common noun."""

    @classmethod
    def read(cls, path: Path) -> Self:
        """Read the words of a context.csv."""
        with path.open(encoding="utf-8", newline="") as file:
            words = {f"{row['lang']}_{row['kind']}": row["words"].split("|") for row in csv.DictReader(file)}
        return cls(
            en_after=re.compile(rf" (?:{_any(words['en_after'])})\b"),
            en_before=re.compile(rf"\b(?:{_any(words['en_before'])}) $"),
            en_verb=re.compile(rf" (?:{_any(words['en_verb'])})\b", re.IGNORECASE),
            en_function=frozenset(words["en_function"]),
            zh_after=re.compile(rf"[ ·\-]?(?:{_any(words['zh_after'])})"),
            zh_before=re.compile(rf"(?:{_any(words['zh_before'])})[ “\"]?$"),
            zh_near=re.compile(_any(words["zh_near"])),
            zh_not_before=re.compile(rf"(?:{_any(words['zh_not_before'])})$"),
        )


def _any(words: list[str]) -> str:
    return "|".join(re.escape(word) for word in sorted(words, key=len, reverse=True))
