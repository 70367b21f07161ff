"""This file is what the answers in free words have in common: they are quoted, never attributed."""

from __future__ import annotations

from collections.abc import Sequence

from trainer.debrief.items.bars import quotes
from trainer.debrief.items.base import Sample, Summary, remarks, sizes
from trainer.model.items import Line, Text
from trainer.model.report import Part
from trainer.model.session import Given
from trainer.words import _


def summary(item: Line | Text, answers: Sequence[Given]) -> Summary:
    """The words as they were given."""
    del item
    n, skipped = sizes(answers)
    return Summary(n=n, skipped=skipped, quotes=tuple(words for given in answers if (words := _words(given))))


def said(item: Line | Text, given: Given) -> str:
    """The words in quotation marks."""
    del item
    words = _words(given)
    return _("“{words}”").format(words=words) if words else ""


def parts(item: Line | Text, samples: Sequence[Sample], limit: int) -> tuple[Part, ...]:
    """All the words that may be shown, in an order that tells nothing."""
    texts = [quote for sample in samples for quote in summary(item, sample.answers).quotes]
    return (quotes(item.ask, texts, remarks(samples, limit)),)


def _words(given: Given) -> str:
    return given.words or (given.value if isinstance(given.value, str) else "")
