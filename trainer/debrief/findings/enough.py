"""This file is whether the answers were enough to tell a difference from chance, however far apart they had been."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from fractions import Fraction
from itertools import pairwise
from math import comb

from trainer.debrief.findings.base import ground
from trainer.debrief.findings.change import RISK
from trainer.debrief.paired import pairings
from trainer.debrief.telling import Telling
from trainer.model.events import PlannedBlock
from trainer.model.play import Play


def too_few(play: Play, blocks: Sequence[PlannedBlock], *, names: bool) -> bool:
    """Whether there was something to compare, and nowhere as many answers as a test takes."""
    found = [one for block in blocks for one in _few(Telling(play, names), block.id)]
    return bool(found) and all(found)


def _few(telling: Telling, block: str) -> Iterator[bool]:
    """For each change, whether it had too few answers; what a team agreed on is no answer to test.

    The least chance of a permutation test is that of answers that lie apart wholly: two of all ways to deal them.
    """
    known = [pair for same in ground(telling, block).questions for pair in pairwise(same)]
    least = [Fraction(2, comb(len(one.values) + len(other.values), len(one.values))) for one, other in known]
    twice = [one for one in pairings(telling, block) if one.own and len(one.pairs) >= telling.limit]
    least += [Fraction(2, 2 ** len(one.pairs)) for one in twice]
    yield from (chance * len(least) > RISK for chance in least)
    sheets = telling.play.session.sheets
    yield from (True for at, state in sheets.items() if at.block == block and state.how == "team" and state.closed)
