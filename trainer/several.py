"""This file is how several session files are read to be compared: each once, and again only when it has changed."""

from __future__ import annotations

import contextlib
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from fractions import Fraction
from pathlib import Path

from trainer.debrief.comparing import spoken
from trainer.debrief.comparing.comparison import Comparison, compare
from trainer.debrief.comparing.digest import digest
from trainer.debrief.comparing.pairs import Key, changes, shared
from trainer.debrief.comparing.report import ABREAST
from trainer.debrief.comparing.sides import Source, sides
from trainer.model.heard import Heard, unheard
from trainer.model.play import Play
from trainer.model.trouble import NotOpened
from trainer.revisiting import revisit
from trainer.store import digests
from trainer.words import _, current_language

FOLDER = "compared"


@dataclass(frozen=True, slots=True)
class Several:
    """A comparison, and a sentence for each session that could not be read."""

    comparison: Comparison
    troubles: tuple[str, ...] = ()


def compared(paths: Sequence[Path], index: Path | None = None, heard: Heard = unheard) -> Several:
    """The comparison of these session files; nothing is written to them. `index` remembers what they told."""
    found: list[tuple[Path, Source]] = []
    troubles: list[str] = []
    for number, path in enumerate(paths, 1):
        heard(number, len(paths), path.stem)
        try:
            found.append((path, source(path, index)))
        except NotOpened as trouble:
            troubles.append(str(trouble))
    known = [one for _path, one in found]
    places = {id(one): path for path, one in found}
    beside = [places[id(side.source)] for side in sides(known)]
    return Several(compare(known, _changes(beside), _words(beside)), tuple(troubles))


def source(path: Path, index: Path | None = None) -> Source:
    """What a session tells, from the index where its file is as it was; NotOpened when it can't be read."""
    language = current_language()
    told = digests.known(index, path, language) if index is not None else None
    if told is None:
        was = digests.stamp(path)
        told = digest(read(path))
        if index is not None:
            digests.keep(index, path, language, told, was)
    return Source(told, digests.names_in(path))


def read(path: Path) -> Play:
    """A session as it stands in its file; NotOpened when it can't be read, or only in part."""
    found = revisit(path)
    if found.newer:
        raise NotOpened(_("{path} was written by a newer Trainer. Update this one to compare it.").format(path=path))
    return found.play


def _words(paths: Sequence[Path]) -> spoken.Beside:
    """What people wrote, of as many sessions as stand side by side; read anew, for no index holds a word of theirs."""
    if 2 <= len(paths) <= ABREAST:
        with contextlib.suppress(NotOpened):  # gone since it was first looked at
            return spoken.beside([read(path) for path in paths])
    return {}


def _changes(paths: Sequence[Path]) -> Mapping[Key, tuple[Fraction, ...]]:
    """What people who are in both of two sessions changed by."""
    if len(paths) == 2 and shared(*map(digests.names_in, paths)):
        with contextlib.suppress(NotOpened):  # gone since it was first looked at
            return changes(read(paths[0]), read(paths[1]))
    return {}
