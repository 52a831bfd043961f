"""What a reader says of an input it could not read; the run goes on."""

from dataclasses import dataclass

NO_POSTS = "no_posts"
"""The code of an input of a known format that is about posts and holds none."""


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

    @property
    def nothing_lost(self) -> bool:
        """Whether the input was read and held nothing to take: a profile, a list without posts."""
        return self.code == NO_POSTS

    def __str__(self) -> str:
        where = self.path if self.row is None else f"{self.path}:{self.row}"
        return f"{where}: {self.message} [{self.code}]"
