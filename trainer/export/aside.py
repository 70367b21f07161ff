"""This file is the writing of notes in a process of its own, with pictures: no window waits, no rehearsal loads Qt."""

from __future__ import annotations

import os
import pickle
import subprocess
import sys
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

from trainer.export.formats import FORMATS
from trainer.export.notes import write_notes
from trainer.model.play import Play
from trainer.model.trouble import NotSaved
from trainer.words import _, current_language, set_language

SENTENCE = 3
"""The exit code that goes with a sentence for people; a mistake in the program ends with 1 and a traceback."""


@dataclass(frozen=True, slots=True)
class Errand:
    """What the other process is asked to write."""

    play: Play
    folder: Path
    formats: tuple[str, ...]
    names: bool
    language: str


def write_notes_aside(
    play: Play, folder: Path, formats: Iterable[str] = tuple(FORMATS), *, names: bool = True
) -> tuple[Path, ...]:
    """Writes the notes of a play with their pictures; returns the files. NotSaved when that failed; earlier files stay.

    Takes about two seconds and blocks: a window calls it from a thread.
    """
    errand = Errand(play, folder, tuple(formats), names, current_language())
    command = [sys.executable, "-m", "trainer.export.aside"]
    # The environment is ours but for the platform: pictures need no screen.
    environment = {**os.environ, "QT_QPA_PLATFORM": "offscreen", "PYTHONPATH": os.pathsep.join(filter(None, sys.path))}
    done = subprocess.run(  # noqa: S603 - this very program, with data of its own
        command, input=pickle.dumps(errand), capture_output=True, env=environment, check=False
    )
    if done.returncode == 0:
        return tuple(Path(line) for line in done.stdout.decode().splitlines())
    said = done.stderr.decode(errors="replace").strip()
    if done.returncode == SENTENCE:
        raise NotSaved(said)
    sys.stderr.write(f"{said}\n")
    raise NotSaved(
        _("The notes were not written: the program made a mistake. The session is safe, and can write them again.")
    )


def main() -> int:
    """Does the errand read from standard input; prints the files, or a sentence on standard error."""
    errand: Errand = pickle.loads(sys.stdin.buffer.read())  # noqa: S301 - written by this program's other process
    from trainer.export.pictures import pictures

    set_language(errand.language)
    try:
        with pictures() as painted:
            files = write_notes(errand.play, errand.folder, errand.formats, names=errand.names, painted=painted)
    except NotSaved as trouble:
        sys.stderr.write(f"{trouble}\n")
        return SENTENCE
    sys.stdout.writelines(f"{file}\n" for file in files)
    return 0


if __name__ == "__main__":
    sys.exit(main())
