"""This file is the writing of notes: under a final name there is always a whole file, the new one or the one before."""

from __future__ import annotations

import contextlib
import os
import re
import tempfile
import time
from collections.abc import Iterable, Mapping
from pathlib import Path

from trainer.export.formats import CLIENT, FORMATS, Album, Material
from trainer.export.painted import UNPAINTED, Painted
from trainer.model.heard import Heard, unheard
from trainer.model.letterhead import NOBODY, Letterhead
from trainer.model.play import Play
from trainer.model.refusal import cause
from trainer.model.trouble import NotSaved
from trainer.words import _

_OWN = re.compile(r"\d\d+(-[^.]*)?\.(png|svg)")


PART, STALE = ".trainer-*.part", 600.0
"""What is not whole yet; and after how many seconds it is left over from a writing that was cut off."""


def write_notes(  # noqa: PLR0913 - each is asked for by its name
    play: Play,
    folder: Path,
    formats: Iterable[str] = tuple(FORMATS),
    *,
    names: bool = True,
    secrets: bool = False,
    letterhead: Letterhead = NOBODY,
    painted: Painted = UNPAINTED,
    heard: Heard = unheard,
) -> tuple[Path, ...]:
    """Writes the notes into a folder and returns the files; NotSaved when the disk refuses, earlier files then stay.

    Names are written only where the room was promised that they stay in the notes, and `secrets`, the cards that it
    never saw, only beside names. KeyError for an unknown format.
    """
    named = names and play.session.promise.names_in_notes
    chosen = [FORMATS[name] for name in dict.fromkeys(formats)]
    written = [one for one in chosen if named or not one.named_only]
    album = FORMATS["charts"]
    beside = _lying(folder / album.file_name(names=named))
    material = Material(play, named, painted, secrets, letterhead, beside, album in written)
    files: dict[str, bytes] = {}
    for number, one in enumerate(written, 1):
        heard(number, len(written), one.file_name(names=named))
        files |= one.files(material)
    paths = write_whole(folder, files)
    for one in written:
        if isinstance(one, Album):
            _without_stale(folder / one.file_name(names=named), paths)
    return paths


def _lying(album: Path) -> frozenset[str]:
    """The names of the pictures that lie in a folder already."""
    try:
        return frozenset(path.name for path in album.iterdir())
    except OSError:
        return frozenset()


def taken_back(folder: Path) -> None:
    """Takes a client's part written earlier away, with names or without: beside newer notes it would be an old one."""
    for path in _client_part(folder):
        with contextlib.suppress(OSError):
            path.unlink()


def holds_client_part(folder: Path) -> bool:
    """Whether a client's part was written into this folder, and is still there."""
    return any(path.is_file() for path in _client_part(folder))


def _client_part(folder: Path) -> list[Path]:
    return [folder / FORMATS[name].file_name(names=names) for name in CLIENT for names in (True, False)]


def swept(folder: Path, age: float = STALE) -> None:
    """Takes away what writings that were cut off left in a folder and the folders in it, from so many seconds on."""
    with contextlib.suppress(OSError):
        for left in (*folder.glob(PART), *folder.glob(f"*/{PART}")):
            with contextlib.suppress(OSError):
                if time.time() - left.stat().st_mtime >= age:
                    left.unlink()


def _without_stale(album: Path, kept: Iterable[Path]) -> None:
    """Takes pictures of earlier notes away, which stand under names of their own; what others put there stays."""
    whole = set(kept)
    with contextlib.suppress(OSError):
        for path in album.iterdir():
            if path not in whole and _OWN.fullmatch(path.name):
                with contextlib.suppress(OSError):
                    path.unlink()


def write_whole(folder: Path, files: Mapping[str, bytes]) -> tuple[Path, ...]:
    """Writes files that are whole or not there: all are written aside first, then each takes its name.

    A name may lie in a folder of its own, such as `charts/01.png`.
    """
    swept(folder)
    aside: dict[Path, Path] = {}
    made: list[Path] = []
    try:
        for name, content in files.items():
            final = folder / name
            made += _made(final.parent)
            aside[final] = _aside(final.parent, content)
        folder.mkdir(parents=True, exist_ok=True)
        for final, written in aside.items():
            _replaced(written, final)
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


def _replaced(written: Path, final: Path) -> None:
    """Puts a whole file in the place of the one before; NotSaved where another program holds that open."""
    try:
        written.replace(final)
    except PermissionError as problem:
        if not final.exists():
            raise
        words = _("{file} is open in another program. Close it there and write the notes again; it is unchanged.")
        raise NotSaved(words.format(file=final)) from problem


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
    reason = cause(problem)
    return _(
        "The notes were not written to {folder}: {reason}. The session is safe and earlier notes are unchanged. "
        "Free some space or choose another folder."
    ).format(folder=folder, reason=reason)
