"""This file is what is asked of the process that compares sessions, and what comes back from it."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from trainer.model.report import Report


@dataclass(frozen=True, slots=True)
class Errand:
    """What the other process is asked: to compare session files, and to write files into `folder` or one `table`."""

    paths: tuple[Path, ...]
    language: str
    index: Path | None = None
    folder: Path | None = None
    formats: tuple[str, ...] = ()
    table: Path | None = None
    rehearsals: bool = False


@dataclass(frozen=True, slots=True)
class Done:
    """What came of it: a comparison as people read it, files that were written, and sessions that couldn't be read."""

    report: Report | None = None
    files: tuple[Path, ...] = ()
    troubles: tuple[str, ...] = ()
    sessions: int = 0
    left_out: int = 0
