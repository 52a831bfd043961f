"""Tell times from what only looks like them, in a language with spaced words."""

import re
from dataclasses import dataclass

from extractor.lang.pack import Pack
from extractor.values.times.guards import follows, guard, precedes
from extractor.values.times.model import Calendar, Form, Horizon, Length, Offset, Token

_IN_TIME = {
    "in", "on", "by", "since", "until", "before", "after", "within", "during", "through", "from", "between",
    "of",
}  # fmt: skip
_BARE_SEASON = {"in", "during", "by", "since", "until", "of", "through", "over"}
_UNITS = {"D", "W", "M", "Y", "Q", "H", "E", "C", "K"}
_COUNTS = {"number", "daynum", "twodigit", "worddaynum", "wordnum", "fixed", "vague", "half"}
_FRACTIONS = range(2, 11)
_POST = 280  # characters of a post
_UNITS_JOINED = re.compile(r"[\s/·-]+")
_WORD = 24  # characters in which the word before is sought
_PARTS = 4  # quarters
_DEFINITE = {"Y", "K", "M", "Q", "W"}


@dataclass(frozen=True, slots=True)
class Candidate:
    """What the grammar has put together, and what stands before it."""

    text: str
    span: list[Token]
    form: Form
    lead: str
    pack: Pack

    @property
    def start(self) -> int:
        """First character."""
        return self.span[0].start

    @property
    def end(self) -> int:
        """One past the last character."""
        return self.span[-1].end

    @property
    def words(self) -> str:
        """The words as written."""
        return self.text[self.start : self.end]

    @property
    def plural(self) -> bool:
        """Whether it ends with a unit in the plural."""
        return self.span[-1].kind == "unit" and self.text[self.end - 1] == "s"


def is_time(found: Candidate) -> bool:
    """Tell whether a candidate is a time."""
    kinds = frozenset(token.kind for token in found.span) - {"dot", "comma"}
    form = found.form
    if kinds == {"per", "unit"}:
        return not _is_in_measure(found)
    if kinds == {"adverb"}:
        return not follows(found.pack, "adverb_after", found.text, found.end)
    if isinstance(form, Calendar):
        return _is_place(found, form, kinds)
    if "rolling" in kinds and not kinds & _COUNTS and len(found.span) <= 3 and found.plural:
        return False
    if isinstance(form, Length | Horizon | Offset):
        return _is_length(found, form)
    return not (kinds <= {"year", "dash"} and _is_in_figures(found))


def _is_in_measure(found: Candidate) -> bool:
    """Tell the end of a unit of measure, barrels per day, from a rate at which something happens."""
    before = _UNITS_JOINED.split(found.text[max(0, found.start - _WORD) : found.start].rstrip())
    last, units = before[-1].rstrip("^23²³"), found.pack.units
    return not last or last.lower() in units.measures or last in units.symbols


def _is_in_figures(found: Candidate) -> bool:
    """Tell 2010-2015 inside a telephone number, by the dashes and digits around it."""
    before, after = found.text[found.start - 2 : found.start], found.text[found.end : found.end + 2]
    return (before[:1].isdigit() and before[1:] == "-") or (after[:1] == "-" and after[1:].isdigit())


def _is_place(found: Candidate, form: Calendar, kinds: frozenset[str]) -> bool:
    if form.now:
        return _is_in_post(found)
    if kinds & {"bc", "ad"}:
        return True
    if form.part == "MID" and kinds in ({"part", "dash", "unit"}, {"midyear"}):
        return follows(found.pack, "adverbial_after", found.text, found.end)
    if kinds == {"overnight"}:
        owned = precedes(found.pack, "owner_before", found.text, found.start)
        return not owned and follows(found.pack, "adverbial_after", found.text, found.end)
    if kinds in ({"short_year"}, {"clock"}):
        return kinds == {"short_year"} and found.lead in _IN_TIME  # in '54
    if form.anaphoric and (found.span[-1].kind in ("before", "after") or _leads_unit(found)):
        return not follows(found.pack, "event_after", found.text, found.end)
    if (kinds <= {"ord", "the"} and form.month is None and form.quarter is None) or kinds == {"slash_day"}:
        return _is_bare_day(found, form, kinds)
    if kinds == {"compact"}:
        return found.lead in _IN_TIME
    if kinds in ({"daynum", "slash", "year"}, {"daynum", "dash", "year"}):
        return not precedes(found.pack, "not_before", found.text, found.start) and not _is_in_figures(found)
    if kinds == {"wordyear"}:
        return found.lead in _IN_TIME and follows(found.pack, "free_after", found.text, found.end)
    if "lone_month" in kinds and kinds & {"wordnum", "worddaynum"} and not found.words[0].isupper():
        return False  # he may one day
    if kinds in ({"year"}, {"daynum", "lone_month"}):
        return _is_year(found)
    if kinds <= {"lone_month", "month"}:
        return form.year is not None or _is_month(found)
    if kinds == {"lone_weekday"}:
        return found.words[0].isupper() and found.lead == "on"
    if kinds == {"the", "season"} and _is_fall_of(found):
        return False
    if kinds == {"season"}:
        return _is_season(found)
    if kinds in ({"the", "unit"}, {"that", "unit"}):
        return form.unit in _DEFINITE or (form.unit == "D" and "that" in kinds)
    if (
        (found.plural and not form.quarter and not form.half and form.count is None)
        or _is_verb(found)
        or (form.part is not None and form.unit == "D")
    ):
        return False
    if form.unit is not None and form.unit not in _UNITS:
        return False
    if kinds & {"ord", "second", "final"} and not _is_ordinal(form):
        return False
    if kinds <= {"decade", "the", "part", "dash"} and form.decade is not None:
        return form.decade >= 100 and not precedes(
            found.pack, "decade_not_before", found.text, found.start, width=40
        )
    if kinds <= {"the", "complete", "dash", "unit"} and "complete" in kinds:
        return follows(found.pack, "adverbial_after", found.text, found.end)
    return True


def _leads_unit(found: Candidate) -> bool:
    """Tell `the day following` from `the following day`."""
    return found.span[-1].kind == "anaphoric" and found.span[0].kind == "the"


def _is_in_post(found: Candidate) -> bool:
    """Tell the now of a post, which is its day, from that of an article, which is nowadays."""
    return len(found.text) <= _POST and "\n\n" not in found.text.strip()


def _is_bare_day(found: Candidate, form: Calendar, kinds: frozenset[str]) -> bool:
    """Tell `by the 24th` and `on 10/31` from floors, fractions and scores: nothing is counted behind."""
    if found.lead not in _IN_TIME - {"of", "in"} or not follows(
        found.pack, "free_after", found.text, found.end
    ):
        return False
    if kinds != {"slash_day"}:
        return "the" in kinds and found.text[found.end - 3].isdigit()
    small = (form.day or 0) in _FRACTIONS and (form.month or 0) < (form.day or 0)
    return found.words not in ("24/7", "9/11") and (found.lead == "on" or not small)


def _is_verb(found: Candidate) -> bool:
    """Tell `this may`, `march on` in small letters from the months."""
    lone = [token for token in found.span if token.kind == "lone_month"]
    figures = any(token.kind in ("daynum", "ord", "year", "worddaynum") for token in found.span)
    return bool(lone) and found.text[lone[0].start].islower() and not figures and len(found.span) <= 2


def _is_year(found: Candidate) -> bool:
    """Tell a year from a number: by its size, the word in front, the unit behind."""
    text, start, end = found.text, found.start, found.end
    if precedes(found.pack, "not_before", text, start) or follows(found.pack, "not_after", text, end):
        return False
    if len(found.span) > 1:
        return True
    firm = found.lead in _IN_TIME
    if not firm and (_DASHED_BEFORE.search(text[max(0, start - 8) : start]) or _DASHED.match(text, end)):
        return False
    glued = (text[end : end + 1] == "-" and text[end + 1 : end + 2].isalnum()) or text[
        start - 1 : start
    ] == "-"
    if glued:
        return firm or precedes(found.pack, "year_glued_before", text, start)
    value = int(str(found.span[0].value))
    if text[start - 1 : start] == "(" and text[end : end + 1] == ")":
        return True
    if 1900 < value < 2100 and value != 2000:
        return True
    # as late as 1781; the siege, 1861 at the end of a line
    firm = firm or precedes(found.pack, "year_before", text, start)
    firm = firm or (text[start - 2 : start] == ", " and text[end : end + 1] == "\n")
    article = text[start - 2 : start] in ("a ", "e ")
    return (firm and 1000 <= value < 2200) or (article and 1500 < value < 1900)


# 32 - 2015, 9001 - 12: figures that a dash parts
_DASHED = re.compile(r" - [0-9]{1,3}(?![0-9:])")
_DASHED_BEFORE = re.compile(r"[0-9] - \Z")


def _is_month(found: Candidate) -> bool:
    """Tell the name of a month from a verb, a given name and an abbreviation of something else."""
    token = found.span[0]
    word = found.text[token.start : token.end]
    months = found.pack.times.months
    short = any(len(name) > len(word) and name[:3] == word[:3].lower() for name in months)
    firm = found.lead in _IN_TIME
    if not word[0].isupper() and not (firm and found.lead != "of"):
        return False
    lone = token.kind == "lone_month" and word[0].islower()
    if lone and not precedes(found.pack, "in_month_before", found.text, token.start):
        return False  # on Tuesday and may do the same
    if not short and token.kind == "month":
        return True
    if _is_walk(found, word):
        return False
    if firm and not (short and token.kind == "lone_month"):
        return True
    if short:
        return token.kind == "month" and found.text[token.end : token.end + 1] == "."
    return _stands_alone(found, token)


def _is_walk(found: Candidate, word: str) -> bool:
    """Tell a march, the March to the palace, from the month, behind whose article a noun follows."""
    pack, text = found.pack, found.text
    if not guard(pack, "month_verb").search(word) or not precedes(pack, "march_before", text, found.start):
        return False
    return follows(pack, "march_after", text, found.end)


def _stands_alone(found: Candidate, token: Token) -> bool:
    """Tell May the month from Theresa May and from the verb: no capital beside it, no sentence start."""
    text, pack = found.text, found.pack
    before = re.search(r"(\S+)\s*\Z", text[max(0, token.start - 30) : token.start])
    after = re.match(r"\s?([^\W\d_]\w*)", text[token.end : token.end + 24])
    if after and after[1][0].isupper() and not after[1].isupper():
        return False
    if before is None or before[1][-1] in '.!?:"”':
        if follows(pack, "month_noun_after", text, token.end):
            return True
        verb = guard(pack, "month_verb").search(text[token.start : token.end])
        return bool(after) and not verb and not follows(pack, "month_not_after", text, token.end)
    first = before[1].lstrip("(\"“‘'")[:1]
    return not first.isupper() or bool(guard(pack, "month_of_somebody").search(before[1]))


def _is_fall_of(found: Candidate) -> bool:
    """Tell the fall of an empire from the season."""
    word = found.text[found.span[-1].start : found.end].lower()
    lone = word in found.pack.times.lone_seasons
    return lone and follows(found.pack, "part_of_something", found.text, found.end)


def _is_season(found: Candidate) -> bool:
    """Keep bare seasons where a preposition makes them a time."""
    word = found.words
    lone = word.lower() in found.pack.times.lone_seasons
    if lone and (word[0].islower() or found.lead != "in"):
        return False
    article = precedes(found.pack, "season_before", found.text, found.start)
    return found.lead in _BARE_SEASON or (
        article and follows(found.pack, "part_of_something", found.text, found.end)
    )


def _is_ordinal(form: Calendar) -> bool:
    """Keep ordinals of calendar units; the first month, the second day are counted from an event."""
    if form.nth == 0 or (form.day and form.weekday) or (form.day and form.shift is not None):
        return True
    if form.quarter or form.half or form.month or form.century is not None or form.count:
        return True
    return form.nth is not None and bool(form.year or form.shift is not None or form.unit)


def _is_length(found: Candidate, form: Length | Horizon | Offset) -> bool:
    text, span, pack = found.text, found.span, found.pack
    if span[0].kind == "a" and len(span) == 2 and (found.plural or span[1].kind == "second"):
        return False
    if text[found.start].isdigit() and precedes(pack, "not_before", text, found.start):
        return False
    if follows(pack, "age_after", text, found.end):
        return False
    if isinstance(form, Length) and form.unit == "Q" and form.low == _PARTS - 1:
        hyphened = found.plural and "-" in found.words  # three-quarters of voters
        return not (hyphened or follows(pack, "parts_of", text, found.end))  # three quarters of the voters
    if isinstance(form, Length) and form.unit == "D" and form.low == 1 and not found.lead:
        some = precedes(pack, "someday_before", text, found.start)
        return not (some and follows(pack, "someday_after", text, found.end))
    return not (isinstance(form, Length) and form.unit in ("Q", "H") and (form.low is None or form.low <= 1))
