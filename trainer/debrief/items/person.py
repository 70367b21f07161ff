"""This file is the choice of a person in the debrief: how often each was named. Answers come with names, not ids."""

from __future__ import annotations

from collections.abc import Sequence

from trainer.debrief.items.bars import frequencies
from trainer.debrief.items.base import Kind, Sample, Summary, chosen, counted, remarks, sizes, summed
from trainer.model.items import PersonItem
from trainer.model.report import Part
from trainer.model.session import Given


def summary(item: PersonItem, answers: Sequence[Given]) -> Summary:
    """How often each person was named, in the order of the alphabet."""
    del item
    n, skipped = sizes(answers)
    named = chosen(answers)
    return Summary(n=n, skipped=skipped, counts=counted(named, sorted(set(named))))


def said(item: PersonItem, given: Given) -> str:
    """The person's name."""
    del item
    return "" if given.value is None else str(given.value)


def parts(item: PersonItem, samples: Sequence[Sample], limit: int) -> tuple[Part, ...]:
    """One line a person, over all scenes that may be shown."""
    everyone = summed(samples)
    counts = summary(item, everyone.answers).counts if everyone else ()
    named = [(str(name), count) for name, count in counts]
    return (frequencies(item.ask, named, everyone.n if everyone else 0, remarks(samples, limit, pooled=True)),)


KIND = Kind(summary, said, parts)
