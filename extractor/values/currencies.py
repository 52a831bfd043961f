"""Which dollar a bare dollar is."""

import re
from collections import Counter
from functools import cache, lru_cache

from extractor.lang.pack import Pack
from extractor.values.numbers import any_of

_SPELT = re.compile("[A-Za-z]{3}")
_CLEAR = 2
"""How many times a country has to be named, and the United States not at all, to own the dollar."""


def home_dollar(text: str, pack: Pack, *, spelt: str) -> str:
    """Give the dollar of the country a text is about where that is clear, else USD.

    A `$` beside the explicit sign of another dollar is no dollar of that country; a `dollar` in a
    text that has said which one at first is.
    """
    named, places = _dollars_of(text, pack)
    if _SPELT.search(spelt) and len(named) == 1 and "USD" not in named:
        return next(iter(named))
    counts = Counter(dict(places))
    if counts["USD"] or not counts:
        return "USD"
    code, count = counts.most_common(1)[0]
    return code if count >= _CLEAR and code not in named else "USD"


@lru_cache(maxsize=64)
def _dollars_of(text: str, pack: Pack) -> tuple[frozenset[str], tuple[tuple[str, int], ...]]:
    words = pack.currencies
    names = _names(pack)
    table = {**words.before, **words.after}
    explicit = frozenset(table[" ".join(match.group().lower().split())] for match in names.finditer(text))
    places = words.places or {}
    counts = Counter(
        places[" ".join(match.group().lower().split())] for match in _places(pack).finditer(text)
    )
    return explicit, tuple(counts.items())


@cache
def _names(pack: Pack) -> re.Pattern[str]:
    words = pack.currencies
    named = {name for table in (words.before, words.after) for name, code in table.items() if code != "$"}
    dollars = {name for name in named if "$" in name or "dollar" in name or "dlr" in name}
    return re.compile(rf"(?<![A-Za-z]){any_of(dollars or {'$$'})}", re.IGNORECASE)


@cache
def _places(pack: Pack) -> re.Pattern[str]:
    # `us` in lower case is a pronoun: place names are matched as they are written.
    names = [
        form for name in pack.currencies.places or {} for form in {name.title(), name.upper()} - {"Us", "Us$"}
    ]
    return re.compile(rf"(?<![A-Za-z]){any_of(names or ['$$'])}(?![A-Za-z])")
