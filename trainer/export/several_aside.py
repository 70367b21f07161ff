"""This file is the process that compares sessions and writes what was compared, with pictures, beside any window."""

from __future__ import annotations

import base64
import json
import pickle
import sys
from collections.abc import Iterator
from pathlib import Path

from trainer.export.answers_of_many import OneAnswer, answers_of, write_table
from trainer.export.comparison import COMPARISON_FORMATS, Compared, write_comparison
from trainer.export.several_errand import SENTENCE, Done, Errand
from trainer.model.trouble import NotOpened, NotSaved
from trainer.several import compared, read
from trainer.words import set_language


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
            formats = errand.formats or tuple(COMPARISON_FORMATS)
            files = write_comparison(Compared(found.comparison, painted), errand.folder, formats, _tell)
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
