"""What stands in and around English names of bodies: owners, openings, headlines and legal forms."""

import re
from bisect import bisect_right
from collections.abc import Iterator

from spacy.tokens import Doc, Span

from extractor.lang.pack import Pack
from extractor.tokens.spans import token_at
from extractor.values.bodies import body_type

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
_OPEN = frozenset(("of", "for", "the", "de", "del", "da", "do", "di"))
"""Words that no name ends with."""
_NAMED = _BODIES | {"PERSON"}
_PLAIN_TAGS = frozenset(("NN", "NNS", "JJ", "VBG", "VBN", "VB", "RB"))


def is_plain_noun(ent: Span) -> bool:
    """Tell whether a name is one word that a sentence opens with, and no proper noun: Coal burns."""
    return len(ent) == 1 and bool(ent[0].is_sent_start) and ent[0].is_title and ent[0].tag_ in _PLAIN_TAGS


def branches(doc: Doc, pack: Pack) -> Iterator[tuple[int, int, str]]:
    """Yield known companies with a country or an edition behind them, companies of their own: Acme India."""
    for span in doc.spans.get("known", []):
        after = doc[span.end] if span.label_ == "company" and span.end < len(doc) else None
        if after is not None and after.ent_type_ == "GPE" and after.is_title:
            beyond = doc[span.end + 1] if span.end + 1 < len(doc) else None
            if beyond is None or beyond.ent_type_ != "GPE" or beyond.ent_iob_ != "I":
                yield span.start_char, after.idx + len(after), "model"
        elif after is not None and after.text in pack.names.editions and after.nbor(-1).whitespace_:
            yield span.start_char, after.idx + len(after), "model"


def time_tokens(doc: Doc) -> frozenset[int]:
    """Give the places of the tokens in times."""
    return frozenset(i for span in doc.spans.get("times", []) for i in range(span.start, span.end))


def whole_end(doc: Doc, name: Span, pack: Pack) -> int:
    """Give where a name ends whose last word asks for more: Union of | Danish Bakers, Court | of Fiji."""
    last, word = name[-1], name[-1].lower_
    end = name.end
    if word in _OPEN:
        end = _run_end(doc, name.end) if len(name) > 1 else end
    elif word in pack.names.body_words and last.is_title and (behind := _behind_of(doc, end)) > end:
        place = doc[behind] if behind < len(doc) and doc[behind].ent_type_ == "GPE" else None
        end = _run_end(doc, behind, within=True) if place is not None and place.is_title else end
    while end - 1 > name.start and doc[end - 1].lower_ in _OPEN:
        end -= 1
    return doc[end - 1].idx + len(doc[end - 1])


def _behind_of(doc: Doc, place: int) -> int:
    """Give the place behind `of` or `of the`, the place itself where there is none."""
    if place + 1 < len(doc) and doc[place].lower_ == "of":
        return place + 1 + (doc[place + 1].lower_ == "the")
    return place


def _run_end(doc: Doc, place: int, *, within: bool = False) -> int:
    """Give where a run of capitalised words, or the entity it begins with, ends; `place` if it is no name."""
    last, other = place, _NAMED if doc[place - 1].lower_ == "the" else frozenset(("PERSON",))
    while last < len(doc) and doc[last].is_title and doc[last].ent_type_ not in other:
        if within and last > place and doc[last].ent_iob_ != "I":
            break
        last += 1
    torn = not within and last < len(doc) and doc[last].is_title and doc[last].ent_type_ in _BODIES
    return last if last > place and doc[last - 1].tag_ in _PROPER and not torn else place


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


def behind_body(text: str, start: int, end: int, pack: Pack) -> int:
    """Skip a post or a body before a company: President of Acme Ltd, Harbour Commission and Acme Ltd."""
    post, of, _ = text[start:end].partition(" of ")
    if of and post.lower() in pack.titles.heads:
        start += len(post + of)
    before, joint, _ = text[start:end].rpartition(" and ")
    words = before.split(" ")
    return (
        start + len(before + joint)
        if len(words) > 1 and words[-1].lower() in pack.names.body_words
        else start
    )


def two_businesses(name: str, pack: Pack) -> int:
    """Give where the first of two businesses ends that "and" joins, else 0: North Group and South Bank."""
    first, joint, second = name.partition(" and ")
    ends = pack.names.business_endings | pack.names.legal_endings
    both = joint and all(" " in part and part.rpartition(" ")[2] in ends for part in (first, second))
    return len(first) if both else 0


def before_whole(name: str, pack: Pack) -> int:
    """Give how much of a name stands before the body it belongs to: Ministry of Trade, Government of Fiji."""
    part, comma, whole = name.partition(", ")
    parts = comma and body_type(part, pack) and whole.partition(" ")[0].lower() in pack.names.body_words
    return len(part) if parts else len(name)


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
    # A full stop inside ends short words only: St. Ives Corp; but Back home. Ives Corp said
    blank = r"(?<![a-z]{4}\.)[ ]"
    ending = rf"(?:,?[ ](?:{endings})(?![\w-]))+"
    return re.compile(
        rf"(?<![\w.]){word}(?:(?:{blank}|[ ](?:&|and|of)[ ]|-){word}){{0,6}}?{ending}"  # Smith and Sons Ltd
        rf"(?:(?:[ ]{word}){{0,3}}?{ending})?"  # Acme Corp Holdings Ltd
    )


def body_pattern(pack: Pack) -> re.Pattern[str]:
    """Capitalised words that end in a word for bodies alone: Harbour Safety Authority."""
    heads = "|".join(sorted(word.capitalize() for word in pack.names.body_heads))
    word = r"[A-Z][\w’'-]*"
    return re.compile(
        rf"(?<![\w.&’'-])(?<!\band )(?:{word}[ ]){{1,5}}?(?:{heads})(?![\w-]|[ ][A-Z])"
        # Directorate of Roads and Ports
        rf"(?:[ ](?:of|for)[ ](?:the[ ])?{word}(?:[ ](?:and[ ])?{word}){{0,3}})?"
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
