"""Cut a stream of documents into shards: the same stream gives the same shards, whoever works on them."""

import hashlib
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cached_property

from extractor.schema.document import Document

SHARD_DOCUMENTS = 256
"""Enough to pay for handing a shard over, little enough to lose."""
SHARD_CHARS = 4_000_000
"""A shard of very long documents is closed before it fills the memory."""


@dataclass(frozen=True)
class Shard:
    """Documents that are worked on together and written to one file."""

    index: int
    """Place in the run, from 0."""
    documents: tuple[Document, ...]

    @cached_property
    def sha256(self) -> str:
        """Hash of the documents: a shard done earlier is taken over only if it held the same."""
        digest = hashlib.sha256()
        for document in self.documents:
            digest.update(document.to_json().encode() + b"\n")
        return digest.hexdigest()


def cut_shards(
    documents: Iterable[Document], *, size: int = SHARD_DOCUMENTS, chars: int = SHARD_CHARS
) -> Iterator[Shard]:
    """Yield shards of at most `size` documents, closed early once they hold `chars` characters."""
    index, held, length = 0, list[Document](), 0
    for document in documents:
        held.append(document)
        length += len(document.text)
        if len(held) >= size or length >= chars:
            yield Shard(index, tuple(held))
            index, held, length = index + 1, [], 0
    if held:
        yield Shard(index, tuple(held))
