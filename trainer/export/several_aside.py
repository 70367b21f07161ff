"""This file is comparing, and writing of what was compared, in a process of its own: no window waits for many files."""

from __future__ import annotations

import base64
import contextlib
import json
import os
import pickle
import subprocess
import sys
import tempfile
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any

from trainer.export.answers_of_many import OneAnswer, answers_of, write_table
from trainer.export.comparison import Compared, write_comparison
from trainer.export.notes import Heard, swept, unheard
from trainer.export.several_errand import Done, Errand
from trainer.export.writing import Writing
from trainer.model.trouble import NotOpened, NotSaved
from trainer.several import compared, read
from trainer.words import _, current_language, set_language

SENTENCE = 3
"""The exit code that goes with a sentence for people; a mistake in the program ends with 1 and a traceback."""


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


# In the other process


def main() -> int:
    """Does the errand read from standard input; tells how far it is, and what came of it."""
    errand: Errand = pickle.loads(sys.stdin.buffer.read())  # noqa: S301 - written by this program's other process
    set_language(errand.language)
    try:
        done = _tabled(errand, errand.table) if errand.table else _compared(errand)
    except NotSaved as trouble:
        sys.stderr.write(f"{trouble}\n")
        return SENTENCE
    _say(base64.b64encode(pickle.dumps(done)).decode())
    return 0


def _compared(errand: Errand) -> Done:
    found = compared(errand.paths, errand.index, _tell)
    known = Compared(found.comparison)
    files: tuple[Path, ...] = ()
    if errand.folder is not None:
        from trainer.export.pictures import pictures

        with pictures() as painted:
            files = write_comparison(Compared(found.comparison, painted), errand.folder, errand.formats, _tell)
    return Done(known.report, files, found.troubles, len(found.comparison.sides))


def _tabled(errand: Errand, file: Path) -> Done:
    troubles: list[str] = []
    told: list[bool] = []
    files = write_table(_answers(errand, troubles, told), file)
    return Done(None, files, tuple(troubles), told.count(True), told.count(False))


def _answers(errand: Errand, troubles: list[str], told: list[bool]) -> Iterator[OneAnswer]:
    """The answers session by session, each session once; rehearsals only where they are asked for."""
    seen: set[tuple[str, int]] = set()
    for number, path in enumerate(errand.paths, 1):
        _tell(number, len(errand.paths), path.stem)
        try:
            play = read(path)
        except NotOpened as trouble:
            troubles.append(str(trouble))
            continue
        mark = (play.session.id, play.session.seed)
        counts = mark not in seen and (errand.rehearsals or not play.session.rehearsal)
        seen.add(mark)
        told.append(counts)
        if counts:
            yield from answers_of(play)


def _tell(number: int, count: int, name: str) -> None:
    _say([number, count, name])


def _say(known: object) -> None:
    sys.stdout.write(f"{json.dumps(known)}\n")
    sys.stdout.flush()


if __name__ == "__main__":
    sys.exit(main())
