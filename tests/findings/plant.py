"""This file is rehearsals with an effect planted in them, or none: made-up people who answer as they are told to."""

from __future__ import annotations

import tempfile
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from random import Random
from typing import Literal, get_args

from trainer import opening
from trainer.clock import HandClock
from trainer.debrief.findings import findings
from trainer.made_up import MadeUp
from trainer.model.events import Occurrence
from trainer.model.items import Choose
from trainer.model.play import Play
from trainer.model.rundown import Place
from trainer.model.scenario import Act
from trainer.rehearsal import Rehearsal, cast
from trainer.steps import fill, watching
from trainer.store.library import Library, load_library

Effect = Literal["change", "disagreement", "gap", "missed", "signs", "outlier"]
EFFECTS: tuple[Effect, ...] = get_args(Effect)
PLANTED: dict[Effect, str] = {
    "change": "two scenes felt bad, then three good: 0.55 of the scale apart",
    "disagreement": "half of the room at either end of the scale after the third scene: 0.9 of it apart",
    "gap": "eight pairs, everybody guesses 0.65 of the scale too well",
    "missed": "the third scene is taken for another level by all but three in a hundred",
    "signs": "every sign seen at the highest level, two in a hundred at the one below",
    "outlier": "the fourth of five scenes 0.55 of the scale worse than the others",
}
PEOPLE = 16
NEITHER = 0.2
"""The mood of every scene in which nothing is planted, -1 to 1; people's own differ by 0.35."""
LOW, HIGH = -0.65, 0.45
SIGN = 0.5
"""How often a sign is seen anywhere when nothing is planted."""


@lru_cache(maxsize=1)
def library() -> Library:
    """The scenarios that effects are planted in."""
    return load_library([Path(__file__).parent / "scenarios"])


@dataclass(frozen=True, slots=True)
class Planted(Rehearsal):
    """A rehearsal in which nothing depends on the cards but what is planted; "" plants nothing."""

    effect: Effect | Literal[""] = ""

    def _mood(self, at: Occurrence) -> float:
        if self.effect == "change":
            return LOW if at.lap <= 2 else HIGH
        if self.effect == "outlier":
            return LOW if at.lap == 4 else HIGH
        if self.effect == "gap":
            return 0.7 if at.step == "guessed" else -0.6
        return NEITHER

    def _one(self, at: Occurrence, person: str) -> None:
        """Everybody answers as the scene went, in a split room as their half sees it."""
        made_up = MadeUp(self.conductor.play, at, self.chance)
        expected = self.conductor.session.sheets[at].expected
        half = 0.9 if expected.index(person) % 2 else -0.9
        mood = half if self.effect == "disagreement" and at.lap == 3 else self._mood(at)
        for item in fill.sheet_of(self.conductor.play, at).items:
            value, words = made_up.answer(person, item, mood)
            if isinstance(item, Choose) and value is not None:
                value = self._level(at, item)
            self.conductor.answer(person, item.id, value, words)
        self.conductor.submit(person)

    def _level(self, at: Occurrence, item: Choose) -> str:
        """Three of four see the level that was played; where it is planted, one of ten."""
        play = self.conductor.play
        held = next(play.card_of(at, "level", group.id) for group in play.playing(at))
        others = [option.id for option in item.options if option.id != held]
        seen = 0.03 if self.effect == "missed" and at.lap == 3 else 0.75
        return held if self.chance.random() < seen else others[0]

    def _scene(self, place: Place, step: Act) -> None:
        Rehearsal._scene(self, place, step)  # noqa: SLF001 - its own
        play = self.conductor.play
        held = next((play.card_of(place.at, "level", group.id) for group in play.playing(place.at)), "")
        often = {"wow": 1.0, "standard": 0.02}.get(held, SIGN) if self.effect == "signs" else SIGN
        for line in watching.lines(play, place.at):
            self.conductor.watching.tap(line.item, "yes" if self.chance.random() < often else "no")


def played(effect: Effect | Literal[""], seed: int, *, people: int = PEOPLE) -> Play:
    """A rehearsal played to its end."""
    with tempfile.TemporaryDirectory(dir="/dev/shm" if Path("/dev/shm").is_dir() else None) as folder:  # noqa: S108 - fast
        clock, scenarios = HandClock(), ("planted-teams", "planted-pairs")
        plan = opening.plan_of(library(), scenarios)
        guests = [opening.Guest(name) for name in cast(people)]
        terms = opening.Terms(seed=seed, rehearsal=True)
        opened = opening.start(library(), plan, guests, Path(folder), clock, terms)
        Planted(opened.conductor, clock, Random(seed), effect=effect).play()
        opened.file.close()
        return opened.conductor.play


def found(effect: Effect | Literal[""], seed: int) -> set[str]:
    """Which rules found something in one rehearsal."""
    play = played(effect, seed)
    return {one.id.split("-")[0] for block in play.session.plan for one in findings(play, block.id)}


def kind(effect: Effect) -> str:
    """How the finding of an effect is called."""
    return {"disagreement": "differ"}.get(effect, effect)
