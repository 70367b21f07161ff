"""This file is the writing of a record's files in a process of its own, with pictures: no window waits."""

from __future__ import annotations

import os
import pickle
import subprocess
import sys
from collections.abc import Iterable
from dataclasses import dataclass, replace
from pathlib import Path

from trainer.export.record import RECORD_FORMATS, RecordMaterial, write_record
from trainer.model.trouble import NotSaved
from trainer.words import _, current_language, set_language

SENTENCE = 3
"""The exit code that goes with a sentence for people; a mistake in the program ends with 1 and a traceback."""


@dataclass(frozen=True, slots=True)
class Errand:
    """What the other process is asked to write."""

    material: RecordMaterial
    folder: Path
    formats: tuple[str, ...]
    language: str


def write_record_aside(
    material: RecordMaterial, folder: Path, formats: Iterable[str] = tuple(RECORD_FORMATS)
) -> tuple[Path, ...]:
    """Writes a record's files with their pictures; returns them. NotSaved when that failed; earlier files stay.

    Takes about a second and blocks: a window calls it from a thread.
    """
    errand = Errand(material, folder, tuple(formats), current_language())
    command = [sys.executable, "-m", "trainer.export.record_aside"]
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
    raise NotSaved(_("The files were not written: the program made a mistake. The record is safe."))


def main() -> int:
    """Does the errand read from standard input; prints the files, or a sentence on standard error."""
    errand: Errand = pickle.loads(sys.stdin.buffer.read())  # noqa: S301 - written by this program's other process
    from trainer.export.pictures import pictures

    set_language(errand.language)
    try:
        with pictures() as painted:
            files = write_record(replace(errand.material, painted=painted), errand.folder, errand.formats)
    except NotSaved as trouble:
        sys.stderr.write(f"{trouble}\n")
        return SENTENCE
    sys.stdout.writelines(f"{file}\n" for file in files)
    return 0


if __name__ == "__main__":
    sys.exit(main())
