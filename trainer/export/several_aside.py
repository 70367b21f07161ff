"""This file is the process that compares sessions and writes what was compared, with pictures, beside any window."""

from __future__ import annotations

import base64
import pickle
import sys
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

from trainer.errands import answer, tell
from trainer.export.answers_of_many import OneAnswer, answers_of, write_table
from trainer.export.comparison import COMPARISON_FORMATS, Compared, write_comparison
from trainer.export.several_errand import Done, Errand
from trainer.model.trouble import NotOpened
from trainer.several import compared, read


def _done(errand: Errand) -> tuple[str, ...]:
    done = _tabled(errand, errand.table) if errand.table else _compared(errand)
    return (base64.b64encode(pickle.dumps(done)).decode(),)


def _compared(errand: Errand) -> Done:
    found = compared(errand.paths, errand.index, tell)
    known = Compared(found.comparison, letterhead=errand.letterhead)
    files: tuple[Path, ...] = ()
    if errand.folder is not None:
        from trainer.export.pictures import pictures

        with pictures() as painted:
            formats = errand.formats or tuple(COMPARISON_FORMATS)
            files = write_comparison(replace(known, painted=painted), errand.folder, formats, tell)
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
        tell(number, len(errand.paths), path.stem)
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


if __name__ == "__main__":
    sys.exit(answer(_done))
