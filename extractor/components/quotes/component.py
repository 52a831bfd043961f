"""The component that marks quotes, with speaker and cue, in `doc.spans`."""

from spacy.language import Language
from spacy.tokens import Doc

from extractor.components.quotes.chinese import find_chinese
from extractor.components.quotes.english import find_english
from extractor.components.quotes.reading import Draft
from extractor.lang.pack import load_pack
from extractor.lang.quote_words import QuoteWords
from extractor.tokens.spans import Range, mark

QUOTES = "quotes"
CUES = "quote_cues"


class QuotesComponent:
    """Marks `doc.spans["quotes"]` and `doc.spans["quote_cues"]`.

    A quote's label is its mode, its id the entity id of the speaker (or empty), its kb id the
    speaker's name (or empty where nobody is named). A cue's id is the place of its quote among the quotes.
    """

    def __init__(self, words: QuoteWords, *, lang: str, name: str = "newsfacts_quotes") -> None:
        self.name = name
        self.words = words
        self.find = find_chinese if lang == "zh" else find_english

    def __call__(self, doc: Doc) -> Doc:
        mark_quotes(doc, self.find(doc, self.words))
        return doc


@Language.factory("newsfacts_quotes")
def create_quotes(nlp: Language, name: str) -> QuotesComponent:
    """Make the quotes component of a language."""
    return QuotesComponent(load_pack(nlp.lang or "").quotes, lang=nlp.lang or "", name=name)


def mark_quotes(doc: Doc, drafts: list[Draft]) -> None:
    """Put drafts into the document, each content once."""
    kept: dict[tuple[int, int], Draft] = {}
    for draft in drafts:
        kept.setdefault((draft.start, draft.end), draft)
    ordered = [kept[place] for place in sorted(kept)]
    mark(doc, QUOTES, [_range(draft) for draft in ordered])
    cues = [(draft.cue, number) for number, draft in enumerate(ordered) if draft.cue is not None]
    mark(doc, CUES, [Range(start, end, id=str(number)) for (start, end), number in cues])


def _range(draft: Draft) -> Range:
    speaker = draft.speaker
    return Range(
        draft.start, draft.end, draft.mode, speaker.ref if speaker else "", speaker.name if speaker else ""
    )
