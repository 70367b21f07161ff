"""This file is small scenarios made by hand, so that tests of the running session need no files to be read."""

from __future__ import annotations

from pathlib import Path

from trainer.clock import Clock, HandClock
from trainer.conductor import Conductor
from trainer.model.events import Occurrence, PersonJoined, PlannedBlock, Promise, SessionStarted
from trainer.model.items import Choose, Faces, Grid, Option, Scale, Text
from trainer.model.people import Group
from trainer.model.play import Script
from trainer.model.scenario import (
    Act,
    Brief,
    Card,
    Compare,
    Deal,
    Deck,
    Discuss,
    Fill,
    GroupRule,
    Named,
    Repeat,
    Reveal,
    Role,
    Scenario,
)
from trainer.model.script import script
from trainer.model.sheet import Sheet
from trainer.steps.moving import Luck
from trainer.store import journal

LEVELS = Scenario(
    id="levels",
    title="Three levels",
    groups=GroupRule("teams", 3),
    roles=(Role("customer", "Customer"), Role("performer", "Employee", count=None)),
    decks=(
        Deck(
            "level",
            "Level",
            "team",
            tuple(Card(c, c.title(), f"Play {c}.") for c in ("low", "standard", "wow")),
            confidential=True,
        ),
    ),
    steps=(
        Brief(id="rules", title="How it goes", minutes=2),
        Deal(id="cards", title="", deck="level"),
        Repeat(
            each="team",
            order="random",
            steps=(
                Act(id="scene", title="Play the scene", minutes=5),
                Fill(id="told", title="The customer speaks", sheet="told", by=("customer",), how="aloud"),
                Fill(id="felt", title="Everyone else rates", sheet="felt", by=("others",), about="scene"),
            ),
        ),
        Reveal(id="open", title="", what=("level", "felt", "told"), compare=(Compare("felt", "level", "level"),)),
        Discuss(id="talk", title="", questions=(Named("feel", "What did you feel?"), Named("why", "Why?"))),
    ),
)
DISLIKE = Scenario(
    id="dislike",
    title="What is wrong?",
    groups=GroupRule("one pair plays"),
    roles=(Role("customer", "Customer"), Role("performer", "Employee"), Role("observer", "Observer", others=True)),
    decks=(
        Deck("reason", "Reason", "customer", tuple(Card(f"r{n}", f"Reason {n}") for n in range(8)), confidential=True),
    ),
    steps=(
        Repeat(
            rounds=2,
            steps=(
                Deal(id="slip", title="", deck="reason"),
                Act(
                    id="scene",
                    title="Find out",
                    minutes=5,
                    outcomes=(Named("found", "Found"), Named("not-found", "Not found")),
                ),
                Fill(id="after", title="How was it?", sheet="check", by=("everyone",)),
                Reveal(id="open", title="", what=("reason", "scene")),
            ),
        ),
    ),
)
SHEETS = {
    "told": Sheet(id="told", title="Told", items=(Text(id="thoughts", ask="What went through your mind?"),)),
    "felt": Sheet(
        id="felt",
        title="Felt",
        items=(
            Faces(id="feel", ask="How would you feel as this customer?"),
            Scale(id="return", ask="Would you come back?"),
            Choose(id="level", ask="Which level was it?", from_deck="level"),
        ),
    ),
    "check": Sheet(
        id="check",
        title="Check",
        answers="anonymous",
        items=(
            Grid(id="mood", ask="Where are you?"),
            Choose(id="own", ask="Us too?", options=(Option("y", "Yes"), Option("n", "No"))),
        ),
    ),
}
PLAN = (
    PlannedBlock(id="levels", scenario="levels", title="Three levels"),
    PlannedBlock(id="coffee", title="Coffee", minutes=10, pause=True),
    PlannedBlock(id="dislike", scenario="dislike", title="What is wrong?"),
)


def story(plan: tuple[PlannedBlock, ...] = PLAN) -> Script:
    """The script of the small scenarios."""
    return script(plan, {"levels": LEVELS, "dislike": DISLIKE}, SHEETS)


def begun(
    path: Path,
    clock: Clock | None = None,
    *,
    people: int = 12,
    plan: tuple[PlannedBlock, ...] = PLAN,
    seed: int = 7,
    luck: Luck | None = None,
    limit: int = 5,
    played: Script | None = None,
    rehearsal: bool = True,
) -> tuple[Conductor, journal.SessionFile]:
    """A session just begun in a new file at `path`, with people named Person 1 and on."""
    file = journal.create(path, {"levels.yaml": "trainer: 1"})
    conductor = Conductor(file, played or story(plan), clock or HandClock(), luck=luck)
    conductor.begin(
        SessionStarted(
            id="s", title="A session", seed=seed, plan=plan, promise=Promise(limit=limit), rehearsal=rehearsal
        ),
        [PersonJoined(person=f"p{n}", name=f"Person {n}") for n in range(1, people + 1)],
    )
    return conductor, file


def go_to(conductor: Conductor, step: str, lap: int = 0) -> Occurrence:
    """Goes on, step by step, until the named one."""
    while conductor.here.step != step or (lap and conductor.here.lap != lap):
        conductor.next()
    return conductor.here


def members(groups: tuple[Group, ...]) -> list[str]:
    """Everybody in the groups."""
    return [person for group in groups for person in group.members]
