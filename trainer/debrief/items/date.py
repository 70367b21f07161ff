"""This file is the date in the debrief: how often each day was given, in order."""

from __future__ import annotations

from collections.abc import Sequence

from trainer.debrief.items.base import Kind, Sample, Summary, chosen, counted, remarks, sizes, summed
from trainer.model.items import DateItem
from trainer.model.report import Paragraph, Part, Table
from trainer.model.session import Given
from trainer.words import _


def summary(item: DateItem, answers: Sequence[Given]) -> Summary:
    """How often each day was given, the earliest first."""
    del item
    n, skipped = sizes(answers)
    days = chosen(answers)
    return Summary(n=n, skipped=skipped, counts=counted(days, sorted(set(days))))


def said(item: DateItem, given: Given) -> str:
    """The day."""
    del item
    return "" if given.value is None else str(given.value)


def parts(item: DateItem, samples: Sequence[Sample], limit: int) -> tuple[Part, ...]:
    """A table of days."""
    everyone = summed(samples)
    counts = summary(item, everyone.answers).counts if everyone else ()
    rows = tuple((str(day), str(count)) for day, count in counts)
    table = Table(columns=(_("Day"), _("How often")), rows=rows, caption=item.ask, numbers=(1,))
    return (table, Paragraph(text=remarks(samples, limit, pooled=True), muted=True))


KIND = Kind(summary, said, parts)
