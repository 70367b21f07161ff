"""This file is a rehearsal in a process of its own: a plan played at full speed, told step by step, with its notes."""

from __future__ import annotations

import json
import os
import pickle
import shutil
import sys
from collections.abc import Callable, Iterator
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

from trainer.model.events import PlannedBlock, Promise
from trainer.model.letterhead import NOBODY, Letterhead
from trainer.model.refusal import cause
from trainer.model.trouble import NotSaved, Refused
from trainer.words import _, set_language

if TYPE_CHECKING:
    from trainer.conductor import Conductor
    from trainer.model.play import Play
    from trainer.model.rundown import Place

REFUSED = 2
"""The exit code that goes with a sentence for people; any other but 0 is a process that broke."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Errand:
    """What is rehearsed, by how many, and where: `work` is a folder of its own that may vanish, `notes` where they go.

    `scenarios` are the folders of the library, `limit` the one the room would be
    promised, `seed` the chance, `letterhead` whose notes they are.
    """

    plan: tuple[PlannedBlock, ...]
    scenarios: tuple[Path, ...]
    players: int
    work: Path
    notes: Path
    observers: int = 0
    limit: int = 5
    language: str = "en"
    seed: int = 7
    letterhead: Letterhead = NOBODY


@dataclass(frozen=True, slots=True)
class Step:
    """A line of how it went: a block of the plan or a step in it, seconds planned and taken; not played: no `took`."""

    title: str
    planned: float
    took: float | None
    block: bool = False


@dataclass(frozen=True, slots=True)
class Told:
    """How the rehearsal went, and the files of its notes."""

    title: str
    people: int
    steps: tuple[Step, ...]
    files: tuple[Path, ...]

    @property
    def planned(self) -> float:
        """Seconds of the whole plan."""
        return sum(step.planned for step in self.steps if step.block)

    @property
    def took(self) -> float:
        """Seconds by the made-up clock."""
        return sum(step.took or 0.0 for step in self.steps if step.block)


@dataclass(frozen=True, slots=True)
class Progress:
    """Step `number` of `count` is being played."""

    number: int
    count: int
    title: str


Message = Progress | Told


def message(line: str) -> Message:
    """A line the process wrote; ValueError when it is none."""
    plain = json.loads(line)
    if "steps" not in plain:
        return Progress(**plain)
    steps = tuple(Step(**step) for step in plain["steps"])
    return Told(plain["title"], plain["people"], steps, tuple(Path(file) for file in plain["files"]))


def main() -> int:
    """Does the errand read from standard input; writes a line of JSON at every step and the whole at the end."""
    errand: Errand = pickle.loads(sys.stdin.buffer.read())  # noqa: S301 - written by this program's other process
    set_language(errand.language)
    try:
        told = rehearse(errand, lambda progress: _say(asdict(progress)))
    except (NotSaved, Refused) as trouble:
        sys.stderr.write(f"{trouble}\n")
        return REFUSED
    except KeyError as missing:
        gone = _("“{name}” is no longer in the library. Choose what to rehearse again.").format(name=missing.args[0])
        sys.stderr.write(f"{gone}\n")
        return REFUSED
    _say({**asdict(told), "files": [str(file) for file in told.files]})
    return 0


def rehearse(errand: Errand, heard: Callable[[Progress], None]) -> Told:
    """Plays the plan with made-up people, writes the notes; NotSaved, Refused or KeyError when that can't be done."""
    from random import Random

    from trainer.clock import HandClock
    from trainer.export.aside import write_notes_aside
    from trainer.opening import Guest, Terms, start
    from trainer.rehearsal import Rehearsal, cast
    from trainer.store.library import load_library

    clock = HandClock()
    names = cast(errand.players + errand.observers)
    guests = [Guest(name, observer=number >= errand.players) for number, name in enumerate(names)]
    terms = Terms(seed=errand.seed, rehearsal=True, promise=Promise(limit=errand.limit))
    opened = start(load_library(errand.scenarios), errand.plan, guests, errand.work, clock, terms)
    try:
        conductor = opened.conductor
        Rehearsal(conductor, clock, Random(errand.seed), _teller(conductor, heard)).play()
        files = write_notes_aside(conductor.play, errand.work / "notes", letterhead=errand.letterhead)
        kept = _moved(errand.work / "notes", errand.notes, files)
        return Told(conductor.play.title, len(guests), tuple(_steps(conductor.play)), kept)
    finally:
        opened.file.close()


def _teller(conductor: Conductor, heard: Callable[[Progress], None]) -> Callable[[], None]:
    """Tells of every place once, when the room comes to it."""
    from trainer.model.rundown import position
    from trainer.steps import naming

    known: list[object] = []

    def seen() -> None:
        place = conductor.place
        if place is not None and place.at not in known:
            known.append(place.at)
            number = position(conductor.places, place.at) + 1
            heard(Progress(number, len(conductor.places), naming.row(conductor.play, place)))

    return seen


def _steps(play: Play) -> Iterator[Step]:
    """Every block, reckoned from what was played of it, and every place in it, planned and taken."""
    from trainer.model.rundown import unfold

    places = unfold(play)
    for block in play.session.plan:
        rows = [_step(play, place) for place in places if place.at.block == block.id]
        played = [row for row in rows if row.took is not None]
        planned, took = sum(row.planned for row in played), sum(row.took or 0.0 for row in played)
        yield Step(play.script.scenarios[block.id].shown_title, planned, took, block=True)
        if not block.pause:
            yield from rows


def _step(play: Play, place: Place) -> Step:
    from trainer.clock import elapsed
    from trainer.steps import kinds, naming

    visit = play.session.visits.get(place.at)
    left = (visit.left or play.session.finished) if visit else None
    took = elapsed(visit.entered, left) if visit and left else None
    return Step(naming.row(play, place), kinds.planned_seconds(play, place), took)


def _moved(written: Path, folder: Path, files: tuple[Path, ...]) -> tuple[Path, ...]:
    """Puts whole notes in place of those of the rehearsal before."""
    try:
        folder.parent.mkdir(parents=True, exist_ok=True)
        shutil.rmtree(folder, ignore_errors=True)
        shutil.move(written, folder)
    except OSError as trouble:
        reason = cause(trouble)
        raise NotSaved(
            _("The notes were not written to {folder}: {reason}.").format(folder=folder, reason=reason)
        ) from trouble
    return tuple(folder / file.relative_to(written) for file in files)


def _say(plain: dict[str, Any]) -> None:
    sys.stdout.write(json.dumps(plain) + os.linesep)
    sys.stdout.flush()


if __name__ == "__main__":
    sys.exit(main())
