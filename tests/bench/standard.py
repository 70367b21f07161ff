"""This file is the standard session: 12 people, 30 rounds, 10 items, 3,600 answers, 500 notes; or any other size."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from random import Random

from trainer.clock import HandClock
from trainer.conductor import Conductor
from trainer.model.events import PersonJoined, PlannedBlock, Promise, SessionStarted
from trainer.model.items import Faces, Item, Scale, Text
from trainer.model.play import Script
from trainer.model.scenario import Act, Fill, Repeat, Scenario
from trainer.model.script import script
from trainer.model.sheet import Sheet
from trainer.store import journal

PLAN = (PlannedBlock(id="rounds", scenario="rounds", title="Rounds"),)


@dataclass(frozen=True, slots=True)
class Size:
    """How much a session holds."""

    people: int = 12
    rounds: int = 30
    items: int = 10
    notes: int = 500


def script_of(size: Size) -> Script:
    """A scene and a sheet in every round."""
    items: tuple[Item, ...] = (
        *(Faces(id=f"f{number}", ask=f"How did it feel, {number}?") for number in range(size.items // 2)),
        *(
            Scale(id=f"s{number}", ask=f"Would you come back, {number}?")
            for number in range(size.items - size.items // 2 - 1)
        ),
        Text(id="words", ask="What went through your mind?"),
    )
    sheet = Sheet(id="felt", title="Felt", items=items)
    steps = (
        Act(id="scene", title="Play the scene", minutes=5),
        Fill(id="felt", title="Rate it", sheet="felt", by=("everyone",), about="scene"),
    )
    rounds = Scenario(id="rounds", title="Rounds", steps=(Repeat(rounds=size.rounds, steps=steps),))
    return script(PLAN, {"rounds": rounds}, {"felt": sheet})


def played(path: Path, size: Size = Size()) -> Conductor:
    """The session played to its end and closed; without waiting for the disk, which is not what is measured."""
    clock, rng = HandClock(), Random(5)
    file = journal.create(path, {"rounds.yaml": "trainer: 1"})
    file._connection.execute("PRAGMA synchronous = OFF")  # noqa: SLF001 - made, not measured
    conductor = Conductor(file, script_of(size), clock)
    people = [PersonJoined(person=f"p{number}", name=f"Person {number}") for number in range(1, size.people + 1)]
    conductor.begin(
        SessionStarted(id="s", title="Standard", seed=7, plan=PLAN, promise=Promise(), rehearsal=True), people
    )
    each = size.notes // max(1, size.rounds)
    while True:
        clock.pass_(60)
        if conductor.here.step == "felt":
            conductor.open_sheet()
            for person in conductor.session.people:
                for item in range(size.items // 2):
                    conductor.answer(person, f"f{item}", rng.randrange(-2, 3))
                for item in range(size.items - size.items // 2 - 1):
                    conductor.answer(person, f"s{item}", rng.randrange(11))
                conductor.answer(person, "words", None, "It turned when she looked up")
                conductor.submit(person)
            conductor.close_sheet()
            conductor.reveal()
            for number in range(each):
                conductor.note(f"Noticed {number}")
        if conductor.here == conductor.places[-1].at:
            break
        conductor.next()
    conductor.finish()
    file.close()
    return conductor
