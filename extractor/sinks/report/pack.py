"""Data inside the page: JSON in gzip in base64, in pieces, so that a reader unpacks only what it shows."""

import gzip
import json
from base64 import b64encode
from typing import Any

PIECE_CHARS = 400_000
"""So much JSON goes into one piece: a few milliseconds to unpack."""


def packed(text: str) -> str:
    """Give a text of ASCII as base64 of its gzip; the same text gives the same characters."""
    return b64encode(gzip.compress(text.encode("ascii"), compresslevel=6, mtime=0)).decode("ascii")


def as_json(data: Any) -> str:
    """Give data as JSON without blanks and without a character beyond ASCII."""
    return json.dumps(data, ensure_ascii=True, separators=(",", ":"))


class Pieces:
    """Documents packed together as they come; of those that wait, only the JSON is held."""

    def __init__(self) -> None:
        self._done: list[str] = []
        self._waiting: list[str] = []
        self._chars = 0

    def add(self, document: dict[str, Any]) -> tuple[int, int]:
        """Take a document in; give the number of its piece and its place in it."""
        place = len(self._done), len(self._waiting)
        self._waiting.append(as_json(document))
        self._chars += len(self._waiting[-1])
        if self._chars >= PIECE_CHARS:
            self._close()
        return place

    def finish(self) -> tuple[str, list[int]]:
        """Give all pieces as one text, and where in it each begins, with the end of the last."""
        if self._waiting:
            self._close()
        edges = [0]
        for piece in self._done:
            edges.append(edges[-1] + len(piece))
        return "".join(self._done), edges

    def _close(self) -> None:
        self._done.append(packed(f"[{','.join(self._waiting)}]"))
        self._waiting, self._chars = [], 0
