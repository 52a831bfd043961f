"""What stands in and around English names of bodies: owners, openings, headlines and legal forms."""

import re
from bisect import bisect_right
from collections.abc import Iterator

from spacy.tokens import Doc, Span

from extractor.lang.pack import Pack
from extractor.tokens.ranges import Ranges
from extractor.tokens.spans import token_at
from extractor.values.bodies import body_type
from extractor.values.names import strip_legal

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
_PAIR = 2
_NO_OFFICES = frozenset("army navy force forces military police church league hospital".split())
_MAKERS = (
    "maker",
    "builder",
    "startup",
    "start-up",
    "retailer",
    "insurer",
    "lender",
    "airline",
    "brewer",
    "grocer",
)
_OPEN = frozenset(("of", "for", "the", "de", "del", "da", "do", "di"))
"""Words that no name ends with."""
_NAMED = _BODIES | {"PERSON"}
_JOINTS = re.compile(r",? and |, ")
_PARTNERS = frozenset(
    "Sons Daughters Brothers Bros Partners Associates Company Co Family Friends Nephew".split()
)
"""What a family business is called behind "and"."""
_PLAIN_TAGS = frozenset(("NN", "NNS", "JJ", "VBG", "VBN", "VB", "RB"))


def is_plain_noun(ent: Span, pack: Pack) -> bool:
    """Tell whether a name is one word that a sentence opens with, and no proper noun: Coal burns."""
    if len(ent) > 1 or not ent[0].is_sent_start or not ent[0].is_title or ent[0].tag_ not in _PLAIN_TAGS:
        return False
    post, holder = (*ent.doc[ent.end : ent.end + 2], None, None)[:2]
    # Helvion chairman Ann Lee
    held = post is not None and holder is not None and post.lower_ in pack.titles.corporate
    return not (held and ent.label_ == "COMPANY" and holder.ent_type_ == "PERSON")


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


def with_place(doc: Doc, name: Span, start: int, pack: Pack) -> int:
    """Give where an office begins whose country the model left out: French | Development Agency."""
    place = doc[name.start - 1] if name.start and start == name.start_char else None
    if place is None or place.ent_type_ != "NORP" or not place.whitespace_:
        return start
    named = len(name) >= _PAIR and body_type(name.text, pack) in ("agency", "ngo")
    if not place.text[:1].isupper() or not named or name[-1].lower_ in _NO_OFFICES:
        return start
    first = place.i
    while first and doc[first].ent_iob_ == "I":
        first -= 1
    return doc[first].idx


def behind_kind(ent: Span, pack: Pack) -> int:
    """Skip what a company is, with a capital only because a sentence begins: Drugmaker Arden."""
    first = ent[0]
    names = pack.names
    told = first.lower_ in names.company_nouns or names.body_references.get(first.lower_) == "company"
    kind = told and len(ent) > 1 and first.is_sent_start
    return ent[1].idx if kind and first.lower_.endswith(_MAKERS) else ent.start_char


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


def list_parts(text: str, start: int, end: int, known: Ranges, pack: Pack) -> list[tuple[int, int]]:
    """Give the businesses that a stretch of text lists, which may be one: Arden, Bolt | Crane and Dover Bank.

    Two names part where one is known, or where both end in a trade; what stands behind a comma or "and" is no
    legal form and no partner: Acme, Inc.; Cole and Sons. `known` are the known names.
    """
    ends = pack.names.legal_endings | pack.names.business_endings
    if known.hold(start, end) or body_type(text[start:end], pack):
        return [(start, end)]
    parts: list[tuple[int, int]] = []
    first, rest = start, start
    for joint in _JOINTS.finditer(text, start, end):
        after = _JOINTS.search(text, joint.end(), end)
        other = text[joint.end() : after.start() if after is not None else end]
        one = text[rest : joint.start()]
        sure = known.hold(rest, joint.start()) or known.hold(joint.end(), joint.end() + len(other))
        trades = all(item.rpartition(" ")[2] in ends and " " in strip_legal(item) for item in (one, other))
        partner = other.partition(" ")[0] in ends | _PARTNERS or "&" in other
        rest = joint.end()
        if other[:1].isupper() and not partner and (sure or trades):
            parts.append((first, joint.start()))
            first = joint.end()
    return [*parts, (first, end)]


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
    # A full stop inside ends short words only: St. Ives Corp; but He left Ohio. Ives Corp said
    blank = r"(?:(?<![A-Za-z]{4}\.)|(?<=Bros\.))[ ]"
    ending = rf"(?:,?[ ](?:{endings})(?![\w-]|[ ]-[ ][a-z]))+"
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
        if ent.text.isupper() or all(token.tag_ == "NNP" and token.is_title for token in ent):
            found.add(ent[-1].text)
    return found
