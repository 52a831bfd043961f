"""Which language a text is in."""

import re

_SAMPLE = 4000
_CHINESE = frozenset(("wuu", "yue", "lzh", "nan", "gan", "hak", "cdo"))
"""Codes the model gives to mixed Chinese; all are read with the Chinese pipeline."""
_ENGLISH = frozenset("the of to and in is for that with by will at from was it this its has are".split())
_ENGLISH_SHARE = 8
"""One word in so many is a function word in English; the model errs on short and odd texts."""


def detect_language(text: str) -> str | None:
    """Give the ISO 639-1 code of the main language of a text; None where it holds no letters.

    Chinese, Japanese and Korean are told by their scripts, others by py3langid's model.

    >>> detect_language("小米今年的目标是200家"), detect_language("The firm will open 200 shops this year.")
    ('zh', 'en')
    >>> detect_language("2024 - 100%") is None
    True
    """
    sample = text[:_SAMPLE]
    letters = sum(char.isalpha() for char in sample)
    if not letters:
        return None
    han = sum("\u3400" <= char <= "\u9fff" for char in sample)
    kana = sum("\u3040" <= char <= "\u30ff" for char in sample)
    hangul = sum("\uac00" <= char <= "\ud7af" for char in sample)
    if hangul * 3 > letters:
        return "ko"
    # A Chinese character says about as much as four Latin letters.
    if (han + kana) * 4 > letters:
        return "ja" if kana * 8 > han else "zh"
    # Letters of the basic plane only: emoji and mathematical alphabets lead the model astray.
    words = [word for word in re.findall(r"[^\W\d_]+", sample.lower()) if max(word) < "\U00010000"]
    if sum(word in _ENGLISH for word in words) * _ENGLISH_SHARE >= max(len(words), 2 * _ENGLISH_SHARE):
        return "en"
    code = _by_model(" ".join(words)) if words else None
    return "zh" if han and code in _CHINESE else code


def _by_model(sample: str) -> str:
    from py3langid import classify

    return str(classify(sample)[0])
