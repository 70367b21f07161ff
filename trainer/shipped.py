"""This file is the way to what comes with the program: scenarios and assets, in a source tree and in the wheel."""

from __future__ import annotations

from pathlib import Path
from typing import Literal


def shipped(name: Literal["scenarios", "assets"]) -> Path:
    """The folder `name`: inside the package when installed from the wheel, beside it in a source tree."""
    package = Path(__file__).resolve().parent
    inside = package / name
    return inside if inside.is_dir() else package.parent / name
