"""This file is the writing of notes in a process of its own, with pictures: no window waits, no rehearsal loads Qt."""

from __future__ import annotations

import sys
from collections.abc import Iterable
from contextlib import AbstractContextManager, nullcontext
from dataclasses import dataclass
from pathlib import Path

from trainer.errands import Ends, Writing, answer, ask, tell
from trainer.export.formats import FORMATS
from trainer.export.notes import swept, write_notes
from trainer.export.page import write_page
from trainer.export.painted import UNPAINTED, Painted
from trainer.model.heard import Heard, unheard
from trainer.model.letterhead import NOBODY, Letterhead
from trainer.model.play import Play
from trainer.words import _


@dataclass(frozen=True, slots=True)
class Errand:
    """What the other process is asked to write: notes, or the page of one `person` (by id)."""

    play: Play
    folder: Path
    formats: tuple[str, ...]
    names: bool
    secrets: bool = False
    person: str = ""
    letterhead: Letterhead = NOBODY


def write_notes_aside(  # noqa: PLR0913 - each is asked for by its name
    play: Play,
    folder: Path,
    formats: Iterable[str] = tuple(FORMATS),
    *,
    names: bool = True,
    secrets: bool = False,
    letterhead: Letterhead = NOBODY,
    heard: Heard = unheard,
    writing: Writing | None = None,
) -> tuple[Path, ...]:
    """Writes the notes of a play with their pictures; returns the files. NotSaved when that failed; earlier files stay.

    Takes about two seconds and blocks: a window calls it from a thread, hears what is being written, and may stop it.
    """
    errand = Errand(play, folder, tuple(formats), names, secrets, letterhead=letterhead)
    return _asked(errand, heard, writing)


def write_page_aside(play: Play, folder: Path, person: str) -> Path:
    """Writes the page of one participant (by id); NotSaved when that failed. Blocks as `write_notes_aside` does."""
    (path,) = _asked(Errand(play, folder, (), True, person=person), unheard, None)
    return path


def _asked(errand: Errand, heard: Heard, writing: Writing | None) -> tuple[Path, ...]:
    ends = Ends(
        stopped=_("The writing was stopped. Notes that were there before are unchanged."),
        mistaken=_(
            "The notes were not written: the program made a mistake. The session is safe, and can write them again."
        ),
        tidy=lambda: swept(errand.folder, age=0),
    )
    return tuple(Path(name) for name in ask("trainer.export.aside", errand, ends, heard, writing))


def _done(errand: Errand) -> tuple[str, ...]:
    drawn = errand.person or any(FORMATS[name].drawn for name in errand.formats)
    with _drawing() if drawn else nullcontext(UNPAINTED) as painted:
        return tuple(str(file) for file in _written(errand, painted))


def _drawing() -> AbstractContextManager[Painted]:
    from trainer.export.pictures import pictures  # brings Qt

    return pictures()


def _written(errand: Errand, painted: Painted) -> tuple[Path, ...]:
    if errand.person:
        return (write_page(errand.play, errand.folder, errand.person),)
    return write_notes(
        errand.play,
        errand.folder,
        errand.formats,
        names=errand.names,
        secrets=errand.secrets,
        letterhead=errand.letterhead,
        painted=painted,
        heard=tell,
    )


if __name__ == "__main__":
    sys.exit(answer(_done))
