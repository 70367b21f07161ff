"""This file is how the people on the list are judged by a plan: who fits what, and how few would rate in private."""

from __future__ import annotations

from collections.abc import Sequence

from trainer.model.events import PlannedBlock
from trainer.model.namelist import Listed
from trainer.steps.fit import Fit, fit
from trainer.steps.outline import outline
from trainer.store.library import Library
from trainer.words import _, current_language


def judged(library: Library, plan: Sequence[PlannedBlock], people: Sequence[Listed]) -> tuple[list[Fit], int | None]:
    """A sentence for each scenario of the plan, and the smallest number of private answers that would be summed."""
    players = sum(person.part == "here" for person in people)
    observers = sum(person.part == "observer" for person in people)
    language = current_language()
    blocks = {block.scenario: block for block in plan if block.scenario}
    fits = [fit(library.scenario(name, language), players) for name in blocks]
    if len(blocks) > 1:
        titles = [library.scenario(name, language).title for name in blocks]
        fits = [_titled(title, one) for title, one in zip(titles, fits, strict=True)]
    if not players:
        return fits, None
    sheets = {sheet.id: sheet for sheet in library.sheets()}
    outlines = (
        outline(block, library.scenario(name, language), sheets, players, observers) for name, block in blocks.items()
    )
    return fits, min((made.fewest for made in outlines if made.fewest is not None), default=None)


def _titled(title: str, one: Fit) -> Fit:
    return Fit(_("“{title}”: {sentence}").format(title=title, sentence=one.sentence), one.good) if one.good else one
