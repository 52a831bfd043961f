"""The two ids of a post: mid in decimal, bid in base 62."""

GROUP = 10**7
"""One more than what a group of four letters stands for."""
DIGITS = "0123456789abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ"


def bid_of(mid: str) -> str | None:
    """Give the short id of a numeric one: groups of seven digits become groups of four.

    >>> bid_of("4762810834227120"), bid_of("x")
    ('LqlZNhJFm', None)
    """
    if not (mid.isascii() and mid.isdigit()) or not 10 <= len(mid) <= 20:
        return None
    groups = _groups(mid, 7)
    return "".join([_base62(int(groups[0])), *(_base62(int(group)).rjust(4, "0") for group in groups[1:])])


def mid_of(bid: str) -> str | None:
    """Give the numeric id of a short one.

    >>> mid_of("LqlZNhJFm"), mid_of("not a bid"), mid_of("LZZZZZZZZ")
    ('4762810834227120', None, None)
    """
    if not 5 <= len(bid) <= 12 or any(char not in DIGITS for char in bid):
        return None
    first, *others = (_number(group) for group in _groups(bid, 4))
    if first >= GROUP or any(number >= GROUP for number in others):
        return None
    return "".join([str(first), *(str(number).rjust(7, "0") for number in others)])


def _groups(text: str, size: int) -> list[str]:
    """Cut from the right, so that the first group is the short one."""
    first = len(text) % size or size
    return [text[:first], *(text[at : at + size] for at in range(first, len(text), size))]


def _base62(number: int) -> str:
    digits = ""
    while number:
        number, digit = divmod(number, 62)
        digits = DIGITS[digit] + digits
    return digits or "0"


def _number(digits: str) -> int:
    number = 0
    for digit in digits:
        number = number * 62 + DIGITS.index(digit)
    return number
