"""Which language a text is in."""

_SAMPLE = 4000


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
    return _by_model(sample)


def _by_model(sample: str) -> str:
    from py3langid import classify

    return str(classify(sample)[0])
