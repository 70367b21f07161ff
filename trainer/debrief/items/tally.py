"""This file is the tally in the debrief: what was heard, and by how many."""

from __future__ import annotations

from collections.abc import Sequence

from trainer.debrief.items.bars import frequencies
from trainer.debrief.items.base import Kind, Sample, Summary, chosen, counted, remarks, sizes, summed
from trainer.model.items import Tally
from trainer.model.report import Part
from trainer.model.session import Given


def summary(item: Tally, answers: Sequence[Given]) -> Summary:
    """How many heard each thing; words of a card's list stand in the order they were first heard."""
    heard = chosen(answers)
    n, skipped = sizes(answers)
    return Summary(n=n, skipped=skipped, counts=counted(heard, _known(item, heard)))


def _known(item: Tally, heard: Sequence[str]) -> tuple[str, ...]:
    return tuple(option.id for option in item.options) or tuple(dict.fromkeys(heard))


def _text(item: Tally, known: str) -> str:
    return next((option.text for option in item.options if option.id == known), known)


def said(item: Tally, given: Given) -> str:
    """What was heard."""
    return ", ".join(_text(item, known) for known in chosen((given,)))


def parts(item: Tally, samples: Sequence[Sample], limit: int) -> tuple[Part, ...]:
    """One line a thing, over all scenes that may be shown."""
    everyone = summed(samples)
    counts = summary(item, everyone.answers).counts if everyone else ()
    named = [(_text(item, str(known)), count) for known, count in counts]
    return (frequencies(item.ask, named, everyone.n if everyone else 0, remarks(samples, limit, pooled=True)),)


KIND = Kind(summary, said, parts)
