"""Tell from the words of a clause whether it speaks of the past or of the future."""

import re
from dataclasses import dataclass
from functools import cache

from extractor.lang.pack import Pack
from extractor.values.times.model import Tense

_WINDOW = 160


@dataclass(frozen=True, slots=True)
class _Cues:
    future: re.Pattern[str]
    past: re.Pattern[str] | None
    breaks: re.Pattern[str]


@cache
def _cues(pack: Pack) -> _Cues:
    times = pack.times
    return _Cues(
        re.compile(times.future, re.IGNORECASE),
        re.compile(times.past, re.IGNORECASE) if times.past else None,
        re.compile(times.breaks),
    )


def tense_at(text: str, start: int, end: int, pack: Pack) -> Tense | None:
    """Tell the tense of the clause around [start, end): the nearest cue decides.

    >>> from extractor.lang.pack import load_pack
    >>> text = "It said on Tuesday that shares will resume on Friday."
    >>> tense_at(text, 11, 18, load_pack("en")), tense_at(text, 46, 52, load_pack("en"))
    ('past', 'future')
    """
    cues = _cues(pack)
    low, high = max(0, start - _WINDOW), min(len(text), end + _WINDOW)
    before = text[low:start]
    breaks = [match.end() for match in cues.breaks.finditer(before)]
    before = before[breaks[-1] :] if breaks else before
    stop = cues.breaks.search(text, end, high)
    after = text[end : stop.start() if stop else high]
    near: list[tuple[int, Tense]] = []
    pairs: tuple[tuple[Tense, re.Pattern[str] | None], ...] = (("future", cues.future), ("past", cues.past))
    for tense, pattern in pairs:
        if pattern is None:
            continue
        # What stands behind the date counts as farther: the verb usually comes first.
        near += [(len(before) - match.end(), tense) for match in pattern.finditer(before)]
        near += [(match.start() * 2 + 8, tense) for match in pattern.finditer(after)]
    return min(near)[1] if near else None
