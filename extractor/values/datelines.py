"""The place in capitals that news agencies open a story with."""

import re

from extractor.values.bodies import is_han

_REST = re.compile(
    r"""(?:,[ ]\w[\w.]*(?:[ ]\w[\w.]*)?){0,2}  # , Kent, March 3
    (?:[ ]?\([^()\n]{2,30}\))?                 # (Agency)
    [ ]?(?:[-–—]|:[ ])""",
    re.VERBOSE,
)


def opens_story(text: str, start: int, end: int) -> bool:
    """Tell whether a name in capitals is the place a story is dated from.

    >>> opens_story("LEEDS, March 3 (Agency) - Prices fell", 0, 5), opens_story("ACME FALLS", 0, 4)
    (True, False)
    """
    if not text[start:end].isupper() or (start and text[start - 1] != "\n"):
        return False
    # Chinese posts open with brands in Latin capitals.
    return _REST.match(text, end) is not None and not is_han(text[end : end + 40])
