"""This file is the outlier: one scene that felt unlike all the others, which were alike."""

from __future__ import annotations

from collections.abc import Iterator
from fractions import Fraction

from trainer.debrief.findings.base import Finding, Ground, Scene, about_many, asked, by_chance, shown, widest
from trainer.debrief.findings.exact import dealt_anew
from trainer.words import _

RISK, LEAST, SCENES, APART = 0.005, 0.2, 4, 2
"""How often chance may make one up; the least distance, of the scale; among how many scenes; how much further away
from the others than these are from one another.
"""


def outlier(ground: Ground) -> Finding | None:
    """The scene that stands furthest apart from the others."""
    known = [same for same in ground.questions if len(same) >= SCENES]
    told = [same for same in known if all(about_many(ground.telling, one.at) for one in same)]
    tried = sum(len(same) for same in told)
    return widest([found for same in told for found in _found(same, tried)])


def _found(same: tuple[Scene, ...], tried: int) -> Iterator[Finding]:
    for one in same:
        others = [other for other in same if other is not one]
        means = [other.mean for other in others]
        rest = [value for other in others for value in other.values]
        away = min(abs(one.mean - mean) for mean in means)
        size = abs(float(one.mean - Fraction(sum(rest), len(rest)))) / one.length
        if size < LEAST or away < APART * (max(means) - min(means)):
            continue
        chance = dealt_anew(one.values, rest)
        if chance * tried <= RISK:
            low, high = shown(one.item, min(means)), shown(one.item, max(means))
            why = _("“{question}”: {figure}, all others from {low} to {high} · {chance}").format(
                question=asked(one.item),
                figure=one.figure,
                low=low,
                high=high,
                chance=by_chance(chance, tried),
            )
            sentence = _("One scene stands apart: {scene}, {figure}").format(scene=one.name, figure=one.figure)
            question = _("What was different there from everything else we played?")
            yield Finding(id=f"outlier-{one.item.id}", sentence=sentence, question=question, why=why, size=size)
