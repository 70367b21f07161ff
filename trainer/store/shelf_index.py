"""This file is the library index: what the cards show, kept between starts; it can be deleted at any time."""

from __future__ import annotations

import contextlib
import os
from collections.abc import Iterable
from pathlib import Path
from typing import Any

from trainer import __version__
from trainer.model.trouble import NotSaved
from trainer.store.plain import read_json, write_json

SUFFIXES = (".yaml", ".yml")
LARGEST = 40_000_000
"""Bytes that an index may have: some ten thousand files."""


Indexed = tuple[str, Any]
"""Of which files something was kept (as `looked_through` tells), and what."""


def looked_through(folders: Iterable[Path]) -> tuple[tuple[str, ...], str]:
    """Every folder and scenario file there is, and one text that changes with any of them or with the program.

    Of a folder that is still to be made, the folder it will be in.
    """
    places: list[str] = []
    files: list[str] = []
    for folder in folders:
        if folder.is_dir():
            _look_through(str(folder), places, files)
        elif folder.parent.is_dir():
            places.append(str(folder.parent))
    return tuple(places), "\n".join((__version__, *sorted(files)))


def _look_through(folder: str, places: list[str], files: list[str]) -> None:
    places.append(folder)
    with contextlib.suppress(OSError), os.scandir(folder) as entries:
        for one in entries:
            if one.name.startswith("."):
                continue
            if one.is_dir():
                _look_through(one.path, places, files)
            elif one.name.endswith(SUFFIXES):
                told = one.stat()
                places.append(one.path)
                files.append(f"{one.path} {told.st_mtime_ns} {told.st_size}")


def read_index(folder: Path, language: str) -> Indexed | None:
    """What was kept for a language; None when nothing was, or it can't be read."""
    try:
        plain = read_json(folder / f"{language}.json", largest=LARGEST)
    except (OSError, ValueError):
        return None
    if isinstance(plain, dict) and isinstance(plain.get("stamp"), str):
        return plain["stamp"], plain.get("content")
    return None


def write_index(folder: Path, language: str, stamp: str, content: object) -> None:
    """Keeps it; a disk that refuses costs only time at the next start."""
    with contextlib.suppress(NotSaved):
        write_json(folder / f"{language}.json", {"stamp": stamp, "content": content}, compact=True)
