"""Read a user's own names: a CSV file with the columns name, alias, key, type."""

import csv
import io
from pathlib import Path

from extractor.errors import SettingError
from extractor.gazetteer.entries import ORGANIZATION_TYPES, OTHER_TYPES, Alias, Entry
from extractor.values.names import name_key

COLUMNS = ("name", "alias", "key", "type")
DENY = "deny"
TYPES = (OTHER_TYPES - {"word"}) | ORGANIZATION_TYPES | {DENY}
_MIN_ALIAS = 2


def read_user_file(path: Path) -> list[Entry]:
    """Give the entries of a user's file; rows of type `deny` become entries of type `word`.

    Raises SettingError for a file that cannot be read and for a bad row, with its line number.
    """
    reader = csv.reader(io.StringIO(_text(path), newline=""), strict=True)
    rows: dict[tuple[str, str, str], list[str]] = {}
    try:
        header = tuple(cell.strip() for cell in next(reader, []))
        if header != COLUMNS:
            raise SettingError(f"{path}: the first line must be {','.join(COLUMNS)}")
        for cells in reader:
            if any(cell.strip() for cell in cells):
                name, alias, key, kind = _row(cells, f"{path}, line {reader.line_num}")
                rows.setdefault((name, key, kind), []).append(alias)
    except csv.Error as error:
        raise SettingError(f"{path}, line {reader.line_num}: {error}") from error
    return [_entry(name, key, kind, aliases, path) for (name, key, kind), aliases in rows.items()]


def _text(path: Path) -> str:
    try:
        return path.read_bytes().decode("utf-8-sig")
    except OSError as error:
        raise SettingError(f"cannot read the gazetteer {path}: {error.strerror or error}") from error
    except UnicodeDecodeError as error:
        raise SettingError(f"the gazetteer {path} is not UTF-8; save it as UTF-8") from error


def _row(cells: list[str], where: str) -> tuple[str, str, str, str]:
    if len(cells) != len(COLUMNS):
        raise SettingError(f"{where}: {len(cells)} cells instead of {len(COLUMNS)} ({', '.join(COLUMNS)})")
    name, alias, key, kind = (cell.strip() for cell in cells)
    if not (name or (alias and kind == DENY)):
        raise SettingError(f"{where}: no name")
    if kind not in TYPES:
        raise SettingError(f"{where}: unknown type {kind!r}; use one of {', '.join(sorted(TYPES))}")
    if len(alias or name) < _MIN_ALIAS:
        raise SettingError(f"{where}: {alias or name!r} is too short to look for")
    return name or alias, alias or name, key, kind


def _entry(name: str, key: str, kind: str, aliases: list[str], path: Path) -> Entry:
    return Entry(
        name=name,
        type="word" if kind == DENY else kind,
        key=key or name_key(name),
        key_basis="gazetteer",
        aliases=tuple(Alias(alias) for alias in dict.fromkeys(aliases)),
        sources=(path.name,),
    )
