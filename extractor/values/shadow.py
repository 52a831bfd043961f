"""A copy of a text, as long as the text, in which one name is written in one way.

Full-width letters become plain ones, Traditional characters Simplified ones, typographic quotes, hyphens
and spaces their plain forms. Every character is mapped by itself to one character, so that an offset into
the copy is an offset into the text.
"""

from functools import cache

from opencc import OpenCC

_FULL_WIDTH = range(0xFF01, 0xFF5F)
_TO_PLAIN = 0xFEE0
_HAN = (range(0x3400, 0xA000), range(0xF900, 0xFB00), range(0x20000, 0x32000))
_PLAIN = str.maketrans(
    {
        **dict.fromkeys("’‘ʼ＇`´", "'"),
        **dict.fromkeys("“”", '"'),
        **dict.fromkeys("‐‑‒–−－", "-"),
        **dict.fromkeys("\u00a0\u2002\u2003\u2009\u202f\u3000\n\t", " "),
        **dict.fromkeys("･・•‧", "·"),
    }
)


class _Simplified(dict[int, int | str]):
    """Mapping of single characters from Traditional to Simplified, filled as they are met."""

    def __missing__(self, code: int) -> int | str:
        mapped: int | str = code
        if any(code in block for block in _HAN):
            one = _converter().convert(chr(code))
            mapped = one if len(one) == 1 else code
        self[code] = mapped
        return mapped


class _Plain(_Simplified):
    """The same, and full-width letters to plain ones."""

    def __missing__(self, code: int) -> int | str:
        if code in _FULL_WIDTH:
            self[code] = code - _TO_PLAIN
            return self[code]
        return super().__missing__(code)


_TABLE = _Plain(_PLAIN)
_SIMPLIFIED = _Simplified()


def simplified(text: str) -> str:
    """Give a text in Simplified characters, everything else as it is.

    >>> simplified("臺積電將投資１００億元")
    '台积电将投资１００亿元'
    """
    return _same_length(text, text.translate(_SIMPLIFIED))


def shadow(text: str) -> str:
    """Give the copy of a text in plain, Simplified writing; the case of letters is kept.

    >>> shadow("ＡＢＢ與臺積電"), shadow("Macy’s")
    ('ABB与台积电', "Macy's")
    """
    return _same_length(text, text.translate(_TABLE))


def lower(text: str) -> str:
    """Give the text in lower case, as long as the text.

    >>> lower("OPPO"), len(lower("İstanbul"))
    ('oppo', 8)
    """
    lowered = text.lower()
    if len(lowered) != len(text):
        lowered = "".join(char if len(char.lower()) != 1 else char.lower() for char in text)
    return _same_length(text, lowered)


def _same_length(text: str, copy: str) -> str:
    if len(copy) != len(text):
        raise AssertionError(f"a shadow of {len(copy)} characters for a text of {len(text)}")
    return copy


@cache
def _converter() -> OpenCC:
    return OpenCC("t2s")
