"""This file is the emotion words in the debrief: how many chose each."""

from __future__ import annotations

from collections.abc import Sequence

from trainer.debrief.items.bars import cloud
from trainer.debrief.items.base import Kind, Sample, Summary, chosen, counted, remarks, sizes, summed
from trainer.model.items import Words
from trainer.model.report import Part
from trainer.model.screen import Chip
from trainer.model.session import Given
from trainer.words import _


def summary(item: Words, answers: Sequence[Given]) -> Summary:
    """How many chose each word; those nobody chose count none."""
    n, skipped = sizes(answers)
    return Summary(n=n, skipped=skipped, counts=counted(chosen(answers), (word.id for word in item.words)))


def said(item: Words, given: Given) -> str:
    """The words."""
    return ", ".join(word.text for word in item.words if word.id in chosen((given,)))


def parts(item: Words, samples: Sequence[Sample], limit: int) -> tuple[Part, ...]:
    """All words that were chosen, over all scenes that may be shown."""
    everyone = summed(samples)
    counts = dict(summary(item, everyone.answers).counts) if everyone else {}
    chips = tuple(
        Chip(text=word.text, count=counts[word.id], feeling=word.feeling) for word in item.words if counts.get(word.id)
    )
    several = (_("each could tick several"),) if everyone and sum(counts.values()) > everyone.n else ()
    return (cloud(item.ask, chips, " · ".join((remarks(samples, limit, pooled=True), *several))),)


KIND = Kind(summary, said, parts)
