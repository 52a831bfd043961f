"""The place in capitals that news agencies open a story with, and the line around it."""

import re
from collections.abc import Iterator

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


_AGENCIES = "AFP|AP|ANI|Bloomberg|dpa|DPA|EFE|IANS|Kyodo|PTI|Reuters|TASS|UPI|Xinhua"
_LINES = re.compile(
    rf"""^(?:
      # Leeds, March 3 - ; Leeds (Reuters) -
      [A-Z][\w.'’-]+(?:[ ][A-Z][\w.'’-]+){{0,2}}(?:,[ ][A-Z][a-z]+)?
      (?:,[ ][A-Z][a-z]{{2,8}}\.?[ ]\d{{1,2}}(?:[ ]?\([^()\n]{{2,30}}\))?|[ ]\((?:{_AGENCIES})\))
      [ ](?:[-–—]{{1,2}})[ ]
    |       (?P<place>[^\W\d_a-z][^\W\d_a-z.'’/-]+(?:[ ][^\W\d_a-z.'’/-]+){{0,3}}){_REST.pattern}+[ ]?
      # LEEDS, March 3 (Agency) --
    | (?:本报|[\u4e00-\u9fff]{{2,4}}[社网])[\u4e00-\u9fff]{{2,8}}\d{{1,2}}月\d{{1,2}}日(?:电|讯)
      (?:[（(][^）)\n]{{2,40}}[）)])?[ 　]?
      # 某某社北京3月3日电（记者某某）
    )""",
    re.VERBOSE | re.MULTILINE,
)


def datelines(text: str) -> Iterator[tuple[int, int]]:
    """Yield [start, end) of the words before a story's first: they are no part of its first sentence.

    >>> text = "LEEDS, March 3 (Agency) - Acme will open 3 shops"
    >>> [text[end:] for _, end in datelines(text)], list(datelines("ACME TO OPEN 3 SHOPS"))
    (['Acme will open 3 shops'], [])
    >>> [end for _, end in datelines("Leeds, March 3 - Acme will open 3 shops")]
    [17]
    """
    for match in _LINES.finditer(text):
        place = match["place"]
        if place is None or opens_story(text, match.start(), match.end("place")):
            yield match.span()
