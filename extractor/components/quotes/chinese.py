"""Quotes in Chinese text: patterns over clauses, for there is no parse."""

from bisect import bisect_left

from spacy.tokens import Doc

from extractor.components.quotes.chinese_cues import COLONS, FINAL, PAUSES, TOLD, Cue, find_cues
from extractor.components.quotes.chinese_tokens import cut_speakers_off
from extractor.components.quotes.marks import Stretch
from extractor.components.quotes.reading import Draft, Reading, read
from extractor.lang.quote_words import QuoteWords

_LEAST = 4
"""A content of fewer characters is an attitude (表示感谢) or a term, not a quote."""
_LEAST_BARE = 6
"""The same where no pause stands before it."""
_LEAST_CARRIED = 8
_NEAR = 60
"""Characters between a quote and one that goes on with it."""
_LONGEST = 600


def find_chinese(doc: Doc, words: QuoteWords) -> list[Draft]:
    """Give the quotes of a Chinese document."""
    cut_speakers_off(doc, words)
    reading = read(doc, words)
    used: set[int] = set()
    drafts: list[Draft] = []
    cues = list(find_cues(reading))
    for place, cue in enumerate(cues):
        before = _behind_marks(reading, cues, place, used)
        after = _after_cue(reading, cues, place, used) if before is None or _goes_on(reading, cue) else None
        drafts += [draft for draft in (before, after) if draft is not None]
    return sorted([*drafts, *_carried(reading, drafts, used)], key=lambda draft: (draft.start, draft.end))


def _behind_marks(reading: Reading, cues: list[Cue], place: int, used: set[int]) -> Draft | None:
    """Read `“……”，X说` and what goes on behind it."""
    text, cue = reading.text, cues[place]
    start = reading.offsets[cue.clause]
    number = _stretch_ending(reading, start)
    if number is None or number in used:
        return None
    item = reading.stretches[number]
    said = _behind_addressee(reading, cue)
    rest = text[said : said + 9].lstrip(" 　")[:2]
    if rest[:1] in COLONS and rest:
        return None
    if (rest and rest[0] not in "。！？；\n，," and not rest[0].isspace()) or (
        item.end - item.start < _LEAST and text[item.end - 1] not in FINAL
    ):
        return None
    used.add(number)
    end = item.end
    following = number + 1
    if following < len(reading.stretches):
        after = reading.stretches[following]
        between = text[said : after.outer_start]
        anew = between.strip() == "。" and _is_attributed(reading, cues, place + 1, following)
        if (
            after.outer_start > said
            and between.strip() in {"，", ",", "。", "：", ""}
            and "\n" not in between
        ):
            if anew:
                return Draft(item.start, end, "direct", cue.speaker, cue.place)
            used.add(following)
            end = after.end
    return Draft(item.start, end, "direct", cue.speaker, cue.place)


def _behind_addressee(reading: Reading, cue: Cue) -> int:
    """Give the character behind a cue and the one it speaks to, where a pause or stop follows: 告诉记者。"""
    end = cue.place[1]
    if cue.verb not in reading.words.telling_verbs:
        return end
    first = reading.token_from(end)
    for index in range(first, min(first + TOLD, len(reading.lower))):
        if reading.lower[index] in FINAL or reading.lower[index] in PAUSES:
            return reading.offsets[index]
        if reading.doc[index].tag_ in {"v", "w"}:
            break
    return end


def _is_attributed(reading: Reading, cues: list[Cue], place: int, number: int) -> bool:
    """Say whether the next cue stands right behind a stretch, which is its own quote then."""
    if place >= len(cues):
        return False
    return _stretch_ending(reading, reading.offsets[cues[place].clause]) == number


def _goes_on(reading: Reading, cue: Cue) -> bool:
    """Tell whether more is said behind the cue of a finished quote: “……。”X说，明年会更好。"""
    text = reading.text
    rest = text[cue.place[1] : cue.place[1] + 2].lstrip(" 　")
    start = reading.offsets[cue.clause]
    closed = text[max(0, start - 4) : start].rstrip('”」』"')
    pauses = bool(rest) and rest[0] in PAUSES and rest[1:] not in '“「『"'
    return pauses and bool(closed) and closed[-1] in FINAL


def _stretch_ending(reading: Reading, offset: int) -> int | None:
    """Give the stretch right in front of a place, with nothing but a pause between."""
    while offset > 0 and reading.text[offset - 1] in "，, 　":
        offset -= 1
    index = reading.token_from(offset) - 1
    number = reading.inside[index] if index >= 0 else -1
    return number if number >= 0 and reading.stretches[number].outer_end == offset else None


def _after_cue(reading: Reading, cues: list[Cue], place: int, used: set[int]) -> Draft | None:
    """Read what stands behind a cue: words in marks, or the rest of the sentence."""
    cue = cues[place]
    if cue.end >= len(reading.offsets):
        return None
    text = reading.text
    start = reading.offsets[cue.end]
    number = reading.inside[cue.end]
    if number >= 0 and reading.stretches[number].outer_start == start:
        item = reading.stretches[number]
        if number in used:
            return None
        if _closes_sentence(text, item):
            if item.end - item.start < _LEAST and not cue.strong:
                return None
            used.add(number)
            return Draft(item.start, item.end, "direct", cue.speaker, cue.place)
    if cue.verb in reading.words.manner_verbs - reading.words.clause_verbs:
        return None
    end = _sentence_end(reading, start)
    for other in range(place + 1, len(cues)):
        clause = reading.offsets[cues[other].clause]
        if clause >= end:
            break
        if cues[other].separate and clause > start:
            end = clause
            break
    return _reported(reading, cue, start, end)


def _closes_sentence(text: str, item: Stretch) -> bool:
    """Say whether nothing of the sentence stands behind the closing mark."""
    if text[item.end - 1] in "。！？!?…" or not item.closed:
        return True
    rest = text[item.outer_end : item.outer_end + 1]
    return not rest or rest in "。！？；\n!?;】" or rest.isspace()


def _sentence_end(reading: Reading, start: int) -> int:
    """Give the end of a sentence; a mark that holds whole sentences ends it, too."""
    text = reading.text
    place, limit = start, min(len(text), start + _LONGEST)
    number = bisect_left(reading.stretches, start, key=lambda item: item.outer_start)
    while place < limit:
        while number < len(reading.stretches) and reading.stretches[number].outer_start < place:
            number += 1
        item = reading.stretches[number] if number < len(reading.stretches) else None
        if item is not None and item.outer_start == place:
            place = item.outer_end
            if text[item.end - 1] in FINAL:
                return place
        elif text[place] in "。！？\n】" or (text[place] in "!?" and place > start):
            return place
        else:
            place += 1
    return place


def _reported(reading: Reading, cue: Cue, start: int, end: int) -> Draft | None:
    text = reading.text
    while end > start and text[end - 1] in " 　，,；;、：:。\n":
        end -= 1
    tail = max(text.rfind(sign, start, end) for sign in "，；,;")
    if tail > start and text[tail + 1 : end].strip() in reading.words.connectors:
        end = tail  # ；此外 belongs to the next quote
    least = _LEAST if cue.strong else _LEAST_BARE
    if end - start < least:
        return None
    first, last = reading.token_from(start), reading.token_from(end)
    if not cue.strong and cue.verb not in reading.words.bare_verbs:
        return None
    if not cue.strong and not any(reading.doc[index].tag_ in {"v", "a"} for index in range(first, last)):
        return None
    numbers = {reading.inside[index] for index in range(first, last)} - {-1}
    return Draft(start, end, "mixed" if numbers else "indirect", cue.speaker, cue.place)


def _carried(reading: Reading, drafts: list[Draft], used: set[int]) -> list[Draft]:
    """Give whole sentences in marks to the speaker of the direct quote they follow."""
    carried: list[Draft] = []
    text = reading.text
    spoken = sorted(drafts, key=lambda draft: draft.start)
    place, last, covered = 0, None, 0
    for number, item in enumerate(reading.stretches):
        while place < len(spoken) and spoken[place].start <= item.start:
            last = spoken[place] if spoken[place].mode == "direct" else last
            covered = max(covered, spoken[place].end)
            place += 1
        if number in used or item.start < covered or last is None or not _is_speech(text, item):
            continue
        if text.count("\n", last.end, item.outer_start) > 2 or item.outer_start - last.end > _NEAR:
            continue
        last = Draft(item.start, item.end, "direct", last.speaker, None)
        carried.append(last)
    return carried


def _is_speech(text: str, item: Stretch) -> bool:
    """Say whether marks hold whole sentences that stand by themselves."""
    if item.end - item.start < _LEAST_CARRIED or text[item.end - 1] not in "。！？!?…":
        return False
    return not item.outer_start or text[item.outer_start - 1] in "\n。！？”」』"
