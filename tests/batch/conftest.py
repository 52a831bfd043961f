"""A run of its own for a test."""

import pytest
from batch_case import Case


@pytest.fixture
def case(tmp_path):
    return Case(tmp_path / "out")
