"""Known names that a place before them makes another's: 杭州市发改委 is no national body."""

from collections.abc import Iterator

from spacy.tokens import Doc, Span

from extractor.gazetteer.load import load_gazetteer
from extractor.lang.pack import Pack
from extractor.lang.places import PLACES
from extractor.tokens.ranges import Ranges
from extractor.tokens.spans import Range, text_of, token_at
from extractor.values.names import name_key

_LEVELS = "省市区县州盟旗镇乡"
_LOCAL = "委局厅院会办处协"
"""Last characters of bodies that provinces and towns have too; a 部 is the state's."""
_NATIONAL = ("国家", "中国", "全国", "中央", "最高", "国务院")
_STATE = frozenset(("中国", "我国", "全国", "国家", "中央"))
_OWN = frozenset(("agency", "government", "ngo"))
_PLACE = frozenset(("GPE", "NORP"))
_SEVERAL = 3
"""Places at most before a body: 浙江省杭州市余杭区."""
_PLACE_TAGS = frozenset(("LOC", "ORG", "nz", "n", "ns", "s"))
"""LAC's labels of 临江市 and 区 before a body."""
_POSSESSIVES = frozenset(("'s", "’s", "'", "’"))


def forget_parts_of_people(doc: Doc) -> None:
    """Take known names that are but a part of somebody's name out of the known ones: 万科 in 伊万科维奇."""
    known = doc.spans.get("known", [])
    people = [(ent.start_char, ent.end_char) for ent in doc.ents if ent.label_ == "PERSON"]
    if not known or not people:
        return
    within, whole = Ranges(people), frozenset(people)
    kept = [
        span
        for span in known
        if (span.start_char, span.end_char) in whole or not within.hold(span.start_char, span.end_char)
    ]
    if len(kept) < len(known):
        doc.spans["known"] = kept


def take_namesakes(doc: Doc, pack: Pack) -> list[Range]:
    """Take known bodies that a place before them makes others out of the known ones; give those others."""
    known = list(doc.spans.get("known", []))
    bodies = [span for span in known if span.label_.startswith("organization:")]
    read = _other_in_chinese if pack.code == "zh" else _other_in_english
    others: dict[Span, Range] = {}
    for span in bodies:
        kind = span.label_.partition(":")[2]
        other = read(doc, span, kind) if kind in _OWN else None
        if other is not None:
            others[span] = other
    if others:
        doc.spans["known"] = [span for span in known if span not in others]
    return list(others.values())


def _other_in_english(doc: Doc, span: Span, kind: str) -> Range | None:
    """Give a body of another country, named with it: Kenya's Treasury, the Czech Senate."""
    place = span.start - 1
    place -= place > 0 and doc[place].lower_ in _POSSESSIVES
    if place < 0 or doc[place].ent_type_ not in _PLACE or span[0].text in PLACES["en"]:
        return None
    country = doc[place].text
    if not _is_foreign(country, span, pack="en"):
        return None
    name = f"{country} {span.text}"
    return Range(span.start_char, span.end_char, kind, name_key(name), name)


def _other_in_chinese(doc: Doc, span: Span, kind: str) -> Range | None:
    start = _start_in_chinese(doc, span)
    return Range(start, span.end_char, kind) if start is not None else None


def _start_in_chinese(doc: Doc, span: Span) -> int | None:
    """Give where a body of a town or of another country begins: 杭州市发改委, 印度财政部."""
    text, start = text_of(doc), span.start_char
    ours = span.text[-1] in _LOCAL and "总" not in span.text and not span.text.startswith(_NATIONAL)
    level = start > 0 and text[start - 1] in _LEVELS
    places = list(_places_before(doc, start))
    name = text[places[-1] : start] if places else ""
    if name in _STATE:
        return None
    if name in PLACES["zh"] and _is_foreign(name, span, pack="zh"):
        return places[-1]
    if not ours or not (level or name):
        return None
    if level and not places:
        places = [_level_start(doc, start)]
    inside = next((ent for ent in doc.ents if ent.start_char < start and ent.end_char == span.end_char), None)
    if inside is not None and inside.label_ == "ORG":
        return inside.start_char
    return places[-1] if places[-1] < start else None


def _places_before(doc: Doc, end: int) -> Iterator[int]:
    """Yield where the places right before a character begin, the nearest first."""
    for _ in range(_SEVERAL):
        token = token_at(doc, end - 1) if end else None
        if token is None or token.idx + len(token) != end:
            return
        if token.tag_ != "LOC" and token.norm_ not in PLACES["zh"]:
            return
        end = token.idx
        yield end


def _is_foreign(place: str, span: Span, *, pack: str) -> bool:
    """Tell whether a place lies in another country than a known body, which may be every country's."""
    country = PLACES[pack].get(place, "")
    entry = load_gazetteer().by_key(span.id_)
    home = (entry.country if entry is not None else "") or ("CN" if pack == "zh" else "")
    return country not in ("", "EU", "WORLD") and home not in ("", country)


def _level_start(doc: Doc, end: int) -> int:
    """Give where the word begins that says of which level a body is: 上海市, 区; `end` if there is none."""
    token = token_at(doc, end - 1)
    if token is None or token.idx + len(token) != end or token.tag_ not in _PLACE_TAGS:
        return end
    return token.idx
