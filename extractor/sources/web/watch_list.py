"""A file of sources to watch: a line each: `feed`, `sitemap` or `page`, address; `#` begins a remark."""

from pathlib import Path
from typing import get_args

from extractor.errors import SettingError
from extractor.sources.web.discovery import Kind, Source

KINDS: dict[str, Kind] = {kind: kind for kind in get_args(Kind)}


def read_watch_list(path: Path) -> list[Source]:
    """Give the sources that a file names; raises SettingError with the line that names none."""
    try:
        lines = path.read_text(encoding="utf-8-sig").splitlines()
    except (OSError, UnicodeDecodeError) as err:
        raise SettingError(f"cannot read {path}: {err}") from err
    found = []
    for row, line in enumerate(lines, start=1):
        words = line.split()
        if not words or words[0].startswith("#"):
            continue
        kind = KINDS.get(words[0].lower())
        if kind is None or len(words) < 2 or (len(words) > 2 and not words[2].startswith("#")):
            message = f"{path}:{row}: write `feed URL`, `sitemap URL` or `page URL`, not {line.strip()!r}"
            raise SettingError(message)
        found.append(Source(words[1], kind))
    return found
