"""What the README says can be done."""

import json
import re
import shlex
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from extractor.cli import app
from extractor.schema.record import Record

ROOT = Path(__file__).parents[1]
README = (ROOT / "README.md").read_text(encoding="utf-8")
BLOCKS = re.findall(r"^```(\w*)\n(.*?)^```$", README, re.MULTILINE | re.DOTALL)


def blocks(*languages):
    return [text for language, text in BLOCKS if language in languages]


def shell_commands():
    """Yield the single commands of all shell blocks, continuation lines joined, comments cut."""
    for block in blocks("bash", "sh", "shell", "console"):
        for line in block.replace("\\\n", " ").splitlines():
            yield from (
                part.strip() for part in re.split(r"&&|;|\|", line.partition(" #")[0]) if part.strip()
            )


RUNNABLE = [
    command
    for command in shell_commands()
    if re.match(r"extractor\s", command) and "://" not in command and "..." not in command
]


@pytest.fixture(scope="module")
def place(tmp_path_factory):
    """A folder with the fixtures in it, as a clone has them, where commands may write."""
    folder = tmp_path_factory.mktemp("clone")
    shutil.copytree(ROOT / "fixtures", folder / "fixtures")
    # What the commands that fetch, which are not run, would have written.
    shutil.copy(ROOT / "fixtures" / "en" / "wire-rows" / "input.jsonl", folder / "pages.jsonl")
    return folder


def test_every_command_is_explained():
    names = [command.name or command.callback.__name__ for command in app.registered_commands]
    assert [name for name in names if f"extractor {name}" not in README] == []


def test_the_set_up_is_told_and_upgrades_pip_first():
    installs = [command for command in shell_commands() if "pip install" in command]
    assert any("--upgrade pip" in command or "-U pip" in command for command in installs)
    assert any("-e '.[dev]'" in command or '-e ".[dev]"' in command for command in installs)


@pytest.mark.parametrize("command", RUNNABLE)
def test_a_command_of_the_readme_runs(command, place):
    words = shlex.split(command.partition(" > ")[0])[1:]
    globbed = [str(path.relative_to(place)) for word in words if "*" in word for path in place.glob(word)]
    args = [word for word in words if "*" not in word]
    done = subprocess.run(
        [sys.executable, "-m", "extractor", args[0], *sorted(globbed), *args[1:]],
        cwd=place,
        capture_output=True,
        text=True,
        encoding="utf-8",
    )
    assert done.returncode == 0, done.stderr


@pytest.mark.parametrize("code", blocks("python"))
def test_python_of_the_readme_runs(code, place):
    done = subprocess.run(
        [sys.executable, "-c", code], cwd=place, capture_output=True, text=True, encoding="utf-8"
    )
    assert done.returncode == 0, done.stderr


@pytest.mark.parametrize("text", blocks("json"))
def test_json_of_the_readme_is_json_and_a_record_is_of_the_contract(text):
    data = json.loads(text)
    if isinstance(data, dict) and "document" in data:
        Record.read(data)
