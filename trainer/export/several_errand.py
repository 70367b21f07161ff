"""This file is comparing, and writing of what was compared, asked of a process of its own: no window waits for it.

It is light, for a window loads it: what reckons and writes is loaded by the other process alone.
"""

from __future__ import annotations

import base64
import contextlib
import json
import os
import pickle
import subprocess
import sys
import tempfile
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from trainer.export.writing import Writing
from trainer.model.report import Report
from trainer.model.trouble import NotSaved
from trainer.words import _, current_language

SENTENCE = 3
"""The exit code that goes with a sentence for people; a mistake in the program ends with 1 and a traceback."""
Heard = Callable[[int, int, str], None]
"""Told before each session is read and each file is written: its number, of how many, and what it is called."""


def unheard(_number: int, _count: int, _name: str) -> None:
    """Tells nobody."""


@dataclass(frozen=True, slots=True)
class Errand:
    """What the other process is asked: to compare session files, and to write files into `folder` or one `table`.

    No `formats` are all of them.
    """

    paths: tuple[Path, ...]
    language: str
    index: Path | None = None
    folder: Path | None = None
    formats: tuple[str, ...] = ()
    table: Path | None = None
    rehearsals: bool = False


@dataclass(frozen=True, slots=True)
class Done:
    """What came of it: a comparison as people read it, files that were written, and sessions that couldn't be read.

    `sessions` is of how many it is, `left_out` how many rehearsals or copies a table was asked to hold and doesn't.
    """

    report: Report | None = None
    files: tuple[Path, ...] = ()
    troubles: tuple[str, ...] = ()
    sessions: int = 0
    left_out: int = 0


def compare_aside(
    paths: Sequence[Path],
    index: Path | None = None,
    *,
    folder: Path | None = None,
    formats: Sequence[str] = (),
    heard: Heard = unheard,
    writing: Writing | None = None,
) -> Done:
    """The comparison of these session files, written into a folder where one is named; NotSaved when that failed.

    Takes half a second and, the first time, some more for each session; it blocks: a window calls it from a thread.
    """
    errand = Errand(tuple(paths), current_language(), index, folder, tuple(formats))
    return _asked(errand, heard, writing)


def table_aside(
    paths: Sequence[Path],
    file: Path,
    *,
    rehearsals: bool = False,
    heard: Heard = unheard,
    writing: Writing | None = None,
) -> Done:
    """Every answer of these sessions that may be told as one table; NotSaved when that failed. Blocks the same way."""
    errand = Errand(tuple(paths), current_language(), table=file, rehearsals=rehearsals)
    return _asked(errand, heard, writing)


def _asked(errand: Errand, heard: Heard, writing: Writing | None) -> Done:
    command = [sys.executable, "-m", "trainer.export.several_aside"]
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
        done = _followed(process, pickle.dumps(errand), heard)
        code = process.wait()
        said.seek(0)
        problem = said.read().decode(errors="replace").strip()
    if writing is not None and writing.stopped and code != 0:
        from trainer.export.notes import swept

        for place in (errand.folder, errand.table.parent if errand.table else None):
            if place is not None:
                swept(place, age=0)
        raise NotSaved(_("Stopped. Files that were there before are unchanged."))
    if code == 0:
        return done
    if code == SENTENCE:
        raise NotSaved(problem)
    sys.stderr.write(f"{problem}\n")
    raise NotSaved(_("It could not be done: the program made a mistake. The sessions are safe."))


def _followed(process: subprocess.Popen[bytes], errand: bytes, heard: Heard) -> Done:
    """Gives the process its errand and listens to it until it is through."""
    done = Done()
    if process.stdin is None or process.stdout is None:
        return done
    with contextlib.suppress(BrokenPipeError):  # one that ended early says why elsewhere
        process.stdin.write(errand)
        process.stdin.close()
    for line in process.stdout:
        said = _understood(line)
        if isinstance(said, list):
            heard(*said)
        elif said:
            done = pickle.loads(base64.b64decode(said))  # noqa: S301 - said by this program's other process
    return done


def _understood(line: bytes) -> list[Any] | str:
    """What the process said; "" for what a library printed in between."""
    with contextlib.suppress(ValueError):
        said = json.loads(line)
        return said if isinstance(said, list | str) else ""
    return ""
