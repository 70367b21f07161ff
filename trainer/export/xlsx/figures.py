"""This file is every average of a session as a row of numbers: the figures of the notes, unrounded."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from trainer.debrief.answers import sheet_at
from trainer.debrief.bands import scored
from trainer.debrief.items import summary
from trainer.debrief.items.base import Sample, Summary, whole_numbers
from trainer.debrief.metrics import ces, csat, nps
from trainer.debrief.numbers import FEWEST, Spread
from trainer.debrief.panels import places_of, rows_of
from trainer.debrief.telling import Telling
from trainer.export.xlsx.cells import COUNT, MEAN, SHARE, SIGNED_WHOLE, Column, Content
from trainer.model.events import Occurrence
from trainer.model.items import Item, Scale
from trainer.model.play import Play
from trainer.model.rundown import Place
from trainer.model.scenario import Fill, Vote
from trainer.steps import naming
from trainer.words import _

METRICS = {"csat": SHARE, "nps": SIGNED_WHOLE, "ces": MEAN}
"""What metrics declared by name look like, each in a column of its own."""


def columns(metrics: Sequence[str] = ()) -> tuple[Column, ...]:
    """What is told of each question and group; a column for each of the `metrics`."""
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
        *(Column(name.upper(), METRICS[name]) for name in metrics),
    )


def figures(play: Play, *, names: bool) -> tuple[tuple[Column, ...], tuple[tuple[Content, ...], ...]]:
    """The columns, and a row for each score or question with an average and each group, as the promise allows."""
    told = tuple(_told(Telling(play, names)))
    metrics = tuple(name for name in METRICS if any(name in found for _row, found in told))
    return columns(metrics), tuple((*row, *(found.get(name) for name in metrics)) for row, found in told)


def _told(telling: Telling) -> Iterator[tuple[tuple[Content, ...], Mapping[str, float]]]:
    """The rows, each with the metrics that its question declares."""
    play = telling.play
    for block, scenario in play.exercises():
        for step in scenario.all_steps():
            places = telling.by_level(places_of(play, block.id, step)) if isinstance(step, Fill | Vote) else ()
            if not places:
                continue
            named = (scenario.title, naming.title(play, Place(places[0], step)))
            for sample, spread in scored(telling, places):
                yield (*named, *_row(sample.label, "", sample, spread)), {}
            for item, samples in rows_of(telling, places):
                for sample in samples:
                    found = _metrics(play, places[0], item, sample)
                    yield from (((*named, *row), found) for row in _rows(item, sample))


def _metrics(play: Play, at: Occurrence, item: Item, sample: Sample) -> Mapping[str, float]:
    """What the metrics over an item come to, none of no answers."""
    given = whole_numbers(sample.answers)
    declared = {metric.name for metric in sheet_at(play, at).metrics if metric.item == item.id}
    if not given or not isinstance(item, Scale):
        return {}
    known = {"csat": csat(item, given), "nps": nps(given), "ces": ces(given)}
    return {name: float(known[name]) for name in declared}


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
