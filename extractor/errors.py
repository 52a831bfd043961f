"""Every error the package raises on purpose.

    ExtractorError
    ├── InputError            an input cannot be read: missing, broken, binary, empty, too large
    │   └── DecodeError       its bytes are no text in any charset tried
    ├── OutputError           an output cannot be written: a full disk; what stands stays
    ├── FetchError            a URL could not be fetched
    ├── SettingError          a setting or option is wrong; raised at start, before any document
    ├── LanguageError         a language that has no pipeline was demanded
    ├── MissingExtra          an optional dependency is not installed
    └── DocumentError         one document failed inside the pipeline; the run goes on

A message says what is wrong, where, and what to do.
"""


class ExtractorError(Exception):
    """Base of all errors raised on purpose by this package."""


class InputError(ExtractorError):
    """An input cannot be read."""


class DecodeError(InputError):
    """The bytes of an input are no text in any charset tried."""


class OutputError(ExtractorError):
    """An output cannot be written."""


class FetchError(ExtractorError):
    """A URL could not be fetched."""


class SettingError(ExtractorError):
    """A setting or option is wrong."""


class LanguageError(ExtractorError):
    """A language without a pipeline was demanded."""


class MissingExtra(ExtractorError):
    """An optional dependency is not installed."""


class DocumentError(ExtractorError):
    """One document failed inside the pipeline."""
