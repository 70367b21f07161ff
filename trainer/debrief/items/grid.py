"""This file is the affect grid in the debrief: the averages of pleasure and of energy."""

from __future__ import annotations

from collections.abc import Sequence

from trainer.debrief import figures
from trainer.debrief.items.axes import axis_rows, axis_spreads, differing
from trainer.debrief.items.bars import meters
from trainer.debrief.items.base import Kind, Sample, Summary, points, remarks, sizes
from trainer.model.items import Grid
from trainer.model.items.grid import SIDE
from trainer.model.report import Part
from trainer.model.session import Given
from trainer.words import _

ENDS = (1, SIDE)


def summary(item: Grid, answers: Sequence[Given]) -> Summary:
    """Both averages; every point counts once on each axis."""
    del item
    n, skipped = sizes(answers)
    return Summary(n=n, skipped=skipped, axes=axis_spreads(points(answers), ENDS))


def said(item: Grid, given: Given) -> str:
    """The point in words."""
    del item
    for pleasure, energy in points((given,)):
        return _("pleasure {pleasure}, energy {energy}").format(
            pleasure=figures.of(pleasure, SIDE), energy=figures.of(energy, SIDE)
        )
    return ""


def parts(item: Grid, samples: Sequence[Sample], limit: int) -> tuple[Part, ...]:
    """Two lines a scene: pleasure and energy."""
    found = [(sample, summary(item, sample.answers).axes) for sample in samples]
    rows = [row for sample, axes in found for row in axis_rows(sample, axes, ENDS)]
    return (meters(item.ask, tuple(rows), remarks(samples, limit, differ=differing(found)), _("Average")),)


KIND = Kind(summary, said, parts)
