"""This file is the first page's sentences: how each exercise felt, what was recognised and seen, how it ended."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from trainer.debrief import headlines, panels
from trainer.debrief.ladder import ladders
from trainer.debrief.telling import Telling
from trainer.model.events import PlannedBlock
from trainer.model.pictures import Ladder, Rung
from trainer.model.play import Play
from trainer.model.scenario import Act, Scenario
from trainer.words import _


def sentences(play: Play, blocks: Sequence[PlannedBlock], *, names: bool) -> tuple[str, ...]:
    """What the exercises came to, as far as it can be said without figures that need a scale."""
    telling = Telling(play, names)
    return tuple(line for block in blocks for line in _saw(telling, block))


def _saw(telling: Telling, block: PlannedBlock) -> Iterator[str]:
    """How the levels of an exercise felt and what parted them; else how its scenes ended; else what was answered."""
    scenario = telling.play.script.scenarios[block.id]
    found = ladders(telling, block.id)
    for ladder in found:
        yield from _levels(ladder)
    if found:
        return
    ended = list(_ended(telling, scenario, block.id))
    yield from ended or headlines.plain(telling, block.id)


def _levels(ladder: Ladder) -> Iterator[str]:
    felt = [_felt(rung) for rung in ladder.rungs if rung.felt]
    if felt:
        yield _("How it felt: {levels}.").format(levels="; ".join(felt))
    saw = [rung.saw for rung in ladder.rungs if rung.saw]
    if saw:
        yield _("What it was taken for: {levels}.").format(levels="; ".join(saw))
    signs = [sign.text for sign in ladder.signs if sign.apart]
    if signs:
        high, low = ladder.rungs[-1].name, ladder.rungs[-2].name
        words = _("Seen at {high} and not at {low}: {signs}.")
        yield words.format(high=high, low=low, signs="; ".join(signs))


def _felt(rung: Rung) -> str:
    """A level with the word nearest to its average, and that teams answered."""
    name = _("{name} ({role})").format(name=rung.name, role=rung.teams) if rung.teams else rung.name
    return _("{level} “{feeling}”").format(level=name, feeling=rung.felt)


def _ended(telling: Telling, scenario: Scenario, block: str) -> Iterator[str]:
    """How many scenes ended in which way; after how long stands in the exercise's chapter."""
    for step in scenario.all_steps():
        places = panels.places_of(telling.play, block, step) if isinstance(step, Act) else ()
        counted = panels.ends_counted(telling, places)
        if counted:
            result = "; ".join(_("{outcome}: {count}").format(outcome=text, count=count) for text, count in counted)
            yield _("{title} – {result}.").format(title=scenario.title, result=result)
