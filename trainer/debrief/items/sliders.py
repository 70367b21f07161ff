"""This file is the two sliders in the debrief: the averages of pleasure and of energy."""

from __future__ import annotations

from collections.abc import Sequence

from trainer.debrief import figures
from trainer.debrief.items.axes import axis_rows, axis_spreads, differing
from trainer.debrief.items.bars import meters
from trainer.debrief.items.base import Kind, Sample, Summary, points, remarks, sizes
from trainer.model.items import Sliders
from trainer.model.report import Part
from trainer.model.session import Given
from trainer.words import _

ENDS = (0, 100)


def summary(item: Sliders, answers: Sequence[Given]) -> Summary:
    """Both averages."""
    del item
    n, skipped = sizes(answers)
    return Summary(n=n, skipped=skipped, axes=axis_spreads(points(answers), ENDS))


def said(item: Sliders, given: Given) -> str:
    """Both positions in words."""
    del item
    for pleasure, energy in points((given,)):
        return _("pleasure {pleasure}, energy {energy}").format(
            pleasure=figures.of(pleasure, ENDS[1]), energy=figures.of(energy, ENDS[1])
        )
    return ""


def parts(item: Sliders, samples: Sequence[Sample], limit: int) -> tuple[Part, ...]:
    """Two lines a scene: pleasure and energy."""
    found = [(sample, summary(item, sample.answers).axes) for sample in samples]
    rows = [row for sample, axes in found for row in axis_rows(sample, axes, ENDS)]
    return (meters(item.ask, tuple(rows), remarks(samples, limit, differ=differing(found)), _("Average")),)


KIND = Kind(summary, said, parts)
