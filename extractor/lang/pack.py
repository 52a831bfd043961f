"""The pack of a language: all its word lists under one roof."""

from dataclasses import dataclass
from functools import cache
from importlib import import_module

from extractor.errors import LanguageError
from extractor.lang.goal_words import CueWords
from extractor.lang.measure_words import MeasureWords
from extractor.lang.quote_words import QuoteWords
from extractor.lang.text_words import NameWords, TitleWords
from extractor.lang.time_words import TimeWords
from extractor.lang.value_words import CurrencyWords, NumberWords, UnitWords

LANGUAGES = ("en", "zh")
"""Languages that have a pack and a pipeline, by ISO 639-1 code."""
_TOPICS = ("numbers", "units", "currencies", "times", "names", "titles", "quotes", "cues", "measures")


@dataclass(frozen=True, slots=True, eq=False)
class Pack:
    """Everything the algorithms ask of a language; hashed by identity, so results can be cached on it."""

    code: str
    """ISO 639-1."""
    numbers: NumberWords
    units: UnitWords
    currencies: CurrencyWords
    times: TimeWords
    names: NameWords
    titles: TitleWords
    quotes: QuoteWords
    cues: CueWords
    measures: MeasureWords


@cache
def load_pack(code: str) -> Pack:
    """Give the pack of a language, loaded once.

    Raises LanguageError for a language without one.
    """
    if code not in LANGUAGES:
        raise LanguageError(f"no word lists for language {code!r}; there are: {', '.join(LANGUAGES)}")
    parts = {
        topic: getattr(import_module(f"extractor.lang.{code}.{topic}"), topic.upper()) for topic in _TOPICS
    }
    return Pack(code=code, **parts)
