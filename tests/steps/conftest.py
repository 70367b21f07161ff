"""This file is what several tests of the steps share: sessions that are closed when the test is over."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.steps.settling_kit import Rooms


@pytest.fixture
def rooms(tmp_path: Path) -> Iterator[Rooms]:
    """Sessions."""
    made = Rooms(tmp_path)
    yield made
    for file in made.files:
        file.close()
