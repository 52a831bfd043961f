"""One id for one document in a run."""

from extractor.schema.base import Warn
from extractor.schema.document import Document


class Names:
    """The ids given so far; a second document of the same id gets the first free suffix `~2`, `~3` ..."""

    def __init__(self) -> None:
        self._taken: set[str] = set()
        self._next: dict[str, int] = {}

    def own(self, document: Document) -> Document:
        """Give the document under an id that no other has."""
        name = document.id
        if name not in self._taken:
            self._taken.add(name)
            return document
        number = self._next.get(name, 2)
        while f"{name}~{number}" in self._taken:
            number += 1
        self._next[name] = number + 1
        new = f"{name}~{number}"
        self._taken.add(new)
        message = f"another document of this run has the id {name!r}; this one is called {new!r}"
        warning = Warn(code="duplicate_id", message=message)
        return document.model_copy(update={"id": new, "warnings": [*document.warnings, warning]})
