"""The tools and the habits that keep the code as it is meant to be."""

import ast
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]
FILES = sorted((ROOT / "extractor").rglob("*.py"))
NAMES = [path.relative_to(ROOT).as_posix() for path in FILES]
TREES = {name: ast.parse(path.read_text(encoding="utf-8")) for name, path in zip(NAMES, FILES, strict=True)}
MAX_FILE = 400
MAX_FUNCTION = 60
TABLES = ("extractor/lang/en/", "extractor/lang/zh/")
"""Word lists are as long as the language needs."""
Function = ast.FunctionDef | ast.AsyncFunctionDef


def script(name):
    """Give the console script that stands beside this interpreter."""
    here = Path(sys.executable).parent
    return next((str(path) for path in (here / name, here / f"{name}.exe") if path.exists()), name)


@pytest.mark.parametrize(
    "command",
    [
        [sys.executable, "-m", "ruff", "check", "--output-format", "concise", "."],
        [sys.executable, "-m", "ruff", "format", "--check", "--quiet", "."],
        [sys.executable, "-m", "mypy", "--strict"],
        [script("lint-imports")],
    ],
    ids=["ruff check", "ruff format", "mypy", "import-linter"],
)
def test_the_tool_finds_nothing(command):
    done = subprocess.run(
        command, cwd=ROOT, capture_output=True, text=True, encoding="utf-8", errors="replace"
    )
    assert done.returncode == 0, f"{done.stdout}\n{done.stderr}"


@pytest.mark.parametrize("name", [name for name in NAMES if not name.startswith(TABLES)])
def test_a_file_is_short(name):
    lines = (ROOT / name).read_text(encoding="utf-8").count("\n")
    assert lines <= MAX_FILE, f"{lines} lines: cut it in two by meaning"


@pytest.mark.parametrize("name", NAMES)
def test_functions_are_short(name):
    long = [
        f"{function.name}: {function.end_lineno - function.lineno + 1} lines"
        for function in ast.walk(TREES[name])
        if isinstance(function, Function) and function.end_lineno - function.lineno >= MAX_FUNCTION
    ]
    assert long == []


@pytest.mark.parametrize("name", NAMES)
def test_public_things_say_what_they_are(name):
    assert [thing for thing, node in public_things(TREES[name]) if not ast.get_docstring(node)] == []


@pytest.mark.parametrize("name", NAMES)
def test_only_the_command_line_prints(name):
    prints = [node.lineno for node in calls(TREES[name]) if getattr(node.func, "id", None) == "print"]
    assert not prints or name.startswith("extractor/cli/")


@pytest.mark.parametrize("name", NAMES)
def test_text_is_opened_with_an_encoding(name):
    bare = [node.lineno for node in calls(TREES[name]) if opens_text(node) and not names_encoding(node)]
    assert bare == [], f"lines {bare}: say encoding="


def public_things(tree):
    """Yield the module, and its public classes, functions and methods, with their names."""
    yield "the module", tree
    for node in tree.body:
        if isinstance(node, Function | ast.ClassDef) and not node.name.startswith("_"):
            yield node.name, node
            inner = node.body if isinstance(node, ast.ClassDef) else []
            for method in inner:
                if isinstance(method, Function) and not method.name.startswith("_"):
                    yield f"{node.name}.{method.name}", method


def calls(tree):
    return (node for node in ast.walk(tree) if isinstance(node, ast.Call))


def opens_text(call):
    name = getattr(call.func, "attr", getattr(call.func, "id", None))
    if name in {"read_text", "write_text"}:
        return True
    if name != "open":
        return False
    words = [*call.args, *(keyword.value for keyword in call.keywords)]
    modes = [word.value for word in words if isinstance(word, ast.Constant) and isinstance(word.value, str)]
    return not any("b" in mode and len(mode) <= 3 for mode in modes)


def names_encoding(call):
    return any(keyword.arg == "encoding" for keyword in call.keywords)
