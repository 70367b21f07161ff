"""This file is whether there is room on the disk, and whether sessions and notes can be written where they belong."""

from __future__ import annotations

import contextlib
import os
import shutil
import tempfile
from collections.abc import Callable
from pathlib import Path

from trainer.model.refusal import cause
from trainer.ready.finding import Finding
from trainer.words import _

ENOUGH, LEAST = 500_000_000, 50_000_000
"""Bytes. A session takes a few hundred kilobytes and its notes a few megabytes; the rest is the system's own need."""
Free = Callable[[Path], int]


def free_bytes(folder: Path) -> int:
    """How many bytes may still be written there."""
    return shutil.disk_usage(folder).free


def space(folder: Path, free: Free = free_bytes) -> Finding:
    """The room left on the disk of a folder that may not exist yet."""
    try:
        left = free(_standing(folder))
    except OSError as trouble:
        return Finding(
            _("Disk space"),
            "bad",
            _("The disk doesn't say how much room it has: {reason}.").format(reason=cause(trouble)),
            _("Plug the disk in, or choose another place at the start."),
        )
    said = _("{size} free where sessions are kept.").format(size=_size(left))
    if left >= ENOUGH:
        return Finding(_("Disk space"), "good", said)
    do = _("Empty the bin or move large files away.")
    if left < LEAST:
        said = _("Only {size} free where sessions are kept. A session could stop halfway.").format(size=_size(left))
    return Finding(_("Disk space"), "bad", said, do)


def writable(name: str, folder: Path) -> Finding:
    """Whether a folder takes a file; it is tried with one that is taken away again, and no folder is left behind."""
    made = _missing(folder)
    try:
        folder.mkdir(parents=True, exist_ok=True)
        handle, path = tempfile.mkstemp(dir=folder, prefix=".trainer-", suffix=".try")
        try:
            os.write(handle, b"x" * 4096)
            os.fsync(handle)
        finally:
            os.close(handle)
            Path(path).unlink()
    except OSError as trouble:
        said = _("{folder} can't be written to: {reason}.").format(folder=folder, reason=cause(trouble))
        return Finding(name, "bad", said, _("Plug the disk in, free the folder, or choose another place at the start."))
    finally:
        for each in made:
            with contextlib.suppress(OSError):
                each.rmdir()
    return Finding(name, "good", str(folder))


def _standing(folder: Path) -> Path:
    """The folder, or the nearest one above it that exists."""
    return next((each for each in (folder, *folder.parents) if each.exists()), folder)


def _missing(folder: Path) -> list[Path]:
    """Those that would be made for the folder, the innermost first."""
    return [each for each in (folder, *folder.parents) if not each.exists()]


def _size(size: int) -> str:
    if size >= 10_000_000_000:
        return _("{number} GB").format(number=round(size / 1_000_000_000))
    return _("{number} MB").format(number=round(size / 1_000_000))
