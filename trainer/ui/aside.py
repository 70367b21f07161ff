"""This file is folders for what lies aside while the program runs; what a killed one left goes with the next."""

from __future__ import annotations

import contextlib
import shutil
import tempfile
import time
from pathlib import Path

STALE = 24 * 60 * 60.0
"""Seconds after which nobody uses such a folder any more."""


def folder_aside(purpose: str) -> Path:
    """A new folder of this user's alone, for tones or whatever `purpose` names; its maker takes it away."""
    start = f"trainer-{purpose}-"
    for left in Path(tempfile.gettempdir()).glob(f"{start}*"):
        with contextlib.suppress(OSError):
            if time.time() - left.stat().st_mtime > STALE:
                shutil.rmtree(left, ignore_errors=True)  # somebody else's stays: it can't be taken away
    return Path(tempfile.mkdtemp(prefix=start))
