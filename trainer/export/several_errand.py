"""This file is comparing, and writing of what was compared, asked of a process of its own: no window waits for it.

It is light, for a window loads it: what reckons and writes is loaded by the other process alone.
"""

from __future__ import annotations

import base64
import pickle
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from trainer.errands import Ends, Writing, ask
from trainer.model.heard import Heard, unheard
from trainer.model.letterhead import NOBODY, Letterhead
from trainer.model.report import Report
from trainer.words import _


@dataclass(frozen=True, slots=True)
class Errand:
    """What the other process is asked: to compare session files, and to write files into `folder` or one `table`.

    No `formats` are all of them; `letterhead` is whose the comparison is.
    """

    paths: tuple[Path, ...]
    index: Path | None = None
    folder: Path | None = None
    formats: tuple[str, ...] = ()
    table: Path | None = None
    rehearsals: bool = False
    letterhead: Letterhead = NOBODY


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
    letterhead: Letterhead = NOBODY,
    heard: Heard = unheard,
    writing: Writing | None = None,
) -> Done:
    """The comparison of these session files, written into a folder where one is named; NotSaved when that failed.

    Takes half a second and, the first time, some more for each session; it blocks: a window calls it from a thread.
    """
    errand = Errand(tuple(paths), index, folder, tuple(formats), letterhead=letterhead)
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
    errand = Errand(tuple(paths), table=file, rehearsals=rehearsals)
    return _asked(errand, heard, writing)


def _asked(errand: Errand, heard: Heard, writing: Writing | None) -> Done:
    ends = Ends(
        stopped=_("Stopped. Files that were there before are unchanged."),
        mistaken=_("It could not be done: the program made a mistake. The sessions are safe."),
        tidy=lambda: _tidy(errand),
    )
    (said,) = ask("trainer.export.several_aside", errand, ends, heard, writing)
    done: Done = pickle.loads(base64.b64decode(said))  # noqa: S301 - said by this program's other process
    return done


def _tidy(errand: Errand) -> None:
    from trainer.export.notes import swept

    for place in (errand.folder, errand.table.parent if errand.table else None):
        if place is not None:
            swept(place, age=0)
