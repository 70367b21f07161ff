"""This file is every average of a session as a row of numbers: the figures of the notes, unrounded."""

from __future__ import annotations

from collections.abc import Iterator

from trainer.debrief.bands import scored
from trainer.debrief.items import summary
from trainer.debrief.items.base import Sample, Summary
from trainer.debrief.numbers import FEWEST, Spread
from trainer.debrief.panels import places_of, rows_of
from trainer.debrief.telling import Telling
from trainer.export.xlsx.cells import COUNT, MEAN, Column, Content
from trainer.model.items import Item
from trainer.model.play import Play
from trainer.model.scenario import Fill, Vote
from trainer.words import _


def columns() -> tuple[Column, ...]:
    """What is told of each question and group."""
    return (
        Column(_("Scenario"), long=True),
        Column(_("Step"), long=True),
        Column(_("Question"), long=True),
        Column(_("Whose"), long=True),
        Column("n", COUNT),
        Column(_("Skipped"), COUNT),
        Column(_("Average"), MEAN),
        Column(_("Median"), MEAN),
        Column(_("Lower quartile"), MEAN),
        Column(_("Upper quartile"), MEAN),
        Column(_("Deviation"), MEAN),
        Column(_("Least"), MEAN),
        Column(_("Most"), MEAN),
    )


def figure_rows(play: Play, *, names: bool) -> Iterator[tuple[Content, ...]]:
    """A row for each score or question with an average and each group it was asked of, as the promise allows."""
    telling = Telling(play, names)
    for block, scenario in play.exercises():
        for step in scenario.all_steps():
            if not isinstance(step, Fill | Vote):
                continue
            places = places_of(play, block.id, step)
            for sample, spread in scored(telling, places):
                yield (scenario.title, step.title, *_row(sample.label, "", sample, spread))
            for item, samples in rows_of(telling, places):
                for sample in samples:
                    for row in _rows(item, sample):
                        yield (scenario.title, step.title, *row)


def _rows(item: Item, sample: Sample) -> Iterator[tuple[Content, ...]]:
    for axis, spread in _spreads(summary(item, sample.answers)):
        question = " · ".join(part for part in (item.ask, axis) if part)
        whose = ", ".join(part for part in (sample.label, sample.below) if part)
        yield _row(question, whose, sample, spread)


def _row(question: str, whose: str, sample: Sample, spread: Spread) -> tuple[Content, ...]:
    return (question, whose, spread.n, sample.skipped, *_numbers(spread))


def _spreads(found: Summary) -> tuple[tuple[str, Spread], ...]:
    if found.spread is not None:
        return (("", found.spread),)
    return tuple(zip((_("pleasure"), _("energy")), found.axes, strict=False))


def _numbers(spread: Spread) -> tuple[Content, ...]:
    """The figures of a spread; of fewer than three answers the least and the most alone, as in the notes."""
    ends = float(spread.least), float(spread.most)
    if spread.n < FEWEST:
        return (None, None, None, None, None, *ends)
    exact = (spread.mean, spread.median, spread.lower, spread.upper)
    return (*map(float, exact), spread.deviation, *ends)
