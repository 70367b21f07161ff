"""This file is the first page's sentences: what we saw, what parted the best from the next, what we take away."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from trainer.debrief import panels
from trainer.debrief.ladder import NOTHING, ladders
from trainer.debrief.telling import Telling
from trainer.model.events import PlannedBlock
from trainer.model.pictures import Ladder, Rung
from trainer.model.play import Play
from trainer.model.report import Bullets
from trainer.model.scenario import Act, Scenario
from trainer.model.session import Commitment
from trainer.words import _

MOST, PROMISED = 3, 8
"""So many signs, and so many promises, are named in a sentence; the rest is counted."""


def sentences(play: Play, blocks: Sequence[PlannedBlock], *, names: bool) -> tuple[Bullets, ...]:
    """What a reader of nothing else should know, as far as the session carries it."""
    telling = Telling(play, names)
    lines = [line for block in blocks for line in _saw(telling, block)]
    taken = _taken(tuple(play.session.commitments.values()), names=names)
    return (Bullets(lines=(*lines, *taken)),) if lines else ()


def _saw(telling: Telling, block: PlannedBlock) -> Iterator[str]:
    """How the levels of an exercise felt and what was seen only at the best; else how its scenes ended."""
    scenario = telling.play.script.scenarios[block.id]
    found = ladders(telling, block.id)
    for ladder in found:
        felt = [_felt(rung) for rung in ladder.rungs if rung.figure != NOTHING]
        yield _("How it felt on average: {levels}.").format(levels="; ".join(felt))
        yield from _apart(ladder)
    if not found:
        yield from _ended(telling, scenario, block.id)


def _felt(rung: Rung) -> str:
    """A level with the word nearest to its average, where the question had words, and that teams answered."""
    name = _("{name} ({role})").format(name=rung.name, role=rung.teams) if rung.teams else rung.name
    if not rung.felt:
        return _("{name}: {result}").format(name=name, result=rung.figure)
    return _("{level} “{feeling}” ({figure})").format(level=name, feeling=rung.felt, figure=rung.figure)


def _apart(ladder: Ladder) -> Iterator[str]:
    """What was seen at the highest level and not at the next."""
    signs = [sign.text for sign in ladder.signs if sign.apart]
    if signs:
        high, low = ladder.rungs[-1].name, ladder.rungs[-2].name
        words = _("Seen at {high} and not at {low}: {signs}.")
        yield words.format(high=high, low=low, signs=_some(signs))


def _ended(telling: Telling, scenario: Scenario, block: str) -> Iterator[str]:
    for step in scenario.all_steps():
        places = panels.places_of(telling.play, block, step) if isinstance(step, Act) else ()
        for table in panels.outcomes(telling, places):
            yield _("{title} – {result}.").format(title=scenario.title, result=table.rows[-1][-1])


def _taken(known: Sequence[Commitment], *, names: bool) -> Iterator[str]:
    """Who will do what by when; without names in an order that tells nothing."""
    promises = [_promise(one, names=names) for one in known if one.what]
    if promises:
        yield _("What we take away: {promises}.").format(
            promises=_some(promises if names else sorted(promises), PROMISED)
        )


def _promise(one: Commitment, *, names: bool) -> str:
    what = one.what.strip().rstrip(".")
    words = _("{what} ({when})").format(what=what, when=one.by_when) if one.by_when else what
    return _("{who} – {promise}").format(who=one.who, promise=words) if names and one.who else words


def _some(known: Sequence[str], most: int = MOST) -> str:
    """The first of them, and how many more there are."""
    told = "; ".join(known[:most])
    more = len(known) - most
    return _("{sessions} and {count} more").format(sessions=told, count=more) if more > 0 else told
