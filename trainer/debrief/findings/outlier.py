"""This file is the outlier: one scene that felt unlike all the others, which were alike."""

from __future__ import annotations

from collections.abc import Iterator

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
    averages = [float(one.mean) for one in same]
    total, count = sum(sum(one.values) for one in same), sum(len(one.values) for one in same)
    for place, one in enumerate(same):
        means = [mean for other, mean in enumerate(averages) if other != place]
        away = min(abs(averages[place] - mean) for mean in means)
        others = (total - sum(one.values)) / (count - len(one.values))
        size = abs(averages[place] - others) / one.length
        if size < LEAST or away < APART * (max(means) - min(means)):
            continue
        rest = [value for other in same if other is not one for value in other.values]
        chance = dealt_anew(one.values, rest)
        if chance * tried <= RISK:
            exact = [other.mean for other in same if other is not one]
            low, high = shown(one.item, min(exact)), shown(one.item, max(exact))
            why = _("“{question}”: {figure}, all others from {low} to {high}. {chance}").format(
                question=asked(one.item),
                figure=one.figure,
                low=low,
                high=high,
                chance=by_chance(chance, tried),
            )
            sentence = _("One scene was unlike all others, “{question}”: {scene}, {figure}").format(
                question=asked(one.item), scene=one.name, figure=one.figure
            )
            question = _("What was different there from everything else we played?")
            yield Finding(id=f"outlier-{one.item.id}", sentence=sentence, question=question, why=why, size=size)
