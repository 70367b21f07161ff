"""This file is a small scenario that gathers, votes and calculates, made by hand for tests of the running session."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from tests.stories import begun, go_to
from trainer.clock import HandClock
from trainer.conductor import Conductor
from trainer.debrief import onstage
from trainer.model.events import Occurrence, PlannedBlock
from trainer.model.items import Faces, Number
from trainer.model.play import Script
from trainer.model.scenario import (
    Board,
    Calculate,
    CalculatorInput,
    Fill,
    GroupRule,
    Named,
    Reveal,
    Scenario,
    Vote,
)
from trainer.model.screen import Slide
from trainer.model.script import script
from trainer.model.sheet import Sheet
from trainer.model.spoken import spoken
from trainer.store import journal

INPUTS = (
    CalculatorInput(id="first-year", text="Sales in the first year", value=10, unit="thousand"),
    CalculatorInput(id="growth", text="More each year", value=2, unit="thousand"),
    CalculatorInput(id="years", text="Years", value=5),
    CalculatorInput(id="profit", text="Profit", value=20, unit="%"),
)
KEEP = Scenario(
    id="keep",
    title="What keeps a customer",
    groups=GroupRule("teams", 2),
    steps=(
        Board(
            id="ideas",
            title="What keeps a customer?",
            columns=(Named("what", "What"), Named("when", "By when")),
            entries=(Named("greet", "Greet"), Named("thank", "Thank")),
            places=(Named("now", "Now"), Named("later", "Later")),
            owner=True,
            wording="positive",
        ),
        Vote(id="first", title="What first?", board="ideas", votes=2),
        Vote(id="felt", title="How good?", board="ideas", rate=True, rating=Faces(id="rating", ask="")),
        Fill(id="guess", title="Guess", sheet="guess"),
        Calculate(id="example", title="What it comes to", calculator="lost customer", inputs=INPUTS, beside="guess"),
        Calculate(id="own", title="And yours?", calculator="lost customer", inputs=INPUTS, by="team"),
        Reveal(id="open", title="", what=("ideas", "first")),
    ),
)
SHEETS = {
    "guess": Sheet(
        id="guess",
        title="Guess",
        items=(
            Number(id="sales", ask="How much in sales?", unit="thousand", least=0),
            Number(id="profit", ask="How much profit?", unit="thousand", least=0),
        ),
    )
}
PLAN = (PlannedBlock(id="keep", scenario="keep", title="What keeps a customer"),)


def keep(scenario: Scenario = KEEP) -> Script:
    """The script of the small scenario."""
    return script(PLAN, {"keep": scenario}, SHEETS)


@dataclass(frozen=True, slots=True)
class Room:
    """A session of the small scenario, with what a test does in it again and again."""

    conductor: Conductor
    file: journal.SessionFile
    clock: HandClock

    def at(self, step: str) -> Occurrence:
        """Goes on to a step."""
        return go_to(self.conductor, step)

    def vote(self, given: dict[str, tuple[str, ...]], *, close: bool = True) -> None:
        """Votes by person, at the vote where the room is."""
        self.conductor.open_sheet()
        for person, chosen in given.items():
            self.conductor.answer(person, "votes", chosen)
            self.conductor.submit(person)
        if close:
            self.conductor.close_sheet()

    def slides(self) -> tuple[Slide, ...]:
        """What the room sees."""
        conductor = self.conductor
        return onstage.slides(conductor.play, conductor.place, conductor.places, conductor.now())

    def words(self) -> str:
        """Everything the room sees, as words."""
        return "\n".join(spoken(slide) for slide in self.slides())

    def reopened(self) -> Conductor:
        """The session taken up from its file by another program."""
        self.file.close()
        again = journal.open_session(self.file.path)
        try:
            return Conductor(again, keep(), self.clock, again.records())
        finally:
            again.close()


def gathered(folder: Path, *, people: int = 8, limit: int = 5) -> Room:
    """A session at its board."""
    clock = HandClock()
    conductor, file = begun(folder / "keep.trainer", clock, people=people, plan=PLAN, limit=limit, played=keep())
    return Room(conductor, file, clock)
