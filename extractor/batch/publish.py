"""Copy a finished batch to another file system (`s3://`, `gs://`), through fsspec.

A run itself needs a disk: its manifest is a database. The copy is for readers elsewhere, and `parts.json` is
the manifest it has: written last, it names only what stands there whole.
"""

import json
from pathlib import Path
from typing import Any

from extractor.batch.commit import NAME, RECORDS, REPORT
from extractor.batch.output import Entry, entries_of, is_finished
from extractor.batch.report import ERRORS
from extractor.batch.tables import STORIES_FILE
from extractor.errors import InputError, OutputError, SettingError
from extractor.sources.remote import WEB, file_system, is_remote, scheme_of

PARTS = "parts.json"


def publish(directory: Path, address: str) -> int:
    """Copy the parts that do not stand there yet, and everything else; give the number of parts copied.

    Raises SettingError and MissingExtra as `check_address` does, InputError for a batch that is not at its
    end, OutputError where the file system refuses.
    """
    system, root = check_address(address)
    if not is_finished(directory):
        raise InputError(f"{directory} holds no finished batch: run it to its end first")
    entries = list(entries_of(directory))
    try:
        return _copy(directory, entries, system, root)
    except OSError as err:
        reason = str(err)[:200] or type(err).__name__
        raise OutputError(
            f"cannot copy to {address}: {reason}; mend that and run the same again: what is done stays"
        ) from err


def check_address(address: str) -> tuple[Any, str]:
    """Give the file system and the path that `publish` would copy to: to be asked before hours are spent.

    Raises SettingError for what is no such address, MissingExtra where what reaches the file system is not
    installed.
    """
    fault = f"{address} is no address to copy to; give one such as s3://bucket/folder"
    if not is_remote(address) or "::" in address or scheme_of(address) in WEB:
        raise SettingError(fault)
    try:
        return file_system(address)
    except ValueError as err:
        raise SettingError(f"{fault} ({err})") from err


def _copy(directory: Path, entries: list[Entry], system: Any, root: str) -> int:
    known = _known(system, f"{root}/{PARTS}")
    new = [entry for entry in entries if known.pop(entry.name, None) != entry.sha256]
    system.makedirs(f"{root}/{RECORDS}", exist_ok=True)
    for entry in new:
        system.put_file(str(directory / RECORDS / entry.name), f"{root}/{RECORDS}/{entry.name}")
    for name in (ERRORS, STORIES_FILE, REPORT, NAME):
        if (directory / name).is_file():
            system.put_file(str(directory / name), f"{root}/{name}")
    listing = [entry._asdict() for entry in entries]
    system.pipe_file(f"{root}/{PARTS}", json.dumps(listing, indent=1).encode())
    for name in known:  # parts of an earlier run with other settings, which nothing names any more
        system.rm_file(f"{root}/{RECORDS}/{name}")
    return len(new)


def _known(system: Any, key: str) -> dict[str, str]:
    """Give the parts of an earlier copy with their hashes."""
    try:
        return {entry["name"]: entry["sha256"] for entry in json.loads(system.cat_file(key))}
    except FileNotFoundError:
        return {}
    except (ValueError, TypeError, KeyError) as err:
        raise OutputError(f"{key} is no list of parts of a batch; name another address") from err
