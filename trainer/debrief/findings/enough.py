"""This file is whether a difference that was seen had too few answers to be told from chance."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import combinations

from trainer.debrief.findings.base import ground
from trainer.debrief.findings.change import LEAST
from trainer.debrief.paired import ends_of, means, pairings
from trainer.debrief.telling import Telling
from trainer.model.events import PlannedBlock
from trainer.model.play import Play


def too_few(play: Play, blocks: Sequence[PlannedBlock], *, names: bool) -> bool:
    """Whether scenes or times, none of which is a finding, differed by as much as a finding takes.

    With more answers such a difference would have been more than chance. What teams agreed on is no answer to test.
    """
    telling = Telling(play, names)
    return any(size >= LEAST for block in blocks for size in _sizes(telling, block.id)) or any(
        state.how == "team" and state.closed for state in play.session.sheets.values()
    )


def _sizes(telling: Telling, block: str) -> Iterator[float]:
    """How far apart, as a share of the scale, any two scenes were, and the same people before and after."""
    for same in ground(telling, block).questions:
        yield from (abs(float(other.mean - one.mean)) / one.length for one, other in combinations(same, 2))
    for twice in pairings(telling, block):
        if twice.own:
            before, after = means(twice)
            least, most = ends_of(twice.start.item)
            yield abs(float(after - before)) / (most - least)
