"""This file is the forgetting of what sessions told when they were compared, once their files are gone."""

from __future__ import annotations

import contextlib
from collections.abc import Collection
from pathlib import Path

SUFFIX = ".json"


def sweep(index: Path, sessions: Collection[str]) -> None:
    """Takes away what is remembered of every session whose file's name is not among these."""
    with contextlib.suppress(OSError):
        for language in index.iterdir():
            for file in language.iterdir():
                if file.name.removesuffix(SUFFIX) not in sessions:
                    with contextlib.suppress(OSError):
                        file.unlink()
