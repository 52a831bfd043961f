"""What stands in and around English names of bodies: owners, openings, headlines and legal forms."""

import re
from bisect import bisect_right
from collections.abc import Iterator

from spacy.tokens import Doc, Span, Token

from extractor.lang.pack import Pack
from extractor.tokens.spans import token_at

_OPENING_TAGS = frozenset(
    (
        "NNS",
        "NN",
        "IN",
        "DT",
        "VB",
        "VBD",
        "VBG",
        "VBN",
        "VBP",
        "VBZ",
        "RB",
        "PRP",
        "PRP$",
        "WDT",
        "CC",
        "MD",
        "TO",
    )
)
"""Tags of words that are part of no company's name where they open a sentence."""
_PROPER = frozenset(("NNP", "NNPS"))
_BODIES = frozenset(("ORG", "COMPANY"))
_PLAIN_TAGS = frozenset(("NN", "NNS", "JJ", "VBG", "VBN", "VB", "RB"))


def is_plain_noun(ent: Span) -> bool:
    """Tell whether a name is one word that a sentence opens with, and no proper noun: Coal burns."""
    return len(ent) == 1 and bool(ent[0].is_sent_start) and ent[0].is_title and ent[0].tag_ in _PLAIN_TAGS


def branches(doc: Doc) -> Iterator[tuple[int, int, str]]:
    """Yield known companies with a country behind them, which are companies of their own: Xiaomi India."""
    for span in doc.spans.get("known", []):
        after = doc[span.end] if span.label_ == "company" and span.end < len(doc) else None
        if after is not None and after.ent_type_ == "GPE" and after.is_title:
            beyond = doc[span.end + 1] if span.end + 1 < len(doc) else None
            if beyond is None or beyond.ent_type_ != "GPE" or beyond.ent_iob_ != "I":
                yield span.start_char, after.idx + len(after), "model"


def said_to_be(doc: Doc, pack: Pack) -> Iterator[tuple[int, int, str]]:
    """Yield names that the text says are companies': Acme, an insurer based in Oslo."""
    nouns = pack.names.company_nouns
    for token in doc:
        if token.lower_ not in nouns or token.dep_ != "appos" or not _is_indefinite(token):
            continue
        name = token.head
        start = name.i
        while start and doc[start - 1].tag_ in _PROPER and doc[start - 1].head.i <= name.i:
            start -= 1
        whole = doc[start : name.i + 1]
        kinds = {part.ent_type_ for part in whole} - {""}
        if name.tag_ in _PROPER and name.i < token.i and kinds <= _BODIES | {"PERSON", "PRODUCT"}:
            yield whole.start_char, whole.end_char, "defined"


def _is_indefinite(noun: Token) -> bool:
    return any(child.lower_ in ("a", "an") for child in noun.children if child.dep_ == "det")


def time_tokens(doc: Doc) -> frozenset[int]:
    """Give the places of the tokens in times."""
    return frozenset(i for span in doc.spans.get("times", []) for i in range(span.start, span.end))


def whole_end(doc: Doc, name: Span) -> int:
    """Give where a name ends whose last word asks for more: Confederation of | Danish Industry."""
    last = name.end
    if len(name) > 1 and name[-1].lower_ in ("of", "for"):
        while last < len(doc) and doc[last].is_title and doc[last].ent_type_ != "GPE":
            last += 1
        last = last if doc[last - 1].tag_ in _PROPER else name.end
    return doc[last - 1].idx + len(doc[last - 1])


def behind_owner(doc: Doc, text: str, start: int, end: int, times: frozenset[int]) -> int:
    """Skip what stands before a name without being part of it: Japan's Canon Inc, London-based Acme Ltd.

    `times` are the places of the tokens in times.
    """
    owner = re.search(r"(?:['’‘]s|s['’])[ ]", text[start:end])
    if owner is not None:
        token = token_at(doc, start)
        if token is not None and token.ent_type_ in ("GPE", "NORP", "LOC"):
            return start + owner.end()
    based = re.match(r"[\w.]+-(?:based|headquartered|listed|owned)[ ]", text[start:end])
    return start + based.end() if based is not None else _behind_opening(doc, start, end, times)


def _behind_opening(doc: Doc, start: int, end: int, times: frozenset[int]) -> int:
    """Skip capitalised words that only open a sentence: Shares of Acme Corp, Monday Acme Corp said."""
    token = token_at(doc, start)
    while token is not None and token.idx < end:
        if token.i not in times and (
            token.tag_ not in _OPENING_TAGS or (not token.is_sent_start and token.is_title)
        ):
            return max(start, token.idx)
        token = doc[token.i + 1] if token.i + 1 < len(doc) else None
    return start


class Headlines:
    """The lines of a text that capitalise every word, so that capitals mean nothing in them."""

    def __init__(self, text: str) -> None:
        self.text = text
        self._starts = [0, *(match.end() for match in re.finditer("\n", text))]
        self._capital: dict[int, bool] = {}
        self._elsewhere: dict[str, bool] = {}

    def hold(self, offset: int) -> bool:
        """Tell whether the line at an offset is such a line."""
        line = bisect_right(self._starts, offset) - 1
        if line not in self._capital:
            end = self._starts[line + 1] if line + 1 < len(self._starts) else len(self.text)
            words = re.findall(r"[^\W\d_]{4,}", self.text[self._starts[line] : end])
            small = sum(not word[0].isupper() for word in words)
            self._capital[line] = len(words) >= 3 and small <= len(words) // 6
        return self._capital[line]

    def alone_hold(self, name: str) -> bool:
        """Tell whether a name stands in headlines only, of a text that has more than one line."""
        if name not in self._elsewhere:
            matches = re.finditer(rf"(?<!\w){re.escape(name)}(?!\w)", self.text)
            self._elsewhere[name] = len(self._starts) == 1 or any(
                not self.hold(match.start()) for match in matches
            )
        return not self._elsewhere[name]


def legal_pattern(pack: Pack) -> re.Pattern[str] | None:
    """Capitalised words that end in a legal form; None for Chinese, where LAC marks such names itself."""
    if pack.code == "zh":
        return None
    endings = "|".join(
        re.escape(ending) for ending in sorted(pack.names.legal_endings, key=len, reverse=True)
    )
    word = r"(?:[A-Z][\w’'.-]*|[0-9]+[A-Z]\w*)"
    ending = rf"(?:,?[ ](?:{endings})(?![\w-]))+"
    return re.compile(
        rf"(?<![\w.]){word}(?:(?:[ ]|[ ](?:&|and|of)[ ]|-){word}){{0,6}}?{ending}"  # Smith and Sons Ltd
        rf"(?:(?:[ ]{word}){{0,3}}?{ending})?"  # Acme Corp Holdings Ltd
    )


def family_names(doc: Doc, pack: Pack) -> set[str]:
    """Give the words that a text shows to be family names: Brian Cornell, who ... Cornell said.

    The gazetteer knows many of them as bodies; a body that the text names in more words stays one.
    """
    titles = pack.titles
    not_given = titles.heads | titles.honorifics | titles.modifiers | frozenset(pack.names.body_references)
    found = set()
    for ent in doc.ents:
        first = ent[0]
        if ent.label_ != "PERSON" or len(ent) < 2 or first.lower_ in not_given:
            continue
        if all(token.tag_ == "NNP" and token.is_title for token in ent):
            found.add(ent[-1].text)
    return found
