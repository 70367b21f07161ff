"""This file is the number in the debrief: its average, middle and range, one row a scene."""

from __future__ import annotations

from collections.abc import Sequence

from trainer.debrief import figures
from trainer.debrief.items.base import Kind, Sample, Summary, remarks, sizes, values
from trainer.debrief.numbers import spread
from trainer.model.items import Number
from trainer.model.report import Paragraph, Part, Table
from trainer.model.session import Given
from trainer.words import _


def summary(item: Number, answers: Sequence[Given]) -> Summary:
    """Average and spread; how often each number was given, in rising order."""
    given = [value for value in values(answers) if isinstance(value, int | float)]
    n, skipped = sizes(answers)
    counts = tuple((value, given.count(value)) for value in sorted(set(given)))
    scale = None if item.least is None or item.most is None else (item.least, item.most)
    return Summary(n=n, skipped=skipped, counts=counts, spread=spread(given, scale))


def said(item: Number, given: Given) -> str:
    """The number with its unit."""
    if not isinstance(given.value, int | float):
        return ""
    return " ".join(text for text in (figures.plain(given.value), item.unit) if text)


def parts(item: Number, samples: Sequence[Sample], limit: int) -> tuple[Part, ...]:
    """A table of average, middle and range, and the sum where that means something: a line each, or a column."""
    note = Paragraph(text=remarks(samples, limit), muted=True)
    heads = (*((_("In all"),) if item.total else ()), _("Average"), _("Median"), _("Least"), _("Most"))
    if len(samples) == 1 and not samples[0].label:
        *found, least, most = _figures(item, samples[0])
        ends = _("{least} to {most}").format(least=least, most=most) if least != most else least
        lines = tuple(zip((*heads[:-2], _("Range")), (*found, ends), strict=True))
        columns = (_("Figure"), item.unit or _("Number"))
        return (Table(columns=columns, rows=lines, caption=item.ask, numbers=(1,)), note)
    rows = tuple((sample.label or _("All"), *_figures(item, sample)) for sample in samples)
    columns = (item.unit or _("Number"), *heads)
    return (Table(columns=columns, rows=rows, caption=item.ask, numbers=tuple(range(1, len(columns)))), note)


def _figures(item: Number, sample: Sample) -> tuple[str, ...]:
    found = summary(item, sample.answers).spread
    if found is None:
        return ("–",) * (5 if item.total else 4)
    averages = (figures.mean(found.mean), *map(figures.plain, (found.median, found.least, found.most)))
    total = " ".join(text for text in (figures.plain(found.mean * found.n), item.unit) if text)
    return (*((total,) if item.total else ()), *averages)


KIND = Kind(summary, said, parts)
