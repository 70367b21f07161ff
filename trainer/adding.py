"""This file is what can be added to the plan while a session runs: the library, carried into the session's file."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Protocol

from trainer.folding import folded
from trainer.model import planning
from trainer.model.events import PlannedBlock
from trainer.model.scenario import Scenario
from trainer.opening import Carried
from trainer.steps import outline
from trainer.steps.kinds import playable
from trainer.store.library import Library, bundle
from trainer.words import current_language


class Carrier(Protocol):
    """What holds a session's scenario texts: its file, or what stands before it. Raises NotSaved."""

    def carry(self, sources: Mapping[str, str]) -> None:
        """Takes more texts along."""
        ...

    def sources(self) -> dict[str, str]:
        """The texts, by name."""
        ...


@dataclass(frozen=True, slots=True)
class Addable:
    """An exercise that can be put in: its id, title, what it is about, and about how many minutes it takes.

    `written` is its title in the language of its author.
    """

    id: str
    title: str
    summary: str
    minutes: int
    written: str = ""

    def says(self, words: str) -> bool:
        """Whether these words stand in what it is called, by whomever, or in what it is about."""
        told = (self.title, self.written, self.id, self.summary)
        return any(folded(words) in folded(text) for text in told)


class Shelf:
    """The exercises of a library, for a session that runs."""

    def __init__(self, library: Library, file: Carrier, carried: Carried) -> None:
        """What is added is written into the file and told by `carried`."""
        self._library, self._file, self._carried = library, file, carried

    def addable(self, people: int) -> tuple[Addable, ...]:
        """Every exercise that home offers too, by title, with its length for so many players."""
        parts = self._library.parts()
        known = (one for one in self._library.runnable(current_language()) if playable(one) and one.id not in parts)
        return tuple(self._offer(one, people) for one in sorted(known, key=lambda one: one.title.casefold()))

    def bring(self, name: str) -> PlannedBlock:
        """Carries an exercise into the session's file; returns it as a part of a plan. KeyError, or NotSaved."""
        scenario = self._library.scenario(name, current_language())
        self._file.carry(self._library.sources([name]))
        self._carried.reload(bundle(self._file.sources()))
        return planning.scenario_block(scenario)

    def _offer(self, scenario: Scenario, people: int) -> Addable:
        sheets = {sheet.id: sheet for sheet in self._library.sheets(current_language())}
        block = planning.scenario_block(scenario)
        taken = outline.outline(block, scenario, sheets, max(2, people))
        written = self._library.scenario(scenario.id).title
        return Addable(scenario.id, scenario.title, scenario.summary, outline.minutes(taken.seconds), written)
