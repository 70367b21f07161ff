"""This file is how the people on the list are judged by a plan: who fits what, and how few would rate in private."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from trainer.model.events import PlannedBlock
from trainer.model.namelist import Listed
from trainer.steps.fit import Fit, fit
from trainer.steps.outline import outline
from trainer.store.library import Library
from trainer.words import _, current_language


@dataclass(frozen=True, slots=True)
class Fewest:
    """The smallest number of private answers that would be summed, and the title of the exercise where."""

    count: int
    title: str


def judged(library: Library, plan: Sequence[PlannedBlock], people: Sequence[Listed]) -> tuple[list[Fit], Fewest | None]:
    """A sentence for each scenario of the plan, and how few would answer; who comes late joins from the second on."""
    here, late = (sum(person.part == part for person in people) for part in ("here", "late"))
    observers = sum(person.part == "observer" for person in people)
    language = current_language()
    blocks = {block.scenario: block for block in plan if block.scenario}
    played = [(block, library.scenario(name, language)) for name, block in blocks.items()]
    players = [here + (late if place else 0) for place in range(len(played))]
    fits = [fit(scenario, count) for (_block, scenario), count in zip(played, players, strict=True)]
    if len(blocks) > 1:
        fits = [_titled(scenario.title, one) for (_block, scenario), one in zip(played, fits, strict=True)]
    if not here:
        return fits, None
    sheets = {sheet.id: sheet for sheet in library.sheets()}
    fewest = [
        Fewest(made.fewest, scenario.title)
        for (block, scenario), count in zip(played, players, strict=True)
        if (made := outline(block, scenario, sheets, count, observers)).fewest is not None
    ]
    return fits, min(fewest, key=lambda one: one.count, default=None)


def _titled(title: str, one: Fit) -> Fit:
    return Fit(_("“{title}”: {sentence}").format(title=title, sentence=one.sentence), one.good) if one.good else one
