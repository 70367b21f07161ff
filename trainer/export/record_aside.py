"""This file is the writing of a record's files in a process of its own, with pictures: no window waits."""

from __future__ import annotations

import sys
from collections.abc import Iterable
from dataclasses import dataclass, replace
from pathlib import Path

from trainer.errands import Ends, answer, ask
from trainer.export.record import RECORD_FORMATS, RecordMaterial, write_record
from trainer.words import _


@dataclass(frozen=True, slots=True)
class Errand:
    """What the other process is asked to write."""

    material: RecordMaterial
    folder: Path
    formats: tuple[str, ...]


def write_record_aside(
    material: RecordMaterial, folder: Path, formats: Iterable[str] = tuple(RECORD_FORMATS)
) -> tuple[Path, ...]:
    """Writes a record's files with their pictures; returns them. NotSaved when that failed; earlier files stay.

    Takes about a second and blocks: a window calls it from a thread.
    """
    errand = Errand(material, folder, tuple(formats))
    mistaken = _("The files were not written: the program made a mistake. The record is safe.")
    return tuple(Path(name) for name in ask("trainer.export.record_aside", errand, Ends(mistaken)))


def _done(errand: Errand) -> tuple[str, ...]:
    from trainer.export.pictures import pictures

    with pictures() as painted:
        files = write_record(replace(errand.material, painted=painted), errand.folder, errand.formats)
    return tuple(str(file) for file in files)


if __name__ == "__main__":
    sys.exit(answer(_done))
