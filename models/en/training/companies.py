"""Tell companies from other bodies in the corpora, which call both organisations.

What the name itself says comes first: the gazetteer, a legal form, words like Airways or Ministry, and the
one corpus that has a label for corporations. From those a linear model over the words in and around a name
learns to judge the rest, all mentions of a name together.
"""

import math
import re
from collections import defaultdict
from collections.abc import Iterable
from dataclasses import replace
from random import Random
from zlib import crc32

import numpy as np
from training.corpora import Mark, Text

from extractor.gazetteer.load import load_gazetteer
from extractor.lang.pack import load_pack
from extractor.values.bodies import body_type, has_legal_ending, is_no_body

PACK = load_pack("en")
_MEDIA = frozenset(
    """Times News Post Herald Guardian Gazette Radio TV Television Newspaper Newspapers Magazine Tribune
    Observer Standard Journal Daily Mail Nation Star Reuters FM""".split()
)
_TRADES = PACK.names.business_endings | frozenset(
    """Bank Mine Mines Mining Airline Company Companies Stores Supermarket Supermarkets Hotel Cement Breweries
    Textiles Shipping Railway Railways Broadcasting Games Pictures Music Productions Films""".split()
)
_ENDINGS = _MEDIA | _TRADES | PACK.names.legal_endings
_GENERIC = PACK.names.common | frozenset(
    """shipbuilding industry industries construction commercial savings life oil gas petroleum electric
    electricity telecommunications development investment and & daily sunday central broadcasting""".split()
)
_STATE_BANK = re.compile(r"Central Bank|Bank of [A-Z]\w+$|Reserve Bank|Development Bank")
_BODY = re.compile(
    r"""(?i)\b(taliban|isis|army|rebels?|front|congress|people['’]s|nations|parliament|senate|house|court|
    ministry|ministries|department|police|party|university|college|school|academy|association|federation|
    union|society|council|commission|committee|authority|church|mosque|league|club|city|united|fc|museum|
    hospital|team|government|cabinet|guard|forces?|command|brigade|embassy|bureau|secretariat|alliance|
    movement|tribe|nation|institute|foundation|center|centre|world\ bank|monetary\ fund|
    (?:network|agency|office|board|bank)\ (?:of|for))\b""",
    re.VERBOSE,
)
_SIZE = 2**18
_OUTER = " -,.;:'\"’"
_ROUNDS = 6
_STEP = 0.1


def sorted_out(texts: list[Text], prior: float) -> list[Text]:
    """Give the texts with COMPANY for companies; `prior` is the log odds that doubt is a company's."""
    texts = [_joined(text) for text in texts]
    sure: dict[tuple[str, str], bool | None] = {}
    mentions = []
    for text in texts:
        for mark in text.marks:
            if mark.label == "ORG":
                name = text.text[mark.start : mark.end].strip(_OUTER)
                mentions.append((name, mark, text.text))
                sure[name, mark.source] = _told(name, mark.source)
    weights = _learn([(m, bool(known)) for m in mentions if (known := sure[m[0], m[1].source]) is not None])
    judged = _judge([m for m in mentions if sure[m[0], m[1].source] is None], weights)

    def label(text: str, mark: Mark) -> Mark:
        if mark.label != "ORG":
            return mark
        name = text[mark.start : mark.end].strip(_OUTER)
        told = sure[name, mark.source]
        company = judged[name] > -prior if told is None else told
        # Names that are sure to be companies may be swapped for others.
        source = "sure" if told else mark.source
        return mark._replace(label="COMPANY" if company else "ORG", source=source)

    return [replace(text, marks=tuple(label(text.text, mark) for mark in text.marks)) for text in texts]


def _joined(text: Text) -> Text:
    """Put company names together that the newswire corpus cuts at nested places: Kenya + Airways."""
    marks: list[Mark] = []
    for mark in text.marks:
        words = text.text[mark.start : mark.end].split()
        if marks and mark.label == "ORG" and text.text[marks[-1].end : mark.start] == " ":
            generic = all(word in _ENDINGS or word.lower() in _GENERIC for word in words)
            nested = marks[-1].label in ("GPE", "LOC", "NORP", "PERSON", "ORG")
            if nested and generic and words[-1] in _ENDINGS:
                marks[-1] = mark._replace(start=marks[-1].start)
                continue
        marks.append(mark)
    return replace(text, marks=tuple(marks))


def _told(name: str, source: str) -> bool | None:
    """Tell what a name says of itself: a company, another body, or nothing."""
    if source in ("corporation", "group") or not name:
        return source == "corporation"
    known = [match.entry for match in _GAZETTEER.find(name) if (match.start, match.end) == (0, len(name))]
    if known:
        return known[0].type == "company" or (False if known[0].is_organization else None)
    if has_legal_ending(name, PACK):
        return True
    last = name.rsplit(maxsplit=1)[-1]
    several = last != name
    if _STATE_BANK.search(name):
        return False
    if (several and last in _MEDIA) or name.lower().endswith("news agency"):
        return True
    if body_type(name, PACK) is not None or is_no_body(name, PACK):
        return False
    if several and last in _TRADES:
        return True
    return False if _BODY.search(name) else None


_GAZETTEER = load_gazetteer(None)
_Mention = tuple[str, Mark, str]


def _learn(seeds: list[tuple[_Mention, bool]]) -> "np.ndarray[tuple[int], np.dtype[np.float64]]":
    """Fit a logistic regression by AdaGrad; each mention counts with its name and without."""
    rows = [
        (_features(mention, named=named), company) for mention, company in seeds for named in (True, False)
    ]
    weights, squares = np.zeros(_SIZE), np.full(_SIZE, 1e-6)
    random = Random(0)  # noqa: S311 (reproducible, not secret)
    for _ in range(_ROUNDS):
        random.shuffle(rows)
        for places, company in rows:
            error = 1 / (1 + math.exp(-np.clip(weights[places].sum(), -30, 30))) - company
            squares[places] += error * error
            weights[places] -= _STEP * error / np.sqrt(squares[places])
    return weights


def _judge(
    mentions: Iterable[_Mention], weights: "np.ndarray[tuple[int], np.dtype[np.float64]]"
) -> dict[str, float]:
    """Give the log odds of each name to be a company's; several mentions are surer than one."""
    odds: dict[str, list[float]] = defaultdict(list)
    for mention in mentions:
        both = [weights[_features(mention, named=named)].sum() for named in (True, False)]
        odds[mention[0]].append(float(sum(both)) / 2)
    return {name: sum(found) / len(found) * min(2, len(found) ** 0.5) for name, found in odds.items()}


def _features(mention: _Mention, *, named: bool) -> "np.ndarray[tuple[int], np.dtype[np.int64]]":
    name, mark, text = mention
    words = re.findall(r"\w+", name)
    found = ["any"]
    if named and words:
        found += [f"word={word.lower()}" for word in words]
        found += [f"last={words[-1].lower()}", f"first={words[0].lower()}", f"length={min(4, len(words))}"]
        found += [f"ends={name[-3:].lower()}", f"begins={name[:3].lower()}"]
    found.append(f"capitals={min(6, len(name))}" if name.isupper() else "no capitals")
    found.append(f"camel={bool(re.search('[a-z][A-Z]', name))}")
    left = re.findall(r"\w+|[^\w\s]", text[max(0, mark.start - 60) : mark.start])[-5:][::-1]
    right = re.findall(r"\w+|[^\w\s]", text[mark.end : mark.end + 60])[:6]
    for side, around in (("left", left), ("right", right)):
        found += [f"{side}={word.lower()}" for word in around]
        found += [f"{side}{place}={word.lower()}" for place, word in enumerate(around[:2])]
    return np.array([crc32(feature.encode()) % _SIZE for feature in found])
