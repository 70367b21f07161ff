"""This file is where the user's own data lies: sessions, people lists, scenarios and the index."""

from __future__ import annotations

import os
import sys
from collections.abc import Mapping
from pathlib import Path


def data_folder(environ: Mapping[str, str] = os.environ) -> Path:
    """The folder of everything the program keeps for its user; not created here.

    `TRAINER_DATA` names it outright; else it is `trainer` in the platform's folder for a user's data.
    """
    named = environ.get("TRAINER_DATA")
    return Path(named).expanduser() if named else _users_data(environ) / "trainer"


def _users_data(environ: Mapping[str, str]) -> Path:
    if sys.platform == "win32" and environ.get("LOCALAPPDATA"):
        return Path(environ["LOCALAPPDATA"])
    if sys.platform == "darwin":
        return Path.home() / "Library" / "Application Support"
    xdg = environ.get("XDG_DATA_HOME", "")
    # The specification has a relative path there ignored.
    return Path(xdg) if Path(xdg).is_absolute() else Path.home() / ".local" / "share"
