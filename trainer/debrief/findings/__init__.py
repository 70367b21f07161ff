"""This file is the table of findings: rules that choose questions for the room from what was answered.

Each rule is an exact or small-sample test with its own risk of making one up, stated in its file; all together about
one exercise in twenty, and a rule speaks only of an effect of some size. None names a person, and none speaks of a
scene that a single person could be found by.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from types import MappingProxyType

from trainer.debrief.findings.base import Finding, Ground, ground
from trainer.debrief.findings.change import change
from trainer.debrief.findings.disagreement import disagreement
from trainer.debrief.findings.gap import gap
from trainer.debrief.findings.missed import missed
from trainer.debrief.findings.outlier import outlier
from trainer.debrief.findings.signs import signs
from trainer.debrief.telling import Telling
from trainer.model.play import Play

MOST = 3
"""So many questions are chosen for the room."""
Rule = Callable[[Ground], Finding | None]
RULES: Mapping[str, Rule] = MappingProxyType(
    {
        "change": change,
        "disagreement": disagreement,
        "gap": gap,
        "missed": missed,
        "signs": signs,
        "outlier": outlier,
    }
)


def findings(play: Play, block: str, *, names: bool = True) -> tuple[Finding, ...]:
    """What the answers of an exercise carry, the largest first; a rule gives one at most."""
    known = ground(Telling(play, names), block)
    found = (rule(known) for rule in RULES.values())
    return tuple(sorted((one for one in found if one is not None), key=lambda one: -one.size))


def chosen(play: Play, block: str, *, names: bool = True) -> tuple[Finding, ...]:
    """The findings that give the room its questions."""
    return findings(play, block, names=names)[:MOST]


__all__ = ["MOST", "RULES", "Finding", "chosen", "findings"]
