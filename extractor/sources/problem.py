"""What a reader says of an input it could not read; the run goes on."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Problem:
    """Something that could not be read, and why."""

    path: str
    """Path or URL as given by the user."""
    row: int | None
    """1-based line or item inside the file; None for the whole of it."""
    code: str
    """A fixed lower-case name, such as `not_found`, `binary`, `broken_json`."""
    message: str
    """What is wrong, where, and what to do."""

    def __str__(self) -> str:
        where = self.path if self.row is None else f"{self.path}:{self.row}"
        return f"{where}: {self.message} [{self.code}]"
