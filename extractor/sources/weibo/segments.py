"""Who wrote which part of a post: repost chains `own//@a:text//@b:text`, and the original below."""

import re

from extractor.schema.document import Segment

CHAIN = re.compile(r"(?<!http:)(?<!https:)//\s*@(?P<author>[\w\-·]{1,30})\s*(?P<colon>[:：])?\s*")
"""What begins the words of the one reposted; five in two hundred lack the colon."""


def split_chain(text: str) -> list[Segment]:
    """Split a post's text into the author's own words and those it passes on.

    >>> [(s.kind, s.author, s.start, s.end) for s in split_chain("好!//@甲:行//@乙：对")]
    [('own', None, 0, 2), ('quoted', '甲', 7, 8), ('quoted', '乙', 13, 14)]
    """
    marks = list(CHAIN.finditer(text))
    edges = [mark.start() for mark in marks[1:]] + [len(text)]
    own = _segment(text, 0, marks[0].start() if marks else len(text), "own", None)
    quoted = [
        _segment(text, mark.end(), edge, "quoted", mark["author"])
        for mark, edge in zip(marks, edges, strict=False)
    ]
    return [segment for segment in [own, *quoted] if segment.start < segment.end]


def _segment(text: str, start: int, end: int, kind: str, author: str | None) -> Segment:
    inner = text[start:end]
    start += len(inner) - len(inner.lstrip())
    return Segment.model_validate(
        {"author": author, "start": start, "end": start + len(inner.strip()), "kind": kind}
    )
