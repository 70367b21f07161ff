"""This file is small scenarios in which people come and go, for the tests of how that is settled."""

from __future__ import annotations

from pathlib import Path

from tests.stories import SHEETS, begun, go_to
from trainer.clock import HandClock
from trainer.conductor import Conductor
from trainer.model.events import PlannedBlock
from trainer.model.people import Group
from trainer.model.scenario import Act, Brief, Card, Deal, Deck, Fill, GroupRule, Repeat, Role, Scenario
from trainer.model.script import script
from trainer.store.journal import SessionFile

PAIR = (Role("customer", "Customer"), Role("performer", "Employee"))
SECRET = Deck("reason", "Reason", "customer", tuple(Card(f"r{n}", f"R{n}") for n in range(9)), confidential=True)


def in_pairs(*steps: Act | Deal | Fill | Repeat) -> Scenario:
    """Pairs with a customer and an employee."""
    start = Brief(id="start", title="Start")
    return Scenario(
        id="pairs", title="Pairs", groups=GroupRule("pairs"), roles=PAIR, decks=(SECRET,), steps=(start, *steps)
    )


TOGETHER = in_pairs(Act(id="talk", title="Talk", minutes=5), Act(id="again", title="Again", minutes=5))
IN_TURN = in_pairs(Repeat(each="pair", steps=(Act(id="scene", title="Scene", minutes=3),)))
SEALED = in_pairs(Deal(id="cards", title="", deck="reason"), Act(id="talk", title="Talk", minutes=5))
TRIADS = Scenario(
    id="triads",
    title="Triads",
    groups=GroupRule("triads"),
    roles=(*PAIR, Role("observer", "Observer", others=True)),
    steps=(Act(id="talk", title="Talk", minutes=5),),
)
ALL = Scenario(id="all", title="All", steps=(Act(id="talk", title="Talk", minutes=5), Act(id="more", title="More")))


class Rooms:
    """Sessions of one scenario, closed after the test."""

    def __init__(self, path: Path) -> None:
        self._path, self.files = path, list[SessionFile]()

    def of(self, scenario: Scenario, people: int, step: str = "", lap: int = 0) -> Conductor:
        """A session at a step."""
        plan = (PlannedBlock(id=scenario.id, scenario=scenario.id, title=scenario.title),)
        played = script(plan, {scenario.id: scenario}, SHEETS)
        path = self._path / f"{len(self.files)}.trainer"
        room, file = begun(path, HandClock(), people=people, plan=plan, played=played)
        self.files.append(file)
        if step:
            go_to(room, step, lap)
        return room


def groups(room: Conductor) -> tuple[Group, ...]:
    """The groups in force here."""
    return room.play.groups(room.here)


def sizes(room: Conductor) -> list[int]:
    """How large they are."""
    return sorted(len(group.members) for group in groups(room))


def roles(group: Group) -> list[str]:
    """The roles of a group."""
    return sorted(seat.role for seat in group.seats)
