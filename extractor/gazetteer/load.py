"""Load the gazetteer that comes with the package, with a user's names on top."""

from functools import lru_cache
from hashlib import sha256
from pathlib import Path

from extractor.gazetteer.context import Context
from extractor.gazetteer.entries import read_entries
from extractor.gazetteer.matcher import Gazetteer
from extractor.gazetteer.userfile import read_user_file
from extractor.resources import models_dir

_FOLDER = "gazetteer"
_ENTRIES = "companies.jsonl"
_CONTEXT = "context.csv"


@lru_cache(maxsize=4)
def load_gazetteer(extra: Path | None = None) -> Gazetteer:
    """Load all names, once for each user file.

    A name in the user's file goes before the same name in ours; one of type `deny` is never found.
    Raises SettingError for a bad user file.
    """
    folder = models_dir() / _FOLDER
    mine = read_user_file(extra) if extra else []
    digest = sha256()
    for path in (folder / _ENTRIES, folder / _CONTEXT, *([extra] if extra else [])):
        digest.update(path.read_bytes())
    return Gazetteer(
        [*read_entries(folder / _ENTRIES), *mine],
        Context.read(folder / _CONTEXT),
        sha256=digest.hexdigest(),
    )
