"""A session of nothing is refused before a file is made."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.kit import shipped_library
from trainer import opening
from trainer.clock import HandClock
from trainer.model.trouble import Refused


def test_a_plan_without_a_scenario_is_refused(tmp_path: Path) -> None:
    """Nothing begins, and nothing lies in the folder afterwards."""
    with pytest.raises(Refused, match="Nothing is chosen yet"):
        opening.start(shipped_library(), (), [opening.Guest("Anna")], tmp_path, HandClock())
    assert not list(tmp_path.iterdir())
