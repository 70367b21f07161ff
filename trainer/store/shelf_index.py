"""This file is the library index: what the cards show, kept between starts; it can be deleted at any time."""

from __future__ import annotations

import contextlib
import os
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from trainer import __version__
from trainer.model.trouble import NotSaved
from trainer.store.plain import read_json, write_json

SUFFIXES = (".yaml", ".yml")


@dataclass(frozen=True, slots=True)
class Indexed:
    """What was kept, and of which files: their paths, times and sizes in one text."""

    stamp: str
    content: Any


def stamp(folders: Iterable[Path]) -> str:
    """Which scenario files there are and when they were written; another program version reads them anew."""
    files = sorted(line for folder in folders for line in _lines(str(folder)))
    return "\n".join((__version__, *files))


def _lines(folder: str) -> Iterable[str]:
    try:
        with os.scandir(folder) as entries:
            for one in entries:
                if one.name.startswith("."):
                    continue
                if one.is_dir():
                    yield from _lines(one.path)
                elif one.name.endswith(SUFFIXES):
                    told = one.stat()
                    yield f"{one.path} {told.st_mtime_ns} {told.st_size}"
    except OSError:
        return


def read_index(folder: Path, language: str) -> Indexed | None:
    """What was kept for a language; None when nothing was, or it can't be read."""
    try:
        plain = read_json(folder / f"{language}.json")
    except (OSError, ValueError):
        return None
    if isinstance(plain, dict) and isinstance(plain.get("stamp"), str):
        return Indexed(plain["stamp"], plain.get("content"))
    return None


def write_index(folder: Path, language: str, indexed: Indexed) -> None:
    """Keeps it; a disk that refuses costs only time at the next start."""
    with contextlib.suppress(NotSaved):
        write_json(folder / f"{language}.json", {"stamp": indexed.stamp, "content": indexed.content})
