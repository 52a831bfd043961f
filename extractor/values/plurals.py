"""Plural nouns and their singulars, in languages that tell them apart by an ending."""

from extractor.lang.value_words import UnitWords


def is_plural(word: str, units: UnitWords) -> bool:
    """Tell whether a word looks like a plural noun.

    >>> from extractor.lang.pack import load_pack
    >>> units = load_pack("en").units
    >>> [word for word in ("stores", "people", "bus", "gas", "success", "TVs") if is_plural(word, units)]
    ['stores', 'people', 'TVs']
    """
    plain = word.lower()
    if len(word) > 2 and word[-1] == "s" and word[:-1].isupper():
        return True  # TVs
    if plain in (units.singulars or {}):
        return (units.singulars or {})[plain] != plain or plain.endswith(
            ("quarters", "el", "ff", "craft", "ies")
        )
    return (
        len(plain) > 3 and plain.endswith("s") and not plain.endswith(("ss", "us", "is", "'s", "’s", "ous"))
    )


def singular(word: str, units: UnitWords) -> str:
    """Give the singular of a noun.

    >>> from extractor.lang.pack import load_pack
    >>> [singular(word, load_pack("en").units) for word in ("stores", "companies", "boxes", "people")]
    ['store', 'company', 'box', 'person']
    """
    plain = word.lower()
    if word[:-1].isupper():
        return word[:-1] if word[-1] == "s" else word
    known = (units.singulars or {}).get(plain)
    if known:
        return known
    if plain.endswith("ies") and len(plain) > 4:
        return word[:-3] + "y"
    if plain.endswith(("ches", "shes", "sses", "xes", "zes")):
        return word[:-2]
    return word[:-1] if plain.endswith("s") and not plain.endswith(("ss", "us", "is")) else word
