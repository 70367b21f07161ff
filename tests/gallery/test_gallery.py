"""What the gallery promises beside what every tour shows in the test of what Tab reaches."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).parents[2]


def test_two_runs_give_the_same_pictures(tmp_path: Path) -> None:
    """Clock, chance, names and places are the same in every run."""
    runs = [tmp_path / name for name in ("one", "other")]
    for run in runs:
        command = [sys.executable, "-m", "tests.gallery", str(run), "--tour", "checklist", "leaving"]
        subprocess.run(command, cwd=ROOT, check=True, timeout=120)
    one, other = ({path.relative_to(run): path.read_bytes() for path in run.rglob("*.png")} for run in runs)
    assert one.keys() == other.keys()
    assert [name for name in one if one[name] != other[name]] == []
