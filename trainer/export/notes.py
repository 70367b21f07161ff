"""This file is the writing of notes: under a final name there is always a whole file, the new one or the one before."""

from __future__ import annotations

import contextlib
import os
import tempfile
from collections.abc import Iterable, Mapping
from pathlib import Path

from trainer.export.formats import FORMATS, Material
from trainer.export.painted import UNPAINTED, Painted
from trainer.model.play import Play
from trainer.model.trouble import NotSaved
from trainer.words import _


def write_notes(
    play: Play,
    folder: Path,
    formats: Iterable[str] = tuple(FORMATS),
    *,
    names: bool = True,
    painted: Painted = UNPAINTED,
) -> tuple[Path, ...]:
    """Writes the notes into a folder and returns the files; NotSaved when the disk refuses, earlier files then stay.

    Names are written only where the room was promised that they stay in the notes. KeyError for an unknown format.
    """
    named = names and play.session.promise.names_in_notes
    material = Material(play, named, painted)
    chosen = [FORMATS[name] for name in dict.fromkeys(formats)]
    files = [one.files(material) for one in chosen if named or not one.named_only]
    return write_whole(folder, {name: content for known in files for name, content in known.items()})


def write_whole(folder: Path, files: Mapping[str, bytes]) -> tuple[Path, ...]:
    """Writes files that are whole or not there: all are written aside first, then each takes its name.

    A name may lie in a folder of its own, such as `charts/01.png`.
    """
    aside: dict[Path, Path] = {}
    made: list[Path] = []
    try:
        for name, content in files.items():
            final = folder / name
            made += _made(final.parent)
            aside[final] = _aside(final.parent, content)
        folder.mkdir(parents=True, exist_ok=True)
        for final, written in aside.items():
            written.replace(final)
    except OSError as problem:
        raise NotSaved(_not_written(folder, problem)) from problem
    finally:
        for written in aside.values():
            with contextlib.suppress(OSError):
                written.unlink(missing_ok=True)
        for empty in reversed(made):
            with contextlib.suppress(OSError):  # what holds files stays
                empty.rmdir()
    return tuple(aside)


def _made(folder: Path) -> list[Path]:
    """Makes a folder with all above it; those that were not there before, the outermost first."""
    missing = [one for one in (folder, *folder.parents) if not one.exists()]
    folder.mkdir(parents=True, exist_ok=True)
    return missing[::-1]


def _aside(folder: Path, content: bytes) -> Path:
    handle, name = tempfile.mkstemp(prefix=".trainer-", suffix=".part", dir=folder)
    path = Path(name)
    try:
        with os.fdopen(handle, "wb") as file:
            file.write(content)
            file.flush()
            os.fsync(file.fileno())
        path.chmod(0o644)
    except OSError:
        with contextlib.suppress(OSError):
            path.unlink()
        raise
    return path


def _not_written(folder: Path, problem: OSError) -> str:
    reason = problem.strerror or str(problem)
    return _(
        "The notes were not written to {folder}: {reason}. The session is safe and earlier notes are unchanged. "
        "Free some space or choose another folder."
    ).format(folder=folder, reason=reason)
