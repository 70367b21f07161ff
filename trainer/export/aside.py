"""This file is the writing of notes in a process of its own, with pictures: no window waits, no rehearsal loads Qt."""

from __future__ import annotations

import contextlib
import json
import os
import pickle
import subprocess
import sys
import tempfile
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from trainer.export.formats import FORMATS
from trainer.export.notes import Heard, swept, unheard, write_notes
from trainer.export.page import write_page
from trainer.export.painted import Painted
from trainer.export.writing import Writing
from trainer.model.play import Play
from trainer.model.trouble import NotSaved
from trainer.words import _, current_language, set_language

SENTENCE = 3
"""The exit code that goes with a sentence for people; a mistake in the program ends with 1 and a traceback."""


@dataclass(frozen=True, slots=True)
class Errand:
    """What the other process is asked to write: notes, or the page of one `person` (by id)."""

    play: Play
    folder: Path
    formats: tuple[str, ...]
    names: bool
    language: str
    person: str = ""


def write_notes_aside(
    play: Play,
    folder: Path,
    formats: Iterable[str] = tuple(FORMATS),
    *,
    names: bool = True,
    heard: Heard = unheard,
    writing: Writing | None = None,
) -> tuple[Path, ...]:
    """Writes the notes of a play with their pictures; returns the files. NotSaved when that failed; earlier files stay.

    Takes about two seconds and blocks: a window calls it from a thread, hears what is being written, and may stop it.
    """
    return _asked(Errand(play, folder, tuple(formats), names, current_language()), heard, writing)


def write_page_aside(play: Play, folder: Path, person: str) -> Path:
    """Writes the page of one participant (by id); NotSaved when that failed. Blocks as `write_notes_aside` does."""
    (path,) = _asked(Errand(play, folder, (), True, current_language(), person), unheard, None)
    return path


def _asked(errand: Errand, heard: Heard, writing: Writing | None) -> tuple[Path, ...]:
    """Has an errand done by another process; the files it has written."""
    command = [sys.executable, "-m", "trainer.export.aside"]
    # The environment is ours but for the platform: pictures need no screen.
    environment = {**os.environ, "QT_QPA_PLATFORM": "offscreen", "PYTHONPATH": os.pathsep.join(filter(None, sys.path))}
    with (
        tempfile.TemporaryFile() as said,
        subprocess.Popen(  # noqa: S603 - this very program, with data of its own
            command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=said, env=environment
        ) as process,
    ):
        if writing is not None:
            writing.began(process)
        files = _followed(process, pickle.dumps(errand), heard)
        code = process.wait()
        said.seek(0)
        problem = said.read().decode(errors="replace").strip()
    if writing is not None and writing.stopped and code != 0:
        swept(errand.folder, age=0)
        raise NotSaved(_("The writing was stopped. Notes that were there before are unchanged."))
    if code == 0:
        return files
    if code == SENTENCE:
        raise NotSaved(problem)
    sys.stderr.write(f"{problem}\n")
    raise NotSaved(
        _("The notes were not written: the program made a mistake. The session is safe, and can write them again.")
    )


def _followed(process: subprocess.Popen[bytes], errand: bytes, heard: Heard) -> tuple[Path, ...]:
    """Gives the process its errand and listens to it until it is through; the files it says it has written."""
    files: list[Path] = []
    if process.stdin is None or process.stdout is None:
        return ()
    with contextlib.suppress(BrokenPipeError):  # one that ended early says why elsewhere
        process.stdin.write(errand)
        process.stdin.close()
    for line in process.stdout:
        said = _understood(line)
        if isinstance(said, list):
            heard(*said)
        elif said:
            files.append(Path(said))
    return tuple(files)


def _understood(line: bytes) -> list[Any] | str:
    """What the process said; "" for what a library printed in between."""
    with contextlib.suppress(ValueError):
        said = json.loads(line)
        return said if isinstance(said, list | str) else ""
    return ""


def main() -> int:
    """Does the errand read from standard input; tells what it writes and the files, or a sentence on standard error."""
    errand: Errand = pickle.loads(sys.stdin.buffer.read())  # noqa: S301 - written by this program's other process
    from trainer.export.pictures import pictures

    set_language(errand.language)
    try:
        with pictures() as painted:
            files = _written(errand, painted)
    except NotSaved as trouble:
        sys.stderr.write(f"{trouble}\n")
        return SENTENCE
    for file in files:
        _say(str(file))
    return 0


def _written(errand: Errand, painted: Painted) -> tuple[Path, ...]:
    if errand.person:
        return (write_page(errand.play, errand.folder, errand.person),)
    formats, names = errand.formats, errand.names
    return write_notes(errand.play, errand.folder, formats, names=names, painted=painted, heard=_tell)


def _tell(number: int, count: int, name: str) -> None:
    _say([number, count, name])


def _say(known: object) -> None:
    sys.stdout.write(f"{json.dumps(known)}\n")
    sys.stdout.flush()


if __name__ == "__main__":
    sys.exit(main())
