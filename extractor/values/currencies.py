"""Which dollar a bare dollar is, and the like: the currency of the country a text is about."""

import re
from collections import Counter
from functools import cache, lru_cache

from extractor.lang.pack import Pack
from extractor.values.tries import trie_of

_SPELT = re.compile(r"[^\W\d_]{3}|[\u3400-\u9fff]")
# <MNRA.S>, <IBM>, (0700.HK): only in angle brackets is a symbol without an ending known to be one.
_TICKER = re.compile(r"<[A-Z]{1,5}(?:\.([A-Z]{1,3}))?>|(?<=[(（,: ])[A-Z0-9]{1,6}\.([A-Z]{1,3})(?=[),，）])")


def home_currency(text: str, pack: Pack, key: str, *, spelt: str) -> str:
    """Give the currency that a shared word or sign means in a text; `key` names its family.

    That is the one of the country the text is about where that is clear, else the default. A `$`
    beside the explicit sign of another dollar is no dollar of that country; a `dollar` in a text that
    has said which one at first is.
    """
    return _home(text, pack, key, word=bool(_SPELT.search(spelt)))


# A text asks for the same sign again and again.
@lru_cache(maxsize=256)
def _home(text: str, pack: Pack, key: str, *, word: bool) -> str:
    family = pack.currencies.families[key]
    named = _named(text, pack, key)
    told = {code for code, count in named.items() if count >= family.named}
    if word and len(told) == 1 and set(named) == told:
        return told.pop()
    found = _places_of(text, pack) if _is_placed(pack, key) else ()
    places = {code: count for code, count in found if code in family.codes}
    listed = {code for code in _listed(text, pack) if code in family.codes}
    if len(listed) == 1 and family.default not in listed:
        (code,) = listed
        if places.get(family.default, 0) <= places.get(code, 0) + 1 and code not in named:
            return code
    if not places or family.default in places:
        return family.default
    code, count = max(places.items(), key=lambda item: item[1])
    return code if count >= family.clear and code not in named else family.default


def _named(text: str, pack: Pack, key: str) -> Counter[str]:
    """Count the currencies of a family that the text calls by their own names."""
    names = pack.currencies.families[key].names
    if not pack.numbers.spaced and not any(name in text or name.upper() in text for name in names):
        return Counter()  # quicker than the pattern, which reads every sign
    return Counter(names[_plain(match.group())] for match in _names(pack, key).finditer(text))


@cache
def _is_placed(pack: Pack, key: str) -> bool:
    """Tell whether the currencies of a family have places to know them by."""
    return not pack.currencies.families[key].codes.isdisjoint((pack.currencies.places or {}).values())


@lru_cache(maxsize=64)
def _places_of(text: str, pack: Pack) -> tuple[tuple[str, int], ...]:
    places = pack.currencies.places or {}
    return tuple(Counter(places[_plain(match.group())] for match in _places(pack).finditer(text)).items())


@lru_cache(maxsize=64)
def _listed(text: str, pack: Pack) -> tuple[str, ...]:
    """Give the currencies of the exchanges whose ticker symbols stand in a text: <MNRA.S>, (0700.HK)."""
    exchanges = pack.currencies.exchanges
    endings = (
        [match.group(1) or match.group(2) or "" for match in _TICKER.finditer(text)] if exchanges else []
    )
    return tuple(exchanges[ending] for ending in endings if ending in exchanges)


def _plain(name: str) -> str:
    return " ".join(name.lower().split())


@cache
def _names(pack: Pack, key: str) -> re.Pattern[str]:
    return re.compile(rf"(?<![A-Za-z]){trie_of(pack.currencies.families[key].names)}", re.IGNORECASE)


@cache
def _places(pack: Pack) -> re.Pattern[str]:
    # `us` in lower case is a pronoun: place names are matched as they are written.
    names = [
        form for name in pack.currencies.places or {} for form in {name.title(), name.upper()} - {"Us", "Us$"}
    ]
    return re.compile(rf"(?<![A-Za-z]){trie_of(names)}(?![A-Za-z])")
