"""What all tests share."""

import os
import signal
import sys
from pathlib import Path

import pytest

REPOSITORY = Path(__file__).parents[1]


def pytest_addoption(parser):
    parser.addoption("--update-golden", action="store_true", help="write what is made over what is pinned")


@pytest.fixture(scope="session", autouse=True)
def interruptible():
    """A shell lets what it starts in the background ignore Ctrl-C, and what the tests start would inherit that."""
    signal.signal(signal.SIGINT, signal.default_int_handler)


@pytest.fixture(scope="session")
def update_golden(request):
    return request.config.getoption("--update-golden")


@pytest.fixture(scope="session")
def repository():
    return REPOSITORY


@pytest.fixture(scope="session")
def fixtures():
    return REPOSITORY / "fixtures"


@pytest.fixture(scope="session")
def shared():
    """The folder of shared measuring data; tests that need it are passed over where it is not there."""
    place = Path(os.environ.get("NEWSFACTS_SHARED", REPOSITORY.parent / "shared"))
    if not place.is_dir():
        pytest.skip("the shared data are not there; set NEWSFACTS_SHARED to their folder")
    return place


@pytest.fixture(scope="session")
def extractor():
    """One Extractor for all tests, so that the models are loaded once."""
    from extractor import Extractor

    return Extractor()


@pytest.fixture
def cli(monkeypatch, capfd):
    """Run a command in this process; gives exit code, stdout, stderr."""

    from extractor.cli import main

    def run(*args):
        monkeypatch.setattr(sys, "argv", ["extractor", *map(str, args)])
        try:
            main()
            code = 0
        except SystemExit as stop:
            code = stop.code or 0
        out, err = capfd.readouterr()
        assert "Traceback" not in err
        return code, out, err

    return run
