"""Where sentences begin: line breaks for the English parser, punctuation for Chinese."""

from spacy.language import Language
from spacy.tokens import Doc, Token

_CLOSING = frozenset('”’」』）)】》"')
_FINAL = frozenset("。！？!?；;")


@Language.component("newsfacts_lines")
def lines(doc: Doc) -> Doc:
    """Begin a sentence behind every line break; the parser keeps what is set before it runs.

    Headlines and list items have no full stop, and the parser would join them to what follows.
    """
    for token in doc[:-1]:
        if "\n" in token.text and not doc[token.i + 1].is_space:
            doc[token.i + 1].is_sent_start = True
    return doc


@Language.component("newsfacts_sentences")
def sentences(doc: Doc) -> Doc:
    """End Chinese sentences behind 。！？； with the closing marks that follow, and at line breaks."""
    ended = True
    for token in doc:
        token.is_sent_start = ended and not _belongs_to_last(token) if token.i else True
        if "\n" in token.text or token.text[-1] in _FINAL:
            ended = True
        elif not _belongs_to_last(token):
            ended = False
    return doc


def _belongs_to_last(token: Token) -> bool:
    return token.text[0] in _CLOSING or token.text[0] in _FINAL or token.is_space
