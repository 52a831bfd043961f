"""The base model's shared word vectors, computed by our own run of its network."""

from collections.abc import Iterable, Iterator
from typing import Any, Self

from spacy.language import Language
from spacy.tokens import Doc

from extractor.tokens.batches import batches
from extractor.tokens.encoder import Encoder
from extractor.tokens.threads import one_thread


class Vectors:
    """Fills `doc.tensor`, which tagger and parser read, as the base model's `tok2vec` does."""

    def __init__(self) -> None:
        self._encoder: Encoder | None = None

    def adopt(self, base: Any) -> Self | None:
        """Take over the weights of a `tok2vec`; None where its network is not one that we can run."""
        self._encoder = Encoder.of(base.model)
        return self if self._encoder else None

    def __call__(self, doc: Doc) -> Doc:
        return next(self.pipe([doc]))

    def pipe(self, stream: Iterable[Doc], *, batch_size: int = 16) -> Iterator[Doc]:
        """Process a stream of Docs in batches."""
        if self._encoder is None:
            raise RuntimeError("newsfacts_vectors has no weights: adopt() those of a tok2vec first")
        for docs in batches(stream, batch_size):
            with one_thread():
                tensor: Any = self._encoder(docs)
            start = 0
            for doc in docs:
                doc.tensor = tensor[start : start + len(doc)]
                start += len(doc)
            yield from docs


@Language.factory("newsfacts_vectors")
def create_vectors(nlp: Language, name: str) -> Vectors:
    """Make the component, without weights: `extractor.load` gives it those of the base model."""
    return Vectors()
